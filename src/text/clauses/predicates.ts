// Finds the predicates of a sentence: verbs with what belongs to them, act nouns with arguments, adjectives and nouns behind "be".
import type { Token } from '../parser/document.ts';
import { partnerOf } from './fillers.ts';
import type { Tree } from './tree.ts';
import { ACT_NOUNS, isLight, MESSAGES, PREPOSITIONAL } from './words.ts';

/** A predicate before its roles are known. */
export interface Draft {
  /** The word that says what is done or held. */
  readonly token: Token;
  readonly kind: 'verb' | 'noun' | 'adjective';
  /** The verb that carries subject, tense and negation; the word itself, but for "was ready", "put pressure on". */
  readonly verb: Token;
  /** All words whose dependants are arguments: verb, predicative word, noun of a light verb. */
  readonly anchors: readonly Token[];
  readonly particle: Token | null;
  readonly noun: Token | null;
  /** A word before it that only tells its time or mood: "is GOING to", "IS to", "HAS to". */
  readonly helper: Token | null;
}

const COPULAS = new Set([
  'be',
  'become',
  'remain',
  'stay',
  'seem',
  'appear',
  'look',
  'feel',
  'get',
  'grow',
  'sound',
  'prove',
]);
const NOT_VERBS = new Set(['aux', 'auxpass', 'amod', 'compound', 'nmod', 'case', 'mark', 'prep', 'npadvmod']);

export function predicatesOf(tree: Tree): Draft[] {
  const verbs = tree
    .tokens()
    .filter((token) => actsAsVerb(tree, token))
    .flatMap((verb) => verbDraft(tree, verb));
  const nouns = new Set(verbs.flatMap(({ anchors }) => anchors.map(({ index }) => index)));
  const bare = tree
    .tokens()
    .filter((token) => isBareAdjective(tree, token))
    .map(plainDraft('adjective'));
  const acts = tree
    .tokens()
    .filter((token) => isActNoun(tree, token) && !nouns.has(token.index) && hasArgument(tree, token))
    .map(plainDraft('noun'));
  return [...verbs, ...bare, ...acts].sort((a, b) => a.token.index - b.token.index);
}

function plainDraft(kind: Draft['kind']): (token: Token) => Draft {
  return (token) => ({
    token,
    kind,
    verb: token,
    anchors: [token],
    particle: null,
    noun: null,
    helper: null,
  });
}

/** "Putin READY to meet": headlines leave out the verb. */
function isBareAdjective(tree: Tree, token: Token): boolean {
  if (!/^JJ$/.test(token.tag) || !/^(ROOT|ccomp|conj|advcl)$/.test(token.label)) return false;
  return (
    tree.child(token, 'nsubj') !== undefined && tree.child(token, 'cop', 'aux', 'det', 'attr') === undefined
  );
}

function isVerb({ tag, label, pos }: Token): boolean {
  return (/^VB/.test(tag) || pos === 'VERB') && tag !== 'MD' && !NOT_VERBS.has(label);
}

/** Verbs, and words that the tagger took for others: "could be FROZEN", "that Hamas DISARM". */
function actsAsVerb(tree: Tree, token: Token): boolean {
  if (isVerb(token)) return /\p{L}/u.test(token.text);
  if (tree.child(token, 'auxpass') !== undefined) return true;
  const clause = token.label === 'ccomp' || token.label === 'advcl' || token.label === 'relcl';
  return (
    clause &&
    token.tag === 'NN' &&
    tree.child(token, 'nsubj') !== undefined &&
    tree.child(token, 'det', 'cop') === undefined
  );
}

function verbDraft(tree: Tree, verb: Token): Draft[] {
  if (helps(tree, verb) !== null || isStranded(tree, verb)) return [];
  const helper = helperOf(tree, verb);
  const draft = (noun: Token | null, particle: Token | null): Draft => {
    const anchors = noun === null ? [verb] : [verb, noun];
    return { token: verb, kind: 'verb', verb, anchors, particle, noun, helper };
  };
  if (tree.child(verb, 'expl') !== undefined) return [draft(null, null)];
  const burden = burdenOf(tree, verb);
  if (burden !== null) return [draft(burden, null)];
  const complement = COPULAS.has(verb.lemma) ? tree.child(verb, 'acomp', 'attr', 'oprd') : undefined;
  if (complement !== undefined && isPredicative(complement)) {
    const kind = complement.pos === 'ADJ' || /^(JJ|VB)/.test(complement.tag) ? 'adjective' : 'noun';
    return [
      { token: complement, kind, verb, anchors: [verb, complement], particle: null, noun: null, helper },
    ];
  }
  const particle = tree.child(verb, 'prt') ?? prepositionOf(tree, verb) ?? null;
  return [draft(lightNoun(tree, verb), particle)];
}

function isPredicative({ tag, label }: Token): boolean {
  return label !== 'oprd' || /^(JJ|NN|VBN)/.test(tag);
}

/** "Harder than Egypt DID": stands for the verb before it. */
function isStranded(tree: Tree, verb: Token): boolean {
  if (!/^(do|have|be)$/.test(verb.lemma) || verb.label !== 'advcl') return false;
  const compared = tree.children(verb, 'mark').some(({ text }) => /^(than|as)$/i.test(text));
  return compared && tree.child(verb, 'dobj', 'attr', 'acomp', 'prep', 'xcomp', 'ccomp') === undefined;
}

/** "Going to meet", "is to meet", "has to meet": the verb that follows is the predicate. */
function helps(tree: Tree, verb: Token): Token | null {
  const about = verb.lemma === 'be' ? tree.child(verb, 'acomp') : undefined;
  const soon = about?.text.toLowerCase() === 'about' ? tree.child(about, 'xcomp') : undefined;
  if (soon !== undefined && tree.children(soon, 'aux').some(({ tag }) => tag === 'TO')) return soon;
  const next = tree.child(verb, 'xcomp');
  if (
    next === undefined ||
    next.index < verb.index ||
    !tree.children(next, 'aux').some(({ tag }) => tag === 'TO')
  )
    return null;
  if (tree.child(verb, 'dobj', 'acomp', 'attr', 'prep', 'ccomp') !== undefined) return null;
  const going = verb.lemma === 'go' && verb.tag === 'VBG' && tree.child(verb, 'aux') !== undefined;
  return going || verb.lemma === 'be' || verb.lemma === 'have' ? next : null;
}

function helperOf(tree: Tree, verb: Token): Token | null {
  if (tree.isRoot(verb) || verb.label !== 'xcomp') return null;
  const above = tree.head(verb);
  const head = above.text.toLowerCase() === 'about' ? tree.head(above) : above;
  return isVerb(head) && helps(tree, head) === verb ? head : null;
}

function prepositionOf(tree: Tree, verb: Token): Token | undefined {
  const prepositions = PREPOSITIONAL.get(verb.lemma);
  if (prepositions === undefined || tree.child(verb, 'dobj') !== undefined) return undefined;
  return tree.children(verb, 'prep').find((each) => {
    const target = prepositions.has(each.text.toLowerCase()) ? tree.child(each, 'pobj') : undefined;
    return target !== undefined && !/^(?:DATE|TIME)$/.test(target.entity);
  });
}

/** "Came under pressure from Riyadh": the noun under which the subject is. */
export function burdenOf(tree: Tree, verb: Token): Token | null {
  if (!BEARING.has(verb.lemma)) return null;
  const under = tree.children(verb, 'prep').find(({ text }) => text.toLowerCase() === 'under');
  const noun = under === undefined ? undefined : tree.child(under, 'pobj');
  return noun !== undefined && /^(?:pressure|criticism|scrutiny)$/.test(noun.lemma) ? noun : null;
}

const BEARING = new Set(['be', 'come', 'remain', 'stay', 'fall']);

/** "Put pressure on Kyiv", "held talks with Putin": verb and noun are one predicate. */
function lightNoun(tree: Tree, verb: Token): Token | null {
  const noun = tree.child(verb, 'dobj') ?? tree.child(verb, 'nsubjpass');
  return noun !== undefined && isLight(verb.lemma, noun.lemma) ? noun : null;
}

function isActNoun(tree: Tree, token: Token): boolean {
  const { lemma, pos, text } = token;
  if (pos !== 'NOUN') return false;
  return (
    ACT_NOUNS.has(lemma) || ACT_NOUNS.has(text.toLowerCase()) || isGerund(tree, token) || isJoint(tree, token)
  );
}

/** "A joint CENSUS by herders": whatever two do so, they do together. */
function isJoint(tree: Tree, token: Token): boolean {
  if (!tree.children(token, 'amod').some(({ text }) => text.toLowerCase() === 'joint')) return false;
  const doers = tree.children(token, 'prep', 'agent').some(({ text }) => /^(?:by|between)$/i.test(text));
  return doers && !MESSAGES.has(token.lemma);
}

/** "The MASSING of gunboats", "the JAILING of two editors by". */
function isGerund(tree: Tree, token: Token): boolean {
  if (!/.{3}ing$/.test(token.lemma) || tree.child(token, 'det', 'poss') === undefined) return false;
  return tree.children(token, 'prep').some(({ text }) => text === 'of');
}

const ARGUMENT_PREPOSITIONS = new Set(
  'on upon of with between from by to against over for about among'.split(' '),
);

/** The last preposition of "in exchange for", "in response to", given its noun. */
export function phrasal(tree: Tree, noun: Token): Token | undefined {
  const first = noun.label === 'pobj' ? tree.head(noun).text.toLowerCase() : '';
  if (
    first !== 'in' ||
    !/^(exchange|return|response|reply|favou?r|support|light|view|defiance)$/.test(noun.lemma)
  )
    return undefined;
  if (tree.child(noun, 'det', 'poss', 'amod') !== undefined) return undefined;
  return tree.children(noun, 'prep').find(({ text }) => /^(for|to|of)$/.test(text));
}

function hasArgument(tree: Tree, noun: Token): boolean {
  if (noun.label === 'compound' || noun.label === 'nmod' || phrasal(tree, noun) !== undefined) return false;
  const prepositions = tree
    .children(noun, 'prep', 'agent')
    .some(({ text }) => ARGUMENT_PREPOSITIONS.has(text.toLowerCase()));
  const clause =
    tree.child(noun, 'acl', 'ccomp') !== undefined ||
    tree.children(noun, 'advcl').some((each) => isForInfinitive(tree, each)) ||
    tree
      .children(noun, 'relcl')
      .some((each) => tree.children(each, 'mark').some(({ text }) => text === 'that'));
  return prepositions || clause || nominalAgents(tree, noun).length > 0;
}

/** "A deadline FOR THE JUNTA TO answer". */
export function isForInfinitive(tree: Tree, verb: Token): boolean {
  return (
    tree.children(verb, 'mark').some(({ text }) => text.toLowerCase() === 'for') &&
    tree.children(verb, 'aux').some(({ tag }) => tag === 'TO')
  );
}

/** Whose act a noun names: "Kyiv's rejection", "US pressure", "the American offer". */
export function nominalAgents(tree: Tree, noun: Token): Token[] {
  return [
    ...tree.children(noun, 'poss'),
    ...tree
      .children(noun, 'compound', 'nmod', 'amod')
      .filter((each) => AGENTS.has(each.entity) || partnerOf(tree, each) !== undefined),
  ];
}

const AGENTS = new Set(['GPE', 'NORP', 'ORG', 'PERSON', 'LOC', 'FAC']);
