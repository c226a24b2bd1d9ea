// Gold for the automatic reader: reports or sentences with a person's claims, in which actors are names rather than ids.
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
  kind: z.enum([...ACT_KINDS, 'other']),
  event: z.string().optional(),
  polarity: z.enum(POLARITIES).default('asserts'),
  modality: z.enum(MODALITIES).default('actual'),
  actors: Names.default([]),
  recipients: Names.default([]),
  over: z.string().optional(),
  stance: z.enum(STANCES).optional(),
  role: z.string().optional(),
  speaker: z.string().optional(),
  cue: z.string().optional(),
  outlet: z.string().optional(),
  occurredOn: z.string().optional(),
  quote: z.string(),
  nth: z.int().positive().default(1),
});
type GoldClaim = z.infer<typeof GoldClaim>;

const GoldFile = z.object({ claims: z.array(GoldClaim) });

const GoldSentences = z.array(
  z.object({ text: z.string(), claims: z.array(GoldClaim.extend({ quote: z.string().default('') })) }),
);

export interface GoldReport {
  readonly id: string;
  readonly text: string;
  readonly published: string;
  readonly claims: readonly GoldClaim[];
  /** Of sentences, whose claims have no quote of their own but tell the word of saying. */
  readonly sentences: boolean;
}

/** When single sentences are taken to be published. */
const SOME_DAY = '2026-03-04';

/** Pairs of NAME.md and NAME.yaml in a folder, or lists of sentences in its NAME.yaml; sorted by name. */
export function readGold(folder: string): GoldReport[] {
  const files = readdirSync(folder)
    .filter((name) => name !== 'README.md')
    .sort(compareText);
  const reports = files.filter((name) => name.endsWith('.md'));
  return reports.length > 0 ? readReports(folder, reports) : readSentences(folder, files);
}

function readSentences(folder: string, files: readonly string[]): GoldReport[] {
  return files
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => {
      const found = GoldSentences.parse(parse(readFileSync(path.join(folder, name), 'utf8')));
      return found.map(
        ({ text, claims }, index): GoldReport => ({
          ...{ id: `${name.slice(0, -'.yaml'.length)}-${index + 1}`, text, published: SOME_DAY },
          claims: claims.map((claim) => ({ ...claim, quote: claim.quote || text })),
          sentences: true,
        }),
      );
    });
}

function readReports(folder: string, names: readonly string[]): GoldReport[] {
  return names.map((name) => {
    const id = name.slice(0, -'.md'.length);
    const file = path.join(folder, name);
    const parts = splitReport(readFileSync(file, 'utf8'));
    if (parts === null)
      throw new DemarcheError({ code: 'front-matter', what: 'no front matter', where: { file } });
    const header = z.object({ published: z.string() }).parse(parse(parts.header));
    const { claims } = GoldFile.parse(parse(readFileSync(path.join(folder, `${id}.yaml`), 'utf8')));
    return { id, text: parts.text, published: header.published, claims, sentences: false };
  });
}
