// What every arm of the viewer bench can do, and the stop watch that runs in its page.
import { type BenchGraph, benchGraph, ISSUES } from './graph.ts';

interface Arm {
  /** Shifts the picture by CSS pixels, as a drag does. */
  readonly pan: (x: number, y: number) => void;
  /** Shows the lines of one issue, or all. */
  readonly filter: (issue: string | null) => void;
}

/** Draws the whole graph; what it needs of data structures is part of the work. */
export type Draw = (container: HTMLElement, graph: BenchGraph) => Arm;

/** Times in milliseconds, the heap in bytes. */
export type Measure = 'paint' | 'pan' | 'filter' | 'heap';

/** The presentation of a frame, by the name of the mark that was painted with it. */
const awaited = new Map<string, (presented: number) => void>();
let marked = 0;
let mark: HTMLElement | null = null;

interface ElementTiming extends PerformanceEntry {
  readonly identifier: string;
  readonly renderTime: number;
}

/**
 * When the next frame was on the screen: the browser's own time of presentation (Element Timing) of a sign that is painted
 * with it, beside the picture. In milliseconds of `performance.now`.
 */
function presented(): Promise<number> {
  mark?.remove();
  mark = document.createElement('span');
  const name = `frame ${marked}`;
  mark.setAttribute('elementtiming', name);
  mark.textContent = String(marked % 10);
  mark.style.cssText = 'position:absolute;left:1210px;top:0';
  marked += 1;
  document.body.append(mark);
  return new Promise((resolve) => awaited.set(name, resolve));
}

const FRAMES = 40;
const STEPS = 8;
/** Slow arms are cut short, in milliseconds. */
const LONGEST = 6000;

/** Mean time of `run`, which ends with the frame it gives, over at most `times` and at least twice. */
async function mean(times: number, run: (at: number) => Promise<number>): Promise<number> {
  const start = performance.now();
  let end = start;
  let at = 0;
  while (at < times && (at < 2 || end - start < LONGEST)) {
    end = await run(at);
    at += 1;
  }
  return (end - start) / at;
}

declare global {
  interface Window {
    /** Ends when all was measured; each measure is told as soon as it is there. */
    bench: (nodes: number, edges: number) => Promise<void>;
    measured: (measure: Measure, value: number) => Promise<void>;
    gc?: () => void;
  }
}

/** Installs the stop watch for an arm. */
export function race(draw: Draw): void {
  window.bench = async (nodes, edges) => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as ElementTiming[])
        awaited.get(entry.identifier)?.(entry.renderTime);
    }).observe({ type: 'element' });
    const graph = benchGraph(nodes, edges);
    const container = document.createElement('div');
    container.style.cssText = 'position:relative;width:1200px;height:800px;background:#fff';
    document.body.append(container);
    await presented();
    const start = performance.now();
    const arm = draw(container, graph);
    await presented();
    await window.measured('paint', (await presented()) - start);
    for (let at = 0; at < 3; at++) await presented();
    const pan = await mean(FRAMES, (at) => {
      arm.pan(at % 2 === 0 ? 6 : -5, at % 3 === 0 ? 4 : -2);
      return presented();
    });
    await window.measured('pan', pan);
    await new Promise((resolve) => setTimeout(resolve, 400));
    const filter = await mean(STEPS, async (at) => {
      arm.filter(at % 2 === 0 ? (ISSUES[at % ISSUES.length] ?? null) : null);
      await presented();
      return presented();
    });
    await window.measured('filter', filter);
    window.gc?.();
    const { memory } = performance as unknown as { memory?: { usedJSHeapSize: number } };
    await window.measured('heap', memory?.usedJSHeapSize ?? 0);
  };
}
