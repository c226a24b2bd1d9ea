// Runs arms in one Chromium, as on a machine without a graphics card: canvases and the page are drawn by the processor,
// WebGL by SwiftShader. An arm that takes too long is stopped, and the browser with it.
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { launch } from '../../viewer/browser.ts';
import type { Measure } from './arm.ts';

/** For all measures of an arm in a graph, in seconds. */
export const LIMIT = 60;

const FLAGS = [
  '--use-angle=swiftshader-webgl',
  '--js-flags=--expose-gc',
  '--enable-precise-memory-info',
  '--disable-frame-rate-limit',
  '--disable-gpu-vsync',
];

/** For what the page before leaves behind, in milliseconds. */
const SETTLE = 500;

/** What an arm came to within the limit. */
export type Measures = ReadonlyMap<Measure, number>;

export interface Course {
  readonly run: (code: string, nodes: number, edges: number) => Promise<Measures>;
  readonly close: () => Promise<void>;
}

/** @param warmUp scripts whose first drawing is nobody's: what a browser does once */
export function openCourse(warmUp: readonly string[]): Course {
  let browser: Browser | null = null;

  const measuredIn = async (
    open: Browser,
    code: string,
    nodes: number,
    edges: number,
  ): Promise<{ readonly measures: Measures; readonly ended: boolean }> => {
    const measures = new Map<Measure, number>();
    const page = await open.newPage({ viewport: { width: 1280, height: 900 } });
    await page.exposeFunction('measured', (measure: Measure, value: number) => {
      measures.set(measure, value);
    });
    await page.setContent('<!doctype html><title>bench</title><body></body>');
    await page.addScriptTag({ content: code });
    await wait(SETTLE);
    const stop = new AbortController();
    const ended = await Promise.race([
      page
        .evaluate(([n = 0, e = 0]) => window.bench(n, e), [nodes, edges])
        .then(
          () => true,
          (error: Error) => {
            if (!stop.signal.aborted) throw error;
            return false;
          },
        ),
      wait(1000 * LIMIT, false, { signal: stop.signal }).catch(() => false),
    ]);
    stop.abort();
    if (ended) await page.close();
    return { measures, ended };
  };

  const ready = async (): Promise<Browser> => {
    if (browser !== null) return browser;
    browser = await launch({ flags: FLAGS });
    for (const code of warmUp) await measuredIn(browser, code, 20, 40);
    return browser;
  };
  const close = async () => {
    await browser?.close();
    browser = null;
  };

  return {
    run: async (code, nodes, edges) => {
      const { measures, ended } = await measuredIn(await ready(), code, nodes, edges);
      if (!ended) await close();
      return measures;
    },
    close,
  };
}
