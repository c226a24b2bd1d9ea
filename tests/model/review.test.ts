// The log of decisions, replayed: undoing everything leaves nothing, whatever was decided in between.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Decision, lastOf, verdictsOf } from '../../src/model/review.ts';

const decision = (verdict: Decision['decision'], claim: string, why?: string): Decision => ({
  ...{ on: '2026-01-31T09:30:00Z', by: 'anna', decision: verdict, claim, report: 'gazette-1' },
  ...(why === undefined ? {} : { why }),
});
const step = fc.tuple(fc.constantFrom('accept', 'reject', 'undo'), fc.constantFrom('a', 'b', 'c'));
const logs = fc.array(step).map((steps) => steps.map(([verdict, claim]) => decision(verdict, claim)));

function undoAll(log: readonly Decision[]): Decision[] {
  const all = [...log];
  for (let last = lastOf(all); last !== null; last = lastOf(all)) all.push(decision('undo', last.claim));
  return all;
}

test('any decisions, then undo until nothing stands: no verdict is left', () => {
  fc.assert(
    fc.property(logs, (log) => {
      expect(verdictsOf(undoAll(log)).size).toBe(0);
    }),
  );
});

test('a decision and its undo change nothing that stood before', () => {
  fc.assert(
    fc.property(logs, step, (log, [verdict, claim]) => {
      if (verdict === 'undo') return;
      const with_ = [...log, decision(verdict, claim, 'new')];
      expect(verdictsOf(with_).get(claim)).toMatchObject({ decision: verdict, why: 'new' });
      expect(verdictsOf([...with_, decision('undo', claim)])).toEqual(verdictsOf(log));
    }),
  );
});

test('decisions on other claims never touch a claim', () => {
  fc.assert(
    fc.property(logs, (log) => {
      const own = verdictsOf(log.filter(({ claim }) => claim === 'a')).get('a');
      expect(verdictsOf(log).get('a')).toEqual(own);
    }),
  );
});

test('the last one that stands is what an undo takes back', () => {
  const log = [decision('accept', 'a'), decision('reject', 'b'), decision('undo', 'b')];
  expect(lastOf(log)).toEqual(log[0]);
  expect(lastOf([...log, decision('undo', 'a')])).toBeNull();
});
