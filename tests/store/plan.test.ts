import { describe, expect, it } from 'vitest';
import type { GraphNode, PropertyGraph } from '../../src/model/graph.ts';
import { type HeldElement, planLoad } from '../../src/store/plan.ts';
import { schema } from '../conformance/conformance.ts';

const node = (label: string, id: string, hash = 'h'): GraphNode => ({
  id,
  labels: [label],
  properties: { id, hash },
});
const graphOf = (...nodes: GraphNode[]): PropertyGraph => ({ nodes, relationships: [] });
const held = (group: string, id: string, hash: string, ...dossiers: string[]): HeldElement => ({
  group,
  reference: { id },
  hash,
  dossiers,
});
const plan = (there: HeldElement[], graph: PropertyGraph) =>
  planLoad({ nodes: there, relationships: [] }, graph, 'mine', schema);
const rowsOf = (there: HeldElement[], graph: PropertyGraph) =>
  plan(there, graph).writes.map(({ rows }) => rows);

describe('planLoad', () => {
  it('writes nothing where ids and hashes are the same', () => {
    const { writes, counts } = plan([held('Issue', 'a', 'h', 'mine')], graphOf(node('Issue', 'a')));
    expect(writes).toEqual([]);
    expect(counts.unchanged).toBe(1);
  });

  it('adds the dossier to what another one loaded, without writing it again', () => {
    const rows = rowsOf([held('Actor', 'a', 'h', 'other')], graphOf(node('Actor', 'a')));
    expect(rows).toEqual([[{ id: 'a', dossiers: ['mine', 'other'] }]]);
  });

  it('takes the dossier off what it shares, and deletes what is its own', () => {
    const there = [held('Actor', 'a', 'h', 'mine', 'other'), held('Actor', 'b', 'h', 'mine')];
    expect(rowsOf(there, graphOf())).toEqual([[{ id: 'b' }], [{ id: 'a', dossiers: ['other'] }]]);
  });

  it('leaves alone what other dossiers and other people have', () => {
    const { writes, counts } = plan([held('Actor', 'a', 'h', 'other'), held('Actor', 'b', 'h')], graphOf());
    expect([writes, counts.nodesDeleted]).toEqual([[], 0]);
  });

  it.each([
    ['Issue', ['other'], 'from the dossier other'],
    ['Issue', ['mine', 'other'], 'from the dossier other'],
    ['Actor', [], 'not from a load'],
  ])('refuses to overwrite %s of %j', (label, owners, words) => {
    const there = [held(label, 'a', 'old', ...owners)];
    expect(() => plan(there, graphOf(node(label, 'a', 'new')))).toThrow(words);
  });

  it('overwrites its own, and actors that dossiers share', () => {
    for (const there of [held('Issue', 'a', 'old', 'mine'), held('Actor', 'a', 'old', 'other')]) {
      const [rows] = rowsOf([there], graphOf(node(there.group, 'a', 'new')));
      expect(rows).toMatchObject([{ id: 'a', props: { hash: 'new' } }]);
    }
  });

  it('makes a node anew that changes its label, and its relationships with it', () => {
    const [a, b] = [node('Issue', 'a'), node('Position', 'b')];
    const on = { id: 'r', type: 'ON', from: 'b', to: 'a', properties: { id: 'r', hash: 'h' } };
    const reference = { id: 'r', from: 'b', to: 'a' };
    const { writes } = planLoad(
      {
        nodes: [held('Proposal', 'a', 'h', 'mine'), held('Position', 'b', 'h', 'mine')],
        relationships: [{ group: 'ON from Position to Proposal', reference, hash: 'h', dossiers: ['mine'] }],
      },
      { nodes: [a, b], relationships: [on] },
      'mine',
      schema,
    );
    const verbs = writes.map(({ cypher }) => /DELETE r|DELETE n|CREATE \(n|CREATE \(a\)/.exec(cypher)?.[0]);
    expect(verbs).toEqual(['DELETE n', 'CREATE (n', 'CREATE (a)']);
  });

  it('deletes a relationship by itself only where both its ends stay', () => {
    const on = (id: string, to: string): HeldElement => ({
      group: 'ON from Position to Issue',
      reference: { id, from: 'p', to },
      hash: 'h',
      dossiers: ['mine'],
    });
    const { writes, counts } = planLoad(
      {
        nodes: [
          held('Position', 'p', 'h', 'mine'),
          held('Issue', 'a', 'h', 'mine'),
          held('Issue', 'b', 'h', 'mine'),
        ],
        relationships: [on('r', 'a'), on('s', 'b')],
      },
      graphOf(node('Position', 'p'), node('Issue', 'a')),
      'mine',
      schema,
    );
    expect(writes.map(({ rows }) => rows)).toEqual([[{ id: 'r', from: 'p', to: 'a' }], [{ id: 'b' }]]);
    expect(counts).toMatchObject({ nodesDeleted: 1, relationshipsDeleted: 2 });
  });

  it('gives the same statements in whatever order the graph is', () => {
    const nodes = ['c', 'a', 'b'].map((id) => node('Issue', id));
    expect(plan([], graphOf(...nodes))).toEqual(plan([], graphOf(...nodes.toReversed())));
  });

  it('cuts long lists into batches', () => {
    const nodes = Array.from({ length: 2_500 }, (_, index) => node('Issue', `i${index}`));
    expect(rowsOf([], graphOf(...nodes)).map((rows) => rows.length)).toEqual([1_000, 1_000, 500]);
  });
});
