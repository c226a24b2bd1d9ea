// What the questions about the seed story must find, whatever else the demo dossier holds.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO, openDossier } from '../../src/cli/dossier.ts';
import { readQuestions } from '../../src/dossier/questions.ts';
import { readSchema } from '../../src/dossier/schema.ts';
import { paramsOf } from '../../src/model/question.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store, Value } from '../../src/store/store.ts';

const questions = readQuestions('queries');
const { graph } = openDossier(DEMO);
const home = mkdtempSync(path.join(tmpdir(), 'demarche-answers-'));
let store: Store;

beforeAll(async () => {
  store = await openStore({
    env: { DEMARCHE_HOME: home },
    schema: readSchema(),
    dossier: DEMO,
    store: 'embedded',
  });
  await store.load(graph, { dossier: DEMO });
});
afterAll(async () => {
  await store.close();
  rmSync(home, { recursive: true });
});

async function ask(name: string, given: Record<string, string> = {}): Promise<Record<string, Value>[]> {
  const question = questions.find((candidate) => candidate.name === name);
  if (question === undefined) throw new Error(`no question ${name}`);
  const { columns, rows } = await store.read(question.cypher, paramsOf(question, given));
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])));
}

test('who pressured whom gives the numbers of the derived edges', async () => {
  const edges = graph.relationships.filter(({ type }) => type === 'PRESSURED');
  const key = (from: unknown, to: unknown, issue: unknown): string => [from, to, issue].join(' ');
  const expected = new Map(
    edges.map(({ from, to, properties }) => [key(from, to, properties.issue), properties]),
  );
  const rows = await ask('who-pressured-whom');
  expect(rows).toHaveLength(edges.length);
  for (const row of rows) {
    const { acts, claims, origins, denials, status, score } = row;
    expect({ acts, claims, origins, denials, status, score }).toEqual(
      expect.objectContaining(pick(expected.get(key(row.actorId, row.recipientId, row.issueId)) ?? {})),
    );
  }
});

function pick({
  acts,
  claims,
  origins,
  denials,
  status,
  score,
}: Record<string, unknown>): Record<string, unknown> {
  return { acts, claims, origins, denials, status, score };
}

test('the rewrites of the Axios story are its copies, and it is their origin', async () => {
  const copies = await ask('copies-of-a-story', { report: 'axios-2025-12-08' });
  expect(copies.length).toBeGreaterThanOrEqual(8);
  expect(new Set(copies.map(({ storyOutlet }) => storyOutlet))).toEqual(new Set(['Axios']));
  for (const { kept, left, added, claims } of copies) {
    expect(Number(kept) + Number(added)).toBeLessThanOrEqual(Number(claims) + Number(left));
  }
  const resting = await ask('what-rests-on-one-outlet', { outlet: 'axios' });
  expect(Math.max(...resting.map(({ reports }) => Number(reports)))).toBeGreaterThan(3);
});

test('a denial counts from the day on which it was printed', async () => {
  const early = await ask('what-was-known-on', { on: '2025-11-20' });
  const late = await ask('what-was-known-on', { on: '2026-12-31' });
  expect(early.length).toBeLessThan(late.length);
  expect(early.every(({ firstPublishedOn }) => String(firstPublishedOn) <= '2025-11-20')).toBe(true);
  for (const { statusThen, statusNow } of late) expect(statusThen).toBe(statusNow);
});

test('evidence for an act lists as many claims as the act counts', async () => {
  for (const { id, properties } of graph.nodes.filter(({ labels }) => labels[0] === 'Pressure')) {
    const rows = await ask('evidence-for-an-act', { act: id });
    expect(rows.filter(({ polarity }) => polarity === 'asserts')).toHaveLength(Number(properties.claims));
    expect(rows.filter(({ polarity }) => polarity === 'denies')).toHaveLength(Number(properties.denials));
  }
});

test('whoever is silent is pressed and says nothing', async () => {
  const said = new Set(graph.relationships.filter(({ type }) => type === 'SAID_BY').map(({ to }) => to));
  const rows = await ask('silence');
  for (const { actorId, pressures } of rows) {
    expect(said.has(String(actorId))).toBe(false);
    expect(Number(pressures)).toBeGreaterThan(0);
  }
});

test('the period cuts acts by what their dates may mean', async () => {
  const december = await ask('pressure-on-actor-over-time', {
    actor: 'ukraine',
    since: '2025-12-03',
    until: '2025-12',
  });
  expect(december.map(({ occurredOn }) => occurredOn)).toContain('2025-12');
  for (const { occurredOn } of december) expect(String(occurredOn).slice(0, 7)).toBe('2025-12');
});
