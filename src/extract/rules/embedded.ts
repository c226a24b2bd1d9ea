// To whom that would be done which somebody agrees, offers or refuses to do: "agreed to provide CHAD with tents".
import type { Mention } from '../../model/extracted.ts';
import type { Frame } from '../../model/frame.ts';
import type { Clause } from '../../text/clauses/clauses.ts';
import { isInfinitive } from './asked.ts';
import { type FrameIndex, framesOf } from './frames.ts';
import { meets } from './needs.ts';
import { actorsAmong, clauseAt, type Place, type Reading } from './reading.ts';
import { type Filled, fill } from './roles.ts';

/** The roles of a position or an offer with the recipients of the deed in its infinitive, where it has none of its own. */
export function withDeed(
  reading: Reading,
  place: Place,
  { kind, event }: Frame,
  filled: Filled,
  index: FrameIndex,
): Filled {
  const lends =
    /^(?:position|proposal)$/.test(kind) && /^(?:AGREE|REJECT|CONSULT|CONCEDE|SUPPORT)$/.test(event);
  if (!lends || filled.whom.length > 0) return filled;
  const own = new Set(filled.who.flatMap(({ ids }) => ids));
  const other = ({ ids, party }: Mention): boolean =>
    party && !ids.some((id) => own.has(id)) && ids.some((id) => reading.resolver.who(id).kind !== null);
  for (const deed of deedsIn(reading, place)) {
    const whom = doneTo(reading, { ...place, clause: deed }, index)
      .filter(other)
      .filter((mention) => !isOwned(reading, deed, mention));
    if (whom.length > 0) return { ...filled, whom };
  }
  return filled;
}

/** "To pull out ITS TROOPS", "to destroy ITS al-Samoud missiles": nobody else; but "its ties WITH CHAD". */
function isOwned({ document: { text } }: Reading, { object }: Clause, { start, end }: Mention): boolean {
  return object.some((thing) => {
    const before = text.slice(thing.start, Math.max(start, thing.start + 'their '.length));
    return thing.start <= start && end <= thing.end && OWN.test(before) && !BETWEEN.test(before);
  });
}

const OWN = /^(?:its|their|his|her|our|my)\b/i;
const BETWEEN = /\b(?:of|with|to|from|on|for|against|in)\b/;

/** The infinitives behind a verb, and those behind these: "refused to let them ENTER". */
function deedsIn({ document }: Reading, { clause, all }: Place): Clause[] {
  return clause.complements
    .flatMap((token) => clauseAt(all, token) ?? [])
    .filter((deed) => isInfinitive(document, deed));
}

function doneTo(reading: Reading, place: Place, index: FrameIndex): readonly Mention[] {
  const { clause, all } = place;
  const frames = framesOf(reading.document, place, index);
  const named = frames[0]?.kind === 'position' ? actorsAmong(reading, clause.object) : [];
  if (named.length > 0) return named;
  for (const frame of frames) {
    const filled = fill(reading, place, frame);
    if (!meets(frame, filled, place, reading)) continue;
    const given = frame.event === 'AID' ? clause.object : [];
    const found = frame.kind === 'meeting' ? filled.who : filled.whom;
    return found.filter(({ start, end }) => !given.some((thing) => thing.start <= start && end < thing.end));
  }
  if (frames.some(({ kind }) => kind === 'other')) return [];
  const led = clause.complements.flatMap((token) => clauseAt(all, token)?.subject ?? []);
  return actorsAmong(reading, [...clause.object, ...led]);
}
