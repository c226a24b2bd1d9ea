import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/model/id.ts';
import { exportedGraph } from '../../src/store/exported.ts';
import { inMemory } from '../../src/store/grafeo.ts';
import type { Transaction } from '../../src/store/holding.ts';
import { LOAD_LIMITS, loadWhole } from '../../src/store/load.ts';
import { Marks } from '../../src/store/marks.ts';
import { nodeStatements, schemaStatements } from '../../src/store/statements.ts';
import { edited, schema } from '../conformance/conformance.ts';
import { generatedGraph } from '../conformance/generated.ts';
import { loadStatements } from './load-statements.ts';

describe('statements', () => {
  it('make a constraint and then an index for every label', () => {
    expect(schemaStatements(['Actor'])).toEqual([
      'CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:`Actor`) REQUIRE n.id IS UNIQUE',
      'CREATE INDEX actor_id_index IF NOT EXISTS FOR (n:`Actor`) ON (n.id)',
    ]);
  });

  it('hold no value: all of them are parameters', () => {
    for (const statement of loadStatements(schema)) expect(statement).not.toMatch(/['"]/);
  });

  it('name every property, and make floats of those that are floats', () => {
    expect(nodeStatements('Issue', schema).create).toBe(
      'UNWIND $given.rows AS row CREATE (n:`Issue` {id: row.id, `hash`: row.props.`hash`, `name`: row.props.`name`, ' +
        '`terms`: row.props.`terms`, mark: row.mark, dossiers: row.dossiers}) RETURN count(n) AS written',
    );
    expect(nodeStatements('Pressure', schema).change).toContain('n.`score` = toFloat(row.props.`score`)');
  });

  it('those that Neo4j needs to change a graph do the same in the embedded engine', async () => {
    const db = inMemory();
    for (const statement of schemaStatements(Object.keys(schema.labels))) await db.run(statement);
    const transaction: Transaction = {
      run: db.run,
      each: async (cypher, params, take) => {
        for (const row of (await db.run(cypher, params)).rows) take(row);
      },
    };
    const before = generatedGraph(schema, { name: 'one', size: 0.02 });
    const after = edited(before);
    const apply = async (dossier: string, graph: typeof before): Promise<number> => {
      const marks = new Marks();
      for (const node of graph.nodes) marks.addNode(node);
      for (const relationship of graph.relationships) marks.addRelationship(relationship);
      const input = { graph, marks, dossier, schema, limits: LOAD_LIMITS, mayShrink: true };
      const loaded = await loadWhole(transaction, input);
      if (!('counts' in loaded)) throw new Error('too large for one transaction');
      const { unchanged: _unchanged, ...writes } = loaded.counts;
      return Object.values(writes).reduce((sum, count) => sum + count, 0);
    };
    const exported = async (dossier: string): Promise<string> =>
      canonicalJson(await exportedGraph(dossier, schema, db.run));
    const nothing = { nodes: [], relationships: [] };

    await apply('one', before);
    await apply('two', before);
    expect([await exported('one'), await exported('two')]).toEqual(Array(2).fill(canonicalJson(before)));
    await apply('two', nothing);
    await apply('one', after);
    expect(await exported('one')).toBe(canonicalJson(after));
    expect(await apply('one', after)).toBe(0);
    await apply('one', nothing);
    expect((await db.run('MATCH (n) RETURN n')).rows).toEqual([]);
    db.close();
  });
});
