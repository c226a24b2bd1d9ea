// The bar of long work: what it says, and that it stays away where nobody looks.
import { expect, test } from 'vitest';
import { progressLine, progressOf } from '../../src/cli/progress.ts';

test.each([
  [{ done: 0, total: 40, seconds: 0 }, '[                        ] 0/40 reports, 0.0 a second, 0 s left'],
  [{ done: 10, total: 40, seconds: 5 }, '[=====>                  ] 10/40 reports, 2.0 a second, 15 s left'],
  [
    { done: 100, total: 9000, seconds: 2 },
    '[                        ] 100/9000 reports, 50 a second, 3 min left',
  ],
  [
    { done: 1, total: 9000, seconds: 1 },
    '[                        ] 1/9000 reports, 1.0 a second, 2 h 30 min left',
  ],
  [{ done: 40, total: 40, seconds: 4 }, '[=======================>] 40/40 reports, 10 a second, 0 s left'],
])('%j', (at, line) => {
  expect(progressLine({ ...at, what: 'reports' })).toBe(line);
});

test('a terminal is drawn on at most ten times a second, and at the end', () => {
  const written: string[] = [];
  let now = 0;
  const screen = { isTTY: true, write: (text: string) => written.push(text) };
  const progress = progressOf(100, 'reports', screen, () => now);
  for (let step = 0; step < 100; step += 1) {
    now += 20;
    progress.step();
  }
  const lines = written.filter((text) => text.includes('reports'));
  expect(lines.length).toBeLessThanOrEqual(21);
  expect(lines.at(-1)).toContain('100/100');
  progressOf(2, 'reports', { isTTY: false, write: () => expect.unreachable() }, () => now).step();
});

test('work that counts by itself says how far it is', () => {
  const written: string[] = [];
  const screen = { isTTY: true, write: (text: string) => written.push(text) };
  const progress = progressOf(100, 'rows', screen, () => 0);
  for (const done of [50, 20, 100]) progress.reach(done);
  expect(written.filter((text) => text.includes('rows')).map((text) => /\d+\/100/.exec(text)?.[0])).toEqual([
    '50/100',
    '100/100',
  ]);
});
