/** The tokenizer: chunks between white space, affixes, exceptions, and exceptions put together again across cuts. */
import { type Affixes, createAffixes } from './affixes.ts';
import { cappedCache, detached } from './cache.ts';
import type { Lexeme, Lexicon } from './lexicon.ts';
import { createJoiner } from './rejoin.ts';
import type { Tables } from './tables.ts';

/** Tokens end to end: lexemes, and whether one blank (U+0020) follows each. They rebuild the text. */
export interface Tokens {
  lexemes: Lexeme[];
  spaced: boolean[];
}

export type Exceptions = ReadonlyMap<string, readonly Lexeme[]>;

const CHUNKS = 1 << 15;
const LONGEST_CACHED = 100;

export interface Tokenizer {
  tokenize(text: string): Tokens;
}

/** Cuts what is left after stripping at its infixes; one at the very start cuts nothing. */
function cutAtInfixes(text: string, affixes: Affixes): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const [start, end] of affixes.infixes(text)) {
    if (start === 0) continue;
    if (start > from) pieces.push(text.slice(from, start));
    if (end > start) pieces.push(text.slice(start, end));
    from = end;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

/** Splits chunks; with no exceptions given, by affixes alone. */
function createSplitter(
  lexicon: Lexicon,
  affixes: Affixes,
  exceptions: Exceptions,
): (chunk: string) => readonly Lexeme[] {
  let longest = 0;
  for (const chunk of exceptions.keys()) longest = Math.max(longest, chunk.length);
  const exception = (text: string): readonly Lexeme[] | undefined =>
    text.length <= longest ? exceptions.get(text) : undefined;

  return (chunk) => {
    const prefixes: string[] = [];
    const suffixes: string[] = [];
    let rest = chunk;
    let lastLength = -1;
    while (rest !== '' && rest.length !== lastLength && !exception(rest)) {
      lastLength = rest.length;
      const p = affixes.prefix(rest);
      const withoutPrefix = rest.slice(p);
      if (p && withoutPrefix && exception(withoutPrefix)) {
        prefixes.push(rest.slice(0, p));
        rest = withoutPrefix;
        break;
      }
      const s = affixes.suffix(withoutPrefix);
      const withoutSuffix = rest.slice(0, rest.length - s);
      if (s && withoutSuffix && exception(withoutSuffix)) {
        suffixes.push(rest.slice(rest.length - s));
        rest = withoutSuffix;
        break;
      }
      if (p) prefixes.push(rest.slice(0, p));
      if (s) suffixes.push(rest.slice(rest.length - s));
      rest = rest.slice(p, rest.length - s);
    }
    const middle =
      exception(rest) ?? (affixes.isUrl(rest) ? [rest] : cutAtInfixes(rest, affixes)).map(toLexeme);
    return [...prefixes.map(toLexeme), ...middle, ...suffixes.reverse().map(toLexeme)];
  };

  function toLexeme(text: string): Lexeme {
    return lexicon.lexeme(text);
  }
}

/** Cuts a text where white space begins or ends; a single blank after a chunk is a flag of its last token. */
function tokenizeChunks(text: string, lexicon: Lexicon, split: (chunk: string) => readonly Lexeme[]): Tokens {
  const tokens: Tokens = { lexemes: [], spaced: [] };
  const add = (chunk: string): void => {
    for (const lexeme of split(chunk)) {
      tokens.lexemes.push(lexeme);
      tokens.spaced.push(false);
    }
  };
  let start = 0;
  let inSpace = lexicon.isSpaceAt(text, 0);
  for (let i = 1; i < text.length; i++) {
    if (lexicon.isSpaceAt(text, i) === inSpace) continue;
    if (start < i) add(text.slice(start, i));
    inSpace = !inSpace;
    start = i;
    if (text.charAt(i) === ' ') {
      if (tokens.spaced.length > 0) tokens.spaced[tokens.spaced.length - 1] = true;
      start = i + 1;
    }
  }
  if (start < text.length) add(text.slice(start));
  return tokens;
}

export function createTokenizer(tables: Tables, lexicon: Lexicon): Tokenizer {
  const affixes = createAffixes(tables.patterns);
  const exceptions: Exceptions = new Map(
    Object.entries(tables.exceptions).map(([chunk, tokens]) => [
      chunk,
      tokens.map(([text, norm]) => lexicon.lexeme(text, norm)),
    ]),
  );
  const split = createSplitter(lexicon, affixes, exceptions);
  const splitPlainly = createSplitter(lexicon, affixes, new Map());
  const rejoin = createJoiner(
    exceptions,
    affixes,
    (chunk) => tokenizeChunks(chunk, lexicon, splitPlainly).lexemes,
  );
  const known = cappedCache<string, readonly Lexeme[]>(CHUNKS);
  const splitCached = (chunk: string): readonly Lexeme[] => {
    const old = known.get(chunk) ?? exceptions.get(chunk);
    if (old) return old;
    const lexemes = split(chunk);
    if (chunk.length <= LONGEST_CACHED) known.set(detached(chunk), lexemes);
    return lexemes;
  };
  return {
    tokenize: (text) => rejoin(tokenizeChunks(text, lexicon, splitCached)),
  };
}
