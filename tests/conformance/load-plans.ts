// The plans of all statements of a load, as the server makes them: rows flow through, found by index.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect } from '../../src/store/neo4j.ts';
import type { PlanStep } from '../../src/store/neo4j-plan.ts';
import type { Neo4jOptions } from '../../src/store/neo4j-store.ts';
import { sumStatements } from '../../src/store/read-statements.ts';
import { hiddenLabel, schemaStatements } from '../../src/store/statements.ts';
import { DEFAULT_LIMITS } from '../../src/store/store.ts';
import { loadStatements } from '../store/load-statements.ts';
import { schema } from './conformance.ts';

const PARAMS = {
  rows: [],
  given: { rows: [] },
  dossier: 'x',
  limit: 1,
  run: 'x',
  phase: 'stage',
  batch: 0,
  sourceHash: 'x',
  alone: true,
};
/** What keeps all rows before it gives the first, or looks at every node of a label, or of all. */
const BAD = /^(Eager|\w*NodeByLabelsScan|NodeByLabelScan|AllNodesScan|PartitionedNodeByLabelScan)$/;

/** Call inside `describe`. @param login of a database with the constraints of a load */
export function runLoadPlans(login: () => Neo4jOptions): void {
  let connection: ReturnType<typeof connect>;
  beforeAll(async () => {
    connection = connect(login());
    for (const statement of [
      ...schemaStatements(Object.keys(schema.labels)),
      ...schemaStatements(Object.keys(schema.labels).map(hiddenLabel)),
      ...schemaStatements(['_Load'], 'dossier'),
    ])
      await connection.auto(statement);
  });
  afterAll(() => connection.close());

  const operators = (plan: PlanStep | null): string[] =>
    plan === null ? [] : [plan.operatorType.replace(/[@(].*/, ''), ...plan.children.flatMap(operators)];
  const planOf = async (cypher: string): Promise<string[]> => {
    let seen: string[] = [];
    const stop = ({ plan }: { plan: PlanStep | null }): never => {
      seen = operators(plan);
      throw new Error('seen');
    };
    await expect(connection.ask(cypher, PARAMS, DEFAULT_LIMITS, stop)).rejects.toThrow('seen');
    return seen;
  };

  it('no statement of a load keeps its rows, or looks for them in a label', async () => {
    const wrong: string[] = [];
    for (const cypher of loadStatements(schema)) {
      const found = await planOf(cypher);
      expect([cypher, found.length]).not.toEqual([cypher, 0]);
      const bad = found.filter((operator) => BAD.test(operator));
      if (bad.length > 0) wrong.push(`${bad}: ${cypher}`);
    }
    expect(wrong).toEqual([]);
  }, 300_000);

  it('what is there is added up as it is read', async () => {
    for (const cypher of Object.values(sumStatements(schema))) {
      const found = await planOf(cypher);
      expect(found).toContain('EagerAggregation');
      expect(found).not.toContain('Eager');
    }
  });

  it('would find one that does', async () => {
    expect(await planOf('UNWIND $given.rows AS row MATCH (n:Claim {id: row.id}) SET n = row')).toContain(
      'Eager',
    );
    expect(await planOf('MATCH (n:Claim) RETURN n')).toContain('NodeByLabelScan');
  });
}
