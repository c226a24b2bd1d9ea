// PDFs made by hand: lines to paragraphs, heads and page numbers aside, and files that are none.
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Piece, paragraphsOfLines } from '../../src/read/pdf-lines.ts';
import { type PdfLine, pdfFile, proseOf, readAll, readOne, scratch } from './files.ts';

const PAGE: readonly PdfLine[] = [
  [780, 'Envoys lean on Valdoria before the winter', 18],
  [740, 'OSTREL (Harbour Gazette) - Two envoys pressed the government of Valdoria to open the negotia-'],
  [726, 'tions about the strait, and a Kyiv-'],
  [712, 'based diplomat said so \\(twice\\).'.replaceAll('\\', '')],
  [684, 'The government answered that nobody gives Valdoria deadlines, and closed the door.'],
];

test('paragraphs, title and dateline', async () => {
  const folder = scratch({ 'a.pdf': pdfFile([PAGE], 'Microsoft Word - a.docx') });
  const report = await readOne(path.join(folder, 'a.pdf'));
  expect(report).toMatchObject({
    ...{ title: 'Envoys lean on Valdoria before the winter', dateline: 'OSTREL', outlet: 'Harbour Gazette' },
  });
  expect(proseOf(report)).toEqual([
    'Two envoys pressed the government of Valdoria to open the negotiations about the strait, and a Kyiv-based diplomat said so (twice).',
    'The government answered that nobody gives Valdoria deadlines, and closed the door.',
  ]);
  expect(await readOne(path.join(folder, 'a.pdf'))).toEqual(report);
});

test('what repeats on every page stands at the end, outside the prose; sentences run on over pages', async () => {
  const page = (number: number, words: string, more: string): PdfLine[] => [
    [800, 'Harbour Gazette Review'],
    [760, words],
    [746, more],
    [40, `Page ${number} of 3`],
  ];
  const pages = [
    page(
      1,
      'The first envoy said on Monday that nobody in the room had been',
      'pressed, and that the grain would wait for the',
    ),
    page(
      2,
      'ships, as it did last winter, and the winter before that as well, so',
      'nobody should be surprised about',
    ),
    page(3, 'the price of bread in Ostrel and in the villages around the harbour', 'when spring comes.'),
  ];
  const folder = scratch({ 'a.pdf': pdfFile(pages, 'The price of bread') });
  const report = await readOne(path.join(folder, 'a.pdf'));
  expect(report.title).toBe('The price of bread');
  expect(proseOf(report)).toHaveLength(1);
  expect(report.text).toMatch(/when spring comes\.\n\nHarbour Gazette Review\n\nPage 1 of 3\n\nPage 2 of 3/);
});

test('two columns: a paragraph goes on at the top of the next one', () => {
  const piece = (x: number, y: number, text: string): Piece => ({
    text,
    x,
    y,
    size: 10,
    width: text.length * 5,
    ends: true,
  });
  const lines = paragraphsOfLines([
    [
      piece(50, 700, 'The envoys left the house by'),
      piece(50, 686, 'the side door, and the guard'),
      piece(300, 700, 'who saw them said nothing.'),
      piece(300, 672, 'The grain stayed in port.'),
    ],
  ]);
  expect(lines.map(({ text }) => text)).toEqual([
    'The envoys left the house by the side door, and the guard who saw them said nothing.',
    'The grain stayed in port.',
  ]);
});

test.each([
  ['cut off', pdfFile([PAGE]).subarray(0, 200), 'pdf', /^not a readable PDF \(.+\): /],
  ['pictures only', pdfFile([[]]), 'pdf', /^PDF without text: .* - .*text recognition/],
])('%s', async (_, bytes, code, message) => {
  const folder = scratch({ 'a.pdf': bytes });
  const { problems } = await readAll([path.join(folder, 'a.pdf')]);
  expect(problems).toMatchObject([{ code }]);
  expect(problems[0]?.message).toMatch(message);
});
