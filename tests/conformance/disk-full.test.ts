// A server whose disk fills up in the middle of a load: said in plain words, nothing is half written, and with more room the
// same load comes to its end. The disk is a small one of its own, in memory; who may not mount one skips this.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { canonicalJson } from '../../src/model/id.ts';
import { type RunningServer, startServer } from '../../src/store/neo4j-server/server.ts';
import { openNeo4j } from '../../src/store/neo4j-store.ts';
import { generatedGraph } from './generated.ts';
import { schema } from './schema.ts';
import { describeNeo4j, SHORT_LIVED } from './server.ts';

const home = mkdtempSync(path.join(tmpdir(), 'demarche-full-'));
const disk = path.join(home, 'disk');
mkdirSync(disk);
const mount = (...args: string[]): boolean => spawnSync('mount', args).status === 0;
const mounted = mount('-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', disk);
if (!mounted) console.warn('skipped: a full disk: no disk can be mounted here - run the tests as root');

describeNeo4j('5')('a full disk', () => {
  let server: RunningServer | undefined;
  const DOSSIER = 'full';
  const before = generatedGraph(schema, { name: DOSSIER, size: 0.02 });
  const after = generatedGraph(schema, { name: DOSSIER, size: 0.6 });
  const start = async (): Promise<string> => {
    const settings = {
      'server.directories.data': disk,
      'db.tx_log.preallocate': 'false',
      'db.tx_log.rotation.size': '1m',
    };
    const options = { release: '5', home, env: process.env, password: null, flags: SHORT_LIVED } as const;
    server = await startServer({ ...options, settings });
    return server.uri;
  };
  afterAll(async () => {
    await server?.stop('now');
    if (mounted) spawnSync('umount', ['--lazy', disk]);
    rmSync(home, { recursive: true, force: true });
  });

  it.skipIf(!mounted)(
    'loses nothing, and says what to do',
    async () => {
      const store = await openNeo4j({ uri: await start(), schema });
      const load = { dossier: DOSSIER, mayShrink: true };
      await store.load(before, load);
      await expect(store.load(after, load)).rejects.toMatchObject({
        code: 'disk-full',
        message: expect.stringContaining('free some space'),
      });
      await expect(store.dossiers()).rejects.toMatchObject({ code: 'needs-restart' });
      await store.close();

      await server?.stop('now');
      expect(mount('-o', 'remount,size=400m', disk)).toBe(true);
      const again = await openNeo4j({ uri: await start(), schema });
      expect(canonicalJson(await again.export(DOSSIER))).toBe(canonicalJson(before));
      await again.load(after, load);
      expect(canonicalJson(await again.export(DOSSIER))).toBe(canonicalJson(after));
      await again.close();
    },
    300_000,
  );
});
