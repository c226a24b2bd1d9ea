// Questions about one issue, or one actor, begin there: they do not look at everything of a kind.
import neo4j, { type ProfiledPlan } from 'neo4j-driver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readQuestions } from '../../src/dossier/questions.ts';
import { connect } from '../../src/store/neo4j.ts';
import { type Neo4jOptions, openNeo4j } from '../../src/store/neo4j-store.ts';
import type { Store } from '../../src/store/store.ts';
import { schema } from './conformance.ts';
import { generatedGraph } from './generated.ts';

const QUESTIONS = readQuestions(new URL('../../queries', import.meta.url).pathname);
const dossier = 'beginnings';

/** Call inside `describe`. @param login of a database that is emptied */
export function runBeginnings(login: () => Neo4jOptions): void {
  let store: Store;
  beforeAll(async () => {
    const connection = connect(login());
    await connection.auto('MATCH (n) DETACH DELETE n');
    await connection.close();
    store = await openNeo4j(login());
    await store.load(generatedGraph(schema, { name: dossier, size: 0.2 }), { dossier });
  });
  afterAll(async () => {
    await store.load({ nodes: [], relationships: [] }, { dossier, mayShrink: true });
    await store.close();
  });

  /** Nodes and relationships that were found by looking at all of a label or type. */
  const scanned = async (name: string, given: Record<string, string>): Promise<number> => {
    const question = QUESTIONS.find((one) => one.name === name);
    if (question === undefined) throw new Error(`no question ${name}`);
    const left = Object.fromEntries(question.params.map((param) => [param.name, null]));
    const { uri, username = '', password = '' } = login();
    const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { telemetryDisabled: true });
    const session = driver.session({ database: 'neo4j' });
    const { summary } = await session.run(`PROFILE\n${question.cypher}`, { ...left, ...given });
    await driver.close();
    return rowsOfScans(summary.profile || null);
  };

  it.each(['who-pressured-whom', 'who-says-so', 'who-denies-it', 'disputed-acts', 'contradictions'])(
    '%s: at the issue',
    async (name) => {
      expect(await scanned(name, { issue: 'issue-1' })).toBe(0);
    },
  );

  it.each([
    ['who-pressured-whom', 'actor'],
    ['who-says-so', 'actor'],
    ['who-denies-it', 'denier'],
  ])('%s: at the %s', async (name, param) => {
    expect(await scanned(name, { [param]: 'actor-1' })).toBe(0);
  });

  it('would see one that does not', async () => {
    expect(await scanned('disputed-acts', {})).toBeGreaterThan(0);
  });
}

function rowsOfScans(plan: ProfiledPlan | null): number {
  if (plan === null) throw new Error('no plan');
  const own = /Scan(@|$)/.test(plan.operatorType) ? plan.rows : 0;
  return plan.children.reduce((sum, child) => sum + rowsOfScans(child), own);
}
