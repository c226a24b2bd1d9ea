// For whom an actor acts in the end: envoys roll up to their president, presidents to their state.
import { daysOf } from '../model/date.ts';
import type { Actor } from '../model/dossier.ts';
import { sortedUnique } from '../model/order.ts';

export type Principals = (actor: string, on: string | null) => readonly string[];

/** A function that gives the ids at the top of the ACTS_FOR chains of an actor that hold on a date (all, when null). */
export function principalsAmong(actors: ReadonlyMap<string, Actor>): Principals {
  const cache = new Map<string, readonly string[]>();
  const climb = (id: string, on: string | null, below: ReadonlySet<string>): string[] => {
    const ties = (actors.get(id)?.actsFor ?? []).filter((tie) => holds(tie, on) && !below.has(tie.actor));
    if (ties.length === 0) return [id];
    return ties.flatMap((tie) => climb(tie.actor, on, new Set([...below, id])));
  };
  return (actor, on) => {
    const key = `${actor} ${on ?? ''}`;
    const known = cache.get(key) ?? sortedUnique(climb(actor, on, new Set([actor])));
    cache.set(key, known);
    return known;
  };
}

/** True when a tie from `from` to `to` may be in force on some day that `on` may mean. */
function holds(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  on: string | null,
): boolean {
  if (on === null) return true;
  const { first, last } = daysOf(on);
  return (from === undefined || daysOf(from).first <= last) && (to === undefined || first <= daysOf(to).last);
}
