/** What the parser gives: a text as tokens, sentences and entities. Plain data, the same bytes for the same text. */

export interface Token {
  /** Place in `Document.tokens`. */
  index: number;
  /** Half-open interval of UTF-16 units in `Document.text`. */
  start: number;
  end: number;
  text: string;
  /** What stands between this token and the next: '', ' ', or the line break where a wrapped line was joined. */
  after: string;
  /** Penn Treebank tag; `_SP` for white space. */
  tag: string;
  /** Universal coarse tag: NOUN, VERB, PROPN ... */
  pos: string;
  /** Morphology as `Key=Value|Key=Value`, keys sorted; '' for none. */
  morph: string;
  lemma: string;
  /** Index of the head in `Document.tokens`; its own for a root and where nothing was parsed. */
  head: number;
  /** Dependency label (ClearNLP style: nsubj, dobj, ccomp ...); ROOT for a root, '' where nothing was parsed. */
  label: string;
  /** Label of the entity it belongs to (PERSON, GPE, ORG ...), '' for none. */
  entity: string;
}

/** A run of tokens: `[first, next)` in `Document.tokens`, `[start, end)` in `Document.text`. */
export interface Span {
  first: number;
  next: number;
  start: number;
  end: number;
}

export interface Sentence extends Span {
  /** False where the sentence was not asked for: its tokens have tags and lemmas, and neither heads nor entities. */
  parsed: boolean;
}

export interface Entity extends Span {
  label: string;
}

export interface Document {
  text: string;
  tokens: Token[];
  sentences: Sentence[];
  entities: Entity[];
}
