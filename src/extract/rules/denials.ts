// Denials that point back: "Israel denies it", "a US official dismissed the claim", "he called the report an invention".

import type { Extracted } from '../../model/extracted.ts';
import type { FrameIndex } from './frames.ts';
import { quoteOf } from './quote.ts';
import { actorsAmong, type Place, type Reading } from './reading.ts';

const DENYING = new Set('deny reject dismiss refute dispute rebut disclaim contest'.split(' '));
const SAID = new Set(
  'it this that claim report accusation allegation suggestion charge story account assertion rumour rumor idea reading notion speculation'.split(
    ' ',
  ),
);
const FALSE =
  /\b(invention|nonsense|lie|lies|untrue|false|fabrication|fiction|fake|not true|baseless|rubbish|fantasy)\b/i;

/** The claim before, denied by whoever is said to deny it; null when the clause denies nothing or nothing was told. */
export function denialOf(
  reading: Reading,
  { clause, sentence }: Place,
  frames: FrameIndex,
  told: readonly Extracted[],
): Extracted | null {
  const { tokens, text } = reading.document;
  const lemma = clause.predicate.lemma.toLowerCase();
  const objects = clause.object.map(({ head }) => tokens[head]?.lemma.toLowerCase() ?? '');
  const pointsBack =
    objects.some((word) => SAID.has(word)) &&
    clause.complements.length === 0 &&
    !(lemma === 'reject' && objects.includes('it'));
  const denies =
    DENYING.has(lemma) &&
    (pointsBack || (objects.length === 0 && clause.complements.length === 0 && lemma === 'deny'));
  const calls = lemma === 'call' && FALSE.test(text.slice(clause.extent.start, sentence.end));
  if (!denies && !calls) return null;
  const [speaker] = actorsAmong(reading, clause.subject, clause.speaker);
  const before = meant(text.slice(clause.extent.start, sentence.end), told, frames);
  if (speaker === undefined || before === undefined) return null;
  const cue = tokens[clause.predicate.head];
  return {
    ...before,
    polarity: 'denies',
    speaker,
    cue: cue === undefined ? null : { text: cue.text, start: cue.start, end: cue.end },
    form: 'indirect',
    outlet: null,
    frame: 'denial',
    ...quoteOf(text, sentence),
  };
}

/** The claim that the words point back to: of the kind that they name ("an ultimatum"), else the last; pressure before a meeting. */
function meant(words: string, told: readonly Extracted[], { nouns }: FrameIndex): Extracted | undefined {
  const named = words
    .toLowerCase()
    .split(/[^a-z-]+/)
    .flatMap((word) => nouns.get(word) ?? nouns.get(word.replace(/s$/, '')) ?? []);
  const asserted = told.filter(
    ({ kind, polarity }) =>
      polarity === 'asserts' && (kind === 'pressure' || kind === 'meeting' || kind === 'proposal'),
  );
  const alike = asserted.findLast(({ kind, event }) =>
    named.some((frame) => frame.kind === kind && frame.event === event),
  );
  const ofKind = asserted.findLast(({ kind }) => named.some((frame) => frame.kind === kind));
  const last = asserted.at(-1);
  const pressed = asserted.findLast(({ kind, start }) => kind === 'pressure' && start === last?.start);
  return alike ?? ofKind ?? pressed ?? last;
}

/** "Confirmed the encounter", "the call did take place": the last meeting told, by another speaker. */
export function confirmationOf(
  reading: Reading,
  { clause, sentence }: Place,
  { nouns }: FrameIndex,
  told: readonly Extracted[],
): Extracted | null {
  const { tokens, text } = reading.document;
  const lemma = clause.predicate.lemma.toLowerCase();
  const isMeeting = (head: number): boolean =>
    (nouns.get(tokens[head]?.lemma.toLowerCase() ?? '') ?? []).some(({ kind }) => kind === 'meeting');
  const confirms =
    /^(confirm|acknowledge|recall)$/.test(lemma) && clause.object.some(({ head }) => isMeeting(head));
  const tookPlace =
    /^(take|happen|last|occur)$/.test(lemma) &&
    clause.subject.some(({ head }) => isMeeting(head)) &&
    !clause.negated &&
    !clause.denied;
  if (!confirms && !tookPlace) return null;
  const before = told.findLast(
    ({ kind, polarity, modality }) => kind === 'meeting' && polarity === 'asserts' && modality === 'actual',
  );
  const [speaker = null] = actorsAmong(reading, tookPlace ? clause.speaker : clause.subject);
  if (before === undefined || (confirms && speaker === null)) return null;
  const cue = confirms ? tokens[clause.predicate.head] : undefined;
  return {
    ...before,
    speaker,
    cue: cue === undefined ? null : { text: cue.text, start: cue.start, end: cue.end },
    form: speaker === null ? 'own' : 'indirect',
    frame: 'confirmation',
    ...quoteOf(text, sentence),
  };
}
