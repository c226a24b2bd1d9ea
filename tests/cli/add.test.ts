// Adding reports: what comes into the folder, that it comes once, and that nothing is lost on the way.
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDossier } from '../../src/dossier/read.ts';
import { GRAPH } from '../fixtures.ts';
import { contentsOf, freshDossierFolder, GOLD } from './folder.ts';
import { COMMAND, call, environment, freshHome } from './run.ts';

const home = freshHome();
const made: string[] = [home];
let folder: string;

const add = (into: string, ...args: string[]) => call(home, ['add', '--dossier', into, ...args]);
const gold = (name: string): string => path.join(GOLD, `${name}.md`);
const rowsOf = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

async function fresh(): Promise<string> {
  const { parent, folder } = await freshDossierFolder(home);
  made.push(parent);
  return folder;
}

beforeAll(async () => {
  folder = await fresh();
  await add(folder, gold('iran-wire'), gold('tariff-roundup'));
});
afterAll(() => {
  for (const each of made) rmSync(each, { recursive: true, force: true });
});

test('a report becomes a text with its front matter and claims that are drafts, which the check lets pass', async () => {
  const report = readFileSync(path.join(folder, 'reports/harbour-wire-2026-02-05.md'), 'utf8');
  expect(report).toMatch(/^---\noutlet: harbour-wire\noutletName: Harbour Wire\ntitle: Iran turns down/);
  expect(report).toContain('\npublished: 2026-02-05\n');
  const dossier = readDossier(folder, { graph: GRAPH });
  const claims = dossier.candidates.filter((claim) => claim.report === 'harbour-wire-2026-02-05');
  expect(claims.length).toBeGreaterThan(3);
  for (const claim of claims) {
    expect(claim).toMatchObject({ review: 'draft', key: expect.stringMatching(/^d[0-9a-f]{12}$/) });
    expect(dossier.reports.get(claim.report)?.text?.slice(claim.start, claim.end)).toBe(claim.quote);
    expect(claim.because.length).toBeGreaterThan(0);
  }
  expect(dossier.actors.get('dariush-kamrani')).toMatchObject({ name: 'Dariush Kamrani', kind: 'person' });
  const checked = await call(home, ['check', '--dossier', folder]);
  expect(checked.code, checked.stdout + checked.stderr).toBe(0);
});

test('the same reports again, in any order, change no byte', async () => {
  const before = contentsOf(folder);
  const again = await add(folder, gold('tariff-roundup'), gold('iran-wire'));
  expect(rowsOf(again.stdout).map(({ state }) => state)).toEqual(['unchanged', 'unchanged']);
  expect(contentsOf(folder)).toEqual(before);
  await add(folder, '--again');
  expect(contentsOf(folder)).toEqual(before);
});

test('a fresh dossier gets candidate issues, once, and its drafts are about them', async () => {
  const issues = readFileSync(path.join(folder, 'issues.yaml'), 'utf8');
  expect(issues.match(/# Proposed/g)).toHaveLength(1);
  const dossier = readDossier(folder, { graph: GRAPH });
  expect(dossier.issues.size).toBeGreaterThan(0);
  expect(dossier.candidates.some((claim) => claim.issues.length > 0)).toBe(true);
});

test('a text that has changed is said and left; --update takes it', async () => {
  const copy = path.join(folder, '..', 'copy.md');
  const text = readFileSync(gold('iran-wire'), 'utf8');
  writeFileSync(copy, `${text.trimEnd()}\n\nIran rejected the demand, a diplomat said.\n`);
  const before = contentsOf(folder);
  const told = await add(folder, copy);
  expect(told.stderr).toMatch(/^text has changed: .*copy\.md \(reports\/harbour-wire-2026-02-05\.md has \d+/);
  expect(contentsOf(folder)).toEqual(before);
  const taken = await add(folder, copy, '--update');
  expect(rowsOf(taken.stdout)).toMatchObject([{ report: 'harbour-wire-2026-02-05', state: 'updated' }]);
  expect((await add(folder, gold('iran-wire'), '--update')).code).toBe(0);
  expect(contentsOf(folder)).toEqual(before);
});

test('overrules of resolve.yaml are followed when its reports are read again, and stay', async () => {
  const into = await fresh();
  await add(into, gold('iran-wire'));
  const overrules = '- {text: "Washington", is: united-kingdom, why: an invented slip}\n';
  writeFileSync(path.join(into, 'resolve.yaml'), overrules);
  await add(into, '--again');
  const claims = readFileSync(path.join(into, 'claims/harbour-wire-2026-02-05.yaml'), 'utf8');
  expect(claims).toContain('united-kingdom (overruled in resolve.yaml: an invented slip)');
  expect(readFileSync(path.join(into, 'resolve.yaml'), 'utf8')).toBe(overrules);
});

test('bad files are one line each, and the rest goes on', async () => {
  const into = await fresh();
  const inbox = path.join(into, '..', 'inbox');
  mkdirSync(inbox);
  writeFileSync(path.join(inbox, 'a-empty.txt'), '');
  writeFileSync(path.join(inbox, 'b-binary.txt'), Buffer.from([0, 1, 2, 0, 255, 0]));
  writeFileSync(path.join(inbox, 'c-good.md'), readFileSync(gold('iran-wire')));
  const done = await add(into, inbox);
  expect(done.code).toBe(1);
  expect(done.stderr.split('\n').filter((line) => line.includes('inbox'))).toHaveLength(2);
  expect(rowsOf(done.stdout)).toMatchObject([{ report: 'harbour-wire-2026-02-05', state: 'new' }]);
});

test('claims that a person wrote are left alone, and --dry-run writes nothing', async () => {
  const into = await fresh();
  const before = contentsOf(into);
  const dry = await add(into, gold('iran-wire'), '--dry-run');
  expect(dry.stderr).toContain('Nothing was written.');
  expect(contentsOf(into)).toEqual(before);
  await add(into, gold('iran-wire'));
  const file = path.join(into, 'claims/harbour-wire-2026-02-05.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^extractor.*\n/m, ''));
  const curated = contentsOf(into);
  expect(rowsOf((await add(into, gold('iran-wire'), '--again')).stdout)).toMatchObject([
    { state: 'curated' },
  ]);
  expect(contentsOf(into)).toEqual(curated);
});

test('a text that may not be kept leaves hashes and offsets only, and demarche attach fits', async () => {
  const into = await fresh();
  await add(into, gold('iran-wire'), '--texts', 'none');
  const all = Object.values(contentsOf(into)).join('\n');
  expect(all).not.toContain('Washington demanded');
  expect(readDossier(into, { graph: GRAPH }).candidates.length).toBeGreaterThan(3);
  const attached = await call(home, ['attach', gold('iran-wire'), '--dossier', into, '--format', 'json']);
  expect(JSON.parse(attached.stdout)).toMatchObject([{ quotesWrong: 0 }]);
  const checked = await call(home, ['check', '--dossier', into, '--json']);
  expect(JSON.parse(checked.stdout)).toMatchObject({ quarantined: [] });
});

test('killed half-way, it leaves a dossier in order, and the same command goes on to the same bytes', async () => {
  const reports = ['armenia-rewrite', 'iran-wire', 'kosovo-press-conference', 'sudan-bulletin'].map(gold);
  const whole = await fresh();
  await add(whole, ...reports);
  const into = await fresh();
  const child = spawn(process.execPath, [COMMAND, 'add', '--dossier', into, ...reports], {
    env: environment(home),
    stdio: 'ignore',
  });
  const first = path.join(into, 'claims/mountain-herald-2026-02-18.yaml');
  while (!existsSync(first)) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('close', resolve));
  appendFileSync(path.join(into, 'claims/.half.yaml.unfinished'), 'report: half');
  expect(() => readDossier(into, { graph: GRAPH })).not.toThrow();
  const resumed = await add(into, ...reports);
  expect(rowsOf(resumed.stdout)[0]).toMatchObject({ state: 'unchanged' });
  const withoutDay = (contents: Record<string, string>) => ({ ...contents, 'dossier.yaml': '' });
  expect(withoutDay(contentsOf(into))).toEqual(withoutDay(contentsOf(whole)));
});

test('several threads write the same bytes as one, and a report that comes twice comes in once', async () => {
  const reports = ['armenia-rewrite', 'iran-wire', 'iran-wire', 'sudan-bulletin', 'tariff-roundup'].map(gold);
  const [one, two] = [await fresh(), await fresh()];
  const alone = await add(one, ...reports, '--workers', '1');
  const together = await add(two, ...reports, '--workers', '2');
  expect(together.code, together.stderr).toBe(0);
  expect(rowsOf(together.stdout).map(({ state }) => state)).toEqual([
    'new',
    'new',
    'unchanged',
    'new',
    'new',
  ]);
  expect(together.stdout).toBe(alone.stdout);
  expect(contentsOf(two)).toEqual(contentsOf(one));
});
