// Comma-separated values that a spreadsheet opens without running anything in them.
import { stringify } from 'csv-stringify/sync';

export interface CsvOptions {
  /** A byte order mark, without which Excel takes UTF-8 for something else. */
  readonly bom?: boolean;
}

/**
 * A header line and one line a row (RFC 4180, line ends CRLF). Text that starts as a formula does (`=`, `+`, `-`, `@`,
 * tab) gets an apostrophe in front; numbers stay as they are. Null and undefined are empty cells.
 */
export function csvText(
  columns: readonly string[],
  rows: readonly (readonly (string | number | boolean | null | undefined)[])[],
  { bom = false }: CsvOptions = {},
): string {
  return stringify([columns, ...rows] as unknown[][], {
    bom,
    escape_formulas: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
    cast: { boolean: (value) => String(value) },
  });
}
