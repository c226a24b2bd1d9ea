import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, Report } from '../../src/model/dossier.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { claim, dossier, report } from '../fixtures.ts';

const acts = (claims: readonly Claim[], reports?: readonly Report[]) =>
  reconcile(dossier(claims, reports)).acts;

describe('claims meet in one act', () => {
  it('when their sides are the same once rolled up', () => {
    const [act, ...others] = acts([
      claim(),
      claim({ actors: ['envoy-a'], recipients: ['president-b'], start: 1 }),
    ]);
    expect(others).toEqual([]);
    expect(act).toMatchObject({
      actors: ['a', 'envoy-a'],
      recipients: ['b', 'president-b'],
      status: 'single-origin',
    });
  });

  it.each<[string, Partial<Claim>]>([
    ['the direction', { actors: ['b'], recipients: ['a'] }],
    ['the recipient', { recipients: ['c'] }],
    ['the issue', { issues: ['arms'] }],
    ['the type', { event: 'THREATEN' }],
    ['the certainty', { modality: 'planned' }],
    ['the day', { occurredOn: '2025-12-16' }],
  ])('not when %s differs', (_, other) => expect(acts([claim(), claim(other)])).toHaveLength(2));

  it('when a vague date may be the precise one, which the act then takes', () => {
    const [act, ...others] = acts([claim({ occurredOn: '2025-12' }), claim({ start: 1 })]);
    expect(others).toEqual([]);
    expect(act?.occurredOn).toBe('2025-12-06');
  });

  it('but a vague date does not chain two days together', () => {
    const found = acts([
      claim(),
      claim({ occurredOn: '2025-12-20' }),
      claim({ occurredOn: '2025-12', start: 1 }),
    ]);
    expect(found.map(({ asserting }) => asserting.length).sort()).toEqual([1, 2]);
  });

  it('and meetings only when two sides are shared', () => {
    const meeting = { kind: 'meeting', event: 'CONSULT', recipients: [], issues: [] } as const;
    const talks = claim({ ...meeting, actors: ['a', 'b'] });
    expect(acts([talks, claim({ ...meeting, actors: ['envoy-a', 'president-b'], start: 1 })])).toHaveLength(
      1,
    );
    expect(acts([talks, claim({ ...meeting, actors: ['a', 'c'] })])).toHaveLength(2);
    expect(acts([talks, claim({ ...meeting, actors: ['a'] })])).toHaveLength(2);
  });
});

describe('claims stay apart', () => {
  const meeting = { kind: 'meeting', event: 'CONSULT', recipients: [], issues: [] } as const;
  const at = (place: string) => ({ form: null, place, minutes: null });

  it('when one is about pressure on two and the other about pressure on one of them', () =>
    expect(acts([claim(), claim({ recipients: ['b', 'c'] })])).toHaveLength(2));

  it('when one is the position of both sides and the other that of one; whom it is told does not matter', () => {
    const position = { kind: 'position', event: 'AGREE', stance: 'for', recipients: [] } as const;
    const own = claim(position);
    expect(acts([own, claim({ ...position, actors: ['a', 'b'] })])).toHaveLength(2);
    expect(acts([own, claim({ ...position, recipients: ['b'] })])).toHaveLength(1);
  });

  it('when they name two months, however near', () =>
    expect(acts([claim({ occurredOn: '2025-11' }), claim({ occurredOn: '2025-12' })])).toHaveLength(2));

  it('when two meetings were held on two days in two places', () => {
    const [night, day] = ['2025-12-06', '2025-12-07'];
    const here = claim({ ...meeting, actors: ['a', 'b'], occurredOn: night, meeting: at('Kremlin, Moscow') });
    const with_ = (place: string, actors: string[]) =>
      claim({ ...meeting, actors, occurredOn: day, meeting: at(place) });
    expect(acts([here, with_('Abu Dhabi', ['a', 'b', 'c'])])).toHaveLength(2);
    expect(acts([here, with_('Moscow', ['a', 'b'])])).toHaveLength(1);
  });

  it('when two meetings of a month are told of different people', () => {
    const talks = claim({ ...meeting, actors: ['envoy-a', 'b'], occurredOn: '2025-12' });
    expect(acts([talks, claim({ ...meeting, actors: ['a', 'b'], occurredOn: '2025-12' })])).toHaveLength(2);
    expect(acts([talks, claim({ ...talks, report: 'gazette-2', id: 'claim:other' })])).toHaveLength(1);
  });

  it('when two ties are of two people, or of two offices', () => {
    const tie = { kind: 'tie', event: null, issues: [], recipients: ['a'] } as const;
    const envoy = claim({ ...tie, actors: ['envoy-a'], role: 'special envoy' });
    expect(acts([envoy, claim({ ...tie, actors: ['president-a'], role: 'special envoy' })])).toHaveLength(2);
    expect(acts([envoy, claim({ ...tie, actors: ['envoy-a'], role: 'minister' })])).toHaveLength(2);
    const later = claim({ ...tie, actors: ['envoy-a'], role: 'Envoy', occurredOn: '2026-02' });
    expect(acts([envoy, later])).toHaveLength(1);
  });
});

describe('status', () => {
  const two = [report('gazette-1'), report('courier-1', { outlet: 'courier' })];
  const other = claim({ report: 'courier-1', speaker: 'unnamed:courier-1:official' });

  it('is corroborated by two origins', () => {
    expect(acts([claim(), other], two)[0]).toMatchObject({
      status: 'corroborated',
      origins: ['outlet:courier', 'outlet:gazette'],
    });
  });

  it('is of a single origin when both credit one outlet, or one rewrites the other', () => {
    const credited = [claim({ credited: 'wire' }), claim({ ...other, credited: 'wire' })];
    expect(acts(credited, two)[0]).toMatchObject({ status: 'single-origin', origins: ['outlet:wire'] });
    const copies = [report('gazette-1'), report('courier-1', { outlet: 'courier', rewrites: 'gazette-1' })];
    expect(acts([claim(), other], copies)[0]).toMatchObject({
      status: 'single-origin',
      origins: ['outlet:gazette'],
      speakers: { length: 2 },
    });
  });

  it('does not count one speaker twice, however often he says it', () => {
    const said = { speaker: 'president-b', saidOn: '2025-12-07' };
    const [act] = acts([claim(said), claim({ ...said, saidOn: '2025-12-08', start: 1 })]);
    expect(act).toMatchObject({ status: 'single-origin', origins: { length: 2 } });
  });

  it('takes a statement printed by many for one origin', () => {
    const statement = { speaker: 'president-b', public: true, saidOn: '2025-12-07' };
    const [act] = acts([claim(statement), claim({ ...other, ...statement, credited: 'wire' })], two);
    expect(act).toMatchObject({ status: 'single-origin', origins: ['statement:president-b:2025-12-07'] });
  });

  it('is disputed when asserted and denied, and denied when only denied', () => {
    const denial = claim({ polarity: 'denies', start: 2 });
    expect(acts([claim(), denial])[0]).toMatchObject({
      status: 'disputed',
      asserting: { length: 1 },
      denying: [denial.id],
    });
    expect(acts([denial])[0]).toMatchObject({ status: 'denied', asserting: [], origins: [] });
  });

  it('is not disputed by the denial of something else: a plan, or what was said at another time', () => {
    expect(acts([claim({ modality: 'planned' }), claim({ polarity: 'denies' })])).toMatchObject([
      { status: expect.not.stringMatching('disputed') },
      { status: expect.not.stringMatching('disputed') },
    ]);
    const talks = { kind: 'meeting', event: 'CONSULT', recipients: [], actors: ['a', 'b'] } as const;
    const told = claim({ ...talks, key: 'told' });
    const denial = { ...talks, polarity: 'denies', contradicts: ['told'], start: 2 } as const;
    expect(acts([told, claim({ ...denial, occurredOn: '2025-12-30' })])).toHaveLength(2);
    expect(acts([told, claim({ ...denial, occurredOn: null })])).toMatchObject([{ status: 'disputed' }]);
  });

  it('takes words that somebody passes on to begin with whoever does', () => {
    const relayed = { speaker: 'president-b', via: 'unnamed:gazette-1:official' };
    expect(acts([claim(relayed)])[0]?.origins).toEqual(['outlet:gazette']);
    expect(acts([claim({ ...relayed, via: 'envoy-a', saidOn: '2025-12-07' })])[0]?.origins).toEqual([
      'statement:envoy-a:2025-12-07',
    ]);
  });

  it('lets a declared contradiction decide what is denied', () => {
    const land = claim({ key: 'land' });
    const arms = claim({ key: 'arms', issues: ['arms'] });
    const denial = claim({ polarity: 'denies', issues: ['land'], contradicts: ['arms'], start: 2 });
    const status = new Map(acts([land, arms, denial]).map((act) => [act.issues[0], act.status]));
    expect(Object.fromEntries(status)).toEqual({ land: 'single-origin', arms: 'disputed' });
  });
});

describe('contradictions', () => {
  const meeting = { kind: 'meeting', event: 'CONSULT', recipients: [], actors: ['a', 'b'] } as const;
  const lasting = (minutes: number, given: Partial<Claim> = {}) =>
    claim({ ...meeting, meeting: { form: null, place: null, minutes }, ...given });
  const on = (...claims: Claim[]) => reconcile(dossier(claims)).contradictions.map((each) => each.on);

  it('between an assertion and a denial', () =>
    expect(on(claim(), claim({ polarity: 'denies' }))).toEqual(['polarity']));
  it('between two lengths of one meeting', () =>
    expect(on(lasting(300), lasting(120, { start: 1 }))).toEqual(['duration']));
  it('not between "two hours" and "some two hours"', () =>
    expect(on(lasting(120), lasting(110, { start: 1 }))).toEqual([]));
  it('between two days of one meeting', () =>
    expect(on(lasting(120), lasting(120, { occurredOn: '2025-12-07' }))).toEqual(['date']));
  it('that a person declared, once, whoever declares it', () => {
    const x = claim({ key: 'x', contradicts: ['y'] });
    const y = claim({ key: 'y', issues: ['arms'], contradicts: ['x'] });
    expect(on(x, y)).toEqual(['terms']);
  });
});

describe('doubts', () => {
  it('name what is told as past but comes after publication', () => {
    const { doubts } = reconcile(dossier([claim({ occurredOn: '2026-01-20' })]));
    expect(doubts).toEqual([
      { report: 'gazette-1', words: 'tells of 2026-01-20 as past, but was published on 2025-12-10' },
    ]);
  });

  it('name an office still to come that has long been held', () => {
    const tie = claim({
      kind: 'tie',
      event: null,
      actors: ['president-a'],
      recipients: ['a'],
      role: 'President',
      modality: 'future',
    });
    const { actors, ...rest } = dossier([tie]);
    const president = {
      ...actors.get('president-a'),
      actsFor: [{ actor: 'a', role: 'President', from: '2025-01-20' }],
    };
    const known = new Map(actors).set('president-a', president as never);
    expect(reconcile({ ...rest, actors: known }).doubts[0]?.words).toMatch(
      /President as still to come .* held it since 2025-01-20/,
    );
  });
});

describe('an office that a text takes for one still to come', () => {
  const { actors, ...rest } = dossier([claim()]);
  const president = {
    ...actors.get('president-a'),
    name: 'Ada Lund',
    actsFor: [{ actor: 'a', role: 'President', from: '2025-01-20' }],
  };
  const known = new Map(actors).set('president-a', president as never);
  const doubtsIn = (text: string) =>
    reconcile({ ...rest, actors: known, reports: new Map([['gazette-1', report('gazette-1', { text })]]) })
      .doubts;

  it('is doubted where the text says so by name and once more', () => {
    expect(
      doubtsIn('The incoming Lund administration waits. Before her inauguration nothing will move.'),
    ).toEqual([
      {
        report: 'gazette-1',
        words:
          'speaks of Ada Lund as yet to take office (“incoming Lund administration”, “her inauguration”), who has held it since 2025-01-20',
      },
    ]);
  });

  it.each([
    'President Lund looked back on her inauguration.',
    'The incoming administration of a neighbour met Lund.',
    'Nothing was said of offices.',
  ])('is not doubted in: %s', (text) => expect(doubtsIn(text)).toEqual([]));
});

describe('properties', () => {
  const day = fc.constantFrom('2025-12', '2025-12-05', '2025-12-06', '2025-12-09');
  const claims = fc
    .array(
      fc.record({
        actors: fc.constantFrom(['a'], ['envoy-a'], ['president-a', 'envoy-a'], ['b'], ['a', 'c']),
        recipients: fc.constantFrom(['b'], ['president-b'], ['c']),
        issues: fc.constantFrom(['land'], ['arms'], ['land', 'arms']),
        polarity: fc.constantFrom('asserts' as const, 'denies' as const),
        modality: fc.constantFrom('actual' as const, 'planned' as const),
        occurredOn: day,
        report: fc.constantFrom('gazette-1', 'courier-1'),
        start: fc.nat(20),
      }),
      { minLength: 1, maxLength: 14 },
    )
    .map((list) => [...new Map(list.map((given) => claim(given)).map((each) => [each.id, each])).values()]);
  const reports = [report('gazette-1'), report('courier-1', { outlet: 'courier' })];

  it('the order of claims never matters', () => {
    fc.assert(
      fc.property(
        claims.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(reconcile(dossier(shuffled, reports))).toEqual(reconcile(dossier(list, reports)));
        },
      ),
    );
  });

  it('a duplicate report changes no status', () => {
    const copy = report('copy-1', { outlet: 'courier', rewrites: 'gazette-1' });
    fc.assert(
      fc.property(claims, (list) => {
        const first = list.filter((each) => each.report === 'gazette-1');
        const twins = first.map(({ id: _, ...content }) => claim({ ...content, report: 'copy-1' }));
        const statuses = (all: readonly Claim[], of: readonly Report[]) => {
          const found = acts(all, of);
          return first.map(({ id }) =>
            found
              .filter(({ asserting, denying }) => [...asserting, ...denying].includes(id))
              .map(({ status }) => status)
              .sort(),
          );
        };
        expect(statuses([...first, ...twins], [...reports, copy])).toEqual(statuses(first, reports));
      }),
    );
  });

  it('a denial never lowers the count of assertions', () => {
    fc.assert(
      fc.property(claims, (list) => {
        const asserting = list.filter(({ polarity }) => polarity === 'asserts');
        const before = acts(asserting, reports).map((act) => act.asserting);
        const after = acts(list, reports)
          .map((act) => act.asserting)
          .filter((ids) => ids.length > 0);
        expect(after).toEqual(before);
      }),
    );
  });

  it('every claim is in an act, and assertions are in one only', () => {
    fc.assert(
      fc.property(claims, (list) => {
        const found = acts(list, reports);
        expect(found.flatMap((act) => act.asserting).sort()).toEqual(
          list
            .filter(({ polarity }) => polarity === 'asserts')
            .map(({ id }) => id)
            .sort(),
        );
        expect(new Set(found.flatMap((act) => act.denying)).size).toBe(
          list.filter(({ polarity }) => polarity === 'denies').length,
        );
      }),
    );
  });
});
