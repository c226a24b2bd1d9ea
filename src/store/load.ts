// Loads a dossier into a Neo4j database: compares, then writes in one transaction, or in batches under a journal.
import { DemarcheError } from '../model/error.ts';
import type { GraphStream } from '../model/graph.ts';
import type { GraphSchema } from '../model/schema.ts';
import { Difference, NONE_SAME, NOTHING, refuseLargeLoss } from './difference.ts';
import { countLoad, isAlone, isEmpty, isThere, lockDossiers, NO_DOSSIERS, stampOf } from './dossier-lock.ts';
import { holding, type Transaction } from './holding.ts';
import { type Journal, readJournal } from './journal.ts';
import { leave } from './leave.ts';
import { finish, loadInBatches } from './load-batches.ts';
import { isAllSame, type Marks, sameGroups } from './marks.ts';
import { waitForRivals } from './rivals.ts';
import type { LoadCounts, LoadOptions } from './store.ts';
import { inTurn, Overtaken, writer } from './writer.ts';
import { allWrites } from './writes.ts';

export interface LoadLimits {
  /** More elements to write than these are written in batches. */
  readonly transaction: number;
  /** More relationships than these between new nodes and those in sight are written before the new nodes are in sight. */
  readonly touching: number;
  /** Of a statement. */
  readonly rows: number;
  readonly bytes: number;
  /** Seconds to wait for another load that is in the way and does not get on. */
  readonly patience: number;
}

export const LOAD_LIMITS: LoadLimits = {
  transaction: 100_000,
  touching: 300_000,
  rows: 10_000,
  bytes: 4 * 1_048_576,
  patience: 120,
};

/** Each call of `work` is one transaction, which the driver may run again. */
export interface Database {
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Makes the constraints of labels that a load in batches needs. */
  prepare(labels: readonly string[]): Promise<void>;
}

export interface LoadInput extends LoadOptions {
  readonly graph: GraphStream;
  /** Of the graph. */
  readonly marks: Marks;
  readonly schema: GraphSchema;
  readonly limits: LoadLimits;
}

const NO_WRITES = {
  nodesCreated: 0,
  nodesChanged: 0,
  nodesDeleted: 0,
  relationshipsCreated: 0,
  relationshipsChanged: 0,
  relationshipsDeleted: 0,
};

/** How often a load starts again because another one came between. */
const ATTEMPTS = 5;

/**
 * @param database one with the constraints of the schema
 * @throws DemarcheError as `Store.load`, `taken-over`, or `unfinished-load`
 */
export async function loadInto(database: Database, input: LoadInput): Promise<LoadCounts> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await loadOnce(database, input, attempt > 1);
    } catch (error) {
      if (!(isTwice(error) || error instanceof Overtaken) || attempt === ATTEMPTS) throw error;
      if (isTwice(error)) await waitForRivals(database, input);
    }
  }
}

/** Both made the same node: a constraint lets only one of them. */
function isTwice(error: unknown): boolean {
  return error instanceof DemarcheError && error.code === 'twice';
}

async function loadOnce(database: Database, input: LoadInput, again: boolean): Promise<LoadCounts> {
  const compared = await database.write((transaction) => loadWhole(transaction, input, again));
  if ('unfinished' in compared) {
    await finish(database, input, compared.unfinished);
    throw new Overtaken('the load before is only now complete');
  }
  if ('counts' in compared) return compared.counts;
  await loadInBatches(database, input, compared.difference, compared.stamp);
  return compared.difference.counts;
}

interface Done {
  readonly counts: LoadCounts;
}

/** Too much for one transaction, or a load in batches to go on with. */
interface Compared {
  readonly difference: Difference;
  /** Of the dossiers in the database, when it was compared. */
  readonly stamp: string;
}

/**
 * All of a load that is small enough: nothing can come between and nothing stays half done.
 * @param again something was in the way that is of no dossier: whatever the graph wants is looked up, one by one
 */
export async function loadWhole(
  transaction: Transaction,
  input: LoadInput,
  again = false,
): Promise<Done | Compared | { readonly unfinished: Journal }> {
  const { graph, dossier, schema, limits, mayShrink, progress } = input;
  if (!again && (await isEmpty(transaction))) return loadFirst(transaction, input);
  const journal = await readJournal(transaction, dossier);
  if (journal !== null && journal.phase !== 'stage') return { unfinished: journal };
  const stamp = await stampOf(transaction);
  const shared = again || !isAlone(stamp, dossier);
  const mayBeSame = !again && journal === null && isThere(stamp, dossier);
  const same = mayBeSame ? await sameGroups(transaction, input, !shared) : NONE_SAME;
  if (isAllSame(same, schema)) return { counts: { ...NO_WRITES, unchanged: input.marks.size } };
  const wanted = { graph, dossier, schema, shared, staged: journal !== null, same };
  const difference = new Difference(await holding(transaction, wanted), graph, dossier);
  if (!mayShrink) refuseLargeLoss(difference);
  if (journal !== null || difference.size > limits.transaction) return { difference, stamp };
  if (difference.size > 0) {
    const writes = { graph, difference, schema, batch: limits };
    const write = writer(transaction, difference.size, progress);
    await lockDossiers(transaction, stamp);
    await leave(transaction, writes, 'delete', write);
    await inTurn(allWrites(writes), write);
    await countLoad(transaction, dossier);
  }
  return { counts: difference.counts };
}

/** There is nothing to compare with; whoever else brings one of the nodes meanwhile, the constraints let only one of us. */
async function loadFirst(transaction: Transaction, input: LoadInput): Promise<Done | Compared> {
  const { graph, dossier, schema, limits, progress } = input;
  const difference = new Difference(NOTHING, graph, dossier);
  if (difference.size > limits.transaction) return { difference, stamp: NO_DOSSIERS };
  const writes = allWrites({ graph, difference, schema, batch: limits });
  await inTurn(writes, writer(transaction, difference.size, progress));
  if (difference.size > 0) await countLoad(transaction, dossier);
  return { counts: difference.counts };
}
