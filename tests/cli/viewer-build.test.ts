// When the viewer is built anew: missing, or older than a source of it, however deep.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hasDesktop } from '../../src/cli/browser.ts';
import { isStale } from '../../src/cli/viewer-build.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'demarche-viewer-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('stale when missing or older than a source', () => {
  const source = path.join(folder, 'src', 'parts', 'a.tsx');
  mkdirSync(path.dirname(source), { recursive: true });
  writeFileSync(source, '');
  const built = path.join(folder, 'index.html');
  const stale = () => isStale(built, [path.join(folder, 'src')]);
  expect(stale()).toBe(true);
  writeFileSync(built, '');
  utimesSync(built, 1_000, 1_000);
  utimesSync(source, 999, 999);
  expect(stale()).toBe(false);
  utimesSync(source, 1_001, 1_001);
  expect(stale()).toBe(true);
});

test('a browser is only opened where a person sits before a screen', () => {
  expect(hasDesktop({ DISPLAY: ':0' }, 'linux', true)).toBe(true);
  expect(hasDesktop({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true)).toBe(true);
  expect(hasDesktop({}, 'darwin', true)).toBe(true);
  expect(hasDesktop({}, 'linux', true)).toBe(false);
  expect(hasDesktop({ DISPLAY: ':0' }, 'linux', false)).toBe(false);
  expect(hasDesktop({ DISPLAY: ':0', CI: 'true' }, 'linux', true)).toBe(false);
  expect(hasDesktop({ SSH_CONNECTION: 'x' }, 'darwin', true)).toBe(false);
});
