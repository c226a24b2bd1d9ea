// Brings a dossier into the store, for `load` and for the commands that need it there.
import { createInterface } from 'node:readline/promises';
import { DemarcheError, describe, type ErrorParts } from '../model/error.ts';
import type { LoadCounts, Store } from '../store/store.ts';
import { dossierId, dossierPath, openDossier } from './dossier.ts';
import { isFresh, isFrom, markLoaded } from './freshness.ts';
import { say } from './output.ts';
import { type Progress, progressOf } from './progress.ts';
import { cannotWrite } from './writable.ts';

export interface Loading {
  /** Take more than a fifth of the dossier away without a question. */
  readonly mayShrink?: boolean | undefined;
  /** Other loads go on at the same time: no bar, and no question on the terminal. */
  readonly besides?: boolean;
}

/** Reads, checks and loads a dossier, saying so on stderr. Nothing is loaded when one of its files is wrong. */
export async function loadDossier(
  name: string,
  store: Store,
  { mayShrink, besides = false }: Loading = {},
): Promise<LoadCounts> {
  const begun = new Date();
  const { dossier, graph } = openDossier(name);
  const held = dossier.quarantined.length;
  if (held > 0)
    say(
      `${held} ${held === 1 ? 'claim' : 'claims'} held back by the gate: see demarche check --dossier ${name}`,
    );
  say(
    `Loading ${dossier.id}: ${graph.nodes.length} nodes, ${graph.relationships.length} relationships into ${store.place}`,
  );
  let bar: Progress | undefined;
  const progress = (done: number, of: number): void => {
    bar ??= progressOf(of, 'rows', process.stderr, () => performance.now());
    bar.reach(done);
  };
  const options = { dossier: dossier.id, say, ...(besides ? {} : { progress }) };
  const load = (shrink = mayShrink): Promise<LoadCounts> =>
    store.load(graph, { ...options, mayShrink: shrink }).finally(() => bar?.clear());
  const counts = await load()
    .catch(async (error: unknown) => {
      if (besides || !(error instanceof DemarcheError) || error.code !== 'many-deletes') throw error;
      if (!(await agreed(`${describe({ ...(error.parts[0] as ErrorParts), remedy: undefined })}. Go on?`)))
        throw error;
      return load(true);
    })
    .catch((error: unknown) => {
      throw (store.name === 'embedded' ? cannotWrite(store.place) : null) ?? error;
    });
  const folder = dossierPath(name);
  if (store.name === 'embedded' && folder !== null) markLoaded(store.place, folder, begun);
  return counts;
}

/** Loads what changed; a dossier that has no folder here but is in the store is taken as it is there. */
export async function refresh(name: string, store: Store): Promise<LoadCounts | null> {
  const folder = dossierPath(name);
  if (folder === null && (await isLoaded(name, store))) return null;
  const mayShrink = store.name === 'embedded' && folder !== null && isFrom(store.place, folder);
  return loadDossier(name, store, { mayShrink });
}

/**
 * The embedded store needs no step of its own before a question: what is not there yet, or was loaded from files that
 * have changed since, or from another folder, is loaded.
 */
export async function ensureLoaded(name: string, store: Store): Promise<void> {
  if (store.name !== 'embedded') return;
  const folder = dossierPath(name);
  if (folder === null) return;
  if ((await isLoaded(name, store)) && isFresh(store.place, folder)) return;
  // Whoever takes much out of a folder's files wants it gone; another folder of the same name is another dossier.
  await loadDossier(name, store, { mayShrink: isFrom(store.place, folder) });
}

/** Asks on the terminal; where there is none, the answer is no. */
async function agreed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`${question} [y/N] `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

async function isLoaded(name: string, store: Store): Promise<boolean> {
  const id = dossierId(name);
  return (await store.dossiers()).some((dossier) => dossier.id === id);
}

export function writesOf(counts: LoadCounts): number {
  const {
    nodesCreated,
    nodesChanged,
    nodesDeleted,
    relationshipsCreated,
    relationshipsChanged,
    relationshipsDeleted,
  } = counts;
  return (
    nodesCreated +
    nodesChanged +
    nodesDeleted +
    relationshipsCreated +
    relationshipsChanged +
    relationshipsDeleted
  );
}
