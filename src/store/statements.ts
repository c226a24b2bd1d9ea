// The Cypher of a load, the same text for both stores. Labels, types and float properties come from the schema, and are
// in backquotes because a type may be a word of the language; everything else is a parameter.
import type { GraphSchema, SchemaProperty } from '../model/schema.ts';

/** The property by which a store remembers whose an element is: added by a load, taken off by an export. */
export const OWNERS = 'dossiers';

/** Label at the start, type, label at the end. */
export type Pair = readonly [from: string, type: string, to: string];

/** What a load does to an element; `own` changes only whose it is. */
export type Step = 'create' | 'change' | 'own' | 'delete';

/** Each takes `$rows` of `{id, from, to, props, dossiers}` and returns how many of them it met, as `written`. */
type Statements = Readonly<Record<Step, string>>;

/** Elements that one statement can write: nodes of a label, or relationships of a type between two labels. */
export interface Group {
  readonly name: string;
  readonly statements: Statements;
}
export interface Groups {
  readonly nodes: readonly Group[];
  readonly relationships: readonly (Group & { readonly pair: Pair })[];
}

/** In the order of the schema. */
export function groupsOf(schema: GraphSchema): Groups {
  const pairs = Object.entries(schema.relationships).flatMap(([type, known]) =>
    known.pairs.map(([from, to]): Pair => [from, type, to]),
  );
  return {
    nodes: Object.entries(schema.labels).map(([label, { properties }]) => ({
      name: nodeGroup(label),
      statements: nodeStatements(label, properties),
    })),
    relationships: pairs.map((pair) => ({
      name: relationshipGroup(pair),
      pair,
      statements: relationshipStatements(pair, schema.relationships[pair[1]]?.properties ?? {}),
    })),
  };
}

export function nodeGroup(label: string): string {
  return label;
}

export function relationshipGroup([from, type, to]: Pair): string {
  return `${type} from ${from} to ${to}`;
}

/**
 * A uniqueness constraint for every label, then an index: the embedded store does not search by a constraint, and Neo4j
 * takes the second as done. In the other order Neo4j refuses.
 */
export function schemaStatements(schema: GraphSchema): string[] {
  return Object.keys(schema.labels).flatMap((label) => {
    const name = label.toLowerCase();
    return [
      `CREATE CONSTRAINT ${name}_id IF NOT EXISTS FOR (n:${quoted(label)}) REQUIRE n.id IS UNIQUE`,
      `CREATE INDEX ${name}_id_index IF NOT EXISTS FOR (n:${quoted(label)}) ON (n.id)`,
    ];
  });
}

export interface ReadStatements {
  /** Every node of a label of the schema: `labels`, `id`, `hash`, `dossiers`. */
  readonly nodes: string;
  /** Every relationship of a type of the schema: `type`, `fromLabels`, `from`, `toLabels`, `to`, `id`, `hash`, `dossiers`. */
  readonly relationships: string;
  /** Those of `$dossier`: `labels`, `properties`. */
  readonly exportNodes: string;
  /** Those of `$dossier`: `type`, `from`, `to`, `properties`. */
  readonly exportRelationships: string;
}

/** One statement for all labels and one for all types: to plan many costs a server that has just started seconds. */
export function readStatements(schema: GraphSchema): ReadStatements {
  const labels = Object.keys(schema.labels).map((label) => `n:${quoted(label)}`);
  const types = Object.keys(schema.relationships).map(quoted);
  const nodes = `MATCH (n) WHERE (${labels.join(' OR ')})`;
  const relationships = `MATCH (a)-[r:${types.join('|')}]->(b) WHERE`;
  const ends = 'labels(a) AS fromLabels, a.id AS from, labels(b) AS toLabels, b.id AS to';
  return {
    nodes: `${nodes} AND n.id IS NOT NULL RETURN labels(n) AS labels, n.id AS id, n.hash AS hash, n.${OWNERS} AS dossiers`,
    relationships: `${relationships} r.id IS NOT NULL RETURN type(r) AS type, ${ends}, r.id AS id, r.hash AS hash, r.${OWNERS} AS dossiers`,
    exportNodes: `${nodes} AND $dossier IN n.${OWNERS} RETURN labels(n) AS labels, properties(n) AS properties`,
    exportRelationships: `${relationships} $dossier IN r.${OWNERS} RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties`,
  };
}

function nodeStatements(label: string, properties: SchemaProperties): Statements {
  const node = `n:${quoted(label)}`;
  const matched = `UNWIND $rows AS row MATCH (${node} {id: row.id})`;
  const owners = `n.${OWNERS} = row.dossiers`;
  const rest = `${floats(properties, 'n')}, ${owners} RETURN count(n) AS written`;
  return {
    create: `UNWIND $rows AS row CREATE (${node} {id: row.id}) SET n += row.props${rest}`,
    change: `${matched} SET n = row.props${rest}`,
    own: `${matched} SET ${owners} RETURN count(n) AS written`,
    delete: `${matched} DETACH DELETE n RETURN count(*) AS written`,
  };
}

function relationshipStatements([from, type, to]: Pair, properties: SchemaProperties): Statements {
  const a = `a:${quoted(from)}`;
  const b = `b:${quoted(to)}`;
  const r = `r:${quoted(type)}`;
  const matched = `UNWIND $rows AS row MATCH (${a} {id: row.from})-[${r} {id: row.id}]->(${b} {id: row.to})`;
  const owners = `r.${OWNERS} = row.dossiers`;
  const rest = `${floats(properties, 'r')}, ${owners} RETURN count(r) AS written`;
  return {
    create: `UNWIND $rows AS row MATCH (${a} {id: row.from}) MATCH (${b} {id: row.to}) CREATE (a)-[${r}]->(b) SET r += row.props${rest}`,
    change: `${matched} SET r = row.props${rest}`,
    own: `${matched} SET ${owners} RETURN count(r) AS written`,
    delete: `${matched} DELETE r RETURN count(*) AS written`,
  };
}

type SchemaProperties = Readonly<Record<string, SchemaProperty>>;

/** A whole number would be stored as an integer, and divide as one. */
function floats(properties: SchemaProperties, variable: string): string {
  return Object.entries(properties)
    .filter(([, { type }]) => type === 'float')
    .map(([key]) => `, ${variable}.${quoted(key)} = toFloat(row.props.${quoted(key)})`)
    .join('');
}

function quoted(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}
