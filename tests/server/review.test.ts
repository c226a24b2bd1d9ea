// Decisions that come over the wire: only from this server's own pages, only where they are taken, written and loaded at once.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDossier } from '../../src/cli/dossier.ts';
import { reviewDesk } from '../../src/cli/review-desk.ts';
import { readSchema } from '../../src/dossier/schema.ts';
import { createApp } from '../../src/server/app.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { freshDossierFolder, GOLD } from '../cli/folder.ts';
import { call, freshHome } from '../cli/run.ts';
import { type TestLibrary, testLibrary } from './library.ts';

const home = freshHome();
const URL_ = 'http://127.0.0.1:4321/api/dossiers/talks/review';
const HEADERS = { 'content-type': 'application/json', 'x-demarche': 'review', host: '127.0.0.1:4321' };
let parent: string;
let folder: string;
let store: Store;
let library: TestLibrary;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  ({ parent, folder } = await freshDossierFolder(home));
  await call(home, ['add', path.join(GOLD, 'iran-wire.md'), '--dossier', folder]);
  library = await testLibrary();
  store = await openStore({
    env: { DEMARCHE_HOME: home },
    schema: readSchema(),
    dossier: 'talks',
    store: 'embedded',
  });
  await store.load(openDossier(folder).graph, { dossier: 'talks' });
  const desk = reviewDesk(folder, async () => store);
  app = createApp({ ...library, review: (dossier) => (dossier === 'talks' ? desk : null) });
});
afterAll(async () => {
  await store.close();
  await library.close();
  for (const each of [home, parent]) rmSync(each, { recursive: true, force: true });
});

const log = (): string => path.join(folder, 'review.jsonl');
const post = (body: unknown, headers: Record<string, string> = HEADERS, url = URL_) =>
  app.request(url, { method: 'POST', headers, body: JSON.stringify(body) });
/** Keys of the drafts in the store. */
const drafts = async (): Promise<string[]> => {
  const { rows } = await store.read("MATCH (c:Claim {review: 'draft'}) RETURN c.key AS key ORDER BY key");
  return rows.map(([key]) => String(key));
};

test('it says where decisions are taken', async () => {
  expect(await (await app.request(URL_)).json()).toEqual({ ok: true, open: true });
  const other = await app.request('http://127.0.0.1:4321/api/dossiers/ukraine-2025/review');
  expect(await other.json()).toEqual({ ok: true, open: false });
});

test('accept, then take back: written, and in the store at once', async () => {
  const before = await drafts();
  const [key = ''] = before;
  const done = await post({ decision: 'accept', claim: key, why: 'clear' });
  expect(await done.json()).toMatchObject({
    ok: true,
    decision: 'accept',
    claim: key,
    says: expect.any(String),
  });
  expect(await drafts()).toEqual(before.slice(1));
  expect(JSON.parse(readFileSync(log(), 'utf8'))).toMatchObject({
    decision: 'accept',
    claim: key,
    why: 'clear',
  });
  expect((await post({ decision: 'undo', claim: key })).status).toBe(200);
  expect(await drafts()).toEqual(before);
  rmSync(log());
});

test('two at once are taken one after the other', async () => {
  const before = await drafts();
  const keys = before.slice(0, 2);
  const done = await Promise.all(keys.map((claim) => post({ decision: 'reject', claim })));
  expect(done.map(({ status }) => status)).toEqual([200, 200]);
  expect(await drafts()).toEqual(before.slice(2));
  for (const claim of keys) await post({ decision: 'undo', claim });
  expect(await drafts()).toEqual(before);
  rmSync(log());
});

test.each([
  ['without its header', { 'content-type': 'application/json', host: '127.0.0.1:4321' }, 403, 'foreign-page'],
  ['from another origin', { ...HEADERS, origin: 'https://evil.example' }, 403, 'foreign-page'],
  ['from another port', { ...HEADERS, origin: 'http://127.0.0.1:9' }, 403, 'foreign-page'],
  ['from a page without origin', { ...HEADERS, origin: 'null' }, 403, 'foreign-page'],
  ['from another site', { ...HEADERS, 'sec-fetch-site': 'cross-site' }, 403, 'foreign-page'],
  ['as a form', { ...HEADERS, 'content-type': 'text/plain' }, 400, 'bad-request'],
  ['under another name', { ...HEADERS, host: 'evil.example' }, 403, 'host'],
])('%s nothing is decided', async (_, headers, status, code) => {
  const [first] = await drafts();
  const refused = await post({ decision: 'reject', claim: first }, headers);
  expect(refused.status).toBe(status);
  expect(await refused.json()).toMatchObject({ ok: false, code, error: expect.any(String) });
  expect(existsSync(log())).toBe(false);
});

test.each([
  [{ decision: 'reject', claim: 'dffffffffffff' }, 400, 'unknown-claim'],
  [{ decision: 'burn', claim: 'd1' }, 400, 'bad-request'],
  [{ decision: 'reject' }, 400, 'bad-request'],
  [{ decision: 'accept', claim: 'd', edits: { colour: 'red' } }, 400, 'bad-request'],
])('%j is refused and not written', async (body, status, code) => {
  const refused = await post(body);
  expect(refused.status).toBe(status);
  expect(await refused.json()).toMatchObject({ ok: false, code });
  expect(existsSync(log())).toBe(false);
});

test('where nothing is decided, nothing is', async () => {
  const refused = await post(
    { decision: 'reject', claim: 'd1' },
    HEADERS,
    URL_.replace('talks', 'ukraine-2025'),
  );
  expect(await refused.json()).toMatchObject({ ok: false, code: 'no-review' });
});
