// Clauses as lines of text, for tests to compare.
import { clausesOf } from '../../../src/text/clauses/document.ts';
import { parse } from '../../../src/text/parser/index.ts';

/** The clauses of a text in one line each: predicate, roles, mood and speaker, by their head words. */
export function shown(text: string): string[] {
  const document = parse(text);
  const word = (index: number): string => document.tokens[index]?.text ?? '?';
  const heads = (fillers: readonly { readonly head: number }[]): string =>
    fillers.map(({ head }) => word(head)).join('+');
  return clausesOf(document)
    .flat()
    .map((clause) =>
      [
        `${heads(clause.subject)} > ${word(clause.predicate.head)} > ${heads(clause.object)}`,
        ...clause.obliques.map(({ preposition, fillers }) => `${preposition} ${heads(fillers)}`),
        ...(clause.modality === 'actual' ? [] : [clause.modality]),
        ...(clause.negated ? ['not'] : []),
        ...(clause.denied ? ['denied'] : []),
        ...(clause.speaker.length === 0 ? [] : [`says ${heads(clause.speaker)}`]),
      ].join(', '),
    );
}
