// What the clauses of a quote themselves say of an act: whether it is asserted or denied. For the gate.
import type { Span } from '../../model/span.ts';
import type { Evidence } from '../gate.ts';
import { asDone } from './borne.ts';
import { type FrameIndex, framesOf } from './frames.ts';
import { placesOf, type Text } from './reading.ts';

/** Looks up the acts that predicates inside a span tell. */
export function evidenceIn(text: Text, frames: FrameIndex): (span: Span) => readonly Evidence[] {
  const { document } = text;
  const all = placesOf(text).flatMap((place) => {
    const { negated, denied } = asDone(document, place);
    const polarity = negated === denied ? ('asserts' as const) : ('denies' as const);
    const at = place.clause.predicate.start;
    return framesOf(document, place, frames).map(({ kind, event }) => ({ kind, event, polarity, at }));
  });
  return ({ start, end }) => all.filter(({ at }) => at >= start && at < end);
}
