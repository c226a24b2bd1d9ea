// What every store has to do, as one suite: `embedded.test.ts` and `neo4j.test.ts` run it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { GraphNode, PropertyGraph } from '../../src/model/graph.ts';
import { canonicalJson, contentId } from '../../src/model/id.ts';
import type { Store } from '../../src/store/store.ts';
import { generatedGraph } from './generated.ts';
import { schema } from './schema.ts';

export interface ConformingStore {
  readonly name: string;
  /** A store without data; questions are about `dossier`. */
  open(dossier: string): Promise<Store>;
}

export { schema };

const DOSSIER = 'conformance';
const COUNT = 'MATCH (n) RETURN count(n) AS nodes';
const NO_COUNTS = {
  nodesCreated: 0,
  nodesChanged: 0,
  nodesDeleted: 0,
  relationshipsCreated: 0,
  relationshipsChanged: 0,
  relationshipsDeleted: 0,
  unchanged: 0,
};

/** Runs the suite in the order of its tests: each goes on from what the one before left. */
export function runConformance({ name, open }: ConformingStore): void {
  describe(name, () => {
    const graph = generatedGraph(schema, { name: DOSSIER, size: 0.03 });
    const size = graph.nodes.length + graph.relationships.length;
    let store: Store;
    beforeAll(async () => {
      store = await open(DOSSIER);
    });
    afterAll(() => store?.close());

    it('an empty store has no dossiers', async () => {
      expect(await store.dossiers()).toEqual([]);
      await expect(store.export(DOSSIER)).rejects.toMatchObject({ code: 'not-loaded' });
    });

    it('a load writes everything', async () => {
      const counts = await store.load(graph, { dossier: DOSSIER });
      expect(counts).toEqual({
        ...NO_COUNTS,
        nodesCreated: graph.nodes.length,
        relationshipsCreated: graph.relationships.length,
      });
      expect((await store.read(COUNT)).rows).toEqual([[graph.nodes.length]]);
      expect(await store.dossiers()).toEqual([
        { id: DOSSIER, name: graph.nodes.find(({ id }) => id === DOSSIER)?.properties.name },
      ]);
    });

    it('an export gives back what was loaded', async () => {
      expect(canonicalJson(await store.export(DOSSIER))).toBe(canonicalJson(graph));
    });

    it('a second load finds nothing to write', async () => {
      expect(await store.load(graph, { dossier: DOSSIER })).toEqual({ ...NO_COUNTS, unchanged: size });
    });

    it('a load changes what changed, adds what is new, and what left leaves', async () => {
      const after = edited(graph);
      const counts = await store.load(after, { dossier: DOSSIER });
      expect(counts).toMatchObject({ nodesCreated: 1, nodesChanged: 1, nodesDeleted: 1 });
      expect(counts.relationshipsDeleted).toBe(graph.relationships.length - after.relationships.length);
      expect(canonicalJson(await store.export(DOSSIER))).toBe(canonicalJson(after));
    });

    it('a load that fails changes nothing', async () => {
      const before = canonicalJson(await store.export(DOSSIER));
      const orphan = { ...graph, nodes: graph.nodes.filter(({ labels }) => !labels.includes('Actor')) };
      await expect(store.load(orphan, { dossier: DOSSIER })).rejects.toMatchObject({ code: 'bad-graph' });
      expect(canonicalJson(await store.export(DOSSIER))).toBe(before);
    });

    it('labels and types come from the schema only (injection)', async () => {
      const id = 'x';
      for (const label of ['Actor`) DETACH DELETE n //', 'Actor:Admin', '__proto__', 'constructor']) {
        const bad = { nodes: [{ id, labels: [label], properties: { id, hash: 'h' } }], relationships: [] };
        await expect(store.load(bad, { dossier: DOSSIER })).rejects.toMatchObject({ code: 'bad-graph' });
      }
      const [a] = graph.nodes;
      const type = 'ON]->() MATCH (n) DETACH DELETE n //';
      const bad = {
        nodes: [a as GraphNode],
        relationships: [{ id, type, from: a?.id ?? '', to: a?.id ?? '', properties: { id, hash: 'h' } }],
      };
      await expect(store.load(bad, { dossier: DOSSIER })).rejects.toMatchObject({ code: 'bad-graph' });
      expect((await store.read(COUNT)).rows).toEqual([[graph.nodes.length]]);
    });

    it('values are parameters only (injection)', async () => {
      const text = `"'\`}) MATCH (n) DETACH DELETE n // \\u0027 $x`;
      const { rows } = await store.read(
        'MATCH (a:Actor) WHERE a.name = $text WITH count(a) AS found RETURN found, $text AS text',
        { text },
      );
      expect(rows).toEqual([[0, text]]);
    });

    it('nodes, relationships and paths are plain values with our own ids', async () => {
      const cypher =
        'MATCH p = (c:Claim)-[r:SAID_BY]->(a:Actor) RETURN c, r, p, {who: a.id} AS m ORDER BY c.id, a.id LIMIT 1';
      const [row] = (await store.read(cypher)).rows;
      const said = edited(graph)
        .relationships.filter(({ type }) => type === 'SAID_BY')
        .sort((x, y) => (x.from < y.from ? -1 : 1))[0];
      const { properties } = graph.nodes.find(({ id }) => id === said?.from) as GraphNode;
      const claim = { kind: 'node', id: said?.from, labels: ['Claim'], properties };
      const relationship = {
        kind: 'relationship',
        id: said?.id,
        type: 'SAID_BY',
        from: said?.from,
        to: said?.to,
      };
      expect(row?.[0]).toEqual(claim);
      expect(row?.[1]).toMatchObject(relationship);
      expect(row?.[2]).toMatchObject({
        kind: 'path',
        nodes: [claim, { id: said?.to }],
        relationships: [relationship],
      });
      expect(row?.[3]).toEqual({ who: said?.to });
    });

    it('a question that writes is refused, and writes nothing', async () => {
      for (const cypher of [
        'CREATE (n:Actor {id: 1}) RETURN n',
        'MATCH (n) DETACH DELETE n',
        'MERGE (:Actor {id: "y"})',
      ]) {
        await expect(store.runUserQuery(cypher)).rejects.toMatchObject({ code: 'refused' });
        await expect(store.read(cypher)).rejects.toMatchObject({ code: 'refused' });
      }
      expect((await store.read(COUNT)).rows).toEqual([[graph.nodes.length]]);
    });

    it('a question cannot read files', async () => {
      for (const clause of [
        'LOAD CSV',
        'load\n\tcsv',
        'LOAD /* x */ CSV',
        'LOAD // x\nCSV',
        '\\u004cOAD C\\u0053V',
        'WITH 1 AS x LOAD CSV',
      ]) {
        const asked = store.runUserQuery(`${clause} FROM 'file:///etc/hostname' AS line RETURN line`);
        await expect(asked).rejects.toMatchObject({ code: 'refused' });
      }
    });

    it('a question is cut at the row limit', async () => {
      const cypher = 'UNWIND range(1, 100) AS n RETURN n, n * 0.5 AS half';
      expect(await store.runUserQuery(cypher, {}, { rows: 2 })).toEqual({
        columns: ['n', 'half'],
        rows: [
          [1, 0.5],
          [2, 1],
        ],
        truncated: true,
        cuts: ['rows'],
      });
      expect(await store.runUserQuery(cypher, {}, { rows: 100 })).toMatchObject({ truncated: false });
    });

    it('a question is stopped at the time limit', async () => {
      const cypher =
        'UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y WITH x + y AS z WHERE z < 0 RETURN count(z) AS n';
      await expect(store.runUserQuery(cypher, {}, { seconds: 1 })).rejects.toMatchObject({
        code: 'time-limit',
      });
      expect((await store.runUserQuery('RETURN $n AS n', { n: 1 })).rows).toEqual([[1]]);
    });

    it('what is wrong with a question is said', async () => {
      await expect(store.runUserQuery('MATCH (n)\nRETRUN n')).rejects.toMatchObject({
        code: 'cypher',
        message: expect.stringContaining('(query:2:1)'),
      });
      await expect(store.runUserQuery('RETURN $who AS who')).rejects.toMatchObject({
        code: 'missing-parameter',
        message: 'missing parameter: who - add --param who=VALUE',
      });
    });

    it('two loads at once end in one of the two graphs', async () => {
      const after = edited(graph);
      await Promise.all([store.load(graph, { dossier: DOSSIER }), store.load(after, { dossier: DOSSIER })]);
      const end = canonicalJson(await store.export(DOSSIER));
      expect([canonicalJson(graph), canonicalJson(after)]).toContain(end);
    });
  });
}

/** One actor renamed, one issue added, one claim gone with its relationships. */
export function edited(graph: PropertyGraph): PropertyGraph {
  const actor = graph.nodes.find(({ labels }) => labels.includes('Actor'));
  const claim = graph.nodes.find(({ labels }) => labels.includes('Claim'));
  const own = { name: 'a new issue' };
  const issue: GraphNode = {
    id: 'zz-new',
    labels: ['Issue'],
    properties: { ...own, id: 'zz-new', hash: contentId(own) },
  };
  const nodes = graph.nodes
    .filter(({ id }) => id !== claim?.id)
    .map((node) =>
      node === actor
        ? { ...node, properties: { ...node.properties, name: 'renamed', hash: 'renamed' } }
        : node,
    );
  const relationships = graph.relationships.filter(({ from, to }) => from !== claim?.id && to !== claim?.id);
  return { nodes: [...nodes, issue], relationships };
}
