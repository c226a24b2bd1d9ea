import { describe, expect, it } from 'vitest';
import type { GraphNode, GraphRelationship, PropertyGraph } from '../../src/model/graph.ts';
import {
  Difference,
  type Held,
  type HeldElements,
  NONE_SAME,
  refuseLargeLoss,
} from '../../src/store/difference.ts';
import { LOAD_LIMITS } from '../../src/store/load.ts';
import { Overtaken } from '../../src/store/writer.ts';
import { allWrites, stagedWrites, switchedWrites } from '../../src/store/writes.ts';
import { schema } from '../conformance/conformance.ts';

const node = (label: string, id: string, hash = 'h'): GraphNode => ({
  id,
  labels: [label],
  properties: { id, hash },
});
const relationship = (type: string, from: string, to: string): GraphRelationship => {
  const id = `${type} ${from} ${to}`;
  return { id, type, from, to, properties: { id, hash: 'h' } };
};
const graphOf = (...nodes: GraphNode[]): PropertyGraph => ({ nodes, relationships: [] });
type Row = readonly [group: string, id: string, held: Held];
const by = (hash: string | null, ...dossiers: string[]): Held => ({ hash, dossiers });

function elements(rows: readonly Row[]): HeldElements {
  const all = new Map<string, Map<string, Held>>();
  for (const [group, id, held] of rows) all.set(group, (all.get(group) ?? new Map()).set(id, held));
  return all;
}
const compare = (
  nodes: readonly Row[],
  graph: PropertyGraph,
  relationships: readonly Row[] = [],
  same = NONE_SAME,
) => new Difference({ nodes: elements(nodes), relationships: elements(relationships), same }, graph, 'mine');
const input = (difference: Difference, graph: PropertyGraph) => ({
  graph,
  difference,
  schema,
  batch: LOAD_LIMITS,
});
const rowsOf = (nodes: readonly Row[], graph: PropertyGraph, limits = LOAD_LIMITS) =>
  [...allWrites({ ...input(compare(nodes, graph), graph), batch: limits })].map(({ rows }) => rows);

describe('a difference', () => {
  it('is nothing where ids and hashes are the same', () => {
    const { size, counts } = compare([['Issue', 'a', 'h']], graphOf(node('Issue', 'a')));
    expect([size, counts.unchanged]).toEqual([0, 1]);
  });

  it('takes a label and a type that are the same for held, unseen', () => {
    const graph = {
      nodes: [node('Actor', 'a'), node('Report', 'r')],
      relationships: [relationship('CITES', 'r', 'a')],
    };
    const same = { nodes: new Set(['Actor']), relationships: new Set(['CITES']) };
    const difference = compare([['Report', 'r', 'old']], graph, [], same);
    expect(difference.counts).toMatchObject({ nodesChanged: 1, unchanged: 2 });
    expect([difference.held, difference.isNew('a')]).toEqual([3, false]);
    expect([...allWrites(input(difference, graph))].map(({ rows }) => rows.length)).toEqual([1]);
    // Somebody took the label off its end.
    expect(() => compare([], graph, [], same)).toThrow(Overtaken);
  });

  it('adds the dossier to what another one loaded, without writing it again', () => {
    const rows = rowsOf([['Actor', 'a', by('h', 'other')]], graphOf(node('Actor', 'a')));
    expect(rows).toEqual([[{ id: 'a', dossiers: ['mine', 'other'] }]]);
  });

  it('takes the dossier off what it shares, and deletes what is its own', () => {
    const { leaving } = compare(
      [
        ['Actor', 'a', by('h', 'mine', 'other')],
        ['Actor', 'b', 'h'],
      ],
      graphOf(),
    );
    expect(leaving.nodes.get('Actor')).toEqual([
      { id: 'a', dossiers: ['other'] },
      { id: 'b', dossiers: [] },
    ]);
  });

  it('leaves alone what other dossiers and other people have', () => {
    const held: Row[] = [
      ['Actor', 'a', by('h', 'other')],
      ['Actor', 'b', by('h')],
    ];
    expect(compare(held, graphOf()).size).toBe(0);
  });

  it.each([
    ['Issue', ['other'], 'from the dossier other'],
    ['Issue', ['mine', 'other'], 'from the dossier other'],
    ['Actor', [], 'not from a load'],
  ])('refuses to overwrite %s of %j', (label, owners, words) => {
    const held: Row[] = [[label, 'a', by('old', ...owners)]];
    expect(() => compare(held, graphOf(node(label, 'a', 'new')))).toThrow(words);
  });

  it('overwrites its own, and actors that dossiers share', () => {
    const helds: Row[] = [
      ['Issue', 'a', 'old'],
      ['Issue', 'a', by(null, 'mine')],
      ['Actor', 'a', by('old', 'other')],
    ];
    for (const held of helds) {
      const [rows] = rowsOf([held], graphOf(node(held[0], 'a', 'new')));
      expect(rows).toMatchObject([{ id: 'a', props: { hash: 'new' } }]);
    }
  });

  it('makes a node anew that changes its label, and its relationships with it', () => {
    const on = relationship('ON', 'b', 'a');
    const graph = { nodes: [node('Issue', 'a'), node('Position', 'b')], relationships: [on] };
    const held: Row[] = [
      ['Proposal', 'a', 'h'],
      ['Position', 'b', 'h'],
    ];
    const difference = compare(held, graph, [['ON', on.id, 'h']]);
    expect([...difference.leaving.nodes.keys(), ...difference.leaving.relationships.keys()]).toEqual([
      'Proposal',
      'ON',
    ]);
    const made = [...allWrites(input(difference, graph))].map(
      ({ cypher }) => /CREATE \(\w+/.exec(cypher)?.[0],
    );
    expect(made).toEqual(['CREATE (n', 'CREATE (a']);
  });

  it('knows the same load again, and only that', () => {
    const [one, two] = [graphOf(node('Issue', 'a')), graphOf(node('Issue', 'a', 'other'))];
    const digest = (held: Row[], graph: PropertyGraph) => compare(held, graph).digest;
    expect(digest([], one)).toBe(digest([], one));
    expect(digest([], one)).not.toBe(digest([], two));
    expect(digest([['Issue', 'b', 'h']], one)).not.toBe(digest([], one));
  });

  it('stops before it takes more than a fifth of a dossier away', () => {
    const held = Array.from({ length: 10 }, (_, index): Row => ['Issue', `i${index}`, 'h']);
    const without = (count: number) =>
      compare(held, graphOf(...held.slice(count).map(([, id]) => node('Issue', id))));
    refuseLargeLoss(without(2));
    expect(() => refuseLargeLoss(without(3))).toThrow(
      'this load would take 3 of its 10 nodes and relationships from the dossier: mine - look whether it is the dossier that you mean; if so: demarche load --yes',
    );
  });
});

describe('writes', () => {
  it('come in batches by rows and by bytes, each in the order of ids', () => {
    const nodes = Array.from({ length: 25 }, (_, index) => node('Issue', `i${100 - index}`));
    const ids = rowsOf([], graphOf(...nodes), { ...LOAD_LIMITS, rows: 10 }) as { id: string }[][];
    expect(ids.map((rows) => rows.length)).toEqual([10, 10, 5]);
    for (const rows of ids) expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).sort());
    expect(rowsOf([], graphOf(...nodes), { ...LOAD_LIMITS, bytes: 1 })).toHaveLength(25);
  });

  it('out of sight and after it are together all that there is to write', () => {
    const nodes = [
      node('Claim', 'old'),
      node('Claim', 'new'),
      node('Actor', 'x'),
      node('Actor', 'y', 'changed'),
    ];
    const relationships = [
      relationship('SAID_BY', 'old', 'x'),
      relationship('SAID_BY', 'new', 'x'),
      relationship('CONTRADICTS', 'new', 'new'),
    ];
    const graph = { nodes, relationships };
    const held: Row[] = [
      ['Claim', 'old', 'h'],
      ['Actor', 'x', 'h'],
      ['Actor', 'y', 'h'],
    ];
    const written = (writes: Iterable<{ rows: readonly unknown[] }>) =>
      [...writes].flatMap(({ rows }) => rows).map((row) => (row as { id: string }).id);
    for (const whole of [true, false]) {
      const each = input(compare(held, graph), graph);
      const [staged, switched] = [written(stagedWrites(each, whole)), written(switchedWrites(each, whole))];
      expect(staged.sort()).toEqual(['CONTRADICTS new new', ...(whole ? [] : ['SAID_BY new x']), 'new']);
      expect([...staged, ...switched].sort()).toEqual(
        ['new', 'y', ...relationships.map(({ id }) => id)].sort(),
      );
    }
  });
});
