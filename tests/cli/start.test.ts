// `demarche start` as a user runs it: an address on stdout, pages behind it, and an end without noise.
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterAll, afterEach, expect, test } from 'vitest';
import { COMMAND, call, environment, freshHome, run } from './run.ts';

const home = freshHome();
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Resolves when the address is printed. */
async function start(...args: string[]) {
  const child = spawn(process.execPath, [COMMAND, 'start', '--no-open', ...args], { env: environment(home) });
  started.push(child);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').once('data', (text: string) => resolve(text.trim()));
    void ended.then((code) => reject(new Error(`ended with ${code}: ${stderr}`)));
  });
  return { child, url, ended, said: () => stderr };
}

async function portHeld(): Promise<{ port: number; free: () => void }> {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  return { port: (holder.address() as { port: number }).port, free: () => holder.close() };
}

test('a busy port is said and the next one taken; the page and all that it loads is there; Ctrl-C ends it with 0', async () => {
  const held = await portHeld();
  const { child, url, ended, said } = await start('--port', String(held.port));
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(Number(new URL(url).port)).toBeGreaterThan(held.port);
  expect(said()).toContain(`Port ${held.port} is busy`);

  const page = await (await fetch(url)).text();
  const assets = [...page.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css|svg))"/g)].map(
    (match) => match[1] ?? '',
  );
  expect(assets.length).toBeGreaterThan(1);
  for (const asset of assets) expect((await fetch(url + asset)).status).toBe(200);
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon\w+=/);
  expect((await (await fetch(`${url}/api/dossiers`)).json()).dossiers[0].id).toBe('ukraine-2025');

  // A load while the server holds the dossier open, and a question after it.
  expect((await run(home, ['load'])).code).toBe(0);
  expect((await fetch(`${url}/index.json`)).status).toBe(200);

  child.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(said()).not.toContain('    at ');
  held.free();
}, 120_000);

test('--get prints one response and opens no port', async () => {
  const { code, stdout } = await call(home, ['start', '--get', '/api/dossiers']);
  expect([code, JSON.parse(stdout).ok]).toEqual([0, true]);
  const missing = await call(home, ['start', '--get', '/nope']);
  expect([missing.code, JSON.parse(missing.stdout).code]).toEqual([1, 'not-found']);
  expect(missing.stderr).toContain('404');
});
