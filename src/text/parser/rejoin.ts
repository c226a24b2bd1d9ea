/** Exceptions across cuts: "mid-Jan." comes apart at the hyphen and the full stop; this makes "Jan." one token again. */
import type { Affixes } from './affixes.ts';
import type { Lexeme } from './lexicon.ts';
import type { Exceptions, Tokens } from './tokenizer.ts';

interface Node {
  next: Map<string, Node>;
  isEnd: boolean;
}

/** A run of tokens, half-open. */
interface Match {
  start: number;
  end: number;
}

/** The token sequences of all exceptions that the affixes would tear apart. */
function growTrie(exceptions: Exceptions, affixes: Affixes, splitPlainly: (chunk: string) => Lexeme[]): Node {
  const root: Node = { next: new Map(), isEnd: false };
  for (const chunk of exceptions.keys()) {
    const comesApart = affixes.prefix(chunk) || affixes.suffix(chunk) || affixes.infixes(chunk).length > 0;
    if (!comesApart && !chunk.includes(' ')) continue;
    let node = root;
    for (const { text } of splitPlainly(chunk)) {
      const next = node.next.get(text) ?? { next: new Map(), isEnd: false };
      node.next.set(text, next);
      node = next;
    }
    node.isEnd = true;
  }
  return root;
}

function findMatches(root: Node, lexemes: readonly Lexeme[]): Match[] {
  const matches: Match[] = [];
  for (let start = 0; start < lexemes.length; start++) {
    let node: Node | undefined = root;
    for (let end = start; node; end++) {
      if (node.isEnd) matches.push({ start, end });
      node = node.next.get(lexemes[end]?.text ?? '');
    }
  }
  return matches;
}

/** Longest first, then leftmost; every match, kept or not, covers its tokens. Returned from left to right. */
function keepMatches(matches: Match[]): Match[] {
  const covered = new Set<number>();
  const kept = matches
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .filter(({ start, end }) => {
      const keep = !covered.has(start) && !covered.has(end - 1);
      for (let i = start; i < end; i++) covered.add(i);
      return keep;
    });
  return kept.sort((a, b) => a.start - b.start);
}

function textOf({ lexemes, spaced }: Tokens, { start, end }: Match): string {
  let text = '';
  for (let i = start; i < end; i++) text += (lexemes[i]?.text ?? '') + (spaced[i] && i < end - 1 ? ' ' : '');
  return text;
}

/** `splitPlainly` tokenizes a chunk without exceptions. */
export function createJoiner(
  exceptions: Exceptions,
  affixes: Affixes,
  splitPlainly: (chunk: string) => Lexeme[],
): (tokens: Tokens) => Tokens {
  const trie = growTrie(exceptions, affixes, splitPlainly);
  return (tokens) => {
    const matches = findMatches(trie, tokens.lexemes);
    if (matches.length === 0) return tokens;
    const joined: Tokens = { lexemes: [], spaced: [] };
    let from = 0;
    const copyTo = (end: number): void => {
      for (; from < end; from++) {
        const lexeme = tokens.lexemes[from];
        if (lexeme) joined.lexemes.push(lexeme);
        joined.spaced.push(tokens.spaced[from] === true);
      }
    };
    for (const match of keepMatches(matches)) {
      const exception = exceptions.get(textOf(tokens, match));
      if (!exception) continue;
      copyTo(match.start);
      exception.forEach((lexeme, i) => {
        joined.lexemes.push(lexeme);
        joined.spaced.push(i === exception.length - 1 && tokens.spaced[match.end - 1] === true);
      });
      from = match.end;
    }
    copyTo(tokens.lexemes.length);
    return joined;
  };
}
