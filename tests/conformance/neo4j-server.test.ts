// `demarche neo4j`: what it prints works, and no process of it survives the command.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openNeo4j } from '../../src/store/neo4j-store.ts';
import { schema } from './conformance.ts';
import { describeNeo4j, SHORT_LIVED } from './server.ts';

const COMMAND = new URL('../../src/cli/demarche.mjs', import.meta.url).pathname;

interface Printed {
  readonly child: ChildProcess;
  /** The lines NEO4J_...=... */
  readonly set: Readonly<Record<string, string>>;
  readonly words: () => string;
}

async function start(home: string, port: number): Promise<Printed> {
  const env = { ...process.env, DEMARCHE_HOME: home, JAVA_TOOL_OPTIONS: SHORT_LIVED.join(' ') };
  const args = [COMMAND, 'neo4j', '--release', '5', '--port', String(port)];
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words += text;
  });
  const lines = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      if (text.includes('NEO4J_DATABASE=')) resolve(text);
    });
    child.once('close', () => reject(new Error(words)));
  });
  const set = Object.fromEntries(
    lines
      .trim()
      .split('\n')
      .map((line) => line.split('=')),
  );
  return { child, set, words: () => words };
}

/** Is there somebody at the address? */
function answers(uri: string): Promise<boolean> {
  const { port, hostname } = new URL(uri);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    socket.once('error', () => resolve(false)).once('connect', () => resolve(true));
    socket.once('connect', () => socket.destroy());
  });
}

async function login({
  NEO4J_URI: uri = '',
  NEO4J_USERNAME: username,
  NEO4J_PASSWORD: password,
}: Printed['set']) {
  const store = await openNeo4j({ uri, username, password, schema });
  const dossiers = await store.dossiers();
  await store.close();
  return dossiers;
}

describeNeo4j('5')('demarche neo4j', () => {
  let home: string;
  beforeAll(() => {
    home = mkdtempSync(path.join(tmpdir(), 'demarche-server-'));
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  let password: string | undefined;

  it('takes the next port when one is busy, prints what to set, and ends cleanly', async () => {
    const busy = createServer().listen(0, '127.0.0.1');
    await once(busy, 'listening');
    const address = busy.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const { child, set, words } = await start(home, port);
    busy.close();
    expect(words()).toContain(`Port ${port} is busy`);
    expect(await login(set)).toEqual([]);
    password = set.NEO4J_PASSWORD;

    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(await answers(set.NEO4J_URI ?? '')).toBe(false);
  }, 120_000);

  it('keeps its password, and dies with the command even when that is killed', async () => {
    const { child, set } = await start(home, 7687);
    expect(set.NEO4J_PASSWORD).toBe(password);
    expect(await login(set)).toEqual([]);
    child.kill('SIGKILL');
    await expect.poll(() => answers(set.NEO4J_URI ?? ''), { timeout: 30_000 }).toBe(false);
  }, 120_000);
});
