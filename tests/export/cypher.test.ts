// The Cypher script, run in a real Neo4j: the same graph stands there afterwards, floats and quotes included.
import { expect, test } from 'vitest';
import { DEMO, openDossier } from '../../src/cli/dossier.ts';
import { typesOf } from '../../src/cli/export.ts';
import { readSchema } from '../../src/dossier/schema.ts';
import { cypher } from '../../src/export/cypher.ts';
import type { ExportOptions } from '../../src/export/format.ts';
import { sortedGraph } from '../../src/export/json.ts';
import { exportGraph } from '../../src/export/registry.ts';
import type { PropertyGraph } from '../../src/model/graph.ts';
import { type Connection, connect } from '../../src/store/neo4j.ts';
import type { NodeValue, RelationshipValue } from '../../src/store/store.ts';
import { describeNeo4j, useServer } from '../conformance/server.ts';
import { sample, typeOf } from './sample.ts';

describeNeo4j('5')('in Neo4j 5', () => {
  const server = useServer('5', null);

  async function rebuilt(
    graph: PropertyGraph,
    types: NonNullable<ExportOptions['typeOf']>,
  ): Promise<PropertyGraph> {
    const connection = connect({ uri: server().uri });
    try {
      await connection.auto('MATCH (n) DETACH DELETE n');
      const script = exportGraph(graph, cypher, { typeOf: types });
      for (let times = 0; times < 2; times += 1) {
        for (const statement of script.split(';\n').filter((text) => text.trim() !== ''))
          await connection.auto(statement);
      }
      return await held(connection);
    } finally {
      await connection.close();
    }
  }

  async function held(connection: Connection): Promise<PropertyGraph> {
    const nodes = await connection.auto('MATCH (n) RETURN n AS n');
    const relationships = await connection.auto('MATCH ()-[r]->() RETURN r AS r');
    return sortedGraph({
      nodes: nodes.rows.map(([node]) => plain(node as NodeValue)),
      relationships: relationships.rows.map(([one]) => plain(one as RelationshipValue)),
    } as unknown as PropertyGraph);
  }

  const plain = <T extends { readonly kind: string }>({ kind: _kind, ...rest }: T) => rest;

  test('awkward values, twice over', async () => {
    expect(await rebuilt(sample, typeOf)).toEqual(sortedGraph(sample));
  });

  test('whole floats are floats', async () => {
    await rebuilt(sample, typeOf);
    const connection = connect({ uri: server().uri });
    const { rows } = await connection.auto(
      'MATCH (p:Pressure) RETURN p.score / 2 AS half, p.claims / 4 AS whole',
    );
    await connection.close();
    expect(rows).toEqual([[-0.5, 0]]);
  });

  test('characters that Cypher reads in its own way', async () => {
    const texts = [
      "'",
      '\\',
      '\\u0027',
      "\\\\u0027'",
      '\\\\',
      '`',
      '$x',
      '\u0000',
      '\u2028',
      '😀',
      '// x',
      ';\n',
      '"}',
    ];
    const graph = {
      nodes: texts.map((name, i) => ({
        id: `n${String(i).padStart(2, '0')}`,
        labels: ['Actor'],
        properties: { id: `n${String(i).padStart(2, '0')}`, name },
      })),
      relationships: [],
    };
    expect(await rebuilt(graph, () => undefined)).toEqual(sortedGraph(graph));
  });

  test('a part of the demo dossier: ten nodes of each label', async () => {
    const graph = partOf(openDossier(DEMO).graph, 10);
    expect(new Set(graph.relationships.map(({ type }) => type)).size).toBeGreaterThan(10);
    expect(await rebuilt(graph, typesOf(readSchema()))).toEqual(sortedGraph(graph));
  }, 120_000);
});

/** So many nodes of each label, and what is between them: literals take Neo4j a millisecond each. */
function partOf(graph: PropertyGraph, most: number): PropertyGraph {
  const labels = new Set(graph.nodes.map(({ labels: [label] }) => label));
  const nodes = [...labels].flatMap((label) =>
    graph.nodes.filter(({ labels: [own] }) => own === label).slice(0, most),
  );
  const kept = new Set(nodes.map(({ id }) => id));
  return {
    nodes,
    relationships: graph.relationships.filter(({ from, to }) => kept.has(from) && kept.has(to)),
  };
}
