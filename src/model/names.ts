// The words by which reports mean people without naming them: graph/vocabulary/names.yaml as a schema.
import { z } from 'zod';
import { Slug } from './dossier.ts';

export const NameWords = z.strictObject({
  /** Offices with the words for them; `leads`: who holds it is meant by "leader", 1 before 2. */
  offices: z.array(
    z.strictObject({
      id: Slug,
      words: z.array(z.string()).min(1),
      leads: z.int().positive().optional(),
    }),
  ),
  /** States led by their president although there is a prime minister too. */
  presidential: z.array(Slug),
  /** Capitals that are names of other places or people too: meant only where the report names their state. */
  capitals: z.record(z.string(), Slug),
  /** Words before a name that are no part of it. */
  titles: z.array(z.string()),
  /** Nouns for what kind of body some actors are. */
  called: z.array(z.strictObject({ words: z.array(z.string()).min(1), actors: z.array(Slug).min(1) })),
  /** Given names of those whom "she" or "he" may mean. */
  given: z.strictObject({ she: z.array(z.string()), he: z.array(z.string()) }),
});
export type NameWords = z.infer<typeof NameWords>;

/** A person's overrule of how a mention is read: `resolve.yaml` of a dossier. */
export const Overrule = z.strictObject({
  /** The words of the mention, as they stand in the report. */
  text: z.string().min(1),
  /** Only in this report; left out: in every report of the dossier. */
  report: Slug.optional(),
  /** Who is meant: one id or several; `none`: nobody. */
  is: z
    .union([Slug, z.array(Slug)])
    .transform((is) => (typeof is === 'string' ? (is === 'none' ? [] : [is]) : is)),
  why: z.string().optional(),
});
export type Overrule = z.infer<typeof Overrule>;
