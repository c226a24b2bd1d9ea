// What Neo4j has to do, on each release that we know.
import neo4j, { type Result, type ResultSummary, type Transaction } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { GraphNode, PropertyGraph } from '../../src/model/graph.ts';
import { canonicalJson, contentId } from '../../src/model/id.ts';
import { byId } from '../../src/model/order.ts';
import { type Connection, connect } from '../../src/store/neo4j.ts';
import type { Release } from '../../src/store/neo4j-server/jars.ts';
import { type Neo4jOptions, openNeo4j } from '../../src/store/neo4j-store.ts';
import type { Store } from '../../src/store/store.ts';
import { runAttacks } from './attacks.ts';
import { runBeginnings } from './beginnings.ts';
import { edited, runConformance, schema } from './conformance.ts';
import { generatedGraph } from './generated.ts';
import { runLayers } from './layers.ts';
import { runLoadPlans } from './load-plans.ts';
import { runSameRows } from './same-rows.ts';
import { describeNeo4j, useServer } from './server.ts';

const NOTHING: PropertyGraph = { nodes: [], relationships: [] };

/** @param password null: the server asks nobody who they are */
export function runNeo4j(release: Release, password: string | null): void {
  describeNeo4j(release)(`Neo4j ${release}`, () => {
    const server = useServer(release, password);
    const login = (): Neo4jOptions => {
      const user = password === null ? {} : { username: 'neo4j', password };
      return { uri: server().uri, ...user, schema };
    };
    const open = (): Promise<Store> => openNeo4j(login());
    runSameRows(`Neo4j ${release}`, open);
    describe('attacks', () => runAttacks({ open, digest: () => everythingIn(login()) }));
    runConformance({ name: 'as a store', open });
    describe('layers', () => runLayers(login, open));
    describe('plans of a load', () => runLoadPlans(login));
    describe('where questions begin', () => runBeginnings(login));
    describe('with more than one dossier', () => runShared(login));
    if (password !== null) describe('who may come in', () => runLogin(login));
  });
}

/** Two dossiers that know the same actors, and data that is nobody's. */
function runShared(login: () => Neo4jOptions): void {
  const first = generatedGraph(schema, { name: 'first', size: 0.01, seed: 1 });
  const second = onlyActorsInCommon(generatedGraph(schema, { name: 'second', size: 0.01, seed: 2 }));
  let store: Store;
  let run: Connection['auto'];
  let close: () => Promise<void>;
  beforeAll(async () => {
    store = await openNeo4j(login());
    ({ auto: run, close } = connect(login()));
    await run('MATCH (n) DETACH DELETE n');
  });
  afterAll(async () => {
    await run('MATCH (n) DETACH DELETE n');
    await store.close();
    await close();
  });

  it('keeps them apart: each comes back, and leaves, as it came', async () => {
    await store.load(first, { dossier: 'first' });
    await store.load(second, { dossier: 'second' });
    expect((await store.dossiers()).map(({ id }) => id)).toEqual(['first', 'second']);
    expect(canonicalJson(await store.export('second'))).toBe(canonicalJson(second));
    await store.load(NOTHING, { dossier: 'first', mayShrink: true });
    expect(canonicalJson(await store.export('second'))).toBe(canonicalJson(second));
    await expect(store.export('first')).rejects.toMatchObject({ code: 'not-loaded' });
  }, 120_000);

  it('a load without news has no statement with updates', async () => {
    const summaries = await summariesDuring(() => store.load(second, { dossier: 'second' }));
    expect(summaries.length).toBeGreaterThan(3);
    for (const { counters, query } of summaries)
      expect([query.text, counters.containsUpdates(), counters.containsSystemUpdates()]).toEqual([
        query.text,
        false,
        false,
      ]);
    const changes = await summariesDuring(() => store.load(edited(second), { dossier: 'second' }));
    expect(changes.some(({ counters }) => counters.containsUpdates())).toBe(true);
    await store.load(second, { dossier: 'second' });
  });

  it('notices what somebody else took out or put in, and puts it right', async () => {
    const before = canonicalJson(await store.export('second'));
    for (const { cypher, counts } of [
      {
        cypher: 'MATCH (:Claim)-[r:SAID_BY]->() WITH r LIMIT 1 DELETE r',
        counts: { relationshipsCreated: 1 },
      },
      { cypher: 'MATCH (i:Issue) WITH i LIMIT 1 DETACH DELETE i', counts: { nodesCreated: 1 } },
      {
        cypher: "MATCH (c:Claim) WITH c LIMIT 1 CREATE (n:Claim) SET n = c {.*, id: 'copy'}",
        counts: { nodesDeleted: 1 },
      },
    ]) {
      await run(cypher);
      expect([cypher, await store.load(second, { dossier: 'second' })]).toMatchObject([cypher, counts]);
      expect(canonicalJson(await store.export('second'))).toBe(before);
    }
  });

  it('a load without news commits no transaction', async () => {
    const before = await lastCommit(login());
    await store.load(second, { dossier: 'second' });
    expect(await lastCommit(login())).toEqual(before);
    await store.load(NOTHING, { dossier: 'second', mayShrink: true });
    expect(await lastCommit(login())).not.toEqual(before);
    await store.load(second, { dossier: 'second' });
  });

  it('known actors are shared, other elements with one id and two contents are refused', async () => {
    const before = canonicalJson(await store.export('second'));
    const renamed = (label: string): PropertyGraph => {
      const node = second.nodes.find(({ labels }) => labels.includes(label)) as GraphNode;
      return { nodes: [{ ...node, properties: { ...node.properties, hash: 'other' } }], relationships: [] };
    };
    await expect(store.load(renamed('Issue'), { dossier: 'third' })).rejects.toMatchObject({
      code: 'owned-elsewhere',
      message: expect.stringContaining('from the dossier second'),
    });
    expect(canonicalJson(await store.export('second'))).toBe(before);
    expect(await store.load(renamed('Actor'), { dossier: 'third' })).toMatchObject({ nodesCreated: 1 });
    await store.load(NOTHING, { dossier: 'third', mayShrink: true });
    await store.load(second, { dossier: 'second' });
    expect(canonicalJson(await store.export('second'))).toBe(before);
  });

  it('two loads in batches that bring the same actors: one waits for the other, and says when that one is dead', async () => {
    const withPatience = (patience: number) =>
      openNeo4j({ ...login(), limits: { transaction: 50, rows: 50, patience } });
    const patient = await withPatience(60);
    const some = await withPatience(1);
    const both = [
      { dossier: 'first', graph: first },
      { dossier: 'second', graph: second },
    ];
    await store.load(NOTHING, { dossier: 'second', mayShrink: true });
    await Promise.all(both.map(({ dossier, graph }) => patient.load(graph, { dossier })));
    for (const { dossier, graph } of both) expect(idsOf(await store.export(dossier))).toBe(idsOf(graph));

    for (const { dossier } of both) await store.load(NOTHING, { dossier, mayShrink: true });
    const progress = (done: number): void => {
      if (done > 200) throw new Error('interrupted');
    };
    await expect(some.load(first, { dossier: 'first', progress })).rejects.toThrow('interrupted');
    await expect(some.load(second, { dossier: 'second' })).rejects.toMatchObject({
      code: 'unfinished-load',
      message: expect.stringContaining('half-way: first - load that dossier again to its end'),
    });
    for (const { dossier, graph } of both) {
      await some.load(graph, { dossier });
      expect(idsOf(await store.export(dossier))).toBe(idsOf(graph));
    }
    await Promise.all([some.close(), patient.close()]);
    await store.load(NOTHING, { dossier: 'first', mayShrink: true });
  }, 120_000);

  it('leaves alone what others keep there, and never takes it over', async () => {
    await run("CREATE (:Note {text: 'mine'}), (:Actor {id: 'stranger', name: 'mine'})");
    await store.load(first, { dossier: 'first' });
    await store.load(NOTHING, { dossier: 'first', mayShrink: true });
    const stranger = {
      id: 'stranger',
      labels: ['Actor'],
      properties: { id: 'stranger', hash: 'h', name: 'x', kind: 'person' },
    };
    const taken = store.load({ nodes: [stranger], relationships: [] }, { dossier: 'first' });
    await expect(taken).rejects.toMatchObject({ code: 'owned-elsewhere' });
    const { rows } = await run("MATCH (n) WHERE n.text = 'mine' OR n.name = 'mine' RETURN count(n) AS n");
    expect(rows).toEqual([[2]]);
  });
}

function runLogin(login: () => Neo4jOptions): void {
  it('says in one line that the password is wrong', async () => {
    const opened = openNeo4j({ ...login(), password: 'wrong' });
    await expect(opened).rejects.toMatchObject({
      code: 'wrong-password',
      message: `Neo4j refuses this user or password: neo4j at ${login().uri} - set NEO4J_USERNAME and NEO4J_PASSWORD`,
    });
    await expect(openNeo4j({ uri: login().uri, schema })).rejects.toMatchObject({ code: 'wrong-password' });
  });

  it('says in one line that there is no such database', async () => {
    const asked = openNeo4j({ ...login(), database: 'nowhere' }).then((store) =>
      store.read('RETURN 1 AS one'),
    );
    await expect(asked).rejects.toMatchObject({
      code: 'no-database',
      message: expect.not.stringContaining('\n'),
    });
  });
}

/** Of every statement that is sent while `work` goes on, whoever sends it. */
async function summariesDuring(work: () => Promise<unknown>): Promise<ResultSummary[]> {
  const results: Result[] = [];
  const spies = [neo4j.Transaction.prototype, neo4j.Session.prototype].map((prototype) => {
    const original = prototype.run;
    return vi.spyOn(prototype, 'run').mockImplementation(function (this: Transaction, ...given: unknown[]) {
      const result = Reflect.apply(original, this, given);
      results.push(result);
      return result;
    });
  });
  try {
    await work();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return Promise.all(results.map((result) => result.summary()));
}

/** What the server calls its last transaction that changed something. */
async function lastCommit({ uri, username = '', password = '' }: Neo4jOptions): Promise<string[]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { telemetryDisabled: true });
  const session = driver.session({ database: 'neo4j' });
  await session.run('RETURN 1');
  const bookmarks = session.lastBookmarks();
  await driver.close();
  return bookmarks;
}

/** Data, schema, users and databases, and what the server calls its last transaction that changed something. */
async function everythingIn(login: Neo4jOptions): Promise<string> {
  const { auto, close } = connect(login);
  const parts: unknown[] = [await lastCommit(login)];
  for (const cypher of [
    'MATCH (n) RETURN n ORDER BY n.id',
    'MATCH (a)-[r]->(b) RETURN a.id, r, b.id ORDER BY r.id, a.id, b.id',
    'SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name',
    'SHOW INDEXES YIELD name RETURN name ORDER BY name',
    'SHOW USERS YIELD user, passwordChangeRequired RETURN user, passwordChangeRequired ORDER BY user',
    'SHOW DATABASES YIELD name, currentStatus RETURN name, currentStatus ORDER BY name',
    "SHOW SETTINGS YIELD name, value WHERE name = 'db.transaction.timeout' RETURN value",
  ])
    parts.push((await auto(cypher)).rows);
  await close();
  return contentId(parts as never);
}

/** Of two dossiers that know an actor, the last load says what it is. */
function idsOf({ nodes, relationships }: PropertyGraph): string {
  return [...nodes, ...relationships].map(({ id }) => id).join('\n');
}

/** Other ids for all but actors, as two dossiers have: they are hashes of contents. */
function onlyActorsInCommon(graph: PropertyGraph): PropertyGraph {
  const actors = new Set(graph.nodes.filter(({ labels }) => labels.includes('Actor')).map(({ id }) => id));
  const idOf = (id: string): string => (actors.has(id) || id === 'second' ? id : `second-${id}`);
  const nodes = graph.nodes.map((node) => {
    const id = idOf(node.id);
    return { ...node, id, properties: { ...node.properties, id } };
  });
  const relationships = graph.relationships.map((relationship) => {
    const id = `second-${relationship.id}`;
    const { from, to, properties } = relationship;
    return { ...relationship, id, from: idOf(from), to: idOf(to), properties: { ...properties, id } };
  });
  return { nodes: nodes.sort(byId), relationships: relationships.sort(byId) };
}
