// What a real server refuses besides logins is said in plain words, and a load that it refuses leaves nothing behind.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { freePort, type RunningServer, startServer } from '../../src/store/neo4j-server/server.ts';
import { openNeo4j } from '../../src/store/neo4j-store.ts';
import { generatedGraph } from './generated.ts';
import { schema } from './schema.ts';
import { describeNeo4j, SHORT_LIVED } from './server.ts';

describeNeo4j('5')('a server that refuses', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'demarche-refusals-'));
  const graph = generatedGraph(schema, { name: 'refused', size: 0.4 });
  let server: RunningServer | undefined;
  const start = async (settings: Readonly<Record<string, string>>): Promise<string> => {
    await server?.stop();
    server = await startServer({
      release: '5',
      home,
      env: process.env,
      password: null,
      flags: SHORT_LIVED,
      settings,
    });
    return server.uri;
  };
  afterAll(async () => {
    await server?.stop('now');
    rmSync(home, { recursive: true, force: true });
  });

  it('has too little memory for the transaction, or lets itself only be read', async () => {
    const small = await openNeo4j({ uri: await start({ 'db.memory.transaction.max': '6m' }), schema });
    await expect(small.load(graph, { dossier: 'refused' })).rejects.toMatchObject({
      code: 'server-memory',
      message: expect.stringContaining('raise server.memory.heap.max_size'),
    });
    expect(await small.dossiers()).toEqual([]);
    await small.close();

    const closed = await openNeo4j({ uri: await start({ 'server.databases.read_only': 'neo4j' }), schema });
    await expect(closed.load(graph, { dossier: 'refused' })).rejects.toMatchObject({
      code: 'read-only',
      message: expect.stringContaining('server.databases.read_only'),
    });
    await closed.close();
  }, 300_000);

  it('has no routes', async () => {
    const uri = `neo4j://127.0.0.1:${await freePort()}`;
    await expect(openNeo4j({ uri, schema })).rejects.toMatchObject({ code: 'no-route' });
  });

  it('answers by every kind of address', async () => {
    const uri = server?.uri ?? (await start({}));
    for (const address of [uri, uri.replace('bolt:', 'neo4j:')]) {
      const store = await openNeo4j({ uri: address, schema });
      expect((await store.read('RETURN 1 AS one')).rows).toEqual([[1]]);
      await store.close();
    }
    await expect(openNeo4j({ uri: uri.replace('bolt:', 'bolt+s:'), schema })).rejects.toMatchObject({
      code: 'no-server',
    });
  }, 120_000);
});
