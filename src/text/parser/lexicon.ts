/** Lexemes: what the embedding sees of a token. Strings become ids, ids become rows of the tables. */
import { cappedCache, detached } from './cache.ts';
import { hex, stringId, tableRows, type Word64, word64 } from './hash.ts';
import type { Tables } from './tables.ts';

/** A string with the norm it has here; the same object for every token that looks the same, as long as the cache holds it. */
export interface Lexeme {
  readonly text: string;
  readonly norm: string;
  readonly lower: string;
  readonly isSpace: boolean;
  /** Where its vectors stand in the caches of the embeddings, counted over all fillings; -1 for nowhere. See `embedding.ts`. */
  readonly slots: [plain: number, spaced: number, name: number];
  /** What its lemma can be, once somebody has asked. See `lemmas.ts`. */
  candidates: readonly string[] | null;
}

export interface Lexicon {
  /** The lexeme of a string under the general rule for norms, or with the norm a tokenizer exception gives it. */
  lexeme(text: string, norm?: string | null): Lexeme;
  /** Rows of the features NORM, PREFIX, SUFFIX, SHAPE: four each. */
  rows(lexeme: Lexeme): Uint16Array;
  isSpaceAt(text: string, index: number): boolean;
}

/** Rows of the tables NORM, PREFIX, SUFFIX, SHAPE and then, in the tagger's and parser's encoder only, SPACY, IS_SPACE. */
export const TABLE_SIZES = [5000, 1000, 2500, 2500, 50, 50] as const;
const FIRST_SEED = 8;

/** Rows of a feature that is a number, not a string. */
export function numberRows(feature: number, value: number): number[] {
  return tableRows(word64(0, value), FIRST_SEED + feature, TABLE_SIZES[feature] ?? 1);
}

const LONGEST_SHAPE = 100;
const LONGEST_CACHED = 100;
const LEXEMES = 1 << 15;

/** The shape of a string: letters X and x, digits d, runs cut after four. */
export function shapeOf(text: string, digits: ReadonlySet<number>): string {
  const points = text.length >= 2 * LONGEST_SHAPE ? [] : Array.from(text);
  if (text.length >= 2 * LONGEST_SHAPE || points.length >= LONGEST_SHAPE) return 'LONG';
  let shape = '';
  let last = '';
  let run = 0;
  for (const point of points) {
    const sign = /\p{L}/u.test(point)
      ? /\p{Uppercase}/u.test(point)
        ? 'X'
        : 'x'
      : /\p{Nd}/u.test(point) || digits.has(point.codePointAt(0) ?? -1)
        ? 'd'
        : point;
    run = sign === last ? run + 1 : 1;
    last = sign;
    if (run <= 4) shape += sign;
  }
  return shape;
}

function firstPoint(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}

function lastPoints(text: string, count: number): string {
  const tail = Array.from(text.slice(-2 * count - 1));
  return tail.slice(-count).join('');
}

export function createLexicon(tables: Tables): Lexicon {
  const symbols = new Map(Object.entries(tables.symbols));
  const norms = new Map(Object.entries(tables.norms));
  const baseNorms = new Map(Object.entries(tables.baseNorms));
  const digits = new Set(tables.digits);
  const spaces = new Uint8Array(0x10000);
  for (const point of tables.spaces) spaces[point] = 1;
  const known = cappedCache<string, Lexeme>(LEXEMES);

  const isSpaceAt = (text: string, index: number): boolean => spaces[text.charCodeAt(index)] === 1;
  const idOf = (text: string): Word64 => stringId(text, symbols);

  function create(text: string, norm: string | null | undefined): Lexeme {
    let isSpace = text !== '';
    for (let i = 0; isSpace && i < text.length; i++) isSpace = isSpaceAt(text, i);
    const lower = text.toLowerCase();
    return {
      text,
      norm: norm ?? norms.get(hex(idOf(text))) ?? baseNorms.get(text) ?? lower,
      lower,
      isSpace,
      slots: [-1, -1, -1],
      candidates: null,
    };
  }

  return {
    isSpaceAt,
    lexeme(text, norm) {
      if (norm !== undefined && norm !== null) return create(text, norm);
      const old = known.get(text);
      if (old) return old;
      if (text.length > LONGEST_CACHED) return create(text, norm);
      const lexeme = create(detached(text), norm);
      known.set(lexeme.text, lexeme);
      return lexeme;
    },
    rows({ text, norm }) {
      const rows = new Uint16Array(16);
      [norm, firstPoint(text), lastPoints(text, 3), shapeOf(text, digits)].forEach((feature, k) => {
        rows.set(tableRows(idOf(feature), FIRST_SEED + k, TABLE_SIZES[k] ?? 1), 4 * k);
      });
      return rows;
    },
  };
}
