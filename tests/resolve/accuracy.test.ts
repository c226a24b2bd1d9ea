// Floors for what has been measured: see accuracy.ts, which prints the table.
import path from 'node:path';
import { expect, test } from 'vitest';
import { GRAPH } from '../fixtures.ts';
import { type Score, scoreDossier, scoreGold, shown } from './accuracy.ts';

const rate = ({ exact, total }: Score): number => exact / total;

test('the briefs of ukraine-2025', () => {
  const table = scoreDossier('ukraine-2025');
  expect(table.actors.total, shown('ukraine-2025', table)).toBeGreaterThan(800);
  expect(rate(table.actors)).toBeGreaterThan(0.88);
  expect(rate(table.recipients)).toBeGreaterThan(0.75);
  expect(rate(table.speakers)).toBeGreaterThan(0.82);
}, 240_000);

test('the development half of the gold reports', () => {
  const table = scoreGold(path.join(GRAPH, '..', 'tests', 'gold', 'development'));
  expect(table.actors.total, shown('gold', table)).toBeGreaterThan(200);
  expect(rate(table.actors)).toBeGreaterThan(0.74);
  expect(rate(table.recipients)).toBeGreaterThan(0.66);
  expect(rate(table.speakers)).toBeGreaterThan(0.55);
}, 240_000);
