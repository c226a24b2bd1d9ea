// Copied passages: found when copied or lightly rewritten, and not where only a speech is shared.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/dossier.ts';
import { copiesAmong, copyWords } from '../../src/reconcile/copies.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { claim, dossier, report } from '../fixtures.ts';
import { COPY, INDEPENDENT, REWRITE, STORY } from './stories.ts';

const story = report('wire-1', { outlet: 'wire', published: '2026-03-03', text: STORY });
const later = (id: string, text: string, given: Partial<Report> = {}): Report =>
  report(id, { published: '2026-03-04', text, ...given });
const copiesOf = (...reports: Report[]) => Object.fromEntries(copiesAmong(reports));
const sentences = STORY.split(/(?<=\.)\s+/).filter((each) => !each.includes('"'));

describe('a report', () => {
  it('that takes over two paragraphs has them from the other report, and no more', () => {
    const { 'courier-1': [copy] = [] } = copiesOf(later('courier-1', COPY), story);
    expect(copy).toMatchObject({ report: 'wire-1', passages: [{ start: COPY.indexOf('Finland asked') }] });
    const [passage] = copy?.passages ?? [];
    expect(COPY.slice(passage?.start, passage?.end)).toMatch(/half an hour, the officials said$/);
    expect(copy?.share).toBeCloseTo(0.44);
    expect(copy && copyWords(copy, COPY)).toMatch(
      /^44 % of its words, in 1 passage: “Finland asked Sweden .* …”$/,
    );
  });

  it('that lightly rewrites all of it has all of it from there, the speech along with the prose', () => {
    const found = copiesOf(story, later('courier-1', REWRITE));
    expect(found).toMatchObject({ 'courier-1': [{ report: 'wire-1', share: 1 }] });
  });

  it('that shares a speech with it, and the event, copies nothing', () =>
    expect(copiesOf(story, later('courier-1', INDEPENDENT))).toEqual({}));

  it('that prints nothing but speeches copies nothing', () => {
    const speech = sentences.map((each) => `“${each}”`).join('\n\n');
    expect(copiesOf(report('wire-1', { text: speech }), later('courier-1', speech))).toEqual({});
  });

  it('of which a person has said what it rewrites is left alone', () =>
    expect(copiesOf(story, later('courier-1', COPY, { rewrites: 'none' }))).toEqual({}));

  it('of two stories has each passage from its own', () => {
    const other = report('ledger-1', { published: '2026-03-03', text: INDEPENDENT });
    const [first, second] = [STORY.split('\n\n')[2], INDEPENDENT.split('\n\n')[3]];
    const { 'courier-1': copies = [] } = copiesOf(story, other, later('courier-1', `${first}\n\n${second}`));
    expect(copies.map(({ report: from }) => from).sort()).toEqual(['ledger-1', 'wire-1']);
  });

  it('is the earlier one by its date, and within a day by whom it credits', () => {
    const twin = (id: string, given: Partial<Report>) => report(id, { text: STORY, ...given });
    const days = copiesOf(twin('a-1', { published: '2026-03-04' }), twin('b-1', { published: '2026-03-03' }));
    expect(Object.keys(days)).toEqual(['a-1']);
    const same = { published: '2026-03-03' };
    expect(Object.keys(copiesOf(twin('a-1', { ...same, cites: ['wire'] }), twin('b-1', same)))).toEqual([
      'a-1',
    ]);
  });
});

describe('a claim', () => {
  const own = report('wire-1', { outlet: 'wire', text: STORY });
  const copy = later('courier-1', COPY, { outlet: 'courier' });
  const copies = [...(copiesAmong([story, copy]).get('courier-1') ?? [])];
  const origins = (given: Partial<Report>, start: number) => {
    const claims = [claim({ report: 'wire-1' }), claim({ report: 'courier-1', start, end: start + 40 })];
    const { acts } = reconcile(dossier(claims, [own, { ...copy, copies, ...given }]));
    return [acts[0]?.origins, acts[0]?.status];
  };
  const inside = COPY.indexOf('close the joint ferry');
  const outside = COPY.indexOf('Hotel owners');

  it('in a copied passage has the origin of the other report; one outside of it its own', () => {
    expect(origins({}, inside)).toEqual([['outlet:wire'], 'single-origin']);
    expect(origins({}, outside)).toEqual([['outlet:courier', 'outlet:wire'], 'corroborated']);
  });

  it('anywhere in a report that is mostly copied has the origin of the other report', () =>
    expect(origins({ copies: copies.map((each) => ({ ...each, share: 0.6 })) }, outside)).toEqual([
      ['outlet:wire'],
      'single-origin',
    ]));

  it('has its own origin when a person says that its report rewrites none', () =>
    expect(origins({ rewrites: 'none' }, inside)[1]).toBe('corroborated'));
});

describe('for any texts', () => {
  const text = fc.array(fc.oneof(fc.constantFrom(...sentences), fc.string({ unit: 'grapheme' })), {
    maxLength: 12,
  });
  const texts = fc.array(fc.tuple(text, fc.constantFrom('\n\n', ' ', '\r\n')), { maxLength: 6 });
  const reportsOf = (made: readonly (readonly [string[], string])[]) =>
    made.map(([parts, gap], index) => later(`r-${index}`, parts.join(gap)));

  it('passages lie in the text, in order and apart, and the order of the reports does not matter', () =>
    fc.assert(
      fc.property(texts, (made) => {
        const reports = reportsOf(made);
        const found = copiesAmong(reports);
        expect(copiesAmong([...reports].reverse())).toEqual(found);
        for (const [id, copies] of found) {
          expect(copies.map((each) => each.report)).not.toContain(id);
          const spans = copies.flatMap(({ passages }) => passages).sort((a, b) => a.start - b.start);
          spans.forEach(({ start, end }, index) => {
            expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
            expect(start).toBeLessThan(end);
          });
          const all = copies.reduce((sum, { share }) => sum + share, 0);
          expect(spans.at(-1)?.end).toBeLessThanOrEqual(reports.find((each) => each.id === id)?.length ?? 0);
          expect(all).toBeLessThanOrEqual(1.01);
        }
      }),
    ));

  it('three sentences planted between others are found where they stand', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: sentences.length - 3 }),
        fc.array(fc.lorem({ mode: 'sentences' })),
        (from, around) => {
          const planted = sentences.slice(from, from + 3).join(' ');
          const before = around.join(' ');
          const { 'courier-1': [copy] = [] } = copiesOf(
            story,
            later('courier-1', `${before}\n\n${planted}\n\n${before}`),
          );
          const [passage] = copy?.passages ?? [];
          expect(copy?.passages).toHaveLength(1);
          expect(passage?.start).toBe(before.length + 2);
          expect(passage?.end).toBe(before.length + 2 + planted.length - 1);
        },
      ),
    ));
});
