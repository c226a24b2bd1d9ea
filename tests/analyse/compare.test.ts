// A comparison: nothing is lost between the sides, the same side twice has no change, and the sentences count the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../src/analyse/address.ts';
import { casebookOf } from '../../src/analyse/casebook.ts';
import { compareOf, pairingOf, pairOf, printPeriod, TURNS } from '../../src/analyse/compare.ts';
import { compareFinding, compareText, spanText } from '../../src/analyse/compare-text.ts';
import { NO_FILTERS } from '../../src/analyse/filters.ts';
import { pictureOf } from '../../src/analyse/picture.ts';
import { positionsOf } from '../../src/analyse/positions.ts';
import { viewOf } from '../../src/analyse/views.ts';
import { DEMO, openDossier } from '../../src/cli/dossier.ts';
import { SAMPLE } from '../viewer/sample.ts';

const book = casebookOf(openDossier(DEMO).graph);
const day = fc.constantFrom(
  '2025-11-20',
  '2025-11-27',
  '2025-12-04',
  '2025-12-11',
  '2025-12-25',
  '2026-01-10',
);
const period = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));

describe('a comparison', () => {
  it('has every line and stance of both sides once, and counts them in its sentences', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        const pairing = { with: '', a, b };
        const { before, after } = pairOf(book, NO_FILTERS, pairing, null);
        const { changes, steady } = compareOf(before, after);
        const of = (kind: string, turn: string) =>
          changes.filter((change) => change.kind === kind && change.turn === turn).length;
        const lines = (side: typeof before) => pictureOf(side.casebook, side.filters).edges.length;
        const cells = (side: typeof before) => positionsOf(side.casebook, side.filters).cells.length;
        expect(of('line', 'born') + of('line', 'flipped') + steady.lines).toBe(lines(after));
        expect(of('line', 'gone') + of('line', 'flipped') + steady.lines).toBe(lines(before));
        expect(of('stance', 'born') + of('stance', 'flipped') + steady.stances).toBe(cells(after));
        expect(of('stance', 'gone') + of('stance', 'flipped') + steady.stances).toBe(cells(before));
        const text = compareText({ before: book, after: book }, { changes, steady }, pairing);
        expect(text.length).toBeLessThanOrEqual(6);
        if (text.length > 1) {
          expect(text[0]).toContain(
            `${of('line', 'born')} born, ${of('line', 'gone')} gone, ${of('line', 'flipped')}`,
          );
          expect(text[1]).toContain(`${of('stance', 'born')} born, ${of('stance', 'gone')} gone`);
        }
        for (const { turn, before: old, after: now } of changes) {
          expect([old !== null, now !== null]).toEqual([turn !== 'born', turn !== 'gone']);
          if (turn === 'flipped') expect(old?.value).not.toBe(now?.value);
        }
        expect(changes.map(({ turn }) => TURNS.indexOf(turn))).toEqual(
          changes.map(({ turn }) => TURNS.indexOf(turn)).sort(),
        );
      }),
      { numRuns: 15 },
    );
  });

  it('of a side with itself finds nothing', () => {
    const side = { casebook: book, filters: NO_FILTERS };
    const same = compareOf(side, side);
    expect(same.changes).toEqual([]);
    expect(same.steady.lines).toBe(pictureOf(book, NO_FILTERS).edges.length);
    expect(compareFinding(same)).toBe('Both sides say the same');
  });

  it('of two versions finds the claim that one lacks', () => {
    const sample = casebookOf(SAMPLE);
    const lesser = {
      nodes: SAMPLE.nodes.filter(({ id }) => id !== 'c4' && id !== 'c9' && id !== 'p5'),
      relationships: SAMPLE.relationships.filter(
        ({ from, to }) => ![from, to].some((id) => ['c4', 'c9', 'p5'].includes(id)),
      ),
    };
    const pairing = { ...pairingOf(sample, NO_FILTERS, {}), with: 'before' };
    const { before, after } = pairOf(sample, NO_FILTERS, pairing, casebookOf(lesser));
    const { changes } = compareOf(before, after);
    expect(changes.map(({ turn, id }) => [turn, id])).toEqual([
      ['flipped', 'aland~bland~isle'],
      ['born', 'bland~bland~fish'],
    ]);
    expect(
      compareText(
        { before: before.casebook, after: sample },
        { changes, steady: { lines: 3, stances: 0 } },
        pairing,
      )[0],
    ).toBe(
      'The version “before” against this version: 5 lines of pressure: 1 born, 0 gone, 1 flipped, 3 as before.',
    );
  });

  it('takes its periods from the address, else what is before the chosen period, else two halves', () => {
    const params = { a: '2025-11..2025-11-30', b: '2025-12-08..' };
    expect(pairingOf(book, NO_FILTERS, params)).toEqual({
      with: '',
      a: { from: '2025-11', to: '2025-11-30' },
      b: { from: '2025-12-08', to: null },
    });
    expect(pairingOf(book, { from: '2025-12-08', to: '2025-12' }, {})).toMatchObject({
      a: { from: null, to: '2025-12-07' },
      b: { from: '2025-12-08', to: '2025-12' },
    });
    const { a, b } = pairingOf(book, NO_FILTERS, {});
    expect(a.to).not.toBeNull();
    expect((a.to ?? '') < (b.from ?? '')).toBe(true);
    expect(spanText(a)).toMatch(/^until /);
    fc.assert(
      fc.property(period, period, (one, two) => {
        const parsed = pairingOf(book, NO_FILTERS, { a: printPeriod(one), b: printPeriod(two) });
        expect(parsed).toEqual({ with: '', a: one, b: two });
      }),
    );
  });

  it('is the twin of its page', () => {
    const pairing = pairingOf(book, NO_FILTERS, {});
    const { before, after } = pairOf(book, NO_FILTERS, pairing, null);
    expect(viewOf(book, parseAddress('/compare'))).toMatchObject({ pairing, ...compareOf(before, after) });
    expect(viewOf(book, parseAddress('/compare?p-with=other'))).toBeNull();
    expect(viewOf(book, parseAddress('/compare?p-with=other'), casebookOf(SAMPLE))).not.toBeNull();
  });
});
