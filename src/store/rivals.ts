// Two loads in batches that bring the same new elements: the first in the order of the dossiers' ids goes on, the other
// gives way and waits for it, and then compares again.
import { setTimeout } from 'node:timers/promises';
import { DemarcheError } from '../model/error.ts';
import { type Journal, readRivals } from './journal.ts';
import type { Database, LoadInput } from './load.ts';
import { giveUp } from './load-batches.ts';

/** Milliseconds between two looks at how far the others are. */
const PAUSE = 500;

/**
 * Call when something of ours was there out of sight.
 * Returns at once when it is no other load that is in the way.
 * @throws DemarcheError `unfinished-load` when the other one does not get on
 */
export async function waitForRivals(database: Database, input: LoadInput): Promise<void> {
  const { dossier, say, limits } = input;
  const look = (): Promise<readonly Journal[]> =>
    database.write((transaction) => readRivals(transaction, dossier));
  let rivals = await look();
  if (rivals.length === 0) return;
  const names = rivals.map((rival) => rival.dossier).join(', ');
  if (rivals.some((rival) => rival.dossier < dossier)) await giveUp(database, input);
  say?.(`Waiting for the load of ${names}, which brings some of the same elements`);
  for (let still = 0; rivals.length > 0; still += PAUSE) {
    if (still > limits.patience * 1_000) throw stoppedHalfWay(names);
    await setTimeout(PAUSE);
    const now = await look();
    if (JSON.stringify(now) !== JSON.stringify(rivals)) still = 0;
    rivals = now;
  }
}

function stoppedHalfWay(names: string): DemarcheError {
  return new DemarcheError({
    code: 'unfinished-load',
    what: 'another load brings some of the same elements, and has stopped half-way',
    value: names,
    remedy: 'load that dossier again to its end, then this one',
  });
}
