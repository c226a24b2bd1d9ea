// The server as one function of what it serves: read-only, on loopback, tested without a port by `app.request()`.
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { api } from './api.ts';
import { carry } from './carry.ts';
import { fail, failWith } from './envelope.ts';
import { askAnew, loopbackOnly, pageHeaders } from './guard.ts';
import type { Library } from './library.ts';
import { pages } from './pages.ts';

export function createApp(library: Library): Hono {
  const app = new Hono();
  app.use(pageHeaders);
  app.use(askAnew);
  app.use(loopbackOnly);
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
  app.route('/api', api(library));
  app.route('/', carry(library));
  app.route('/', pages(library));
  app.notFound((c) => fail(c, 'not-found', `no such page: ${c.req.path}`, 404));
  app.onError((error, c) => failWith(c, error, library.log));
  return app;
}
