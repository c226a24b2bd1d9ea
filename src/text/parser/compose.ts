/** Puts the results of all parts together as a document. */
import type { Arcs } from './arc-eager.ts';
import type { Document, Entity, Sentence, Span, Token } from './document.ts';
import type { EntityRun } from './entities.ts';
import type { Run } from './rows.ts';
import type { Attributes, RulerToken } from './ruler.ts';
import type { Tokens } from './tokenizer.ts';

/** A text whose words are found, and in which rows they stand. */
export interface Placed {
  text: string;
  tokens: Tokens;
  places: Pick<Token, 'start' | 'end'>[];
  rows: Run;
}

/** What the networks decided, row by row. */
export interface Analysis {
  /** Indices of tags. */
  tags: Uint8Array;
  /** 1 for a word that starts a sentence, and for a word that was parsed. */
  starts: Uint8Array;
  parsed: Uint8Array;
  arcs: Arcs;
  entities: EntityRun[];
}

/** Half-open places of the tokens in the text; `original` leads from the text that was read to the one given. */
export function placesOf(
  { lexemes, spaced }: Tokens,
  original: (index: number) => number = (index) => index,
): Pick<Token, 'start' | 'end'>[] {
  let at = 0;
  return lexemes.map(({ text }, i) => {
    const start = original(at);
    const end = original(at + text.length - 1) + 1;
    at += text.length + (spaced[i] ? 1 : 0);
    return { start, end };
  });
}

function spanOf(tokens: readonly Token[], first: number, next: number): Span {
  return { first, next, start: tokens[first]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 };
}

export function compose(
  { text, tokens, places, rows: [from, to] }: Placed,
  { tags, starts, parsed, arcs, entities }: Analysis,
  tagNames: readonly string[],
  ruler: (tokens: readonly RulerToken[]) => Readonly<Attributes>[],
  lemmatize: (text: string, pos: string, morph: string) => string,
): Document {
  const attributes = ruler(
    tokens.lexemes.map(({ lower, isSpace }, i) => ({
      tag: tagNames[tags[from + i] ?? 0] ?? '',
      lower,
      label: arcs.labels[from + i] ?? '',
      isSpace,
    })),
  );
  const all = attributes.map(({ tag, pos, morph, label, lemma }, index): Token => {
    const { start, end } = places[index] ?? { start: 0, end: 0 };
    const word = tokens.lexemes[index]?.text ?? '';
    const head = (arcs.heads[from + index] ?? -1) - from;
    return {
      index,
      start,
      end,
      text: word,
      after: text.slice(end, places[index + 1]?.start ?? text.length),
      tag,
      pos,
      morph,
      lemma: lemma ?? lemmatize(word, pos, morph),
      head: head < 0 ? index : head,
      label,
      entity: '',
    };
  });
  const named = entities
    .filter(({ first }) => first >= from && first < to)
    .map((run): Entity => {
      const { first, next, start, end } = spanOf(all, run.first - from, run.next - from);
      return { first, next, start, end, label: run.label };
    });
  for (const { first, next, label } of named) {
    for (const token of all.slice(first, next)) token.entity = label;
  }
  const sentences: Sentence[] = [];
  for (let first = 0; first < all.length; ) {
    let next = first + 1;
    while (next < all.length && starts[from + next] === 0) next++;
    const { start, end } = spanOf(all, first, next);
    sentences.push({ first, next, start, end, parsed: parsed[from + first] === 1 });
    first = next;
  }
  return { text, tokens: all, sentences, entities: named };
}
