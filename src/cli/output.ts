// How answers are printed: data on stdout in one of five formats, words on stderr.
import { InvalidArgumentError, Option } from 'commander';
import stringWidth from 'string-width';
import { csvText } from '../export/csv.ts';
import {
  type Cut,
  DEFAULT_LIMITS,
  type NodeValue,
  type PathValue,
  type RelationshipValue,
} from '../store/store.ts';

export const FORMATS = ['table', 'json', 'csv', 'md', 'ndjson'] as const;
export type Format = (typeof FORMATS)[number];

/** A table of plain JSON values. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  /** What there was more of than a limit. */
  readonly cuts?: readonly Cut[] | undefined;
}

/** `--format`: a table on a terminal, one JSON object a line when piped. */
export function formatOption(): Option {
  return new Option(
    '-f, --format <format>',
    'table, json, csv, md or ndjson (default: table on a terminal, ndjson when piped)',
  ).argParser((value) => {
    if ((FORMATS as readonly string[]).includes(value)) return value;
    throw new InvalidArgumentError(`Allowed choices are ${FORMATS.join(', ')}.`);
  });
}

/** Words for the person: progress, notes, errors. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Prints a table on stdout, and on stderr what was left out of it. */
export function printTable(table: Table, format?: Format): void {
  const terminal = process.stdout.isTTY === true;
  const chosen = format ?? (terminal ? 'table' : 'ndjson');
  const width = terminal && chosen === 'table' ? process.stdout.columns : undefined;
  const { text, cut } = formatTable(table, chosen, width);
  process.stdout.write(text);
  if (cut) say('Some cells are cut to fit: --format json shows them whole.');
  for (const cut of table.cuts ?? []) say(`truncated: ${CUTS[cut](table.rows.length)}`);
}

const CUTS: Readonly<Record<Cut, (rows: number) => string>> = {
  rows: (rows) => `only the first ${rows} rows are given`,
  items: () => `lists and maps are cut at ${DEFAULT_LIMITS.items} items`,
  bytes: () => 'the answer is too large and ends early',
};

/** Pure: the text of a table in a format. `width` is what a terminal has, in columns; `cut` says that cells lost text. */
export function formatTable(
  table: Table,
  format: Format,
  width?: number,
): { readonly text: string; readonly cut: boolean } {
  switch (format) {
    case 'json':
      return whole(
        `${JSON.stringify(
          table.rows.map((row) => record(table.columns, row)),
          null,
          2,
        )}\n`,
      );
    case 'ndjson':
      return whole(table.rows.map((row) => `${JSON.stringify(record(table.columns, row))}\n`).join(''));
    case 'csv':
      return whole(
        csvText(
          table.columns,
          table.rows.map((row) => row.map(cellText)),
        ),
      );
    case 'md':
      return whole(markdown(table));
    case 'table':
      return drawTable(table, width);
  }
}

const whole = (text: string) => ({ text, cut: false });

function record(columns: readonly string[], row: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null]));
}

/** A value as one line of text; numbers stay numbers, lists are joined by semicolons, nodes are shown as in Cypher. */
function cellText(value: unknown): string | number {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(cellText).join('; ');
  if (typeof value !== 'object') return String(value);
  return elementText(value as Partial<NodeValue | RelationshipValue | PathValue>) ?? JSON.stringify(value);
}

function elementText(value: Partial<NodeValue | RelationshipValue | PathValue>): string | null {
  if (value.kind === 'node') return `(:${(value.labels ?? []).join(':')} ${value.id})`;
  if (value.kind === 'relationship') return `[:${value.type}]`;
  if (value.kind !== 'path') return null;
  const { nodes = [], relationships = [] } = value;
  return nodes
    .map((node, i) => {
      const next = relationships[i];
      if (next === undefined) return elementText(node);
      return `${elementText(node)}${next.from === node.id ? `-${elementText(next)}->` : `<-${elementText(next)}-`}`;
    })
    .join('');
}

function markdown({ columns, rows }: Table): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => String(cell).replace(/\\/g, '\\\\').replace(/\|/g, '\\|').replace(/\r?\n/g, '<br>')).join(' | ')} |\n`;
  const rule = `|${columns.map(() => ' --- |').join('')}\n`;
  return line(columns) + rule + rows.map((row) => line(columns.map((_, i) => cellText(row[i])))).join('');
}

const GAP = '  ';
/** A column that is cut to less than this says nothing any more. */
const READABLE = 12;

function drawTable({ columns, rows }: Table, width?: number): { text: string; cut: boolean } {
  if (rows.length === 0) return whole('(no rows)\n');
  const cells = [columns, ...rows].map((row) => columns.map((_, i) => oneLine(String(cellText(row[i])))));
  const numeric = columns.map((_, i) =>
    rows.every((row) => row[i] === null || row[i] === undefined || typeof row[i] === 'number'),
  );
  const wanted = columns.map((_, i) => Math.max(...cells.map((row) => stringWidth(row[i] ?? ''))));
  const room = width === undefined ? Number.POSITIVE_INFINITY : width - GAP.length * (columns.length - 1);
  if (wanted.reduce((sum, one) => sum + Math.min(one, READABLE), 0) > room) return whole(drawRecords(cells));
  const widths = squeeze(wanted, room);
  let cut = false;
  const lines = cells.map((row) =>
    row
      .map((cell, i) => {
        const room = widths[i] ?? 0;
        const text = stringWidth(cell) > room ? shorten(cell, room) : cell;
        if (text !== cell) cut = true;
        const pad = ' '.repeat(Math.max(0, room - stringWidth(text)));
        return numeric[i] ? pad + text : text + pad;
      })
      .join(GAP)
      .trimEnd(),
  );
  const rule = widths.map((room) => '-'.repeat(room)).join(GAP);
  return { text: `${[lines[0], rule, ...lines.slice(1)].join('\n')}\n`, cut };
}

/** One row after the other, a line for each column: for more columns than the terminal has room for. */
function drawRecords([titles = [], ...rows]: readonly (readonly string[])[]): string {
  const indent = Math.max(...titles.map((title) => stringWidth(title)));
  return rows
    .map((row, at) =>
      [
        `-- ${at + 1}`,
        ...row.map((cell, i) => `${pad(titles[i] ?? '', indent)}${GAP}${cell}`.trimEnd()),
        '',
      ].join('\n'),
    )
    .join('');
}

const pad = (text: string, room: number): string => text + ' '.repeat(Math.max(0, room - stringWidth(text)));

/** Takes from the widest column until all fit. */
function squeeze(wanted: readonly number[], room: number): number[] {
  const widths = [...wanted];
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  while (excess > 0) {
    const widest = Math.max(...widths);
    if (widest <= 1) break;
    widths[widths.indexOf(widest)] = widest - 1;
    excess -= 1;
  }
  return widths;
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

function shorten(text: string, room: number): string {
  let short = '';
  let used = 0;
  for (const { segment } of GRAPHEMES.segment(text)) {
    const width = stringWidth(segment);
    if (used + width > room - 1) break;
    short += segment;
    used += width;
  }
  return `${short}…`;
}

/** Line breaks become spaces; other control characters, which could move the cursor, become visible. */
function oneLine(text: string): string {
  return text.replace(/\s*[\r\n\t]+\s*/g, ' ').replace(/\p{Cc}/gu, '\u{FFFD}');
}
