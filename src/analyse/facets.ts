// What each filter could choose, with the claims it would show: counted as if its own list were open.
import { compareText } from '../model/order.ts';
import { STATUSES } from '../model/words.ts';
import { type Casebook, nameOf } from './casebook.ts';
import type { Filters, ListFilter } from './filters.ts';
import { issueOrderOf, type Picture, pictureOf } from './picture.ts';

export interface Option {
  readonly id: string;
  readonly name: string;
  /** Claims, for and against, that choosing it would show. */
  readonly claims: number;
}

export type Facets = Readonly<Record<ListFilter, readonly Option[]>>;

/** @param whole the picture without filters: it decides which options there are */
export function facetsOf(casebook: Casebook, filters: Filters, whole: Picture): Facets {
  const open = (key: ListFilter) => pictureOf(casebook, { ...filters, [key]: [] });
  const tally = (picture: Picture, keys: (edge: Picture['edges'][number]) => readonly string[]) => {
    const sets = new Map<string, Set<string>>();
    for (const edge of picture.edges) {
      for (const key of keys(edge)) {
        const set = sets.get(key) ?? new Set<string>();
        for (const id of [...edge.claims, ...edge.denials]) set.add(id);
        sets.set(key, set);
      }
    }
    return sets;
  };
  const options = (
    ids: readonly string[],
    name: (id: string) => string,
    sets: ReadonlyMap<string, ReadonlySet<string>>,
  ) => ids.map((id) => ({ id, name: name(id), claims: sets.get(id)?.size ?? 0 }));
  const ranked = (list: Option[]) => list.sort((a, b) => b.claims - a.claims || compareText(a.name, b.name));

  const outletOf = (claim: string) =>
    casebook.reports.get(casebook.claims.get(claim)?.report ?? '')?.outlet ?? '';
  const outlets = (picture: Picture) => {
    const sets = new Map<string, Set<string>>();
    for (const claim of [...picture.totals.claims, ...picture.totals.denials]) {
      const outlet = outletOf(claim);
      sets.set(outlet, (sets.get(outlet) ?? new Set<string>()).add(claim));
    }
    return sets;
  };
  const events = [...new Set(whole.edges.flatMap((edge) => edge.events))].sort(compareText);
  return {
    issues: options(
      issueOrderOf(whole),
      (id) => nameOf(casebook.issues, id),
      tally(open('issues'), ({ issue }) => [issue]),
    ),
    statuses: options(
      STATUSES,
      (id) => id,
      tally(open('statuses'), ({ status }) => [status]),
    ),
    events: ranked(
      options(
        events,
        (id) => id,
        tally(open('events'), (edge) => edge.events),
      ),
    ),
    actors: ranked(
      options(
        whole.actors.map(({ id }) => id),
        (id) => nameOf(casebook.actors, id),
        tally(open('actors'), ({ from, to }) => [from, to]),
      ),
    ),
    outlets: ranked(
      options([...outlets(whole).keys()], (id) => nameOf(casebook.actors, id), outlets(open('outlets'))),
    ),
  };
}
