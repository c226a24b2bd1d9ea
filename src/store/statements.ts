// The Cypher that a load writes with, the same text for both stores. Labels, types and the names of properties come from
// the schema, and are in backquotes because one may be a word of the language; everything else is a parameter. Every
// property is named: `SET n = row.props` would make the server keep all rows before it writes the first (Eager).
import type { GraphSchema, SchemaProperty } from '../model/schema.ts';

/** The property by which a store remembers whose an element is: added by a load, taken off by an export. */
export const OWNERS = 'dossiers';

/** The property by which a store sees at once what did not change: see `marks.ts`, and `model/mark.ts`. */
export const MARK = 'mark';

/** Of a Dossier: how often it was loaded with something to write. Tells a load that another one came between. */
export const LOADS = 'load';

/** A list within a map: of a list as such, the server plans a statement anew for each order of magnitude of its length. */
export const ROWS = '$given.rows';

/** Label at the start, type, label at the end. */
export type Pair = readonly [from: string, type: string, to: string];

/** Each takes `$given.rows` and returns how many of them it met, as `written`. */
export interface NodeStatements {
  /** Rows `{id, props, mark, dossiers}`. */
  readonly create: string;
  readonly change: string;
  /** Rows `{id, dossiers}`: only whose it is. */
  readonly own: string;
  /** Rows are ids, from here on. */
  readonly delete: string;
  /** As `create`, out of sight: under a label that no question names. */
  readonly stage: string;
  /** Puts what is staged in sight; it keeps the hidden label until `settle`. */
  readonly show: string;
  /** Takes a node out of sight, for `drop` to delete later. */
  readonly hide: string;
  readonly settle: string;
  /** Deletes what is out of sight. */
  readonly drop: string;
  /** What has the hidden label and is `$dossier`'s, at most `$limit`: `id`, `shown`. */
  readonly staged: string;
}

/** Each takes `$given.rows` and returns how many of them it met, as `written`. */
export interface RelationshipStatements {
  /** Rows `{id, start, end, props, mark, dossiers}`; ends are not called as properties are, which would make the server wait. @param staged whether the node at the start and at the end is out of sight */
  create(staged: readonly [boolean, boolean]): string;
  readonly change: string;
  /** Rows `{id, start, end, dossiers}`. */
  readonly own: string;
}

export function nodeStatements(label: string, schema: GraphSchema): NodeStatements {
  const [seen, hidden] = [`n:${quoted(label)}`, `n:${quoted(hiddenLabel(label))}`];
  const properties = schema.labels[label]?.properties ?? {};
  const create = (name: string): string =>
    `UNWIND ${ROWS} AS row CREATE (${name} ${map(properties)}) RETURN count(n) AS written`;
  const matched = `UNWIND ${ROWS} AS row MATCH (${seen} {id: row.id}) SET`;
  const owners = `n.${OWNERS} = row.${OWNERS} RETURN count(n) AS written`;
  const those = (name: string): string => `MATCH (${name}) WHERE n.id IN ${ROWS}`;
  return {
    create: create(seen),
    change: `${matched} ${assignments('n', properties)}, ${owners}`,
    own: `${matched} ${owners}`,
    delete: `${those(seen)} DETACH DELETE n RETURN count(*) AS written`,
    stage: create(hidden),
    show: `${those(hidden)} SET ${seen} RETURN count(n) AS written`,
    hide: `${those(seen)} SET ${hidden} REMOVE ${seen} RETURN count(n) AS written`,
    settle: `${those(seen)} REMOVE ${hidden} RETURN count(n) AS written`,
    drop: `${those(hidden)} DETACH DELETE n RETURN count(*) AS written`,
    staged: `MATCH (${hidden}) WHERE n.id IS NOT NULL AND $dossier IN n.${OWNERS} RETURN n.id AS id, ${seen} AS shown LIMIT $limit`,
  };
}

export function relationshipStatements([from, type, to]: Pair, schema: GraphSchema): RelationshipStatements {
  const r = `r:${quoted(type)}`;
  const properties = schema.relationships[type]?.properties ?? {};
  const ends = (start: string, end: string): string =>
    `UNWIND ${ROWS} AS row MATCH (a:${quoted(start)} {id: row.start}) MATCH (b:${quoted(end)} {id: row.end})`;
  // The limit makes the server find both ends first, and then look from the one with fewer relationships.
  const matched = `${ends(from, to)} WITH row, a, b LIMIT 1000000 MATCH (a)-[${r} {id: row.id}]->(b) SET`;
  const owners = `r.${OWNERS} = row.${OWNERS} RETURN count(r) AS written`;
  return {
    create: ([start, end]) =>
      `${ends(start ? hiddenLabel(from) : from, end ? hiddenLabel(to) : to)} CREATE (a)-[${r} ${map(properties)}]->(b) RETURN count(r) AS written`,
    change: `${matched} ${assignments('r', properties)}, ${owners}`,
    own: `${matched} ${owners}`,
  };
}

/** Rows are the store's own ids, which the statement `ends` gives. */
export function deleteRelationships(type: string): string {
  return `MATCH ()-[r:${quoted(type)}]->() WHERE elementId(r) IN ${ROWS} DELETE r RETURN count(*) AS written`;
}

/** Where nodes wait that no question must see yet, or any more. */
export function hiddenLabel(label: string): string {
  return `_${label}`;
}

/**
 * A uniqueness constraint for every label, then an index: the embedded store does not search by a constraint, and Neo4j
 * takes the second as done. In the other order Neo4j refuses.
 */
export function schemaStatements(labels: readonly string[], key = 'id'): string[] {
  return labels.flatMap((label) => {
    const name = `${label.toLowerCase()}_${key}`;
    return [
      `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${quoted(label)}) REQUIRE n.${key} IS UNIQUE`,
      `CREATE INDEX ${name}_index IF NOT EXISTS FOR (n:${quoted(label)}) ON (n.${key})`,
    ];
  });
}

/** By what relationships are found, in Neo4j alone: the embedded store has no such index, and looks at all of the type. */
export function relationshipIndexes(schema: GraphSchema): string[] {
  return Object.entries(schema.relationships).flatMap(([type, { properties }]) =>
    Object.keys(properties)
      .filter((key) => properties[key]?.indexed)
      .map(
        (key) =>
          `CREATE INDEX ${type.toLowerCase()}_${key} IF NOT EXISTS FOR ()-[r:${quoted(type)}]-() ON (r.${quoted(key)})`,
      ),
  );
}

type SchemaProperties = Readonly<Record<string, SchemaProperty>>;

function map(properties: SchemaProperties): string {
  const named = valuesOf(properties).map(([key, value]) => `${quoted(key)}: ${value}`);
  return `{id: row.id, ${named.join(', ')}, ${MARK}: row.${MARK}, ${OWNERS}: row.${OWNERS}}`;
}

/** What a row lacks goes from the store. */
function assignments(variable: string, properties: SchemaProperties): string {
  const named = valuesOf(properties).map(([key, value]) => `${variable}.${quoted(key)} = ${value}`);
  return [...named, `${variable}.${MARK} = row.${MARK}`].join(', ');
}

/** A float that is a whole number would be stored as an integer, and divide as one. */
function valuesOf(properties: SchemaProperties): [key: string, value: string][] {
  const keys = Object.entries(properties).map(([key, { type }]) => ({ key, float: type === 'float' }));
  return [{ key: 'hash', float: false }, ...keys].map(({ key, float }) => {
    const value = `row.props.${quoted(key)}`;
    return [key, float ? `toFloat(${value})` : value];
  });
}

export function quoted(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}
