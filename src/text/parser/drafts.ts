/** Sentences by tags alone, for choosing some before anything is parsed. */
import type { Rows } from './rows.ts';

/** A sentence about which it is asked whether to parse it. */
export interface Draft {
  text: string;
  /** Half-open interval of UTF-16 units in the text that is parsed. */
  start: number;
  end: number;
  /** Each word in lower case with all lemmas that it can have as a verb, noun or adjective. */
  words: readonly (readonly string[])[];
}

const CLOSING = new Set(["''", '-RRB-']);

/**
 * First words of the draft sentences among the words [first, next): after a full stop, question or exclamation mark with the
 * quotation marks and brackets that close there, and after a blank line. White space goes with the sentence before it.
 */
export function draftStarts(
  rows: Rows,
  first: number,
  next: number,
  tagOf: (word: number) => string,
): number[] {
  const starts = first < next ? [first] : [];
  let isOver = false;
  for (let word = first; word < next; word++) {
    const lexeme = rows.lexemes[word];
    if (!lexeme) continue;
    if (lexeme.isSpace) {
      isOver ||= /\n[^\n]*\n/.test(lexeme.text);
      continue;
    }
    const tag = tagOf(word);
    if (isOver && tag !== '.' && !CLOSING.has(tag) && word > first) {
      starts.push(word);
      isOver = false;
    }
    if (tag === '.') isOver = true;
    else if (!CLOSING.has(tag)) isOver = false;
  }
  return starts;
}
