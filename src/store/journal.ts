// The journal of a load in batches: one node a dossier while it goes on, written in the same transactions as the data, so
// that whoever finds it knows exactly how far the load came.
import { DemarcheError } from '../model/error.ts';
import type { Transaction } from './holding.ts';
import type { Value } from './store.ts';

export const JOURNAL = '_Load';

/** `stage`: new elements are written out of sight. `settle`: they are in sight, and what left is cleared away. `undo`: what was staged is. */
type Phase = 'stage' | 'settle' | 'undo';

export interface Journal {
  readonly dossier: string;
  /** Of the process that writes: another one that takes over writes its own. */
  readonly run: string;
  readonly phase: Phase;
  /** Batches of the phase that are written. */
  readonly batch: number;
  /** Of all that the load writes: only the same load goes on where it stopped. */
  readonly sourceHash: string;
}

const ONE = `MATCH (l:${JOURNAL} {dossier: $dossier})`;
const ITS = 'RETURN l.run AS run, l.phase AS phase, l.batch AS batch, l.sourceHash AS sourceHash';

export const JOURNAL_STATEMENTS = {
  read: `${ONE} ${ITS}`,
  // Of a property that is never there: takes the lock of the node, writes nothing, and then looks.
  hold: `${ONE} REMOVE l.lock ${ITS}`,
  write: `MERGE (l:${JOURNAL} {dossier: $dossier}) SET l.run = $run, l.phase = $phase, l.batch = $batch, l.sourceHash = $sourceHash`,
  remove: `${ONE} DELETE l`,
  rivals: `MATCH (l:${JOURNAL}) WHERE l.dossier IS NOT NULL AND l.dossier <> $dossier ${ITS}, l.dossier AS dossier ORDER BY dossier`,
} as const;

export async function readJournal(
  { run }: Transaction,
  dossier: string,
  how: 'read' | 'hold' = 'read',
): Promise<Journal | null> {
  const [row] = (await run(JOURNAL_STATEMENTS[how], { dossier })).rows;
  return row === undefined ? null : journalOf(dossier, row);
}

/** Those of loads of other dossiers, in the order of their ids. */
export async function readRivals({ run }: Transaction, dossier: string): Promise<Journal[]> {
  const { rows } = await run(JOURNAL_STATEMENTS.rivals, { dossier });
  return rows.map((row) => journalOf(String(row[4]), row));
}

function journalOf(dossier: string, [owner, phase, batch, sourceHash]: readonly Value[]): Journal {
  return {
    dossier,
    run: String(owner),
    phase: String(phase) as Phase,
    batch: Number(batch),
    sourceHash: String(sourceHash),
  };
}

export async function writeJournal({ run }: Transaction, journal: Journal): Promise<void> {
  await run(JOURNAL_STATEMENTS.write, { ...journal });
}

/**
 * Holds the journal for the rest of the transaction.
 * @throws DemarcheError `taken-over` when another process goes on with the load
 */
export async function holdJournal(transaction: Transaction, { dossier, run }: Journal): Promise<Journal> {
  const journal = await readJournal(transaction, dossier, 'hold');
  if (journal?.run === run) return journal;
  throw new DemarcheError({
    code: 'taken-over',
    what: 'another process goes on with this load',
    value: dossier,
    remedy: 'wait for it, then load again',
  });
}

export async function removeJournal({ run }: Transaction, dossier: string): Promise<void> {
  await run(JOURNAL_STATEMENTS.remove, { dossier });
}
