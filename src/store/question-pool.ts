// Processes for typed questions, kept warm: a question finds one that has the graph open, and one that was killed is
// replaced at once.
import { cpus } from 'node:os';
import { busy } from './query-error.ts';
import { type Question, QuestionProcess } from './question-process.ts';
import type { LimitedRows } from './store.ts';

export interface QuestionPool {
  /** @throws DemarcheError `time-limit`, `memory-limit`, `busy`, and what the store says */
  ask(question: Question): Promise<LimitedRows>;
  /** Questions that are running fail. */
  close(): void;
}

const MOST = Math.max(2, Math.min(4, cpus().length));
/** More than these in line would wait longer than anybody does. */
const MOST_WAITING = 64;
/** A process that one question made grow by more is replaced. */
const MOST_GROWTH_MB = 512;

/** @param heapMb what a process may hold for values on their way here */
export function openPool(most = MOST, heapMb?: number): QuestionPool {
  const all = new Set<QuestionProcess>();
  const idle: QuestionProcess[] = [];
  const waiting: (() => void)[] = [];
  let closed = false;

  const start = (): QuestionProcess => {
    const started = new QuestionProcess(heapMb);
    all.add(started);
    return started;
  };
  const take = async (): Promise<QuestionProcess> => {
    for (;;) {
      if (closed) throw busy();
      const one = idle.pop() ?? (all.size < most ? start() : undefined);
      if (one?.usable) return one;
      if (one !== undefined) all.delete(one);
      else if (waiting.length >= MOST_WAITING) throw busy();
      else await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
  const giveBack = (one: QuestionProcess, worn: boolean): void => {
    if (one.usable && !worn) idle.push(one);
    else {
      one.kill();
      all.delete(one);
      if (!closed) idle.push(start());
    }
    waiting.shift()?.();
  };
  return {
    ask: async (question) => {
      const one = await take();
      let worn = false;
      try {
        const { rows, grownBy } = await one.ask(question);
        worn = grownBy > MOST_GROWTH_MB;
        return rows;
      } finally {
        giveBack(one, worn);
      }
    },
    close: () => {
      closed = true;
      for (const one of all) one.kill();
      all.clear();
      idle.length = 0;
      for (const wake of waiting.splice(0)) wake();
    },
  };
}

let shared: { readonly pool: QuestionPool; users: number } | null = null;

/** One pool a process, for all stores; the last user to leave closes it. */
export function leasePool(): QuestionPool {
  shared ??= { pool: openPool(), users: 0 };
  const mine = shared;
  mine.users += 1;
  let left = false;
  return {
    ask: mine.pool.ask,
    close: () => {
      if (left) return;
      left = true;
      mine.users -= 1;
      if (mine.users > 0) return;
      mine.pool.close();
      if (shared === mine) shared = null;
    },
  };
}
