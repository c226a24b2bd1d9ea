// The embedded engine, its one home: open, run, and turn what comes back into plain values.

import type { GrafeoDB, GrafeoValue } from '@grafeo-db/js';
import grafeo from '@grafeo-db/js';
import type { DemarcheError } from '../model/error.ts';
import { checkGrafeoPlan } from './grafeo-plan.ts';
import { queryError, writeRefused } from './query-error.ts';
import { outside } from './question-text.ts';
import { MARK, OWNERS } from './statements.ts';
import {
  type LimitedRows,
  type NodeValue,
  type Params,
  type RelationshipValue,
  type Rows,
  sortedMap,
  type Value,
} from './store.ts';
import { type TrimLimits, Trimmer } from './trim.ts';

export interface Grafeo {
  run(cypher: string, params?: Params): Promise<Rows>;
  /** Plans the question, looks at the plan, runs it, and ends its answer at the limits. @throws DemarcheError `refused` */
  ask(cypher: string, params: Params, limits: TrimLimits): Promise<LimitedRows>;
  /** Writes a database held in memory to a new file. */
  save(path: string): void;
  close(): void;
}

export function inMemory(): Grafeo {
  return wrap(grafeo.GrafeoDB.create());
}

/** The file must exist. Any number of processes may hold it. */
export function openReadOnly(path: string): Grafeo {
  return wrap(grafeo.GrafeoDB.openReadOnly(path));
}

function wrap(db: GrafeoDB): Grafeo {
  const execute = (cypher: string, params: Params, linesBefore = 0): Promise<Result> =>
    db.executeCypher(cypher, params).catch((error: unknown) => {
      throw understood(error, linesBefore);
    });
  return {
    run: async (cypher, params = {}) => {
      const result = await execute(cypher, params);
      const rows = result.rows().map((row) => row.map((value) => plain(value, db)));
      return { columns: result.columns, rows };
    },
    ask: async (cypher, params, limits) => {
      // A line of its own keeps the columns of what the engine complains about.
      const plan = await execute(`EXPLAIN\n${cypher}`, params, 1);
      checkGrafeoPlan(String(plan.scalar() ?? ''));
      const result = await execute(cypher, params);
      const { columns, length } = result;
      const trimmer = new Trimmer(limits);
      for (let index = 0; index < length; index += 1) {
        const row = result.get(index);
        if (!trimmer.add(columns.map((column) => plain(row[column] ?? null, db)))) break;
      }
      return trimmer.result(columns);
    },
    save: (path) => db.save(path),
    close: () => db.close(),
  };
}

type Result = Awaited<ReturnType<GrafeoDB['executeCypher']>>;

function plain(value: GrafeoValue, db: GrafeoDB): Value {
  if (typeof value === 'bigint') {
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  }
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Date) return localDateTime(value);
  if (Array.isArray(value)) return value.map((item) => plain(item, db));
  const map = value as { readonly [key: string]: GrafeoValue };
  if (Array.isArray(map._labels)) return plainNode(map, db);
  if (typeof map._type === 'string') return plainRelationship(map, db);
  if (isPath(map)) {
    const nodes = map.nodes.map((node) => plainNode(node, db));
    return { kind: 'path', nodes, relationships: map.edges.map((edge) => plainRelationship(edge, db)) };
  }
  const decimal = map.$decimal;
  if (typeof decimal === 'string') return decimal;
  return sortedMap(Object.entries(map), (item) => plain(item, db));
}

type GrafeoMap = { readonly [key: string]: GrafeoValue };

function plainNode(map: GrafeoMap, db: GrafeoDB): NodeValue {
  const labels = Array.isArray(map._labels) ? map._labels.map(String) : [];
  const properties = propertiesOf(map, db);
  return { kind: 'node', id: String(properties.id ?? map._id), labels, properties };
}

function plainRelationship(map: GrafeoMap, db: GrafeoDB): RelationshipValue {
  const properties = propertiesOf(map, db);
  return {
    kind: 'relationship',
    id: String(properties.id ?? map._id),
    type: String(map._type),
    from: ownId(map._source, db),
    to: ownId(map._target, db),
    properties,
  };
}

const INTERNAL = ['_id', '_labels', '_type', '_source', '_target', OWNERS, MARK];

function propertiesOf(map: GrafeoMap, db: GrafeoDB): Record<string, Value> {
  return sortedMap(
    Object.entries(map).filter(([key]) => !INTERNAL.includes(key)),
    (item) => plain(item, db),
  );
}

function ownId(internal: GrafeoValue | undefined, db: GrafeoDB): string {
  return String(db.getNode(Number(internal))?.get('id') ?? internal);
}

function isPath(map: GrafeoMap): map is { nodes: GrafeoMap[]; edges: GrafeoMap[] } {
  const { nodes, edges } = map;
  if (!Array.isArray(nodes) || !Array.isArray(edges) || Object.keys(map).length !== 2) return false;
  return nodes.length === edges.length + 1;
}

/** The engine gives a local time as a `Date` in UTC: the zone that it never had is taken off again. */
function localDateTime(date: Date): string {
  return date.toISOString().replace(/(\.000)?Z$/, '');
}

function understood(error: unknown, linesBefore: number): DemarcheError | unknown {
  if (!(error instanceof Error) || !/GRAFEO-|^Invalid argument/.test(error.message)) return error;
  if ('gqlStatus' in error && error.gqlStatus === '25G03') return writeRefused();
  // What it does without a plan: SHOW, CREATE INDEX.
  if (/Schema commands/.test(error.message)) return outside('a command to the store');
  const [line, column] = /--> query:(\d+):(\d+)/.exec(error.message)?.slice(1).map(Number) ?? [];
  const help = /help: (.*)/.exec(error.message)?.[1];
  const first = (error.message.split('\n')[0] ?? '').replace(/^[A-Za-z ]*error: (GRAFEO-\w+: )?/, '');
  const message = help === undefined ? first : `${first}. ${help}`;
  const spot =
    line === undefined || column === undefined ? null : { line: Math.max(1, line - linesBefore), column };
  return queryError(message, spot);
}
