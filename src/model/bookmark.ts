// A view that somebody keeps: its address, a name, and what to say about it. A list of them is a briefing.
import { z } from 'zod';

export const Bookmark = z.strictObject({
  name: z.string().trim().min(1, 'a name').max(200, 'a name of at most 200 signs'),
  /** Address of the view, without the dossier: `/positions?issue=donbas-territory`. */
  view: z
    .string()
    .regex(/^\/(?!\/)\S*$/, 'an address that begins with one /')
    .max(4_000),
  note: z.string().max(4_000).default(''),
});
export type Bookmark = z.infer<typeof Bookmark>;

/** In the order in which they are shown. */
export const Bookmarks = z.array(Bookmark).max(200, 'at most 200 bookmarks');
