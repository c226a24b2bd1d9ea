// The store that is a Neo4j server, 5 or newer, from a laptop to a cluster; it can hold many dossiers, and other data.
import { DemarcheError } from '../model/error.ts';
import type { GraphSchema } from '../model/schema.ts';
import { checkGraph } from './check.ts';
import { exportedGraph } from './exported.ts';
import { JOURNAL } from './journal.ts';
import { LOAD_LIMITS, type LoadInput, type LoadLimits, loadInto } from './load.ts';
import { Marks } from './marks.ts';
import { type Connection, type ConnectionOptions, connect, type Server } from './neo4j.ts';
import { preflight } from './preflight.ts';
import { notLoaded } from './query-error.ts';
import { leasePool, type QuestionPool } from './question-pool.ts';
import type { Target } from './question-process.ts';
import { checkText } from './question-text.ts';
import { relationshipIndexes, schemaStatements } from './statements.ts';
import { DEFAULT_LIMITS, type LoadCounts, type Params, type Store } from './store.ts';

export interface Neo4jOptions extends ConnectionOptions {
  readonly schema: GraphSchema;
  readonly limits?: Partial<LoadLimits> | undefined;
}

const OLDEST = 5;
/** Of one transaction. */
const LOAD_TIMEOUT_MS = 60 * 60_000;

/** @throws DemarcheError in one line when there is no server, no such user or database, or a server too old. */
export async function openNeo4j({ schema, limits, ...options }: Neo4jOptions): Promise<Store> {
  const connection = connect(options);
  let server: Server;
  try {
    server = await connection.server();
    checkVersion(`Neo4j/${server.version}`, options.uri);
  } catch (error) {
    await connection.close();
    throw error;
  }
  const target: Target = { kind: 'neo4j', login: { ...options, database: server.database } };
  let pool: QuestionPool | undefined;
  const read = (cypher: string, params?: Params) => connection.read(({ run }) => run(cypher, params));
  return {
    name: 'neo4j',
    place: options.database === undefined ? options.uri : `${options.uri}, database ${options.database}`,
    read,
    runUserQuery: async (cypher, params = {}, asked = {}) => {
      checkText(cypher);
      pool ??= leasePool();
      return pool.ask({ target, cypher, params, limits: { ...DEFAULT_LIMITS, ...asked } });
    },
    load: async (graph, loading) => {
      const marks = new Marks();
      const sizes = checkGraph(graph, schema, {
        node: (node) => marks.addNode(node),
        relationship: (relationship) => marks.addRelationship(relationship),
      });
      const labels = Object.keys(schema.labels);
      const missing = await missingOf(connection, [
        ...labels.flatMap((label) => constraintsOf(label)),
        ...constraintsOf(JOURNAL, 'dossier'),
        ...relationshipIndexes(schema),
      ]);
      if (loading.say !== undefined) {
        const there = await read(COUNTS);
        const [nodes = 0, relationships = 0] = (there.rows[0] ?? []).map(Number);
        const found = { ...server, uri: options.uri, missing: missing.length, nodes, relationships };
        for (const line of preflight(found, sizes)) loading.say(line);
      }
      await makeConstraints(connection, missing);
      const counts = await load(connection, { ...loading, graph, marks });
      if (counts.nodesCreated > 0) await connection.auto(RESAMPLE).catch(() => undefined);
      for (const remark of connection.remarks()) loading.say?.(`Neo4j remarks: ${remark}`);
      return counts;
    },
    export: async (dossier) => {
      const graph = await connection.read(({ run }) => exportedGraph(dossier, schema, run));
      if (graph.nodes.length === 0) throw notLoaded(dossier);
      return graph;
    },
    dossiers: async () => {
      const { rows } = await read(
        'MATCH (d:Dossier) WHERE d.id IS NOT NULL RETURN d.id AS id, d.name AS name ORDER BY id',
      );
      return rows.map(([id, name]) => ({ id: String(id), name: String(name) }));
    },
    close: async () => {
      pool?.close();
      await connection.close();
    },
  };

  async function load(
    { write }: Connection,
    loading: Omit<LoadInput, 'schema' | 'limits'>,
  ): Promise<LoadCounts> {
    const prepare = async (labels: readonly string[]): Promise<void> =>
      makeConstraints(
        connection,
        await missingOf(
          connection,
          labels.flatMap((label) => constraintsOf(label)),
        ),
      );
    const database = {
      prepare,
      write: <T>(work: Parameters<typeof write<T>>[0]) => write(work, LOAD_TIMEOUT_MS),
    };
    return loadInto(database, { ...loading, schema, limits: { ...LOAD_LIMITS, ...limits } });
  }
}

/** Or the server plans questions for the empty indexes that it knew, until it looks by itself. Not every user may ask it to. */
const RESAMPLE = 'CALL db.resampleOutdatedIndexes()';
const COUNTS = 'MATCH (n) WITH count(n) AS nodes MATCH ()-[r]->() RETURN nodes, count(r) AS relationships';

/** @throws DemarcheError `old-server` */
export function checkVersion(agent: string, uri: string): void {
  const major = /(\d+)\.\d+/.exec(agent)?.[1];
  if (major === undefined || Number(major) >= OLDEST) return;
  const remedy = `use Neo4j ${OLDEST} or newer, for example: demarche neo4j`;
  throw new DemarcheError({
    code: 'old-server',
    what: 'the server is too old',
    value: `${agent} at ${uri}`,
    remedy,
  });
}

/** In a transaction that is tried again: two loads that make the same ones lock each other out. */
async function makeConstraints({ write }: Connection, statements: readonly string[]): Promise<void> {
  if (statements.length === 0) return;
  await write(async ({ run }) => {
    for (const statement of statements) await run(statement);
  }, LOAD_TIMEOUT_MS);
}

/** Each with an index: the second statement would be a no-op here. */
function constraintsOf(label: string, key?: string): string[] {
  return schemaStatements([label], key).slice(0, 1);
}

/** Schema and data cannot be changed in one transaction: these come first. */
async function missingOf({ auto }: Connection, statements: readonly string[]): Promise<string[]> {
  const { rows } = await auto('SHOW INDEXES YIELD name');
  const there = new Set(rows.map(([name]) => String(name)));
  return statements.filter((statement) => !there.has(/^CREATE \w+ (\w+)/.exec(statement)?.[1] ?? ''));
}
