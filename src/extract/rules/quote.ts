// The words that a claim stands on.
import type { Span } from '../../model/span.ts';

/** The sentence without the white space around it; with the marks of bold type that would else stand in it unpaired. */
export function quoteOf(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end);
  const first = start + (slice.length - slice.trimStart().length);
  return balanced(text, { start: first, end: start + slice.trimEnd().length });
}

/** "**Rome urged Chad** to sign": from the stars that open it, to those that close it, or behind a run that nothing closes. */
function balanced(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  if ((words.match(/\*+/g)?.length ?? 0) % 2 === 0) return { start, end };
  const opening = /\*+$/.exec(text.slice(Math.max(0, start - 3), start))?.[0].length ?? 0;
  if (opening > 0) return { start: start - opening, end };
  const closing = /^\*+/.exec(text.slice(end, end + 3))?.[0].length ?? 0;
  if (closing > 0) return { start, end: end + closing };
  return { start: start + (/^\*+/.exec(words)?.[0].length ?? 0), end };
}
