// Takes from the graph what left a dossier: relationships, then nodes. What other dossiers have as well stays theirs.
import type { Difference } from './difference.ts';
import { labelIn } from './exported.ts';
import type { Transaction } from './holding.ts';
import { endsOfIds } from './read-statements.ts';
import { deleteRelationships, nodeStatements, type Pair, relationshipStatements } from './statements.ts';
import type { Value } from './store.ts';
import { slices, type Writer } from './writer.ts';
import { Batches, type Write, type WriteInput } from './writes.ts';

/** @param how `hide` takes nodes out of sight, for `drop` to delete later with their relationships */
export async function leave(
  transaction: Transaction,
  { difference, schema, batch }: WriteInput,
  how: 'delete' | 'hide',
  write: Writer,
): Promise<void> {
  const gone = goneNodes(difference);
  for (const type of difference.leaving.relationships.keys())
    for (const one of await relationshipsOf(type, gone)) await write(one);

  for (const [label, list] of difference.leaving.nodes) {
    const statements = nodeStatements(label, schema);
    for (const rows of slices([...(gone.get(label) ?? [])], batch.rows))
      await write({ cypher: statements[how], rows });
    const kept = list.filter(({ dossiers }) => dossiers.length > 0);
    for (const rows of slices(kept, batch.rows)) await write({ cypher: statements.own, rows });
  }

  /** Found by their type once, as the ids of their ends are not kept. */
  async function relationshipsOf(type: string, nodes: ReadonlyMap<string, Set<string>>): Promise<Write[]> {
    const list = difference.leaving.relationships.get(type) ?? [];
    const owners = new Map(list.map(({ id, dossiers }) => [id, dossiers]));
    const elements: string[] = [];
    const batches = new Batches(batch);
    const writes: Write[] = [];
    const take = ([id, fromLabels, from, toLabels, to, element]: readonly Value[]): void => {
      const pair: Pair = [labelIn(fromLabels, schema), type, labelIn(toLabels, schema)];
      // Relationships of a node that leaves go with it.
      if (nodes.get(pair[0])?.has(String(from)) || nodes.get(pair[2])?.has(String(to))) return;
      const dossiers = owners.get(String(id)) ?? [];
      if (dossiers.length === 0) elements.push(String(element));
      else {
        const full = batches.add(relationshipStatements(pair, schema).own, {
          id,
          start: from,
          end: to,
          dossiers,
        });
        if (full !== null) writes.push(full);
      }
    };
    await transaction.each(endsOfIds(type), { rows: [...owners.keys()], dossier: difference.dossier }, take);
    const deletes = slices(elements, batch.rows).map((rows) => ({ cypher: deleteRelationships(type), rows }));
    return [...deletes, ...writes, ...batches.rest()];
  }
}

/** Label -> ids of what nobody else has. */
function goneNodes({ leaving }: Difference): ReadonlyMap<string, Set<string>> {
  const mine = [...leaving.nodes].map(([label, list]) => {
    const ids = list.filter(({ dossiers }) => dossiers.length === 0).map(({ id }) => id);
    return [label, new Set(ids)] as const;
  });
  return new Map(mine);
}
