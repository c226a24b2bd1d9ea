import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, quotationsIn } from '../../src/text/quotations.ts';

/** What is quoted, indented by depth; an ellipsis where it is left open, a plus where it goes on from the paragraph before. */
function quoted(text: string): string[] {
  return quotationsIn(text).map(
    ({ inside, depth, closed, continues }) =>
      `${'  '.repeat(depth)}${continues === null ? '' : '+'}${text.slice(inside.start, inside.end)}${closed ? '' : '…'}`,
  );
}

describe('quotationsIn', () => {
  it.each<[string, string, string[]]>([
    ['curly marks', 'He said: “Go.” And went.', ['Go.']],
    ['straight marks', '"We go," he said, "today."', ['We go,', 'today.']],
    ['German marks', 'Merz: „Es ist ernst“ und „schwer”.', ['Es ist ernst', 'schwer']],
    ['guillemets, with spaces and turned round', 'Il dit « non ». »Nein«, sagte er.', [' non ', 'Nein']],
    ['single marks', "Putin 'agreed to talks', the White House says", ['agreed to talks']],
    ['curly single marks', 'Starmer called it ‘a fair deal’ on Monday', ['a fair deal']],
    ['apostrophes', "Kyiv's allies don't trust the ministers' word; 'tis the '90s again", []],
    ['curly apostrophes', 'Kyiv’s allies don’t trust the ministers’ word', []],
    ['an apostrophe inside single marks', "'Kyiv's day has come', he said", ["Kyiv's day has come"]],
    [
      'a possessive inside single marks',
      "He wrote 'the generals' plan is mad' on it",
      ["the generals' plan is mad"],
    ],
    ['one in another', '“He said ‘never’ to me,” she said', ['He said ‘never’ to me,', '  never']],
    [
      'straight ones in another',
      '"He said \'never\' to me," she said',
      ["He said 'never' to me,", '  never'],
    ],
    ['over paragraphs', '“One.\n\n“Two.\n\n“Three.” Done.', ['One.…', '+Two.…', '+Three.']],
    ['over paragraphs, straight', '"One.\n\n"Two," he said.', ['One.…', '+Two,']],
    ['left open, then the writer again', '“One.\n\nHe left. “Two.”', ['One.…', 'Two.']],
    ['wrapped lines', '“One\ntwo\nthree.”', ['One\ntwo\nthree.']],
    ['paragraphs one line apart', '“One.\n“Two.”', ['One.…', '+Two.']],
    ['an inch and a stray mark', 'a 12" gun and a "gap', ['gap…']],
    ['none', 'Nothing is quoted.', []],
  ])('%s', (_, text, expected) => expect(quoted(text)).toEqual(expected));

  const salad = fc
    .array(
      fc.constantFrom(
        '“',
        '”',
        '„',
        '«',
        '»',
        '"',
        '‘',
        '’',
        "'",
        ' ',
        '\n',
        '\n\n',
        '\r\n',
        'a',
        'B.',
        ', ',
        's',
        '\ud800',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''));

  it('gives spans that begin with a mark, end with one when closed, and lie one in the other or apart', () => {
    fc.assert(
      fc.property(salad, (text) => {
        const all = quotationsIn(text);
        for (const [i, { start, end, inside, closed, continues, depth }] of all.entries()) {
          expect('“„«»"‘‚\'').toContain(text[start]);
          expect(inside.start).toBe(start + 1);
          expect(inside.end).toBe(closed ? end - 1 : end);
          expect(inside.end).toBeGreaterThanOrEqual(inside.start);
          if (closed) expect('“”«»"‘’\'').toContain(text[end - 1]);
          if (continues !== null) expect(all[continues]?.closed).toBe(false);
          const around = all.filter((other) => other.start < start && other.end > start);
          for (const other of around) expect(other.inside.end).toBeGreaterThanOrEqual(end);
          expect(depth).toBe(around.length);
          expect(all[i + 1]?.start ?? text.length).toBeGreaterThanOrEqual(start);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('parts a text into paragraphs that do not overlap', () => {
    fc.assert(
      fc.property(salad, (text) => {
        let end = 0;
        for (const paragraph of paragraphsOf(text)) {
          expect(text.slice(end, paragraph.start).trim()).toBe('');
          expect(paragraph.end).toBeGreaterThanOrEqual(paragraph.start);
          end = paragraph.end;
        }
        expect(end).toBe(text.length);
      }),
    );
  });

  it('reads long runs of marks in time that grows with their length', () => {
    for (const mark of ['“', '"', "'", ' "a', " 'a", '‘a', '«'])
      expect(quotationsIn(mark.repeat(50_000)).length).toBeLessThan(100_000);
  });
});
