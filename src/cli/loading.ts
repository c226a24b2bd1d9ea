// Brings a dossier into the store, for `load` and for the commands that need it there.
import type { LoadCounts, Store } from '../store/store.ts';
import { dossierId, dossierPath, openDossier } from './dossier.ts';
import { isFresh, markLoaded } from './freshness.ts';
import { say } from './output.ts';
import { cannotWrite } from './writable.ts';

/** Reads, checks and loads a dossier, saying so on stderr. Nothing is loaded when one of its files is wrong. */
export async function loadDossier(name: string, store: Store): Promise<LoadCounts> {
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
  const counts = await store.load(graph, { dossier: dossier.id }).catch((error: unknown) => {
    throw (store.name === 'embedded' ? cannotWrite(store.place) : null) ?? error;
  });
  const folder = dossierPath(name);
  if (store.name === 'embedded' && folder !== null) markLoaded(store.place, folder, begun);
  return counts;
}

/** Loads what changed; a dossier that has no folder here but is in the store is taken as it is there. */
export async function refresh(name: string, store: Store): Promise<LoadCounts | null> {
  if (dossierPath(name) === null && (await isLoaded(name, store))) return null;
  return loadDossier(name, store);
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
  await loadDossier(name, store);
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
