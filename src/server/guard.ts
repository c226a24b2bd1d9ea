// What keeps other sites out of a server on loopback, and other scripts out of its pages.
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { fail } from './envelope.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Only requests that name this machine: a page whose own name was made to resolve to 127.0.0.1 (DNS rebinding) sends its
 * name in `Host`, and so cannot read anything here.
 */
export const loopbackOnly: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  if (LOOPBACK.has(host.replace(/:\d+$/, '').toLowerCase())) return next();
  return fail(c, 'host', `not served under this name: ${host} - open it as http://127.0.0.1`, 403);
};

/** No script, style or connection from elsewhere, nothing inline; `data:` and `blob:` pictures for the PNG export. */
export const pageHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
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
