// What a worker thread of `demarche add` runs.
import { type AddTask, type FoundForDossier, findForDossier } from './add-reading.ts';
import { openReader, type Reader } from './reader.ts';

/** A thread works for one dossier only. */
let reader: Reader | null = null;

export default function find(task: AddTask): FoundForDossier {
  const byId = <Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> =>
    new Map(items.map((item) => [item.id, item]));
  reader ??= openReader({ issues: byId(task.issues), proposals: byId(task.proposals) }, task.folder);
  return findForDossier(task, reader);
}
