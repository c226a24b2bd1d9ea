import { describe, expect, it } from 'vitest';
import { compareWithFolder } from '../../src/cli/gold.ts';
import { f1, total } from '../../src/extract/evaluate.ts';

/** Floors below what is reached today: `demarche eval tests/gold/<half>` prints the figures. */
describe('against hand-made claims', () => {
  it.each([
    ['development', 0.76, 0.76],
    ['test', 0.72, 0.72],
  ])(
    'of the %s half',
    (half, all, pressure) => {
      const { kinds, agree, pairs, swapped, pressures } = compareWithFolder(`tests/gold/${half}`);
      expect(f1(total(kinds))).toBeGreaterThanOrEqual(all);
      expect(f1(kinds.pressure)).toBeGreaterThanOrEqual(pressure);
      expect(agree.polarity / pairs).toBeGreaterThanOrEqual(0.95);
      expect(agree.speaker / pairs).toBeGreaterThanOrEqual(0.78);
      expect(swapped / pressures).toBeLessThan(0.05);
    },
    240_000,
  );
});
