// Stripped sources are kept: the second start reads the same code, and a change of the source is seen.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const HOOK = new URL('../../src/cli/strip-types.mjs', import.meta.url).href;
const { stripped } = (await import(HOOK)) as {
  stripped: (source: string, filename: string, folder: URL) => string;
};
const made = mkdtempSync(path.join(tmpdir(), 'demarche-strip-'));
afterAll(() => rmSync(made, { recursive: true, force: true }));

const SOURCE = 'export const one: number = 1;\n';
const BARE = 'export const one         = 1;\n';

test('types become blanks, and the code is kept by what its source is', () => {
  const folder = pathToFileURL(`${made}/kept/`);
  expect(stripped(SOURCE, 'one.ts', folder)).toBe(BARE);
  const [kept = '', ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  writeFileSync(path.join(made, 'kept', kept), `${BARE}// kept\n`);
  expect(stripped(SOURCE, 'one.ts', folder)).toBe(`${BARE}// kept\n`);
  expect(stripped(SOURCE.replace('1', '2'), 'one.ts', folder)).toBe(BARE.replace('1', '2'));
  expect(readdirSync(folder)).toHaveLength(2);
});

test('where nothing can be kept, it is stripped all the same', () => {
  writeFileSync(path.join(made, 'file'), '');
  expect(stripped(SOURCE, 'one.ts', pathToFileURL(`${made}/file/`))).toBe(BARE);
});
