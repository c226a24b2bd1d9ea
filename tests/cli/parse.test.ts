// `demarche parse`: how a sentence was read, on stdout in four formats.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { call, freshHome } from './run.ts';

const home = freshHome();
const folder = mkdtempSync(path.join(tmpdir(), 'parse-'));
const file = path.join(folder, 'report.txt');
writeFileSync(file, 'Trump urged Kyiv\nto accept it.\n');
afterAll(() => {
  for (const place of [home, folder]) rmSync(place, { recursive: true, force: true });
});

test('prints a tree by default', async () => {
  const { stdout, code } = await call(home, ['parse', file]);
  expect(stdout.split('\n').slice(0, 3)).toEqual([
    'Trump urged Kyiv to accept it.',
    'ROOT: urged (urge)  VBD',
    '├─ nsubj: Trump  NNP',
  ]);
  expect(code).toBe(0);
});

test('prints JSON whose tokens rebuild the file', async () => {
  const { stdout } = await call(home, ['parse', file, '--format', 'json']);
  const document = JSON.parse(stdout) as { text: string; tokens: { text: string; after: string }[] };
  expect(document.tokens.map(({ text, after }) => text + after).join('')).toBe(document.text);
});

test('prints CoNLL-U', async () => {
  const { stdout } = await call(home, ['parse', file, '--format', 'conllu']);
  expect(stdout).toContain('3\tKyiv\tKyiv\tPROPN\tNNP\tNumber=Sing\t2\tdobj\t_\tSpacesAfter=\\n');
});

test('prints clauses', async () => {
  const { stdout } = await call(home, ['parse', file, '--format', 'clauses']);
  expect(stdout.split('\n')).toEqual([
    'Trump urged Kyiv to accept it.',
    '  urged [main, past]  who: Trump | whom: Kyiv | what: accept',
    '    accept [complement of urged, hypothetical]  who: Kyiv | whom: it',
    '',
  ]);
});

test('a missing file ends with exit code 1 and says what to do', async () => {
  const { stderr, stdout, code } = await call(home, ['parse', path.join(folder, 'none.txt')]);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain('unreadable file: ');
});
