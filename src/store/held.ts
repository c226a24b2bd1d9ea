// Reads what a store holds: a loaded dossier as the graph that was loaded, down to the byte, or only what a load compares.
import type {
  GraphNode,
  GraphRelationship,
  Properties,
  PropertyGraph,
  PropertyValue,
} from '../model/graph.ts';
import { byId, compareText } from '../model/order.ts';
import type { GraphSchema } from '../model/schema.ts';
import type { HeldElement, Holding } from './plan.ts';
import { groupsOf, nodeGroup, readStatements, relationshipGroup } from './statements.ts';
import type { Params, Rows, Value } from './store.ts';

type Read = (cypher: string, params?: Params) => Promise<Rows>;

/** What the schema does not name (the bookkeeping of a load, notes that someone added) stays behind. */
export async function exportedGraph(
  dossier: string,
  schema: GraphSchema,
  read: Read,
): Promise<PropertyGraph> {
  const statements = readStatements(schema);
  const nodes = (await read(statements.exportNodes, { dossier })).rows.map(([labels, value]): GraphNode => {
    const label = labelOf(labels, schema);
    const properties = propertiesOf(value, schema.labels[label]?.properties ?? {});
    return { id: String(properties.id), labels: [label], properties };
  });
  const { rows } = await read(statements.exportRelationships, { dossier });
  const relationships = rows.map(([type, from, to, value]): GraphRelationship => {
    const properties = propertiesOf(value, schema.relationships[String(type)]?.properties ?? {});
    return { id: String(properties.id), type: String(type), from: String(from), to: String(to), properties };
  });
  return { nodes: nodes.sort(byId), relationships: relationships.sort(byId) };
}

/** Everything that a load might meet, of this dossier, of others, and of none. */
export async function holding(schema: GraphSchema, read: Read): Promise<Holding> {
  const statements = readStatements(schema);
  const groups = groupsOf(schema);
  const pairs = new Set(groups.relationships.map(({ name }) => name));
  const nodes = (await read(statements.nodes)).rows.map(([labels, id, hash, dossiers]) => ({
    group: nodeGroup(labelOf(labels, schema)),
    reference: { id: String(id) },
    ...owned(hash, dossiers),
  }));
  const { rows } = await read(statements.relationships);
  const relationships = rows.map(([type, fromLabels, from, toLabels, to, id, hash, dossiers]) => ({
    group: relationshipGroup([labelOf(fromLabels, schema), String(type), labelOf(toLabels, schema)]),
    reference: { id: String(id), from: String(from), to: String(to) },
    ...owned(hash, dossiers),
  }));
  return { nodes, relationships: relationships.filter(({ group }) => pairs.has(group)) };
}

/** The one that the schema knows: people may have given a node labels of their own. */
function labelOf(labels: Value | undefined, schema: GraphSchema): string {
  const known = Array.isArray(labels)
    ? labels.find((label) => Object.hasOwn(schema.labels, String(label)))
    : undefined;
  return String(known ?? '');
}

function owned(hash: Value | undefined, dossiers: Value | undefined): Pick<HeldElement, 'hash' | 'dossiers'> {
  const owners = Array.isArray(dossiers) ? dossiers.map(String) : [];
  return { hash: typeof hash === 'string' ? hash : null, dossiers: owners };
}

function propertiesOf(value: Value | undefined, known: Readonly<Record<string, unknown>>): Properties {
  const kept = Object.entries(value ?? {}).filter(
    ([key]) => key === 'id' || key === 'hash' || Object.hasOwn(known, key),
  );
  return Object.fromEntries(kept.sort(([a], [b]) => compareText(a, b)) as [string, PropertyValue][]);
}
