// Every page as data at the same address, and the networks that Cypher does badly.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../src/server/app.ts';
import { type TestLibrary, testLibrary } from './library.ts';

let library: TestLibrary;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  library = await testLibrary();
  app = createApp(library);
});
afterAll(() => library.close());

async function get(path: string) {
  const response = await app.request(path);
  expect([path, response.status]).toEqual([path, 200]);
  return response.json();
}

const idOf = (label: string): string =>
  library.graph.nodes.find(({ labels }) => labels.includes(label))?.id ?? '';

test('the picture under the filters of the address; a click on an edge is in it too', async () => {
  const { page, dossier, picture } = await get('/index.json?issue=pace-of-talks');
  expect([page, dossier.name]).toEqual(['picture', 'The US peace plan for Ukraine']);
  expect(new Set(picture.edges.map(({ issue }: { issue: string }) => issue))).toEqual(
    new Set(['pace-of-talks']),
  );
  const [edge] = picture.edges;
  const { opened } = await get(`/index.json?open-edge=${encodeURIComponent(edge.id)}`);
  expect(opened.evidence.for.map(({ claim }: { claim: { id: string } }) => claim.id).sort()).toEqual(
    [...edge.claims].sort(),
  );
  expect(opened.evidence.against).toHaveLength(edge.denials.length);
});

test('without filters the edges of the table are the derived relationships of the graph', async () => {
  const { edges } = await get('/table.json');
  const derived = library.graph.relationships.filter(({ type }) => type === 'PRESSURED');
  const keys = (list: { from: string; to: string; issue: string }[]) =>
    list.map(({ from, to, issue }) => `${from}~${to}~${issue}`).sort();
  expect(keys(edges)).toEqual(
    keys(derived.map(({ from, to, properties }) => ({ from, to, issue: String(properties.issue ?? '') }))),
  );
});

test('actor, issue, act and report', async () => {
  expect(await get('/actors/volodymyr-zelensky.json')).toMatchObject({
    page: 'actor',
    actor: { name: 'Volodymyr Zelensky' },
  });
  expect(await get(`/issues/${idOf('Issue')}.json`)).toMatchObject({
    page: 'issue',
    issue: { id: idOf('Issue') },
  });
  const { act, evidence } = await get(`/acts/${encodeURIComponent(idOf('Pressure'))}.json`);
  expect(evidence.for.length + evidence.against.length).toBe(act.asserting.length + act.denying.length);
  const { report, claims } = await get(`/reports/${idOf('Report')}.json`);
  expect(claims).toHaveLength(report.claims.length);
});

test('an actor whose id holds colons', async () => {
  const id = library.graph.nodes.find((node) => node.properties.kind === 'unnamed')?.id ?? '';
  expect(id).toContain(':');
  expect(await get(`/actors/${encodeURIComponent(id)}.json`)).toMatchObject({ actor: { id } });
});

test('questions, and the answer to one with its parameters in the address', async () => {
  expect((await get('/queries.json')).queries).toHaveLength(library.questions.length);
  const answer = await get('/queries/who-pressured-whom.json?p-issue=pace-of-talks');
  expect(answer).toMatchObject({
    ok: true,
    page: 'query',
    question: { name: 'who-pressured-whom' },
    params: { issue: 'pace-of-talks' },
  });
  expect(answer.rows.length).toBeGreaterThan(0);
});

test.each(['/actors/nobody.json', '/nope.json', '/.json', '/queries/nope.json', '/acts/x/y.json'])(
  '%s is not there',
  async (path) => {
    const response = await app.request(path);
    expect([response.status, (await response.json()).ok]).toEqual([404, false]);
  },
);

test('chains of pressure and networks of positions', async () => {
  const { chains, undated, complete } = await get('/api/dossiers/ukraine-2025/chains?limit=5');
  expect(chains.length).toBeGreaterThan(0);
  expect(chains.length).toBeLessThanOrEqual(5);
  expect([typeof undated, typeof complete]).toEqual(['number', 'boolean']);
  const { actors, congruence, conflict } = await get(
    '/api/dossiers/ukraine-2025/networks?normalisation=cosine',
  );
  expect(actors).toContain('volodymyr-zelensky');
  expect(congruence.length * conflict.length).toBeGreaterThan(0);
  for (const path of ['chains?limit=-1', 'networks?normalisation=nope', 'networks?from=yesterday']) {
    expect(await (await app.request(`/api/dossiers/ukraine-2025/${path}`)).json()).toMatchObject({
      ok: false,
      code: 'bad-request',
    });
  }
});
