import { describe, expect, it } from 'vitest';
import type { LimitedRows, Value } from '../../src/store/store.ts';
import { type TrimLimits, Trimmer } from '../../src/store/trim.ts';

function trimmed(rows: readonly (readonly Value[])[], limits: Partial<TrimLimits> = {}): LimitedRows {
  const trimmer = new Trimmer({ rows: 10, bytes: 10_000, items: 5, ...limits });
  for (const row of rows) if (!trimmer.add(row)) break;
  return trimmer.result(['x']);
}

describe('an answer', () => {
  it('within its limits comes back as it is', () => {
    const node = { kind: 'node', id: 'a', labels: ['Actor'], properties: { name: 'Київ', n: null } } as const;
    const rows: Value[][] = [[node], [[1, 2.5, true, { a: ['x'] }]], [null]];
    expect(trimmed(rows)).toEqual({ columns: ['x'], rows, truncated: false, cuts: [] });
    expect(trimmed(Array(10).fill([1]))).toMatchObject({ truncated: false });
  });

  it('with more rows ends at the limit', () => {
    const { rows, truncated, cuts } = trimmed(Array(11).fill([1]));
    expect([rows.length, truncated, cuts]).toEqual([10, true, ['rows']]);
  });

  it('with long lists and wide maps has the first of them, wherever they are', () => {
    const wide = Object.fromEntries(Array.from('abcdefg', (key) => [key, 1]));
    const { rows, cuts } = trimmed([[{ list: [1, 2, 3, 4, 5, 6], wide }]]);
    expect([rows, cuts]).toEqual([
      [[{ list: [1, 2, 3, 4, 5], wide: { a: 1, b: 1, c: 1, d: 1, e: 1 } }]],
      ['items'],
    ]);
  });

  it('too large in bytes ends early: in a text, in a list, or after a row', () => {
    const text = trimmed([['я'.repeat(20_000)], ['never']]);
    expect(Buffer.byteLength(String(text.rows[0]?.[0]))).toBeLessThanOrEqual(10_000);
    expect([text.rows.length, text.cuts]).toEqual([1, ['bytes']]);
    const list = trimmed([[Array(50_000).fill(1)]], { items: 100_000 });
    expect([[list.rows[0]?.[0]].flat(), list.cuts]).toEqual([Array(1_249).fill(1), ['bytes']]);
    const rows = trimmed(Array(100).fill(['x'.repeat(992)]), { rows: 100 });
    expect([rows.rows.length, rows.cuts]).toEqual([10, ['bytes']]);
  });
});
