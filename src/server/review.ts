// Decisions about drafts, sent by the viewer of this machine: the one thing that the server writes.
import { Hono, type MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { Edits } from '../model/review.ts';
import { bodyOf } from './body.ts';
import { fail } from './envelope.ts';
import type { Library } from './library.ts';

const Body = z.discriminatedUnion('decision', [
  z.strictObject({
    decision: z.enum(['accept', 'reject']),
    claim: z.string().min(1),
    why: z.string().max(2_000).optional(),
    edits: Edits.optional(),
  }),
  z.strictObject({ decision: z.literal('undo'), claim: z.string().min(1) }),
]);

/** Under `/api/dossiers/:dossier/review`. GET says whether decisions are taken here; POST takes one. */
export function review(library: Library): Hono {
  const app = new Hono();
  app.get('/', (c) => c.json({ ok: true, open: library.review(c.req.param('dossier') ?? '') !== null }));
  app.post('/', ownPage, async (c) => {
    const desk = library.review(c.req.param('dossier') ?? '');
    if (desk === null) {
      const how = 'use demarche review, or demarche start on this machine with the folder of the dossier';
      return fail(c, 'no-review', `no decisions are taken here - ${how}`, 403);
    }
    const body = await bodyOf(c.req.raw, Body);
    const says =
      body.decision === 'undo'
        ? await desk.undo(body.claim)
        : await desk.decide(body.decision, body.claim, body);
    return c.json({ ok: true, decision: body.decision, claim: body.claim, says });
  });
  return app;
}

/**
 * Only pages of this server: a header that no page of another site can send without asking first, and, where the browser
 * says from where it asks, from here.
 */
const ownPage: MiddlewareHandler = async (c, next) => {
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site');
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  const fromHere = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
  if (c.req.header('x-demarche') === 'review' && fromHere && (site === undefined || site === 'same-origin'))
    return next();
  return fail(c, 'foreign-page', 'only the viewer may send this - header x-demarche: review', 403);
};
