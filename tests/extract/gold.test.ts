import { describe, expect, it } from 'vitest';
import { compareWithFolder } from '../../src/cli/gold.ts';
import { f1, total } from '../../src/extract/evaluate.ts';

/** Floors below what is reached today: `demarche eval tests/gold/<folder>` prints the figures. */
describe('against hand-made claims', () => {
  it.each([
    ['development', 0.76, 0.76, 0.95, 0.9],
    ['test', 0.72, 0.72, 0.95, 0.87],
    ['sentences', 0.84, 0.88, 0.95, 0.96],
    ['attribution', 0.64, 0.61, 0.93, 0.88],
    ['wire/reports', 0.65, 0.68, 0.95, 0.91],
    ['wire/sentences', 0.75, 0.81, 0.97, 0.89],
    ['wire/attribution', 0.72, 0.66, 0.95, 0.93],
    ['fresh/events', 0.66, 0.62, 0.95, 0.95],
    ['fresh/attribution', 0.48, 0.55, 0.95, 0.93],
    ['press/attribution', 0.62, 0.66, 0.97, 0.94],
    ['press/events', 0.75, 0.72, 0.97, 0.92],
    ['press/reports', 0.6, 0.48, 0.95, 0.93],
    ['field/events', 0.9, 0.88, 0.95, 0.95],
    ['field/reports', 0.62, 0.6, 0.95, 0.92],
  ])(
    'of %s',
    (folder, all, pressure, polarity, speaker) => {
      const { kinds, agree, pairs, swapped, pressures } = compareWithFolder(`tests/gold/${folder}`);
      expect(f1(total(kinds))).toBeGreaterThanOrEqual(all);
      expect(f1(kinds.pressure)).toBeGreaterThanOrEqual(pressure);
      expect(agree.polarity / pairs).toBeGreaterThanOrEqual(polarity);
      expect(agree.speaker / pairs).toBeGreaterThanOrEqual(speaker);
      expect(swapped / pressures).toBeLessThan(0.05);
    },
    240_000,
  );
});
