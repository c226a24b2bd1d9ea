// Who may come in: on loopback every process of this machine, elsewhere whoever has the token.
import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { fail } from './envelope.ts';

export interface Access {
  /** Null: nobody is asked for one. */
  readonly token: string | null;
  /** Names under which the server may be asked for, besides those of loopback. */
  readonly names: readonly string[];
}

export const LOOPBACK: Access = { token: null, names: [] };

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/**
 * Only requests that name this server: a page whose own name was made to resolve to it (DNS rebinding) sends its name in
 * `Host`, and so cannot read anything here. A name of numbers cannot be made to resolve to anything else.
 */
export function rightName({ token, names }: Access): MiddlewareHandler {
  const known = new Set([...LOOPBACK_NAMES, ...names.map((name) => name.toLowerCase())]);
  return async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    const name = host.replace(/:\d+$/, '').toLowerCase();
    if (known.has(name) || (token !== null && isIP(name.replace(/^\[|\]$/g, '')) !== 0)) return next();
    return fail(c, 'host', `not served under this name: ${host} - open it under its address in numbers`, 403);
  };
}

/** What the viewer is made of; it holds no data. */
const VIEWER = /^\/(?:assets\/[^/]+|[\w-]+\.(?:svg|png|ico|txt))$/;
const DATA = /^\/api(?:\/|$)|\.(?:json|html)$/;

/**
 * Without the token there is the empty viewer, the same at every address of a page, and nothing else: what a route would
 * answer, and whether it is there, is not asked.
 * @param viewer sends the page of the viewer
 */
export function tokenFor(access: Access, viewer: (c: Context) => Promise<Response>): MiddlewareHandler {
  return async (c, next) => {
    const { method, path } = c.req;
    if (mayRead(c, access) || VIEWER.test(path)) return next();
    if (method === 'GET' && !DATA.test(path)) return viewer(c);
    c.header('www-authenticate', 'Bearer');
    const how =
      'open the address that it printed at its start, or send the header Authorization: Bearer TOKEN';
    return fail(c, 'token', `this server asks for its token - ${how}`, 401);
  };
}

/** The token comes in a header, and from then on, for pages that are opened beside this one, in a cookie. */
function mayRead(c: Context, { token }: Access): boolean {
  if (token === null) return true;
  const cookie = `demarche-${new URL(c.req.url).port || 'token'}`;
  if (same(getCookie(c, cookie), token)) return true;
  const [, given] = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
  if (!same(given, token)) return false;
  setCookie(c, cookie, token, { httpOnly: true, sameSite: 'Strict', path: '/' });
  return true;
}

/** Takes the same time wherever they differ. */
function same(given: string | undefined, token: string): boolean {
  const [a, b] = [given ?? '', token].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
