// A load too large for one transaction: new elements are written out of sight, batch by batch, under a journal; one
// transaction puts all in sight; then what left is cleared away. Questions answer from the version before, then from the new.
import { randomUUID } from 'node:crypto';
import { compareText } from '../model/order.ts';
import type { Difference } from './difference.ts';
import { countLoad, lockDossiers } from './dossier-lock.ts';
import { holdJournal, type Journal, readJournal, removeJournal, writeJournal } from './journal.ts';
import { leave } from './leave.ts';
import type { Database, LoadInput } from './load.ts';
import { hiddenLabel, nodeStatements } from './statements.ts';
import { checked, inTurn, slices, writer } from './writer.ts';
import { stagedWrites, switchedWrites, touching, type Write, type WriteInput } from './writes.ts';

/** @param stamp of the time when `difference` was made */
export async function loadInBatches(
  database: Database,
  input: LoadInput,
  difference: Difference,
  stamp: string,
): Promise<void> {
  const { graph, dossier, schema, limits, progress } = input;
  const writes: WriteInput = { graph, difference, schema, batch: limits };
  // Between new nodes only, if the rest is small enough for the last step: then not even a pattern without labels sees it.
  const whole = touching(writes) <= limits.touching;
  const sourceHash = `${difference.digest} ${limits.rows} ${limits.bytes} ${whole}`;
  await database.prepare(Object.keys(schema.labels).map(hiddenLabel));
  let journal = await takeJournal(database, dossier, sourceHash);
  if (journal.sourceHash !== sourceHash) {
    await finish(database, input, journal);
    journal = await takeJournal(database, dossier, sourceHash);
  }

  let done = 0;
  let batch = 0;
  await inTurn(stagedWrites(writes, whole), async (one) => {
    batch += 1;
    if (batch > journal.batch) await stage(database, journal, one, batch);
    done += one.rows.length;
    progress?.(done, difference.size);
  });
  await database.write(async (transaction) => {
    const { phase } = await holdJournal(transaction, journal);
    // The server had done it, and the driver asks again.
    if (phase === 'settle') return;
    await lockDossiers(transaction, stamp);
    const write = writer(transaction, difference.size, progress, done);
    await leave(transaction, writes, 'hide', write);
    for (const one of shownWrites(writes)) await checked(transaction, one);
    await inTurn(switchedWrites(writes, whole), write);
    await countLoad(transaction, dossier);
    await writeJournal(transaction, { ...journal, phase: 'settle', batch: 0 });
  });
  await finish(database, input, { ...journal, phase: 'settle' });
}

/** The journal of a load that goes on where it stopped, or of a new one; from now on it is ours. */
function takeJournal(database: Database, dossier: string, sourceHash: string): Promise<Journal> {
  const run = randomUUID();
  return database.write(async (transaction) => {
    const there = await readJournal(transaction, dossier);
    const journal: Journal =
      there === null
        ? { dossier, run, phase: 'stage', batch: 0, sourceHash }
        : { ...there, run, phase: there.sourceHash === sourceHash ? there.phase : 'undo' };
    await writeJournal(transaction, journal);
    return journal;
  });
}

/** Clears away what is staged, if anything is. */
export async function giveUp(database: Database, input: LoadInput): Promise<void> {
  const journal = await database.write((transaction) => readJournal(transaction, input.dossier));
  if (journal?.phase === 'stage') await finish(database, input, { ...journal, phase: 'undo' });
}

/** One batch with its number in the journal: there are both, or neither. */
function stage(database: Database, journal: Journal, one: Write, batch: number): Promise<void> {
  return database.write(async (transaction) => {
    const { batch: there } = await holdJournal(transaction, journal);
    // The server had done it, and the driver asks again.
    if (there >= batch) return;
    await checked(transaction, one);
    await writeJournal(transaction, { ...journal, batch });
  });
}

/** Clears away what is out of sight and takes the hidden labels off; then the journal is gone. */
export async function finish(
  database: Database,
  { dossier, schema, limits }: LoadInput,
  left: Journal,
): Promise<void> {
  const run = randomUUID();
  const journal = { ...left, run };
  await database.write(async (transaction) => {
    if ((await readJournal(transaction, dossier)) !== null) await writeJournal(transaction, journal);
  });
  for (const label of Object.keys(schema.labels)) {
    const { staged, settle, drop } = nodeStatements(label, schema);
    for (let more = true; more; ) {
      more = await database.write(async (transaction) => {
        await holdJournal(transaction, journal);
        const { rows } = await transaction.run(staged, { dossier, limit: limits.rows });
        const ids = (seen: boolean): string[] =>
          rows
            .filter(([, shown]) => shown === seen)
            .map(([id]) => String(id))
            .sort(compareText);
        await checked(transaction, { cypher: settle, rows: ids(true) });
        await checked(transaction, { cypher: drop, rows: ids(false) });
        return rows.length === limits.rows;
      });
    }
  }
  await database.write(async (transaction) => {
    if ((await readJournal(transaction, dossier))?.run === run) await removeJournal(transaction, dossier);
  });
}

function* shownWrites({ graph, difference, schema, batch }: WriteInput): Generator<Write> {
  const ids = new Map<string, string[]>();
  for (const { id } of graph.nodes) {
    if (!difference.isNew(id)) continue;
    const label = difference.labels.get(id) ?? '';
    const list = ids.get(label) ?? [];
    ids.set(label, list);
    list.push(id);
  }
  for (const [label, list] of ids)
    for (const rows of slices(list.sort(compareText), batch.rows))
      yield { cypher: nodeStatements(label, schema).show, rows };
}
