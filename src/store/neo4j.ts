// The driver of Neo4j, its one home: connect, run within limits, and say what goes wrong in plain words.
import neo4j, {
  type BookmarkManager,
  type Driver,
  type Result,
  type ResultSummary,
  type Session,
} from 'neo4j-driver';
import { DemarcheError } from '../model/error.ts';
import type { Transaction } from './holding.ts';
import { type Login, understood } from './neo4j-error.ts';
import type { Explained } from './neo4j-plan.ts';
import { plain, plainRows, toParams } from './neo4j-values.ts';
import type { LimitedRows, Limits, Params, Rows } from './store.ts';
import { Trimmer } from './trim.ts';

export interface ConnectionOptions extends Login {
  /** With a user only: without one nobody is asked who they are. */
  readonly password?: string | undefined;
}

export interface Server {
  /** `5.26.31` */
  readonly version: string;
  /** `community`, `enterprise` */
  readonly edition: string;
  /** The one that is asked: the user's own where none was named. */
  readonly database: string;
}

export interface Connection {
  /** Asks the server what it is. From then on the database is named in every session. */
  server(): Promise<Server>;
  /** In one transaction that can only read. Runs `work` again when the server asks for it. */
  read<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** In one transaction: all of it is kept, or nothing. Runs `work` again when the server asks for it. */
  write<T>(work: (transaction: Transaction) => Promise<T>, timeoutMs: number): Promise<T>;
  /** In a transaction that the server makes for each, as changes of the schema need it. */
  auto: Transaction['run'];
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
  /** What the server remarked about statements of ours, each once, since the last call. */
  remarks(): string[];
  close(): Promise<void>;
}

/** Records that become rows together. */
const AT_ONCE = 500;
/** Records that the server sends at a time: a load compares millions. */
const FETCH = 10_000;

/** Connects at the first call. What goes wrong with server, user or database is a DemarcheError of one line. */
export function connect(options: ConnectionOptions): Connection {
  let { database } = options;
  const { driver, bookmarkManager, release } = driverFor(options);
  const remarks = new Set<string>();
  const note = (summary: ResultSummary): void => {
    for (const remark of remarksOf(summary)) remarks.add(remark);
  };
  const withSession = async <T>(
    access: 'READ' | 'WRITE',
    work: (session: Session) => Promise<T>,
    ours = true,
  ): Promise<T> => {
    const session = driver.session({
      ...(database === undefined ? {} : { database }),
      defaultAccessMode: access === 'READ' ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager,
      fetchSize: FETCH,
      ...(ours ? { notificationFilter: { ...WARNINGS, disabledClassifications: ['UNRECOGNIZED'] } } : {}),
    });
    try {
      return await work(session);
    } catch (error) {
      throw understood(error, options);
    } finally {
      await session.close();
    }
  };
  return {
    server: () =>
      withSession('READ', async (session) => {
        // Fails at once where nobody answers; a transaction would be tried again and again.
        await driver.getServerInfo(database === undefined ? {} : { database });
        return session.executeRead(async (transaction) => {
          const { records, summary } = await transaction.run(COMPONENTS);
          database = summary.database.name ?? database;
          const [version = '', edition = ''] = (['version', 'edition'] as const).map((key) =>
            String(records[0]?.get(key) ?? ''),
          );
          return { version, edition, database: database ?? '' };
        });
      }),
    read: (work) =>
      withSession('READ', (session) =>
        session.executeRead((transaction) => work(transactionIn(transaction, note))),
      ),
    write: (work, timeout) =>
      withSession('WRITE', (session) =>
        session.executeWrite((transaction) => work(transactionIn(transaction, note)), { timeout }),
      ),
    auto: (cypher, params = {}) =>
      withSession('WRITE', (session) => transactionIn(session, note).run(cypher, params)),
    ask: (cypher, params, limits, check) =>
      withSession(
        'READ',
        async (session) => {
          try {
            return await askIn(session, cypher, params, limits, check);
          } catch (error) {
            throw understood(error, options, { seconds: limits.seconds, linesBefore: 1 });
          }
        },
        false,
      ),
    remarks: () => {
      const said = [...remarks];
      remarks.clear();
      return said;
    },
    close: release,
  };
}

/** Of our own statements we know that an empty database lacks what they name. */
const WARNINGS = { minimumSeverityLevel: 'WARNING' } as const;

const COMPONENTS =
  'CALL dbms.components() YIELD name, versions, edition RETURN versions[0] AS version, edition LIMIT 1';

interface Shared {
  readonly driver: Driver;
  /** Who reads after a load sees what it wrote, on whichever member of a cluster. */
  readonly bookmarkManager: BookmarkManager;
  users: number;
}

/** One driver a process for each server and user: it keeps the connections. */
const drivers = new Map<string, Shared>();

function driverFor({ uri, username, password = '' }: ConnectionOptions): Omit<Shared, 'users'> & {
  release: () => Promise<void>;
} {
  const key = JSON.stringify([uri, username, password]);
  const shared = drivers.get(key) ?? {
    driver: newDriver(uri, username, password),
    bookmarkManager: neo4j.bookmarkManager(),
    users: 0,
  };
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
  return { driver: shared.driver, bookmarkManager: shared.bookmarkManager, release };
}

function newDriver(uri: string, username: string | undefined, password: string): Driver {
  try {
    return neo4j.driver(uri, username === undefined ? undefined : neo4j.auth.basic(username, password), {
      userAgent: 'demarche',
      telemetryDisabled: true,
      maxConnectionPoolSize: 8,
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: 20_000,
      maxTransactionRetryTime: 10_000,
      notificationFilter: WARNINGS,
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

function transactionIn(runner: Runner, note: (summary: ResultSummary) => void): Transaction {
  return {
    run: async (cypher, params = {}): Promise<Rows> => {
      const result = runner.run(cypher, toParams(params));
      const columns = (await result.keys()).map(String);
      const { records, summary } = await result;
      note(summary);
      return plainRows(
        columns,
        records.map((record) => [...record.values()]),
        (text, given) => runner.run(text, given),
      );
    },
    each: (cypher, params, take) =>
      new Promise((resolve, reject) => {
        const ids = new Map<string, string>();
        runner.run(cypher, toParams(params)).subscribe({
          onNext: (record) => take(record.keys.map((_key, index) => plain(record.get(index), ids))),
          onCompleted: () => resolve(),
          onError: reject,
        });
      }),
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
      const { rows } = await plainRows(columns, raw, (text, given) => transaction.run(text, given));
      raw = [];
      return rows.every((row) => trimmer.add(row));
    };
    for await (const record of result) {
      raw.push([...record.values()]);
      if (raw.length === AT_ONCE && !(await room())) break;
    }
    await room();
    const notes = remarksOf(summary);
    return { ...trimmer.result(columns), ...(notes.length > 0 ? { notes } : {}) };
  } finally {
    await transaction.rollback().catch(() => undefined);
  }
}

/** What the server has to say about a statement besides its answer, each in one line. */
function remarksOf({ notifications }: ResultSummary): string[] {
  return [...new Set(notifications.map(({ description }) => description.replace(/\s+/g, ' ').trim()))];
}

interface Runner {
  run(cypher: string, params?: Params): Result;
}
