// Reads a loaded dossier as the graph that was loaded, down to the byte.
import type {
  GraphNode,
  GraphRelationship,
  Properties,
  PropertyGraph,
  PropertyValue,
} from '../model/graph.ts';
import { byId, compareText } from '../model/order.ts';
import type { GraphSchema } from '../model/schema.ts';
import { exportStatements } from './read-statements.ts';
import type { Params, Rows, Value } from './store.ts';

type Read = (cypher: string, params?: Params) => Promise<Rows>;

/** What the schema does not name (the bookkeeping of a load, notes that someone added) stays behind. */
export async function exportedGraph(
  dossier: string,
  schema: GraphSchema,
  read: Read,
): Promise<PropertyGraph> {
  const statements = exportStatements(schema);
  const nodes = (await read(statements.nodes, { dossier })).rows.map(([labels, value]): GraphNode => {
    const label = labelIn(labels, schema);
    const properties = propertiesOf(value, schema.labels[label]?.properties ?? {});
    return { id: String(properties.id), labels: [label], properties };
  });
  const { rows } = await read(statements.relationships, { dossier });
  const relationships = rows.map(([type, from, to, value]): GraphRelationship => {
    const properties = propertiesOf(value, schema.relationships[String(type)]?.properties ?? {});
    return { id: String(properties.id), type: String(type), from: String(from), to: String(to), properties };
  });
  // While a load in batches goes on, some have an end out of sight.
  const seen = new Set(nodes.map(({ id }) => id));
  const whole = relationships.filter(({ from, to }) => seen.has(from) && seen.has(to));
  return { nodes: nodes.sort(byId), relationships: whole.sort(byId) };
}

/** The one that the schema knows: people may have given a node labels of their own. */
export function labelIn(labels: Value | undefined, schema: GraphSchema): string {
  const known = Array.isArray(labels)
    ? labels.find((label) => Object.hasOwn(schema.labels, String(label)))
    : undefined;
  return String(known ?? '');
}

function propertiesOf(value: Value | undefined, known: Readonly<Record<string, unknown>>): Properties {
  const kept = Object.entries(value ?? {}).filter(
    ([key]) => key === 'id' || key === 'hash' || Object.hasOwn(known, key),
  );
  return Object.fromEntries(kept.sort(([a], [b]) => compareText(a, b)) as [string, PropertyValue][]);
}
