import { describe, expect, test } from 'vitest';
import { translateRegex } from '../../../src/text/parser/convert/regex.ts';
import { narrow, toHalf, widen } from '../../../src/text/parser/half.ts';
import { createLexicon, shapeOf } from '../../../src/text/parser/lexicon.ts';
import { readModel } from '../../../src/text/parser/model.ts';
import { createTokenizer } from '../../../src/text/parser/tokenizer.ts';

const { tables } = readModel();
const lexicon = createLexicon(tables);
const tokenizer = createTokenizer(tables, lexicon);

describe('tokens', () => {
  test.each([
    ['mid-Jan.', 'mid - Jan.'],
    ['8-p.m.', '8 - p.m.'],
    ['x.D.', 'x. D.'],
    ['(10 p.m.)', '( 10 p.m. )'],
    ['(:)::/', '(: ) : :/'],
    ['(c) :-)g.', '( c ) : -)g .'],
    [',:-))', ', :-))'],
    ["Kyiv's can’t U.S.-led", "Kyiv 's ca n’t U.S.-led"],
    ['constructor toString', 'constructor toString'],
  ])('%s', (text, tokens) => {
    expect(
      tokenizer
        .tokenize(text)
        .lexemes.map((lexeme) => lexeme.text)
        .join(' '),
    ).toBe(tokens);
  });

  test('a second blank is a token, the first a flag', () => {
    const { lexemes, spaced } = tokenizer.tokenize(' a  b\n');
    expect(lexemes.map(({ text }) => text)).toEqual([' ', 'a', ' ', 'b', '\n']);
    expect(spaced).toEqual([false, true, false, false, false]);
  });

  test('a no-break space is an exception with a norm of its own', () => {
    expect(tokenizer.tokenize('a\u00a0b').lexemes.map(({ norm }) => norm)).toEqual(['a', '  ', 'b']);
  });

  test("an exception's norm holds for its token only", () => {
    const norms = (text: string): string[] => tokenizer.tokenize(text).lexemes.map(({ norm }) => norm);
    expect(norms('cannot')).toEqual(['can', 'not']);
    expect(norms("won't")).toEqual(['will', 'not']);
    expect(norms('wo')).toEqual(['wo']);
  });
});

describe('parts', () => {
  test('shapes keep four of a run and end at 100 code points', () => {
    const digits = new Set(tables.digits);
    expect(shapeOf('McDonald-2025²', digits)).toBe('XxXxxxx-dddd');
    expect(shapeOf('x'.repeat(99), digits)).toBe('xxxx');
    expect(shapeOf('😀'.repeat(99), digits)).toBe('😀😀😀😀');
    expect(shapeOf('😀'.repeat(100), digits)).toBe('LONG');
  });

  test('Python regular expressions become JavaScript ones', () => {
    expect(translateRegex("(?u)^\\S\\w[\\w\\-]\\'\\!\\d\\U0001F600", [9, 32])).toBe(
      "^[^\\u{9}\\u{20}][\\p{L}\\p{N}_][\\p{L}\\p{N}_\\-]'!\\p{Nd}\\u{1f600}",
    );
  });

  test('halves round to the nearest, ties to even, and come back', () => {
    expect(
      [1, -2, 65504, 2 ** -24, 2 ** -25, 3 * 2 ** -25, 1 + 2 ** -11, 1 + 3 * 2 ** -11].map(toHalf),
    ).toEqual([0x3c00, 0xc000, 0x7bff, 1, 0, 2, 0x3c00, 0x3c02]);
    const finite = Uint16Array.from({ length: 2 * 0x7c00 }, (_, i) => (i < 0x7c00 ? i : i + 0x400));
    expect([...widen(finite.slice(0, 2))]).toEqual([0, 2 ** -24]);
    expect(widen(Uint16Array.of(0xfbff))[0]).toBe(-65504);
    expect(narrow(widen(finite))).toEqual(finite);
  });
});
