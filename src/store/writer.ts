// Writes rows and checks that they met what they were compared with.
import { setImmediate } from 'node:timers/promises';
import type { Transaction } from './holding.ts';
import type { LoadOptions } from './store.ts';
import type { Write } from './writes.ts';

/** Another load came between comparing and writing: compare again. */
export class Overtaken extends Error {}

export type Writer = (one: Write) => Promise<void>;

/** @param before rows that were written earlier */
export function writer(
  transaction: Transaction,
  total: number,
  progress: LoadOptions['progress'],
  before = 0,
): Writer {
  let done = before;
  return async (one) => {
    await checked(transaction, one);
    done += one.rows.length;
    progress?.(done, total);
  };
}

/** @throws Overtaken when the graph is not as it was compared with: throwing undoes the transaction */
export async function checked({ run }: Transaction, { cypher, rows }: Write): Promise<void> {
  if (rows.length === 0) return;
  const written = (await run(cypher, { given: { rows } })).rows[0]?.[0];
  if (written !== rows.length) throw new Overtaken(`${written} of ${rows.length} rows written by: ${cypher}`);
}

/** Works on one item after the other, and makes the next one while the work on the one before goes on. */
export async function inTurn<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  let last = Promise.resolve();
  for (const item of items) {
    await last;
    last = work(item);
    last.catch(() => undefined);
    await setImmediate();
  }
  await last;
}

export function slices<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
