// From a parsed sentence to its clauses: who does what to whom, who says so, and whether it is so.
import type { Modality } from '../../model/words.ts';
import type { Document, Sentence, Token } from '../parser/document.ts';
import {
  type Attribution,
  accordingTo,
  announcedBy,
  asSaid,
  asSubjectSays,
  citedBeside,
  headlined,
  inTheWordsOf,
  interrupting,
  isDenied,
  isDenying,
  isDisowned,
  isRejecting,
  isSaying,
  isView,
  OWN_VOICE,
  rejects,
  spokenOf,
} from './attribution.ts';
import type { Clause, Filler, Relation } from './clause.ts';
import { controllerOf, withSharedObject } from './control.ts';
import { Drafts } from './drafts.ts';
import { fillersOfAll } from './fillers.ts';
import { heldBy } from './held.ts';
import { isBare, isConditional, isNegated, lentModality, ownModality } from './mood.ts';
import { type Draft, predicatesOf } from './predicates.ts';
import { placeOf } from './relations.ts';
import { ownRoles, type Roles } from './roles.ts';
import { type Tree, treeOf } from './tree.ts';
import { BEGINNING, ENDING, NEWS, THINKING } from './words.ts';

export type { Clause, Filler, Oblique } from './clause.ts';

/** What has been found out about a predicate and those above it. */
export interface Known {
  readonly draft: Draft;
  readonly governor: Known | null;
  readonly relation: Relation;
  readonly infinitive: boolean;
  readonly roles: Roles;
  readonly modality: Modality;
  readonly negated: boolean;
  readonly denied: boolean;
  readonly attribution: Attribution;
  readonly held: Attribution | null;
}

/** The clauses of one sentence of a document, in the order of their predicates. The sentence must have been parsed. */
export function clauses(document: Document, sentence: Sentence): Clause[] {
  const tree = treeOf(document, sentence);
  const drafts = new Drafts(predicatesOf(tree));
  const known = new Map<Draft, Known>();
  const asked = new Set<Draft>();
  // Interruptions can make two predicates govern each other; the one asked first then stands alone.
  const find = (draft: Draft): Known | null => {
    const done = known.get(draft);
    if (done !== undefined || asked.has(draft)) return done ?? null;
    asked.add(draft);
    const found = study(tree, draft, drafts, find);
    known.set(draft, found);
    return found;
  };
  const all = drafts.all.flatMap((draft) => find(draft) ?? []);
  const complements = complementsOf(all);
  const isHead = (token: Token): boolean => drafts.of(token) !== undefined;
  return all.map((each) => toClause(tree, each, complements.get(each.draft) ?? [], isHead));
}

function study(tree: Tree, draft: Draft, drafts: Drafts, find: (draft: Draft) => Known | null): Known {
  const place = placeOf(tree, draft, drafts);
  const governor = place.governor === null ? null : find(place.governor);
  const infinitive = tree.children(draft.verb, 'aux').some(({ tag }) => tag === 'TO');
  const own = ownRoles(tree, draft, place.antecedent ?? antecedentAbove(tree, draft));
  const controlled = controllerOf(tree, { draft, governor, own, place, infinitive });
  const roles = withSharedObject(tree, draft, controlled);
  const shares = place.relation === 'conjunct' && governor !== null && !hasOwnMood(tree, draft);
  const lent =
    governor === null ? null : lentModality(tree, governor.draft, draft.verb, place.relation, infinitive);
  const stated = ownModality(tree, draft);
  const attribution = attributionOf(tree, draft, place.relation, governor, place.reported);
  const inner = governor === null || attribution === governor.attribution ? governor : null;
  return {
    draft,
    governor,
    relation: place.relation,
    infinitive,
    roles,
    modality:
      (stated === 'future' && lent === 'hypothetical' ? lent : stated) ??
      lent ??
      (shares ? governor.modality : inherited(tree, draft, place.relation, governor)),
    negated: isNegated(tree, draft) || (shares && governor.negated && joinedByOr(tree, draft)),
    denied:
      place.relation === 'complement'
        ? governor !== null &&
          !isProposed(tree, draft) &&
          (disbelieved(tree, governor) || isFalseToSay(governor) || isContentDenied(tree, draft))
        : governor !== null &&
          ((place.relation === 'nominal' && isFalseToSay(governor)) ||
            (shares && governor.denied) ||
            disowningOf(tree, draft, governor) !== null ||
            isAnyDenied(tree, draft, governor)),
    attribution: isSelf(attribution, draft) ? OWN_VOICE : attribution,
    held: heldBy(tree, draft, { relation: place.relation, above: governor }) ?? inner?.held ?? null,
  };
}

/** "The truce, which Qatar said WOULD BEGIN on Sunday": the noun of the relative clause above. */
function antecedentAbove(tree: Tree, { verb }: Draft): Token | null {
  for (let at = verb; !tree.isRoot(at); at = tree.head(at)) if (at.label === 'relcl') return tree.head(at);
  return null;
}

/** What is said of a supposition is itself supposed: nouns and relative clauses do not inherit, complements of sayings neither. */
function inherited(tree: Tree, { verb }: Draft, relation: Relation, governor: Known | null): Modality {
  if (governor === null || isSaying(tree, governor.draft)) return 'actual';
  const lemma = governor.draft.token.lemma;
  if (relation === 'nominal')
    return BEGINNING.has(lemma) && !ENDING.has(lemma) && verb.label === 'dobj' ? governor.modality : 'actual';
  if (relation !== 'complement') return 'actual';
  if (THINKING.has(lemma) && tree.child(verb, 'mark') !== undefined) return 'actual';
  return governor.modality === 'actual' ? 'actual' : governor.modality;
}

/** "Dismissed the idea THAT he would go", "showed no sign OF GIVING way". */
function isContentDenied(tree: Tree, { verb }: Draft): boolean {
  const sign = verb.label === 'pcomp' ? tree.head(tree.head(verb)) : null;
  if (sign?.lemma === 'sign')
    return tree.children(sign, 'det', 'amod').some(({ text }) => /^(?:no|little|few)$/i.test(text));
  if (!/^(acl|relcl)$/.test(verb.label)) return false;
  return isDenied(tree, tree.head(verb));
}

/** "Rejected the suggestion that he SACK the judge": what he will not do, rather than what he is said to have done. */
function isProposed(tree: Tree, { verb }: Draft): boolean {
  return (
    /^(?:acl|relcl|ccomp)$/.test(verb.label) && isBare(tree, verb) && PROPOSED.has(tree.head(verb).lemma)
  );
}

const PROPOSED = new Set('suggestion proposal idea call demand request notion'.split(' '));

/** "Denied ANY Russian pressure", "denied there was any", "dismissed the ALLEGED meeting". */
function isAnyDenied(tree: Tree, { kind, token }: Draft, governor: Known): boolean {
  const told = tree.children(token, 'amod').some(({ text }) => TOLD.has(text.toLowerCase()));
  if (kind === 'noun' && told && token.label === 'dobj' && isRejecting(governor.draft.token)) return true;
  const any = tree.children(token, 'det').some(({ text }) => /^(?:any|such)$/i.test(text));
  const there = governor.denied && governor.draft.token.lemma === 'be';
  return kind === 'noun' && any && (there || isDenying(governor.draft) || isUnaware(governor));
}

/** What somebody else has told. */
const TOLD = new Set('reported alleged purported supposed rumoured rumored claimed'.split(' '));

/** "Denied reports OF A MEETING", "disclaimed responsibility FOR THE BLAST": who rejects what is told of an act that a noun names. */
function disowningOf(tree: Tree, { kind, verb, token }: Draft, governor: Known | null): Known | null {
  if (kind !== 'noun' || verb !== token || token.label !== 'pobj' || governor === null) return null;
  const above = tree.head(tree.head(token));
  const account = above.pos === 'VERB' ? (tree.child(above, 'dobj') ?? above) : above;
  const behind = tree.head(token).text.toLowerCase();
  const told = NEWS.has(account.lemma) && /^(?:of|about)$/.test(behind);
  const done = PARTS.has(account.lemma) && /^(?:for|in|to|with)$/.test(behind);
  if (!(told || done) || !isDenied(tree, account)) return null;
  const rejecting = tree.head(account);
  return [governor, governor.governor].find((each) => each?.draft.verb === rejecting) ?? null;
}

/** What one has in a deed. */
const PARTS = new Set(
  'responsibility involvement role part hand complicity link participation connection'.split(' '),
);

/** "Is NOT AWARE of any demand", "has not HEARD of any". */
function isUnaware({ draft, negated }: Known): boolean {
  const { lemma } = draft.token;
  return lemma === 'unaware' || (negated && /^(?:aware|know|hear|recall)$/.test(lemma));
}

/** "Denied that", "rejected the claim that", "it is not true that". */
function disbelieved(tree: Tree, { draft, negated }: Known): boolean {
  return (
    isDenying(draft) ||
    (UNBELIEVED.has(draft.token.lemma) && negated) ||
    (draft.token.lemma === 'doubt' && !negated) ||
    isDisowned(tree, draft) ||
    (negated && draft.token.lemma === 'true') ||
    /^(untrue|false|baseless|unfounded)$/.test(draft.token.lemma)
  );
}

/** "It is wrong TO SAY that", "it would be false TO SPEAK of a refusal". */
function isFalseToSay({ draft, governor, relation, infinitive }: Known): boolean {
  if (governor === null || !infinitive || relation !== 'complement') return false;
  return TELLING.has(draft.token.lemma) && WRONG.has(governor.draft.token.lemma) && !governor.negated;
}

const TELLING = new Set('say speak talk claim suggest assert think believe pretend conclude'.split(' '));
const WRONG = new Set(
  'wrong false untrue incorrect mistaken inaccurate misleading nonsense absurd ridiculous mistake'.split(' '),
);

/** "Does not THINK that". */
const UNBELIEVED = new Set(['believe', 'think', 'convinced', 'sure', 'certain', 'persuaded']);

function hasOwnMood(tree: Tree, { verb }: Draft): boolean {
  return tree.children(verb, 'nsubj', 'nsubjpass', 'aux').some(({ tag }) => tag !== 'TO');
}

function joinedByOr(tree: Tree, { verb }: Draft): boolean {
  return tree.children(tree.head(verb), 'cc').some(({ text }) => /^n?or$/i.test(text));
}

function attributionOf(
  tree: Tree,
  draft: Draft,
  relation: Relation,
  governor: Known | null,
  reported: boolean,
): Attribution {
  const according =
    accordingTo(tree, draft) ??
    inTheWordsOf(tree, draft) ??
    headlined(tree, draft) ??
    spokenOf(tree, draft) ??
    announcedBy(tree, draft) ??
    asSubjectSays(tree, draft);
  if (according !== null) return according;
  const denier = disowningOf(tree, draft, governor);
  if (denier !== null) return { speaker: denier.roles.subject, cue: denier.draft.token.index };
  const said = interrupting(tree, draft);
  const fill = (heads: readonly Token[]): Filler[] => fillersOfAll(tree, heads);
  const as = governor !== null && isDenying(governor.draft) ? null : asSaid(tree, draft);
  if (as !== null) return { speaker: fill(sayersOf(tree, as)), cue: as.index };
  if (said !== null)
    return citedBeside(tree, said) ?? { speaker: fill(tree.children(said, 'nsubj')), cue: said.index };
  if (governor === null || isBelow(tree, draft, governor.attribution.cue)) return OWN_VOICE;
  if ((isDenying(governor.draft) || isUnaware(governor)) && isAnyDenied(tree, draft, governor))
    return { speaker: governor.roles.subject, cue: governor.draft.token.index };
  const rejected = isContentDenied(tree, draft) && rejects(tree, governor.draft.verb);
  if (isProposed(tree, draft)) return governor.attribution;
  if (relation === 'complement' && reported && (rejected || isSaying(tree, governor.draft))) {
    const source = citedBeside(tree, governor.draft.verb);
    if (source !== null) return source;
    const denier = governor.governor;
    if (
      governor.roles.subject.length === 0 &&
      denier !== null &&
      rejects(tree, denier.draft.verb) &&
      isDisowned(tree, governor.draft)
    )
      return { speaker: denier.roles.subject, cue: denier.draft.token.index };
    const quoted = draft.verb.label === 'pcomp' ? null : quotedAbove(governor);
    if (quoted !== null) return { speaker: quoted.roles.object, cue: quoted.draft.token.index };
    const teller =
      governor.draft.token.text.toLowerCase() === 'known' ? (governor.governor ?? governor) : governor;
    const speaker = teller.roles.subject.length > 0 ? teller.roles.subject : fill(issuersOf(tree, teller));
    if (speaker.length > 0) return { speaker, cue: governor.draft.token.index };
  }
  return governor.attribution;
}

/** "The ministry issued a statement SAYING that": whoever issued it, else the statement. */
function issuersOf(tree: Tree, { draft: { verb } }: Known): readonly Token[] {
  if (verb.label !== 'acl' || verb.tag !== 'VBG') return [];
  const document = tree.head(verb);
  const issuers = document.label === 'dobj' ? tree.children(tree.head(document), 'nsubj') : [];
  return issuers.length > 0 ? issuers : [document];
}

/** "QUOTED the premier as saying that": who is quoted speaks, and nobody who is quoted writes. */
function quotedAbove(saying: Known): Known | null {
  const above = saying.relation === 'complement' ? saying.governor : null;
  return [saying, above].find((each) => each !== null && isQuoting(each)) ?? null;
}

function isQuoting({ draft, roles }: Known): boolean {
  return /^(?:quote|cite)$/.test(draft.token.lemma) && draft.kind === 'verb' && roles.object.length > 0;
}

/** The subject, or "by Reuters". */
function sayersOf(tree: Tree, said: Token): readonly Token[] {
  const agents = tree.children(said, 'agent').flatMap((by) => tree.children(by, 'pobj'));
  return agents.length > 0 ? agents : tree.children(said, 'nsubj');
}

/** A verb or noun of saying; not "to" of "according to", nor "view" of "in the view of". */
function tellsWhatFollows(tree: Tree, cue: Token): boolean {
  if (cue.pos === 'ADP') return false;
  return !(cue.label === 'pobj' && /^(in|by|to)$/i.test(tree.head(cue).text) && isView(cue));
}

/** A noun that speaks does not say itself: "a STATEMENT by the ministry". */
function isSelf({ speaker }: Attribution, { token, verb }: Draft): boolean {
  return speaker.some(({ head }) => head === token.index || head === verb.index);
}

/** True for what only describes the speaker: "according to two people BRIEFED on the call". */
function isBelow(tree: Tree, { verb }: Draft, cue: number | null): boolean {
  if (verb.index === cue) return true;
  for (let at = verb; !tree.isRoot(at); at = tree.head(at))
    if (at.head === cue && !tellsWhatFollows(tree, tree.at(at.head))) return true;
  return false;
}

/** The predicates of the complement clauses of each: its own, and those that stand in one row with them. */
function complementsOf(all: readonly Known[]): Map<Draft, number[]> {
  const found = new Map<Draft, number[]>();
  for (const { draft, governor, relation } of all) {
    const first = relation === 'conjunct' ? governor : { relation, governor };
    if (first?.relation !== 'complement' || first.governor === null) continue;
    const of = first.governor.draft;
    found.set(of, [...(found.get(of) ?? []), draft.token.index]);
  }
  for (const complements of found.values()) complements.sort((a, b) => a - b);
  return found;
}

function toClause(
  tree: Tree,
  { draft, governor, relation, roles, modality, negated, denied, attribution, held }: Known,
  complements: readonly number[],
  isHead: (token: Token) => boolean,
): Clause {
  const { token, verb, helper, particle, noun, kind } = draft;
  const auxiliaries = [...tree.children(verb, 'aux', 'auxpass')];
  if (helper !== null) auxiliaries.push(helper);
  const words = [token, verb, ...auxiliaries];
  if (particle !== null) words.push(particle);
  if (noun !== null) words.push(noun);
  const { first, next, start, end } = tree.extent(words);
  const { voice, subject, object, indirect, obliques } = roles;
  return {
    predicate: {
      head: token.index,
      first,
      next,
      start,
      end,
      lemma: token.lemma,
      kind,
      particle: particle?.text.toLowerCase() ?? null,
      noun: noun?.index ?? null,
      auxiliaries: auxiliaries.map(({ index }) => index).sort((a, b) => a - b),
    },
    tense: tenseOf(tree, draft),
    modality,
    negated,
    denied,
    conditional: isConditional(tree, draft) || (relation === 'conjunct' && isUnderCondition(tree, governor)),
    voice,
    subject,
    object,
    indirect,
    obliques,
    complements,
    governor: governor?.draft.token.index ?? null,
    relation,
    speaker: attribution.speaker,
    cue: attribution.cue,
    held,
    extent: tree.extent(draft.anchors.flatMap((anchor) => tree.below(anchor, (below) => !isHead(below)))),
  };
}

/** "If Kyiv signs AND WITHDRAWS". */
function isUnderCondition(tree: Tree, known: Known | null): boolean {
  if (known === null) return false;
  return (
    isConditional(tree, known.draft) ||
    (known.relation === 'conjunct' && isUnderCondition(tree, known.governor))
  );
}

function tenseOf(tree: Tree, { verb, helper, kind }: Draft): Clause['tense'] {
  if (kind === 'noun' && !/^VB/.test(verb.tag)) return null;
  const words = [
    ...(helper === null ? [] : [...tree.children(helper, 'aux'), helper]),
    ...tree.children(verb, 'aux', 'auxpass'),
    verb,
  ];
  if (words.some(({ text }) => /^(will|shall|['’]ll|wo)$/i.test(text))) return 'future';
  const finite = words.find(({ tag }) => tag === 'VBD' || tag === 'VBZ' || tag === 'VBP');
  return finite === undefined ? null : finite.tag === 'VBD' ? 'past' : 'present';
}
