import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/text/parser/document.ts';
import { parse, parseEach } from '../../../src/text/parser/index.ts';
import { createPool } from '../../../src/text/parser/pool.ts';
import { unwrap } from '../../../src/text/parser/wrapping.ts';
import { VECTORS } from './vectors.ts';

/** Articles of forty sentences each. */
const sentences = VECTORS.filter(({ id }) => id.startsWith('facts')).map(({ text }) => text);
const articles = Array.from({ length: 8 }, (_, i) => sentences.slice(40 * i, 40 * i + 40).join(' '));
const textOf = ({ text }: Document, { start, end }: { start: number; end: number }): string =>
  text.slice(start, end);

describe('chosen sentences', () => {
  test('are read almost as in a full parse; the others keep tags and lemmas', () => {
    let same = 0;
    let words = 0;
    for (const article of articles) {
      const full = parse(article);
      const chosen = parse(article, { only: ({ text }) => /\b(said|told|says)\b/.test(text) });
      expect(chosen.tokens.map(({ tag }) => tag)).toEqual(full.tokens.map(({ tag }) => tag));
      for (const sentence of chosen.sentences) {
        expect(sentence.parsed || !/\b(said|told|says)\b/.test(textOf(chosen, sentence))).toBe(true);
        for (const token of chosen.tokens.slice(sentence.first, sentence.next)) {
          expect(token.label === '').toBe(!sentence.parsed);
          if (!sentence.parsed) continue;
          words++;
          if (full.tokens[token.index]?.head === token.head) same++;
        }
      }
    }
    expect(words).toBeGreaterThan(500);
    expect(same / words).toBeGreaterThan(0.995);
  });

  test('sentence borders by tags: quotes close, a blank line ends, a wrapped line does not', () => {
    const { sentences: drafts } = parse(
      'He said: "No." They left\nat 3 p.m. on Jan. 5.\n\nTitle\n\nThe end',
      {
        only: () => false,
        lines: 'joined',
      },
    );
    expect(drafts.map(({ first, next }) => next - first)).toEqual([7, 10, 2, 2]);
  });
});

describe('texts read together', () => {
  const texts = VECTORS.map(({ text }) => text);

  test('are read as they are one by one, the empty ones too', () => {
    expect(parseEach(texts)).toEqual(texts.map((text) => parse(text)));
    expect(parseEach(['', 'Kyiv denied it.', ''])).toEqual([parse(''), parse('Kyiv denied it.'), parse('')]);
    expect(parseEach([])).toEqual([]);
  });

  test('are told apart where sentences are chosen', () => {
    const chosen = parseEach(texts, { only: (_, i) => i % 3 === 1 });
    for (const [i, { sentences }] of chosen.entries())
      expect(sentences.every(({ parsed }) => parsed === (i % 3 === 1))).toBe(true);
  });
});

describe('wrapped lines', () => {
  const wrapped =
    'The envoys said on Tuesday that\r\nthe plan was close, and that they\r\nhoped to sign it.\r\n\r\nKyiv denied it.\r\n';

  test('are read as one, and offsets are those of the text', () => {
    const { tokens } = parse(wrapped, { lines: 'joined' });
    expect(tokens.map((token) => token.text + token.after).join('')).toBe(wrapped);
    expect(tokens.filter(({ tag }) => tag === '_SP')).toHaveLength(2);
    expect(tokens.find(({ text }) => text === 'that')?.after).toBe('\r\n');
    for (const { start, end, text } of tokens) expect(wrapped.slice(start, end)).toBe(text);
  });

  test('only lines that were full are joined', () => {
    expect(unwrap(wrapped).text).toBe(
      'The envoys said on Tuesday that the plan was close, and that they hoped to sign it.\r\n\r\nKyiv denied it.\r\n',
    );
    const list = 'Points:\n- troops\n- land and a long line that sets the width of this block\n';
    expect(unwrap(list).text).toBe(list);
    const paragraphs = `${'word '.repeat(40)}end.\n${'word '.repeat(40)}end.`;
    expect(unwrap(paragraphs).text).toBe(paragraphs);
  });
});

describe('marks of Markdown', () => {
  const marked =
    '**The mission in Kabul** welcomed the [technical visit](https://example.org/a_b "A visit"), said _Rigi_, *the governor*.';

  test('are read as their words, and offsets are those of the text', () => {
    const { tokens } = parse(marked, { lines: 'joined', marks: 'skipped' });
    const plain = parse('The mission in Kabul welcomed the technical visit, said Rigi, the governor.');
    expect(tokens.map(({ text, head, label }) => [text, head, label])).toEqual(
      plain.tokens.map(({ text, head, label }) => [text, head, label]),
    );
    for (const { start, end, text } of tokens) expect(marked.slice(start, end)).toBe(text);
    expect(tokens.map(({ text, after }) => text + after).join('')).toBe(marked.slice(2));
  });

  test.each([
    '5 * 3 * 2 = 30',
    'a_b and c_d',
    '** alone',
    '![a picture](https://example.org/x.png)',
    'see [1] (2)',
  ])('not in %s', (text) => {
    expect(unwrap(text, 'skipped').text).toBe(text);
  });
});

describe('workers', () => {
  test('one or two give the same bytes, twice in a row', { timeout: 120_000 }, async () => {
    const register = new URL('../../../src/cli/typescript.mjs', import.meta.url).href;
    const alone = articles.map((article) => JSON.stringify(parse(article)));
    for (const workers of [1, 2]) {
      const pool = createPool(workers, ['--import', register]);
      for (let round = 0; round < 2; round++) {
        expect(await pool.parseAll(articles)).toEqual(alone);
      }
      const [chosen] = await pool.parseAll(articles.slice(0, 1), { only: /\bsaid\b/g });
      const { sentences } = JSON.parse(chosen ?? '') as Document;
      expect(new Set(sentences.map(({ parsed }) => parsed))).toEqual(new Set([true, false]));
      await pool.close();
    }
  });
});
