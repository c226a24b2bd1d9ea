/** The shape of `model/tables.json`: everything the parser knows beside its weights. */

/** Where an array lies in the weights: its first element and its dimensions. */
export interface Tensor {
  offset: number;
  shape: number[];
}

/** A test of one token: all keys must hold. */
export type TokenTest = Record<
  string,
  string | boolean | { IN?: string[]; NOT_IN?: string[]; REGEX?: string }
>;

/** One rule of the attribute ruler: where one of the patterns matches, the token at `index` of the match gets `attrs`. */
export interface RulerRule {
  patterns: TokenTest[][];
  attrs: Partial<Record<'POS' | 'MORPH' | 'LEMMA' | 'TAG' | 'DEP', string>>;
  index: number;
}

/** Lemma tables of one coarse tag. */
export interface LemmaTable {
  rules: [suffix: string, replacement: string][];
  exceptions: Record<string, string[]>;
  index: string[];
}

export interface Tables {
  tensors: Record<string, Tensor>;
  tags: string[];
  /** Labels of the parser's Left and Right moves and of the entity moves, in the order of the score rows. */
  moves: { left: string[]; right: string[]; entities: string[] };
  /** Sources of regular expressions for the flag `u`. */
  patterns: { prefix: string; suffix: string; infix: string; url: string };
  /** Chunk -> its tokens: the string and its norm, null for the general rule. */
  exceptions: Record<string, [text: string, norm: string | null][]>;
  /** Id of a string as 16 hexadecimal digits -> its norm. */
  norms: Record<string, string>;
  ruler: RulerRule[];
  lemmas: Record<string, LemmaTable>;
  /** Strings whose id is this number and not a hash. */
  symbols: Record<string, number>;
  baseNorms: Record<string, string>;
  /** Code points that are white space, and digits outside the category Nd. */
  spaces: number[];
  digits: number[];
}
