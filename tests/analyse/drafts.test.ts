// Drafts: one after another in the order of reading, and what rests on them alone.
import { describe, expect, it } from 'vitest';
import { casebookOf } from '../../src/analyse/casebook.ts';
import { draftBeside, draftsOf, draftsText, restsOnDrafts } from '../../src/analyse/drafts.ts';
import { SAMPLE } from '../viewer/sample.ts';

const sample = casebookOf(SAMPLE);
const withDrafts = (...ids: string[]) => ({
  ...sample,
  claims: new Map(
    [...sample.claims].map(([id, claim]) => [
      id,
      ids.includes(id) ? { ...claim, review: 'draft' as const } : claim,
    ]),
  ),
});

describe('drafts', () => {
  const some = withDrafts('c1', 'c2', 'c3', 'c8');
  const order = draftsOf(some).map(({ id }) => id);

  it('stand in the order of reading: report by report, line by line', () => {
    expect([...order].sort()).toEqual(['c1', 'c2', 'c3', 'c8']);
    const places = draftsOf(some).map(({ report, start }) => [
      some.reports.get(report)?.publishedOn,
      report,
      start,
    ]);
    expect(places).toEqual([...places].sort());
  });

  it('are gone through in a circle, both ways, from a report or from the first', () => {
    const after = (id: string | null, step: 1 | -1) => draftBeside(some, id, step)?.id;
    expect(order.map((id) => after(id, 1))).toEqual([...order.slice(1), order[0]]);
    expect(order.map((id) => after(id, -1))).toEqual([order.at(-1), ...order.slice(0, -1)]);
    expect(after(null, 1)).toBe(order[0]);
    expect(draftBeside(some, null, 1, 'gazette-1')?.report).toBe('gazette-1');
    expect(draftBeside(sample, null, 1)).toBeNull();
  });

  it('carry an act where nobody has said yes to any claim that makes it', () => {
    const act = sample.acts.get('p1') ?? { asserting: [], denying: [] };
    expect(restsOnDrafts(some, act)).toBe(true);
    expect(restsOnDrafts(withDrafts('c1', 'c2'), act)).toBe(false);
    expect(restsOnDrafts(some, { asserting: [], denying: ['c8'] })).toBe(true);
    expect(restsOnDrafts(some, { asserting: [], denying: [] })).toBe(false);
  });

  it('are said in words, and not where there are none', () => {
    expect(draftsText(some)).toBe(
      '4 of 9 claims are drafts: found by the reader, and nobody has said yes to them yet.',
    );
    expect(draftsText(withDrafts('c5'))).toMatch(/^1 of 9 claims is a draft: .* yes to it yet\.$/);
    expect(draftsText(sample)).toBe('');
  });
});
