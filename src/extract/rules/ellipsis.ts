// Sentences that leave out what the one before has told: "So has Palau", "Hungary did not", "and Kampala does too".
import type { Extracted } from '../../model/extracted.ts';
import { saidBy } from './attribution.ts';
import type { Outlets } from './made.ts';
import { quoteOf } from './quote.ts';
import { actorsAmong, type Place, type Reading } from './reading.ts';

/** The claim told last, of another actor; whoever does not back what others back rejects it. Null where the clause says something of its own. */
export function asBefore(
  reading: Reading,
  place: Place,
  { isOutlet }: Outlets,
  told: readonly Extracted[],
): Extracted | null {
  const { clause, sentence } = place;
  if (!AUXILIARY.test(clause.predicate.lemma) || !isBare(reading, clause)) return null;
  const before = told.at(-1);
  if (before === undefined || !/^(?:position|pressure)$/.test(before.kind)) return null;
  const { text } = reading.document;
  const near = before.start === sentence.start || !/\S/.test(text.slice(before.end, sentence.start));
  const actors = actorsAmong(reading, clause.subject).filter(({ party }) => party);
  const known = new Set([...before.actors, ...before.recipients].flatMap(({ ids }) => ids));
  if (!near || actors.length === 0 || actors.some(({ ids }) => ids.some((id) => known.has(id)))) return null;
  const said = saidBy(reading, place, isOutlet);
  const same = { ...before, actors, ...said, ...quoteOf(text, sentence) };
  if (!clause.negated) return same;
  return before.stance === 'for'
    ? { ...same, event: 'REJECT', mode: null, stance: 'against' }
    : { ...same, polarity: before.polarity === 'denies' ? 'asserts' : 'denies' };
}

const AUXILIARY = /^(?:do|have|be|will|would)$/;

/** Nothing but who, the auxiliary, and "too", "not" or a "so" in front. */
function isBare(
  { document: { tokens } }: Reading,
  { predicate, subject, ...clause }: Place['clause'],
): boolean {
  const { object, indirect, obliques, complements } = clause;
  if (predicate.kind !== 'verb' || subject.length === 0) return false;
  if (object.length + indirect.length + obliques.length + complements.length > 0) return false;
  const last = Math.max(predicate.head + 1, ...subject.map(({ next }) => next));
  let at = last;
  while (ECHO.test(tokens[at]?.text ?? '')) at += 1;
  const ends = tokens[at] === undefined || tokens[at]?.pos === 'PUNCT';
  const turned = subject.every(({ first }) => first > predicate.head);
  const opening = tokens[predicate.head - 1]?.text ?? '';
  return ends && (turned ? /^(?:so|as|neither|nor)$/i.test(opening) : true);
}

const ECHO = /^(?:not|n['’]t|too|also|so|likewise|as|well)$/i;
