// Brings a dossier into the store, for `load` and for the commands that need it there.
import { listDossiers } from '../dossier/read.ts';
import type { LoadCounts, Store } from '../store/store.ts';
import { dossierId, GRAPH_FOLDER, openDossier } from './dossier.ts';
import { say } from './output.ts';

/** Reads, checks and loads a dossier, saying so on stderr. Nothing is loaded when one of its files is wrong. */
export async function loadDossier(name: string, store: Store): Promise<LoadCounts> {
  const { dossier, graph } = openDossier(name);
  const held = dossier.quarantined.length;
  if (held > 0)
    say(
      `${held} ${held === 1 ? 'claim' : 'claims'} held back by the gate: see demarche check --dossier ${name}`,
    );
  say(
    `Loading ${dossier.id}: ${graph.nodes.length} nodes, ${graph.relationships.length} relationships into ${store.place}`,
  );
  return store.load(graph, { dossier: dossier.id });
}

/** Loads what changed; a dossier that has no folder here but is in the store is taken as it is there. */
export async function refresh(name: string, store: Store): Promise<LoadCounts | null> {
  const id = dossierId(name);
  const hasFolder = id !== name || listDossiers(GRAPH_FOLDER).includes(id);
  if (!hasFolder && (await store.dossiers()).some((dossier) => dossier.id === id)) return null;
  return loadDossier(name, store);
}

/** The embedded store needs no step of its own before the first question: what is not there yet is loaded. */
export async function ensureLoaded(name: string, store: Store): Promise<void> {
  if (store.name !== 'embedded') return;
  const id = dossierId(name);
  if ((await store.dossiers()).some((dossier) => dossier.id === id)) return;
  if (id === name && !listDossiers(GRAPH_FOLDER).includes(id)) return;
  await loadDossier(name, store);
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
