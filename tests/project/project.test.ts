import { describe, expect, it } from 'vitest';
import { openDossier } from '../../src/cli/dossier.ts';
import { readSchema } from '../../src/dossier/schema.ts';
import type { Claim } from '../../src/model/dossier.ts';
import type { PropertyGraph } from '../../src/model/graph.ts';
import { project } from '../../src/project/project.ts';
import { violations } from '../../src/project/validate.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { claim, dossier, report } from '../fixtures.ts';

const schema = readSchema();

function graphOf(
  claims: readonly Claim[],
  reports = [report('gazette-1'), report('courier-1', { outlet: 'courier' })],
): PropertyGraph {
  const whole = dossier(claims, reports);
  return project(whole, reconcile(whole));
}

const pressured = (graph: PropertyGraph) =>
  graph.relationships
    .filter(({ type }) => type === 'PRESSURED')
    .map(({ from, to, properties }) => ({ from, to, ...properties }));

describe('the property graph', () => {
  it('holds an act with its sides, its claims and where they come from', () => {
    const asserted = claim();
    const denied = claim({ polarity: 'denies', speaker: 'president-a', start: 3 });
    const { nodes, relationships } = graphOf([asserted, denied]);
    const act = nodes.find(({ labels }) => labels.includes('Pressure'));
    expect(act?.properties).toMatchObject({
      status: 'disputed',
      claims: 1,
      denials: 1,
      origins: 1,
      score: -1,
      occurredOn: '2025-12-06',
    });
    const ends = relationships.map(({ type, from, to }) => [type, from, to].join(' '));
    expect(ends).toEqual(
      expect.arrayContaining([
        `EXERTED a ${act?.id}`,
        `ON ${act?.id} b`,
        `OVER ${act?.id} land`,
        `ASSERTS ${asserted.id} ${act?.id}`,
        `DENIES ${denied.id} ${act?.id}`,
        `SAID_BY ${denied.id} president-a`,
        `FROM ${asserted.id} outlet:gazette`,
        `FROM ${denied.id} statement:president-a:2025-12-10`,
        `REPORTED_IN ${denied.id} gazette-1`,
        'PUBLISHED_BY gazette-1 gazette',
        'ACTS_FOR president-a a',
      ]),
    );
    expect(ends.filter((end) => end.startsWith('CONTRADICTS'))).toHaveLength(1);
  });

  it('sums pressure up by pair and issue, every number traceable', () => {
    const first = claim({ issues: ['land', 'arms'] });
    const second = claim({ report: 'courier-1', speaker: 'unnamed:courier-1:official', start: 1 });
    const denial = claim({ polarity: 'denies', recipients: ['president-b'], start: 2 });
    expect(pressured(graphOf([first, second, denial]))).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          from: 'a',
          to: 'b',
          issue: 'arms',
          claims: 1,
          origins: 1,
          denials: 1,
          status: 'disputed',
          denialIds: [denial.id],
        }),
        expect.objectContaining({
          from: 'a',
          to: 'b',
          issue: 'land',
          claims: 2,
          origins: 2,
          claimIds: [first.id, second.id].sort(),
          acts: 1,
        }),
      ]),
    );
  });

  it('derives no edge from what is only planned or supposed', () => {
    expect(pressured(graphOf([claim({ modality: 'planned' }), claim({ modality: 'hypothetical' })]))).toEqual(
      [],
    );
  });

  it('shows what is only denied as an edge without claims', () => {
    expect(pressured(graphOf([claim({ polarity: 'denies' })]))).toEqual([
      expect.objectContaining({ claims: 0, denials: 1, origins: 0, status: 'denied' }),
    ]);
  });

  it('gives the same bytes twice, sorted by id', () => {
    const claims = [claim(), claim({ polarity: 'denies', start: 3 }), claim({ issues: ['arms'] })];
    const graph = graphOf(claims);
    expect(JSON.stringify(graphOf([...claims].reverse()))).toBe(JSON.stringify(graph));
    for (const list of [graph.nodes, graph.relationships]) {
      const ids = list.map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)].sort());
    }
  });

  it('changes the hash of what changed, and of nothing else', () => {
    const hashes = (graph: PropertyGraph) =>
      new Map([...graph.nodes, ...graph.relationships].map(({ id, properties }) => [id, properties.hash]));
    const before = hashes(graphOf([claim()]));
    const after = hashes(
      graphOf(
        [claim()],
        [report('gazette-1', { title: 'Another title' }), report('courier-1', { outlet: 'courier' })],
      ),
    );
    expect([...after].filter(([id, hash]) => before.get(id) !== hash).map(([id]) => id)).toEqual([
      'gazette-1',
    ]);
  });
});

describe('validation', () => {
  const graph = graphOf([claim()]);
  const first = (label: string) => graph.nodes.find(({ labels }) => labels[0] === label);

  it('finds nothing wrong with what project makes', () => expect(violations(graph, schema)).toEqual([]));

  it.each([
    ['start', '7', /^Claim claim:\w+\.start: "7" - is no integer$/],
    ['publishedOn', '2025-12-32', /is no date$/],
    ['colour', 'red', /is no property of the schema$/],
    ['polarity', null, /is no string$/],
    ['actors', ['a', 1], /is no list$/],
  ])('refuses a claim with %s %j', (name, value, message) => {
    const node = first('Claim');
    if (node === undefined) throw new Error('no claim');
    const broken = { ...node, properties: { ...node.properties, [name]: value } } as typeof node;
    expect(
      violations({ ...graph, nodes: graph.nodes.map((each) => (each === node ? broken : each)) }, schema),
    ).toEqual([expect.stringMatching(message)]);
  });

  it('refuses relationships that the schema does not know', () => {
    const relationship = graph.relationships.find(({ type }) => type === 'ASSERTS');
    if (relationship === undefined) throw new Error('no relationship');
    const turned = { ...relationship, from: relationship.to, to: relationship.from };
    expect(violations({ ...graph, relationships: [turned] }, schema)[0]).toMatch(/is no pair of the schema/);
    expect(violations({ ...graph, relationships: [{ ...relationship, type: 'LIKES' }] }, schema)[0]).toMatch(
      /is no type/,
    );
  });
});

describe('the demo dossier', () => {
  const { dossier: demo, reconciled, graph } = openDossier('ukraine-2025');
  const claims = new Map(demo.claims.map((each) => [each.id, each]));

  it('passes the gate whole', () => expect(demo.quarantined).toEqual([]));

  it('has a claim for every number of every PRESSURED edge', () => {
    const edges = graph.relationships
      .filter(({ type }) => type === 'PRESSURED')
      .map(({ properties }) => properties);
    expect(edges.length).toBeGreaterThan(20);
    for (const { claimIds, denialIds, claims: asserting, denials } of edges) {
      const [said, denied] = [claimIds, denialIds].map((ids) => (Array.isArray(ids) ? ids : []));
      expect([said?.length, denied?.length]).toEqual([asserting, denials]);
      for (const id of [...(said ?? []), ...(denied ?? [])]) expect(claims.has(id)).toBe(true);
    }
  });

  it('shows every declared disagreement as a contradiction', () => {
    const pairs = new Set(reconciled.contradictions.map(({ a, b }) => `${a} ${b}`));
    const byKey = new Map(demo.claims.map((each) => [each.key, each]));
    for (const each of demo.claims) {
      for (const key of each.contradicts) {
        const ids = [each.id, byKey.get(key)?.id ?? ''].sort();
        expect(pairs, `${each.key} and ${key}`).toContain(ids.join(' '));
      }
    }
  });
});
