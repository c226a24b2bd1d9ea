// Sights and steps for property tests.
import fc from 'fast-check';
import { FOLDS, type Pin, ROOMS, type Sight, STAGED, type Step } from '../../src/analyse/sight.ts';
import { sortedUnique } from '../../src/model/order.ts';

const coordinate = fc.integer({ min: -9_000_000, max: 9_000_000 }).map((value) => value / 1000 + 0);
const steps = fc.integer({ min: 1, max: 3 });

export function sights(id: fc.Arbitrary<string>): fc.Arbitrary<Sight> {
  const list = fc.array(id, { maxLength: 4 }).map(sortedUnique);
  const around = fc.oneof(
    fc.constant({ focus: null, path: null }),
    fc.record({ focus: fc.record({ actor: id, steps }), path: fc.constant(null) }),
    fc.record({ focus: fc.constant(null), path: fc.tuple(id, id) }),
  );
  const pins = fc
    .uniqueArray(fc.record({ id, x: coordinate, y: coordinate }), { selector: (pin) => pin.id, maxLength: 4 })
    .map((made): Pin[] => made.sort((a, b) => (a.id < b.id ? -1 : 1)));
  return fc
    .record({
      fold: fc.constantFrom(...FOLDS),
      room: fc.constantFrom(...ROOMS),
      other: list,
      hidden: list,
      kept: list,
      brought: list,
      pins,
      acts: fc.subarray([...STAGED]),
      around,
    })
    .map(({ around: both, ...sight }) => ({ ...sight, ...both }));
}

export function stepsOf(id: fc.Arbitrary<string>): fc.Arbitrary<Step> {
  const actors = fc.array(id, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    fc.record({ do: fc.constantFrom('hide' as const, 'keep' as const, 'bring' as const), actors }),
    fc.record({ do: fc.constant('focus' as const), actor: id, steps: fc.integer({ min: -1, max: 9 }) }),
    fc.record({ do: fc.constant('path' as const), from: id, to: id }),
    fc.record({
      do: fc.constant('pin' as const),
      actor: id,
      x: fc.double({ min: -99, max: 99, noNaN: true }),
      y: coordinate,
    }),
    fc.record({ do: fc.constant('unpin' as const), actor: id }),
    fc.record({ do: fc.constant('fold' as const), fold: fc.constantFrom(...FOLDS) }),
    fc.record({ do: fc.constant('room' as const), room: fc.constantFrom(...ROOMS) }),
    fc.record({ do: fc.constant('turn' as const), principal: id }),
    fc.record({ do: fc.constant('stage' as const), kind: fc.constantFrom(...STAGED) }),
    fc.record({ do: fc.constant('reset' as const) }),
  );
}
