// A small graph that holds what breaks exporters: quotes, markup, formulas, line breaks, lists, whole floats, parallel edges.
import type { GraphNode, GraphRelationship, PropertyGraph } from '../../src/model/graph.ts';

const node = (label: string, id: string, properties: GraphNode['properties']): GraphNode => ({
  id,
  labels: [label],
  properties: { id, hash: `h-${id}`, ...properties },
});

const edge = (
  id: string,
  type: string,
  from: string,
  to: string,
  properties: GraphRelationship['properties'] = {},
): GraphRelationship => ({ id, type, from, to, properties: { id, hash: `h-${id}`, ...properties } });

export const sample: PropertyGraph = {
  nodes: [
    node('Actor', 'alpha', { name: 'Alpha & "Sons" <Ltd>', kind: 'organisation', aka: ['A', 'α'] }),
    node('Claim', 'c1', {
      quote: 'First line\nsecond \\u0027 line; "no"',
      start: 0,
      end: 12,
      polarity: 'asserts',
    }),
    node('Issue', 'donbas', { name: '=Donbas', terms: ['Donbas', 'Donetsk'] }),
    node('Pressure', 'p1', {
      name: 'presses',
      event: 'REQUEST',
      score: -1,
      claims: 2,
      occurredOn: '2025-12',
    }),
    node('Actor', 'unnamed:axios-2025-12-08:official', { name: "an official's aide", kind: 'unnamed' }),
  ],
  relationships: [
    edge('r1', 'PRESSURED', 'alpha', 'unnamed:axios-2025-12-08:official', {
      issue: 'donbas',
      score: -1,
      claims: 2,
    }),
    edge('r2', 'PRESSURED', 'alpha', 'unnamed:axios-2025-12-08:official', { score: -4.5, claims: 1 }),
    edge('r2b', 'PRESSURED', 'alpha', 'unnamed:axios-2025-12-08:official', { score: -1, claims: 1 }),
    edge('r3', 'EXERTED', 'alpha', 'p1'),
    edge('r4', 'ASSERTS', 'c1', 'p1'),
    edge('r5', 'OVER', 'p1', 'donbas'),
    edge('r6', 'ACTS_FOR', 'unnamed:axios-2025-12-08:official', 'alpha', { role: 'aide', from: '2025' }),
  ],
};

export const typeOf = (_owner: string, property: string) =>
  property === 'score' ? ('float' as const) : undefined;
