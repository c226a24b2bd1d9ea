// The real viewer on the real server with the real dossier, in a real browser: started once for a test file.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { ensureViewer, VIEWER } from '../../src/cli/viewer-build.ts';
import type { Access } from '../../src/server/access.ts';
import { createApp } from '../../src/server/app.ts';
import type { Library } from '../../src/server/library.ts';
import { listen } from '../../src/server/listen.ts';
import { type TestLibrary, testLibrary } from '../server/library.ts';
import { launch } from './browser.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export interface Screen {
  readonly library: TestLibrary;
  /** Of the server. */
  readonly url: string;
  /** For the files of a test. */
  readonly folder: string;
  /** An address of the server, or a whole URL, on a page of its own. */
  readonly open: (address: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Closes the pages and returns what none may cause: errors, and requests to anywhere else. */
  readonly faults: () => Promise<string[]>;
  readonly close: () => Promise<void>;
}

/** @param access who may come in, besides processes of this machine; `also`: what the library has in place of the demo's */
export async function startScreen(access?: Access, also: Partial<Library> = {}): Promise<Screen> {
  const folder = mkdtempSync(path.join(tmpdir(), 'demarche-screen-'));
  // Built once for all files, and again only when its sources changed.
  const [library, browser] = await Promise.all([testLibrary(), launch(), ensureViewer()]);
  const server = await listen(createApp({ ...library, ...also, viewer: VIEWER }, access), 0);
  let found: string[] = [];
  return {
    library,
    url: server.url,
    folder,
    open: async (address, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      context.setDefaultTimeout(30_000);
      context.on('request', (request) => {
        if (!request.url().startsWith(server.url) && !/^(blob|data|file):/.test(request.url()))
          found.push(`request to ${request.url()}`);
      });
      const page = await context.newPage();
      page.on('console', (message) => message.type() === 'error' && found.push(message.text()));
      page.on('pageerror', (error) => found.push(error.message));
      await page.goto(address.startsWith('/') ? server.url + address : address);
      await page.waitForSelector('main h1');
      return page;
    },
    faults: async () => {
      for (const context of browser.contexts()) await context.close();
      const faults = found;
      found = [];
      return faults;
    },
    close: async () => {
      await browser.close();
      await server.close();
      await library.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** When the picture, if there is one, is arranged and drawn. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.arranging') === null);
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

/** Follows an address inside the page, as a link does, without loading it anew. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  await drawn(page);
  await page.waitForSelector('main h1');
}

/** Spots of the stage where the pointer is on something, so many pixels apart. */
function spotsOn(page: Page, pitch: number): Promise<{ x: number; y: number }[]> {
  return page.evaluate((apart) => {
    const canvas = document.querySelector<HTMLElement>('.canvas');
    const target = canvas?.querySelector('.sigma-mouse') ?? canvas;
    if (canvas === null || target === null) return [];
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const found: { x: number; y: number }[] = [];
    for (let y = top + 10; y < top + height - 10; y += apart)
      for (let x = left + 20; x < left + width - 20; x += apart) {
        const at = { clientX: x, clientY: y, bubbles: true };
        target.dispatchEvent(new PointerEvent('pointermove', { ...at, pointerType: 'mouse' }));
        target.dispatchEvent(new MouseEvent('mousemove', at));
        if (canvas.style.cursor === 'pointer') found.push({ x, y });
      }
    return found;
  }, pitch);
}

/** Where the hint speaks as wanted: the page looks for spots on something, then asks each; finer while none does. */
export async function pointAt(page: Page, wanted: RegExp): Promise<{ x: number; y: number }> {
  for (const pitch of [29, 17, 9]) {
    for (const spot of await spotsOn(page, pitch)) {
      await page.mouse.move(spot.x, spot.y);
      const [hint = ''] = await page.locator('.hint').allTextContents();
      if (wanted.test(hint)) return spot;
    }
  }
  throw new Error(`nothing that says ${wanted}`);
}

/** How many pixels the page is wide, whatever the window shows of it. */
export const widthOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth);

/** What axe finds wrong with the page, one line each. `only`: by these rules, where all were asked in another theme. */
export async function axeFaults(page: Page, only: readonly string[] = []): Promise<string[]> {
  // Through the debugger: the page's own policy allows no such script.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${readFileSync(AXE, 'utf8')}; 0`);
  return page.evaluate(async (rules) => {
    const { axe } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: Violation[] }> };
    };
    const { violations } = await axe.run({
      resultTypes: ['violations'],
      // Of WCAG 2.2, and off unless it is asked for.
      rules: { 'target-size': { enabled: true } },
      ...(rules.length > 0 ? { runOnly: rules } : {}),
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, only);
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}
