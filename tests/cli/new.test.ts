// Starting a dossier: what is written is valid as it is, and so is what its comments teach.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freshDossier } from '../../src/cli/new-files.ts';
import { freshHome, run } from './run.ts';

const home = freshHome();
const place = mkdtempSync(path.join(tmpdir(), 'demarche-new-'));
afterAll(() => {
  for (const folder of [home, place]) rmSync(folder, { recursive: true, force: true });
});

test('a fresh dossier passes the check; a second one does not take its place', async () => {
  const folder = path.join(place, 'cyprus-talks');
  const made = await run(home, ['new', 'Cyprus: "the" talks', '--folder', folder]);
  expect(made).toMatchObject({ code: 0, stdout: expect.stringMatching(/cyprus-talks\n$/) });
  expect(made.stderr).toContain('demarche check --dossier');
  const checked = await run(home, ['check', '--dossier', folder, '--json']);
  expect({ code: checked.code, stderr: checked.stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(checked.stdout)).toMatchObject({ dossier: 'cyprus-talks', reports: 0, claims: 0 });

  writeFileSync(path.join(folder, 'issues.yaml'), '- {id: mine, name: Mine}\n');
  const again = await run(home, ['new', 'Cyprus talks', '--folder', folder]);
  expect(again).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/^there already: .* - /),
  });
  expect(readFileSync(path.join(folder, 'issues.yaml'), 'utf8')).toBe('- {id: mine, name: Mine}\n');
  expect(readdirSync(place)).toEqual(['cyprus-talks']);
});

test('an empty folder is taken', async () => {
  const folder = path.join(place, 'empty');
  mkdirSync(folder);
  expect((await run(home, ['new', 'Empty', '--folder', folder])).code).toBe(0);
  expect(existsSync(path.join(folder, 'dossier.yaml'))).toBe(true);
});

test.each([
  [['new', '...'], 2, 'no name for a dossier'],
  [['new', 'Talks', '--folder', path.join(place, 'My Talks')], 2, 'it becomes an id: my-talks'],
  [['new', 'Ukraine 2025'], 1, 'there already'],
  [['new', 'Talks', '--folder', path.join(place, 'ukraine-2025')], 1, 'a dossier of that name'],
])('%j ends with %i', async (args, code, said) => {
  const done = await run(home, args);
  expect(done).toMatchObject({ code, stdout: '' });
  expect(done.stderr).toContain(said);
});

test('the examples in its comments are a dossier that passes the check', async () => {
  const folder = path.join(place, 'taught');
  const files = freshDossier('Taught', '2026-01-31');
  const uncommented = (file: string): string =>
    (files[file] ?? '').split('\n#\n')[1]?.replace(/^# ?/gm, '') ?? '';
  const [report = '', claims = ''] = [...(files['README.md'] ?? '').matchAll(/```\w+\n([\s\S]*?)```/g)].map(
    ([, block = '']) => block,
  );
  for (const part of ['reports', 'claims']) mkdirSync(path.join(folder, part), { recursive: true });
  const written = {
    'dossier.yaml': (files['dossier.yaml'] ?? '').replace(/^# (?=notice|licence)/gm, ''),
    'issues.yaml': uncommented('issues.yaml'),
    'actors.yaml': uncommented('actors.yaml'),
    'reports/harbour-gazette-2025-12-08.md': report,
    'claims/harbour-gazette-2025-12-08.yaml': claims,
  };
  for (const [file, content] of Object.entries(written)) writeFileSync(path.join(folder, file), content);
  const checked = await run(home, ['check', '--dossier', folder, '--json']);
  expect(checked).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(checked.stdout)).toMatchObject({ reports: 1, claims: 1, quarantined: [] });
});
