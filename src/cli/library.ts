// What the server serves, put together from the store, the questions and the built viewer.

import { readBookmarks, writeBookmarks } from '../dossier/bookmarks.ts';
import { ownQuestions, saveQuestion } from '../dossier/own-questions.ts';
import { readSchema } from '../dossier/schema.ts';
import { DemarcheError } from '../model/error.ts';
import type { Library, ReviewDesk, Shelf } from '../server/library.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { dossierId, dossierPath } from './dossier.ts';
import { say } from './output.ts';
import { library } from './queries.ts';
import { VIEWER } from './viewer-build.ts';
import { warningsOf } from './warnings.ts';

export interface OpenLibrary extends Library {
  close(): Promise<void>;
}

/** @param name of the dossier shown first, or its folder; `review`: who takes decisions about its drafts */
export async function openLibrary(
  name: string,
  store?: Store['name'],
  review: (open: () => Promise<Store>) => ReviewDesk | null = () => null,
): Promise<OpenLibrary> {
  const standard = dossierId(name);
  const schema = readSchema();
  const folderOf = (dossier: string) => dossierPath(dossier === standard ? name : dossier);
  const opened = new Map<string, Promise<Store>>();
  const open = (dossier: string): Promise<Store> => {
    const known = opened.get(dossier) ?? openStore({ env: process.env, schema, dossier, store });
    opened.set(dossier, known);
    return known;
  };
  const first = await open(standard);
  const desk = review(() => open(standard));
  // The first question finds a process that has the graph open.
  first.runUserQuery('RETURN 1 AS one').catch(() => undefined);
  return {
    standard,
    dossiers: () => first.dossiers(),
    open,
    review: (dossier) => (dossier === standard ? desk : null),
    questions: library(),
    ownQuestions: (dossier) => {
      const folder = folderOf(dossier);
      return folder === null ? [] : ownQuestions(folder);
    },
    saveQuestion: (dossier, draft) => {
      const folder = folderOf(dossier);
      if (folder !== null) return saveQuestion(folder, draft);
      const remedy = 'start with the folder of the dossier: demarche start --dossier FOLDER';
      throw new DemarcheError({
        code: 'no-folder',
        what: 'the dossier has no folder here',
        value: dossier,
        remedy,
      });
    },
    schema,
    bookmarks: (dossier) => shelfIn(folderOf(dossier)),
    warningsOf,
    viewer: VIEWER,
    now: () => performance.now(),
    log: say,
    close: async () => {
      for (const one of opened.values()) await (await one).close();
    },
  };
}

/** Null for a dossier that is loaded, but has no folder here. */
function shelfIn(folder: string | null): Shelf | null {
  if (folder === null) return null;
  return {
    read: () => readBookmarks(folder),
    write: (bookmarks) => writeBookmarks(folder, bookmarks),
  };
}
