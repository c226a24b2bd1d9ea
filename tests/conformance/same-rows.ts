// The same question, the same rows: every question of the library, and values that stores are known to give differently,
// asked of the embedded store and of another one, on the demo dossier and on a generated one of 10,000 nodes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDossier } from '../../src/cli/dossier.ts';
import { readQuestions } from '../../src/dossier/questions.ts';
import { canonicalJson } from '../../src/model/id.ts';
import type { Question } from '../../src/model/question.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import type { Store } from '../../src/store/store.ts';
import { schema } from './conformance.ts';
import { generatedGraph } from './generated.ts';

const QUESTIONS = readQuestions(new URL('../../queries', import.meta.url).pathname);

/** Each is a row of its own; what they have in common is that both engines can say it. */
const VALUES = [
  'RETURN 1 AS a, -0.5 AS b, 7 / 2 AS c, 7.0 / 2 AS d, toFloat($whole) / 2 AS e, $half AS f, $whole AS g, $list AS h, $map AS i',
  "RETURN null AS a, [null, 1, 'x', [2.5]] AS b, {b: {c: null}, a: true} AS c, '' AS d, size('😀') AS e",
  'RETURN 9007199254740991 AS a, 9007199254740993 AS b, -9007199254740993 AS c',
  "RETURN date('2025-12-06') AS a, datetime('2025-12-06T10:00:00Z') AS b, localdatetime('2025-12-06T10:00:00') AS c",
  "RETURN duration('P14D') AS a, duration('P1Y2M3DT4H5M6S') AS b, date('2025-11-20') + duration('P14D') AS c",
  'MATCH (n:Actor {id: "nobody"}) RETURN coalesce(sum(n.x), 0) AS a, count(n) AS b, collect(n.id) AS c, min(n.id) AS d, avg(n.x) AS e',
  'MATCH (p:Pressure) WITH p ORDER BY p.id LIMIT 50 RETURN p.id AS id, p.score AS score, p.score / 4 AS quarter, p.mode AS mode, p.occurredOn AS day',
  'MATCH (p:Pressure) RETURN min(p.score) AS least, max(p.score) AS most, sum(p.claims) AS claims, min(p.occurredOn) AS first, max(p.occurredOn) AS last',
  'MATCH p = (a:Actor)-[:EXERTED]->(x:Pressure)-[:ON]->(b:Actor) WITH p, a, x, b ORDER BY a.id, x.id, b.id LIMIT 5 RETURN p, a, x, relationships(p) AS r',
  'MATCH (c:Claim) WITH c ORDER BY c.saidOn, c.id LIMIT 20 RETURN c {.id, .quote, .saidOn, of: labels(c)} AS claim, properties(c) AS all',
];
const PARAMS = { whole: 2, half: 0.5, list: [1, 2.5, 'x'], map: { a: [1], b: { c: 'd' } } };

/** Call inside `describe`. */
export function runSameRows(name: string, open: (dossier: string) => Promise<Store>): void {
  const demo = openDossier('ukraine-2025').graph;
  const generated = generatedGraph(schema, { name: 'generated', ids: demo });

  describe.each([
    { dossier: 'ukraine-2025', graph: demo },
    { dossier: 'generated', graph: generated },
  ])('answers as the embedded store: $dossier', ({ dossier, graph }) => {
    let folder: string;
    let embedded: Store;
    let other: Store;
    beforeAll(async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'demarche-same-'));
      embedded = openEmbedded({ folder, dossier, schema });
      other = await open(dossier);
      const times = [];
      for (const store of [embedded, other]) {
        const start = performance.now();
        await store.load(graph, { dossier });
        times.push(`${((performance.now() - start) / 1_000).toFixed(1)} s`);
      }
      const size = `${graph.nodes.length} nodes, ${graph.relationships.length} relationships`;
      console.info(`load of ${dossier} (${size}): embedded ${times[0]}, ${name} ${times[1]}`);
    });
    afterAll(async () => {
      await other.load({ nodes: [], relationships: [] }, { dossier, mayShrink: true });
      expect((await other.read('MATCH (n) RETURN count(n) AS nodes')).rows).toEqual([[0]]);
      await other.close();
      await embedded.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('exports the same bytes', async () => {
      const [ours, theirs] = [await embedded.export(dossier), await other.export(dossier)];
      expect(JSON.stringify(theirs)).toBe(JSON.stringify(ours));
      expect(canonicalJson(theirs)).toBe(canonicalJson(graph));
    });

    it.each(VALUES)('%s', async (cypher) => {
      expect(await other.read(cypher, PARAMS)).toEqual(await embedded.read(cypher, PARAMS));
    });

    it.each(QUESTIONS)('$name', async (question) => {
      for (const params of [samples(question), withoutOptional(question)]) {
        const ours = await embedded.read(question.cypher, params);
        expect(await other.read(question.cypher, params)).toEqual(ours);
        expect(ours.columns).toEqual(question.returns.map(({ column }) => column));
      }
    });
  });
}

function samples({ params }: Question): Record<string, unknown> {
  return Object.fromEntries(params.map(({ name, sample }) => [name, sample]));
}

function withoutOptional({ params }: Question): Record<string, unknown> {
  return Object.fromEntries(params.map(({ name, sample, optional }) => [name, optional ? null : sample]));
}
