// What the server serves, put together from the store, the questions and the built viewer.

import { readSchema } from '../dossier/schema.ts';
import type { Library } from '../server/library.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { say } from './output.ts';
import { library } from './queries.ts';
import { VIEWER } from './viewer-build.ts';
import { warningsOf } from './warnings.ts';

export interface OpenLibrary extends Library {
  close(): Promise<void>;
}

/** `standard`: the id of the dossier shown first. */
export async function openLibrary(standard: string, store?: Store['name']): Promise<OpenLibrary> {
  const schema = readSchema();
  const opened = new Map<string, Promise<Store>>();
  const open = (dossier: string): Promise<Store> => {
    const known = opened.get(dossier) ?? openStore({ env: process.env, schema, dossier, store });
    opened.set(dossier, known);
    return known;
  };
  const first = await open(standard);
  // The first question finds a process that has the graph open.
  first.runUserQuery('RETURN 1 AS one').catch(() => undefined);
  return {
    standard,
    dossiers: () => first.dossiers(),
    open,
    questions: library(),
    warningsOf,
    viewer: VIEWER,
    now: () => performance.now(),
    log: say,
    close: async () => {
      for (const one of opened.values()) await (await one).close();
    },
  };
}
