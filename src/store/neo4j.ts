// The driver of Neo4j, its one home: connect, run, and turn what comes back or goes wrong into plain values and errors.
import neo4j, {
  type Driver,
  type ManagedTransaction,
  type Node,
  type Path,
  type Relationship,
  type Session,
  type Transaction,
} from 'neo4j-driver';
import { DemarcheError } from '../model/error.ts';
import { compareText } from '../model/order.ts';
import { type Login, understood } from './neo4j-error.ts';
import type { Explained } from './neo4j-plan.ts';
import { OWNERS } from './statements.ts';
import {
  type LimitedRows,
  type Limits,
  type NodeValue,
  type Params,
  type RelationshipValue,
  type Rows,
  sortedMap,
  type Value,
} from './store.ts';
import { Trimmer } from './trim.ts';

export interface ConnectionOptions extends Login {
  /** With a user only: without one nobody is asked who they are. */
  readonly password?: string | undefined;
}

export type Run = (cypher: string, params?: Params) => Promise<Rows>;

export interface Connection {
  /** `Neo4j/5.26.31` */
  agent(): Promise<string>;
  /** In one transaction that can only read. */
  read<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** In one transaction: all of it is kept, or nothing. Runs `work` again when the server asks for it. */
  write<T>(work: (run: Run) => Promise<T>, timeoutMs: number): Promise<T>;
  /** In a transaction that the server makes for each, as changes of the schema need it. */
  auto: Run;
  /**
   * Plans the statement, lets `check` look at the plan, runs it in a transaction that can only read and ends it at the
   * limits; then undoes the transaction.
   */
  ask(
    cypher: string,
    params: Params,
    limits: Limits,
    check: (explained: Explained) => void,
  ): Promise<LimitedRows>;
  close(): Promise<void>;
}

/** Records that become rows together. */
const AT_ONCE = 500;

/** Connects at the first call. What goes wrong with server, user or database is a DemarcheError of one line. */
export function connect(options: ConnectionOptions): Connection {
  const database = options.database === undefined ? {} : { database: options.database };
  const { driver, release } = driverFor(options);
  const withSession = async <T>(
    access: 'READ' | 'WRITE',
    work: (session: Session) => Promise<T>,
  ): Promise<T> => {
    const defaultAccessMode = access === 'READ' ? neo4j.session.READ : neo4j.session.WRITE;
    const session = driver.session({ ...database, defaultAccessMode });
    try {
      return await work(session);
    } catch (error) {
      throw understood(error, options);
    } finally {
      await session.close();
    }
  };
  return {
    agent: async () => {
      try {
        return (await driver.getServerInfo(database)).agent ?? '';
      } catch (error) {
        throw understood(error, options);
      }
    },
    read: (work) =>
      withSession('READ', (session) => session.executeRead((transaction) => work(runIn(transaction)))),
    write: (work, timeout) =>
      withSession('WRITE', (session) =>
        session.executeWrite((transaction) => work(runIn(transaction)), { timeout }),
      ),
    auto: (cypher, params = {}) => withSession('WRITE', (session) => runIn(session)(cypher, params)),
    ask: (cypher, params, limits, check) =>
      withSession('READ', async (session) => {
        try {
          return await askIn(session, cypher, params, limits, check);
        } catch (error) {
          throw understood(error, options, { seconds: limits.seconds, linesBefore: 1 });
        }
      }),
    close: release,
  };
}

interface Shared {
  readonly driver: Driver;
  users: number;
}

/** One driver a process for each server and user: it keeps the connections. */
const drivers = new Map<string, Shared>();

function driverFor({ uri, username, password = '' }: ConnectionOptions): {
  driver: Driver;
  release: () => Promise<void>;
} {
  const key = JSON.stringify([uri, username, password]);
  const shared = drivers.get(key) ?? { driver: newDriver(uri, username, password), users: 0 };
  drivers.set(key, shared);
  shared.users += 1;
  let released = false;
  const release = async (): Promise<void> => {
    if (released) return;
    released = true;
    shared.users -= 1;
    if (shared.users > 0) return;
    drivers.delete(key);
    await shared.driver.close();
  };
  return { driver: shared.driver, release };
}

function newDriver(uri: string, username: string | undefined, password: string): Driver {
  try {
    return neo4j.driver(uri, username === undefined ? undefined : neo4j.auth.basic(username, password), {
      userAgent: 'demarche',
      telemetryDisabled: true,
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: 20_000,
      maxTransactionRetryTime: 10_000,
    });
  } catch (error) {
    const value = `${uri} (${error instanceof Error ? error.message : error})`;
    const remedy = 'write it as bolt://host:7687 or neo4j+s://host';
    throw new DemarcheError(
      { code: 'bad-uri', what: 'NEO4J_URI is not an address of Neo4j', value, remedy },
      2,
    );
  }
}

function runIn(runner: Runner): Run {
  return async (cypher, params = {}) => {
    const result = runner.run(cypher, toParams(params));
    const columns = (await result.keys()).map(String);
    const { records } = await result;
    return plainRows(
      columns,
      records.map((record) => [...record.values()]),
      runner,
    );
  };
}

/** As `Connection.ask`, in a session that is given. Whatever happens, the transaction is undone. */
export async function askIn(
  session: Session,
  cypher: string,
  params: Params,
  limits: Limits,
  check: Parameters<Connection['ask']>[3],
): Promise<LimitedRows> {
  const transaction = session.beginTransaction({ timeout: limits.seconds * 1_000 });
  try {
    // A line of its own keeps the columns of what the server complains about.
    const { summary } = await transaction.run(`EXPLAIN\n${cypher}`, toParams(params));
    const { queryType, plan, database } = summary;
    check({ queryType: queryType || null, plan: plan || null, database: database.name ?? null });
    const result = transaction.run(cypher, toParams(params));
    const columns = (await result.keys()).map(String);
    const trimmer = new Trimmer(limits);
    let raw: unknown[][] = [];
    const room = async (): Promise<boolean> => {
      const { rows } = await plainRows(columns, raw, transaction);
      raw = [];
      return rows.every((row) => trimmer.add(row));
    };
    for await (const record of result) {
      raw.push([...record.values()]);
      if (raw.length === AT_ONCE && !(await room())) break;
    }
    await room();
    return trimmer.result(columns);
  } finally {
    await transaction.rollback().catch(() => undefined);
  }
}

type Runner = ManagedTransaction | Transaction | Session;

/** Whole numbers become integers: the driver would send every number as a float. */
function toParams(params: Params): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, sent(value)]));
}

function sent(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(sent);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, sent(item)]));
}

/** A relationship knows its ends only by the store's ids: our own are looked up. */
async function plainRows(
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  runner: Runner,
): Promise<Rows> {
  const ends = new Set<string>();
  collectEnds(rows, ends);
  const ids = new Map<string, string>();
  if (ends.size > 0) {
    const { records } = await runner.run(
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

function plain(value: unknown, ids: ReadonlyMap<string, string>): Value {
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

function propertiesOf(
  properties: Record<string, unknown>,
  ids: ReadonlyMap<string, string>,
): Record<string, Value> {
  const entries = Object.entries(properties).filter(([key]) => key !== OWNERS);
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
