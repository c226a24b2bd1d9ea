// The one-file page as text: what is in it cannot break out of it, and any change shows.
import { expect, test } from 'vitest';
import { graphVersion, htmlFile, verifyHtml } from '../../src/export/html.ts';
import type { PropertyGraph } from '../../src/model/graph.ts';
import { sample } from './sample.ts';

const parts = {
  script: 'const a = "</script><!--";\r\n',
  style: 'a { content: "</style>" }',
  icon: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  licences: '</script> MIT',
  bookmarks: [],
  questions: [{ name: 'who' }],
  savedOn: '2026-01-01',
  start: '/',
  excerpt: '',
};
const awkward: PropertyGraph = {
  ...sample,
  nodes: [
    ...sample.nodes,
    {
      id: 'dossier:x',
      labels: ['Dossier'],
      properties: {
        id: 'dossier:x',
        name: '</title><script>alert(1)</script>"',
        note: '</script><!-- $1 $&',
      },
    },
  ],
};

test('the same input gives the same bytes', () => {
  expect(htmlFile(awkward, 'x', parts)).toBe(htmlFile(awkward, 'x', parts));
});

test('no text in it ends an element or starts a script', () => {
  const file = htmlFile(awkward, 'x', parts);
  expect(file.match(/<script/g)).toHaveLength(2);
  expect(file.match(/<\/script>/g)).toHaveLength(2);
  expect(file.match(/<\/style>/g)).toHaveLength(1);
  expect(file).not.toContain('<!--');
  expect(file).toContain("default-src 'none'");
});

test('it verifies, with the hash of the graph as its version', () => {
  const file = htmlFile(awkward, 'x', parts);
  const verdict = verifyHtml(file, 'a.html');
  expect(verdict).toMatchObject({ version: graphVersion(awkward), sealed: true, versioned: true });
  expect(verdict.dossier).toContain('<script>alert(1)');
});

test('a change of one letter shows; a change of the data that was sealed anew shows in the version', () => {
  const file = htmlFile(awkward, 'x', parts);
  expect(verifyHtml(file.replace('<body>', '<body >'), 'a.html')).toMatchObject({
    sealed: false,
    versioned: true,
  });
  const changed = file.replace('"labels":["Dossier"]', '"labels":["Fossier"]');
  expect(changed).not.toBe(file);
  expect(verifyHtml(changed, 'a.html')).toMatchObject({ sealed: false, versioned: false });
});

test('another file is not taken for one', () => {
  expect(() => verifyHtml('<html></html>', 'b.html')).toThrow('not a saved dossier: b.html');
});
