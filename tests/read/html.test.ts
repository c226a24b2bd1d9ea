// Web pages: the article with its fields, and pages that are broken, deep, bare or empty.
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/read/html.ts';
import { FIXTURES, proseOf, readAll, readOne, scratch, slices } from './files.ts';

const SENTENCE =
  'Two envoys pressed the government of Valdoria on Monday to open the strait to grain ships, three diplomats said.';

test('an article: fields, paragraphs, links', async () => {
  const report = await readOne(path.join(FIXTURES, 'article.html'));
  expect(report).toMatchObject({
    title: 'Valdoria told to open strait by Friday',
    outlet: 'Capital Wire',
    author: 'Ada Pole',
    published: '2025-12-08',
    url: 'https://wire.example/2025/12/08/strait',
    dateline: 'PORT\u{A0}SELM'.replace('\u{A0}', ' '),
    links: [
      'https://wire.example/authors/ada',
      'https://courier.example/leak',
      'https://wire.example/2025/11/ferries',
      'https://wire.example/lighthouses#old',
    ],
  });
  expect(proseOf(report).map((paragraph) => paragraph.slice(0, 24))).toEqual([
    'Two envoys pressed the g',
    '“We were asked to answer',
    'The envoys want a writte',
    'They have not said what ',
    'Grain ships pass at nigh',
    'Tankers wait for a pilot',
    'Brandt answered that nob',
  ]);
  expect(slices(report.text, report.headings)).toEqual(['What the envoys want']);
  expect(report.text).toContain('\n\nAdvertisement\n\n');
  expect(report.text).not.toMatch(/cookies|Sport|never run|\u{AD}| {2}|\n{3}/u);
});

test('the same page gives the same bytes', async () => {
  const [a, b] = [
    await readOne(path.join(FIXTURES, 'article.html')),
    await readOne(path.join(FIXTURES, 'article.html')),
  ];
  expect(a).toEqual(b);
});

describe('pages that are no articles', () => {
  test('a bare paragraph', () => {
    const { text, title } = readHtml(`<p>${SENTENCE}</p>`, 'a.html');
    expect({ text, title }).toEqual({ text: SENTENCE, title: null });
  });

  test('tags that are never closed', () => {
    expect(readHtml(`<html><body><div><p>${SENTENCE}<p>${SENTENCE}`, 'a.html').text).toBe(
      `${SENTENCE}\n\n${SENTENCE}`,
    );
  });

  test.each([
    '<html><body></body></html>',
    '<div id="app"></div><script>start()</script>',
    '<!doctype html>',
  ])('without text: %s', async (page) => {
    const folder = scratch({ 'a.html': page });
    const { reports, problems } = await readAll([path.join(folder, 'a.html')]);
    expect(reports).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['no-article']);
    expect(problems[0]?.message).toMatch(/^no text in the page: .*a\.html - save the page/);
  });

  test('thousands of elements deep', () => {
    const page = `<html><body>${'<div>'.repeat(2_000)}<p>${SENTENCE}</p>${'</div>'.repeat(2_000)}</body></html>`;
    expect(readHtml(page, 'a.html').text).toBe(SENTENCE);
  });

  test('inline tags thousands deep', () => {
    expect(readHtml(`<body><p>${'<b>'.repeat(2_000)}${SENTENCE}`, 'a.html').text).toBe(SENTENCE);
  });
});

test('more tags than an article needs, or deeper in one another: one line', () => {
  expect(() => readHtml('<div>'.repeat(9_000), 'a.html')).toThrow(/^tags nested too deep: a\.html - /);
  expect(() => readHtml('<'.repeat(200_000), 'a.html')).toThrow(/^page of 200000 tags: a\.html - /);
});

test('fields in JSON-LD, the date in the address, the host for an outlet', () => {
  const data = JSON.stringify({
    ...{ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Strait stays shut' },
    ...{ datePublished: '2025-12-07T10:00:00Z', author: { '@type': 'Person', name: 'Mira Senn' } },
  });
  const page = (head: string): string =>
    `<html><head>${head}</head><body><article>${`<p>${SENTENCE}</p>`.repeat(8)}</article></body></html>`;
  expect(readHtml(page(`<script type="application/ld+json">${data}</script>`), 'a.html')).toMatchObject({
    ...{ title: 'Strait stays shut', author: 'Mira Senn', published: '2025-12-07', outlet: null },
  });
  expect(readHtml(page(''), 'a.html', 'https://www.courier.example/2025/12/06/strait')).toMatchObject({
    ...{
      published: '2025-12-06',
      outlet: 'courier.example',
      url: 'https://www.courier.example/2025/12/06/strait',
    },
  });
});

test('relative links and odd ones need no address', () => {
  const page = `<p>${SENTENCE} <a href="/x">x</a> <a href="javascript:go()">y</a> <a href="http://[bad">z</a> <a href="https://a.example/">a</a></p>`;
  expect(readHtml(page, 'a.html').links).toEqual(['https://a.example/']);
});
