// Bookmarks over HTTP: kept in the dossier's folder by pages of this server on this machine, and by nobody else.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../src/server/app.ts';
import { type TestLibrary, testLibrary } from './library.ts';

let library: TestLibrary;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  library = await testLibrary();
  app = createApp(library);
});
afterAll(() => library.close());

const PATH = '/api/dossiers/ukraine-2025/bookmarks';
const ONE = { name: 'Donbas', view: '/?issue=donbas-territory', note: 'Start: here # "now"\nsecond line' };
const post = (body: unknown, headers: Record<string, string> = {}, to = app, path = PATH) =>
  to.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

it('are empty at first, kept as written, and read again', async () => {
  expect(await (await app.request(PATH)).json()).toEqual({ ok: true, bookmarks: [], writable: true });
  expect((await post({ was: [], bookmarks: [ONE] })).status).toBe(200);
  expect(await (await app.request(PATH)).json()).toEqual({ ok: true, bookmarks: [ONE], writable: true });
  expect(library.bookmarks?.('ukraine-2025')?.read()).toEqual([ONE]);
});

it('are not overwritten by a page that has not seen the last change', async () => {
  const late = await post({ was: [], bookmarks: [] });
  expect([late.status, (await late.json()).code]).toEqual([409, 'changed']);
  expect(library.bookmarks?.('ukraine-2025')?.read()).toEqual([ONE]);
});

it('are not written by other sites, other types of body, other addresses or others on the network', async () => {
  const body = { was: [ONE], bookmarks: [] };
  expect((await post(body, { origin: 'http://elsewhere.test' })).status).toBe(403);
  expect((await post(body, { origin: 'null' })).status).toBe(403);
  expect((await post(body, { 'content-type': 'text/plain' })).status).toBe(400);
  expect((await post({ was: [ONE], bookmarks: [{ ...ONE, view: '//elsewhere.test' }] })).status).toBe(400);
  expect((await post({ was: [ONE], bookmarks: [{ ...ONE, name: ' ' }] })).status).toBe(400);
  const shared = createApp(library, { token: 'secret', names: ['host.test'] });
  expect((await post(body, {}, shared)).status).toBe(401);
  const told = await post(body, { authorization: 'Bearer secret' }, shared);
  expect([told.status, (await told.json()).code]).toEqual([403, 'read-only']);
  expect(library.bookmarks?.('ukraine-2025')?.read()).toEqual([ONE]);
  expect((await post(body, { origin: 'http://localhost' })).status).toBe(200);
});

it('have nowhere to be for a dossier without a folder', async () => {
  expect((await post({ was: [], bookmarks: [] }, {}, app, '/api/dossiers/elsewhere/bookmarks')).status).toBe(
    404,
  );
  expect(await (await app.request('/api/dossiers/elsewhere/bookmarks')).json()).toMatchObject({
    writable: false,
  });
});
