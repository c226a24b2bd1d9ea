// Half-open UTF-16 spans into a text: `text.slice(start, end)`.

export interface Span {
  readonly start: number;
  readonly end: number;
}

export function sliceOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** Every place where `quote` stands in `text`, in order; overlapping ones included. */
export function spansOf(text: string, quote: string): Span[] {
  const spans: Span[] = [];
  if (quote === '') return spans;
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    spans.push({ start, end: start + quote.length });
  }
  return spans;
}

/** The paragraph around a span: the passage in which a quote is shown. Bounded by line breaks. */
export function passageOf(text: string, { start, end }: Span): Span {
  const from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  const to = text.indexOf('\n', end);
  return { start: Math.min(from, start), end: to < 0 ? text.length : to };
}
