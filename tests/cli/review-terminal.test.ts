// `demarche review` at a terminal, as a person uses it: drafts first, then pairs whose details do not fit.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDossier } from '../../src/cli/dossier.ts';
import { readLog } from '../../src/dossier/review-log.ts';
import type { Decision } from '../../src/model/review.ts';
import { requireOrSkip } from '../require.ts';
import { freshDossierFolder } from './folder.ts';
import { call, freshHome } from './run.ts';
import { atTerminal, type Step } from './terminal.ts';

const home = freshHome();
let parent: string;
let folder: string;

const review = (steps: readonly Step[], ...args: string[]) =>
  atTerminal(home, ['review', '--dossier', folder, '--by', 'anna', ...args], steps);
const decided = (): string[] =>
  readLog(folder).map(({ decision, why = '' }: Decision) => `${decision} ${why}`.trim());

beforeAll(async () => {
  ({ parent, folder } = await freshDossierFolder(home));
  const inbox = path.join(parent, 'inbox');
  mkdirSync(inbox);
  const write = (outlet: string, text: string): void =>
    writeFileSync(
      path.join(inbox, `${outlet}.md`),
      `---\noutlet: ${outlet}\ntitle: Talks\npublished: 2026-02-05\n---\n\n${text}\n`,
    );
  write('harbour-wire', 'Oman demanded that Iran ship 400 kilograms of uranium abroad, two officials said.');
  write('bay-courier', 'Oman demanded that Iran ship 700 kilograms of uranium abroad, an adviser said.');
  writeFileSync(path.join(folder, 'issues.yaml'), '- {id: uranium, name: Uranium}\n');
  await call(home, ['add', inbox, '--dossier', folder]);
});
beforeEach(() => rmSync(path.join(folder, 'review.jsonl'), { force: true }));
afterAll(() => {
  for (const each of [home, parent]) rmSync(each, { recursive: true, force: true });
});

/** A busy machine takes its time to start the command. */
const PATIENCE = 90_000;
const missing = spawnSync('script', ['--version']).error === undefined ? null : 'not installed';
const describeTerminal = requireOrSkip('script', missing, 'install util-linux (Debian: bsdutils)');

const contradictions = () =>
  openDossier(folder).graph.relationships.filter(({ type }) => type === 'CONTRADICTS');

describeTerminal('at a terminal', () => {
  test('drafts are accepted, rejected with a reason, edited and taken back, one key each', {
    timeout: PATIENCE,
  }, async () => {
    const { shown, code } = await review([
      { see: ['1 of 2: draft', '700 kilograms', '[q]uit'], type: 'a' },
      { see: ['2 of 2: draft', '1 accepted', '400 kilograms', '[q]uit'], type: 'r' },
      { see: ['why'], type: 'not said\r' },
      { see: ['1 accepted, 1 rejected', 'All are decided', '[q]uit'], type: 'u' },
      { see: ['taken back: reject', '[q]uit'], type: 'e' },
      { see: ['name=value'], type: 'whom=Nobody Atall\r' },
      { see: ['no such actor', '[q]uit'], type: 'e' },
      { see: ['name=value'], type: 'whom=Qatar\r' },
      { see: ['Oman pressed Qatar', '[q]uit'], type: 'q' },
    ]);
    expect(code, shown).toBe(0);
    expect(shown).toContain('0 drafts open, 2 accepted, 0 rejected');
    expect(decided()).toEqual(['accept', 'reject not said', 'undo', 'accept']);
  });

  test('Ctrl-C at a draft, and Esc at a reason, decide nothing', { timeout: PATIENCE }, async () => {
    const { code } = await review([
      { see: ['1 of 2: draft', '[q]uit'], type: 'r' },
      { see: ['why'], type: '\u001b' },
      { see: ['1 of 2: draft', '[q]uit'], type: '\u0003' },
    ]);
    expect(code).toBe(0);
    expect(decided()).toEqual([]);
  });

  test('a pair whose details do not fit is a contradiction only once a person says so', {
    timeout: PATIENCE,
  }, async () => {
    expect(contradictions()).toEqual([]);
    const { shown } = await review(
      [
        { see: ['1 of 1: open', 'how much:', '400 kilograms', '700 kilograms', '[q]uit'], type: 'r' },
        { see: ['1 of 1: do not contradict each other', '[q]uit'], type: 'u' },
        { see: ['1 of 1: open', '[q]uit'], type: 'a' },
        { see: ['1 of 1: contradict each other', '[q]uit'], type: 'q' },
      ],
      '--contradictions',
    );
    expect(shown).toContain('0 pairs open');
    expect(contradictions().map(({ properties }) => properties.on)).toEqual(['terms']);
    expect(decided()[0]).toMatch(/^reject how much: /);
  });
});

test('by its key, a pair is confirmed or refused, and the decision can be taken back', async () => {
  const pairs = (...args: string[]) =>
    call(home, ['review', '--dossier', folder, '--by', 'anna', '--contradictions', ...args]);
  const key = JSON.parse((await pairs('--list')).stdout).key as string;
  const before = openDossier(folder).graph;
  expect((await pairs('--reject', key.slice(0, 6), '--why', 'two shipments')).code).toBe(0);
  expect((await pairs('--list')).stdout).toBe('');
  expect((await call(home, ['check', '--dossier', folder])).stdout).toContain('contradicting pairs: 0\n');
  expect(openDossier(folder).graph).toEqual(before);
  await call(home, ['review', '--dossier', folder, '--undo']);
  expect((await call(home, ['check', '--dossier', folder])).stdout).toContain(
    'details of 1 other pair do not fit',
  );
  expect(await pairs('--accept', 'x0')).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^no open pair of that key/),
  });
  await pairs('--accept', key);
  expect(contradictions()).toHaveLength(1);
  expect(readFileSync(path.join(folder, 'review.jsonl'), 'utf8')).toContain('"against"');
  await call(home, ['add', '--again', '--dossier', folder]);
  expect(contradictions()).toHaveLength(1);
});
