// Texts that are read together stand in rows: one for each word, and between two texts as many empty ones as context reaches.
import { LAYERS } from './encoder.ts';
import type { Lexeme } from './lexicon.ts';
import type { Tokens } from './tokenizer.ts';

export interface Rows {
  /** Undefined for an empty row. */
  readonly lexemes: readonly (Lexeme | undefined)[];
  readonly spaced: readonly boolean[];
}

/** Half-open rows. */
export type Run = [first: number, next: number];

/** The rows of the texts, and which are those of each. */
export function inRows(texts: readonly Tokens[]): { rows: Rows; runs: Run[] } {
  const lexemes: (Lexeme | undefined)[] = [];
  const spaced: boolean[] = [];
  const runs = texts.map((tokens, i): Run => {
    const first = i === 0 ? 0 : lexemes.length + LAYERS;
    while (lexemes.length < first) {
      lexemes.push(undefined);
      spaced.push(false);
    }
    for (const lexeme of tokens.lexemes) lexemes.push(lexeme);
    for (const isSpaced of tokens.spaced) spaced.push(isSpaced);
    return [first, lexemes.length];
  });
  return { rows: { lexemes, spaced }, runs };
}

/** Joins runs between which there are at most `gap` rows. */
export function merge(runs: readonly Run[], gap = 0): Run[] {
  const merged: Run[] = [];
  for (const [first, next] of runs) {
    const last = merged.at(-1);
    if (last !== undefined && first - last[1] <= gap) last[1] = next;
    else merged.push([first, next]);
  }
  return merged;
}
