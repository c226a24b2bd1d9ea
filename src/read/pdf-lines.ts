// Lines and paragraphs of a PDF's pages, from the places of its pieces of text. Pure.

/** In the page's units, y upwards. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Height of the letters; 0 for a piece of white space. */
  readonly size: number;
  readonly width: number;
  /** The line ends behind it. */
  readonly ends: boolean;
}

export interface Line {
  readonly text: string;
  /** A page's head, foot or number. */
  readonly furniture: boolean;
}

interface Row {
  text: string;
  x: number;
  y: number;
  right: number;
  size: number;
}

/** A gap of so many usual line heights parts paragraphs. */
const WIDE_GAP = 1.35;
/** Heads and feet are the same, but for their digits, on so many pages. */
const REPEATED = 3;
/** How many rows at the top and at the bottom of a page may be head or foot. */
const EDGE = 2;

/** Paragraphs, each on one line, in the order of the file; what repeats on every page stands last. */
export function paragraphsOfLines(pages: readonly (readonly Piece[])[]): Line[] {
  const rows = pages.map(rowsOf);
  const counts = new Map<string, number>();
  for (const page of rows) {
    for (const shape of new Set(edgesOf(page).map(shapeOf))) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const isFurniture = (page: readonly Row[], row: Row): boolean =>
    edgesOf(page).includes(row) &&
    (isPageNumber(row.text) || (pages.length >= REPEATED && (counts.get(shapeOf(row)) ?? 0) >= REPEATED));
  const body = rows.flatMap((page) => page.filter((row) => !isFurniture(page, row)));
  const furniture = rows.flatMap((page) => page.filter((row) => isFurniture(page, row)));
  return [
    ...joinRows(body).map((text) => ({ text, furniture: false })),
    ...[...new Set(furniture.map(({ text }) => text))].map((text) => ({ text, furniture: true })),
  ];
}

/** Pieces on one height are a row; a gap wider than a third of a letter's height between them is a blank. */
function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = [];
  let row: Row | null = null;
  for (const { text, x, y, size, width, ends } of pieces) {
    const same: boolean =
      row !== null && (size === 0 || Math.abs(row.y - y) < Math.max(row.size, size) * 0.6);
    if (row === null || !same) {
      row = { text: '', x, y, right: x, size };
      rows.push(row);
    }
    const gap =
      text.trim() !== '' && row.text !== '' && !row.text.endsWith(' ') && x - row.right > row.size * 0.3;
    row.text += gap ? ` ${text}` : text;
    row.right = Math.max(row.right, x + width);
    row.size = Math.max(row.size, size);
    if (ends) row = null;
  }
  return rows
    .map((each) => ({ ...each, text: each.text.replace(/[\s\u{AD}]+/gu, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

function edgesOf(page: readonly Row[]): readonly Row[] {
  return page.length <= EDGE * 2 ? page : [...page.slice(0, EDGE), ...page.slice(-EDGE)];
}

function shapeOf({ text }: Row): string {
  return text.replace(/\d+/g, '#');
}

function isPageNumber(text: string): boolean {
  return /^(?:page )?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:\/|of)\s*\d{1,4})?$/i.test(text);
}

function joinRows(rows: readonly Row[]): string[] {
  const leading = usualLeading(rows);
  const rights = rows.map(({ right }) => right).sort((a, b) => a - b);
  const margin = rights[Math.floor(rights.length * 0.9)] ?? 0;
  const texts: string[] = [];
  let before: Row | null = null;
  for (const row of rows) {
    const last = texts.length - 1;
    const open = texts[last];
    if (before === null || open === undefined || parts(before, row, leading, margin)) texts.push(row.text);
    else texts[last] = glued(open, row.text);
    before = row;
  }
  return texts;
}

/** True when a new paragraph begins with `row`. */
function parts(before: Row, row: Row, leading: number, margin: number): boolean {
  const gap = before.y - row.y;
  const ended = /[.!?…:][)\]"'”’»]*$/.test(before.text);
  if (Math.abs(before.size - row.size) > before.size * 0.15) return true;
  // At the top of a column or page the paragraph goes on, unless its sentence had ended.
  if (gap <= 0 || gap > leading * 8) return ended && !/^\p{Ll}/u.test(row.text);
  if (gap > leading * WIDE_GAP) return true;
  const indented = row.x - before.x > row.size * 0.8 && row.x - before.x < row.size * 6;
  return ended && (indented || before.right < margin * 0.85);
}

/** The usual distance between rows: the median of those that may be one. */
function usualLeading(rows: readonly Row[]): number {
  const gaps = rows
    .slice(1)
    .map((row, index) => (rows[index]?.y ?? 0) - row.y)
    .filter((gap, index) => gap > 0 && gap < (rows[index + 1]?.size ?? 0) * 4)
    .sort((a, b) => a - b);
  return gaps[Math.floor((gaps.length - 1) / 2)] ?? 14;
}

/** A word parted at the line's end is put together again; `Kyiv-based` keeps its hyphen. */
function glued(text: string, next: string): string {
  const parted = /(\p{L}+)-$/u.exec(text)?.[1];
  if (parted === undefined || !/^\p{L}/u.test(next)) return `${text} ${next}`;
  const hyphen = /^\p{Lu}/u.test(parted) || /^\p{Lu}/u.test(next);
  return hyphen ? `${text}${next}` : `${text.slice(0, -1)}${next}`;
}
