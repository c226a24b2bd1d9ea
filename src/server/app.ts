// The server as one function of what it serves: tested without a port by `app.request()`. All it writes is what a reader keeps in a dossier.
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { type Access, LOOPBACK, rightName, tokenFor } from './access.ts';
import { api } from './api.ts';
import { carry } from './carry.ts';
import { fail, failWith } from './envelope.ts';
import { askAnew, fewAtOnce, ownPagesOnly, pageHeaders } from './guard.ts';
import { keeping } from './keeping.ts';
import type { Library } from './library.ts';
import { pages, sendViewer } from './pages.ts';
import { save } from './save.ts';

/** @param access who may come in, besides processes of this machine */
export function createApp(library: Library, access: Access = LOOPBACK): Hono {
  const app = new Hono();
  app.use(pageHeaders);
  app.use(askAnew);
  app.use(rightName(access));
  app.use(tokenFor(access, (c) => sendViewer(c, library, true)));
  app.use(compress());
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        c.header('allow', methods.join(', '));
        return fail(c, 'method', `not allowed here: ${c.req.method} - use ${methods.join(' or ')}`, 405);
      },
    }),
  );
  const question = fewAtOnce();
  app.post('/api/cypher', question);
  app.post('/api/queries/:name', question);
  app.get('/queries/:name{.+\\.json}', question);
  app.on(['GET', 'POST'], ['/ask.json', '/api/queries'], ownPagesOnly);
  app.get('/ask.json', question);
  app.post('/api/queries', question);
  app.route('/api', save(library, access));
  app.on('POST', '/api/dossiers/:dossier/bookmarks', ownPagesOnly);
  app.route('/api', keeping(library, access));
  app.route('/api', api(library));
  app.route('/', carry(library));
  app.route('/', pages(library));
  app.notFound((c) => {
    const isPage = c.req.method === 'GET' && !c.req.path.startsWith('/api/');
    if (isPage && c.req.header('accept')?.includes('text/html')) return sendViewer(c, library, false);
    return fail(c, 'not-found', `no such page: ${c.req.path}`, 404);
  });
  app.onError((error, c) => failWith(c, error, library.log, access.token !== null));
  return app;
}
