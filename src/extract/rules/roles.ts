// Fills a frame's roles from a clause: who, whom and over what.

import type { Mention } from '../../model/extracted.ts';
import type { Frame } from '../../model/frame.ts';
import type { Span } from '../../model/span.ts';
import type { Clause, Filler } from '../../text/clauses/clauses.ts';
import { actorsAmong, clauseAt, type Place, type Reading, spanOf } from './reading.ts';

export interface Filled {
  readonly who: readonly Mention[];
  readonly whom: readonly Mention[];
  readonly over: Span | null;
  /** Something that is no actor stands as object or complement. */
  readonly thing: boolean;
}

export function fill(reading: Reading, place: Place, frame: Frame): Filled {
  const who = frame.kind === 'meeting' ? all(reading, place, frame.who) : first(reading, place, frame.who);
  const ids = new Set(who.flatMap((mention) => mention.ids));
  const whom = first(reading, place, frame.whom, (mention) => !mention.ids.some((id) => ids.has(id)));
  const { clause } = place;
  const objects = clause.object.filter((filler) => actorsAmong(reading, [filler]).length === 0);
  return {
    who,
    whom,
    over: overOf(place, frame),
    thing: objects.length > 0 || clause.complements.length > 0,
  };
}

function first(
  reading: Reading,
  place: Place,
  slots: readonly string[],
  accept: (mention: Mention) => boolean = () => true,
): Mention[] {
  for (const slot of slots) {
    const mentions = actorsAmong(reading, fillersIn(place, slot)).filter(accept);
    if (mentions.length > 0) return mentions;
  }
  return [];
}

function all(reading: Reading, place: Place, slots: readonly string[]): Mention[] {
  return actorsAmong(
    reading,
    slots.flatMap((slot) => fillersIn(place, slot)),
  );
}

function fillersIn({ clause, all: clauses }: Place, slot: string): readonly Filler[] {
  if (slot === 'subject') return clause.subject;
  if (slot === 'object') return clause.object;
  if (slot === 'indirect') return clause.indirect;
  const complements = clause.complements.flatMap((token) => clauseAt(clauses, token) ?? []);
  if (slot === 'complement')
    return complements.flatMap(({ subject, object, voice }) =>
      voice === 'passive' && subject.length === 0 ? object : subject,
    );
  if (slot === 'of-complement') return complements.flatMap(inside);
  return clause.obliques.filter(({ preposition }) => preposition === slot).flatMap(({ fillers }) => fillers);
}

function inside({ object, indirect, obliques }: Clause): Filler[] {
  return [...object, ...indirect, ...obliques.flatMap(({ fillers }) => fillers)];
}

/** The words that say what it is over: the first slot that is filled. */
function overOf(place: Place, { over }: Frame): Span | null {
  for (const slot of over) {
    if (slot === 'complement') {
      const complements = place.clause.complements.flatMap((token) => clauseAt(place.all, token) ?? []);
      const span = spanOf(complements.map(({ extent }) => extent));
      if (span !== null) return span;
    } else {
      const span = spanOf(fillersIn(place, slot));
      if (span !== null) return span;
    }
  }
  return null;
}
