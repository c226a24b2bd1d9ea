// A server for others: a token for data, a name that is its own, few questions at once, and no word about this machine.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DemarcheError } from '../../src/model/error.ts';
import { type Access, isLoopback } from '../../src/server/access.ts';
import { createApp } from '../../src/server/app.ts';
import { listen } from '../../src/server/listen.ts';
import type { LimitedRows } from '../../src/store/store.ts';
import { PAGE, type TestLibrary, testLibrary } from './library.ts';

const TOKEN = 'a-token-of-the-test';
const ACCESS: Access = { token: TOKEN, names: ['0.0.0.0', 'desk.example'] };
const DATA = [
  '/api/dossiers',
  '/api/dossiers/ukraine-2025/graph',
  '/index.json',
  '/actors/ukraine.json',
  '/queries.json',
];
let library: TestLibrary;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  library = await testLibrary();
  app = createApp(library, ACCESS);
});
afterAll(() => library.close());

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
const cypher = (to: ReturnType<typeof createApp>, headers: Record<string, string> = {}) =>
  to.request('/api/cypher', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ cypher: 'RETURN 1 AS one' }),
  });

describe('the token', () => {
  test.each([
    ...DATA,
    '/%61pi/dossiers',
    '/actors/ukraine%2ejson',
    '/api/../api/dossiers',
    '/api/nope',
    '/dossier.html',
    '/nope.json',
  ])('%s is closed without it', async (path) => {
    for (const given of [
      {},
      bearer('wrong'),
      bearer(''),
      bearer(`${TOKEN}x`),
      { headers: { cookie: 'demarche-token=x' } },
    ]) {
      const response = await app.request(path, given);
      expect([response.status, (await response.json()).code]).toEqual([401, 'token']);
      expect(response.headers.get('set-cookie')).toBeNull();
    }
  });

  test('opens data in a header, and then in a cookie that no script and no other site can use', async () => {
    for (const path of DATA) expect((await app.request(path, bearer(TOKEN))).status).toBe(200);
    const cookie = (await app.request('/api/dossiers', bearer(TOKEN))).headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    const [pair = ''] = cookie.split(';');
    expect((await app.request('/index.json', { headers: { cookie: pair } })).status).toBe(200);
    expect((await cypher(app)).status).toBe(401);
    expect((await cypher(app, { cookie: pair })).status).toBe(200);
  });

  test('is not needed for the page and what it loads, which are the same whatever there is', async () => {
    for (const path of ['/', '/actors/ukraine', '/actors/nobody', '/queries', '/assets/index-abc123.js']) {
      const response = await app.request(path);
      expect([path, response.status]).toEqual([path, 200]);
    }
    for (const path of ['/actors/nobody', '/voices/nobody', '/nope', '/apis', '/queries/who-pressured-whom'])
      expect(await (await app.request(path)).text()).toBe(PAGE);
    expect((await app.request('/actors/ukraine', { method: 'POST' })).status).toBe(401);
    expect((await app.request('/actors/nobody', bearer(TOKEN))).status).toBe(404);
  });
});

test('names: its own, and numbers, which nobody can make resolve to something else', async () => {
  const status = async (host: string) =>
    (await app.request('/api/dossiers', { headers: { host, authorization: `Bearer ${TOKEN}` } })).status;
  for (const host of ['desk.example:4200', 'DESK.example', '192.168.1.5:4200', '[fe80::1]:4200', 'localhost'])
    expect([host, await status(host)]).toEqual([host, 200]);
  for (const host of ['evil.example', 'desk.example.evil.example', '192.168.1.5.evil.example', 'x', ''])
    expect([host, await status(host)]).toEqual([host, 403]);
});

test.each([
  ['127.0.0.1', true],
  ['127.8.8.8', true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.1.5', false],
  ['127.evil.example', false],
])('loopback: %s %s', (host, expected) => expect(isLoopback(host)).toBe(expected));

test('strangers are not told where the data are', async () => {
  const damaged = new DemarcheError({
    code: 'damaged',
    what: 'the file cannot be read',
    value: '/home/me/x',
  });
  const broken = { ...library, dossiers: () => Promise.reject(damaged) };
  const said = async (access?: Access) =>
    (await createApp(broken, access).request('/api/dossiers', bearer(TOKEN))).json();
  expect((await said(ACCESS)).error).not.toContain('/home/me');
  expect((await said()).error).toContain('/home/me');
  expect(library.logged.join()).toContain('/home/me');
});

test('few questions of one client run at once; the rest are told so, and may come again', async () => {
  const answers: (() => void)[] = [];
  const none: LimitedRows = { columns: [], rows: [], truncated: false, cuts: [] };
  const store = await library.open('ukraine-2025');
  const slow = {
    ...store,
    runUserQuery: () => new Promise<LimitedRows>((resolve) => answers.push(() => resolve(none))),
  };
  const busy = createApp({ ...library, open: async () => slow });
  const asked = [cypher(busy), cypher(busy), busy.request('/queries/who-pressured-whom.json'), cypher(busy)];
  await expect.poll(() => answers.length).toBe(4);
  const fifth = await cypher(busy);
  expect([fifth.status, (await fifth.json()).code, fifth.headers.get('retry-after')]).toEqual([
    429,
    'busy',
    '1',
  ]);
  expect((await busy.request('/api/dossiers')).status).toBe(200);
  for (const answer of answers) answer();
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const again = cypher(busy);
  await expect.poll(() => answers.length).toBe(5);
  answers[4]?.();
  expect((await again).status).toBe(200);
});

test('on a real port: other addresses of this machine answer only with the token', async () => {
  const server = await listen(app, 0, undefined, '0.0.0.0');
  const url = `http://127.0.0.1:${server.port}/api/dossiers`;
  expect((await fetch(url)).status).toBe(401);
  expect((await fetch(url, bearer(TOKEN))).status).toBe(200);
  await server.close();
  await expect(listen(app, 0, undefined, '203.0.113.7')).rejects.toMatchObject({ code: 'host', exitCode: 2 });
});
