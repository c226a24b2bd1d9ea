// The rows of a question as a table for people: a name and its id become one linked column; and as CSV, with everything.
import { compareText } from '../model/order.ts';
import { type Cell, cellText } from './cell.ts';

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface AnswerColumn {
  /** Place in the row. */
  readonly at: number;
  readonly title: string;
  readonly numeric: boolean;
  /** Place of the id that the column's names link to. */
  readonly idAt: number | null;
}

/** Columns to show: `actorId` is left out where `actor` stands beside it. */
export function columnsOf({ columns, rows }: Table): AnswerColumn[] {
  return columns.flatMap((title, at) => {
    const named = title.endsWith('Id') && columns.includes(title.slice(0, -2));
    if (named) return [];
    const idAt = columns.indexOf(`${title}Id`);
    const values = rows.map((row) => row[at] ?? null);
    const numeric =
      values.some((value) => typeof value === 'number') &&
      values.every((value) => value === null || typeof value === 'number');
    return [{ at, title, numeric, idAt: idAt < 0 ? null : idAt }];
  });
}

/** Numbers by size, all else as text; nulls last in both directions. */
export function sortedRows(rows: Table['rows'], at: number, down: boolean): Table['rows'] {
  const sign = down ? -1 : 1;
  return [...rows].sort((x, y) => {
    const [a, b] = [x[at] ?? null, y[at] ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * compareText(cellText(a), cellText(b));
  });
}

/** A list of maps, one for each row. */
export function jsonOf({ columns, rows }: Table): string {
  const maps = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])));
  return `${JSON.stringify(maps, null, 2)}\n`;
}

/** RFC 4180. A spreadsheet would run text that begins like a formula: a quote in front stops it. */
export function csvOf({ columns, rows }: Table): string {
  const field = (text: string) => {
    const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return [columns, ...rows.map((row) => row.map(cellText))]
    .map((row) => row.map(field).join(','))
    .join('\r\n');
}
