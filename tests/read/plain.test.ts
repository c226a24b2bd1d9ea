// Plain text and Markdown: nothing changes in the text, and what is not labelled is found.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitReport } from '../../src/dossier/report.ts';
import { sha256 } from '../../src/model/id.ts';
import { reportOfText } from '../../src/read/read.ts';
import { FIXTURES, proseOf, readAll, readOne, scratch, slices } from './files.ts';

const fixture = (name: string): string => path.join(FIXTURES, name);

test('an unlabelled page of a site: head, prose, headings and what is neither', async () => {
  const report = await readOne(fixture('plain-site.txt'));
  expect(report).toMatchObject({
    title: 'Envoys Lean on Valdoria to Open the Strait Before Winter',
    outlet: 'Capital Wire',
    author: 'Ada Pole and Jonas Reik',
    published: '2025-12-08',
    dateline: 'PORT SELM, Valdoria',
  });
  expect(report.text).toBe(readFileSync(fixture('plain-site.txt'), 'utf8'));
  expect(proseOf(report)).toEqual([
    'Two envoys pressed the government of Valdoria on Monday to open the strait to grain ships, three diplomats said.',
    '“We were asked to answer by Friday,” one of the diplomats said. Share prices fell at the news.',
    'The envoys want a written promise, and they want it before the ice comes.',
    'Brandt answered that nobody gives Valdoria deadlines.',
  ]);
  expect(slices(report.text, report.headings)).toEqual([
    'World',
    'Envoys Lean on Valdoria to Open the Strait Before Winter',
    'What the envoys want',
  ]);
});

test('labels and hard-wrapped lines', async () => {
  const report = await readOne(fixture('wrapped.txt'));
  expect(report).toMatchObject({
    title: 'Ministers meet on fish quotas',
    outlet: 'The Harbour Gazette',
    published: '2026-03-04',
    dateline: 'OSTREL',
  });
  expect(proseOf(report).map((paragraph) => paragraph.split('\n').length)).toEqual([3, 2]);
  expect(proseOf(report)[0]).toMatch(/^The ministers of the four coast states/);
});

describe('Markdown', () => {
  test('has the text, and so the hash, of the dossier that holds the same file', async () => {
    const report = await readOne(fixture('dossier-brief.md'));
    const text = splitReport(readFileSync(fixture('dossier-brief.md'), 'utf8'))?.text ?? '';
    expect(report.text).toBe(text);
    expect(report.sha256).toBe(sha256(text));
    expect(report).toMatchObject({
      title: 'Herring: no number yet',
      outlet: 'harbour-gazette',
      published: '2026-03-04',
      dateline: 'OSTREL',
      links: ['https://gazette.example/first-round'],
    });
    expect(proseOf(report)).toHaveLength(2);
    expect(slices(text, report.headings)).toEqual(['## What comes next']);
  });

  test('front matter of other programs', () => {
    const folder = scratch({
      'a.md': '---\ndate: 2026-03-04 10:00\nauthors: [Ada, Jonas]\nsource: The Courier\n---\nHe said no.\n',
    });
    return expect(readOne(path.join(folder, 'a.md'))).resolves.toMatchObject({
      ...{ published: '2026-03-04', author: 'Ada, Jonas', outlet: 'The Courier' },
    });
  });

  test('a headline with a colon and no quotes', () => {
    const folder = scratch({
      'a.md': '---\ntitle: Scoop: no deal # yet\ndate: 2025-12-12\n---\nHe said no.\n',
    });
    return expect(readOne(path.join(folder, 'a.md'))).resolves.toMatchObject({
      ...{ title: 'Scoop: no deal # yet', published: '2025-12-12' },
    });
  });

  test('broken front matter is told with its line', async () => {
    const folder = scratch({ 'a.md': "---\ntitle: 'a' b\n---\nHe said no.\n" });
    const { problems } = await readAll([path.join(folder, 'a.md')]);
    expect(problems.map(({ code }) => code)).toEqual(['yaml']);
    expect(problems[0]?.message).toMatch(/a\.md:2:\d+\) - /);
  });
});

test('one line alone is prose, whatever it looks like', () => {
  expect(proseOf(reportOfText('US presses Kyiv to sign', '-'))).toEqual(['US presses Kyiv to sign']);
});

test('headlines alone are prose: there is nothing else to read', () => {
  const report = reportOfText('US presses Kyiv to sign\n\nKyiv says no to the envoys\n', '-');
  expect(proseOf(report)).toEqual(['US presses Kyiv to sign', 'Kyiv says no to the envoys']);
});

test('lines of paragraphs without blank lines between them are paragraphs', () => {
  const long =
    'The envoys of the four coast states met again on Tuesday in the old custom house of Ostrel, and nobody gave way, two of them said.';
  const report = reportOfText(`${long}\nAdvertisement\n${long}\n`, '-');
  expect(proseOf(report)).toEqual([long, long]);
});

test('for any text: the text is kept, spans are in order, none begins or ends in white space', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '\n',
      '\r\n',
      '\n\n',
      '\u{2028}',
      '\0',
      ' ',
      'Advertisement',
      'Read more:',
      'OSTREL — A',
      '\u{D83D}',
      'é',
      'א',
      '👩‍🚒',
      'By Ada Pole',
      'He said no.',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const report = reportOfText(text, '-');
      expect(report.text).toBe(text);
      let at = 0;
      for (const { start, end } of report.prose) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        at = end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 500, seed: 5 },
  );
});
