// Bytes from a file, from standard input or from an address that the user typed: never more than the limit, never for ever.
import { createReadStream, readFileSync, statSync } from 'node:fs';
import type { ErrorParts } from '../model/error.ts';
import { Unread } from './report.ts';

export interface Limits {
  /** Of one file, of standard input, and of one answer. */
  readonly bytes: number;
  /** For the whole of one answer. */
  readonly milliseconds: number;
}

export const LIMITS: Limits = { bytes: 20 * 2 ** 20, milliseconds: 20_000 };

const REDIRECTS = 5;

export interface Fetched {
  readonly bytes: Uint8Array;
  readonly type: string | null;
  /** Where it came from in the end. */
  readonly url: string;
}

export async function bytesOfFile(file: string, { bytes: most }: Limits): Promise<Uint8Array> {
  try {
    const found = statSync(file);
    if (found.size > most) throw tooLarge(file, most, found.size);
    // Devices and pipes do not tell how much is in them.
    return found.isFile() && found.size > 0
      ? readFileSync(file)
      : await collect(createReadStream(file), file, most);
  } catch (error) {
    if (error instanceof Unread) throw error;
    throw unreadable(file, error);
  }
}

export async function bytesOfStream(
  stream: AsyncIterable<unknown>,
  { bytes: most }: Limits,
): Promise<Uint8Array> {
  return collect(stream, '-', most);
}

/**
 * Redirections are followed on the same host only (with or without `www.`, from http to https): nobody typed another one.
 * @throws Unread for every other answer than 200, for what is too large, and for what takes too long
 */
export async function bytesOfUrl(
  typed: string,
  { bytes: most, milliseconds }: Limits,
  get: typeof fetch,
): Promise<Fetched> {
  const signal = AbortSignal.timeout(milliseconds);
  const headers = {
    accept: 'text/html, application/pdf, text/plain, text/markdown;q=0.9',
    'user-agent': 'demarche',
  };
  let url = typed;
  try {
    for (let hop = 0; hop <= REDIRECTS; hop += 1) {
      const answer = await get(url, { signal, headers, redirect: 'manual' });
      const target = answer.headers.get('location');
      if (answer.status >= 300 && answer.status < 400 && target !== null) {
        await answer.body?.cancel();
        url = redirected(typed, new URL(target, url).href);
        continue;
      }
      if (answer.status !== 200 || answer.body === null) {
        await answer.body?.cancel();
        throw fault('http', `HTTP ${answer.status}`, typed, 'open it in a browser and save the page');
      }
      const bytes = await collect(answer.body, typed, most);
      return { bytes, type: answer.headers.get('content-type'), url };
    }
    throw fault('http', 'redirected in a circle', typed, 'open it in a browser and save the page');
  } catch (error) {
    if (error instanceof Unread) throw error;
    if (signal.aborted) {
      const seconds = Math.round(milliseconds / 100) / 10;
      throw fault(
        'timeout',
        `no full answer within ${seconds} s`,
        typed,
        'try again later, or save the page',
      );
    }
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw fault('network', `no answer (${reasonOf(cause)})`, typed, 'check the address and the network');
  }
}

function redirected(typed: string, target: string): string {
  const [from, to] = [new URL(typed), new URL(target)];
  const host = ({ hostname }: URL): string => hostname.replace(/^www\./, '');
  const samePort = from.port === to.port || to.port === '';
  const secure = to.protocol === 'https:' || to.protocol === from.protocol;
  if (host(from) === host(to) && samePort && secure) return target;
  throw fault('redirected', `redirected to ${target}`, typed, 'give that address yourself if you mean it');
}

async function collect(stream: AsyncIterable<unknown>, source: string, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > most) throw tooLarge(source, most);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function tooLarge(source: string, most: number, size?: number): Unread {
  const what = size === undefined ? 'too large' : `too large (${megabytes(size)})`;
  return fault('too-large', what, source, `a report has at most ${megabytes(most)}: cut out what is one`);
}

function unreadable(file: string, error: unknown): Unread {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return fault('no-file', 'no such file or folder', file, 'check its name');
  const remedy =
    code === 'EACCES' ? 'you may not read it: change its rights' : `${reasonOf(error)}: check the path`;
  return fault('unreadable', 'cannot read', file, remedy);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}

function megabytes(bytes: number): string {
  return bytes < 2 ** 20 ? `${Math.ceil(bytes / 1024)} kB` : `${Math.round((bytes / 2 ** 20) * 10) / 10} MB`;
}

function fault(code: string, what: string, value: string, remedy: string): Unread {
  const parts: ErrorParts = { code, what, value, remedy };
  return new Unread(parts);
}
