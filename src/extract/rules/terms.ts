// Terms of a plan that no frame names: "under the draft Ukraine would cut its army", and the sentences that go on so.
import type { Extracted, Mention } from '../../model/extracted.ts';
import { Frame } from '../../model/frame.ts';
import type { Span } from '../../model/span.ts';
import type { Clause, Filler } from '../../text/clauses/clauses.ts';
import { SAYING } from '../../text/clauses/words.ts';
import { leadOf } from '../../text/lists.ts';
import type { Outlets } from './made.ts';
import { toExtracted } from './made.ts';
import { alone, isPoints, isText } from './owners.ts';
import { actorsAmong, actorsWithin, type Place, type Reading } from './reading.ts';
import { conditionsOf, fill } from './roles.ts';

const TERM = Frame.parse({
  id: 'under-a-plan',
  kind: 'proposal',
  event: 'REQUEST',
  who: [],
  whom: ['subject', 'object'],
  over: ['object', 'complement', 'to', 'on', 'from'],
});

/** What would be so "under the plan", "by its terms", "if it were adopted", as a point of its list, or after such a sentence. Who proposes it is whose plan it is. */
export function termOf(
  reading: Reading,
  place: Place,
  rules: Outlets,
  told: readonly Extracted[],
): Extracted | null {
  const { clause } = place;
  if (clause.predicate.kind === 'noun' || clause.conditional) return null;
  const sources = [under, within, saidByPlan, ifAdopted, listed];
  const plan = sources.map((source) => source(reading, place)).find(({ length }) => length > 0);
  const who = plan ?? goesOn(reading, place, told);
  if (who.length === 0) return null;
  const whom = actorsAmong(reading, [...clause.subject, ...clause.object]);
  const { over } = fill(reading, place, TERM);
  const claim = toExtracted(reading, place, TERM, { who, whom, over }, rules);
  return { ...claim, modality: clause.modality, occurredOn: null };
}

function behind({ obliques }: Clause, prepositions: RegExp): Filler[] {
  return obliques
    .filter(({ preposition }) => prepositions.test(preposition))
    .flatMap(({ fillers }) => fillers);
}

function under({ plans }: Reading, { clause }: Place): readonly Mention[] {
  return plans.makers(behind(clause, /^under$/));
}

/** "IN THE FRENCH TEXT, Serbia keeps its ports", "BY THE TERMS of the offer it will close two mines". */
function within(reading: Reading, { clause }: Place): readonly Mention[] {
  if (isPast(clause) || SAYING.has(clause.predicate.lemma)) return [];
  const first = behind(clause, /^(?:in|by)$/).filter(({ start }) => start < clause.predicate.start);
  return reading.plans.makers(first.filter((filler) => reading.plans.isNamed(filler)));
}

/** "ACCORDING TO THE FRENCH DRAFT, Serbia gives up its veto", "POINT 7 of the plan says that it must". */
function saidByPlan(reading: Reading, { clause }: Place): readonly Mention[] {
  const { plans } = reading;
  if (isPast(clause)) return [];
  return plans.makers(clause.speaker.filter((filler) => plans.isNamed(filler)));
}

function isPast({ tense, modality }: Clause): boolean {
  return tense === 'past' && modality === 'actual';
}

/** "IF THE PLAN WERE ADOPTED, Chad would withdraw". */
function ifAdopted({ plans, document }: Reading, { clause, all }: Place): readonly Mention[] {
  const adopted = [
    ...conditionsOf(clause, [], all),
    ...all.filter((each) => isInverted(document.tokens[each.extent.first]?.text, each, clause)),
  ].filter(({ predicate }) => ADOPTING.has(predicate.lemma));
  const things = adopted.flatMap(({ object, subject }) => [...object, ...subject]);
  const makers = plans.makers(things);
  return makers.length > 0 ? makers : plans.makersMeant(things);
}

/** "SHOULD the draft BE adopted, Chad would withdraw". */
function isInverted(opening = '', { governor, relation, voice }: Clause, { predicate }: Clause): boolean {
  const below = governor === predicate.head && relation === 'adverbial';
  return below && voice === 'passive' && /^(?:should|were|had)$/i.test(opening);
}

const ADOPTING = new Set(
  'adopt accept carry implement sign ratify approve pass realise realize enforce put take enact'.split(' '),
);

/** A point of the list that a plan's points lead to: "The main terms: - Chad withdraws. - The port is shared." */
function listed({ plans, document }: Reading, { clause, sentence }: Place): readonly Mention[] {
  if (isPast(clause) || clause.speaker.length > 0 || SAYING.has(clause.predicate.lemma)) return [];
  const lead = leadOf(document.text, sentence.start);
  if (lead !== null && clause.relation === 'main')
    return plans.makers(
      document.tokens
        .filter((token) => isWithin(token, lead) && (isText(token) || isPoints(token)))
        .map(alone),
    );
  const words = document.tokens.slice(sentence.first, clause.predicate.head);
  const before = words.slice(
    0,
    Math.max(
      0,
      words.findLastIndex(({ text }) => text === ':'),
    ),
  );
  if (before.some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return [];
  return plans.makers(before.filter(isPoints).map(alone));
}

function isWithin({ start, end }: Span, lead: Span): boolean {
  return lead.start <= start && end <= lead.end;
}

/** "It would have to hold elections": right after a term, or after words that describe a plan, as unreal, and again about a party. */
function goesOn(
  reading: Reading,
  { clause, sentence }: Place,
  told: readonly Extracted[],
): readonly Mention[] {
  const { tokens, text } = reading.document;
  const would =
    clause.modality === 'hypothetical' &&
    tokens.slice(sentence.first, clause.predicate.head).some((token) => token.text === 'would');
  if (!would || clause.negated) return [];
  const last = told.findLast(({ frame }) => frame === TERM.id);
  const near =
    last !== undefined &&
    last.start <= sentence.start &&
    (last.start === sentence.start || /^[\s"”’)]*$/.test(text.slice(last.end, sentence.start)));
  const who = near ? last.actors : described(reading, sentence.first);
  const reached = behind(clause, /^(?:to|from)$/);
  const phrases = [...clause.subject, ...clause.object, ...reached];
  const parties = [...actorsAmong(reading, phrases), ...actorsWithin(reading, phrases)];
  const goes = clause.speaker.every(
    ({ head, start }) => start < sentence.start || /^(?:they|he|she)$/i.test(tokens[head]?.text ?? ''),
  );
  return parties.length > 0 && goes ? who : [];
}

/** "Officials DESCRIBED the draft", "the Egyptian plan HAS nine points", said right before: whose it is. */
function described({ document, plans }: Reading, first: number): readonly Mention[] {
  const { tokens, sentences, text } = document;
  const before = sentences.findLast((each) => each.next <= first);
  if (before === undefined || text.slice(before.end, tokens[first]?.start).includes('\n')) return [];
  const words = tokens.slice(before.first, before.next);
  const describes = words.some(
    ({ lemma, index }) =>
      DESCRIBING.has(lemma) ||
      (lemma === 'have' && words.some((each) => each.index > index && each.lemma === 'point')),
  );
  if (!describes) return [];
  const makers = plans.makers(words.filter(isText).map(alone));
  const outline = words.find(({ lemma }) => OUTLINES.has(lemma));
  return makers.length > 0 || outline === undefined ? makers : plans.makersBefore(outline);
}

const DESCRIBING = new Set(
  'describe outline detail sketch explain contain comprise summarise summarize'.split(' '),
);
const OUTLINES = new Set(['outline', 'detail', 'gist', 'content', 'contour']);
