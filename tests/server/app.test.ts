// The server without a port: pages, data, errors of one shape, and nothing for other sites.
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { json } from '../../src/export/json.ts';
import { exportGraph } from '../../src/export/registry.ts';
import { createApp } from '../../src/server/app.ts';
import { PAGE, type TestLibrary, testLibrary } from './library.ts';

let library: TestLibrary;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  library = await testLibrary();
  app = createApp(library);
});
afterAll(() => library.close());

const post = (
  path: string,
  body: unknown,
  headers: Record<string, string> = { 'content-type': 'application/json' },
) =>
  app.request(path, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

async function failure(response: Response): Promise<{ status: number; code: string; error: string }> {
  const body = await response.json();
  expect(Object.keys(body)).toEqual(['ok', 'error', 'code']);
  expect(body.ok).toBe(false);
  return { status: response.status, code: body.code, error: body.error };
}

describe('pages', () => {
  test.each([
    '/',
    '/table',
    '/queries',
    '/queries/who-pressured-whom',
    '/actors/volodymyr-zelensky',
    '/?issue=nato-membership',
  ])('%s is the viewer', async (path) => {
    const response = await app.request(path);
    expect([response.status, await response.text()]).toEqual([200, PAGE]);
  });

  test('an act, an issue and a report have pages', async () => {
    for (const [label, folder] of [
      ['Pressure', 'acts'],
      ['Meeting', 'acts'],
      ['Issue', 'issues'],
      ['Report', 'reports'],
    ]) {
      const id = library.graph.nodes.find(({ labels }) => labels.includes(label ?? ''))?.id ?? '';
      expect((await app.request(`/${folder}/${encodeURIComponent(id)}`)).status).toBe(200);
    }
  });

  test('what is not there is 404, as a page where a person asks and as an error elsewhere', async () => {
    const page = await app.request('/actors/nobody');
    expect([page.status, await page.text()]).toEqual([404, PAGE]);
    const browser = { headers: { accept: 'text/html,application/xhtml+xml' } };
    const nowhere = await app.request('/nope', browser);
    expect([nowhere.status, await nowhere.text()]).toEqual([404, PAGE]);
    expect(await failure(await app.request('/api/nope', browser))).toMatchObject({ code: 'not-found' });
    expect(await failure(await app.request('/nope.json', browser))).toMatchObject({ code: 'not-found' });
    expect(await failure(await app.request('/nope'))).toMatchObject({ status: 404, code: 'not-found' });
    expect(await failure(await app.request('/queries/nope'))).toMatchObject({
      status: 404,
      code: 'unknown-question',
    });
    expect(await failure(await app.request('/actors/nobody?dossier=nope'))).toMatchObject({
      code: 'unknown-dossier',
    });
  });

  test('hashed assets are kept for ever, pages are asked for anew', async () => {
    const asset = await app.request('/assets/index-abc123.js');
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(asset.headers.get('content-type')).toContain('text/javascript');
    expect((await app.request('/')).headers.get('cache-control')).toBe('no-cache');
    expect((await app.request('/icon.svg')).headers.get('content-type')).toContain('image/svg+xml');
    const missing = await app.request('/assets/other.js');
    expect([missing.status, missing.headers.get('cache-control')]).toEqual([404, 'no-cache']);
  });

  test('no path leads out of the viewer', async () => {
    for (const path of [
      '/assets/../../secret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/..%2fsecret.txt',
      '/assets/%2e%2e/%2e%2e/secret.txt',
    ]) {
      const response = await app.request(path);
      expect(response.status).toBe(404);
      expect(await response.text()).not.toContain('world');
    }
  });
});

describe('data', () => {
  test('dossiers', async () => {
    expect(await (await app.request('/api/dossiers')).json()).toEqual({
      ok: true,
      dossiers: [{ id: 'ukraine-2025', name: 'The US peace plan for Ukraine' }],
    });
  });

  test('the graph is what export writes, has an ETag, and is not sent twice', async () => {
    const path = '/api/dossiers/ukraine-2025/graph';
    const first = await app.request(path);
    expect(await first.text()).toBe(exportGraph(library.graph, json));
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[0-9a-f]{40}"$/);
    const again = await app.request(path, { headers: { 'if-none-match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('gzip where it is accepted, and its ETag is still known', async () => {
    const path = '/api/dossiers/ukraine-2025/graph';
    const zipped = await app.request(path, { headers: { 'accept-encoding': 'gzip' } });
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(zipped.headers.get('vary')).toContain('Accept-Encoding');
    const text = gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString();
    expect(text).toBe(exportGraph(library.graph, json));
    const tag = zipped.headers.get('etag') ?? '';
    expect(
      (await app.request(path, { headers: { 'if-none-match': tag, 'accept-encoding': 'gzip' } })).status,
    ).toBe(304);
  });

  test('HEAD has the headers and no body', async () => {
    const response = await app.request('/api/dossiers', { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(response.headers.get('content-type')).toContain('application/json');
  });

  test('questions are listed with what they want to know, without places on this machine', async () => {
    const { ok, queries } = await (await app.request('/api/queries')).json();
    expect(ok).toBe(true);
    expect(queries.map(({ name }: { name: string }) => name)).toEqual(
      library.questions.map(({ name }) => name),
    );
    expect(Object.keys(queries[0]).sort()).toEqual([
      'cypher',
      'name',
      'params',
      'question',
      'returns',
      'title',
      'topic',
    ]);
  });

  test('a question is answered', async () => {
    const response = await post('/api/queries/who-pressured-whom', {
      params: { issue: 'pace-of-talks', from: null },
    });
    const body = await response.json();
    expect(response.status).toBe(200);
    expect(body).toMatchObject({ ok: true, truncated: false, warnings: [], milliseconds: 5 });
    expect(body.columns.slice(0, 2)).toEqual(['actor', 'actorId']);
    const at = body.columns.indexOf('issueId');
    expect(body.rows.length).toBeGreaterThan(0);
    expect(new Set(body.rows.map((row: unknown[]) => row[at]))).toEqual(new Set(['pace-of-talks']));
  });

  test('a question of your own is answered, limited and warned about', async () => {
    const cypher = 'MATCH (a:Actor) WHERE a.id = $id RETURN a.name AS name, toString(1.5) AS text';
    expect(
      await (await post('/api/cypher', { cypher, params: { id: 'volodymyr-zelensky' } })).json(),
    ).toEqual({
      ok: true,
      columns: ['name', 'text'],
      rows: [['Volodymyr Zelensky', '1.5']],
      truncated: false,
      cuts: [],
      warnings: ['toString of a float'],
      milliseconds: 5,
    });
  });
});

describe('errors have one shape', () => {
  test.each([
    ['an unknown dossier', () => app.request('/api/dossiers/nope/graph'), 404, 'unknown-dossier'],
    ['an unknown path', () => app.request('/api/nope'), 404, 'not-found'],
    ['an unknown question', () => post('/api/queries/nope', {}), 404, 'unknown-question'],
    [
      'an unknown parameter',
      () => post('/api/queries/who-pressured-whom', { params: { nope: 'x' } }),
      400,
      'unknown-parameter',
    ],
    ['a wrong member', () => post('/api/cypher', { query: 'RETURN 1 AS x' }), 400, 'bad-request'],
    ['no JSON', () => post('/api/cypher', 'RETURN 1'), 400, 'bad-request'],
    ['a wrong query', () => post('/api/cypher', { cypher: 'MATCH (a RETURN a' }), 400, 'cypher'],
    [
      'a query that writes',
      () => post('/api/cypher', { cypher: 'CREATE (:Actor {id: "x"})' }),
      400,
      'refused',
    ],
    [
      'a query that reads files',
      () => post('/api/cypher', { cypher: "LOAD CSV FROM '/etc/passwd' AS l RETURN l" }),
      400,
      'refused',
    ],
    ['a wrong method', () => app.request('/api/dossiers', { method: 'DELETE' }), 405, 'method'],
    ['a wrong method on a page', () => post('/actors/ukraine', {}), 405, 'method'],
    [
      'a body that is too big',
      () => post('/api/cypher', { cypher: `RETURN "${'x'.repeat(300_000)}" AS x` }),
      413,
      'request',
    ],
  ])('%s', async (_name, ask, status, code) => {
    expect(await failure(await ask())).toMatchObject({ status, code });
  });

  test('a fault of the program is logged and not told', async () => {
    const broken = createApp({
      ...library,
      dossiers: () => Promise.reject(new Error('disk on fire at /secret')),
    });
    const said = await failure(await broken.request('/api/dossiers'));
    expect(said).toMatchObject({ status: 500, code: 'fault' });
    expect(said.error).not.toContain('secret');
    expect(library.logged.join()).toContain('disk on fire');
  });
});

describe('other sites', () => {
  test('a foreign name that resolves to this machine is refused (DNS rebinding)', async () => {
    for (const host of [
      'evil.example',
      'evil.example:4200',
      '127.0.0.1.evil.example',
      'localhost.evil.example',
      '',
    ]) {
      expect((await app.request('/api/dossiers', { headers: { host } })).status).toBe(403);
    }
    for (const host of ['localhost:4200', '127.0.0.1', '[::1]:4200', 'LOCALHOST']) {
      expect((await app.request('/api/dossiers', { headers: { host } })).status).toBe(200);
    }
  });

  test('a form of another site cannot ask: only JSON is taken, which needs leave that is never given', async () => {
    const response = await post('/api/cypher', '{"cypher":"RETURN 1 AS x"}', {
      'content-type': 'text/plain',
    });
    expect(await failure(response)).toMatchObject({ code: 'bad-request' });
    expect(
      (await app.request('/api/cypher', { method: 'OPTIONS' })).headers.get('access-control-allow-origin'),
    ).toBeNull();
  });

  test('headers: nothing from elsewhere, nothing inline, no sniffing, no referrer', async () => {
    for (const path of ['/', '/nope', '/api/dossiers', '/assets/index-abc123.js']) {
      const { headers } = await app.request(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("img-src 'self' data: blob:");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });
});
