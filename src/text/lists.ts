// Lists: the items under a line that leads to them, "The main points:", marked by dashes, dots, numbers or letters.
import type { Span } from '../model/span.ts';

const MARK =
  /^[ \t>]*(?:[-–—•*·▪]|(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\))[ \t]+\S/;

/** The line that leads to the list in whose item an offset stands, ending with a colon; null where it stands in no such list. */
export function leadOf(text: string, at: number): Span | null {
  let line = lineAt(text, at);
  if (!MARK.test(text.slice(line.start, line.end))) return null;
  while (line.start > 0) {
    line = lineAt(text, line.start - 1);
    const words = text.slice(line.start, line.end);
    if (words.trim() === '' || MARK.test(words)) continue;
    return /:[*_\s]*$/.test(words) ? line : null;
  }
  return null;
}

function lineAt(text: string, at: number): Span {
  const end = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end };
}
