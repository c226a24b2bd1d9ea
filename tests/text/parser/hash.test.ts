import { describe, expect, test } from 'vitest';
import { decimal, stringId, tableRows } from '../../../src/text/parser/hash.ts';

const none = new Map<string, number>();

describe('hashes', () => {
  test('the id of "the" and its rows are those of the specification', () => {
    expect(decimal(stringId('the', none))).toBe('7425985699627899538');
    expect(tableRows(stringId('the', none), 8, 5000)).toEqual([2498, 2909, 2599, 4364]);
  });

  test('a symbol has its number, the empty string 0', () => {
    expect(decimal(stringId('X', new Map([['X', 101]])))).toBe('101');
    expect(decimal(stringId('', none))).toBe('0');
  });
});
