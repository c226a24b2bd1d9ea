// Every statement that a load can send to a store, but for those that add up what is there, which read it whole.
import type { GraphSchema } from '../../src/model/schema.ts';
import { DOSSIER_STATEMENTS } from '../../src/store/dossier-lock.ts';
import { JOURNAL_STATEMENTS } from '../../src/store/journal.ts';
import {
  endsOfIds,
  heldNodes,
  heldRelationships,
  heldRelationshipsInSight,
  NAME_STATEMENTS,
  nodesOfIds,
  relationshipsOfRows,
} from '../../src/store/read-statements.ts';
import {
  deleteRelationships,
  nodeStatements,
  type Pair,
  relationshipStatements,
} from '../../src/store/statements.ts';

export function loadStatements(schema: GraphSchema): string[] {
  const pairs = Object.entries(schema.relationships).flatMap(([type, known]) =>
    known.pairs.map(([from, to]): Pair => [from, type, to]),
  );
  return [
    ...Object.values(NAME_STATEMENTS),
    ...Object.values(DOSSIER_STATEMENTS),
    ...Object.values(JOURNAL_STATEMENTS),
    ...Object.keys(schema.labels).flatMap((label) => [
      ...Object.values(nodeStatements(label, schema)),
      heldNodes(label),
      nodesOfIds(label),
    ]),
    ...pairs.flatMap((pair) => {
      const { create, ...others } = relationshipStatements(pair, schema);
      const ends = [false, true].flatMap((from) => [false, true].map((to) => create([from, to])));
      return [...ends, ...Object.values(others), relationshipsOfRows(pair)];
    }),
    ...Object.keys(schema.relationships).flatMap((type) => [
      heldRelationships(type),
      heldRelationshipsInSight(type),
      endsOfIds(type),
      deleteRelationships(type),
    ]),
  ];
}
