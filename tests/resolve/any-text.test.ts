// Whatever the text: resolving ends, gives spans inside the text, and gives the same again.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolverOf } from '../../src/resolve/resolver.ts';
import { parse } from '../../src/text/parser/index.ts';
import { gazetteer } from './helper.ts';

const WORDS = [
  ...[
    'he',
    'she',
    'they',
    'it',
    'I',
    'we',
    'his',
    'her',
    'himself',
    'that',
    'both',
    'the two',
    'one of them',
    'the same',
  ],
  ...[
    'the',
    'a',
    'Trump',
    'Zelensky',
    "'s",
    '’s',
    'U.S.',
    'envoy',
    'envoys',
    'officials',
    'president of',
    'and',
    ',',
    '.',
  ],
  ...[
    'said',
    'told',
    'urged',
    'must',
    'to',
    '"',
    '“',
    '”',
    ':',
    '-',
    '\n\n',
    'army',
    'side',
    'Foreign Minister',
    'Dr',
    '🙂',
  ],
];

test('any run of such words', () => {
  const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, (given) => {
      const read = (): unknown[] => {
        const document = parse(given);
        const resolver = resolverOf(document, gazetteer, { id: 'report', published: null });
        return document.tokens.map(({ index }) => {
          const resolution = resolver.resolve({ head: index, first: index, next: index + 1 });
          expect(resolution.start).toBeGreaterThanOrEqual(0);
          expect(resolution.end).toBeLessThanOrEqual(given.length);
          expect(resolution.ids.every((id) => id !== '' && !id.endsWith(':'))).toBe(true);
          return resolution;
        });
      };
      expect(read()).toEqual(read());
    }),
    { seed: 5, numRuns: 150 },
  );
});
