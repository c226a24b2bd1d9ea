// From a read text to candidate claims: frames over clauses. Pure; the same text gives the same claims.
import type { Extracted, Mention } from '../../model/extracted.ts';
import type { Frame } from '../../model/frame.ts';
import { saidBy } from './attribution.ts';
import { dateOf, meetingOf } from './details.ts';
import { type FrameIndex, framesOf } from './frames.ts';
import { type Place, placesOf, type Reading } from './reading.ts';
import { type Filled, fill } from './roles.ts';
import { tiesOf } from './ties.ts';

export interface Rules {
  readonly frames: FrameIndex;
  readonly isOutlet: (id: string) => boolean;
}

/** In the order of the text. */
export function extract(reading: Reading, rules: Rules): Extracted[] {
  const acts = placesOf(reading).flatMap((place) => claimOf(reading, place, rules) ?? []);
  const ties = tiesOf(reading);
  return distinct([...acts, ...ties]).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The first frame whose needs the clause meets. */
function claimOf(reading: Reading, place: Place, rules: Rules): Extracted | null {
  for (const frame of framesOf(reading.document, place.clause, rules.frames)) {
    const filled = fill(reading, place, frame);
    if (meets(frame, filled, place)) return toExtracted(reading, place, frame, filled, rules);
  }
  return null;
}

function meets({ kind, needs }: Frame, { who, whom, thing }: Filled, { clause }: Place): boolean {
  if (who.length === 0) return false;
  const participants = new Set(who.flatMap(({ ids }) => ids)).size;
  return needs.every((need) => {
    if (need === 'whom') return whom.length > 0;
    if (need === 'complement') return clause.complements.length > 0;
    if (need === 'thing') return thing;
    return participants > 1 || (kind === 'meeting' && isPlural(who));
  });
}

function isPlural(mentions: readonly Mention[]): boolean {
  return mentions.some(({ text }) => /^(they|we|both|the (two|three|four|sides)|two|three)\b/i.test(text));
}

function toExtracted(
  reading: Reading,
  place: Place,
  frame: Frame,
  { who, whom, over }: Filled,
  rules: Rules,
): Extracted {
  const { document, published } = reading;
  const { clause, sentence } = place;
  const { start, end } = quoteOf(document.text, sentence);
  return {
    kind: frame.kind,
    event: frame.event,
    mode: frame.mode ?? null,
    polarity: clause.denied !== clause.negated ? 'denies' : 'asserts',
    modality: clause.modality,
    actors: who,
    recipients: frame.kind === 'pressure' || frame.kind === 'proposal' ? whom : [],
    over,
    stance: frame.stance ?? null,
    role: null,
    meeting:
      frame.kind === 'meeting' ? meetingOf(document, place) : { form: null, place: null, minutes: null },
    ...saidBy(reading, place, rules.isOutlet),
    occurredOn: dateOf(document, sentence, published, clause.modality === 'actual' ? clause.tense : 'future'),
    frame: frame.id,
    start,
    end,
  };
}

/** The sentence without the white space and quotation marks around it. */
export function quoteOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { start: number; end: number } {
  const slice = text.slice(start, end);
  return { start: start + (slice.length - slice.trimStart().length), end: start + slice.trimEnd().length };
}

/** One claim for one act told twice in a sentence: "put pressure on" and "pressure". */
function distinct(claims: readonly Extracted[]): Extracted[] {
  const ids = (mentions: readonly Mention[]): string =>
    mentions
      .flatMap((mention) => mention.ids)
      .sort()
      .join(' ');
  const key = ({
    kind,
    event,
    polarity,
    modality,
    actors,
    recipients,
    start,
    stance,
    role,
  }: Extracted): string =>
    [kind, event, polarity, modality, ids(actors), ids(recipients), start, stance, role].join('|');
  return [...new Map(claims.map((claim) => [key(claim), claim])).values()];
}
