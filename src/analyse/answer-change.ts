// An answer as a change of the picture: which of its edges the answer holds, which others it would add, which it leaves out.
import { compareText } from '../model/order.ts';
import type { Table } from './answer.ts';
import type { Casebook } from './casebook.ts';
import { type Cell, isList } from './cell.ts';
import type { Picture } from './picture.ts';

export interface PictureChange {
  /** Ids of edges. In the picture and in the answer; only in the answer; only in the picture. */
  readonly kept: readonly string[];
  readonly added: readonly string[];
  readonly dropped: readonly string[];
  /** Actors that the answer names. */
  readonly actors: readonly string[];
}

interface Found {
  readonly acts: Set<string>;
  readonly actors: Set<string>;
  readonly edges: Set<string>;
}

/**
 * Null where the answer holds nothing that the picture could show. Acts of pressure bring their edges, claims those of
 * their acts, PRESSURED its own; an answer of actors alone brings all edges between them.
 * @param picture what is shown now @param whole the picture without filters
 */
export function changeOf(
  casebook: Casebook,
  picture: Picture,
  whole: Picture,
  { columns, rows }: Table,
): PictureChange | null {
  const found: Found = { acts: new Set(), actors: new Set(), edges: new Set() };
  for (const row of rows) {
    for (const [at, cell] of row.entries()) {
      const id = /(^id|Id)$/.test(columns[at] ?? '') && typeof cell === 'string' ? cell : null;
      if (id === null) look(cell, found, casebook);
      else note(id, found, casebook);
    }
  }
  const alone = found.acts.size + found.edges.size === 0;
  const held = whole.edges.filter(({ id, from, to, acts }) =>
    alone
      ? found.actors.has(from) && found.actors.has(to)
      : found.edges.has(id) || acts.some((act) => found.acts.has(act)),
  );
  if (held.length === 0) return null;
  const [before, after] = [new Set(picture.edges.map(({ id }) => id)), new Set(held.map(({ id }) => id))];
  return {
    kept: [...after].filter((id) => before.has(id)).sort(compareText),
    added: [...after].filter((id) => !before.has(id)).sort(compareText),
    dropped: [...before].filter((id) => !after.has(id)).sort(compareText),
    actors: [...found.actors].sort(compareText),
  };
}

/** Nodes, relationships and paths, however deep in lists and maps. */
function look(cell: Cell, found: Found, casebook: Casebook): void {
  if (cell === null || typeof cell !== 'object') return;
  if (isList(cell)) {
    for (const item of cell) look(item, found, casebook);
    return;
  }
  const text = (key: string) => (typeof cell[key] === 'string' ? cell[key] : '');
  if (cell.kind === 'node') note(text('id'), found, casebook);
  else if (cell.kind === 'relationship' && text('type') === 'PRESSURED') {
    const properties = cell.properties as { readonly issue?: Cell } | undefined;
    const issue = typeof properties?.issue === 'string' ? properties.issue : '';
    found.edges.add(`${text('from')}~${text('to')}~${issue}`);
  } else for (const item of Object.values(cell)) look(item, found, casebook);
}

function note(id: string, { acts, actors }: Found, casebook: Casebook): void {
  if (casebook.actors.has(id)) actors.add(id);
  const acting = casebook.acts.has(id) ? [id] : (casebook.claims.get(id)?.acts ?? []);
  for (const act of acting) if (casebook.acts.get(act)?.kind === 'pressure') acts.add(act);
}
