// Reports that copy one another, all the way into a dossier: who copies whom stands in the front matter, and origins are counted by it.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDossier } from '../../src/dossier/read.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { GRAPH } from '../fixtures.ts';
import { COPY, INDEPENDENT, REWRITE, STORY } from '../reconcile/stories.ts';
import { contentsOf, freshDossierFolder } from './folder.ts';
import { call, freshHome } from './run.ts';

const home = freshHome();
const made: string[] = [home];
let folder: string;
let inbox: string;

const add = (...args: string[]) => call(home, ['add', '--dossier', folder, ...args]);
const fileOf = (name: string): string => path.join(inbox, `${name}.md`);
const headerOf = (name: string): string =>
  readFileSync(path.join(folder, `reports/${name}.md`), 'utf8').split('\n---\n')[0] ?? '';

beforeAll(async () => {
  const { parent, folder: fresh } = await freshDossierFolder(home);
  made.push(parent);
  folder = fresh;
  inbox = path.join(parent, 'inbox');
  mkdirSync(inbox);
  const write = (outlet: string, published: string, text: string): void => {
    const header = `outlet: ${outlet}\ntitle: The terminal\npublished: ${published}`;
    writeFileSync(fileOf(outlet), `---\n${header}\n---\n\n${text}\n`);
  };
  write('bay-courier', '2026-03-04', REWRITE);
  write('harbour-wire', '2026-03-03', STORY);
  write('quay-post', '2026-03-04', COPY);
  write('stockholm-ledger', '2026-03-03', INDEPENDENT);
});
afterAll(() => {
  for (const each of made) rmSync(each, { recursive: true, force: true });
});

test('a copy that came first is joined when its story comes in', async () => {
  await add(fileOf('bay-courier'));
  expect(headerOf('bay-courier-2026-03-04')).not.toContain('copies:');
  const { stderr } = await add(inbox);
  expect(stderr).toMatch(
    /bay-courier-2026-03-04 copies harbour-wire-2026-03-03: 100 % of its words, in 1 passage: “Finland/,
  );
  expect(headerOf('bay-courier-2026-03-04')).toMatch(
    /\ncopies:\n {2}- report: harbour-wire-2026-03-03\n {4}share: 1\n {4}passages:\n {6}- 0-\d+$/,
  );
  expect(headerOf('quay-post-2026-03-04')).toContain('- report: harbour-wire-2026-03-03');
  expect(headerOf('stockholm-ledger-2026-03-03')).not.toContain('copies:');
});

test('the same command again changes no byte, and the check lets the dossier pass', async () => {
  const before = contentsOf(folder);
  await add(inbox);
  await add('--again');
  expect(contentsOf(folder)).toEqual(before);
  const checked = await call(home, ['check', '--dossier', folder]);
  expect(checked.code, checked.stdout + checked.stderr).toBe(0);
});

test('what the copies tell has one origin with the story, and the graph says why', async () => {
  const { candidates: claims, reports, actors } = readDossier(folder, { graph: GRAPH });
  const { origins, originOf } = reconcile({ claims, reports, actors });
  expect(origins.filter(({ kind }) => kind === 'outlet').map(({ id }) => id)).toEqual([
    'outlet:harbour-wire',
    'outlet:quay-post',
    'outlet:stockholm-ledger',
  ]);
  const own = claims.filter(({ id }) => originOf.get(id)?.id === 'outlet:quay-post');
  for (const { start } of own) expect(start).toBeGreaterThanOrEqual(COPY.indexOf('The local chamber'));
  const exported = await call(home, ['export', '--dossier', folder, '--format', 'json']);
  const { relationships } = JSON.parse(exported.stdout) as {
    relationships: { type: string; from: string; properties: Record<string, unknown> }[];
  };
  const rewrites = relationships.filter(({ type }) => type === 'REWRITES');
  expect(rewrites.map(({ from }) => from).sort()).toEqual(['bay-courier-2026-03-04', 'quay-post-2026-03-04']);
  for (const { properties } of rewrites)
    expect(properties).toMatchObject({
      share: expect.any(Number),
      because: expect.stringContaining('of its words'),
    });
});

test('what was found stays where the texts do not', async () => {
  const { parent, folder: into } = await freshDossierFolder(home);
  made.push(parent);
  const withheld = ['add', '--dossier', into, '--texts', 'none'];
  await call(home, [...withheld, fileOf('harbour-wire'), fileOf('quay-post')]);
  const before = contentsOf(into);
  expect(before['reports/quay-post-2026-03-04.md']).toMatch(/copies:\n {2}- report: harbour-wire-2026-03-03/);
  expect(Object.values(before).join('\n')).not.toContain('ferry terminal');
  await call(home, [...withheld, fileOf('stockholm-ledger')]);
  expect(contentsOf(into)['reports/quay-post-2026-03-04.md']).toBe(before['reports/quay-post-2026-03-04.md']);
});

test('a person who knows better is heard', async () => {
  const file = path.join(folder, 'reports/quay-post-2026-03-04.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('title:', '# asked them\nrewrites: none\ntitle:'));
  await add(inbox);
  expect(headerOf('quay-post-2026-03-04')).toMatch(/# asked them\nrewrites: none\n/);
  expect(headerOf('quay-post-2026-03-04')).not.toContain('copies:');
});
