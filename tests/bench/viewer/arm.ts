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

export interface Measures {
  /** Milliseconds. */
  readonly paint: number;
  readonly pan: number;
  readonly filter: number;
  /** Bytes. */
  readonly heap: number;
}

/** After the next frame was made and handed on. */
function frame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(0);
    });
  });
}

const FRAMES = 40;
const STEPS = 8;
/** Slow arms are cut short, in milliseconds. */
const LONGEST = 6000;

/** Mean time of `run`, which ends with its frame, over at most `times` and at least twice. */
async function mean(times: number, run: (at: number) => Promise<void>): Promise<number> {
  const start = performance.now();
  let at = 0;
  while (at < times && (at < 2 || performance.now() - start < LONGEST)) {
    await run(at);
    at += 1;
  }
  return (performance.now() - start) / at;
}

declare global {
  interface Window {
    bench: (nodes: number, edges: number) => Promise<Measures>;
    gc?: () => void;
  }
}

/** Installs the stop watch for an arm. */
export function race(draw: Draw): void {
  window.bench = async (nodes, edges) => {
    const graph = benchGraph(nodes, edges);
    const container = document.createElement('div');
    container.style.cssText = 'position:relative;width:1200px;height:800px;background:#fff';
    document.body.append(container);
    await frame();
    const start = performance.now();
    const arm = draw(container, graph);
    await frame();
    await frame();
    const paint = performance.now() - start;
    for (let at = 0; at < 3; at++) await frame();
    const pan = await mean(FRAMES, (at) => {
      arm.pan(at % 2 === 0 ? 6 : -5, at % 3 === 0 ? 4 : -2);
      return frame();
    });
    await new Promise((resolve) => setTimeout(resolve, 400));
    const filter = await mean(STEPS, async (at) => {
      arm.filter(at % 2 === 0 ? (ISSUES[at % ISSUES.length] ?? null) : null);
      await frame();
      await frame();
    });
    window.gc?.();
    const { memory } = performance as unknown as { memory?: { usedJSHeapSize: number } };
    return { paint, pan, filter, heap: memory?.usedJSHeapSize ?? 0 };
  };
}
