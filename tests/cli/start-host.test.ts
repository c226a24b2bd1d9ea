// `demarche start --host`: a server for others prints an address with a token, and is closed without it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { COMMAND, call, environment, freshHome } from './run.ts';

const home = freshHome();
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('others need the token of the address that it prints, which never is in a request', async () => {
  const args = [COMMAND, 'start', '--no-open', '--host', '0.0.0.0', '--port', '4711'];
  const child = spawn(process.execPath, args, { env: environment(home) });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words += text;
  });
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data');
  const url = new URL(String(line).trim());
  expect(url.hostname).not.toBe('0.0.0.0');
  const [, token] = /^#token=([\w-]{43})$/.exec(url.hash) ?? [];
  const at = `http://127.0.0.1:${url.port}`;
  expect(await (await fetch(at)).text()).toContain('<script');
  expect((await fetch(`${at}/api/dossiers`)).status).toBe(401);
  expect((await fetch(`${at}/dossier.html`)).status).toBe(401);
  expect((await fetch(`${at}/api/dossiers`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(
    200,
  );
  expect(words).toContain('in the clear');
  child.kill('SIGINT');
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(words).not.toContain(String(token));
}, 120_000);

test('an address that this machine does not have is a mistake of the call', async () => {
  const { code, stderr } = await call(home, ['start', '--no-open', '--host', '203.0.113.7']);
  expect([code, stderr]).toEqual([
    2,
    expect.stringContaining('not an address of this machine: 203.0.113.7 - use 127.0.0.1'),
  ]);
}, 120_000);
