// A claim from a clause, its frame and its filled roles.
import type { Extracted } from '../../model/extracted.ts';
import type { Frame } from '../../model/frame.ts';
import { saidBy } from './attribution.ts';
import { dateOf, meetingOf } from './details.ts';
import { quoteOf } from './quote.ts';
import type { Place, Reading } from './reading.ts';
import type { Filled } from './roles.ts';

export interface Outlets {
  readonly isOutlet: (id: string) => boolean;
}

export function toExtracted(
  reading: Reading,
  place: Place,
  frame: Frame,
  { who, whom, over }: Filled,
  rules: Outlets,
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
    recipients: frame.kind === 'meeting' ? [] : whom,
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
