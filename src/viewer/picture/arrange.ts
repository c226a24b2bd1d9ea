// Small pictures are arranged at once, larger ones in a worker; where there can be no worker, after the next frame.

import { arranged, type Places, type Plan } from './layout.ts';
import ArrangeWorker from './layout-worker.ts?worker&inline';

/** Up to here an arrangement takes less than a blink. */
const AT_ONCE = 60;

/** Calls back with the places, at once for a small plan. Returns what stops the waiting. */
export function arrange(plan: Plan, done: (places: Places) => void): () => void {
  if (plan.ids.length <= AT_ONCE) {
    done(arranged(plan));
    return () => {};
  }
  let wanted = true;
  const here = () => setTimeout(() => wanted && done(arranged(plan)), 0);
  let worker: Worker;
  try {
    worker = new ArrangeWorker();
  } catch {
    here();
    return () => {
      wanted = false;
    };
  }
  worker.addEventListener('message', ({ data }: MessageEvent<Places>) => {
    if (wanted) done(data);
    worker.terminate();
  });
  worker.addEventListener('error', () => {
    worker.terminate();
    if (wanted) here();
  });
  worker.postMessage(plan);
  return () => {
    wanted = false;
    worker.terminate();
  };
}
