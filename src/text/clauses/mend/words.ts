// The words of one sentence while their tree is being mended: copies of tokens whose heads can be changed without making circles.
import type { Document, Sentence, Token } from '../../parser/document.ts';
import { SAYING } from '../words.ts';

export class Words {
  readonly all: readonly Token[];
  readonly #first: number;
  /** By the place of a token in its sentence. */
  readonly #children: readonly Token[][];

  constructor({ tokens }: Document, { first, next }: Sentence) {
    this.#first = first;
    this.all = tokens.slice(first, next).map((token) => ({ ...token }));
    this.#children = this.all.map(() => []);
    for (const token of this.all) if (token.head !== token.index) this.#siblings(token.head).push(token);
  }

  /** By its index in the document; undefined outside the sentence. */
  at(index: number): Token | undefined {
    return this.all[index - this.#first];
  }

  /** `steps` words on, or back when negative; undefined outside the sentence. */
  beside(token: Token, steps: number): Token | undefined {
    return this.at(token.index + steps);
  }

  head(token: Token): Token | undefined {
    return token.head === token.index ? undefined : this.at(token.head);
  }

  /** In the order of the text; with labels, only those. */
  children(token: Token, ...labels: readonly string[]): Token[] {
    const all = this.#children[token.index - this.#first];
    if (all === undefined || all.length === 0) return [];
    return labels.length === 0 ? [...all] : all.filter(({ label }) => labels.includes(label));
  }

  child(token: Token, ...labels: readonly string[]): Token | undefined {
    const all = this.#children[token.index - this.#first];
    return labels.length === 0 ? all?.[0] : all?.find(({ label }) => labels.includes(label));
  }

  /** The first word of the phrase below a token. */
  leftmost(token: Token): Token {
    let first = token;
    for (
      let next = this.child(first);
      next !== undefined && next.index < first.index;
      next = this.child(first)
    )
      first = next;
    return first;
  }

  /** The first of a verb and its auxiliaries and adverbs right before it. */
  leftmostAfter(verb: Token): Token {
    let first = verb;
    for (
      let next = this.beside(first, -1);
      next !== undefined && next.head === verb.index;
      next = this.beside(first, -1)
    ) {
      if (!/^(aux|auxpass|neg|advmod)$/.test(next.label)) break;
      first = next;
    }
    return first;
  }

  /** The nearest word above it that passes; the token itself is not asked. */
  above(token: Token, passes: (above: Token) => boolean): Token | undefined {
    let at = this.head(token);
    while (at !== undefined && !passes(at)) at = this.head(at);
    return at;
  }

  isBelow(token: Token, top: Token): boolean {
    return token === top || this.above(token, (above) => above === top) !== undefined;
  }

  /** Hangs a word on another; nothing happens where that would make a circle. */
  attach(token: Token, head: Token, label: string): void {
    if (this.isBelow(head, token)) return;
    this.#leave(token);
    token.head = head.index;
    token.label = label;
    const siblings = this.#siblings(head.index);
    siblings.push(token);
    siblings.sort((a, b) => a.index - b.index);
  }

  /** Makes a word a root of its own. */
  free(token: Token): void {
    this.#leave(token);
    token.head = token.index;
    token.label = 'ROOT';
  }

  /** Puts `next` where `old` hangs. */
  replace(old: Token, next: Token): void {
    const [head, label] = [this.head(old), old.label];
    this.free(next);
    if (head !== undefined) this.attach(next, head, label);
  }

  #leave(token: Token): void {
    if (token.head === token.index) return;
    const siblings = this.#siblings(token.head);
    const place = siblings.indexOf(token);
    if (place >= 0) siblings.splice(place, 1);
  }

  #siblings(head: number): Token[] {
    return this.#children[head - this.#first] ?? [];
  }
}

export const SUBJECTS = ['nsubj', 'nsubjpass'] as const;

export function isSaying({ lemma, tag }: Token): boolean {
  return tag.startsWith('VB') && SAYING.has(lemma.toLowerCase());
}
