import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/text/parser/document.ts';
import { toConllu, toTree } from '../../../src/text/parser/formats.ts';
import { type ParseOptions, parse } from '../../../src/text/parser/index.ts';

/** Pieces that are hard to cut, to count or to hash. */
const PIECES = [
  ...[
    'Kyiv',
    'said',
    'the',
    "wasn't",
    'U.S.',
    'mid-Jan.',
    '10 p.m.',
    'can’t',
    'constructor',
    '__proto__',
    'toString',
  ],
  ...[
    ' ',
    '  ',
    '\n',
    '\r\n',
    '\n\n',
    '\t',
    '\u00a0',
    '\u2028',
    '\u0085',
    '\u001c',
    '\u3000',
    '\ufeff',
    '\u200b',
  ],
  ...[
    '\0',
    '\u200f',
    '\u202e',
    '\u2067',
    '\ud800',
    '\udc00',
    '😀',
    '👩‍👩‍👧',
    'e\u0301',
    'ﬁ',
    'İ',
    'ß',
    '漢字',
    'слово',
  ],
  ...[
    '.',
    '...',
    '…',
    '"',
    '“',
    '”',
    "'",
    '(',
    ')',
    ':-)',
    '—',
    '-',
    '/',
    '@',
    '://',
    'http://a.b/c?d',
    '$5',
    '5km',
    '%',
    ',',
  ],
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
    .map((units) => String.fromCharCode(...units)),
);
const options = fc.constantFrom<ParseOptions>(
  {},
  { lines: 'joined' },
  { only: ({ text }) => text.length % 2 === 0 },
  { only: () => false, lines: 'joined' },
  { entities: false },
);

function expectWhole(input: string, { text: kept, tokens, sentences, entities }: Document): void {
  expect(kept).toBe(input);
  expect(tokens.map((token) => token.text + token.after).join('')).toBe(input);
  let end = 0;
  tokens.forEach((token, i) => {
    expect(token.index).toBe(i);
    expect(input.slice(token.start, token.end)).toBe(token.text);
    expect(token.start).toBeGreaterThanOrEqual(end);
    expect(token.text).not.toBe('');
    expect(token.tag).not.toBe('');
    end = token.end;
  });
  expect(sentences.map(({ first, next }) => next - first).reduce((sum, length) => sum + length, 0)).toBe(
    tokens.length,
  );
  sentences.forEach((sentence, i) => {
    expect(sentence.first).toBe(i === 0 ? 0 : sentences[i - 1]?.next);
    const own = tokens.slice(sentence.first, sentence.next);
    for (const { head } of own) {
      expect(head).toBeGreaterThanOrEqual(sentence.first);
      expect(head).toBeLessThan(sentence.next);
    }
    expect(own.some(({ index, head }) => index === head)).toBe(true);
    expect(own.every(({ label }) => (label !== '') === sentence.parsed || label === 'dep')).toBe(true);
  });
  for (const { first, next, start, end: last, label } of entities) {
    expect(tokens.slice(first, next).every(({ entity }) => entity === label)).toBe(true);
    expect([tokens[first]?.start, tokens[next - 1]?.end]).toEqual([start, last]);
  }
}

describe('any text', () => {
  test('is rebuilt by its tokens, and sentences hold their heads', () => {
    fc.assert(
      fc.property(text, options, (input, chosen) => expectWhole(input, parse(input, chosen))),
      { numRuns: 300, seed: 1 },
    );
  });

  test('keeps its order where marks are skipped', () => {
    const marked = fc.array(fc.constantFrom('*', '**', '_', '[', '](http://a.b)', 'Kyiv', ' ', '.', '\n'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(marked, (pieces) => {
        const input = pieces.join('');
        let end = 0;
        for (const token of parse(input, { lines: 'joined', marks: 'skipped' }).tokens) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(input.slice(token.start, token.end)).toContain(token.text.slice(0, 1));
          end = token.end;
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  test('gives the same bytes again, whatever was parsed between', () => {
    fc.assert(
      fc.property(text, text, (input, other) => {
        const before = JSON.stringify(parse(input));
        parse(other);
        expect(JSON.stringify(parse(input))).toBe(before);
      }),
      { numRuns: 60, seed: 2 },
    );
  });

  test('can be printed: ten columns a word', () => {
    fc.assert(
      fc.property(text, options, (input, chosen) => {
        const document = parse(input, chosen);
        expect(() => toTree(document)).not.toThrow();
        const rows = toConllu(document)
          .split('\n')
          .filter((line) => line !== '' && !line.startsWith('# '));
        for (const row of rows) expect(row.split('\t'), JSON.stringify(row)).toHaveLength(10);
        expect(rows).toHaveLength(document.tokens.filter(({ tag }) => tag !== '_SP').length);
      }),
      { numRuns: 100, seed: 3 },
    );
  });

  test('empty, a blank, a line of 5 MB', () => {
    expect(parse('')).toEqual({ text: '', tokens: [], sentences: [], entities: [] });
    for (const input of [
      ' ',
      '\r\n',
      'x'.repeat(5e6),
      '.'.repeat(5e6),
      ' '.repeat(5e6),
      `${'.'.repeat(1e6)}x${'.'.repeat(1e6)}`,
    ]) {
      const { tokens } = parse(input);
      expect(tokens.length).toBeLessThan(5);
      expect(tokens.map((token) => token.text + token.after).join('') === input).toBe(true);
    }
  });
});
