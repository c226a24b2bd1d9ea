// A text as sentences and words to be compared with other texts: cheap, for thousands of reports.
import type { Span } from '../model/span.ts';
import { paragraphsOf, quotationsIn } from '../text/quotations.ts';

export interface Told extends Span {
  readonly words: readonly Word[];
}

export interface Word extends Span {
  /** Of its letters, small. */
  readonly hash: number;
  readonly quoted: boolean;
  /** Neither a name nor a small word. */
  readonly content: boolean;
}

/** Shorter pieces are ends of abbreviations ("the U.S. President") or exclamations: they belong to what follows. */
const SHORTEST = 5;

/** In the order of the text; a sentence never reaches over a paragraph. */
export function sentencesOf(text: string): Told[] {
  const isQuoted = quotedIn(text);
  return paragraphsOf(text).flatMap((paragraph) => {
    const words = wordsIn(text, paragraph, isQuoted);
    const ends = [...text.slice(paragraph.start, paragraph.end).matchAll(END)].map(
      (match) => paragraph.start + match.index + match[0].length,
    );
    const found: Told[] = [];
    let from = 0;
    for (const end of [...ends, paragraph.end]) {
      const last = end === paragraph.end ? words.length : words.findIndex((word) => word.start >= end);
      const own = words.slice(from, last < 0 ? words.length : last);
      const [first, final] = [own[0], own.at(-1)];
      if (first === undefined || final === undefined || (own.length < SHORTEST && end !== paragraph.end))
        continue;
      found.push({ start: first.start, end: final.end, words: own });
      from += own.length;
    }
    return found;
  });
}

/** The end of a sentence with its marks, before what may begin another one. */
const END = /[.!?…]["'”’»)]*\s+(?=["'“‘«(]?[\p{Lu}\p{N}])/gu;

/** For places that are asked for in order. */
function quotedIn(text: string): (at: number) => boolean {
  const quotations = quotationsIn(text).filter(({ depth }) => depth === 0);
  let next = 0;
  return (at) => {
    while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    return (quotations[next]?.start ?? Number.POSITIVE_INFINITY) <= at;
  };
}

function wordsIn(text: string, { start, end }: Span, isQuoted: (at: number) => boolean): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const [word] = match;
    if (REMAINS.has(word)) continue;
    const at = start + match.index;
    const content = word.length > 2 && !SMALL.has(word) && /^\p{Ll}/u.test(word);
    words.push({ start: at, end: at + word.length, hash: hashOf(word), quoted: isQuoted(at), content });
  }
  return words;
}

/** What is left of "Kyiv's", "don't" and "we'll" says nothing. */
const REMAINS = new Set('s t d m ll re ve'.split(' '));

const SMALL = new Set(
  `the and that this these those for with from has have had was were are been being its his her their our who whom whose which
  what when where while would could should will shall may might must can not but than then there they them she him you your also
  into onto over under about after before between against during through out off upon per via such any all some one two more most other
  both each said says saying told according`.split(/\s+/),
);

/** FNV-1a of the small letters, 32 bits. */
function hashOf(written: string): number {
  const word = written.toLowerCase();
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}
