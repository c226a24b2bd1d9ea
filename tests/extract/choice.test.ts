import { describe, expect, it } from 'vitest';
import { openReader, type Reader, readText } from '../../src/cli/reader.ts';
import { readGold } from '../../src/dossier/gold.ts';

const reader = openReader();

/** Claims as text, to compare two readings. */
function claimsOf(text: string, published: string, by: Reader): string[] {
  return readText({ id: 'r', text, published, outlet: null }, by).claims.map(({ extracted }) => {
    const { kind, event, polarity, modality, actors, recipients, start } = extracted;
    const sides = [...actors, ...recipients].flatMap(({ ids }) => ids);
    return [kind, event, polarity, modality, start, ...sides].join(' ');
  });
}

describe('the sentences that are parsed', () => {
  it.each([
    ['a verb of a frame in any form', 'Washington had been urging Kyiv.'],
    ['a noun of a frame', 'The pressure from Moscow grew.'],
    ['a predicate of two words', 'Cairo placed new demands on its neighbour.'],
    ['a verb of saying', 'Nobody knows, he recalled.'],
    ['an office', 'Osman Idris is the spokesman.'],
    ['a refusal', 'Kyiv will not budge.'],
    ['a name before a colon', 'Lavrov:'],
  ])('hold %s', (_, text) => {
    expect(readText({ id: 'r', text, published: null, outlet: null }, reader).unread).toEqual([]);
  });

  it('are all those that a quotation touches, and the one before it', () => {
    const text =
      'The river is wide. Merz was tired. “The night was long. The river is wide. The moon is round,” he added.';
    const { sentences, unread } = readText({ id: 'r', text, published: null, outlet: null }, reader);
    expect([sentences, unread.map(({ start, end }) => text.slice(start, end))]).toEqual([
      5,
      ['The river is wide.'],
    ]);
  });

  it('are not those without such a word', () => {
    const text = 'The river is wide. Iran rejected the offer. It is a family illness.';
    const { sentences, unread } = readText({ id: 'r', text, published: null, outlet: null }, reader);
    expect([sentences, unread.map(({ start, end }) => text.slice(start, end))]).toEqual([
      3,
      ['The river is wide.', 'It is a family illness.'],
    ]);
  });

  it('hold nearly all claims: of those that a whole parse gives, one in fifty may be lost', {
    timeout: 180_000,
  }, () => {
    const whole: Reader = { ...reader, choice: () => () => true };
    let all = 0;
    const lost: string[] = [];
    for (const { id, text, published } of readGold('tests/gold/development').slice(0, 12)) {
      const chosen = new Set(claimsOf(text, published, reader));
      const expected = claimsOf(text, published, whole);
      all += expected.length;
      lost.push(...expected.filter((claim) => !chosen.has(claim)).map((claim) => `${id}: ${claim}`));
    }
    expect(all).toBeGreaterThan(80);
    expect(lost.length / all, lost.join('\n')).toBeLessThan(0.02);
  });
});
