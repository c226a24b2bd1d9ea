// What the clauses of a quote themselves say of an act: whether it is asserted or denied. For the gate.
import type { Extracted, Mention } from '../../model/extracted.ts';
import type { Span } from '../../model/span.ts';
import type { Evidence } from '../gate.ts';
import { asDone, asHeld } from './borne.ts';
import { type FrameIndex, framesOf } from './frames.ts';
import { type Place, placesOf, type Text } from './reading.ts';

/** Looks up the acts that predicates inside a span tell, and those that the rules have read there. */
export function evidenceIn(
  text: Text,
  frames: FrameIndex,
  found: readonly Extracted[],
): (span: Span) => readonly Evidence[] {
  const { document } = text;
  const places = placesOf(text);
  const known = new Map<Place, readonly Evidence[]>();
  const toldBy = (place: Place): readonly Evidence[] => {
    const done = known.get(place);
    if (done !== undefined) return done;
    const { negated, denied } = asHeld({ ...place, clause: asDone(document, place) });
    const polarity = negated === denied ? ('asserts' as const) : ('denies' as const);
    const told = framesOf(document, place, frames).map(({ kind, event }) => ({ kind, event, polarity }));
    known.set(place, told);
    return told;
  };
  const read = found.map(({ kind, event, polarity, modality, actors, recipients, start, end }) => {
    const clause = { modality, actors: standing(actors), recipients: standing(recipients) };
    return { kind, event, polarity, read: clause, start, end };
  });
  return ({ start, end }) => [
    ...places
      .filter(({ clause }) => clause.predicate.start >= start && clause.predicate.start < end)
      .flatMap(toldBy),
    ...read.filter((each) => overlaps(each, { start, end })),
  ];
}

/** By more than half of the shorter one. */
function overlaps(a: Span, b: Span): boolean {
  const shorter = Math.min(a.end - a.start, b.end - b.start);
  return 2 * (Math.min(a.end, b.end) - Math.max(a.start, b.start)) > shorter;
}

/** Their ids and those of whom they act for. */
function standing(mentions: readonly Mention[]): string[] {
  return mentions.flatMap(({ ids, actsFor }) => [...ids, ...actsFor]);
}
