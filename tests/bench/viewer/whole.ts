// The whole viewer with a dossier of any size, opened from a file: how long until it answers, and what a filter takes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { htmlFile } from '../../../src/export/html.ts';
import { readViewer } from '../../../src/server/carry.ts';
import { benchDossier } from './dossier.ts';

const CONFIG = fileURLToPath(new URL('../../../src/viewer/vite.config.ts', import.meta.url));

export interface Opened {
  /** Milliseconds from the call of the file: the first sentence; the picture. Then from a press to the frame after the picture's new one. */
  readonly answered: number;
  readonly drawn: number;
  readonly filtered: number;
  /** Bytes. */
  readonly file: number;
}

/** Opens a dossier of so many actors and lines of pressure. */
export async function openWhole(browser: Browser, actors: number, lines: number): Promise<Opened> {
  const folder = mkdtempSync(path.join(tmpdir(), 'demarche-whole-'));
  await build({ configFile: CONFIG, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  const text = htmlFile(benchDossier(actors, lines), 'bench', {
    ...(await readViewer(folder)),
    questions: [],
    bookmarks: [],
    savedOn: '2026-01-01',
    start: '/',
    excerpt: '',
  });
  const file = path.join(folder, 'whole.html');
  writeFileSync(file, text);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(300_000);
  try {
    const start = performance.now();
    await page.goto(pathToFileURL(file).href, { waitUntil: 'commit' });
    await page.waitForSelector('main h1');
    const answered = performance.now() - start;
    await page.waitForFunction(() => document.querySelector('.arranging') === null);
    const drawn = performance.now() - start;
    const filtered = await page.evaluate(async () => {
      const issue = document.querySelector<HTMLButtonElement>('.legend button');
      const pressed = performance.now();
      issue?.click();
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      while (issue?.getAttribute('aria-pressed') !== 'true') await frame();
      await frame();
      return performance.now() - pressed;
    });
    return { answered, drawn, filtered, file: Buffer.byteLength(text) };
  } finally {
    await page.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
