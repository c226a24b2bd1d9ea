// Congruence and conflict on a table small enough to work out by hand.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  NORMALISATIONS,
  positionNetworks,
  type Statement,
  statementsOf,
} from '../../src/analyse/networks.ts';

// Who agrees (+) or disagrees (-) with what:
//
//            donbas  guarantees  nato  frozen-assets
//   kyiv       -         +        +
//   london     -         +                  +
//   moscow     +         -        -
//   washington +         +               (says + and -)
//
// Pairs (concept, sign) of each: kyiv 3, london 3, moscow 3, washington 4.
//
// Same sign:      kyiv-london: donbas -, guarantees +                = 2
//                 kyiv-washington: guarantees +                      = 1
//                 london-washington: guarantees +, frozen-assets +   = 2
//                 moscow-washington: donbas +                        = 1
// Opposite sign:  kyiv-moscow: donbas, guarantees, nato              = 3
//                 kyiv-washington: donbas                            = 1
//                 london-moscow: donbas, guarantees                  = 2
//                 london-washington: donbas, frozen-assets (+ and -) = 2
//                 moscow-washington: guarantees                      = 1
const table: readonly Statement[] = [
  ...statements('kyiv', '-donbas +guarantees +nato'),
  ...statements('london', '-donbas +guarantees +frozen-assets'),
  ...statements('moscow', '+donbas -guarantees -nato'),
  ...statements('washington', '+donbas +guarantees +frozen-assets -frozen-assets'),
  ...statements('london', '-donbas'), // said twice
];

function statements(actor: string, text: string): Statement[] {
  return text.split(' ').map((word) => ({ actor, concept: word.slice(1), agrees: word.startsWith('+') }));
}

const weights = (ties: readonly { a: string; b: string; weight: number }[]) =>
  Object.fromEntries(ties.map(({ a, b, weight }) => [`${a}-${b}`, weight]));

test('congruence: concepts on which both say the same', () => {
  expect(weights(positionNetworks(table).congruence)).toEqual({
    'kyiv-london': 2,
    'london-washington': 2,
    'kyiv-washington': 1,
    'moscow-washington': 1,
  });
});

test('conflict: concepts on which one agrees and the other does not', () => {
  const { conflict } = positionNetworks(table);
  expect(weights(conflict)).toEqual({
    'kyiv-moscow': 3,
    'london-moscow': 2,
    'london-washington': 2,
    'kyiv-washington': 1,
    'moscow-washington': 1,
  });
  expect(conflict[0]).toEqual({
    a: 'kyiv',
    b: 'moscow',
    weight: 3,
    concepts: ['donbas', 'guarantees', 'nato'],
  });
});

test('subtract: congruence minus conflict, zero where they balance', () => {
  expect(weights(positionNetworks(table).subtract)).toEqual({
    'kyiv-london': 2,
    'kyiv-washington': 0,
    'london-washington': 0,
    'moscow-washington': 0,
    'london-moscow': -2,
    'kyiv-moscow': -3,
  });
});

describe('normalisation', () => {
  // kyiv-london: 2 shared of 3 and 3.       average 2/3   jaccard 2/(3+3-2)=0.5   cosine 2/3
  // london-washington: 2 shared of 3 and 4. average 2/3.5 jaccard 2/(3+4-2)=0.4   cosine 2/sqrt(12)
  test.each([
    ['average', 2 / 3, 2 / 3.5],
    ['jaccard', 0.5, 0.4],
    ['cosine', 2 / 3, 2 / Math.sqrt(12)],
  ] as const)('%s', (normalisation, first, second) => {
    const { congruence } = positionNetworks(table, normalisation);
    expect(weights(congruence)['kyiv-london']).toBeCloseTo(first, 12);
    expect(weights(congruence)['london-washington']).toBeCloseTo(second, 12);
  });

  test('no normalised weight is above one, and the order of statements never matters', () => {
    const statement = fc.record({
      actor: fc.constantFrom('a', 'b', 'c', 'd'),
      concept: fc.constantFrom('x', 'y', 'z'),
      agrees: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(statement), fc.constantFrom(...NORMALISATIONS), (list, normalisation) => {
        const networks = positionNetworks(list, normalisation);
        expect(positionNetworks([...list].reverse(), normalisation)).toEqual(networks);
        if (normalisation === 'none') return;
        for (const { weight } of networks.congruence) expect(weight).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});

test('statements are the positions for and against that a graph holds, within a period', () => {
  const position = (id: string, properties: Record<string, string>) => ({
    id,
    labels: ['Position'],
    properties,
  });
  const link = (type: string, from: string, to: string) => ({
    id: `${from}${to}`,
    type,
    from,
    to,
    properties: {},
  });
  const graph = {
    nodes: [
      position('p1', { stance: 'for', occurredOn: '2025-12-06' }),
      position('p2', { stance: 'against', occurredOn: '2025-11' }),
      position('p3', { stance: 'conditional', occurredOn: '2025-12' }),
      position('p4', { stance: 'for', status: 'denied', occurredOn: '2025-12' }),
      position('p5', { stance: 'for', modality: 'hypothetical' }),
    ],
    relationships: ['p1', 'p2', 'p3', 'p4', 'p5'].flatMap((id) => [
      link('HOLDS', 'kyiv', id),
      link('ON', id, 'donbas'),
    ]),
  };
  const [first, second] = [
    { actor: 'kyiv', concept: 'donbas', agrees: true },
    { actor: 'kyiv', concept: 'donbas', agrees: false },
  ];
  expect(statementsOf(graph)).toEqual([first, second]);
  expect(statementsOf(graph, { from: '2025-12-01' })).toEqual([first]);
  expect(statementsOf(graph, { from: '2025-11-20', to: '2025-11-30' })).toEqual([second]);
});
