// Plain text to paragraphs: blank lines part them; single line breaks do where the line was not broken for its width.
import type { Span } from '../model/span.ts';

/** What the markup of the source says a paragraph is; plain text says nothing. */
export type Hint = 'heading' | 'item' | 'caption' | 'aside' | 'links' | 'quoted';

export interface Paragraph extends Span {
  readonly hint?: Hint;
}

/** Wider lines are paragraphs on one line each: nobody wraps there. */
const WIDEST = 120;
const LINE = /[^\r\n\v\f\u{85}\u{2028}\u{2029}]*(\r\n|[\r\n\v\f\u{85}\u{2028}\u{2029}]|$)/uy;
const LIST = /^(?:[-*•–—▪●]|\d{1,3}[.)])\s/u;

/** Spans without the white space around them, in order; together they hold everything but white space. */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const block of blocksOf(text)) {
    const widest = block.reduce((most, { start, end }) => Math.max(most, end - start), 0);
    let open: Span | null = null;
    let last: Span | null = null;
    for (const line of block) {
      if (open !== null && last !== null && continues(text, last, line, widest)) {
        open = { start: open.start, end: line.end };
      } else {
        if (open !== null) paragraphs.push(open);
        open = line;
      }
      last = line;
    }
    if (open !== null) paragraphs.push(open);
  }
  return paragraphs;
}

/** Lines, trimmed, in runs without a blank line between them. */
function blocksOf(text: string): Span[][] {
  const blocks: Span[][] = [];
  let block: Span[] = [];
  const close = (): void => {
    if (block.length > 0) blocks.push(block);
    block = [];
  };
  for (let at = 0; at < text.length; at = LINE.lastIndex) {
    LINE.lastIndex = at;
    const match = LINE.exec(text);
    if (match === null) break;
    const line = trimmed(text, { start: at, end: at + match[0].length });
    if (line.start === line.end) close();
    else block.push(line);
  }
  close();
  return blocks;
}

/** The span without white space at its ends. */
function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && isSpace(text, from)) from += 1;
  while (to > from && isSpace(text, to - 1)) to -= 1;
  return { start: from, end: to };
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}

/** True when the line before was broken for its width: the next word did not fit, or goes on in lower case. */
function continues(text: string, before: Span, line: Span, widest: number): boolean {
  const next = text.slice(line.start, line.end);
  if (widest > WIDEST || LIST.test(next)) return false;
  const width = before.end - before.start;
  const word = /^\S+/.exec(next)?.[0].length ?? 0;
  if (width + 1 + word > widest && width > 40) return true;
  return /^\p{Ll}/u.test(next) && !/[.!?:]["”’')]*$/.test(text.slice(before.start, before.end));
}
