// Reviewing: each decision is a line, holds when reports are read again, and can be taken back.
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDossier } from '../../src/cli/dossier.ts';
import { screenOf } from '../../src/cli/review-screen.ts';
import { Reviewing } from '../../src/cli/reviewing.ts';
import { contentsOf, freshDossierFolder, GOLD } from './folder.ts';
import { call, freshHome } from './run.ts';

const home = freshHome();
let parent: string;
let folder: string;

const review = (...args: string[]) => call(home, ['review', '--dossier', folder, '--by', 'anna', ...args]);
const reviewing = () => new Reviewing(folder, { by: 'anna', now: () => '2026-01-31T09:30:00Z' });
const log = (): string => path.join(folder, 'review.jsonl');
const REPORT = 'harbour-wire-2026-02-05';

beforeAll(async () => {
  ({ parent, folder } = await freshDossierFolder(home));
  writeFileSync(path.join(folder, 'issues.yaml'), '- {id: uranium, name: Uranium}\n');
  await call(home, ['add', path.join(GOLD, 'iran-wire.md'), '--dossier', folder]);
});
beforeEach(() => rmSync(log(), { force: true }));
afterAll(() => {
  for (const each of [home, parent]) rmSync(each, { recursive: true, force: true });
});

/** The pressure of the United States on Iran that the report asserts in somebody's words. */
function demand() {
  const found = reviewing().claims.find(
    ({ kind, actors }) => kind === 'pressure' && actors.includes('united-states'),
  );
  if (found?.key == null) throw new Error('the report has no such claim');
  return { ...found, key: found.key };
}

test('accepted by the beginning of its key, a claim is accepted in the graph, with who and when', async () => {
  const { key, id } = demand();
  const done = await review('--accept', key.slice(0, 8), '--why', 'clear');
  expect(done).toMatchObject({ code: 0, stdout: '' });
  const line = JSON.parse(readFileSync(log(), 'utf8'));
  expect(line).toMatchObject({ by: 'anna', decision: 'accept', claim: key, report: REPORT, why: 'clear' });
  const { graph } = openDossier(folder);
  const claims = graph.nodes.filter(({ labels }) => labels[0] === 'Claim');
  expect(claims.find((node) => node.id === id)?.properties).toMatchObject({
    ...{ review: 'accepted', reviewedBy: 'anna', reviewWhy: 'clear' },
  });
  const rest = claims.filter((node) => node.id !== id);
  expect(new Set(rest.map(({ properties }) => properties.review))).toEqual(new Set(['draft']));
  const acts = graph.relationships.filter(({ type, from }) => type === 'ASSERTS' && from === id);
  for (const { to } of acts)
    expect(graph.nodes.find((node) => node.id === to)?.properties.review).toBe('accepted');
});

test('rejected, it is in no act; taken back, the dossier is what it was', async () => {
  const before = openDossier(folder).graph;
  const { key, id } = demand();
  await review('--reject', key, '--why', 'he said the opposite');
  const after = openDossier(folder).graph;
  expect(after.nodes.some((node) => node.id === id)).toBe(false);
  expect((await review('--undo')).stderr).toContain('taken back: reject');
  expect(openDossier(folder).graph).toEqual(before);
  expect(readFileSync(log(), 'utf8').trim().split('\n')).toHaveLength(2);
  expect(await review('--undo')).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^nothing to take back/),
  });
});

test('an edit puts right whom it is on; one that the gate would hold back is refused and not written', async () => {
  const { key } = demand();
  const done = await review('--accept', key, '--set', 'whom=Oman', 'over=none');
  expect(done.stderr).toContain('pressed Oman');
  expect(reviewing().find(key)).toMatchObject({ recipients: ['oman'], issues: [], review: 'accepted' });
  rmSync(log());
  for (const [edit, said] of [
    ['polarity=denies', 'holds no denial'],
    ['whom=nobody in particular', 'no such actor'],
    ['colour=red', 'not an edit'],
    ['event=SING', 'unknown event'],
  ] as const) {
    const refused = await review('--accept', key, '--set', edit);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining(said) });
  }
  expect(existsSync(log())).toBe(false);
});

test('decisions hold when the reports are read again, and an accepted claim stays that is no longer found', async () => {
  const [first, second] = reviewing().claims;
  await review('--accept', first?.key ?? '');
  await review('--reject', second?.key ?? '');
  const file = path.join(folder, 'claims', `${REPORT}.yaml`);
  const written = readFileSync(file, 'utf8');
  const invented = written
    .replace(first?.key ?? '', 'd00000000beef')
    .replace('recipients: iran', 'recipients: oman');
  writeFileSync(file, invented);
  await review('--accept', 'd00000000beef');
  await call(home, ['add', '--again', '--dossier', folder]);
  expect(readFileSync(file, 'utf8')).toContain('d00000000beef');
  const again = reviewing();
  expect(again.find(first?.key ?? '').review).toBe('accepted');
  expect(again.find(second?.key ?? '').review).toBe('rejected');
  await review('--undo', 'd00000000beef');
  await call(home, ['add', '--again', '--dossier', folder]);
  expect(readFileSync(file, 'utf8')).toBe(written);
});

test('deciding everything and taking everything back leaves every claim as it was', () => {
  const all = reviewing();
  const before = openDossier(folder).graph;
  all.claims.forEach((claim, index) => {
    all.decide(index % 3 === 0 ? 'reject' : 'accept', [claim]);
  });
  expect(reviewing().claims.every(({ review }) => review !== 'draft')).toBe(true);
  while (all.undo() !== null);
  expect(openDossier(folder).graph).toEqual(before);
});

test('an unfinished last line counts for nothing; a broken line is named', async () => {
  const { key } = demand();
  await review('--accept', key);
  appendFileSync(log(), '{"on":"2026-01-31T09:30:00Z","by":"an');
  expect(reviewing().find(key).review).toBe('accepted');
  await review('--undo');
  expect(reviewing().find(key).review).toBe('draft');
  appendFileSync(log(), 'nonsense\n{}\n');
  expect(await call(home, ['check', '--dossier', folder])).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/not a decision: .*review\.jsonl:3:1\)/),
  });
});

test('the list and the screen show the sentence and the quote', async () => {
  const listed = await review('--list');
  const rows = listed.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rows).toHaveLength(reviewing().claims.length);
  expect(rows[0]).toMatchObject({ review: 'draft', report: REPORT });
  const claim = demand();
  const report = reviewing().dossier.reports.get(REPORT);
  if (report === undefined) throw new Error('no report');
  const screen = screenOf(
    {
      claim,
      report,
      outlet: 'Harbour Wire',
      sentence: 'A sentence.',
      position: 1,
      total: 9,
      accepted: 0,
      rejected: 0,
      note: '',
    },
    60,
  );
  expect(screen.replace(/\s+/g, ' ')).toContain(claim.quote?.replace(/\s+/g, ' ') ?? 'no quote');
  for (const line of screen.split('\n')) expect(line.length).toBeLessThanOrEqual(62);
});

test('an unknown key is one line, and nothing is written', async () => {
  const before = contentsOf(folder);
  const done = await review('--accept', demand().key, 'dffff');
  expect(done).toMatchObject({ code: 1, stderr: expect.stringMatching(/^no draft of that key: dffff/) });
  expect(contentsOf(folder)).toEqual(before);
});
