// Whoever kills a load in batches, or the server under it, loses nothing: until the load is given again readers see the
// version before, or the new one; afterwards the graph is what a load without a hitch makes. DEMARCHE_KILLS: how often.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readQuestions } from '../../src/dossier/questions.ts';
import { canonicalJson, sha256 } from '../../src/model/id.ts';
import { connect } from '../../src/store/neo4j.ts';
import { freePort, type RunningServer, startServer } from '../../src/store/neo4j-server/server.ts';
import { openNeo4j } from '../../src/store/neo4j-store.ts';
import type { LoadCounts, Store } from '../../src/store/store.ts';
import { generator } from './generated.ts';
import { KILLED, killedGraph, LIMITS } from './killed.ts';
import { schema } from './schema.ts';
import { describeNeo4j, SHORT_LIVED } from './server.ts';

const CHILD = new URL('./load-child.ts', import.meta.url).pathname;
const TYPESCRIPT = new URL('../../src/cli/typescript.mjs', import.meta.url).href;
const QUESTIONS = readQuestions(new URL('../../queries', import.meta.url).pathname);
const PROCESS_KILLS = Number(process.env.DEMARCHE_KILLS ?? 5);
const SERVER_KILLS = Number(process.env.DEMARCHE_KILLS ?? 2);
const VERSIONS = [1, 2].map((seed) => ({ seed, graph: killedGraph(seed) }));
const NOTHING = { nodes: [], relationships: [] };
const digestOf = (graph: unknown): string => sha256(canonicalJson(graph));

describeNeo4j('5')('a load that is killed', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'demarche-killed-'));
  const random = generator(7);
  let port: number;
  let server: RunningServer;
  let batches = 0;
  const start = () =>
    startServer({ release: '5', home, env: process.env, port, password: null, flags: SHORT_LIVED });
  const withStore = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
    const store = await openNeo4j({ uri: server.uri, schema, limits: LIMITS });
    return work(store).finally(() => store.close());
  };
  const load = (version: number, progress?: (done: number) => void): Promise<LoadCounts> =>
    withStore((store) =>
      store.load(VERSIONS[version]?.graph ?? NOTHING, {
        dossier: KILLED,
        mayShrink: true,
        progress,
      }),
    );
  const exported = () => withStore((store) => store.export(KILLED).then(digestOf));
  const answers = () =>
    withStore(async (store) => {
      const rows = [];
      for (const { cypher, params } of QUESTIONS) {
        const samples = Object.fromEntries(
          params.map(({ name, optional, sample }) => [name, optional ? null : sample]),
        );
        rows.push((await store.read(cypher, samples)).rows);
      }
      return digestOf(rows);
    });
  /** Of everything: nothing is staged, doubled or left. */
  const tidy = async (version: number): Promise<void> => {
    const graph = VERSIONS[version]?.graph;
    expect(await exported()).toBe(digestOf(graph));
    const { auto, close } = connect({ uri: server.uri });
    const { rows } = await auto(
      'MATCH (n) WITH count(n) AS nodes, sum(size(labels(n))) AS labels MATCH ()-[r]->() RETURN nodes, labels, count(r) AS n, count(DISTINCT r.id) AS ids',
    );
    await close();
    const [nodes, relationships] = [graph?.nodes.length, graph?.relationships.length];
    expect(rows).toEqual([[nodes, nodes, relationships, relationships]]);
  };

  beforeAll(async () => {
    port = await freePort();
    server = await start();
    await load(0);
    await load(1, () => {
      batches += 1;
    });
    await tidy(1);
  }, 300_000);
  afterAll(async () => {
    await server?.stop('now');
    rmSync(home, { recursive: true, force: true });
  });

  it('is asked meanwhile: all questions answer from the version before', async () => {
    const before = await answers();
    for (const stop of [2, Math.floor(batches / 2)]) {
      let seen = 0;
      const interrupted = load(0, () => {
        seen += 1;
        if (seen === stop) throw new Error('interrupted');
      });
      await expect(interrupted).rejects.toThrow('interrupted');
      expect(await answers()).toBe(before);
      expect(await exported()).toBe(digestOf(VERSIONS[1]?.graph));
    }
    // Another version than the one that was begun: what was staged is cleared away.
    expect(await load(1)).toMatchObject({ nodesCreated: 0, relationshipsDeleted: 0 });
    await tidy(1);
  }, 300_000);

  it(`${PROCESS_KILLS} times, anywhere: goes on where it stopped`, async () => {
    for (let kill = 0; kill < PROCESS_KILLS; kill += 1) {
      const version = kill % 2;
      const at = 1 + Math.floor(random() * batches);
      const later = random() * 40;
      const child = spawn(
        process.execPath,
        ['--import', TYPESCRIPT, CHILD, server.uri, String(VERSIONS[version]?.seed)],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      let seen = 0;
      createInterface(child.stdout).on('line', () => {
        seen += 1;
        if (seen === at) setTimeout(() => child.kill('SIGKILL'), later);
      });
      await once(child, 'close');
      expect(VERSIONS.map(({ graph }) => digestOf(graph))).toContain(await exported());
      await load(version);
      await tidy(version);
    }
  }, 900_000);

  it(`${SERVER_KILLS} times with the server: goes on when that is back`, async () => {
    for (let kill = 0; kill < SERVER_KILLS; kill += 1) {
      const version = (kill + PROCESS_KILLS) % 2;
      const at = 1 + Math.floor(random() * batches);
      let seen = 0;
      let killed: Promise<void> | undefined;
      await load(version, () => {
        seen += 1;
        if (seen === at) killed = server.stop('now');
      }).catch(() => undefined);
      await killed;
      if (killed !== undefined) server = await start();
      expect(VERSIONS.map(({ graph }) => digestOf(graph))).toContain(await exported());
      await load(version);
      await tidy(version);
    }
  }, 900_000);
});
