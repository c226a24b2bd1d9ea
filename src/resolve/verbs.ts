// Words and the verbs that they depend on.
import type { Tree } from '../text/clauses/tree.ts';
import type { Token } from '../text/parser/document.ts';

export function isSubject({ label }: Token): boolean {
  return label === 'nsubj' || label === 'nsubjpass';
}

/** The nearest verb above a word, itself if it is one; the root where none is. */
export function verbAbove(tree: Tree, token: Token): Token {
  let at = token;
  while (!tree.isRoot(at) && at.pos !== 'VERB' && at.pos !== 'AUX') at = tree.head(at);
  return at;
}
