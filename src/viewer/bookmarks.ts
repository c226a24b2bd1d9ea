// The bookmarks of the dossier: kept by the server in its folder; in a saved file, by the page itself and its address.
import { useEffect, useState } from 'preact/hooks';
import { type Mark, parseList } from '../analyse/bookmark-list.ts';
import { carried } from './carried.ts';
import { keepBookmarks, keptBookmarks } from './data.ts';

interface Kept {
  readonly list: readonly Mark[];
  /** Where they are kept, for the reader to know. */
  readonly place: 'dossier' | 'page';
  readonly loaded: boolean;
  readonly failure: string | null;
}

let kept: Kept = { list: carried?.bookmarks ?? [], place: 'page', loaded: carried !== null, failure: null };
let dossierOfKept = '';
const watching = new Set<(kept: Kept) => void>();

function set(next: Kept): void {
  kept = next;
  for (const tell of watching) tell(next);
}

function load(dossier: string): void {
  if (carried !== null || dossierOfKept === dossier) return;
  dossierOfKept = dossier;
  set({ list: [], place: 'page', loaded: false, failure: null });
  keptBookmarks(dossier).then(
    ({ bookmarks, writable }) =>
      dossierOfKept === dossier &&
      set({ list: bookmarks, place: writable ? 'dossier' : 'page', loaded: true, failure: null }),
    (error: Error) => set({ ...kept, loaded: true, failure: error.message }),
  );
}

/** Shown at once; what the server refuses is taken back, with the reason. */
function save(dossier: string, list: readonly Mark[]): void {
  const before = kept;
  set({ ...kept, list, failure: null });
  if (kept.place === 'page') return;
  keepBookmarks(dossier, before.list, list).catch((error: Error) =>
    set({ ...before, failure: error.message }),
  );
}

/** @param fromAddress the list that the address carries, for pages that nobody keeps it for */
export function useBookmarks(dossier: string, fromAddress?: string) {
  const [now, setNow] = useState(kept);
  useEffect(() => {
    watching.add(setNow);
    setNow(kept);
    load(dossier);
    return () => {
      watching.delete(setNow);
    };
  }, [dossier]);
  useEffect(() => {
    const list = fromAddress === undefined ? null : parseList(fromAddress);
    if (list !== null && now.loaded && now.place === 'page' && now.list.length === 0) set({ ...kept, list });
  }, [fromAddress, now.loaded]);
  return { ...now, save: (list: readonly Mark[]) => save(dossier, list) };
}
