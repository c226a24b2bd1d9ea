// Which acts the filters let through, for every view: the picture has its own finer rule for what an edge shows.
import { daysOf } from '../model/date.ts';
import type { Casebook } from './casebook.ts';
import type { Act } from './entries.ts';
import { type Filters, passesDoubt } from './filters.ts';

/** True when the date may fall inside the period. Without a date only an open period is passed. */
export function inPeriod(date: string | null, { from, to }: Pick<Filters, 'from' | 'to'>): boolean {
  if (from === null && to === null) return true;
  if (date === null || date === '') return false;
  const days = daysOf(date);
  return (from === null || days.last >= daysOf(from).first) && (to === null || days.first <= daysOf(to).last);
}

/** An empty choice lets everything through. */
export const allows = (chosen: readonly string[], values: readonly (string | null)[]): boolean =>
  chosen.length === 0 || values.some((value) => value !== null && chosen.includes(value));

/** By issue, status, type, actor, outlet and period, whatever kind of act it is. */
export function allowsAct(casebook: Casebook, act: Act, filters: Filters): boolean {
  const outlets = () =>
    [...act.asserting, ...act.denying].map(
      (claim) => casebook.reports.get(casebook.claims.get(claim)?.report ?? '')?.outlet ?? null,
    );
  return (
    allows(filters.issues, act.issues) &&
    allows(filters.statuses, [act.status]) &&
    passesDoubt(filters, act.status) &&
    allows(filters.events, [act.event]) &&
    allows(filters.actors, [...act.actors, ...act.recipients]) &&
    inPeriod(act.occurredOn, filters) &&
    (filters.outlets.length === 0 || allows(filters.outlets, outlets()))
  );
}
