// What `demarche export --format neo4j-admin` writes, imported by the real tool, is what a load over Bolt makes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { typesOf, writeImport } from '../../src/cli/export.ts';
import { canonicalJson } from '../../src/model/id.ts';
import { type RunningServer, runAdmin, startServer } from '../../src/store/neo4j-server/server.ts';
import { openNeo4j } from '../../src/store/neo4j-store.ts';
import { generatedGraph } from './generated.ts';
import { schema } from './schema.ts';
import { describeNeo4j, SHORT_LIVED } from './server.ts';

describeNeo4j('5')('neo4j-admin import', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'demarche-admin-'));
  let server: RunningServer | undefined;
  afterAll(async () => {
    await server?.stop('now');
    rmSync(home, { recursive: true, force: true });
  });

  it('gives the graph of the load, to the byte, and a load then finds nothing to write', async () => {
    const graph = generatedGraph(schema, { name: 'bulk', size: 0.1 });
    const folder = path.join(home, 'csv');
    const { command } = writeImport(folder, graph, { dossier: 'bulk', typeOf: typesOf(schema) });
    const options = { release: '5', home, env: process.env } as const;
    const { code, words } = await runAdmin(options, command.split(' ').slice(1), folder);
    expect([code, words.slice(-2_000)]).toEqual([0, expect.stringContaining('IMPORT DONE')]);

    server = await startServer({ ...options, password: null, flags: SHORT_LIVED });
    const store = await openNeo4j({ uri: server.uri, schema });
    expect(canonicalJson(await store.export('bulk'))).toBe(canonicalJson(graph));
    const { unchanged, ...writes } = await store.load(graph, { dossier: 'bulk' });
    expect(unchanged).toBe(graph.nodes.length + graph.relationships.length);
    expect(Object.values(writes).every((count) => count === 0)).toBe(true);
    await store.close();
  }, 300_000);
});
