import { describe, expect, it } from 'vitest';
import { before, compatible, daysOf, isPartialDate, precisionOf } from '../../src/model/date.ts';

describe('partial dates', () => {
  it.each(['2025', '2025-12', '2025-12-06', '2024-02-29'])('takes %s', (date) =>
    expect(isPartialDate(date)).toBe(true),
  );
  it.each(['2025-13', '2025-02-29', '2025-12-6', '25-12-06', '2025-12-06T10:00', ''])('refuses %j', (date) =>
    expect(isPartialDate(date)).toBe(false),
  );

  it('knows how precise they are and which days they may mean', () => {
    expect(['2025', '2025-12', '2025-12-06'].map(precisionOf)).toEqual(['year', 'month', 'day']);
    expect(daysOf('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29' });
    expect(daysOf('2025')).toEqual({ first: '2025-01-01', last: '2025-12-31' });
  });

  it.each([
    ['2025-12', '2025-12-06', 0, true],
    ['2025-12-06', '2025-12-07', 0, false],
    ['2025-12-06', '2025-12-07', 1, true],
    ['2025-11', '2025-12-02', 1, false],
    ['2025-11', '2025-12-02', 2, true],
    ['2024-02-29', '2024-03-01', 1, true],
    [null, '2025-12-02', 0, true],
  ] as const)('%s and %s within %i days: %s', (a, b, tolerance, expected) => {
    expect(compatible(a, b, tolerance)).toBe(expected);
    expect(compatible(b, a, tolerance)).toBe(expected);
  });

  it('puts one before another only when no day fits both', () => {
    expect(before('2025-11', '2025-12-01')).toBe(true);
    expect(before('2025-12', '2025-12-31')).toBe(false);
  });
});
