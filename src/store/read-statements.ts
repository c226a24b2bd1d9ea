// The Cypher that a load compares with, and that an export reads with. As in `statements.ts`, names come from the schema.
import type { GraphSchema } from '../model/schema.ts';
import { MARK, OWNERS, type Pair, quoted, ROWS } from './statements.ts';

const OTHERS = (variable: string): string =>
  `CASE WHEN size(${variable}.${OWNERS}) = 1 THEN null ELSE ${variable}.${OWNERS} END AS ${OWNERS}`;

/** Which labels and types the database knows: only those are looked into. */
export const NAME_STATEMENTS = {
  labels: 'CALL db.labels() YIELD label RETURN label',
  types: 'CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType',
} as const;

/** The nodes of a label that are `$dossier`'s: `id`, `hash`, and `dossiers` where they are not its alone. */
export function heldNodes(label: string): string {
  const n = `n:${quoted(label)}`;
  return `MATCH (${n}) WHERE n.id IS NOT NULL AND $dossier IN n.${OWNERS} RETURN n.id AS id, n.hash AS hash, ${OTHERS('n')}`;
}

interface SumStatements {
  /** A row for each set of labels: `labels`, `count` and `sum` of the marks. */
  readonly nodes: string;
  /** A row for each type: `type`, `count`, `sum`. */
  readonly relationships: string;
}

/** The marks of all that is `$dossier`'s; `$alone`: of all that there is. One statement each, as in `exportStatements`. */
export function sumStatements(schema: GraphSchema): SumStatements {
  const labels = Object.keys(schema.labels).map((label) => `x:${quoted(label)}`);
  const types = Object.keys(schema.relationships).map(quoted);
  const own = `($alone OR $dossier IN x.${OWNERS})`;
  const sums = `count(x.${MARK}) AS count, sum(x.${MARK}) AS sum`;
  return {
    nodes: `MATCH (x) WHERE (${labels.join(' OR ')}) AND ${own} RETURN labels(x) AS labels, ${sums}`,
    relationships: `MATCH ()-[x:${types.join('|')}]->() WHERE ${own} RETURN type(x) AS type, ${sums}`,
  };
}

/** Those of the ids `$given.rows`, whosever they are: `id`, `hash`, `dossiers`. */
export function nodesOfIds(label: string): string {
  return `MATCH (n:${quoted(label)}) WHERE n.id IN ${ROWS} RETURN n.id AS id, n.hash AS hash, n.${OWNERS} AS ${OWNERS}`;
}

/** The relationships of a type that are `$dossier`'s: `id`, `hash`, `dossiers` as for nodes. */
export function heldRelationships(type: string): string {
  const r = `r:${quoted(type)}`;
  return `MATCH ()-[${r}]->() WHERE $dossier IN r.${OWNERS} RETURN r.id AS id, r.hash AS hash, ${OTHERS('r')}`;
}

/** As `heldRelationships`, without those of a node under one of the labels `$hidden`. */
export function heldRelationshipsInSight(type: string): string {
  const seen = (end: string): string => `none(label IN labels(${end}(r)) WHERE label IN $hidden)`;
  return `MATCH ()-[r:${quoted(type)}]->() WHERE $dossier IN r.${OWNERS} AND ${seen('startNode')} AND ${seen('endNode')} RETURN r.id AS id, r.hash AS hash, ${OTHERS('r')}`;
}

/** Those of the rows `{id, start, end}` of `$given.rows`, whosever they are: `id`, `hash`, `dossiers`. */
export function relationshipsOfRows([from, type, to]: Pair): string {
  const ends = `UNWIND ${ROWS} AS row MATCH (a:${quoted(from)} {id: row.start}) MATCH (b:${quoted(to)} {id: row.end})`;
  return `${ends} WITH row, a, b LIMIT 1000000 MATCH (a)-[r:${quoted(type)} {id: row.id}]->(b) RETURN r.id AS id, r.hash AS hash, r.${OWNERS} AS ${OWNERS}`;
}

/** Where those of the ids `$rows` are, if they are `$dossier`'s: `id`, `fromLabels`, `from`, `toLabels`, `to`, `element`. */
export function endsOfIds(type: string): string {
  const ends =
    'labels(startNode(r)) AS fromLabels, startNode(r).id AS from, labels(endNode(r)) AS toLabels, endNode(r).id AS to';
  return `MATCH ()-[r:${quoted(type)}]->() WHERE r.id IN $rows AND $dossier IN r.${OWNERS} RETURN r.id AS id, ${ends}, elementId(r) AS element`;
}

interface ExportStatements {
  /** Those of `$dossier`: `labels`, `properties`. */
  readonly nodes: string;
  /** Those of `$dossier`: `type`, `from`, `to`, `properties`. */
  readonly relationships: string;
}

/** One statement for all labels and one for all types: to plan many costs a server that has just started seconds. */
export function exportStatements(schema: GraphSchema): ExportStatements {
  const labels = Object.keys(schema.labels).map((label) => `n:${quoted(label)}`);
  const types = Object.keys(schema.relationships).map(quoted);
  return {
    nodes: `MATCH (n) WHERE (${labels.join(' OR ')}) AND n.id IS NOT NULL AND $dossier IN n.${OWNERS} RETURN labels(n) AS labels, properties(n) AS properties`,
    relationships: `MATCH (a)-[r:${types.join('|')}]->(b) WHERE r.id IS NOT NULL AND $dossier IN r.${OWNERS} RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties`,
  };
}
