// Steps on the stage that can be taken back, and taken again.
import { type Sight, type Step, sameSight, stepped } from './sight.ts';

export interface History {
  /** Oldest first. */
  readonly past: readonly Sight[];
  readonly present: Sight;
  /** Nearest first. */
  readonly future: readonly Sight[];
}

const MOST = 100;

export function historyOf(present: Sight): History {
  return { past: [], present, future: [] };
}

/** The sight became `next`, from here or from the address bar; the same history when it is the same sight. */
export function arrived(history: History, next: Sight): History {
  const { past, present, future } = history;
  if (sameSight(present, next)) return history;
  // The browser's back and forward are steps along the same way.
  const [before, after] = [past.at(-1), future[0]];
  if (before !== undefined && sameSight(before, next)) return undone(history);
  if (after !== undefined && sameSight(after, next)) return redone(history);
  return { past: [...past, present].slice(-MOST), present: next, future: [] };
}

/** The same history when the step changes nothing. */
export function done({ past, present, future }: History, step: Step): History {
  const next = stepped(present, step);
  if (sameSight(present, next)) return { past, present, future };
  return { past: [...past, present].slice(-MOST), present: next, future: [] };
}

export function undone(history: History): History {
  const { past, present, future } = history;
  const before = past.at(-1);
  return before === undefined
    ? history
    : { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

export function redone(history: History): History {
  const { past, present, future } = history;
  const [after, ...rest] = future;
  return after === undefined ? history : { past: [...past, present], present: after, future: rest };
}
