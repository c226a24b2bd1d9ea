// Helpers of the reading tests: fixtures, a scratch folder, a small PDF, and what a report's spans hold.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Span } from '../../src/model/span.ts';
import { type ReadOptions, readReports } from '../../src/read/read.ts';
import { isProblem, type ReadProblem, type ReadReport } from '../../src/read/report.ts';

export const FIXTURES = new URL('fixtures', import.meta.url).pathname;

export function scratch(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'demarche-read-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return folder;
}

export async function readAll(
  sources: readonly string[],
  options: ReadOptions = {},
): Promise<{ reports: ReadReport[]; problems: ReadProblem[] }> {
  const [reports, problems]: [ReadReport[], ReadProblem[]] = [[], []];
  for await (const read of readReports(sources, options)) {
    if (isProblem(read)) problems.push(read);
    else reports.push(read);
  }
  return { reports, problems };
}

/** The one report that a source gives. */
export async function readOne(source: string, options: ReadOptions = {}): Promise<ReadReport> {
  const { reports, problems } = await readAll([source], options);
  const [report] = reports;
  if (report === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return report;
}

export function slices(text: string, spans: readonly Span[]): string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}

export const proseOf = ({ text, prose }: ReadReport): string[] => slices(text, prose);

/** A line of a PDF page: its height from the bottom, and its words. */
export type PdfLine = readonly [y: number, words: string, size?: number];

/** A PDF of Helvetica lines, written by hand: one content stream a page. */
export function pdfFile(pages: readonly (readonly PdfLine[])[], title = ''): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  for (const lines of pages) {
    const stream = lines
      .map(([y, words, size = 11]) => `BT /F1 ${size} Tf 60 ${y} Td (${escaped(words)}) Tj ET`)
      .join('\n');
    const content = objects.length + 2;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${content} 0 R >>`,
    );
    add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  }
  const info = add(`<< /Title (${escaped(title)}) >>`);
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${info} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

function escaped(words: string): string {
  return words.replace(/[\\()]/g, '\\$&');
}
