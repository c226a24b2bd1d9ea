import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/model/id.ts';
import { inMemory } from '../../src/store/grafeo.ts';
import { exportedGraph, holding } from '../../src/store/held.ts';
import { NOTHING, planLoad } from '../../src/store/plan.ts';
import { groupsOf, readStatements, schemaStatements } from '../../src/store/statements.ts';
import { edited, schema } from '../conformance/conformance.ts';
import { generatedGraph } from '../conformance/generated.ts';

describe('statements', () => {
  it('make a constraint and then an index for every label', () => {
    const statements = schemaStatements(schema);
    expect(statements).toHaveLength(2 * Object.keys(schema.labels).length);
    expect(statements.slice(2, 4)).toEqual([
      'CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:`Actor`) REQUIRE n.id IS UNIQUE',
      'CREATE INDEX actor_id_index IF NOT EXISTS FOR (n:`Actor`) ON (n.id)',
    ]);
  });

  it('hold no value: all of them are parameters', () => {
    const { nodes, relationships } = groupsOf(schema);
    const all = [
      ...[...nodes, ...relationships].flatMap(({ statements }) => Object.values(statements)),
      ...Object.values(readStatements(schema)),
    ];
    for (const statement of all) expect(statement).not.toMatch(/['"]/);
  });

  it('make floats of the properties that are floats', () => {
    const pressure = groupsOf(schema).nodes.find(({ name }) => name === 'Pressure');
    expect(pressure?.statements.create).toBe(
      'UNWIND $rows AS row CREATE (n:`Pressure` {id: row.id}) SET n += row.props, ' +
        'n.`score` = toFloat(row.props.`score`), n.dossiers = row.dossiers RETURN count(n) AS written',
    );
  });

  it('those that Neo4j needs to change a graph do the same in the embedded engine', async () => {
    const db = inMemory();
    for (const statement of schemaStatements(schema)) await db.run(statement);
    const before = generatedGraph(schema, { name: 'one', size: 0.02 });
    const after = edited(before);
    const apply = async (dossier: string, graph: typeof before): Promise<void> => {
      const { writes } = planLoad(await holding(schema, db.run), graph, dossier, schema);
      for (const { cypher, rows } of writes)
        expect((await db.run(cypher, { rows })).rows).toEqual([[rows.length]]);
    };
    const exported = async (dossier: string): Promise<string> =>
      canonicalJson(await exportedGraph(dossier, schema, db.run));

    await apply('one', before);
    await apply('two', before);
    expect([await exported('one'), await exported('two')]).toEqual(Array(2).fill(canonicalJson(before)));
    await apply('two', { nodes: [], relationships: [] });
    await apply('one', after);
    expect(await exported('one')).toBe(canonicalJson(after));
    expect(planLoad(await holding(schema, db.run), after, 'one', schema).writes).toEqual([]);
    await apply('one', { nodes: [], relationships: [] });
    expect(await holding(schema, db.run)).toEqual(NOTHING);
    db.close();
  });
});
