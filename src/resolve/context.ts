// What every rule of reading needs: the document with its names and trees, the gazetteer, and a way to read other phrases.
import type { Clause } from '../text/clauses/clauses.ts';
import { clausesOf } from '../text/clauses/document.ts';
import { fillerOf } from '../text/clauses/fillers.ts';
import { type Tree, treeOf } from '../text/clauses/tree.ts';
import type { Document, Sentence, Token } from '../text/parser/document.ts';
import { quotationsIn } from '../text/quotations.ts';
import type { Cast, Mention } from './cast.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Parties } from './parties.ts';
import type { Phrase, Reading } from './resolution.ts';

export interface ReportFacts {
  readonly id: string;
  /** Partial ISO date; null when not known: offices are then those of today. */
  readonly published: string | null;
}

export class Context {
  readonly document: Document;
  readonly gazetteer: Gazetteer;
  readonly report: ReportFacts;
  readonly cast: Cast;
  /** Reads another phrase by all rules; each once. */
  readonly read: (phrase: Phrase) => Reading;
  /** For whom those act whom only this report knows: unnamed people, bodies made from a description. By id. */
  readonly principals = new Map<string, readonly string[]>();
  /** The state where unnamed people are from, whomever they serve. By id. */
  readonly origins = new Map<string, string>();
  /** Who leads a ministry that is only told by its minister. By its id. */
  readonly ministers = new Map<string, string>();
  /** The words of an office beside a name, and whose it is: of "the envoy, Paul Harwick" the first two. */
  readonly introduced = new Map<number, string>();
  /** Id of the state where the report plays; null where none stands out. Set once the offices are read. */
  scene: string | null = null;
  /** The two whom the report is about; null where its lead shows no clear two. Set once the offices are read. */
  parties: Parties | null = null;
  /** Else the two who most often face each other, where it speaks of sides. Set once the offices are read. */
  facing: Parties | null = null;
  readonly #sentences: Int32Array;
  readonly #quoted: Uint8Array;

  constructor(
    document: Document,
    gazetteer: Gazetteer,
    report: ReportFacts,
    cast: Cast,
    read: (phrase: Phrase) => Reading,
  ) {
    this.document = document;
    this.gazetteer = gazetteer;
    this.report = report;
    this.cast = cast;
    this.read = read;
    this.#sentences = new Int32Array(document.tokens.length);
    document.sentences.forEach(({ first, next }, index) => {
      this.#sentences.fill(index, first, next);
    });
    this.#quoted = quoted(document);
  }

  token(index: number): Token {
    const token = this.document.tokens[index];
    if (token === undefined) throw new RangeError(`no token ${index}`);
    return token;
  }

  sentenceIndex(token: number): number {
    return this.#sentences[token] ?? 0;
  }

  sentence(index: number): Sentence | undefined {
    return this.document.sentences[index];
  }

  /** Of one sentence, with the speakers of quotations; none where it was not parsed. */
  clauses(sentence: number): readonly Clause[] {
    return clausesOf(this.document)[sentence] ?? [];
  }

  tree(sentence: number): Tree | null {
    const found = this.document.sentences[sentence];
    return found === undefined || !found.parsed ? null : treeOf(this.document, found);
  }

  /** The phrase around a word that heads one. */
  phraseAt(head: number): Phrase {
    const tree = this.tree(this.sentenceIndex(head));
    if (tree === null) return { head, first: head, next: head + 1 };
    const { first, next } = fillerOf(tree, this.token(head));
    return { head, first, next };
  }

  /** Between quotation marks. */
  isQuoted(token: number): boolean {
    return this.#quoted[token] === 1;
  }

  mentionsIn(first: number, next: number): Mention[] {
    const found: Mention[] = [];
    for (let at = first; at < next; at += 1) {
      const mention = this.cast.at.get(at);
      if (mention !== undefined && mention !== found.at(-1) && mention.next <= next) found.push(mention);
    }
    return found;
  }

  slice(first: number, next: number): string {
    return this.document.text.slice(
      this.document.tokens[first]?.start ?? 0,
      this.document.tokens[next - 1]?.end ?? 0,
    );
  }
}

/** 1 for the tokens between quotation marks. */
function quoted({ text, tokens }: Document): Uint8Array {
  const inside = new Uint8Array(tokens.length);
  let first = 0;
  for (const { inside: span, depth } of quotationsIn(text)) {
    if (depth > 0) continue;
    while (first < tokens.length && (tokens[first]?.start ?? 0) < span.start) first += 1;
    for (let at = first; at < tokens.length && (tokens[at]?.start ?? 0) < span.end; at += 1) inside[at] = 1;
  }
  return inside;
}
