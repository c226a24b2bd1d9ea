// Whether a clause is negated, and whether it speaks of what is, will be, is arranged, or is only supposed.
import type { Modality } from '../../model/words.ts';
import type { Token } from '../parser/document.ts';
import type { Relation } from './clause.ts';
import type { Draft } from './predicates.ts';
import type { Tree } from './tree.ts';
import { FUTURE_MODALS, NEGATIVE_WORDS, PERSUADING, PLANNED, UNREAL, UNREAL_MODALS } from './words.ts';

export function isNegated(tree: Tree, { anchors, verb, helper, kind, token }: Draft): boolean {
  if (kind === 'noun' && isNegative(tree, token)) return true;
  const words = helper === null ? anchors : [...anchors, helper];
  if (words.some((word) => tree.child(word, 'neg') !== undefined)) return true;
  if (words.some((word) => tree.children(word, 'advmod').some((adverb) => isNoLonger(tree, adverb))))
    return true;
  if (
    tree.children(verb, 'nsubj', 'nsubjpass', 'dobj', 'attr', 'dative').some((word) => isNegative(tree, word))
  )
    return true;
  if (tree.children(verb, 'prep').some((prep) => isNeither(tree, prep) || asksNothing(tree, prep)))
    return true;
  if (isLedByNot(tree, verb)) return true;
  if (verb.label === 'conj' && tree.children(tree.head(verb), 'cc').some(({ text }) => text === 'nor'))
    return true;
  if (verb.label === 'xcomp' && (hasFailed(tree, verb) || isStillAhead(tree, verb))) return true;
  if (verb.label === 'acl' && verb.tag === 'VB' && isNegative(tree, tree.head(verb))) return true;
  return verb.label === 'pcomp' && isWithout(tree, tree.head(verb));
}

/** "WITHOUT telling them", "played NO PART IN drafting it". */
function isWithout(tree: Tree, preposition: Token): boolean {
  const { text } = preposition;
  if (text !== 'in') return text.toLowerCase() === 'without';
  const above = tree.head(preposition);
  const noun = tree.child(above, 'dobj') ?? above;
  return /^(?:part|role|hand|say)$/.test(noun.lemma) && isNegative(tree, noun);
}

/** "FAILED to agree": it has not come about; who failed to persuade has tried. */
function hasFailed(tree: Tree, verb: Token): boolean {
  const { lemma, tag } = tree.head(verb);
  return lemma === 'fail' && tag !== 'VB' && !PERSUADING.has(verb.lemma);
}

/** "NOR did he soften it", "yet NEITHER can it refuse", "will NEITHER sign nor pay". */
function isLedByNot(tree: Tree, verb: Token): boolean {
  return tree
    .children(verb, 'cc', 'preconj')
    .some(({ text, index }) => index < verb.index && /^(?:nor|neither)$/i.test(text));
}

/** "NEITHER ON LAND nor on money was there an agreement". */
function isNeither(tree: Tree, preposition: Token): boolean {
  return tree.child(preposition, 'preconj')?.text.toLowerCase() === 'neither';
}

/** "Has YET to agree". */
function isStillAhead(tree: Tree, verb: Token): boolean {
  const have = tree.head(verb);
  return /^(?:have|be)$/.test(have.lemma) && tree.children(have, 'advmod').some(({ text }) => text === 'yet');
}

/** "Asked them FOR NOTHING". */
function asksNothing(tree: Tree, preposition: Token): boolean {
  if (preposition.text !== 'for') return false;
  return tree.children(preposition, 'pobj').some(({ text }) => text === 'nothing');
}

function isNoLonger(tree: Tree, { text, index }: Token): boolean {
  return (
    text.toLowerCase() === 'never' ||
    (text.toLowerCase() === 'longer' && tree.at(index - 1).text.toLowerCase() === 'no')
  );
}

function isNegative(tree: Tree, subject: Token): boolean {
  const determiner = tree
    .children(subject, 'det', 'preconj', 'neg')
    .some(({ text }) => NEGATIVE_WORDS.has(text.toLowerCase()));
  return determiner || NEGATIVE_WORDS.has(subject.text.toLowerCase());
}

export function isConditional(tree: Tree, { verb }: Draft): boolean {
  const marked = tree
    .children(verb, 'mark')
    .some(({ text, index }) => CONDITIONS.has(text.toLowerCase()) && !isConcession(tree, index));
  return (
    marked ||
    isAwaited(tree, verb) ||
    isInverted(tree, verb) ||
    (verb.label === 'advcl' && /^provid(ed|ing)$/.test(tree.head(verb).text))
  );
}

/** "Would lift the measures ONCE Pristina pulls back", "will sign ONLY AFTER Oslo pays": what a deed ahead waits for. */
function isAwaited(tree: Tree, verb: Token): boolean {
  if (verb.label !== 'advcl' || !tree.children(tree.head(verb), 'aux').some(({ tag }) => tag === 'MD'))
    return false;
  const only = tree.children(verb, 'advmod').some(({ text }) => text === 'only');
  return tree
    .children(verb, 'mark')
    .some(({ text }) => text.toLowerCase() === 'once' || (only && text.toLowerCase() === 'after'));
}

/** "Though", "even though"; but "as though" supposes. */
function isConcession(tree: Tree, index: number): boolean {
  return (
    tree.at(index).text.toLowerCase() === 'though' &&
    tree.document.tokens[index - 1]?.text.toLowerCase() !== 'as'
  );
}

/** "Should the truce collapse", "had they accepted". */
function isInverted(tree: Tree, verb: Token): boolean {
  const [first] = tree.children(verb, 'aux');
  const [subject] = tree.children(verb, 'nsubj', 'nsubjpass');
  if (first === undefined || subject === undefined || verb.label !== 'advcl') return false;
  return first.index < subject.index && /^(should|had|were)$/i.test(first.text);
}

const CONDITIONS = new Set(['if', 'unless', 'provided', 'providing', 'lest', 'until', 'though']);

/** What the clause itself says of its mood; null when that is left to what governs it. */
export function ownModality(tree: Tree, draft: Draft): Modality | null {
  const { verb, helper, kind } = draft;
  if (kind === 'noun' && draft.token === verb) return nounModality(tree, verb);
  const words = [
    ...tree.children(verb, 'aux'),
    ...(helper === null ? [] : [...tree.children(helper, 'aux'), helper]),
  ];
  const texts = words.map(({ text }) => text.toLowerCase());
  if (
    isConditional(tree, draft) ||
    tree.children(verb, 'mark').some(({ text }) => text.toLowerCase() === 'whether')
  )
    return 'hypothetical';
  if (texts.some((text) => UNREAL_MODALS.has(text) && !isPluperfect(text, verb))) return 'hypothetical';
  if (verb.label === 'xcomp' && isStillAhead(tree, verb)) return 'actual';
  if (helper?.lemma === 'have') return 'hypothetical';
  if (isQuestion(tree, verb)) return 'hypothetical';
  if (texts.some((text) => FUTURE_MODALS.has(text)) || helper?.lemma === 'go') return 'future';
  return helper?.lemma === 'be' || isHeadlinePlan(tree, verb) || isAboutTo(tree, verb) ? 'planned' : null;
}

/** "FUTURE attacks", "a PLANNED meeting", "POSSIBLE sanctions". */
function nounModality(tree: Tree, noun: Token): Modality | null {
  const words = tree.children(noun, 'amod').map(({ text }) => text.toLowerCase());
  return words.map((word) => MOODS.get(word)).find((mood) => mood !== undefined) ?? null;
}

const MOODS: ReadonlyMap<string, Modality> = new Map([
  ...each('future', 'future', 'impending', 'coming'),
  ...each('planned', 'planned', 'scheduled', 'upcoming', 'forthcoming'),
  ...each('hypothetical', 'possible', 'potential', 'likely', 'threatened', 'feared'),
]);

function each(mood: Modality, ...words: readonly string[]): [string, Modality][] {
  return words.map((word) => [word, mood]);
}

/** "Do you trust them?": asked, not said. */
function isQuestion(tree: Tree, verb: Token): boolean {
  const last = tree.sentence.next - 1;
  const ends = tree.document.tokens
    .slice(verb.index, Math.min(last + 1, verb.index + 40))
    .find(({ text }) => /^[?.!]$/.test(text));
  if (ends?.text !== '?' || (verb.label !== 'ROOT' && verb.label !== 'ccomp')) return false;
  if (tree.children(verb).some((each) => each.index < verb.index && /^W/.test(each.tag))) return false;
  const [subject] = tree.children(verb, 'nsubj', 'nsubjpass');
  return (
    subject !== undefined &&
    !/^W/.test(subject.tag) &&
    tree.children(verb, 'aux', 'auxpass').some(({ index }) => index < subject.index)
  );
}

/** "Trump to visit Beijing". */
function isHeadlinePlan(tree: Tree, verb: Token): boolean {
  const stated =
    tree.isRoot(verb) ||
    (verb.label === 'ccomp' && tree.child(verb, 'nsubj') !== undefined && verb.index < verb.head);
  return stated && verb.tag === 'VB' && tree.children(verb, 'aux').some(({ tag }) => tag === 'TO');
}

/** "Was about to abandon". */
function isAboutTo(tree: Tree, verb: Token): boolean {
  return verb.label === 'xcomp' && tree.head(verb).text.toLowerCase() === 'about';
}

/** "He'd agreed" is "had". */
function isPluperfect(text: string, { tag }: Token): boolean {
  return /^['’]d$/.test(text) && tag === 'VBN';
}

/** The mood that a governor lends to a clause without one of its own. */
export function lentModality(
  tree: Tree,
  governor: Draft,
  verb: Token,
  relation: Relation,
  infinitive: boolean,
): Modality | null {
  if (relation === 'adverbial' && infinitive) return 'planned';
  if (relation !== 'complement' && !(relation === 'nominal' && /^(?:dobj|nsubjpass)$/.test(verb.label)))
    return null;
  if (governor.token.lemma === 'fail' && !PERSUADING.has(verb.lemma)) return null;
  const lemmas = [governor.token.lemma, governor.noun?.lemma ?? ''].map((lemma) => lemma.toLowerCase());
  // "Was SET OUT in a letter".
  if (governor.token.lemma === 'set' && governor.particle !== null) return null;
  if (relation === 'nominal' && GIVEN.has(governor.token.lemma)) return null;
  const unfinished = infinitive || relation === 'nominal' || isGerund(tree, verb) || isBare(tree, verb);
  if (lemmas.includes('claim') && isPerfect(tree, verb)) return null;
  if (lemmas.includes('vote') && BY_VOTE.has(verb.lemma)) return null;
  if (unfinished && lemmas.some((lemma) => PLANNED.has(lemma))) return 'planned';
  if (unfinished && lemmas.some((lemma) => UNREAL.has(lemma))) return 'hypothetical';
  return lemmas.some((lemma) => WISHING.has(lemma) || (unfinished && PROPOSING.has(lemma))) &&
    !isOpenQuestion(tree, verb)
    ? 'hypothetical'
    : null;
}

/** "Voted to REJECT the offer": the vote does it. */
const BY_VOTE = new Set(
  'reject approve accept adopt ratify back support endorse oppose censure condemn impeach expel oust remove dismiss suspend lift repeal scrap ban block override overturn uphold extend revoke'.split(
    ' ',
  ),
);

/** "Claims TO HAVE MET them": it is over. */
export function isPerfect(tree: Tree, verb: Token): boolean {
  const words = tree.children(verb, 'aux');
  return words.some(({ tag }) => tag === 'TO') && words.some(({ lemma }) => lemma === 'have');
}

/** "Is mounting" is finite. */
function isGerund(tree: Tree, verb: Token): boolean {
  return verb.tag === 'VBG' && !tree.children(verb, 'aux').some(({ tag }) => /^VB[DPZ]$/.test(tag));
}

/** "That he GO", "that Hezbollah DISARM": the form of what is demanded. */
export function isBare(tree: Tree, verb: Token): boolean {
  if (tree.children(verb, 'aux').some(({ tag }) => tag !== 'TO')) return false;
  if (verb.tag === 'VB') return true;
  const subject = tree.child(verb, 'nsubj');
  const singular =
    subject !== undefined &&
    (/^(NN|NNP)$/.test(subject.tag) || /^(?:he|she|it)$/i.test(subject.text)) &&
    tree.child(subject, 'conj') === undefined;
  return verb.tag === 'VBP' && verb.lemma !== 'be' && singular;
}

/** "Asked why Israel had bombed it" takes the bombing for a fact. */
function isOpenQuestion(tree: Tree, verb: Token): boolean {
  return tree
    .below(verb, ({ label }) => label !== 'relcl')
    .some(({ tag, index }) => /^W/.test(tag) && index < verb.index);
}

/** These make even a finite clause unreal: "demands that Kyiv withdraws". */
const WISHING = new Set(
  'demand propose recommend request fear hope wish want wonder ask insistence proposal seem appear likely unlikely possible impossible important essential vital necessary'.split(
    ' ',
  ),
);
/** With a bare verb these demand, else they say: "insists that he go", "suggested that he had gone". */
const PROPOSING = new Set(['suggest', 'insist']);

/** What these are about is there: "rejected the claim", "opposes the ban". */
const GIVEN = new Set(
  'reject oppose doubt decline like love hate challenge repeat recommend agree decide'.split(' '),
);
