// Markdown in a text that is kept as published: words between marks of emphasis, and words of links.
import type { Span } from './span.ts';

/** From the first mark to the last; `words` lie between them. */
export interface MarkedWords extends Span {
  readonly as: 'strong' | 'emphasis' | 'link';
  readonly words: Span;
}

/** "**Kyiv**", "_Kyiv_", within a paragraph and around whole words; not "5 * 3 * 2" or "a_b". */
const EMPHASIS =
  /(?<=^|[\s(["“‘—–])(?<mark>\*{1,3}|_{1,3})(?=[^\s*_])(?:(?!\n[ \t]*\n)[\s\S]){0,400}?(?<=[^\s*_])\k<mark>(?=$|[\s)\]"”’.,;:!?—–])/gu;
/** "[the plan](https://example.org/plan)". */
const LINK = /(?<!!)\[(?<words>[^[\]\n]{1,400})\]\((?:https?:|mailto:|[/#])[^()\s]*(?:[ \t]"[^"\n]*")?\)/gu;

/** Emphasised words first, then links, each in the order of the text; a link may lie inside of emphasised words. */
export function markedWords(text: string): MarkedWords[] {
  if (!/[*_[]/.test(text)) return [];
  const emphasis = [...text.matchAll(EMPHASIS)].map(({ 0: all, index, groups }): MarkedWords => {
    const { length } = groups?.mark ?? '';
    const end = index + all.length;
    const words = { start: index + length, end: end - length };
    return { start: index, end, as: length === 1 ? 'emphasis' : 'strong', words };
  });
  const links = [...text.matchAll(LINK)].map(({ 0: all, index, groups }): MarkedWords => {
    const { length } = groups?.words ?? '';
    const words = { start: index + 1, end: index + 1 + length };
    return { start: index, end: index + all.length, as: 'link', words };
  });
  return [...emphasis, ...links];
}
