// Details that do not fit: candidates with their reason, and nothing where two events may be meant.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/dossier.ts';
import { conflictsAmong } from '../../src/reconcile/conflicts.ts';
import { principalsAmong } from '../../src/reconcile/principals.ts';
import { quantitiesIn } from '../../src/reconcile/quantities.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { claim, dossier } from '../fixtures.ts';

const { actors } = dossier([]);
const conflicts = (...claims: Claim[]) => conflictsAmong(claims, principalsAmong(actors), []);
const reasons = (...claims: Claim[]) => conflicts(...claims).map(({ on, because }) => `${on}, ${because}`);

const meet = (given: Partial<Claim>, meeting: Partial<Claim['meeting']> = {}) =>
  claim({
    ...{ kind: 'meeting', event: 'CONSULT', actors: ['a', 'b'], recipients: [], issues: [] },
    meeting: { form: null, place: 'Geneva', minutes: null, ...meeting },
    ...given,
  });
const there = { report: 'courier-1', speaker: 'unnamed:courier-1:official' };

describe('two reports of one meeting', () => {
  it.each<[string, Claim]>([
    ['duration, how long: 120 minutes - 300 minutes', meet(there, { minutes: 300 })],
    ['date, when: 2025-12-06 - 2025-12-08', meet({ ...there, occurredOn: '2025-12-08' })],
    ['place, where: Geneva - Oslo', meet({ ...there, actors: ['envoy-a', 'b'] }, { place: 'Oslo' })],
    ['participants, who: a, b - b, c', meet({ ...there, actors: ['b', 'c'] })],
  ])('%s', (expected, other) => {
    const found = reasons(meet({}, { minutes: 120 }), other);
    const [one = '', two = ''] = expected.split(': ')[1]?.split(' - ') ?? [];
    expect([expected, expected.replace(`${one} - ${two}`, `${two} - ${one}`)]).toContain(found[0]);
    expect(found).toHaveLength(1);
  });

  it.each<[string, Claim]>([
    ['on another day in another place', meet({ ...there, occurredOn: '2025-12-08' }, { place: 'Oslo' })],
    ['weeks apart', meet({ ...there, occurredOn: '2025-12-20' })],
    ['of other people', meet({ ...there, actors: ['b', 'c'], occurredOn: '2025-12-07' })],
    ['planned', meet({ ...there, modality: 'planned' }, { place: 'Oslo' })],
    ['denied', meet({ ...there, polarity: 'denies' }, { place: 'Oslo' })],
    ['by phone', meet(there, { form: 'phone', place: 'Oslo' })],
    ['that says as much', meet(there)],
  ])('nothing when it may be another one: %s', (_, other) =>
    expect(reasons(meet({}, { form: 'in-person' }), other)).toEqual([]),
  );
});

describe('two reports of one pressure', () => {
  const asked = (quote: string, given: Partial<Claim> = {}) => claim({ quote, ...given });

  it('that tell other amounts of the same thing', () => {
    const mine = asked('pressed Kyiv to cut its army to 600,000 troops');
    expect(reasons(mine, asked('demanded a cap of 0.8 million troops', there))).toEqual([
      expect.stringMatching(/^terms, how much: .*(600,000 troops|0.8 million troops)/),
    ]);
    expect(reasons(mine, asked('demanded a cap of 600 thousand troops', there))).toEqual([]);
    expect(reasons(mine, asked('demanded that 20 ships leave', there))).toEqual([]);
  });

  it('but not of another issue, of another day, or by the same voice in one report', () => {
    const mine = asked('asked for 90 ships');
    for (const other of [
      { ...there, issues: ['arms'] },
      { ...there, occurredOn: '2025-12-20' },
      { start: 9 },
    ])
      expect(reasons(mine, asked('asked for 60 ships', other))).toEqual([]);
  });
});

it('opposite stances of one holder on one day, and two holders of one office', () => {
  const stance = (of: 'for' | 'against', given: Partial<Claim> = {}) =>
    claim({
      ...{ kind: 'position', event: of === 'for' ? 'AGREE' : 'REJECT', recipients: [], stance: of },
      ...given,
    });
  expect(reasons(stance('for'), stance('against', there))[0]).toMatch(/^terms, for or against/);
  expect(reasons(stance('for'), stance('against', { ...there, actors: ['b'] }))).toEqual([]);
  const office = (who: string, role: string, given: Partial<Claim> = {}) =>
    claim({ kind: 'tie', event: null, actors: [who], recipients: ['a'], role, issues: [], ...given });
  expect(
    reasons(office('envoy-a', 'Defence Minister'), office('president-a', 'defence minister', there))[0],
  ).toMatch(/^participants, who is defence minister/i);
  expect(reasons(office('envoy-a', 'special envoy'), office('president-a', 'special envoy', there))).toEqual(
    [],
  );
});

it('candidates are no contradictions of the graph, and known contradictions are no candidates', () => {
  const drafts = [meet({}, { minutes: 60 }), meet(there, { minutes: 300 })].map((each) => ({
    ...each,
    review: 'draft' as const,
  }));
  expect(reconcile(dossier(drafts)).contradictions).toEqual([]);
  const [found] = conflicts(...drafts);
  expect(found).toMatchObject({ on: 'duration', key: expect.stringMatching(/^x[0-9a-f]{12}$/) });
  expect(
    conflictsAmong(drafts, principalsAmong(actors), found === undefined ? [] : [{ a: found.b, b: found.a }]),
  ).toEqual([]);
});

it('the order of the claims does not matter', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          actors: fc.subarray(['a', 'b', 'c', 'envoy-a'], { minLength: 1 }),
          occurredOn: fc.constantFrom('2025-12-06', '2025-12-07', '2025-12', null),
          report: fc.constantFrom('gazette-1', 'courier-1'),
          place: fc.constantFrom('Geneva', 'Oslo', null),
          minutes: fc.constantFrom(60, 300, null),
        }),
        { maxLength: 6 },
      ),
      (made) => {
        const claims = made.map(({ place, minutes, ...given }, start) =>
          meet({ ...given, start }, { place, minutes }),
        );
        expect(conflicts(...[...claims].reverse())).toEqual(conflicts(...claims));
      },
    ),
  ));

describe('quantities', () => {
  it.each<[string, [number, string][]]>([
    ['a cap of 800,000 troops', [[800000, 'troop']]],
    [
      '$90bn a year, or 61.5 billion euros',
      [
        [90e9, '$'],
        [61.5e9, '€'],
      ],
    ],
    [
      'within two weeks; within 14 days',
      [
        [14, 'day'],
        [14, 'day'],
      ],
    ],
    [
      'the 28-point plan of 20 per cent',
      [
        [28, 'point'],
        [20, '%'],
      ],
    ],
    ['on 6 December 2025, or December 7', []],
    ['five people familiar with the talks said at 10', []],
    ['in 2014 Kyiv', []],
    ['some 5 million more tonnes', [[5e6, 'tonne']]],
  ])('%s', (text, expected) =>
    expect(quantitiesIn(text).map(({ value, unit }) => [value, unit])).toEqual(expected),
  );
});
