// What each paragraph of a report is - title, byline, date, dateline, prose, heading, furniture - from its words and its place.
import type { Span } from '../model/span.ts';
import { type Furniture, furnitureOf, partsOf } from './boilerplate.ts';
import { type Dateline, datelineOf } from './dateline.ts';
import { type Front, frontOf, isOutletLike } from './front.ts';
import type { Paragraph } from './paragraphs.ts';

export interface Layout extends Front {
  readonly title: string | null;
  readonly dateline: string | null;
  readonly prose: readonly Span[];
  readonly headings: readonly Span[];
}

type Role = 'prose' | 'heading' | 'aside' | Furniture;

interface Part extends Span {
  readonly words: string;
  readonly hint: Paragraph['hint'];
  role: Role;
}

/** Prose paragraphs before which the title must stand: a summary in bold may come first. */
const BEFORE_TITLE = 3;
/** Prose paragraphs before which names, dates and fields belong to the head of the text. */
const HEAD = 2;
/** Paragraphs at the end in which a source or a byline may stand. */
const TAIL = 4;
/** Lines of links that may follow `Read more:`. */
const LINKS = 12;

/** @param paragraphs in order, not overlapping, without white space at their ends */
export function layoutOf(text: string, paragraphs: readonly Paragraph[]): Layout {
  const parts = paragraphs.map((paragraph): Part => {
    const words = text.slice(paragraph.start, paragraph.end);
    return { ...paragraph, words, hint: paragraph.hint, role: roleOf(words, paragraph.hint) };
  });
  if (parts.length === 1) for (const part of parts) part.role = 'prose';
  markLinks(parts);
  const edges = edgesOf(parts);
  const small = edges.tail.filter(({ role }) => role !== 'address' && role !== 'heading');
  const front = frontOf([...edges.head, ...small]);
  const title = titleOf(parts);
  for (const part of edges.head) if (part !== title && front.used.has(part.words)) part.role = 'byline';
  if (!parts.some(({ role }) => role === 'prose')) {
    for (const part of parts) if (part.role === 'heading') part.role = 'prose';
  }
  const prose = parts.filter(({ role }) => role === 'prose');
  const opening = openingOf(prose);
  return {
    outlet: front.outlet ?? opening?.dateline.outlet ?? null,
    author: front.author,
    published: front.published ?? opening?.dateline.published ?? null,
    url: front.url,
    title: front.title ?? title?.words.replace(/^#+\s+/, '').replace(/\s+/g, ' ') ?? null,
    dateline: opening?.dateline.place ?? null,
    prose: prose.map((part) => ({
      start: part === opening?.part ? part.start + opening.dateline.end : part.start,
      end: part.end,
    })),
    headings: parts.filter(({ role }) => role === 'heading').map(({ start, end }) => ({ start, end })),
  };
}

function roleOf(words: string, hint: Paragraph['hint']): Role {
  if (hint === 'caption') return 'caption';
  if (hint === 'aside' || hint === 'quoted') return 'aside';
  const furniture = furnitureOf(words);
  if (furniture !== null) return furniture;
  if (hint === 'links') return isSentence(words) ? 'prose' : 'related';
  if (hint === 'heading' || /^#{1,6}\s+\S/.test(words)) return 'heading';
  if (/^!\[[^\]]*\]\([^)]*\)$|^(?:[-=*_~•·#]\s*){3,}$/.test(words)) return 'aside';
  return hint !== 'item' && isHeadingLike(words) ? 'heading' : 'prose';
}

/** One line without the stop that ends a sentence, too short for a paragraph, and not an item of a list. */
function isHeadingLike(words: string): boolean {
  if (/[\r\n]/.test(words) || isSentence(words) || /[:;,]$/.test(words)) return false;
  if (/^(?:[-*•–—▪●>]|\d{1,3}[.)])\s/u.test(words)) return false;
  return words.split(/\s+/).length <= 22;
}

function isSentence(words: string): boolean {
  return /[.!?…][)\]"'”’»*_]*$/.test(words);
}

/** Headlines of other reports that follow `Read more:` are links too, until a sentence comes. */
function markLinks(parts: readonly Part[]): void {
  let left = 0;
  for (const [index, part] of parts.entries()) {
    if (part.role === 'related') left = LINKS;
    else if (left > 0 && followsOpener(part, parts[index - 1])) {
      part.role = 'related';
      left -= 1;
    } else left = 0;
  }
}

/** True for a headline below an opener that has no text of its own, such as `Read more:`. */
function followsOpener(part: Part, before: Part | undefined): boolean {
  if (part.role !== 'heading' && !(part.hint === 'item' && !isSentence(part.words))) return false;
  if (before === undefined || part.hint === 'heading') return false;
  return furnitureOf(before.words) !== 'related' || before.words.split(/\s+/).length <= 6;
}

function edgesOf(parts: readonly Part[]): { readonly head: Part[]; readonly tail: Part[] } {
  const proseAt = parts.flatMap(({ role }, index) => (role === 'prose' ? [index] : []));
  const until = proseAt[HEAD] ?? parts.length;
  const head = parts.slice(0, until);
  return { head, tail: parts.slice(Math.max(until, parts.length - TAIL)) };
}

/** The first heading near the top that is long enough to be a headline. Outlets and sections may stand above it. */
function titleOf(parts: readonly Part[]): Part | null {
  let prose = 0;
  for (const part of parts) {
    if (part.role === 'prose') prose += 1;
    if (prose >= BEFORE_TITLE) return null;
    const long = part.words.split(/\s+/).length > 2 && !isOutletLike(part.words);
    if (part.role === 'heading' && long && partsOf(part.words).length > 0) return part;
  }
  return null;
}

/** The dateline stands in the first paragraph, or in the second below a summary. */
function openingOf(prose: readonly Part[]): { readonly part: Part; readonly dateline: Dateline } | null {
  for (const [index, part] of prose.slice(0, 2).entries()) {
    const others = prose.slice(index + 1).map(({ words }) => words);
    const dateline = datelineOf(part.words, others);
    if (dateline !== null) return { part, dateline };
  }
  return null;
}
