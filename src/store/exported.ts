// Reads a loaded dossier back as the graph that was loaded, from either store, down to the byte.
import type { Properties, PropertyGraph, PropertyValue } from '../model/graph.ts';
import { byId, compareText } from '../model/order.ts';
import type { GraphSchema } from '../model/schema.ts';
import { groupsOf } from './statements.ts';
import type { Params, Rows, Value } from './store.ts';

/** What the schema does not name (the bookkeeping of a load, notes that someone added) stays behind. */
export async function exportedGraph(
  dossier: string,
  schema: GraphSchema,
  read: (cypher: string, params: Params) => Promise<Rows>,
): Promise<PropertyGraph> {
  const groups = groupsOf(schema);
  const nodes = [];
  for (const { label, statements } of groups.nodes) {
    const known = schema.labels[label]?.properties ?? {};
    for (const [value] of (await read(statements.export, { dossier })).rows) {
      const properties = propertiesOf(value, known);
      nodes.push({ id: String(properties.id), labels: [label], properties });
    }
  }
  const relationships = [];
  for (const { pair, statements } of groups.relationships) {
    const [, type] = pair;
    const known = schema.relationships[type]?.properties ?? {};
    for (const [from, to, value] of (await read(statements.export, { dossier })).rows) {
      const properties = propertiesOf(value, known);
      relationships.push({ id: String(properties.id), type, from: String(from), to: String(to), properties });
    }
  }
  return { nodes: nodes.sort(byId), relationships: relationships.sort(byId) };
}

function propertiesOf(value: Value | undefined, known: Readonly<Record<string, unknown>>): Properties {
  const kept = Object.entries(value ?? {}).filter(
    ([key]) => key === 'id' || key === 'hash' || Object.hasOwn(known, key),
  );
  return Object.fromEntries(kept.sort(([a], [b]) => compareText(a, b)) as [string, PropertyValue][]);
}
