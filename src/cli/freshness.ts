// Remembers from which folder, and when, a dossier came into the embedded store, so that a question sees later edits.
import {
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { GRAPH_FOLDER, textFile } from './dossier.ts';

/** Beside the store's file; its time is that of the last load, which may have had nothing to write. */
const noteOf = (store: string): string => `${store}.from`;

/** What every dossier's graph is made with, beside its own files. */
const COMMON = [
  path.join(GRAPH_FOLDER, 'actors'),
  path.join(GRAPH_FOLDER, 'vocabulary'),
  ...['model', 'dossier', 'extract', 'reconcile', 'project'].map((part) =>
    fileURLToPath(new URL(`../${part}`, import.meta.url)),
  ),
];

/** Notes that `folder` was read at `begun` into the store's file. A folder that lets nobody write is left as it is. */
export function markLoaded(store: string, folder: string, begun: Date): void {
  try {
    writeFileSync(noteOf(store), `${realpathSync(folder)}\n`);
    utimesSync(noteOf(store), begun, begun);
  } catch {
    return;
  }
}

/** True when the store's file was loaded from this folder. */
export function isFrom(store: string, folder: string): boolean {
  const note = noteOf(store);
  return existsSync(note) && readFileSync(note, 'utf8').trimEnd() === realpathSync(folder);
}

/** True when the store's file was loaded from this folder, and nothing that it was made of is newer. */
export function isFresh(store: string, folder: string, common: readonly string[] = COMMON): boolean {
  if (!isFrom(store, folder)) return false;
  const texts = path.dirname(textFile(''));
  const folders = [folder, ...common, ...(existsSync(texts) ? [texts] : [])];
  return !isNewer(folders, statSync(noteOf(store)).mtimeMs);
}

/** True when a file or a folder, at any depth, was written, renamed or copied after `time`, in milliseconds. */
function isNewer(folders: readonly string[], time: number): boolean {
  return folders.some(
    (folder) =>
      statSync(folder).ctimeMs > time ||
      readdirSync(folder, { recursive: true, withFileTypes: true }).some(
        (entry) => changed(path.join(entry.parentPath, entry.name)) > time,
      ),
  );
}

const changed = (file: string): number => statSync(file, { throwIfNoEntry: false })?.ctimeMs ?? 0;
