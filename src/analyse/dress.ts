// How a text that is kept as published is shown: without the marks of Markdown, its emphasised words emphasised.
import { type MarkedWords, markedWords } from '../model/markdown.ts';
import type { Span } from '../model/span.ts';

/** A stretch of the text that is shown; what lies between two of them is a mark. */
export interface Shown extends Span {
  readonly text: string;
  readonly as: 'strong' | 'emphasis' | null;
}

type LineKind = 'heading' | 'item' | 'quotation' | 'plain';

const LINE_MARK = /^[ \t]*(?:(?<heading>#{1,6})[ \t]+|(?<item>[-*+])[ \t]+|(?<quotation>>)[ \t]?)/gmu;
/** Half of a pair whose other half lies elsewhere: prose has no two stars in a row. */
const LEFT_OVER = /\*{2,3}/g;

/** What the mark at the beginning of a line says that the line is. */
export function lineKind(line: string): LineKind {
  const { groups } = new RegExp(LINE_MARK.source, 'u').exec(line) ?? {};
  if (groups === undefined) return 'plain';
  return groups.heading ? 'heading' : groups.item ? 'item' : 'quotation';
}

const spansOfMatches = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map(({ 0: all, index }) => ({ start: index, end: index + all.length }));

/** In order, without overlap. A text without marks is one stretch. */
export function shownOf(text: string): Shown[] {
  if (!/[*_[]|^[ \t]*[#>+-]/m.test(text)) return [{ start: 0, end: text.length, text, as: null }];
  const marked = markedWords(text);
  const marks = [
    ...marked.flatMap(({ start, end, words }) => [
      { start, end: words.start },
      { start: words.end, end },
    ]),
    ...spansOfMatches(text, LINE_MARK),
    ...spansOfMatches(text, LEFT_OVER),
  ];
  const cuts = [...marks, ...marked.map(({ words }) => words), { start: 0, end: text.length }];
  const places = [...new Set(cuts.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  return places.slice(0, -1).flatMap((start, at): Shown[] => {
    const end = places[at + 1] ?? text.length;
    const inside = (span: Span) => span.start <= start && end <= span.end;
    if (marks.some(inside)) return [];
    const dressed = (as: MarkedWords['as']) => marked.some((it) => it.as === as && inside(it.words));
    const as = dressed('strong') ? 'strong' : dressed('emphasis') ? 'emphasis' : null;
    return [{ start, end, text: text.slice(start, end), as }];
  });
}

/** The part of what is shown that lies inside a span. */
export function shownWithin(shown: readonly Shown[], span: Span): Shown[] {
  return shown.flatMap(({ start, text, ...rest }) => {
    const from = Math.max(start, span.start);
    const to = Math.min(rest.end, span.end);
    return from < to ? [{ ...rest, start: from, end: to, text: text.slice(from - start, to - start) }] : [];
  });
}

/** The words alone, as for a quote in a line of a list. */
export function wordsOf(text: string): string {
  return shownOf(text)
    .map((shown) => shown.text)
    .join('');
}
