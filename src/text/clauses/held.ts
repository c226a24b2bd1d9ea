// Who holds a clause to be so without saying it ("fears that", "in the belief that"), or the word that leaves open who says it.
import type { Token } from '../parser/document.ts';
import { type Attribution, isView, ownersOf } from './attribution.ts';
import type { Relation } from './clause.ts';
import { fillersOf, fillersOfAll } from './fillers.ts';
import type { Draft } from './predicates.ts';
import type { Roles } from './roles.ts';
import type { Tree } from './tree.ts';
import { FACTUAL, FINDING, HOLDING, NEWS, OPINIONS, REPORTEDLY, SAYING } from './words.ts';

interface Above {
  readonly draft: Draft;
  readonly roles: Roles;
}

/** Null where nobody is told to hold it to be so; without a speaker where it is left open who does: "it is said that". */
export function heldBy(
  tree: Tree,
  draft: Draft,
  { relation, above }: { readonly relation: Relation; readonly above: Above | null },
): Attribution | null {
  return (
    reportedly(tree, draft) ??
    inAside(tree, draft) ??
    (relation === 'complement' && above !== null ? byVerb(tree, draft, above) : null) ??
    byNoun(tree, draft, above)
  );
}

/** "Iran REPORTEDLY rejected it". */
function reportedly(tree: Tree, { anchors, verb }: Draft): Attribution | null {
  const adverb = [...anchors, ...tree.children(verb, 'aux', 'auxpass')]
    .flatMap((anchor) => tree.children(anchor, 'advmod'))
    .find(({ text }) => REPORTEDLY.has(text.toLowerCase()));
  return adverb === undefined ? null : { speaker: [], cue: adverb.index };
}

/** "Washington, the senator BELIEVES, has rejected it". */
function inAside(tree: Tree, { anchors }: Draft): Attribution | null {
  const aside = tree
    .childrenOf(anchors, 'parataxis')
    .find((each) => holds(each) && tree.child(each, 'ccomp') === undefined);
  const holders =
    aside === undefined ? [] : tree.children(aside, 'nsubj').filter(({ text }) => !/^you$/i.test(text));
  if (aside === undefined || holders.length === 0) return null;
  return { speaker: fillersOfAll(tree, holders), cue: aside.index };
}

function holds({ lemma }: Token): boolean {
  return HOLDING.has(lemma) || FINDING.has(lemma);
}

/** "The senator BELIEVES that", "is CONVINCED that", "it is PLAIN to the Taliban that", "is SAID to have". */
function byVerb(tree: Tree, { verb }: Draft, { draft, roles }: Above): Attribution | null {
  const { token, kind } = draft;
  const cue = token.index;
  const finite = !tree.children(verb, 'aux').some(({ tag }) => tag === 'TO');
  const open = { speaker: [], cue };
  if (roles.voice === 'passive') {
    if (/^(?:quote|cite)$/.test(token.lemma)) return null;
    const known = SAYING.has(token.lemma) || HOLDING.has(token.lemma);
    if (!known) return finite && FINDING.has(token.lemma) ? { speaker: roles.subject, cue } : null;
    if (!finite)
      return WISHED.has(token.lemma) || isBidden(tree, verb) ? null : { ...open, speaker: roles.subject };
    const moved = /^(?:convince|persuade)$/.test(token.lemma);
    return { speaker: moved ? roles.object : roles.subject, cue };
  }
  if (!finite) return null;
  if (draft.noun !== null && (OPINIONS.has(draft.noun.lemma) || NEWS.has(draft.noun.lemma)))
    return { speaker: roles.subject, cue: draft.noun.index };
  if (EMERGING.has(token.lemma) && tree.children(draft.verb, 'nsubj').some(({ text }) => /^it$/i.test(text)))
    return open;
  if (kind === 'adjective' && PLAIN.has(token.lemma)) {
    const whom = roles.obliques.filter(({ preposition }) => /^(?:to|for)$/.test(preposition));
    return whom.length === 0 ? null : { speaker: whom.flatMap(({ fillers }) => fillers), cue };
  }
  if (!(holds(token) || takesThat(tree, verb, token)) || roles.subject.length === 0 || isNobody(tree, roles))
    return null;
  if (roles.subject.every(({ head }) => RUMOURS.test(tree.text(head)))) return open;
  if (roles.subject.every(({ head }) => OPINIONS.has(tree.at(head).lemma)))
    return { speaker: amongThem(tree, roles.subject), cue };
  const from = /^(?:hear|learn)$/.test(token.lemma)
    ? roles.obliques.filter(({ preposition }) => preposition === 'from').flatMap(({ fillers }) => fillers)
    : [];
  return { speaker: from.length > 0 ? from : roles.subject, cue };
}

/** "The conviction AMONG DIPLOMATS is growing that": whose it is; nobody's where that is not said. */
function amongThem(tree: Tree, subject: Roles['subject']): Roles['subject'] {
  return subject.flatMap(({ head }) =>
    tree
      .children(tree.at(head), 'prep')
      .filter(({ text }) => /^(?:among|amongst|in|of)$/i.test(text))
      .flatMap((preposition) => tree.children(preposition, 'pobj'))
      .flatMap((each) => fillersOf(tree, each)),
  );
}

/** "RUMOUR has it that", "NOBODY believes that": nobody who could be asked. */
const RUMOURS = /^(?:rumou?rs?|words?|legend|reports?|speculation|gossip|nobody|none|everyone|everybody)$/i;

/** "You know, ...", "it turns out that", "this means that". */
function isNobody(tree: Tree, { subject }: Roles): boolean {
  return subject.some(({ head }) => /^(?:you|it|this|that|which|what|there)$/i.test(tree.text(head)));
}

/** "The senator SWORE that it fell": whatever takes a finite clause with "that" tells what its subject thinks or says. */
function takesThat(tree: Tree, verb: Token, { lemma }: Token): boolean {
  const [first = verb] = tree.children(verb, 'aux', 'auxpass');
  return (
    !FACTUAL.has(lemma) &&
    !SAYING.has(lemma) &&
    verb.index > verb.head &&
    hasThat(tree, verb) &&
    /^(?:VB[DZP]|MD)$/.test(first.tag)
  );
}

/** "Is told TO GO": without a perfect or "be" it is what somebody shall do. */
function isBidden(tree: Tree, verb: Token): boolean {
  return (
    verb.lemma !== 'be' &&
    !tree.children(verb, 'aux', 'auxpass').some(({ text }) => /^(?:have|be)$/.test(text))
  );
}

const WISHED = new Set('expect hope ask tell urge warn'.split(' '));
const EMERGING = new Set('emerge transpire'.split(' '));
const PLAIN = new Set('plain clear obvious evident certain'.split(' '));

/** "Voiced the FEAR that", "REPORTS that", "the VIEW among diplomats that": what the noun holds. */
function byNoun(tree: Tree, { verb }: Draft, above: Above | null): Attribution | null {
  if (!/^(?:acl|relcl|ccomp)$/.test(verb.label) || !hasThat(tree, verb)) return null;
  const noun = tree.head(verb);
  if (!/^NN/.test(noun.tag)) return null;
  const opinion = OPINIONS.has(noun.lemma) || isView(noun);
  if (!opinion && !NEWS.has(noun.lemma)) return null;
  const own = ownersOf(tree, noun);
  if (own.length > 0) return { speaker: fillersOfAll(tree, own), cue: noun.index };
  const bringing = opinion || BRINGING.has(above?.draft.token.lemma ?? '') ? bringersOf(tree, noun) : [];
  return { speaker: fillersOfAll(tree, bringing), cue: noun.index };
}

function hasThat(tree: Tree, verb: Token): boolean {
  return tree.children(verb, 'mark').some(({ text }) => text.toLowerCase() === 'that');
}

/** Who has it, as an object or behind "with", "under", "in": "the senator has no DOUBT", "is of the OPINION". */
function bringersOf(tree: Tree, noun: Token): Token[] {
  const preposition = noun.label === 'pobj' ? tree.head(noun) : null;
  if (noun.label !== 'dobj' && preposition === null) return [];
  const verb = tree.head(preposition ?? noun);
  const near =
    preposition === null ||
    /^(?:with|under|in|on|at|about)$/i.test(preposition.text) ||
    (preposition.text === 'of' && verb.lemma === 'be');
  return near ? tree.children(verb, 'nsubj').filter(({ tag }) => !/^W/.test(tag)) : [];
}

const BRINGING = new Set(
  'repeat make issue give spread bring deliver convey publish offer send carry release share receive break'.split(
    ' ',
  ),
);
