// The ways to load that are compared, each as a list of timed steps on an empty database.
import path from 'node:path';
import type { Driver } from 'neo4j-driver';
import { typesOf, writeImport } from '../../../src/cli/export.ts';
import type { GraphStream } from '../../../src/model/graph.ts';
import { runAdmin } from '../../../src/store/neo4j-server/server.ts';
import { openNeo4j } from '../../../src/store/neo4j-store.ts';
import { toParams } from '../../../src/store/neo4j-values.ts';
import { quoted, schemaStatements } from '../../../src/store/statements.ts';
import { schema } from '../../conformance/schema.ts';
import { BENCH, type BenchSize, benchGraph } from './dossier.ts';

export interface Step {
  readonly name: string;
  /** Elements written, or compared. Fewer than there are when the time was up. */
  run(): Promise<number>;
}

export interface Given {
  readonly uri: string;
  readonly size: BenchSize;
  readonly driver: Driver;
  /** For a step that would take too long. */
  readonly seconds: number;
  /** Of the server, which is stopped for `admin`. */
  readonly home: string;
}

export const ARMS: Readonly<Record<string, (given: Given) => Step[]>> = {
  ours,
  rows,
  batches,
  graphrag,
  admin,
};

function ours({ uri, size }: Given): Step[] {
  const load = async (graph: GraphStream): Promise<number> => {
    const store = await openNeo4j({ uri, schema });
    await store.load(graph, { dossier: BENCH });
    await store.close();
    return size.nodes + size.relationships;
  };
  return [
    { name: 'ours, first', run: () => load(benchGraph(size)) },
    { name: 'ours, unchanged', run: () => load(benchGraph(size)) },
    { name: 'ours, 1 % changed', run: () => load(benchGraph(size, 0.01)) },
  ];
}

/** One MERGE a node and one a relationship, each in a transaction of its own. */
function rows(given: Given): Step[] {
  const run = () =>
    written(given, 1, {
      node: (label) => `UNWIND $rows AS row MERGE (n:${quoted(label)} {id: row.id}) SET n += row.props`,
      relationship: mergeRelationship,
    });
  return [{ name: 'row-at-a-time MERGE', run }];
}

function batches(given: Given): Step[] {
  const run = () =>
    written(given, 1_000, {
      node: (label) => `UNWIND $rows AS row MERGE (n:${quoted(label)} {id: row.id}) SET n += row.props`,
      relationship: mergeRelationship,
    });
  return [{ name: 'MERGE in batches', run }];
}

function mergeRelationship(type: string, from: string, to: string): string {
  return `UNWIND $rows AS row MATCH (a:${quoted(from)} {id: row.from}) MATCH (b:${quoted(to)} {id: row.to}) MERGE (a)-[r:${quoted(type)} {id: row.id}]->(b) SET r += row.props`;
}

/** What the writer of neo4j-graphrag does: nodes of one common label are created, then labelled; each relationship is merged by its row. */
function graphrag(given: Given): Step[] {
  const run = async (): Promise<number> => {
    await given.driver.executeQuery('CREATE INDEX kg_id IF NOT EXISTS FOR (n:__KGBuilder__) ON (n.tmp)');
    return written(given, 1_000, {
      node: () =>
        'UNWIND $rows AS row CREATE (n:__KGBuilder__ {tmp: row.id}) SET n += row.props WITH n, row SET n:$(row.labels)',
      relationship: () =>
        'UNWIND $rows AS row MATCH (a:__KGBuilder__ {tmp: row.from}) MATCH (b:__KGBuilder__ {tmp: row.to}) CALL (a, b, row) { MERGE (a)-[r:$(row.type)]->(b) SET r += row.props }',
    });
  };
  return [{ name: 'graphrag pattern', run }];
}

interface Texts {
  node(label: string): string;
  relationship(type: string, from: string, to: string): string;
}

async function written({ driver, size, seconds }: Given, most: number, texts: Texts): Promise<number> {
  for (const statement of schemaStatements(Object.keys(schema.labels))) await driver.executeQuery(statement);
  const end = performance.now() + seconds * 1_000;
  const open = new Map<string, Record<string, unknown>[]>();
  let done = 0;
  const flush = async (cypher: string): Promise<void> => {
    const rows = open.get(cypher) ?? [];
    open.delete(cypher);
    const session = driver.session({ database: 'neo4j' });
    await session.executeWrite((transaction) => transaction.run(cypher, toParams({ rows })));
    await session.close();
    done += rows.length;
  };
  const put = async (cypher: string, row: Record<string, unknown>): Promise<boolean> => {
    const rows = open.get(cypher) ?? [];
    open.set(cypher, rows);
    rows.push(row);
    if (rows.length === most) await flush(cypher);
    return performance.now() < end;
  };
  const graph = benchGraph(size);
  const labels = new Map<string, string>();
  for (const {
    id,
    labels: [label = ''],
    properties: props,
  } of graph.nodes) {
    labels.set(id, label);
    if (!(await put(texts.node(label), { id, labels: [label], props }))) return done;
  }
  for (const cypher of [...open.keys()]) await flush(cypher);
  for (const { id, type, from, to, properties: props } of graph.relationships) {
    const cypher = texts.relationship(type, labels.get(from) ?? '', labels.get(to) ?? '');
    if (!(await put(cypher, { id, type, from, to, props }))) return done;
  }
  for (const cypher of [...open.keys()]) await flush(cypher);
  return done;
}

function admin({ size, home }: Given): Step[] {
  let command: string;
  const write = async (): Promise<number> => {
    command = writeCsv(home, benchGraph(size));
    return size.nodes + size.relationships;
  };
  const run = async (): Promise<number> => {
    await runImport(home, command);
    return size.nodes + size.relationships;
  };
  return [
    { name: 'neo4j-admin: the CSV', run: write },
    { name: 'neo4j-admin: import', run },
  ];
}

/** Into the database of a server that does not run. */
export async function importInto(home: string, graph: GraphStream): Promise<void> {
  await runImport(home, writeCsv(home, graph));
}

function writeCsv(home: string, graph: GraphStream): string {
  return writeImport(path.join(home, 'csv'), graph, { dossier: BENCH, typeOf: typesOf(schema) }).command;
}

async function runImport(home: string, command: string): Promise<void> {
  const options = { release: '5', home, env: process.env } as const;
  const { code, words } = await runAdmin(options, command.split(' ').slice(1), path.join(home, 'csv'));
  if (code !== 0) throw new Error(words.slice(-500));
}
