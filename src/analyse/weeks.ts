// How many claims of pressure fall into each week of the dossier.
import { dayNumber, dayOf, daysOf } from '../model/date.ts';
import type { Casebook } from './casebook.ts';
import type { Picture } from './picture.ts';

export interface Week {
  /** Days, both included. */
  readonly first: string;
  readonly last: string;
  readonly claims: number;
}

/** Weeks from the dossier's first day on; acts known only to a month or a year are not placed. Empty without a period. */
export function weeksOf(casebook: Casebook, picture: Picture): Week[] {
  const { from, to } = casebook.dossier;
  if (from === '' || to === '') return [];
  const [first, last] = [dayNumber(daysOf(from).first), dayNumber(daysOf(to).last)];
  const weeks = Array.from({ length: Math.min(520, Math.floor((last - first) / 7) + 1) }, (_, at) => ({
    first: dayOf(first + 7 * at),
    last: dayOf(first + 7 * at + 6),
    claims: new Set<string>(),
  }));
  for (const id of new Set(picture.edges.flatMap(({ acts }) => acts))) {
    const act = casebook.acts.get(id);
    if (act?.occurredOn?.length !== 10) continue;
    const week = weeks[Math.floor((dayNumber(act.occurredOn) - first) / 7)];
    for (const claim of [...act.asserting, ...act.denying]) week?.claims.add(claim);
  }
  return weeks.map(({ claims, ...week }) => ({ ...week, claims: claims.size }));
}
