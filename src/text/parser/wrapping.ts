/** Hard-wrapped lines and the marks of Markdown: taken out before parsing, since the model knows neither inside a sentence. */
import { markedWords } from '../../model/markdown.ts';

/** A text with its wrapped lines joined by single blanks and without marks, and the way back. */
export interface Unwrapped {
  text: string;
  /** From an index in `text` to the same place in the original. */
  original(index: number): number;
}

/** Wider blocks are paragraphs on one line each: nobody wraps there. */
const WIDEST = 120;
const LINE = /([^\n]*?)([ \t]*\r?\n[ \t]*|$)/y;

interface Line {
  start: number;
  /** End of the line's text, and start of the next line's: between them stands the break with the blanks around it. */
  end: number;
  next: number;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length) {
    LINE.lastIndex = start;
    const match = LINE.exec(text);
    const end = start + (match?.[1]?.length ?? text.length - start);
    const next = end + (match?.[2]?.length ?? 0);
    lines.push({ start, end, next });
    start = Math.max(next, start + 1);
  }
  return lines;
}

/** Length of the first word of a line. */
function firstWord(text: string, { start, end }: Line): number {
  const blank = text.slice(start, end).search(/\s/);
  return blank < 0 ? end - start : blank;
}

/** What is read as something else: as a blank, or as nothing. */
interface Cut {
  start: number;
  end: number;
  as: ' ' | '';
}

/**
 * Breaks of lines that were broken for their width only: within a run of lines without a blank one between them, where the
 * next line's first word would not have fitted. Other line breaks stay.
 */
function breaksIn(text: string): Cut[] {
  const lines = linesOf(text);
  const breaks: Cut[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from;
    let widest = 0;
    for (; to < lines.length; to++) {
      const line = lines[to];
      if (!line || line.end === line.start) break;
      widest = Math.max(widest, line.end - line.start);
    }
    for (let i = from; i + 1 < to && widest <= WIDEST; i++) {
      const [line, after] = [lines[i], lines[i + 1]];
      if (!line || !after || line.end - line.start + 1 + firstWord(text, after) <= widest) continue;
      breaks.push({ start: line.end, end: line.next, as: ' ' });
    }
    from = to + 1;
  }
  return breaks;
}

/** The marks around emphasised words and links. */
const marksIn = (text: string): Cut[] =>
  markedWords(text).flatMap(({ start, end, words }): Cut[] => [
    { start, end: words.start, as: '' },
    { start: words.end, end, as: '' },
  ]);

/** Reads wrapped lines as one, and where `marks` are skipped, emphasis and links as their words. */
export function unwrap(text: string, marks: 'kept' | 'skipped' = 'kept'): Unwrapped {
  const cuts = [...breaksIn(text), ...(marks === 'skipped' ? marksIn(text) : [])].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  let joined = '';
  /** Places in `joined` from which on the distance to the original is another one. */
  const places: number[] = [0];
  const distances: number[] = [0];
  let copied = 0;
  for (const { start, end, as } of cuts) {
    if (start < copied) continue;
    joined += text.slice(copied, start) + as;
    copied = end;
    places.push(joined.length);
    distances.push(end - joined.length);
  }
  joined += text.slice(copied);
  const original = (index: number): number => {
    let low = 0;
    let high = places.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((places[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return index + (distances[low] ?? 0);
  };
  return { text: joined, original };
}
