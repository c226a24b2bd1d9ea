// Gold for the automatic reader: reports with a person's claims, in which actors are names rather than ids.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { DemarcheError } from '../model/error.ts';
import { compareText } from '../model/order.ts';
import { ACT_KINDS, MODALITIES, POLARITIES, STANCES } from '../model/words.ts';
import { splitReport } from './report.ts';

const Names = z
  .union([z.string(), z.array(z.string())])
  .transform((names) => (typeof names === 'string' ? [names] : names));

const GoldClaim = z.object({
  kind: z.enum(ACT_KINDS),
  event: z.string().optional(),
  polarity: z.enum(POLARITIES).default('asserts'),
  modality: z.enum(MODALITIES).default('actual'),
  actors: Names.default([]),
  recipients: Names.default([]),
  over: z.string().optional(),
  stance: z.enum(STANCES).optional(),
  role: z.string().optional(),
  speaker: z.string().optional(),
  outlet: z.string().optional(),
  occurredOn: z.string().optional(),
  quote: z.string(),
  nth: z.int().positive().default(1),
});
type GoldClaim = z.infer<typeof GoldClaim>;

const GoldFile = z.object({ claims: z.array(GoldClaim) });

export interface GoldReport {
  readonly id: string;
  readonly text: string;
  readonly published: string;
  readonly claims: readonly GoldClaim[];
}

/** Pairs of NAME.md and NAME.yaml in a folder, sorted by name. */
export function readGold(folder: string): GoldReport[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort(compareText);
  return names.map((name) => {
    const id = name.slice(0, -'.md'.length);
    const file = path.join(folder, name);
    const parts = splitReport(readFileSync(file, 'utf8'));
    if (parts === null)
      throw new DemarcheError({ code: 'front-matter', what: 'no front matter', where: { file } });
    const header = z.object({ published: z.string() }).parse(parse(parts.header));
    const { claims } = GoldFile.parse(parse(readFileSync(path.join(folder, `${id}.yaml`), 'utf8')));
    return { id, text: parts.text, published: header.published, claims };
  });
}
