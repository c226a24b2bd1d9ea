/** An English parser: tokens, tags, trees, entities and lemmas, offline. See README.md. */
import type { Document } from './document.ts';
import { readModel } from './model.ts';
import { createParser, type ParseOptions, type Parser } from './parser.ts';

export type { Document, Entity, Sentence, Span, Token } from './document.ts';
export type { Draft } from './drafts.ts';
export { createParser, type ParseOptions, type Parser } from './parser.ts';

let shipped: Parser | undefined;

/** The parser with the model that is shipped, loaded at the first call. */
function parser(): Parser {
  shipped ??= createParser(readModel());
  return shipped;
}

/**
 * Offsets are UTF-16, half-open; tokens with what stands after them rebuild the text. The same text gives the same
 * document.
 */
export function parse(text: string, options: ParseOptions = {}): Document {
  return parser().parse(text, options);
}

/** A document for each text: sooner than one by one. */
export function parseEach(texts: readonly string[], options: ParseOptions = {}): Document[] {
  return parser().parseEach(texts, options);
}
