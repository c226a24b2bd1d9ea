// Each layer that keeps a question from doing harm, shown to stop what the one before it misses.
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askIn, type Connection, connect } from '../../src/store/neo4j.ts';
import { checkPlan, type Explained, type PlanStep } from '../../src/store/neo4j-plan.ts';
import type { Neo4jOptions } from '../../src/store/neo4j-store.ts';
import { DEFAULT_LIMITS, type Limits, type Store } from '../../src/store/store.ts';

const ANY = (): void => undefined;
const FROM = "LOAD CSV FROM 'http://127.0.0.1:9/x' AS l RETURN l";
const LABELS = 'CALL db.labels() YIELD label RETURN label';

/** Call inside `describe`. */
export function runLayers(login: () => Neo4jOptions, open: () => Promise<Store>): void {
  let connection: Connection;
  let store: Store;
  beforeAll(async () => {
    connection = connect(login());
    store = await open();
  });
  afterAll(async () => {
    await connection.close();
    await store.close();
  });
  const ask = (cypher: string, check = checkPlan, limits: Partial<Limits> = {}) =>
    connection.ask(cypher, {}, { ...DEFAULT_LIMITS, ...limits }, check);
  const explained = async (cypher: string): Promise<Explained> => {
    let seen: Explained | undefined;
    const stop = (plan: Explained): never => {
      seen = plan;
      throw new Error('seen');
    };
    await expect(ask(cypher, stop)).rejects.toThrow('seen');
    return seen as Explained;
  };
  const operators = (plan: PlanStep | null): string[] =>
    plan === null ? [] : [plan.operatorType.replace(/[@(].*/, ''), ...plan.children.flatMap(operators)];
  const marks = async (): Promise<unknown> =>
    (await connection.auto('MATCH (n:Mark) RETURN count(n) AS n')).rows[0]?.[0];

  it.each([
    [`EXPLAIN ${FROM}`, 'LOAD CSV', 'LoadCSV'],
    ['SHOW TRANSACTIONS', 'ShowTransactions', 'ShowTransactions'],
    ['SHOW SETTINGS', 'ShowSettings', 'ShowSettings'],
    ["TERMINATE TRANSACTIONS 'x'", 'TerminateTransactions', 'TerminateTransactions'],
    ['CALL db.labels', 'a procedure', 'ProcedureCall'],
    ['CALL { MATCH (n) RETURN n } IN TRANSACTIONS RETURN n', 'TransactionApply', 'TransactionApply'],
  ])('the type says that it reads, the operators say more: %s', async (cypher, words, operator) => {
    const { queryType, plan } = await explained(cypher);
    expect([queryType, operators(plan)]).toEqual(['r', expect.arrayContaining([operator])]);
    await expect(ask(cypher)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining(words),
    });
  });

  it.each([
    [`RETURN [x IN [1] | COLLECT { ${FROM} }] AS c`, 'LOAD CSV'],
    [`RETURN CASE WHEN true THEN COLLECT { ${LABELS} } END AS c`, 'db.labels()'],
    [`MATCH (n) WHERE any(x IN [1] WHERE EXISTS { ${LABELS} }) RETURN n`, 'db.labels()'],
    [`MATCH (n) RETURN reduce(a = 0, x IN [1] | a + COUNT { ${LABELS} }) AS c ORDER BY c`, 'db.labels()'],
    [
      `MATCH p = ANY SHORTEST ((a)-[r]->(b) WHERE a.x = [z IN [1] | COUNT { ${LABELS} }][0])+ RETURN p`,
      'db.labels()',
    ],
  ])('a subquery in an expression has no operators, its text is seen: %s', async (cypher, words) => {
    const { queryType, plan } = await explained(cypher);
    expect([queryType, operators(plan).filter((name) => /LoadCSV|Procedure/.test(name))]).toEqual(['r', []]);
    await expect(ask(cypher)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining(words),
    });
  });

  it.each([
    ['CREATE (:Mark)', 'a question that writes'],
    ['CALL dbms.listConfig() YIELD name RETURN name', 'a procedure'],
    ['SHOW DATABASES', 'a command to the server'],
  ])('the type: %s', async (cypher, words) => {
    await expect(ask(cypher)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining(words),
    });
  });

  it('what the plan would let through, the transaction refuses: it can only read', async () => {
    for (const cypher of ['CREATE (:Mark)', 'CALL { CREATE (:Mark) }', 'UNWIND [1] AS x MERGE (:Mark)'])
      await expect(ask(cypher, ANY)).rejects.toMatchObject({ code: 'refused' });
    expect(await marks()).toBe(0);
  });

  it('what even a writing transaction did is undone', async () => {
    const { uri, username, password = '' } = login();
    const auth = username === undefined ? undefined : neo4j.auth.basic(username, password);
    const driver = neo4j.driver(uri, auth, { telemetryDisabled: true });
    const session = driver.session({ defaultAccessMode: neo4j.session.WRITE });
    const written = await askIn(session, 'CREATE (m:Mark) RETURN 1 AS one', {}, DEFAULT_LIMITS, ANY);
    expect(written.rows).toEqual([[1]]);
    await driver.close();
    expect(await marks()).toBe(0);
  });

  it('the server ends what takes long', async () => {
    const long = 'UNWIND range(1, 1000000000) AS x RETURN count(x) AS n';
    await expect(ask(long, checkPlan, { seconds: 1 })).rejects.toMatchObject({ code: 'time-limit' });
  });

  it('what the server cannot end, a loop in an expression, is waited for no longer', async () => {
    const loop = 'RETURN reduce(a = 0, x IN range(1, 400000000) | a + x) AS n';
    await expect(store.runUserQuery(loop, {}, { seconds: 0.1 })).rejects.toMatchObject({
      code: 'time-limit',
    });
    expect((await store.runUserQuery('RETURN 1 AS one')).rows).toEqual([[1]]);
  });

  it('no transaction stays open', async () => {
    await ask('UNWIND range(1, 100000) AS left_open RETURN left_open', checkPlan, { rows: 3 });
    const cypher =
      'SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS $part RETURN currentQuery';
    expect((await connection.auto(cypher, { part: 'AS left_open' })).rows).toEqual([]);
  });
}
