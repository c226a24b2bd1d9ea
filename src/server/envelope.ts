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
};

export function fail(c: Context, code: string, error: string, status: ContentfulStatusCode): Response {
  return c.json({ ok: false, error, code } satisfies Failure, status);
}

/** What a person can put right goes out as it is; a fault of the program is logged, and only said to be one. */
export function failWith(c: Context, error: unknown, log: (text: string) => void): Response {
  if (error instanceof DemarcheError) return fail(c, error.code, error.message, STATUS[error.code] ?? 400);
  if (error instanceof HTTPException)
    return fail(c, 'request', error.message || 'bad request', error.status as ContentfulStatusCode);
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return fail(c, 'fault', 'the server failed at this request; its terminal says more', 500);
}
