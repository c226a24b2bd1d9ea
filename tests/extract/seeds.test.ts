// The two published reports on which the reader was tuned: their texts are not here, their claims are, by offset and hash.
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareWithheld } from '../../src/cli/gold.ts';
import { evaluate, total } from '../../src/extract/evaluate.ts';

const TEXTS = '../shared/seeds';
const missing = existsSync(TEXTS) ? '' : `skipped: the texts are not at ${TEXTS}`;

describe(`two published reports ${missing}`, () => {
  test.skipIf(missing !== '')(
    'nearly every claim is found, no pressure is wrong, all goes back to one outlet',
    { timeout: 120_000 },
    async () => {
      const { kinds, agree, told, pairs, swapped } = evaluate(
        await compareWithheld('tests/gold/seeds', TEXTS),
      );
      const { matched, missed } = total(kinds);
      expect(matched / (matched + missed)).toBeGreaterThanOrEqual(0.85);
      expect(kinds.pressure.extra).toBe(0);
      expect(swapped).toBe(0);
      expect(agree.outlet).toBe(told.outlet);
      expect(agree.polarity / pairs).toBeGreaterThanOrEqual(0.95);
      expect(agree.modality / pairs).toBeGreaterThanOrEqual(0.95);
      expect(agree.speaker / pairs).toBeGreaterThanOrEqual(0.8);
    },
  );
});
