// Chains of pressure: only where time allows, partial dates in both their readings, strongest first, never without end.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pressureChains } from '../../src/analyse/chains.ts';
import { daysOf } from '../../src/model/date.ts';
import type { PropertyGraph } from '../../src/model/graph.ts';

interface Press {
  readonly from: string;
  readonly to: string;
  readonly on?: string;
  readonly origins?: number;
  readonly denials?: number;
  readonly status?: string;
  readonly modality?: string;
  readonly issue?: string;
}

function graphOf(presses: readonly Press[]): PropertyGraph {
  const id = (i: number) => `p${i}`;
  return {
    nodes: presses.map(
      ({ on, origins = 1, denials = 0, status = 'single-origin', modality = 'actual' }, i) => ({
        id: id(i),
        labels: ['Pressure'],
        properties: {
          id: id(i),
          origins,
          denials,
          claims: origins,
          status,
          modality,
          ...(on ? { occurredOn: on } : {}),
        },
      }),
    ),
    relationships: presses.flatMap(({ from, to, issue }, i) => [
      { id: `e${i}`, type: 'EXERTED', from, to: id(i), properties: {} },
      { id: `o${i}`, type: 'ON', from: id(i), to, properties: {} },
      ...(issue ? [{ id: `i${i}`, type: 'OVER', from: id(i), to: issue, properties: {} }] : []),
    ]),
  };
}

const actors = (presses: readonly Press[], options = {}) =>
  pressureChains(graphOf(presses), options).chains.map((chain) => chain.actors.join('>'));

test('a step never stands before the one that it follows', () => {
  expect(
    actors([
      { from: 'a', to: 'b', on: '2025-12-02' },
      { from: 'b', to: 'c', on: '2025-12-05' },
    ]),
  ).toEqual(['a>b>c']);
  expect(
    actors([
      { from: 'a', to: 'b', on: '2025-12-05' },
      { from: 'b', to: 'c', on: '2025-12-02' },
    ]),
  ).toEqual([]);
});

test('a month may hold the right day: the chain is possible, not certain', () => {
  const { chains } = pressureChains(
    graphOf([
      { from: 'a', to: 'b', on: '2025-12-20' },
      { from: 'b', to: 'c', on: '2025-12' },
      { from: 'c', to: 'd', on: '2025-12-10' },
    ]),
  );
  expect(chains.map(({ actors: path, certain }) => [path.join('>'), certain])).toEqual([
    ['b>c>d', false],
    ['a>b>c', false],
  ]);
});

test('all three steps together must fit, not only each two', () => {
  // a>b on the 20th and c>d on the 10th: December for b>c suits each neighbour, but not both.
  expect(
    actors([
      { from: 'a', to: 'b', on: '2025-12-20' },
      { from: 'b', to: 'c', on: '2025-12' },
      { from: 'c', to: 'd', on: '2025-12-10' },
    ]),
  ).not.toContain('a>b>c>d');
});

test('strongest first: a chain has the origins of its weakest step', () => {
  const { chains } = pressureChains(
    graphOf([
      { from: 'a', to: 'b', on: '2025-12-01', origins: 3 },
      { from: 'b', to: 'c', on: '2025-12-02', origins: 1 },
      { from: 'b', to: 'd', on: '2025-12-02', origins: 2 },
    ]),
  );
  expect(chains.map(({ actors: path, strength }) => [path.join('>'), strength])).toEqual([
    ['a>b>d', 2],
    ['a>b>c', 1],
  ]);
});

test('a part of a longer chain of the same strength is not a chain of its own; a stronger part is', () => {
  const steps = (last: number) => [
    { from: 'a', to: 'b', on: '2025-12-01', origins: 2 },
    { from: 'b', to: 'c', on: '2025-12-02', origins: 2 },
    { from: 'c', to: 'd', on: '2025-12-03', origins: last },
  ];
  expect(actors(steps(2))).toEqual(['a>b>c>d']);
  expect(actors(steps(1))).toEqual(['a>b>c', 'a>b>c>d']);
});

test('denied, planned and undated pressure is left out, and the undated is counted', () => {
  const result = pressureChains(
    graphOf([
      { from: 'a', to: 'b', on: '2025-12-01' },
      { from: 'b', to: 'c', on: '2025-12-02', status: 'denied' },
      { from: 'b', to: 'd', on: '2025-12-02', modality: 'planned' },
      { from: 'b', to: 'e' },
    ]),
  );
  expect(result).toEqual({ chains: [], complete: true, undated: 1 });
});

test('options: issue, days between steps, number of steps', () => {
  const presses = [
    { from: 'a', to: 'b', on: '2025-11-01', issue: 'donbas' },
    { from: 'b', to: 'c', on: '2025-12-25', issue: 'donbas' },
    { from: 'c', to: 'd', on: '2025-12-26', issue: 'nato' },
  ];
  expect(actors(presses)).toEqual(['b>c>d']);
  expect(actors(presses, { within: 60 })).toEqual(['a>b>c>d']);
  expect(actors(presses, { within: 60, issue: 'donbas' })).toEqual(['a>b>c']);
  expect(actors(presses, { within: 60, maxSteps: 2 })).toEqual(['a>b>c', 'b>c>d']);
});

test('bounded: a dense graph ends at its budget, says so, and still gives the strongest', () => {
  const names = Array.from({ length: 40 }, (_, i) => `n${i}`);
  const presses = names.flatMap((from, i) =>
    names.filter((to) => to !== from).map((to) => ({ from, to, on: '2025-12-01', origins: i < 2 ? 9 : 1 })),
  );
  const result = pressureChains(graphOf(presses), { budget: 5_000, limit: 10 });
  expect(result.complete).toBe(false);
  expect(result.chains).toHaveLength(10);
  expect(result.chains[0]?.strength).toBe(9);
});

test('property: every chain is connected, simple, possible in time, and the same whatever the order of the graph', () => {
  const press = fc.record({
    from: fc.constantFrom('a', 'b', 'c', 'd'),
    to: fc.constantFrom('a', 'b', 'c', 'd'),
    on: fc.constantFrom('2025', '2025-11', '2025-12', '2025-11-20', '2025-12-06', '2025-12-08'),
    origins: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(press, { maxLength: 12 }), (presses) => {
      const graph = graphOf(presses);
      const { chains } = pressureChains(graph, { limit: 1000 });
      for (const { steps, actors: path } of chains) {
        expect(new Set(path).size).toBe(path.length);
        let day = '';
        steps.forEach(({ from, to, occurredOn }, i) => {
          expect([from, to]).toEqual([path[i], path[i + 1]]);
          const { first, last } = daysOf(occurredOn);
          day = day > first ? day : first;
          expect(day <= last).toBe(true);
        });
      }
      const turned = { nodes: [...graph.nodes].reverse(), relationships: [...graph.relationships].reverse() };
      expect(pressureChains(turned, { limit: 1000 }).chains).toEqual(chains);
    }),
  );
});
