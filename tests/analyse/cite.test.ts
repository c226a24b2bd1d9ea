// Citations: every claim of the demo dossier in every form, and texts that try to break out of one.
import { describe, expect, it } from 'vitest';
import { type Casebook, casebookOf } from '../../src/analyse/casebook.ts';
import { CITE_STYLES, citationOf } from '../../src/analyse/cite.ts';
import { DEMO, openDossier } from '../../src/cli/dossier.ts';
import { SAMPLE } from '../viewer/sample.ts';

const demo = casebookOf(openDossier(DEMO).graph);
const LINK = 'http://127.0.0.1:4200/reports/a?claim=b';

function first(book: Casebook, id: string) {
  const claim = book.claims.get(id);
  if (claim === undefined) throw new Error(`no ${id}`);
  return claim;
}

describe('a citation', () => {
  it.each(CITE_STYLES)('%s: has the quote, the outlet, the address and the link of every claim', (style) => {
    for (const claim of demo.claims.values()) {
      const text = citationOf(demo, claim, style, LINK);
      const report = demo.reports.get(claim.report);
      expect(text).toContain(claim.id.replace(/^claim:/, ''));
      if (style === 'csl-json') {
        const [item] = JSON.parse(text);
        expect(item).toMatchObject({ title: report?.title, type: 'article-newspaper' });
        expect(item.URL ?? null).toBe(report?.url);
        expect(item.issued['date-parts'][0][0]).toBe(Number(report?.publishedOn.slice(0, 4)));
      }
      if (style === 'footnote') {
        expect(text).toContain(report?.title ?? '?');
        expect(text).toContain(LINK);
        if (claim.quote !== null) expect(text).toContain(claim.quote.replaceAll(/\s+/g, ' ').trim());
      }
    }
  });

  it('says that the words of a brief are not those of the article', () => {
    const claim = [...demo.claims.values()].find(
      ({ quote, report }) => quote !== null && demo.reports.get(report)?.kind === 'brief',
    );
    if (claim === undefined) throw new Error('no brief');
    for (const style of CITE_STYLES)
      expect(citationOf(demo, claim, style, LINK)).toContain('words of a brief, not of the article');
  });

  it('is the expected text', () => {
    expect(citationOf(casebookOf(SAMPLE), first(casebookOf(SAMPLE), 'c1'), 'footnote', LINK)).toBe(
      'Émile Envoy asserts “aland on bland”: “Aland told Bland to leave the isle” (words of a brief, not of the article); origin: courier. In: Courier, “What courier wrote”, 2 Dec 2025, https://www.courier.test/1. Claim c1 in the dossier “The isles”, http://127.0.0.1:4200/reports/a?claim=b.',
    );
  });

  it('keeps the signs of BibTeX and Markdown from doing anything', () => {
    const book = casebookOf(SAMPLE);
    const report = book.reports.get('courier-1');
    if (report === undefined) throw new Error('no report');
    const awkward = new Map(book.reports);
    awkward.set('courier-1', { ...report, title: '100 % } \\input{x} [a](javascript:1) *b*' });
    const changed = { ...book, reports: awkward };
    const bibtex = citationOf(changed, first(book, 'c1'), 'bibtex', LINK);
    expect(bibtex).toContain('100 \\% \\} \\textbackslash{}input\\{x\\}');
    const unescaped = bibtex.replaceAll(/\\[{}]/g, '');
    expect(unescaped.match(/\{/g)?.length).toBe(unescaped.match(/\}/g)?.length);
    const markdown = citationOf(changed, first(book, 'c1'), 'markdown', LINK);
    expect(markdown).toContain('\\[a\\](javascript:1) \\*b\\*');
  });
});
