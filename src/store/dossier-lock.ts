// Keeps loads of one database from coming between each other: who writes in sight holds every Dossier node, and looks first
// whether a dossier was loaded since it compared.
import type { Transaction } from './holding.ts';
import { LOADS } from './statements.ts';
import { Overtaken } from './writer.ts';

const DOSSIERS = 'MATCH (d:Dossier) WHERE d.id IS NOT NULL';
/** Statements about the dossiers as such. */
export const DOSSIER_STATEMENTS = {
  nodes: 'MATCH (n) RETURN count(n) AS nodes',
  stamp: `${DOSSIERS} RETURN d.id AS id, d.${LOADS} AS loads ORDER BY id`,
  // Of a property that is never there: takes the lock of the node and writes nothing.
  lock: `${DOSSIERS} REMOVE d.lock`,
  count: `MATCH (d:Dossier {id: $dossier}) SET d.${LOADS} = coalesce(d.${LOADS}, 0) + 1`,
} as const;

/** The stamp of a database without any. */
export const NO_DOSSIERS = '[]';

/** No node at all, of whatever label. */
export async function isEmpty({ run }: Transaction): Promise<boolean> {
  return (await run(DOSSIER_STATEMENTS.nodes)).rows[0]?.[0] === 0;
}

/** Of a database with nothing but, at most, this dossier in it. */
export function isAlone(stamp: string, dossier: string): boolean {
  return (JSON.parse(stamp) as [string][]).every(([id]) => id === dossier);
}

export function isThere(stamp: string, dossier: string): boolean {
  return (JSON.parse(stamp) as [string][]).some(([id]) => id === dossier);
}

/** Which dossiers there are, and how often each was loaded. */
export async function stampOf({ run }: Transaction): Promise<string> {
  return JSON.stringify((await run(DOSSIER_STATEMENTS.stamp)).rows);
}

/** From here to the end of the transaction no other load writes in sight. @throws Overtaken when one just did */
export async function lockDossiers(transaction: Transaction, stamp: string): Promise<void> {
  await transaction.run(DOSSIER_STATEMENTS.lock);
  if ((await stampOf(transaction)) !== stamp) throw new Overtaken('another load came between');
}

export async function countLoad({ run }: Transaction, dossier: string): Promise<void> {
  await run(DOSSIER_STATEMENTS.count, { dossier });
}
