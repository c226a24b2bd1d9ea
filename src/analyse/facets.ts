// What each filter could choose, with the claims it would show: counted as if its own list were open.
import { compareText } from '../model/order.ts';
import { STATUSES } from '../model/words.ts';
import { type Casebook, nameOf } from './casebook.ts';
import type { Filters, ListFilter } from './filters.ts';
import { issueOrderOf, type Picture, type PictureEdge, pictureOf } from './picture.ts';
import { eventName } from './words.ts';

export interface Option {
  readonly id: string;
  readonly name: string;
  /** Claims, for and against, that choosing it would show. */
  readonly claims: number;
}

type Sets = ReadonlyMap<string, ReadonlySet<string>>;

/** The claims of the edges, by what the edges have. */
function byEdge({ edges }: Picture, keysOf: (edge: PictureEdge) => readonly string[]): Sets {
  const sets = new Map<string, Set<string>>();
  for (const edge of edges) {
    for (const key of keysOf(edge)) {
      const set = sets.get(key) ?? new Set<string>();
      for (const id of edge.claims) set.add(id);
      for (const id of edge.denials) set.add(id);
      sets.set(key, set);
    }
  }
  return sets;
}

function byOutlet({ claims, reports }: Casebook, { totals }: Picture): Sets {
  const sets = new Map<string, Set<string>>();
  for (const claim of [...totals.claims, ...totals.denials]) {
    const outlet = reports.get(claims.get(claim)?.report ?? '')?.outlet ?? '';
    sets.set(outlet, (sets.get(outlet) ?? new Set<string>()).add(claim));
  }
  return sets;
}

const KEYS: Readonly<Record<Exclude<ListFilter, 'outlets'>, (edge: PictureEdge) => readonly string[]>> = {
  issues: ({ issue }) => [issue],
  statuses: ({ status }) => [status],
  events: ({ events }) => events,
  actors: ({ from, to }) => [from, to],
};

export function optionName({ actors, issues }: Casebook, key: ListFilter, id: string): string {
  if (key === 'issues') return nameOf(issues, id);
  if (key === 'events') return eventName(id);
  return key === 'statuses' ? id : nameOf(actors, id);
}

/**
 * The options of one filter: issues and statuses in the order of the legend, others by their claims, most first.
 * @param whole the picture without filters: it decides which options there are
 */
export function facetOf(casebook: Casebook, filters: Filters, whole: Picture, key: ListFilter): Option[] {
  const setsOf = (picture: Picture) =>
    key === 'outlets' ? byOutlet(casebook, picture) : byEdge(picture, KEYS[key]);
  const sets = setsOf(pictureOf(casebook, { ...filters, [key]: [] }));
  const legend = { issues: issueOrderOf, statuses: () => STATUSES } as const;
  const ids = key === 'issues' || key === 'statuses' ? legend[key](whole) : [...setsOf(whole).keys()];
  const options = ids.map((id) => ({
    id,
    name: optionName(casebook, key, id),
    claims: sets.get(id)?.size ?? 0,
  }));
  if (key === 'issues' || key === 'statuses') return options;
  return options.sort(
    (a, b) => b.claims - a.claims || compareText(a.name, b.name) || compareText(a.id, b.id),
  );
}
