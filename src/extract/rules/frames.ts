// Which frames a clause's predicate may evoke.
import type { Frame } from '../../model/frame.ts';
import type { Clause, Filler, Oblique } from '../../text/clauses/clauses.ts';
import { isLight } from '../../text/clauses/words.ts';
import type { Document, Token } from '../../text/parser/document.ts';
import { MEETING } from './borne.ts';
import { namedBy } from './nominal.ts';
import { clauseAt, type Place } from './reading.ts';

/** Frames of a verb that stands alone, and of one with words beside it: "on", "pressure", "out of". */
interface VerbFrames {
  readonly alone: readonly Frame[];
  readonly beside: ReadonlyMap<string, readonly Frame[]>;
}

export interface FrameIndex {
  readonly verbs: ReadonlyMap<string, VerbFrames>;
  readonly nouns: ReadonlyMap<string, readonly Frame[]>;
  readonly adjectives: ReadonlyMap<string, readonly Frame[]>;
  /** The frames of clauses that were asked for: rules and gate ask for the same. */
  readonly found: WeakMap<Clause, readonly Frame[]>;
}

export function indexFrames(frames: readonly Frame[]): FrameIndex {
  const [nouns, adjectives] = [by(frames, 'nouns'), by(frames, 'adjectives')];
  return { verbs: byVerb(by(frames, 'verbs')), nouns, adjectives, found: new WeakMap() };
}

function byVerb(frames: ReadonlyMap<string, readonly Frame[]>): Map<string, VerbFrames> {
  const map = new Map<string, { alone: readonly Frame[]; beside: Map<string, readonly Frame[]> }>();
  for (const [words, evoked] of frames) {
    const [verb = '', ...others] = words.split(' ');
    const own = map.get(verb) ?? { alone: [], beside: new Map() };
    if (others.length === 0) own.alone = evoked;
    else own.beside.set(others.join(' '), evoked);
    map.set(verb, own);
  }
  return map;
}

function by(frames: readonly Frame[], key: 'verbs' | 'nouns' | 'adjectives'): Map<string, Frame[]> {
  const map = new Map<string, Frame[]>();
  for (const frame of frames) for (const word of frame[key]) map.set(word, [...(map.get(word) ?? []), frame]);
  return map;
}

/** The longest reading first: "put pressure", "call on", "ask for", then the word alone. Each frame once. */
export function framesOf(
  document: Document,
  place: Pick<Place, 'clause' | 'all'>,
  index: FrameIndex,
): readonly Frame[] {
  const done = index.found.get(place.clause);
  if (done !== undefined) return done;
  const frames = evokedBy(document, place, index);
  index.found.set(place.clause, frames);
  return frames;
}

function evokedBy(
  document: Document,
  { clause, all }: Pick<Place, 'clause' | 'all'>,
  index: FrameIndex,
): Frame[] {
  const { predicate, obliques } = clause;
  const lemma = predicate.lemma.toLowerCase();
  const text = document.tokens[predicate.head]?.text.toLowerCase() ?? lemma;
  if (predicate.kind === 'noun' && isPhysical(document, predicate.head)) return [];
  if (predicate.kind === 'noun') return distinct(namedBy(document, clause, [lemma, text], index));
  if (predicate.kind === 'adjective') {
    return distinct(
      [lemma, text].flatMap((key) => [...(index.adjectives.get(key) ?? []), ...(index.nouns.get(key) ?? [])]),
    );
  }
  const unsaid = clause.negated || clause.denied;
  const told = GETTING.has(lemma) || (clause.voice === 'passive' && MENTIONING.has(lemma));
  const empty = !unsaid ? [] : EMPTY.has(lemma) ? clause.subject : told ? clause.object : [];
  const bare = empty.filter(({ head }) => (clauseAt(all, head)?.object ?? []).length === 0);
  const named = bare.flatMap(
    ({ head }) => index.nouns.get(document.tokens[head]?.lemma.toLowerCase() ?? '') ?? [],
  );
  if (named.length > 0) return distinct(named);
  const wordOf = (filler: Filler): string => thingOf(document, filler)?.lemma.toLowerCase() ?? '';
  const noun =
    predicate.noun === null
      ? clause.object.map(wordOf).find((word) => isLight(lemma, word))
      : document.tokens[predicate.noun]?.lemma.toLowerCase();
  const verb = index.verbs.get(lemma) ?? NO_VERB;
  const found =
    verb.beside.size === 0
      ? []
      : wordsBeside(document, { clause, all }, noun, wordOf).flatMap((words) => verb.beside.get(words) ?? []);
  const got = MEETING.has(lemma) && obliques.some(({ preposition }) => preposition === 'from');
  const borne = got ? clause.object.flatMap((object) => index.nouns.get(wordOf(object)) ?? []) : [];
  const nominal = [...(noun === undefined ? [] : (index.nouns.get(noun) ?? [])), ...borne];
  if (clause.object.some((object) => IDIOMS.has(`${lemma} ${wordOf(object)}`))) return distinct(found);
  const alone = predicate.particle === null || predicate.particle === 'on';
  const plain = alone && noun === undefined ? verb.alone : [];
  return distinct([...found, ...nominal, ...plain, ...jointly(document, clause, index)]);
}

/** "Mapped the wreck TOGETHER": what several do so, they do with each other. */
function jointly(
  { tokens }: Document,
  { predicate, subject, object, extent }: Clause,
  { verbs }: FrameIndex,
): Frame[] {
  if (subject.length === 0 || object.some(({ head }) => tokens[head]?.pos === 'PRON')) return [];
  const together = tokens.slice(predicate.head - 1, extent.next).find(({ text }) => TOGETHER.test(text));
  return [...(verbs.get('any')?.beside.get(together?.text ?? '') ?? [])];
}

const NO_VERB: VerbFrames = { alone: [], beside: new Map() };

/** What stands beside a verb and may make one predicate with it, the longest first. */
function wordsBeside(
  document: Document,
  { clause, all }: Pick<Place, 'clause' | 'all'>,
  noun: string | undefined,
  wordOf: (filler: Filler) => string,
): string[] {
  const { predicate, obliques, object, complements } = clause;
  const particle = predicate.particle === null ? [] : [predicate.particle];
  const objects = object.map(wordOf);
  const account = objects.some((word) => ACCOUNTS.has(word));
  return [
    ...partIn(document, clause),
    ...objects.flatMap((word) => (word === 'back' ? [`${word} on`] : [])),
    ...obliques.flatMap(({ preposition, fillers }) =>
      [...particle, ...(preposition === 'out' ? ['out'] : [])].flatMap((adverb) => {
        const behind = preposition === 'out' ? 'of' : preposition;
        return [...fillers.map((filler) => `${adverb} ${behind} ${wordOf(filler)}`), `${adverb} ${behind}`];
      }),
    ),
    ...particle.flatMap((adverb) => objects.map((word) => `${adverb} ${word}`)),
    ...(account ? particle.map((adverb) => `${adverb} claim`) : []),
    ...particle.flatMap((adverb) => obliques.map(({ preposition }) => `${adverb} ${preposition}`)),
    ...obliques.flatMap(({ preposition, fillers }) =>
      fillers.map((filler) => `${preposition} ${wordOf(filler)}`),
    ),
    ...object.flatMap((each) => described(document, each)),
    ...(noun === undefined ? [] : [noun]),
    ...particle,
    ...objects,
    ...(account ? ['claim'] : []),
    ...obliques
      .filter((oblique) => !isWhereabouts(document, predicate.head, oblique))
      .map(({ preposition }) => preposition),
    ...besides(document, clause),
    ...(predicate.lemma === 'let' && complements.some((token) => document.tokens[token]?.text === 'go')
      ? ['go']
      : []),
    ...complements.flatMap((token) => asAdjective(document, token)),
    ...(asksFor(document, clause, all) ? ['for'] : []),
  ];
}

/** Of which the verb alone does not mean what it means with other objects: "struck a milder NOTE", "dropped HINTS". */
const IDIOMS = new Set(
  `strike note, strike tone, strike chord, strike balance, sound note, drop hint, drop bombshell, drop clanger, offer answer, offer explanation, offer comment,
  offer detail, offer hint, offer glimpse, offer account, offer view, offer assessment, offer reason, offer insight, offer clue`.split(
    /,\s+/,
  ),
);

/** "Reported a lot of PROGRESS": of how much of a thing is told, the thing. */
function thingOf({ tokens }: Document, { head, next }: Filler): Token | undefined {
  const [noun, of] = [tokens[head], tokens[head + 1]];
  if (of?.text !== 'of' || !AMOUNTS.has(noun?.lemma ?? '')) return noun;
  return tokens.slice(head + 2, next).find(({ label }) => label === 'pobj') ?? noun;
}

/** What somebody else tells, and what one may reject as one does a claim. */
const ACCOUNTS = new Set(
  'claim report allegation accusation charge suspicion rumour rumor insinuation assertion speculation story notion imputation account'.split(
    ' ',
  ),
);

const AMOUNTS = new Set('lot deal amount plenty bit measure degree number series handful string'.split(' '));

/** "GREEN LIGHT", "ROUND OF TALKS": an object with the word before it, or with what it is of. */
function described({ tokens, text }: Document, { head, start, end }: Filler): string[] {
  const [before, noun, of, next] = [tokens[head - 1], tokens[head], tokens[head + 1], tokens[head + 2]];
  if (before === undefined || noun === undefined) return [];
  const word = noun.lemma.toLowerCase();
  const joined = /\p{L}+(?:-\p{L}+)+/u.exec(text.slice(start, end))?.[0];
  if (joined?.includes(noun.text)) return [joined.toLowerCase()];
  const led = /^(?:amod|compound)$/.test(before.label) ? [`${before.text.toLowerCase()} ${word}`] : [];
  return of?.text === 'of' && next !== undefined ? [...led, `${word} of ${next.lemma.toLowerCase()}`] : led;
}

/** "Put the plan TOGETHER", "calls FOR the plant to come back", "is IN FAVOUR of it": words that belong to the verb and fill no role. */
function besides({ tokens }: Document, { predicate, extent }: Clause): string[] {
  const next = tokens[predicate.head + 1];
  const behind =
    next !== undefined &&
    ((/^(ADP|SCONJ|ADV)$/.test(next.pos) &&
      !/^(?:DATE|TIME)$/.test(tokens[predicate.head + 2]?.entity ?? '')) ||
      (ANSWER.test(next.text) && next.label !== 'det'))
      ? [next]
      : [];
  const adverbs = tokens
    .slice(predicate.head + 2, extent.next)
    .filter(
      ({ head, label, text }) =>
        (head === predicate.head && label === 'advmod') ||
        (ANSWER.test(text) && label !== 'det') ||
        TOGETHER.test(text),
    );
  const after = behind.length > 0 ? tokens[predicate.head + 2] : undefined;
  const phrase = next !== undefined && after !== undefined ? [`${next.text} ${after.lemma}`] : [];
  return [...phrase, ...[...behind, ...adverbs].map(({ text }) => text)].map((word) => word.toLowerCase());
}

const ANSWER =
  /^(?:yes|no|free|open|firm|fast|conditional|dependent|contingent|hostage|responsible|accountable|guilty|captive|prisoner|persona)$/i;

/** "Took part IN A DRILL". */
function partIn({ tokens }: Document, { predicate, object }: Clause): string[] {
  const part =
    predicate.lemma === 'take' ? object.find(({ head }) => tokens[head]?.lemma === 'part') : undefined;
  const preposition = part === undefined ? undefined : tokens[part.head + 1];
  const thing = tokens
    .slice(preposition?.index, (preposition?.index ?? 0) + 8)
    .find(({ label, head }) => label === 'pobj' && head === preposition?.index);
  return preposition === undefined || thing === undefined ? [] : [`part ${preposition.text} ${thing.lemma}`];
}

/** "Made the aid CONDITIONAL on". */
function asAdjective({ tokens }: Document, token: number): string[] {
  const complement = tokens[token];
  return complement?.pos === 'ADJ' ? [complement.lemma.toLowerCase()] : [];
}

/** "Gave the government IN TRIPOLI", "took their seats ON THE CHADIAN SIDE": where or when it is, no "give in" or "take on". */
function isWhereabouts({ tokens }: Document, verb: number, { preposition, fillers }: Oblique): boolean {
  if (preposition === 'on') return fillers.some(({ head }) => tokens[head]?.lemma === 'side');
  return (
    preposition === 'in' &&
    (tokens[verb + 1]?.text !== 'in' ||
      fillers.some(({ head }) => /^(GPE|LOC|FAC|DATE|TIME)$/.test(tokens[head]?.entity ?? '')))
  );
}

/** "Blood pressure", "energy demand": a common noun before it says of what kind it is, and it is nobody's. */
function isPhysical({ tokens }: Document, head: number): boolean {
  const [before, noun] = [tokens[head - 1], tokens[head]];
  if (!/^(?:pressure|demand)$/.test(noun?.lemma ?? '')) return false;
  return before?.tag === 'NN' && before.label === 'compound' && before.entity === '';
}

/** "Called FOR Japan to apologise". */
function asksFor({ tokens }: Document, { complements }: Clause, all: readonly Clause[]): boolean {
  return complements
    .flatMap((token) => clauseAt(all, token)?.subject ?? [])
    .some(({ first }) => tokens[first - 1]?.text.toLowerCase() === 'for');
}

/** What two do so, they do with each other. */
const TOGETHER = /^(?:together|jointly|in partnership)$/;

/** "There was no such pressure", "no plea had come in": the subject is the act. */
const EMPTY = new Set(['be', 'come', 'happen', 'occur', 'exist', 'take']);
/** "No such deadline had been MENTIONED". */
const MENTIONING = new Set(['mention', 'raise', 'discuss', 'utter', 'voice']);
/** "Has received no appeal". */
const GETTING = new Set(['receive', 'get', 'face', 'hear', 'see', 'feel']);

function distinct(frames: readonly Frame[]): Frame[] {
  return [...new Set(frames)];
}
