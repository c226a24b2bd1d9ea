import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parse } from '../../../src/text/parser/index.ts';
import { differences, toVector, VECTORS } from './vectors.ts';

const model = new URL('../../../src/text/parser/model/', import.meta.url);

describe('the shipped weights', () => {
  test('the files have the sums that the converter wrote', () => {
    const lines = readFileSync(new URL('SHA256SUMS', model), 'utf8').trim().split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      const [sum, name] = line.split('  ');
      const bytes = gunzipSync(readFileSync(new URL(`${name}.gz`, model)));
      expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(sum);
    }
  });

  test('at most 1 token in 5,000 differs from the vectors', () => {
    const different = VECTORS.flatMap((vector) =>
      differences(vector, toVector(vector.id, parse(vector.text))),
    );
    const tokens = VECTORS.reduce((sum, vector) => sum + vector.tokens.length, 0);
    process.stderr.write(
      `shipped weights: ${different.length} of ${tokens} tokens differ\n${different.join('\n')}`,
    );
    expect(VECTORS).toHaveLength(621);
    expect(different.length).toBeLessThanOrEqual(tokens / 5000);
  });
});
