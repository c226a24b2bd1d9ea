import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../../src/text/clauses/document.ts';
import { toListing } from '../../../src/text/clauses/listing.ts';
import { parse } from '../../../src/text/parser/index.ts';
import { VECTORS } from '../parser/vectors.ts';
import { readGold } from './score.ts';

/** What must hold of the clauses of any text. */
function check(text: string): void {
  const document = parse(text);
  const rows = clausesOf(document);
  expect(rows).toHaveLength(document.sentences.length);
  const governors = new Map(
    rows.flat().map(({ predicate, governor }): [number, number | null] => [predicate.head, governor]),
  );
  for (const [i, row] of rows.entries()) {
    const sentence = document.sentences[i];
    const heads = row.map(({ predicate }) => predicate.head);
    expect(new Set(heads).size).toBe(heads.length);
    for (const clause of row) {
      const { predicate, subject, object, indirect, obliques, speaker, complements, extent } = clause;
      const fillers = [...subject, ...object, ...indirect, ...obliques.flatMap((each) => each.fillers)];
      for (const { head, first, next, start, end } of [predicate, ...fillers, ...speaker]) {
        expect(first <= head && head < next).toBe(true);
        expect(start).toBe(document.tokens[first]?.start);
        expect(end).toBe(document.tokens[next - 1]?.end);
      }
      for (const { first, next } of [predicate, extent, ...fillers]) {
        expect(first).toBeGreaterThanOrEqual(sentence?.first ?? 0);
        expect(next).toBeLessThanOrEqual(sentence?.next ?? 0);
      }
      for (const complement of complements) expect(governors.has(complement)).toBe(true);
      expect(speaker.some(({ head }) => head === predicate.head)).toBe(false);
      let above = clause.governor;
      let steps = 0;
      for (; above !== null && steps <= governors.size; steps++) above = governors.get(above) ?? null;
      expect(steps).toBeLessThanOrEqual(governors.size);
    }
  }
  expect(toListing(document)).toBe(toListing(parse(text)));
}

const WORDS = [
  ...new Set(readGold('./development.yaml').flatMap(({ text }) => text.split(/(?<=\s)|(?=[.,:;"“”])/))),
  '“',
  '”',
  '"',
  "'",
  ': ',
  '\n\n',
  '– ',
  'that ',
  'who ',
  'said ',
  'and ',
  'to ',
  'not ',
  'according to ',
  '\u0000',
  '\ud800',
  '\u200f',
];

describe('clauses of any text', () => {
  it('word salad', () => {
    const salad = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(''));
    fc.assert(fc.property(salad, check), { numRuns: 150, seed: 4 });
  });

  it('any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), check), { numRuns: 100, seed: 4 });
  });

  it("the texts of the parser's vectors", () => {
    for (const { text } of VECTORS) check(text);
  });

  it.each(['said ', 'he said that ', 'Kyiv and ', 'to go ', '"I ', 'who met ', 'if ', ': '])(
    'five thousand characters of "%s"',
    (part) => check(part.repeat(Math.ceil(5000 / part.length))),
  );

  it('an empty text', () => check(''));
});
