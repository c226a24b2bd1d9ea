// Finds quotations in a text by their marks: any style, nested, over sentences, left open at the ends of paragraphs.
import type { Span } from '../model/span.ts';

export interface Quotation extends Span {
  /** What is quoted, without the marks; `start` to `end` includes those that there are. */
  readonly inside: Span;
  /** 0 for one that stands in no other. */
  readonly depth: number;
  /** False where the paragraph ends before the closing mark. */
  readonly closed: boolean;
  /** Place in the list of the open quotation, one paragraph before, with which this one goes on. */
  readonly continues: number | null;
}

interface Open {
  readonly style: Style;
  readonly start: number;
}

interface Style {
  readonly opening: string;
  /** Marks that close it, in one string. */
  readonly closing: string;
  /** Marks that are apostrophes as well: without a closing one they quote nothing. */
  readonly single: boolean;
}

const STYLES: readonly Style[] = [
  { opening: '“', closing: '”', single: false },
  { opening: '„', closing: '“”', single: false },
  { opening: '«', closing: '»', single: false },
  { opening: '»', closing: '«', single: false },
  { opening: '"', closing: '"', single: false },
  { opening: '‘', closing: '’', single: true },
  { opening: '‚', closing: '‘’', single: true },
  { opening: "'", closing: "'", single: true },
];

/** In the order of their starts. Two quotations lie one in the other or apart. */
export function quotationsIn(text: string): Quotation[] {
  const found: Quotation[] = [];
  let unclosed: number | null = null;
  for (const paragraph of paragraphsOf(text)) {
    if (text.slice(paragraph.start, paragraph.end).trim() === '') continue;
    const first = found.length;
    const here = scan(text, paragraph);
    for (const [place, quotation] of here.entries()) {
      const goesOn = place === 0 && text.slice(paragraph.start, quotation.start).trim() === '';
      found.push({ ...quotation, continues: goesOn ? unclosed : null });
    }
    const last = here.findLastIndex(({ closed, depth }) => !closed && depth === 0);
    unclosed = last < 0 ? null : first + last;
  }
  return found;
}

/** Runs between blank lines, and between line breaks where the next line opens with a mark. */
export function paragraphsOf(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(/\r?\n(?:[^\S\n]*\n)*[^\S\n]*/g)) {
    const end = index + gap.length;
    const blank = gap.indexOf('\n') !== gap.lastIndexOf('\n');
    if (!blank && !/["“„«‘]/.test(text[end] ?? '')) continue;
    found.push({ start, end: index });
    start = end;
  }
  found.push({ start, end: text.length });
  return found;
}

type Found = Omit<Quotation, 'continues' | 'depth'>;

/** Deeper ones are not looked for. */
const DEEPEST = 6;

function scan(text: string, paragraph: Span): Omit<Quotation, 'continues'>[] {
  const open: Open[] = [];
  const found: Found[] = [];
  const finish = ({ style, start }: Open, end: number, closed: boolean): void => {
    if (closed || !style.single)
      found.push({ start, end: closed ? end + 1 : end, inside: { start: start + 1, end }, closed });
  };
  for (const { 0: mark, index } of text.slice(paragraph.start, paragraph.end).matchAll(MARK)) {
    const at = paragraph.start + index;
    const closes = open.findLastIndex(
      ({ style }) => style.closing.includes(mark) && mayClose(text, at, style, paragraph),
    );
    if (closes >= 0) {
      for (const inner of open.splice(closes + 1).reverse()) finish(inner, at, false);
      for (const closed of open.splice(closes)) finish(closed, at, true);
      continue;
    }
    const style = STYLES.find(({ opening }) => opening === mark);
    if (style !== undefined && open.length < DEEPEST && mayOpen(text, at, style, paragraph))
      open.push({ style, start: at });
  }
  const end = paragraph.start + text.slice(paragraph.start, paragraph.end).trimEnd().length;
  for (const left of open.reverse()) finish(left, Math.max(end, left.start + 1), false);
  return withDepths(found);
}

const MARK = /[“”„«»"‘’‚']/g;

/** Outer ones first. */
function withDepths(found: readonly Found[]): Omit<Quotation, 'continues'>[] {
  const around: Span[] = [];
  return [...found]
    .sort((a, b) => a.start - b.start)
    .map((quotation) => {
      while ((around.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= quotation.start) around.pop();
      around.push(quotation);
      return { ...quotation, depth: around.length - 1 };
    });
}

function mayOpen(text: string, at: number, { opening, single }: Style, paragraph: Span): boolean {
  const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
  const fresh = at === paragraph.start || /[\s([{—–\-/“„«"‘‚:]/.test(before);
  if (opening === '"' || opening === '»') return fresh && !/\s/.test(after);
  if (!single) return true;
  return (
    fresh &&
    /[\p{L}\p{N}“"…]/u.test(after) &&
    !ELISION.test(text.slice(at + 1, at + 8)) &&
    isClosed(text, at, paragraph)
  );
}

/** Words that begin with an apostrophe. */
const ELISION = /^(?:\d0s|tis\b|twas\b|em\b|cause\b|n\b|round\b)/i;

/** How far the second of two single marks may be. */
const FARTHEST = 2_000;

function isClosed(text: string, at: number, paragraph: Span): boolean {
  const ahead = text.slice(at + 1, Math.min(paragraph.end, at + FARTHEST));
  return /[^\s]['’](?![\p{L}\p{N}])/u.test(ahead);
}

function mayClose(text: string, at: number, { opening, single }: Style, paragraph: Span): boolean {
  const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
  if (opening === '"') return !/\s/.test(before) || at === paragraph.end - 1 || /[\s.,;:!?)]/.test(after);
  if (!single) return true;
  if (/\s/.test(before) || /[\p{L}\p{N}]/u.test(after)) return false;
  const possessive = /s/i.test(before) && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3));
  return !possessive || !isClosed(text, at, paragraph);
}
