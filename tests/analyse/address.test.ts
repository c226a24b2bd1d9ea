import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Address,
  PAGES,
  parseAddress,
  printAddress,
  SHOWS,
  SINGLE_PATHS,
  START,
} from '../../src/analyse/address.ts';
import { DOUBTS, DRAFTS, NO_FILTERS, toggled } from '../../src/analyse/filters.ts';
import { SOURCE_KINDS, sourceKey } from '../../src/analyse/source-key.ts';
import { sortedUnique } from '../../src/model/order.ts';
import { STATUSES } from '../../src/model/words.ts';
import { sights } from './sights.ts';

const id = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const list = fc.array(id, { maxLength: 4 }).map(sortedUnique);
const date = fc.option(fc.constantFrom('2025', '2025-12', '2025-12-06', '2024-02-29'));
const filters = fc.record({
  issues: list,
  statuses: fc.subarray([...STATUSES]).map(sortedUnique),
  events: list,
  actors: list,
  outlets: list,
  from: date,
  to: date,
  doubt: fc.constantFrom(...DOUBTS),
  without: fc
    .array(
      fc.tuple(fc.constantFrom(...SOURCE_KINDS), id).map(([kind, value]) => sourceKey(kind, value)),
      { maxLength: 3 },
    )
    .map(sortedUnique),
  known: fc.option(fc.constantFrom('2025-12-06', '2024-02-29')),
  drafts: fc.constantFrom(...DRAFTS),
});
const sight = sights(id);
const opened = fc.oneof(
  fc.constant(null),
  fc.record({
    kind: fc.constantFrom('edge' as const, 'act' as const, 'cell' as const),
    id,
    show: fc.constantFrom(...SHOWS),
  }),
  fc.record({ kind: fc.constant('all' as const), id: fc.constant(''), show: fc.constantFrom(...SHOWS) }),
);
const address: fc.Arbitrary<Address> = fc
  .record({
    page: fc.constantFrom(...PAGES),
    id,
    dossier: fc.oneof(fc.constant(''), id),
    filters,
    sight,
    opened,
    search: fc.string({ maxLength: 12 }),
    claim: fc.option(id),
    params: fc.dictionary(id, fc.string()),
  })
  .map((made) =>
    made.page === 'picture' || SINGLE_PATHS.includes(`/${made.page}`) ? { ...made, id: '' } : made,
  )
  .map((made) => (made.page === 'nowhere' ? { ...made, id: 'nobody/at/home' } : made));

describe('addresses', () => {
  it('parse(print(address)) is the address', () => {
    fc.assert(
      fc.property(address, (made) => {
        expect(parseAddress(printAddress(made))).toEqual({ ...made, params: { ...made.params } });
      }),
    );
  });

  it('that name no page say so, and do not show the picture', () => {
    expect(['/reports', '/nonsense', '/actors/'].map((path) => parseAddress(path).page)).toEqual(
      Array(3).fill('nowhere'),
    );
    expect(parseAddress('/nonsense?issue=donbas').id).toBe('nonsense');
    expect(['/', '', '#main'].map((path) => parseAddress(path).page)).toEqual(Array(3).fill('picture'));
  });

  it('keep a parameter of any name', () => {
    const params = Object.fromEntries([['__proto__', 'x']]);
    expect(Object.entries(parseAddress(printAddress({ ...START, params })).params)).toEqual([
      ['__proto__', 'x'],
    ]);
  });

  it('are short and readable', () => {
    expect(printAddress(START)).toBe('/');
    expect(
      printAddress({
        ...START,
        page: 'actor',
        id: 'unnamed:axios-1:an official',
        filters: { ...NO_FILTERS, issues: ['donbas'] },
        opened: { kind: 'edge', id: 'a~b~donbas', show: 'denials' },
      }),
    ).toBe('/actors/unnamed%3Aaxios-1%3Aan%20official?issue=donbas&open-edge=a%7Eb%7Edonbas&show=denials');
  });

  it('survive what people type', () => {
    expect(parseAddress('/nowhere/at/all?show=x&status=loud&from=2025-13')).toEqual({
      ...START,
      page: 'nowhere',
      id: 'nowhere/at/all',
    });
    expect(parseAddress('/actors/%E0%A4%A')).toMatchObject({ page: 'actor', id: '%E0%A4%A' });
  });

  it('toggle one value of one list', () => {
    const on = toggled(NO_FILTERS, 'issues', 'b');
    expect(toggled(on, 'issues', 'a').issues).toEqual(['a', 'b']);
    expect(toggled(on, 'issues', 'b')).toEqual(NO_FILTERS);
  });
});
