// For whom an actor acts in the end: an envoy stands on the side of its state.
import { daysOf } from '../model/date.ts';
import { compareText } from '../model/order.ts';
import type { Casebook } from './casebook.ts';
import type { Service } from './entries.ts';

/** The side of an actor on a date; over all time when that is null. */
export type SideOf = (actor: string, on: string | null) => string;

/** Of several principals without a principal of their own, the first by id. */
export function sidesOf({ services }: Pick<Casebook, 'services'>): SideOf {
  const serving = new Map<string, Service[]>();
  for (const service of services)
    serving.set(service.actor, [...(serving.get(service.actor) ?? []), service]);
  const climb = (id: string, on: string | null, below: ReadonlySet<string>): string[] => {
    const above = (serving.get(id) ?? []).filter(
      (service) => holds(service, on) && !below.has(service.principal),
    );
    if (above.length === 0) return [id];
    return above.flatMap(({ principal }) => climb(principal, on, new Set([...below, id])));
  };
  const cache = new Map<string, string>();
  return (actor, on) => {
    const key = `${on ?? ''} ${actor}`;
    const side = cache.get(key) ?? climb(actor, on, new Set([actor])).sort(compareText)[0] ?? actor;
    cache.set(key, side);
    return side;
  };
}

/** True when the service may be in force on some day that `on` may mean. */
function holds({ from, to }: Service, on: string | null): boolean {
  if (on === null) return true;
  const { first, last } = daysOf(on);
  return (from === null || daysOf(from).first <= last) && (to === null || first <= daysOf(to).last);
}
