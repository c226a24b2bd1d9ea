// Gold for reports whose text may not be passed on: claims by offset, length and hash, compared where somebody has the text.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { compareText } from '../model/order.ts';
import { ACT_KINDS, MODALITIES, POLARITIES, STANCES } from '../model/words.ts';

const Ids = z.array(z.string());
const WithheldClaim = z.strictObject({
  kind: z.enum(ACT_KINDS),
  event: z.string().optional(),
  polarity: z.enum(POLARITIES).default('asserts'),
  modality: z.enum(MODALITIES).default('actual'),
  actors: Ids,
  recipients: Ids.default([]),
  stance: z.enum(STANCES).optional(),
  role: z.string().optional(),
  /** An actor's id, or the slug of the words for an unnamed one; left out: the report's own voice. */
  speaker: z.string().optional(),
  issues: Ids.default([]),
  /** Where the words stand, in UTF-16 units, and the first 16 digits of their hash. */
  at: z.int().nonnegative(),
  length: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{16}$/),
});

const WithheldFile = z.strictObject({
  /** Hash of the text in UTF-8. */
  text: z.string().regex(/^[0-9a-f]{64}$/),
  /** Whose issues and proposals it is read with. */
  dossier: z.string(),
  /** The outlet to which all of it goes back. */
  credits: z.string(),
  claims: z.array(WithheldClaim),
});
export type WithheldGold = z.infer<typeof WithheldFile> & { readonly id: string };

/** The files `NAME.yaml` of a folder, sorted by name. */
export function readWithheld(folder: string): WithheldGold[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort(compareText)
    .map((name) => {
      const file = WithheldFile.parse(parse(readFileSync(path.join(folder, name), 'utf8')));
      return { id: name.slice(0, -'.yaml'.length), ...file };
    });
}
