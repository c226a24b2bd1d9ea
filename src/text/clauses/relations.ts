// Where a predicate hangs: on which other predicate, and how.
import type { Token } from '../parser/document.ts';
import { bringsQuotation, interrupting, isDenied, isReturned, isSaying } from './attribution.ts';
import type { Relation } from './clause.ts';
import type { Drafts } from './drafts.ts';
import { PEOPLE } from './mend/headlines.ts';
import { isBare, isPerfect } from './mood.ts';
import { type Draft, isForInfinitive } from './predicates.ts';
import type { Tree } from './tree.ts';
import { ABOUT, CIRCUMSTANCES, SAYING, THINKING, UNREAL } from './words.ts';

export interface Place {
  readonly governor: Draft | null;
  readonly relation: Relation;
  /** Of a relative clause or a participle behind a noun: that noun. */
  readonly antecedent: Token | null;
  /** A that-clause or quotation, so said if its governor says. */
  readonly reported: boolean;
}

const COMPLEMENTS = new Set(['ccomp', 'xcomp', 'pcomp', 'csubj', 'csubjpass', 'oprd', 'acomp']);

export function placeOf(tree: Tree, draft: Draft, drafts: Drafts): Place {
  const top = draft.helper ?? draft.verb;
  const said = interrupting(tree, draft);
  if (tree.isRoot(top)) {
    const saying = said === null ? undefined : drafts.of(said);
    if (saying !== undefined)
      return { governor: saying, relation: 'complement', antecedent: null, reported: true };
    return { governor: null, relation: 'main', antecedent: null, reported: false };
  }
  const head = tree.head(top);
  const governor = governorAbove(tree, top, draft, drafts);
  const infinitive = tree.children(draft.verb, 'aux').some(({ tag }) => tag === 'TO');
  if (draft.kind === 'noun' && draft.verb === draft.token) {
    return { governor, relation: 'nominal', antecedent: null, reported: false };
  }
  if (top.label === 'relcl' && !isContent(tree, top))
    return {
      governor,
      relation: 'relative',
      antecedent: ofMany(tree, explained(tree, head), draft.verb),
      reported: false,
    };
  if (top.label === 'acl' || top.label === 'relcl') {
    const noun = drafts.of(head);
    const that = isContent(tree, draft.verb);
    const denied = that && governor !== null && isDenied(tree, head);
    const participle = /^VB[ND]$/.test(draft.verb.tag) && !infinitive;
    const moved = infinitive && governor !== null && isUnreal(governor);
    const relation =
      (noun !== undefined && (infinitive || that)) || moved || denied ? 'complement' : 'relative';
    return {
      governor: noun ?? governor,
      relation,
      antecedent: (noun === undefined || participle) && !that ? head : null,
      reported: that,
    };
  }
  if (top.label === 'conj' || top.label === 'advcl') {
    const spoken = spokenBefore(tree, draft, governor, drafts);
    if (spoken !== null) {
      return {
        governor: spoken,
        relation: top.label === 'conj' ? 'conjunct' : 'adverbial',
        antecedent: null,
        reported: false,
      };
    }
  }
  if (top.label === 'conj')
    return {
      governor: firstOfRow(tree, top, governor, drafts),
      relation: 'conjunct',
      antecedent: null,
      reported: false,
    };
  if (top.label === 'advcl') {
    const aimed = governor !== null && governor.kind === 'noun' && isForInfinitive(tree, draft.verb);
    const purpose = infinitive && governor !== null && (aimed || isUnreal(governor));
    return { governor, relation: purpose ? 'complement' : 'adverbial', antecedent: null, reported: false };
  }
  if (
    top.label === 'parataxis' &&
    tree.child(draft.verb, 'nsubj') !== undefined &&
    interruptsHead(tree, draft, drafts)
  ) {
    return { governor: null, relation: 'main', antecedent: null, reported: false };
  }
  if (top.label === 'ccomp' && isReturned(tree, top)) {
    const before = drafts.of(tree.head(head));
    return { governor: before ?? governor, relation: 'complement', antecedent: null, reported: true };
  }
  if (top.label === 'ccomp' && isSideBySide(tree, top, governor)) {
    return { governor, relation: 'conjunct', antecedent: null, reported: false };
  }
  const circumstance =
    top.label === 'csubj' ||
    (top.label === 'pcomp' && (isCircumstance(head, governor) || isAbsolute(tree, head, draft)));
  const relation = COMPLEMENTS.has(top.label) && !circumstance ? 'complement' : 'adverbial';
  const gerund =
    draft.verb.tag === 'VBG' || tree.children(draft.verb, 'aux').some(({ tag }) => tag === 'VBG');
  const about = top.label !== 'pcomp' || /^(of|to|as)$/i.test(head.text);
  const demanded = governor?.token.lemma === 'insist' && isBare(tree, draft.verb);
  const reported =
    (top.label === 'ccomp' && !demanded) ||
    (relation === 'complement' && ((gerund && about) || isPerfect(tree, draft.verb)));
  return { governor, relation, antecedent: null, reported };
}

/** Whether the clause in which it stands takes it for its word of saying. */
function interruptsHead(tree: Tree, { verb, token }: Draft, drafts: Drafts): boolean {
  if (SAYING.has(token.lemma.toLowerCase())) return true;
  const around = drafts.of(tree.head(verb));
  return around !== undefined && interrupting(tree, around) === verb;
}

/** "An assurance that nobody would be left": the clause is what the noun says. */
function isContent(tree: Tree, verb: Token): boolean {
  return tree.children(verb, 'mark').some(({ text }) => text.toLowerCase() === 'that');
}

/** "X flew, Y stayed and Z spoke": the parser takes the first for what the last is about, without a word of saying. */
function isSideBySide(tree: Tree, top: Token, governor: Draft | null): boolean {
  if (governor === null || top.index > governor.verb.index) return false;
  const between = tree.document.tokens.slice(top.index, governor.verb.index).map(({ text }) => text);
  if (bringsQuotation(tree, governor.verb)) return false;
  if (between.includes(';')) return true;
  if (isSaying(tree, governor) || THINKING.has(governor.token.lemma)) return false;
  return (
    between.includes(',') &&
    tree.child(top, 'mark') === undefined &&
    tree.child(governor.verb, 'nsubj', 'nsubjpass') !== undefined
  );
}

/** "WITH the union abstaining": what goes on beside it. */
function isAbsolute(tree: Tree, { text }: Token, { verb }: Draft): boolean {
  return text.toLowerCase() === 'with' && tree.child(verb, 'nsubj', 'nsubjpass') !== undefined;
}

function isCircumstance(preposition: Token, governor: Draft | null): boolean {
  if (governor !== null && ABOUT.has(governor.token.lemma))
    return /^(by|without|before|after)$/i.test(preposition.text);
  return CIRCUMSTANCES.has(preposition.text.toLowerCase());
}

/** "X would do it, a person told us, if Y left": what follows the saying belongs to what was said before it. */
function spokenBefore(tree: Tree, draft: Draft, governor: Draft | null, drafts: Drafts): Draft | null {
  if (governor === null || !SAYING.has(governor.token.lemma)) return null;
  if (draft.verb.index < governor.verb.index) return quotedCondition(tree, draft, governor, drafts);
  const spoken = spokenOf(tree, governor);
  if (spoken === null || isPassiveOrParticiple(tree, draft)) return null;
  const before = tree.document.tokens
    .slice(governor.verb.index, draft.verb.index)
    .some(({ text }) => /^[“"‘]$/.test(text));
  const conditional = tree
    .children(draft.verb, 'mark')
    .some(({ text }) => /^(if|unless|until|because|although|though|while|whereas)$/i.test(text));
  const aside = governor.verb.label === 'parataxis' && !isBareConjunct(tree, draft);
  return before || conditional || aside ? (drafts.of(spoken) ?? null) : null;
}

/** "..., he said, AND ASKED Chad to wait": what it belongs to has been put right in the tree. */
function isBareConjunct(tree: Tree, { verb }: Draft): boolean {
  return verb.label === 'conj' && tree.child(verb, 'nsubj', 'nsubjpass', 'csubj', 'expl') === undefined;
}

/** "If Britain wants our market," he warned, "it must pay": the condition is part of the quotation. */
function quotedCondition(tree: Tree, { verb }: Draft, governor: Draft, drafts: Drafts): Draft | null {
  const spoken = tree.children(governor.verb, 'ccomp').find(({ index }) => index > governor.verb.index);
  const quoted = tree.document.tokens
    .slice(verb.index, governor.verb.index)
    .some(({ text }) => /^["”’]$/.test(text));
  return spoken !== undefined && quoted ? (drafts.of(spoken) ?? null) : null;
}

/** What was said before the word of saying: its clause, or the sentence that it interrupts. */
function spokenOf(tree: Tree, { verb }: Draft): Token | null {
  if (verb.label === 'parataxis') return tree.head(verb);
  return tree.children(verb, 'ccomp').find(({ index }) => index < verb.index) ?? null;
}

function isPassiveOrParticiple(tree: Tree, { verb }: Draft): boolean {
  return verb.tag === 'VBG' && tree.child(verb, 'aux', 'nsubj') === undefined;
}

/** In "to meet, to talk and to stop" all hang on the first. */
function firstOfRow(tree: Tree, top: Token, governor: Draft | null, drafts: Drafts): Draft | null {
  let first = tree.head(top);
  while (first.label === 'conj' && drafts.of(tree.head(first)) !== undefined) first = tree.head(first);
  return drafts.of(first) ?? governor;
}

function isUnreal({ token, noun }: Draft): boolean {
  return UNREAL.has(token.lemma) || (noun !== null && UNREAL.has(noun.lemma));
}

/** "WITKOFF and Kushner, who negotiate for him": of a plural verb all of the row that it stands behind. */
function ofMany(tree: Tree, antecedent: Token, verb: Token): Token {
  const row = tree.head(antecedent);
  const plural = [verb, ...tree.children(verb, 'aux', 'auxpass')].some(
    ({ tag, text }) => tag === 'VBP' || text === 'were',
  );
  const last = antecedent.pos === 'PROPN' && row.pos === 'PROPN' && antecedent.label === 'conj';
  return plural && last ? row : antecedent;
}

/** "HUNGARY, the ally that balks": a name is what its description speaks of; but what a retreat did, no place did. */
function explained(tree: Tree, noun: Token): Token {
  const name = noun.label === 'appos' && noun.tag === 'NN' ? tree.head(noun) : noun;
  return name.pos === 'PROPN' && name.index < noun.index && NAMED.has(noun.lemma) ? name : noun;
}

/** What names of states, bodies and people are explained by. */
const NAMED = new Set([
  ...PEOPLE,
  ...'ally country nation state neighbour neighbor member power bloc party group movement union company firm bank agency'.split(
    ' ',
  ),
]);

/** The nearest predicate above a word; a conjunct hangs on the first of its row. */
function governorAbove(tree: Tree, top: Token, self: Draft, drafts: Drafts): Draft | null {
  for (let at = top; !tree.isRoot(at); ) {
    at = tree.head(at);
    const found = drafts.around(at);
    if (found !== undefined && found !== self) return found;
  }
  return null;
}
