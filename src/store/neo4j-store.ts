// The store that is a Neo4j server, 5 or newer, from a laptop to a cluster; it can hold many dossiers, and other data.
import { DemarcheError } from '../model/error.ts';
import type { PropertyGraph } from '../model/graph.ts';
import type { GraphSchema } from '../model/schema.ts';
import { checkGraph } from './check.ts';
import { exportedGraph, holding } from './held.ts';
import { type Connection, type ConnectionOptions, connect, type Run } from './neo4j.ts';
import { planLoad } from './plan.ts';
import { notLoaded } from './query-error.ts';
import { leasePool, type QuestionPool } from './question-pool.ts';
import type { Target } from './question-process.ts';
import { checkText } from './question-text.ts';
import { schemaStatements } from './statements.ts';
import { DEFAULT_LIMITS, type LoadCounts, type Store } from './store.ts';

export interface Neo4jOptions extends ConnectionOptions {
  readonly schema: GraphSchema;
}

const OLDEST = 5;
const LOAD_TIMEOUT_MS = 10 * 60_000;

/** @throws DemarcheError in one line when there is no server, no such user or database, or a server too old. */
export async function openNeo4j({ schema, ...options }: Neo4jOptions): Promise<Store> {
  const connection = connect(options);
  try {
    checkVersion(await connection.agent(), options.uri);
  } catch (error) {
    await connection.close();
    throw error;
  }
  const target: Target = { kind: 'neo4j', login: options };
  let pool: QuestionPool | undefined;
  const read: Run = (cypher, params) => connection.read((run) => run(cypher, params));
  return {
    name: 'neo4j',
    place: options.database === undefined ? options.uri : `${options.uri}, database ${options.database}`,
    read,
    runUserQuery: async (cypher, params = {}, limits = {}) => {
      checkText(cypher);
      pool ??= leasePool();
      return pool.ask({ target, cypher, params, limits: { ...DEFAULT_LIMITS, ...limits } });
    },
    load: async (graph, { dossier }) => {
      checkGraph(graph, schema);
      await ensureSchema(connection, schema);
      return connection.write((run) => load(run, graph, dossier, schema), LOAD_TIMEOUT_MS);
    },
    export: async (dossier) => {
      const graph = await connection.read((run) => exportedGraph(dossier, schema, run));
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
}

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

/** Schema and data cannot be changed in one transaction: this comes first, and only where something is missing. */
async function ensureSchema(connection: Connection, schema: GraphSchema): Promise<void> {
  const { rows } = await connection.auto('SHOW CONSTRAINTS YIELD name');
  const there = new Set(rows.map(([name]) => name));
  for (const statement of schemaStatements(schema)) {
    const name = /^CREATE CONSTRAINT (\w+)/.exec(statement)?.[1];
    if (name !== undefined && !there.has(name)) await connection.auto(statement);
  }
}

/** Compares and writes in one transaction, so that nothing can come between and nothing stays half done. */
async function load(
  run: Run,
  graph: PropertyGraph,
  dossier: string,
  schema: GraphSchema,
): Promise<LoadCounts> {
  const { writes, counts } = planLoad(await holding(schema, run), graph, dossier, schema);
  for (const { cypher, rows } of writes) {
    const written = (await run(cypher, { rows })).rows[0]?.[0];
    // Then somebody changed the graph under our hands; throwing undoes the transaction.
    if (written !== rows.length) throw new Error(`${written} of ${rows.length} rows written by: ${cypher}`);
  }
  return counts;
}
