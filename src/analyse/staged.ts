// Meetings, proposals and positions as marks on the stage, tied to the actors that are there.
import { compareText, sortedUnique } from '../model/order.ts';
import type { Casebook } from './casebook.ts';
import type { Filters } from './filters.ts';
import { allowsAct } from './period.ts';
import type { Staged } from './sight.ts';
import type { Sighted } from './sighted.ts';

export interface StagedAct {
  readonly id: string;
  readonly kind: Staged;
  readonly name: string;
  /** The first of its issues; empty when it has none. */
  readonly issue: string;
  readonly status: string;
  readonly claims: number;
  /** Those of its actors that are on the stage, rolled up. */
  readonly actors: readonly string[];
}

/** More marks than this hide the actors. */
const MOST_STAGED = 60;

/** Acts of the chosen kinds that the filters let through, best attested first. */
export function stagedActs(
  casebook: Casebook,
  filters: Filters,
  { picture, rollup }: Pick<Sighted, 'picture' | 'rollup'>,
  kinds: readonly Staged[],
): StagedAct[] {
  if (kinds.length === 0) return [];
  const shown = new Set(picture.actors.map(({ id }) => id));
  // Types are of pressures; no other act has one.
  const open = { ...filters, events: [] };
  return [...casebook.acts.values()]
    .flatMap((act): StagedAct[] => {
      const { id, name, issues, status, actors, asserting, denying } = act;
      const kind = kinds.find((known) => known === act.kind);
      const present = sortedUnique(actors.map(rollup.rootOf)).filter((actor) => shown.has(actor));
      if (kind === undefined || present.length === 0) return [];
      if (act.modality !== 'actual' || !allowsAct(casebook, act, open)) return [];
      const claims = asserting.length + denying.length;
      return [{ id, kind, name, issue: issues[0] ?? '', status, claims, actors: present }];
    })
    .sort((a, b) => b.claims - a.claims || b.actors.length - a.actors.length || compareText(a.id, b.id))
    .slice(0, MOST_STAGED);
}
