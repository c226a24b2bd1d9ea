// The clauses of a whole document.
import type { Document } from '../parser/document.ts';
import type { Clause } from './clause.ts';
import { clauses } from './clauses.ts';

/** The clauses of each sentence. */
export function clausesOf(document: Document): Clause[][] {
  return document.sentences.map((sentence) => (sentence.parsed ? clauses(document, sentence) : []));
}
