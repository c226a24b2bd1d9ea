// The saved file in Firefox ESR, opened from the disk: one picture of it, taken by Firefox itself.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { requireOrSkip } from '../require.ts';
import { missingBrowser } from './browser.ts';
import { type Screen, startScreen } from './screen.ts';

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((file) => existsSync(file)) ?? null;
const [WIDTH, HEIGHT] = [1280, 900];
/** Firefox takes its picture as soon as a page has loaded all it names: milliseconds that the last of it takes. */
const DRAWING = 5_000;

requireOrSkip(
  'Firefox and a browser to save with',
  FIREFOX === null ? 'no Firefox' : missingBrowser,
  'install the package firefox-esr',
)('the saved file in Firefox', () => {
  let screen: Screen;
  let folder: string;
  let slow: Server;
  beforeAll(async () => {
    screen = await startScreen();
    slow = createServer((_, response) => void setTimeout(() => response.end(), DRAWING)).listen(
      0,
      '127.0.0.1',
    );
    await once(slow, 'listening');
    folder = mkdtempSync(path.join(tmpdir(), 'demarche-firefox-'));
  });
  afterAll(async () => {
    await screen?.close();
    slow?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Firefox's picture of a file, and how many colours it has of a Chromium that reads it. */
  async function coloursOf(file: string): Promise<number> {
    const page = `${file}.frame.html`;
    const { port } = slow.address() as AddressInfo;
    writeFileSync(
      page,
      `<!doctype html><style>body{margin:0}iframe{border:0;width:100%;height:${HEIGHT}px}img{position:absolute}</style>
      <iframe src="${pathToFileURL(file).href}"></iframe><img alt="" src="http://127.0.0.1:${port}/">`,
    );
    const shot = path.join(folder, `${path.basename(file)}.png`);
    const profile = mkdtempSync(path.join(folder, 'profile-'));
    await promisify(execFile)(
      FIREFOX ?? '',
      [
        '--headless',
        '--no-remote',
        '--profile',
        profile,
        '--screenshot',
        shot,
        `--window-size=${WIDTH},${HEIGHT}`,
        pathToFileURL(page).href,
      ],
      { env: { ...process.env, HOME: folder, MOZ_HEADLESS: '1' }, timeout: 90_000 },
    );
    const reader = await screen.open('/');
    return reader.evaluate(
      async (data) => {
        const image = new Image();
        image.src = data;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.width;
        canvas.height = image.height;
        const pen = canvas.getContext('2d');
        pen?.drawImage(image, 0, 0);
        const pixels = pen?.getImageData(0, 0, image.width, image.height).data ?? [];
        const colours = new Set<number>();
        for (let at = 0; at < pixels.length; at += 4)
          colours.add((pixels[at] ?? 0) * 65_536 + (pixels[at + 1] ?? 0) * 256 + (pixels[at + 2] ?? 0));
        return colours.size;
      },
      `data:image/png;base64,${readFileSync(shot).toString('base64')}`,
    );
  }

  it('draws the picture, as it draws no empty page', async () => {
    const page = await screen.open('/');
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'the dossier as one HTML file' }).click();
    const file = path.join(folder, 'dossier.html');
    await (await saving).saveAs(file);
    const empty = path.join(folder, 'empty.html');
    writeFileSync(empty, '<!doctype html><title>empty</title><p>Nothing.');
    const [drawn, blank] = [await coloursOf(file), await coloursOf(empty)];
    // Lines of seven issues, each with the shades of its rim; an empty page has the greys of its letters.
    expect(drawn).toBeGreaterThan(10 * blank);
    expect(drawn).toBeGreaterThan(500);
  }, 240_000);
});
