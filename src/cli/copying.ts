// Which reports of a dossier copy others, written into their front matter; that of reports whose claims are a person's is left.
import path from 'node:path';
import { readClaims } from '../dossier/claims-file.ts';
import { withFrontMatter } from '../dossier/report.ts';
import { contentOf } from '../dossier/write.ts';
import type { Report } from '../model/dossier.ts';
import { canonicalJson } from '../model/id.ts';
import { type Compared, copiesAmong, copyWords } from '../reconcile/copies.ts';

/** A report with what was found before. */
export type Comparable = Compared & Pick<Report, 'copies'>;

/** What to say of those that are new. `put` writes a file. */
export function copiesFor(
  folder: string,
  reports: readonly Comparable[],
  put: (file: string, content: string) => void,
): string[] {
  const found = copiesAmong(reports);
  const withheld = new Set(reports.filter(({ text }) => text === null).map(({ id }) => id));
  return reports.flatMap(({ id, text, copies: before }) => {
    // What was found while a text was at hand stays when it is not.
    const kept = before.filter((copy) => withheld.has(id) || withheld.has(copy.report));
    const copies = [...(found.get(id) ?? []), ...kept];
    if (canonicalJson(copies) === canonicalJson(before)) return [];
    const words = copies.map((copy) => `${id} copies ${copy.report}: ${copyWords(copy, text)}`);
    const file = path.join(folder, 'reports', `${id}.md`);
    const content = contentOf(file);
    if (content === null) return words;
    if (readClaims(path.join(folder, 'claims', `${id}.yaml`))?.extractor === undefined)
      return words.map((line) => `${line} - its claims are a person's: write rewrites into reports/${id}.md`);
    const written = copies.map(({ passages, ...copy }) => ({
      ...copy,
      passages: passages.map(({ start, end }) => `${start}-${end}`),
    }));
    put(file, withFrontMatter(content, 'copies', written.length > 0 ? written : null));
    return words;
  });
}
