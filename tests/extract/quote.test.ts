import { describe, expect, it } from 'vitest';
import { claimsOf } from './said.ts';

describe('the quote of a claim in bold type', () => {
  it.each([
    ['**Rome has pressed Chad** to sign the deal.', '**Rome has pressed Chad** to sign the deal.'],
    ['Paris says **Rome has pressed Chad to sign.**', 'Paris says **Rome has pressed Chad to sign.**'],
    ['**The envoy:** “Rome has pressed Chad to sign.”', '**The envoy:** “Rome has pressed Chad to sign.”'],
    ['**Rome has pressed Chad to sign.** Nobody answered.', 'Rome has pressed Chad to sign.'],
    ['*Rome* has pressed Chad to sign.', '*Rome* has pressed Chad to sign.'],
  ])('%s', (text, expected) => {
    const quotes = claimsOf(text)
      .filter(({ extracted }) => extracted.kind === 'pressure')
      .map(({ extracted: { start, end } }) => text.slice(start, end));
    expect(quotes).toEqual([expected]);
  });
});
