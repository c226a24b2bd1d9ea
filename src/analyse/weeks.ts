// How many claims of pressure fall into each week of the dossier.
import { dayNumber, dayOf, daysOf, isDay } from '../model/date.ts';
import type { Casebook } from './casebook.ts';
import type { Picture } from './picture.ts';

export interface Week {
  /** Days, both included. */
  readonly first: string;
  readonly last: string;
  readonly claims: number;
}

/**
 * Weeks of the dossier's period; of the acts' where none falls into it. Acts known only to a month or a year are not placed.
 * Empty without any day.
 */
export function weeksOf(casebook: Casebook, picture: Picture): Week[] {
  const dated = [...new Set(picture.edges.flatMap(({ acts }) => acts))].flatMap((id) => {
    const act = casebook.acts.get(id);
    return act !== undefined && isDay(act.occurredOn) ? [{ act, day: dayNumber(act.occurredOn) }] : [];
  });
  const days = dated.map(({ day }) => day).sort((a, b) => a - b);
  const own = periodOf(casebook);
  const period =
    own !== null && (days.length === 0 || days.some((day) => own.first <= day && day <= own.last))
      ? own
      : { first: days[0], last: days.at(-1) };
  const { first, last } = period;
  if (first === undefined || last === undefined) return [];
  const weeks = Array.from({ length: Math.min(520, Math.floor((last - first) / 7) + 1) }, (_, at) => ({
    first: dayOf(first + 7 * at),
    last: dayOf(first + 7 * at + 6),
    claims: new Set<string>(),
  }));
  for (const { act, day } of dated) {
    const week = weeks[Math.floor((day - first) / 7)];
    for (const claim of [...act.asserting, ...act.denying]) week?.claims.add(claim);
  }
  return weeks.map(({ claims, ...week }) => ({ ...week, claims: claims.size }));
}

function periodOf({ dossier: { from, to } }: Casebook): { first: number; last: number } | null {
  if (from === '' || to === '') return null;
  return { first: dayNumber(daysOf(from).first), last: dayNumber(daysOf(to).last) };
}
