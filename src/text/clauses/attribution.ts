// Who says a clause: the nearest verb, noun or preposition of saying above it, or beside it in commas.
import type { Token } from '../parser/document.ts';
import type { Filler } from './clause.ts';
import { fillersOf } from './fillers.ts';
import type { Draft } from './predicates.ts';
import type { Tree } from './tree.ts';
import { DENYING, SAYING } from './words.ts';

export interface Attribution {
  readonly speaker: readonly Filler[];
  /** Token index of the word of saying. */
  readonly cue: number | null;
}

export const OWN_VOICE: Attribution = { speaker: [], cue: null };

const SAYING_NOUNS = new Set(
  'claim statement accusation warning announcement report suggestion denial assertion allegation insistence assurance'.split(
    ' ',
  ),
);

export function isSaying({ token, kind, noun }: Draft): boolean {
  const lemma = token.lemma.toLowerCase();
  if (noun !== null && SAYING_NOUNS.has(noun.lemma)) return true;
  return kind === 'verb' ? SAYING.has(lemma) : SAYING_NOUNS.has(lemma);
}

export function isDenying({ token }: Draft): boolean {
  return DENYING.has(token.lemma.toLowerCase()) || token.lemma === 'denial';
}

/** "Rejected the claim that", "dismissed reports that": the noun's clause is denied by who rejects it. */
export function isDisowned(tree: Tree, { token, kind }: Draft): boolean {
  if (kind !== 'noun' || token.label !== 'dobj') return false;
  return /^(reject|dismiss|deny|refute|dispute|rebut|disown)$/.test(tree.head(token).lemma);
}

/** "According to two officials, ..." on the clause itself. */
export function accordingTo(tree: Tree, { anchors }: Draft): Attribution | null {
  for (const anchor of anchors) {
    for (const according of tree
      .children(anchor, 'prep', 'advmod', 'advcl')
      .filter(({ text }) => text.toLowerCase() === 'according')) {
      const to = tree.child(according, 'prep');
      const heads = to === undefined ? [] : tree.children(to, 'pobj');
      if (to !== undefined && heads.length > 0)
        return { speaker: heads.flatMap((head) => fillersOf(tree, head)), cue: to.index };
    }
  }
  return null;
}

/** A clause of its own that the saying takes; in "X is true, he said, that ..." the that-clause is X's. */
function ownClause(tree: Tree, said: Token): boolean {
  return tree.children(said, 'ccomp').some((clause) => !isReturned(tree, clause));
}

/** A that-clause behind the comma that closes an interruption. */
export function isReturned(tree: Tree, clause: Token): boolean {
  const that = tree.children(clause, 'mark').find(({ text }) => text.toLowerCase() === 'that');
  return (
    clause.index > clause.head &&
    tree.head(clause).label === 'parataxis' &&
    that !== undefined &&
    tree.document.tokens[that.index - 1]?.text === ','
  );
}

/** "Reuters reported, citing three officials": they are who said it. */
export function cited(tree: Tree, verb: Token): Token[] {
  return tree
    .children(verb, 'advcl')
    .filter(({ lemma, tag }) => (lemma === 'cite' || lemma === 'quote') && tag === 'VBG')
    .flatMap((citing) => tree.children(citing, 'dobj'));
}

/** "The plan, he said, was dead": the verb of saying that hangs on what is said. */
export function interrupting(tree: Tree, { anchors }: Draft): Token | null {
  for (const anchor of anchors) {
    const said = tree
      .children(anchor, 'parataxis')
      .find(
        (each) => SAYING.has(each.lemma.toLowerCase()) && tree.child(each, 'nsubj') && !ownClause(tree, each),
      );
    if (said !== undefined) return said;
  }
  return null;
}
