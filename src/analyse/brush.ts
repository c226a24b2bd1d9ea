// What ties the positions to the picture: which cells an edge touches, which edges chosen cells touch, and as which filters.
import { sortedUnique } from '../model/order.ts';
import type { Casebook } from './casebook.ts';
import { type Filters, NO_FILTERS } from './filters.ts';
import type { PictureEdge } from './picture.ts';
import type { Positions } from './positions.ts';

/** Ids of the cells of both its ends on its issue, whether somebody takes a position there or not. */
export function cellsOfEdge({ from, to, issue }: Pick<PictureEdge, 'from' | 'to' | 'issue'>): string[] {
  return issue === '' ? [] : sortedUnique([`${from}~${issue}`, `${to}~${issue}`]);
}

export function edgesOfCells(edges: readonly PictureEdge[], cells: readonly string[]): PictureEdge[] {
  const chosen = new Set(cells);
  return edges.filter((edge) => cellsOfEdge(edge).some((cell) => chosen.has(cell)));
}

/** Filters that show at least the edges of these cells: their actors and their issues. */
export function filtersOfCells(
  { issues: known }: Casebook,
  cells: readonly string[],
  filters: Filters,
): Filters {
  const parts = cells.map((cell) => cell.split('~'));
  return {
    ...NO_FILTERS,
    doubt: filters.doubt,
    from: filters.from,
    to: filters.to,
    actors: sortedUnique(parts.flatMap(([actor]) => actor ?? [])),
    issues: sortedUnique(
      parts.flatMap(([, concept]) => (concept !== undefined && known.has(concept) ? concept : [])),
    ),
  };
}

/** The cells in the rectangle between two, as ids; those without a position are left out. */
export function cellsBetween({ actors, concepts, cells }: Positions, one: string, other: string): string[] {
  const place = (id: string) => {
    const [actor = '', concept = ''] = id.split('~');
    return { row: actors.indexOf(actor), column: concepts.findIndex((known) => known.id === concept) };
  };
  const [a, b] = [place(one), place(other)];
  const within = (at: number, x: number, y: number) => at >= Math.min(x, y) && at <= Math.max(x, y);
  return cells
    .map(({ id }) => id)
    .filter((id) => {
      const { row, column } = place(id);
      return within(row, a.row, b.row) && within(column, a.column, b.column);
    });
}
