// Values on their way to Neo4j and back: the driver sends every number as a float and a Date as an empty map.
import neo4j, { type Node, type Path, type Relationship } from 'neo4j-driver';
import { DemarcheError } from '../model/error.ts';
import { compareText } from '../model/order.ts';
import { LOADS, MARK, OWNERS } from './statements.ts';
import {
  type NodeValue,
  type Params,
  type RelationshipValue,
  type Rows,
  sortedMap,
  type Value,
} from './store.ts';

/** Whole numbers become integers. @throws DemarcheError `bad-parameter` for what is no plain value, as a Date */
export function toParams(params: Params): Record<string, unknown> {
  return sentMap(params as Record<string, unknown>, []);
}

function sent(value: unknown, path: readonly string[]): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map((item) => sent(item, path));
  if (value === undefined) return null;
  if (typeof value === 'object') return sentMap(value as Record<string, unknown>, path);
  throw badParameter(path, typeof value);
}

/** The same map where nothing in it has to change: most of a load is text. */
function sentMap(map: Record<string, unknown>, path: readonly string[]): Record<string, unknown> {
  const prototype = Object.getPrototypeOf(map);
  if (prototype !== Object.prototype && prototype !== null)
    throw badParameter(path, prototype.constructor?.name ?? 'an object');
  let copy: Record<string, unknown> | null = null;
  for (const key in map) {
    const value = map[key];
    if (typeof value === 'string') continue;
    const changed = sent(value, [...path, key]);
    if (changed === value) continue;
    copy ??= { ...map };
    copy[key] = changed;
  }
  return copy ?? map;
}

function badParameter(path: readonly string[], kind: string): DemarcheError {
  return new DemarcheError({
    code: 'bad-parameter',
    what: 'a parameter is no plain value',
    value: `${path.join('.')} (${kind})`,
    remedy: 'give text, numbers, booleans, lists and maps; dates as ISO text',
  });
}

/** What runs a statement in the same transaction. */
type Lookup = (
  cypher: string,
  params: Record<string, unknown>,
) => PromiseLike<{
  readonly records: readonly { get(key: string): unknown }[];
}>;

/** A relationship knows its ends only by the store's ids: our own are looked up. */
export async function plainRows(
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  lookup: Lookup,
): Promise<Rows> {
  const ends = new Set<string>();
  collectEnds(rows, ends);
  const ids = new Map<string, string>();
  if (ends.size > 0) {
    const { records } = await lookup(
      'MATCH (n) WHERE elementId(n) IN $ends RETURN elementId(n) AS end, n.id AS id',
      { ends: [...ends] },
    );
    for (const record of records)
      ids.set(String(record.get('end')), String(record.get('id') ?? record.get('end')));
  }
  return { columns, rows: rows.map((row) => row.map((value) => plain(value, ids))) };
}

function collectEnds(value: unknown, ends: Set<string>): void {
  if (value === null || typeof value !== 'object' || neo4j.isInt(value) || neo4j.isNode(value)) return;
  if (neo4j.isRelationship(value)) {
    ends.add(value.startNodeElementId);
    ends.add(value.endNodeElementId);
  } else if (neo4j.isPath(value)) {
    for (const { relationship } of value.segments) collectEnds(relationship, ends);
  } else for (const item of Object.values(value)) collectEnds(item, ends);
}

/** @param ids of nodes, the store's own -> ours */
export function plain(value: unknown, ids: ReadonlyMap<string, string>): Value {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'bigint') return String(value);
  if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toString();
  if (Array.isArray(value)) return value.map((item) => plain(item, ids));
  if (neo4j.isNode(value)) return plainNode(value, ids);
  if (neo4j.isRelationship(value)) return plainRelationship(value, ids);
  if (neo4j.isPath(value)) return plainPath(value, ids);
  if (neo4j.isDuration(value)) return durationText(value);
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value);
  return sortedMap(Object.entries(value), (item) => plain(item, ids));
}

function plainNode(node: Node, ids: ReadonlyMap<string, string>): NodeValue {
  const properties = propertiesOf(node.properties, ids);
  const labels = [...node.labels].sort(compareText);
  return { kind: 'node', id: String(properties.id ?? node.elementId), labels, properties };
}

function plainRelationship(relationship: Relationship, ids: ReadonlyMap<string, string>): RelationshipValue {
  const { type, elementId, startNodeElementId: start, endNodeElementId: end } = relationship;
  const properties = propertiesOf(relationship.properties, ids);
  const id = String(properties.id ?? elementId);
  return {
    kind: 'relationship',
    id,
    type,
    from: ids.get(start) ?? start,
    to: ids.get(end) ?? end,
    properties,
  };
}

function plainPath({ start, segments }: Path, ids: ReadonlyMap<string, string>): Value {
  const nodes = [start, ...segments.map(({ end }) => end)].map((node) => plainNode(node, ids));
  return {
    kind: 'path',
    nodes,
    relationships: segments.map((step) => plainRelationship(step.relationship, ids)),
  };
}

const INTERNAL = [OWNERS, LOADS, MARK];

function propertiesOf(
  properties: Record<string, unknown>,
  ids: ReadonlyMap<string, string>,
): Record<string, Value> {
  const entries = Object.entries(properties).filter(([key]) => !INTERNAL.includes(key));
  return sortedMap(entries, (item) => plain(item, ids));
}

/** The shortest ISO form, as the embedded engine gives it: the driver's own is P0M14DT10800S. */
function durationText(value: object): string {
  const { months = 0, days = 0, seconds = 0, nanoseconds = 0 } = value as Readonly<Record<string, unknown>>;
  const [m, d, s, n] = [months, days, seconds, nanoseconds].map(Number) as [number, number, number, number];
  const part = (amount: number, unit: string): string => (amount === 0 ? '' : `${amount}${unit}`);
  const date = part(Math.trunc(m / 12), 'Y') + part(m % 12, 'M') + part(d, 'D');
  const time =
    part(Math.trunc(s / 3_600), 'H') +
    part(Math.trunc((s % 3_600) / 60), 'M') +
    part((s % 60) + n / 1e9, 'S');
  return date + time === '' ? 'PT0S' : `P${date}${time === '' ? '' : `T${time}`}`;
}
