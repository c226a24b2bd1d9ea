/** Prefixes, suffixes and infixes: how a chunk between blanks comes apart. */
import type { Tables } from './tables.ts';

export interface Affixes {
  /** Length of the prefix or suffix to strip, 0 for none. */
  prefix(text: string): number;
  suffix(text: string): number;
  /** Half-open intervals of all infixes, left to right. */
  infixes(text: string): [start: number, end: number][];
  isUrl(text: string): boolean;
}

/** No suffix but a run of full stops is longer than a few characters, so the end of a long string decides. */
const SUFFIX_WINDOW = 64;
const LONGEST_OTHER_SUFFIX = 16;
/** Longer strings are no addresses: the pattern backtracks, and this bounds it. */
const LONGEST_URL = 2048;
/** Every infix holds a sign that is neither letter nor digit. */
const PLAIN = /^[A-Za-z0-9]*$/;

/** Length of the run of full stops at the end. */
function fullStops(text: string): number {
  let start = text.length;
  while (start > 0 && text.charAt(start - 1) === '.') start--;
  return text.length - start;
}

export function createAffixes(patterns: Tables['patterns']): Affixes {
  const prefix = new RegExp(patterns.prefix, 'u');
  const suffix = new RegExp(patterns.suffix, 'u');
  const infix = new RegExp(patterns.infix, 'gu');
  const url = new RegExp(patterns.url, 'u');
  return {
    prefix: (text) => prefix.exec(text)?.[0].length ?? 0,
    suffix(text) {
      const tail = text.length > SUFFIX_WINDOW ? text.slice(-SUFFIX_WINDOW) : text;
      const match = suffix.exec(tail);
      if (!match) return 0;
      const isWhole = tail === text || match.index >= LONGEST_OTHER_SUFFIX;
      return isWhole ? match[0].length : fullStops(text);
    },
    infixes(text) {
      const found: [number, number][] = [];
      if (PLAIN.test(text)) return found;
      infix.lastIndex = 0;
      for (let match = infix.exec(text); match; match = infix.exec(text)) {
        found.push([match.index, infix.lastIndex]);
      }
      return found;
    },
    isUrl: (text) => text.length <= LONGEST_URL && url.test(text),
  };
}
