// What requests bring: JSON and queries of the right shape, or a refusal that names what is wrong.
import type { z } from 'zod';
import { DemarcheError } from '../model/error.ts';

/** Only JSON, which another site cannot send here without asking first. @throws DemarcheError `bad-request` */
export async function bodyOf<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const wrong = (what: string, value?: string) =>
    new DemarcheError(
      { code: 'bad-request', what, value, remedy: 'send JSON with content-type application/json' },
      2,
    );
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw wrong('not a JSON request', type || 'no content-type');
  const body: unknown = await request.json().catch(() => {
    throw wrong('body is not JSON');
  });
  return checked(schema, body, 'body has the wrong shape');
}

/** @throws DemarcheError `bad-request` that names what is wrong */
export function checked<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim());
  throw new DemarcheError({ code: 'bad-request', what, value: wrong.join('; ') }, 2);
}
