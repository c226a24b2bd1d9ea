// Saving a question: from the server's own pages on loopback only, never over another, and only what can be asked.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { questionText } from '../../src/dossier/own-questions.ts';
import { parseQuestion } from '../../src/dossier/questions.ts';
import { createApp } from '../../src/server/app.ts';
import { type TestLibrary, testLibrary } from './library.ts';

let library: TestLibrary;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  library = await testLibrary();
  app = createApp(library);
});
afterAll(() => library.close());

const draft = {
  name: 'claims-of-kind',
  title: 'Claims of a kind',
  question: 'Which claims\nare of this kind?',
  topic: 'evidence',
  params: [{ name: 'kind', type: 'string', optional: true, sample: 'meeting', meaning: 'kind of act' }],
  returns: [{ column: 'id', meaning: 'id of the claim' }],
  cypher: 'MATCH (c:Claim) WHERE $kind IS NULL OR c.kind = $kind RETURN c.id AS id ORDER BY id',
} as const;

const save = (body: object, headers: Record<string, string> = {}, to = app) =>
  to.request('/api/queries', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const refused = async (response: Response) => [response.status, (await response.json()).code];

test.each([
  ['from another site', { origin: 'http://evil.test' }, 'origin'],
  ['from another port', { origin: 'http://localhost:1' }, 'origin'],
  ['from an opaque page', { origin: 'null' }, 'origin'],
  ['as the browser says', { 'sec-fetch-site': 'cross-site' }, 'origin'],
])('not %s', async (_, headers, code) => {
  expect(await refused(await save(draft, headers as Record<string, string>))).toEqual([403, code]);
});

test('not as a form, not where others are served, not what cannot be asked or read', async () => {
  const form = { 'content-type': 'text/plain' };
  expect(await refused(await save(draft, form))).toEqual([400, 'bad-request']);
  const shared = createApp(library, { token: 'secret', names: [] });
  expect(await refused(await save(draft, { authorization: 'Bearer secret' }, shared))).toEqual([
    403,
    'read-only',
  ]);
  const change = async (part: object) => refused(await save({ ...draft, ...part }));
  expect(await change({ cypher: 'MATCH (c:Claim {kind: $kind}) SET c.x = 1 RETURN c.id AS id' })).toEqual([
    400,
    'refused',
  ]);
  expect(await change({ cypher: 'MATCH (c:Claim RETURN c.id AS id' })).toEqual([400, 'cypher']);
  expect(await change({ name: '../../evil' })).toEqual([400, 'question-name']);
  expect(await change({ name: 'who-pressured-whom' })).toEqual([409, 'question-there']);
  expect(await change({ returns: [] })).toEqual([400, 'returns']);
  expect(library.ownQuestions('')).toEqual([]);
});

test('it stands in the library, is asked like the others, and is not written over', async () => {
  const response = await save(draft, { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' });
  expect(response.status).toBe(201);
  const { queries } = await (await app.request('/api/queries')).json();
  expect(queries.at(-1)).toMatchObject({
    name: draft.name,
    own: true,
    question: 'Which claims are of this kind?',
  });
  const answer = await (await app.request(`/queries/${draft.name}.json?p-kind=meeting`)).json();
  expect(answer.rows.length).toBeGreaterThan(0);
  expect(answer.text[0]).toBe(`The answer has ${answer.rows.length} rows of 1 column.`);
  expect((await app.request(`/queries/${draft.name}`)).status).toBe(200);
  expect(await refused(await save(draft))).toEqual([409, 'question-there']);
});

test('a line break in a header never becomes Cypher', () => {
  const text = questionText({
    ...draft,
    title: 'A\nMATCH (n) RETURN n',
    question: 'B\r\n// param x: string = 1 - y',
  });
  const problems: never[] = [];
  expect(parseQuestion(text, 'q.cypher', problems).cypher).toBe(draft.cypher);
  expect(problems).toEqual([]);
});

test('a typed question has a twin, for pages of this server only', async () => {
  const cypher = 'MATCH (p:Pressure) WHERE p.status = $status RETURN p AS act ORDER BY p.id';
  const query = new URLSearchParams({ 'p-cypher': cypher, 'p-$status': 'disputed' });
  const twin = await (await app.request(`/ask.json?${query}`)).json();
  expect(twin).toMatchObject({ ok: true, page: 'ask', cypher, params: { status: 'disputed' } });
  expect(twin.change.kept.length).toBeGreaterThan(0);
  expect(twin.text[1]).toContain(
    `keeps ${twin.change.kept.length}, leaves out ${twin.change.dropped.length}`,
  );
  const foreign = await app.request(`/ask.json?${query}`, { headers: { 'sec-fetch-site': 'cross-site' } });
  expect(await refused(foreign)).toEqual([403, 'origin']);
  expect((await (await app.request('/ask.json')).json()).text).toEqual(['Nothing has been asked yet.']);
});
