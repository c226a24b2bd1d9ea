// What keeps other scripts out of the pages, and one client from taking all turns.
import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { fail } from './envelope.ts';

/** No script, style or connection from elsewhere, nothing inline; `data:` and `blob:` pictures for the PNG export, a `blob:` worker for the layout. */
export const pageHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    workerSrc: ["'self'", 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  xContentTypeOptions: 'nosniff',
  xFrameOptions: 'DENY',
  crossOriginResourcePolicy: 'same-origin',
  crossOriginOpenerPolicy: 'same-origin',
  // On plain HTTP it would be ignored.
  strictTransportSecurity: false,
});

/** Whoever asks again gets what is true then, unless the answer says that it never changes. */
export const askAnew: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-cache');
};

/** For what costs or changes something: not from pages of other sites, even where their answer would be kept from them. */
export const ownPagesOnly: MiddlewareHandler = async (c, next) => {
  const site = c.req.header('sec-fetch-site') ?? 'same-origin';
  const origin = c.req.header('origin');
  const own = origin === undefined || hostIn(origin) === (c.req.header('host') ?? new URL(c.req.url).host);
  if (own && (site === 'same-origin' || site === 'none')) return next();
  return fail(c, 'origin', `not from another site: ${origin ?? site} - open this server's own pages`, 403);
};

function hostIn(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

/** More than a page asks at once. */
const QUESTIONS_AT_ONCE = 4;

/** Questions of one client that run at the same time; a client that goes away leaves its questions running. */
export function fewAtOnce(most = QUESTIONS_AT_ONCE): MiddlewareHandler {
  const running = new Map<string, number>();
  return async (c, next) => {
    const client = (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress ?? '';
    const mine = running.get(client) ?? 0;
    if (mine >= most) {
      c.header('retry-after', '1');
      return fail(c, 'busy', `too many questions at once: ${mine} - wait for their answers`, 429);
    }
    running.set(client, mine + 1);
    try {
      await next();
    } finally {
      const left = (running.get(client) ?? 1) - 1;
      if (left > 0) running.set(client, left);
      else running.delete(client);
    }
  };
}
