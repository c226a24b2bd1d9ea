// A dossier of one report without its text, written into a folder: what a person shares who may not share the article.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sha256 } from '../../src/model/id.ts';

export const TEXT =
  'The envoys pressed Zelensky for an answer on the land.\n\nKyiv has not said anything yet.';
const QUOTE = 'pressed Zelensky for an answer';

/** `quoteHash` and `outlet` can be made wrong. Returns the folder. */
export function writeDossier({
  name = 'withheld',
  quoteHash = sha256(QUOTE),
  outlet = 'axios',
} = {}): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'demarche-dossier-')), name);
  for (const part of ['reports', 'claims']) mkdirSync(path.join(folder, part), { recursive: true });
  const write = (file: string, lines: readonly string[]) =>
    writeFileSync(path.join(folder, file), `${lines.join('\n')}\n`);
  write('dossier.yaml', [
    'name: Withheld',
    'summary: One report.',
    'from: 2025-12-01',
    'to: 2025-12-31',
    'recordedOn: 2026-11-22',
  ]);
  write('issues.yaml', ['- {id: land, name: Land}']);
  write('reports/axios-2025-12-08.md', [
    '---',
    `outlet: ${outlet}`,
    'title: Envoys press Zelensky',
    'published: 2025-12-08',
    `sha256: ${sha256(TEXT)}`,
    `length: ${TEXT.length}`,
    '---',
  ]);
  const start = TEXT.indexOf(QUOTE);
  write('claims/axios-2025-12-08.yaml', [
    'report: axios-2025-12-08',
    'claims:',
    '  - kind: pressure',
    '    event: REQUEST',
    '    actors: steve-witkoff',
    '    recipients: volodymyr-zelensky',
    '    issues: land',
    `    start: ${start}`,
    `    end: ${start + QUOTE.length}`,
    `    quoteSha256: ${quoteHash}`,
  ]);
  return folder;
}
