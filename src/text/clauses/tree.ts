// A parsed sentence as a tree that can be asked: who depends on whom, and which tokens a word holds below it.
import type { Document, Sentence, Token } from '../parser/document.ts';
import { mended } from './mend/mend.ts';

/** A run of a document's text: tokens `[first, next)`, UTF-16 units `[start, end)`. */
export interface Extent {
  readonly first: number;
  readonly next: number;
  readonly start: number;
  readonly end: number;
}

export class Tree {
  readonly document: Document;
  readonly sentence: Sentence;
  readonly #tokens: readonly Token[];
  /** By the place of a token in its sentence. */
  readonly #children: readonly Token[][];

  constructor(document: Document, sentence: Sentence) {
    this.document = document;
    this.sentence = sentence;
    this.#tokens = mended(document, sentence);
    this.#children = this.#tokens.map(() => []);
    for (const token of this.#tokens) {
      if (token.head !== token.index) this.#children[token.head - sentence.first]?.push(token);
    }
  }

  /** The sentence's, mended. */
  tokens(): readonly Token[] {
    return this.#tokens;
  }

  at(index: number): Token {
    const token = this.#tokens[index - this.sentence.first] ?? this.document.tokens[index];
    if (token === undefined) throw new RangeError(`no token ${index}`);
    return token;
  }

  /** In the order of the text; with labels, only those. */
  children(of: Token, ...labels: readonly string[]): readonly Token[] {
    const all = this.#children[of.index - this.sentence.first] ?? NONE;
    return labels.length === 0 || all.length === 0 ? all : all.filter(({ label }) => labels.includes(label));
  }

  /** Those of all of these tokens, one after the other. */
  childrenOf(tokens: readonly Token[], ...labels: readonly string[]): readonly Token[] {
    const [first] = tokens;
    if (first !== undefined && tokens.length === 1) return this.children(first, ...labels);
    return tokens.flatMap((token) => this.children(token, ...labels));
  }

  child(of: Token, ...labels: readonly string[]): Token | undefined {
    const all = this.#children[of.index - this.sentence.first];
    return labels.length === 0 ? all?.[0] : all?.find(({ label }) => labels.includes(label));
  }

  head(of: Token): Token {
    return this.at(of.head);
  }

  /** Of a word of this sentence; '' beyond it. */
  text(index: number): string {
    return this.#tokens[index - this.sentence.first]?.text ?? '';
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

  isRoot(token: Token): boolean {
    return token.head === token.index;
  }

  /** The token and all below it that `keep` lets in, in the order of the text. */
  below(top: Token, keep: (token: Token) => boolean = () => true): Token[] {
    const found = [top];
    for (const token of found) for (const child of this.children(token)) if (keep(child)) found.push(child);
    return found.length === 1 ? found : found.sort((a, b) => a.index - b.index);
  }

  /** The token and its conjuncts, theirs included. */
  coordinated(first: Token): Token[] {
    const conjuncts = this.children(first, 'conj');
    return conjuncts.length === 0 ? [first] : [first, ...conjuncts.flatMap((next) => this.coordinated(next))];
  }

  /** From the first to the last of these tokens; punctuation at the edges is left out. */
  extent(tokens: readonly Token[]): Extent {
    const words = tokens.filter(({ tag }) => !PUNCTUATION.has(tag));
    const kept = words.length > 0 ? words : tokens;
    let [first, last] = [kept[0], kept[0]];
    if (first === undefined || last === undefined) throw new RangeError('an extent of nothing');
    for (const token of kept) {
      if (token.index < first.index) first = token;
      if (token.index > last.index) last = token;
    }
    return { first: first.index, next: last.index + 1, start: first.start, end: last.end };
  }
}

const NONE: readonly Token[] = [];

const known = new WeakMap<Sentence, Tree>();

/** The tree of a sentence of the document, made once: several stages ask for it. */
export function treeOf(document: Document, sentence: Sentence): Tree {
  const done = known.get(sentence);
  if (done !== undefined && done.document === document) return done;
  const tree = new Tree(document, sentence);
  known.set(sentence, tree);
  return tree;
}

const PUNCTUATION = new Set([',', '.', ':', '``', "''", '-LRB-', '-RRB-', '_SP', 'HYPH', 'NFP']);
