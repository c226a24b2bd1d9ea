// Marks of Markdown are not shown, nothing else is lost, and what is shown has the offsets of the kept text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineKind, shownOf, shownWithin, wordsOf } from '../../src/analyse/dress.ts';

describe('a text as it is shown', () => {
  it.each([
    ['**Egypt urged Sudan** to wait.', 'Egypt urged Sudan to wait.'],
    ['a *draft* of __rules__, said', 'a draft of rules, said'],
    ['- See [the plan](https://example.org/a_b).', 'See the plan.'],
    ['## What they want', 'What they want'],
    ['> "We wait," he said.', '"We wait," he said.'],
    ['1. First', '1. First'],
    ['5 * 3 * 2 - 1, snake_case #1', '5 * 3 * 2 - 1, snake_case #1'],
    ['Sudan agrees.** More', 'Sudan agrees. More'],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toBe(words);
  });

  it('keeps emphasis that begins before a quote and ends in it', () => {
    const text = 'He said **all of it, and now**, again.';
    const quote = { start: text.indexOf('of'), end: text.indexOf(', again') };
    const parts = shownWithin(shownOf(text), quote).map(({ text, as }) => [text, as]);
    expect(parts).toEqual([['of it, and now', 'strong']]);
  });

  it('knows what a line is by its first mark', () => {
    expect(['# A', '* b', '> c', '*d*', 'e'].map(lineKind)).toEqual([
      'heading',
      'item',
      'quotation',
      'plain',
      'plain',
    ]);
  });

  it('shows stretches of the text itself, in order', () => {
    const pieces = ['**', '*', '_', 'word', ' ', '\n', '- ', '# ', '> ', '.', '***'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (made) => {
        const text = made.join('');
        let last = 0;
        for (const { start, end, text: words } of shownOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(words);
          last = end;
        }
        const letters = (words: string) => words.replace(/[\W_]/g, '');
        expect(letters(wordsOf(text))).toBe(letters(text));
      }),
    );
  });
});
