// Every error of the server has one shape: {ok: false, error, code}.
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { DemarcheError } from '../model/error.ts';

interface Failure {
  readonly ok: false;
  /** For a person: what, its value, where, what to do. */
  readonly error: string;
  /** For a program. */
  readonly code: string;
}

const STATUS: Readonly<Record<string, ContentfulStatusCode>> = {
  'not-found': 404,
  'not-loaded': 404,
  'unknown-dossier': 404,
  'unknown-question': 404,
  'time-limit': 503,
  'memory-limit': 503,
  busy: 429,
  'question-there': 409,
};

/** These say where on this machine, or on which other one, the data are. */
const OWN_AFFAIRS = new Set([
  'damaged',
  'no-server',
  'old-server',
  'no-database',
  'wrong-password',
  'forbidden',
]);

export function fail(c: Context, code: string, error: string, status: ContentfulStatusCode): Response {
  return c.json({ ok: false, error, code } satisfies Failure, status);
}

/**
 * What a person can put right goes out as it is; a fault of the program is logged, and only said to be one. So is trouble
 * with the store where `strangers` may be asking.
 */
export function failWith(
  c: Context,
  error: unknown,
  log: (text: string) => void,
  strangers: boolean,
): Response {
  if (error instanceof DemarcheError && strangers && OWN_AFFAIRS.has(error.code)) {
    log(error.message);
    return fail(c, error.code, 'the store cannot be read now; the terminal of the server says more', 503);
  }
  if (error instanceof DemarcheError) return fail(c, error.code, error.message, STATUS[error.code] ?? 400);
  if (error instanceof HTTPException)
    return fail(c, 'request', error.message || 'bad request', error.status as ContentfulStatusCode);
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return fail(c, 'fault', 'the server failed at this request; its terminal says more', 500);
}
