import { expect, it } from 'vitest';
import { f1, overall, readGold, type Slot, score, table } from './score.ts';

/** What each half must reach, in F1: of all slots that the goal names, and of each. */
const FLOORS: Readonly<Record<string, { readonly all: number; readonly each: number }>> = {
  development: { all: 0.965, each: 0.93 },
  test: { all: 0.93, each: 0.9 },
};

/** The goal names all slots but the obliques. */
const NAMED: readonly Slot[] = [
  'predicate',
  'subject',
  'object',
  'complement',
  'negation',
  'modality',
  'speaker',
];

it.each(Object.entries(FLOORS))('the clauses of the %s half reach its floors', (half, floors) => {
  const { counts } = score(readGold(`./${half}.yaml`));
  console.log(`${half} half, F1 over the slots named ${overall(counts).toFixed(3)}\n${table(counts)}`);
  expect(overall(counts)).toBeGreaterThanOrEqual(floors.all);
  for (const slot of NAMED) expect(f1(counts[slot]), slot).toBeGreaterThanOrEqual(floors.each);
});
