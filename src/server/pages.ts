// The pages: all are the viewer, which reads its own address. Their status says whether what they name is there.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { parseAddress, SINGLE_PATHS } from '../analyse/address.ts';
import { NOTHING_ASKED } from '../analyse/answer-text.ts';
import { typedQuestion } from '../analyse/typed-question.ts';
import { answerCypher, answerQuestion, openDossier, questionNamed, questionsOf, shown } from './api.ts';
import { fail } from './envelope.ts';
import type { Library } from './library.ts';
import { answerTwin, twinOf } from './twins.ts';

/** Label of the nodes that a folder of pages is about. Acts have five. */
const LABELS: Readonly<Record<string, string>> = { actors: 'Actor', issues: 'Issue', reports: 'Report' };
const ACTS = ['Pressure', 'Meeting', 'Proposal', 'Position', 'Tie'];

const YEAR = 'public, max-age=31536000, immutable';

export function pages(library: Library): Hono {
  const app = new Hono();
  const viewer = (found: boolean) => async (c: Context) => sendViewer(c, library, found);
  app.get('/:page{(.+/)?[^/]+\\.json}', (c) => twin(c, library));
  app.get('/', viewer(true));
  for (const path of SINGLE_PATHS) app.get(path, viewer(true));
  app.get('/queries/:name', async (c) => {
    questionNamed(library, c.req.param('name'), c.req.query('dossier') || undefined);
    return sendViewer(c, library, true);
  });
  app.get('/voices/:id', async (c) => {
    const dossier = c.req.query('dossier') || library.standard;
    const graph = await (await openDossier(library, dossier)).export(dossier);
    return sendViewer(c, library, twinOf(graph, parseAddress(new URL(c.req.url).pathname)) !== null);
  });
  for (const folder of ['actors', 'issues', 'acts', 'reports']) {
    app.get(`/${folder}/:id`, async (c) => {
      const labels = folder === 'acts' ? ACTS : [LABELS[folder] ?? ''];
      const found = await holds(library, c.req.query('dossier'), labels, c.req.param('id'));
      return sendViewer(c, library, found);
    });
  }
  // Names under assets/ carry a hash of their content.
  app.use('/assets/*', async (c, next) => {
    await next();
    if (c.res.ok) c.res.headers.set('cache-control', YEAR);
  });
  app.get('/assets/*', filesOf(library.viewer));
  app.get('/:file{[\\w-]+\\.(svg|png|ico|txt)}', filesOf(library.viewer));
  return app;
}

/** Made at the first request: serveStatic complains when the folder is not there yet. */
function filesOf(root: string): MiddlewareHandler {
  let files: MiddlewareHandler | null = null;
  return (c, next) => {
    files ??= serveStatic({ root });
    return files(c, next);
  };
}

/** The same address with `.json` behind the path; `/index.json` for the picture. */
async function twin(c: Context, library: Library): Promise<Response> {
  const { pathname, search, searchParams } = new URL(c.req.url);
  const path = pathname.slice(0, -'.json'.length);
  const address = parseAddress(`${path === '/index' ? '/' : path}${search}`);
  const missing = () => fail(c, 'not-found', `no such page: ${pathname}`, 404);
  if (address.page === 'nowhere' && path !== '/index') return missing();
  const dossier = searchParams.get('dossier') || library.standard;
  if (address.page === 'queries')
    return c.json({ ok: true, page: 'queries', queries: questionsOf(library, dossier).map(shown) });
  const store = await openDossier(library, dossier);
  if (address.page === 'query') {
    const question = questionNamed(library, address.id, dossier);
    const answer = await answerQuestion(library, store, question, address.params);
    const said = answerTwin(await store.export(dossier), address, answer);
    return c.json({ ...answer, ...said, page: 'query', question: shown(question), params: address.params });
  }
  if (address.page === 'ask') {
    const { cypher, params } = typedQuestion(address.params);
    if (cypher === '') return c.json({ ok: true, page: 'ask', text: [NOTHING_ASKED] });
    const answer = await answerCypher(library, store, cypher, params);
    return c.json({
      ...answer,
      ...answerTwin(await store.export(dossier), address, answer),
      page: 'ask',
      cypher,
      params,
    });
  }
  const other = address.page === 'compare' ? (address.params.with ?? '') : '';
  const version = other === '' ? null : await (await openDossier(library, other)).export(other);
  const content = twinOf(await store.export(dossier), address, version);
  return content === null ? missing() : c.json(content);
}

async function holds(
  library: Library,
  dossier: string | undefined,
  labels: readonly string[],
  id: string,
): Promise<boolean> {
  const store = await openDossier(library, dossier || library.standard);
  for (const label of labels) {
    const { rows } = await store.read(`MATCH (n:${label} {id: $id}) RETURN n.id AS id`, { id });
    if (rows.length > 0) return true;
  }
  return false;
}

export async function sendViewer(c: Context, { viewer }: Library, found: boolean): Promise<Response> {
  const page = await readFile(path.join(viewer, 'index.html'), 'utf8').catch(() => null);
  if (page === null) return fail(c, 'no-viewer', 'the viewer is not built - run demarche start', 503);
  return c.html(page, found ? 200 : 404);
}
