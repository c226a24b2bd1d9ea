// The library of questions: which there are, the documents generated from them, and answers on the demo dossier.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO, openDossier } from '../../src/cli/dossier.ts';
import { generated } from '../../src/cli/generate.ts';
import { readQuestions } from '../../src/dossier/questions.ts';
import { readSchema } from '../../src/dossier/schema.ts';
import {
  browserParams,
  type ParamValue,
  paramsOf,
  type Question,
  samplesOf,
} from '../../src/model/question.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';

const schema = readSchema();
const questions = readQuestions('queries');
const named = questions.map((question) => [question.name, question] as const);

/** What the project promises to answer. */
const PROMISED = [
  ...['who-pressured-whom', 'who-says-so', 'who-denies-it', 'disputed-acts', 'known-only-from-the-accuser'],
  ...['pressure-on-actor-over-time', 'pressure-by-issue', 'pressure-by-event-type', 'unanswered-demands'],
  ...['meetings-of-actor', 'who-met-whom', 'what-followed-a-meeting', 'proposal-lineage'],
  ...['what-changed-between-versions', 'whom-a-version-favours', 'positions-on-issue', 'position-drift'],
  ...[
    'broken-red-lines',
    'contradictions',
    'unnamed-speakers',
    'reports-and-their-origins',
    'copies-of-a-story',
  ],
  ...['what-was-known-on', 'pressure-chains', 'shared-positions', 'silence', 'actor-profile'],
  ...['evidence-for-an-act', 'what-rests-on-one-outlet', 'dossier-summary'],
];

test('every promised question is there, one a file', () => {
  const names = questions.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(PROMISED));
  expect(names).toHaveLength(readdirSync('queries').length - 1);
});

test.each([...generated()].map(([file, text]) => [path.relative(process.cwd(), file), file, text] as const))(
  '%s is fresh: npm run generate',
  (_name, file, text) => {
    expect(readFileSync(file, 'utf8')).toBe(text);
  },
);

describe.each(named)('%s', (_name, question) => {
  test('ends in an order', () => {
    expect(question.cypher).toMatch(/\nORDER BY [^\n]+$/);
  });

  test('can be pasted into Neo4j Browser', () => {
    const hint = browserParams(question);
    const text = readFileSync(question.file, 'utf8');
    if (hint !== '') expect(text).toContain(`\n// Neo4j Browser: ${hint}\n`);
    else expect(text).not.toContain(':param');
  });
});

describe('on the demo dossier', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'demarche-questions-'));
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ env: { DEMARCHE_HOME: home }, schema, dossier: DEMO, store: 'embedded' });
    await store.load(openDossier(DEMO).graph, { dossier: DEMO });
  });
  afterAll(async () => {
    await store.close();
    rmSync(home, { recursive: true });
  });
  const ask = async (question: Question, params: Record<string, ParamValue>) =>
    store.read(question.cypher, params);

  test.each(named)(
    '%s finds something with its samples, in the columns of its header',
    async (_name, question) => {
      const { columns, rows } = await ask(question, samplesOf(question));
      expect(columns).toEqual(question.returns.map(({ column }) => column));
      expect(rows.length).toBeGreaterThan(0);
    },
  );

  test.each(named)('%s finds as much or more when nothing is asked for', async (_name, question) => {
    const needed = question.params.filter(({ optional }) => !optional);
    const given = Object.fromEntries(needed.map(({ name, sample }) => [name, String(sample)]));
    const all = await ask(question, paramsOf(question, given));
    const some = await ask(question, samplesOf(question));
    expect(all.rows.length).toBeGreaterThanOrEqual(some.rows.length);
  });

  test('a parameter that fits nothing finds nothing', async () => {
    const filters = ['issue', 'outlet', 'proposal', 'report', 'act', 'stance'];
    for (const question of questions) {
      const filter = question.params.find(({ name }) => filters.includes(name));
      if (filter === undefined) continue;
      const { rows } = await ask(question, { ...samplesOf(question), [filter.name]: 'nothing-of-the-kind' });
      expect(rows, `${question.name} ${filter.name}`).toEqual([]);
    }
  });
});
