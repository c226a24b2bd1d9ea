// The words that a claim stands on.

/** The sentence without the white space and quotation marks around it. */
export function quoteOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { start: number; end: number } {
  const slice = text.slice(start, end);
  return { start: start + (slice.length - slice.trimStart().length), end: start + slice.trimEnd().length };
}
