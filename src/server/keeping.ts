// The bookmarks of a dossier over HTTP: read by whoever may read, replaced by pages of this server on this machine.
import { Hono } from 'hono';
import { z } from 'zod';
import { Bookmarks } from '../model/bookmark.ts';
import type { Access } from './access.ts';
import { bodyOf } from './body.ts';
import { fail } from './envelope.ts';
import type { Library } from './library.ts';

/** `was`: the list as the page knew it, so that two pages do not undo each other. */
const Keeping = z.strictObject({ was: Bookmarks, bookmarks: Bookmarks });

/** On loopback only; that only own pages ask is seen to before. */
export function keeping(library: Library, access: Access): Hono {
  const writes = access.token === null;
  const app = new Hono();
  app.get('/dossiers/:dossier/bookmarks', (c) => {
    const shelf = library.bookmarks?.(c.req.param('dossier')) ?? null;
    return c.json({ ok: true, bookmarks: shelf?.read() ?? [], writable: writes && shelf !== null });
  });
  app.post('/dossiers/:dossier/bookmarks', async (c) => {
    const dossier = c.req.param('dossier');
    const shelf = library.bookmarks?.(dossier) ?? null;
    if (!writes) return fail(c, 'read-only', 'bookmarks are kept only on the machine of the server', 403);
    if (shelf === null)
      return fail(
        c,
        'no-folder',
        `no folder to keep bookmarks in: ${dossier} - start with --dossier FOLDER`,
        404,
      );
    const { was, bookmarks } = await bodyOf(c.req.raw, Keeping);
    if (JSON.stringify(was) !== JSON.stringify(shelf.read()))
      return fail(
        c,
        'changed',
        'the bookmarks were changed elsewhere - reload this page, then do it again',
        409,
      );
    shelf.write(bookmarks);
    return c.json({ ok: true, bookmarks });
  });
  return app;
}
