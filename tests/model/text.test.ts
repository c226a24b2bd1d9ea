import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DemarcheError } from '../../src/model/error.ts';
import { canonicalJson, contentId, SLUG, slug } from '../../src/model/id.ts';
import { passageOf, sliceOf, spansOf } from '../../src/model/span.ts';

describe('spans', () => {
  it('finds every place of a quote, overlapping ones included', () => {
    expect(spansOf('aaa', 'aa')).toEqual([
      { start: 0, end: 2 },
      { start: 1, end: 3 },
    ]);
    expect(spansOf('abc', '')).toEqual([]);
  });

  it('gives back exactly the quote, for any text', () => {
    const any = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(any, fc.string({ unit: 'binary', minLength: 1 }), any, (before, quote, after) => {
        const text = before + quote + after;
        const spans = spansOf(text, quote);
        expect(spans.length).toBeGreaterThan(0);
        for (const span of spans) expect(sliceOf(text, span)).toBe(quote);
      }),
    );
  });

  it('shows a quote in its paragraph', () => {
    const text = 'one two\nthree four five\nsix';
    const span = { start: 14, end: 18 };
    expect(sliceOf(text, span)).toBe('four');
    expect(sliceOf(text, passageOf(text, span))).toBe('three four five');
    expect(sliceOf(text, passageOf(text, { start: 0, end: 3 }))).toBe('one two');
    expect(sliceOf(text, passageOf(text, { start: 24, end: 27 }))).toBe('six');
  });
});

describe('ids', () => {
  it('are the same whatever the order of keys', () => {
    expect(contentId({ a: 1, b: [1, { c: 2, d: 3 }] })).toBe(contentId({ b: [1, { d: 3, c: 2 }], a: 1 }));
    expect(contentId({ a: 1 })).not.toBe(contentId({ a: '1' }));
    expect(canonicalJson({ b: undefined, a: null })).toBe('{"a":null}');
  });

  it('make slugs of names', () => {
    expect(slug('Élysée Palace')).toBe('elysee-palace');
    expect(slug("Zelensky's office (Kyiv)")).toBe('zelenskys-office-kyiv');
    expect(slug('The Star (Malaysia)')).toMatch(SLUG);
  });
});

describe('errors', () => {
  it('say what, its value, where and what to do', () => {
    const where = { file: 'claims/x.yaml', line: 3, column: 7 };
    const error = new DemarcheError({
      code: 'unknown-actor',
      what: 'unknown actor',
      value: 'x',
      where,
      remedy: 'add it',
    });
    expect(error.message).toBe('unknown actor: x (claims/x.yaml:3:7) - add it');
    expect(error.exitCode).toBe(1);
  });

  it('name all problems at once', () => {
    const error = new DemarcheError([
      { code: 'a', what: 'first' },
      { code: 'b', what: 'second' },
    ]);
    expect(error.message.split('\n')).toEqual(['first', 'second']);
  });
});
