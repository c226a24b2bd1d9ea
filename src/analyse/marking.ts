// A report's text cut where its claims begin and end, so that each claim can be marked, overlapping ones too.
import type { Claim } from './entries.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Claims whose quote covers this stretch, in order of the text. */
  readonly claims: readonly string[];
}

export interface Paragraph {
  readonly start: number;
  readonly stretches: readonly Stretch[];
}

/** Joined again, the stretches of all paragraphs are the text without its line breaks. Quotes that do not fit are not marked. */
export function markedText(text: string, claims: readonly Claim[]): Paragraph[] {
  const quotes = claims.filter(
    ({ quote, start, end }) => quote !== null && text.slice(start, end) === quote && end > start,
  );
  const cuts = new Set(quotes.flatMap(({ start, end }) => [start, end]));
  const paragraphs: Paragraph[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const [first, last] = [match.index, match.index + match[0].length];
    const marks = [
      first,
      ...[...cuts].filter((cut) => cut > first && cut < last).sort((a, b) => a - b),
      last,
    ];
    const stretches = marks.slice(0, -1).map((start, at) => {
      const end = marks[at + 1] ?? last;
      const covering = quotes.filter((claim) => claim.start < end && claim.end > start).map(({ id }) => id);
      return { start, end, text: text.slice(start, end), claims: covering };
    });
    paragraphs.push({ start: first, stretches });
  }
  return paragraphs;
}
