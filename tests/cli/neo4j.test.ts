// The same commands with NEO4J_URI set: the same answers and the same bytes from a real Neo4j.
import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { describeNeo4j, useServer } from '../conformance/server.ts';
import { call, freshHome } from './run.ts';

const PASSWORD = 'correct-horse';

describeNeo4j('5')('with Neo4j', () => {
  const server = useServer('5', PASSWORD);
  const home = freshHome();
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  const env = (password = PASSWORD) => ({
    NEO4J_URI: server().uri,
    NEO4J_USERNAME: 'neo4j',
    NEO4J_PASSWORD: password,
  });
  const inNeo4j = (...args: string[]) => call(home, args, { env: env() });
  const embedded = (...args: string[]) => call(home, args);

  test('load by diff, export and ask: as the embedded store does', async () => {
    expect(await inNeo4j('export')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('not loaded'),
    });
    const first = JSON.parse((await inNeo4j('load', '--json')).stdout);
    expect(first.nodesCreated).toBeGreaterThan(500);
    expect((await inNeo4j('load')).stdout).toContain('nothing to write');

    for (const args of [
      ['export'],
      ['export', '--format', 'graphml'],
      ['query', 'who-pressured-whom', '--format', 'csv'],
      [
        'cypher',
        'MATCH (p:Pressure) RETURN p.score AS score, p.claims AS claims, p.id AS id ORDER BY id',
        '--format',
        'json',
      ],
    ]) {
      const [there, here] = [await inNeo4j(...args), await embedded(...args)];
      expect(there.code).toBe(0);
      expect(there.stdout.length).toBeGreaterThan(100);
      expect(there.stdout === here.stdout, args.join(' ')).toBe(true);
    }
  }, 120_000);

  test('it only reads', async () => {
    expect(await inNeo4j('cypher', 'MATCH (n) DETACH DELETE n')).toMatchObject({ code: 2, stdout: '' });
    expect(await inNeo4j('cypher', "LOAD CSV FROM 'file:///x.csv' AS l RETURN l")).toMatchObject({
      code: 2,
      stdout: '',
    });
  });

  test('--store embedded overrules NEO4J_URI', async () => {
    const { code, stderr } = await inNeo4j('load', '--store', 'embedded');
    expect([code, stderr]).toEqual([0, expect.stringContaining('.grafeo')]);
  });

  test('a wrong password and a server that is not there: one line, the remedy, exit 1 or 2', async () => {
    for (const wrong of [env('wrong-password'), { ...env(), NEO4J_URI: 'bolt://127.0.0.1:9' }]) {
      const { code, stdout, stderr } = await call(home, ['query', 'dossier-summary'], { env: wrong });
      expect([1, 2]).toContain(code);
      expect(stdout).toBe('');
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(stderr).toMatch(/NEO4J_|server/);
    }
  });
});
