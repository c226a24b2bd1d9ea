// The real viewer on the real server with the real dossier, in a real browser: started once for a test file.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { build } from 'vite';
import type { Access } from '../../src/server/access.ts';
import { createApp } from '../../src/server/app.ts';
import type { Library } from '../../src/server/library.ts';
import { listen } from '../../src/server/listen.ts';
import { type TestLibrary, testLibrary } from '../server/library.ts';
import { launch } from './browser.ts';

const CONFIG = fileURLToPath(new URL('../../src/viewer/vite.config.ts', import.meta.url));
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export interface Screen {
  readonly library: TestLibrary;
  /** Of the server. */
  readonly url: string;
  /** Of the built viewer; tests may put files there. */
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
  const library = await testLibrary();
  await build({ configFile: CONFIG, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  const server = await listen(createApp({ ...library, ...also, viewer: folder }, access), 0);
  const browser = await launch();
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

/** What axe finds wrong with the page, one line each. `only`: by these rules, where all were asked in another theme. */
export async function axeFaults(page: Page, only: readonly string[] = []): Promise<string[]> {
  // Through the debugger: the page's own policy allows no such script.
  await page.evaluate(`${readFileSync(AXE, 'utf8')}; 0`);
  return page.evaluate(async (rules) => {
    const { axe } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: Violation[] }> };
    };
    const { violations } = await axe.run(rules.length > 0 ? { runOnly: rules } : {});
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, only);
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}
