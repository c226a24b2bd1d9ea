// A library for the server's tests: the demo dossier in a real embedded store, the real questions, a viewer of three files.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEMO, openDossier } from '../../src/cli/dossier.ts';
import { readBookmarks, writeBookmarks } from '../../src/dossier/bookmarks.ts';
import { ownQuestions, saveQuestion } from '../../src/dossier/own-questions.ts';
import { readQuestions } from '../../src/dossier/questions.ts';
import { readSchema } from '../../src/dossier/schema.ts';
import type { PropertyGraph } from '../../src/model/graph.ts';
import type { Library } from '../../src/server/library.ts';
import { openStore } from '../../src/store/open.ts';

export const PAGE =
  '<!doctype html><title>viewer</title><script type="module" src="/assets/index-abc123.js"></script>';

export interface TestLibrary extends Library {
  readonly graph: PropertyGraph;
  /** Faults that the server logged. */
  readonly logged: string[];
  close(): Promise<void>;
}

export async function testLibrary(): Promise<TestLibrary> {
  const home = mkdtempSync(path.join(tmpdir(), 'demarche-server-'));
  const viewer = path.join(home, 'viewer');
  mkdirSync(path.join(viewer, 'assets'), { recursive: true });
  writeFileSync(path.join(viewer, 'index.html'), PAGE);
  writeFileSync(path.join(viewer, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(path.join(viewer, 'assets', 'index-abc123.js'), 'export {};');
  writeFileSync(path.join(home, 'secret.txt'), 'not for the world');
  const folder = path.join(home, 'dossier');
  const { graph } = openDossier(DEMO);
  const store = await openStore({
    env: { DEMARCHE_HOME: home },
    schema: readSchema(),
    dossier: DEMO,
    store: 'embedded',
  });
  await store.load(graph, { dossier: DEMO });
  const logged: string[] = [];
  let time = 0;
  return {
    graph,
    logged,
    standard: DEMO,
    dossiers: () => store.dossiers(),
    open: async () => store,
    review: () => null,
    questions: readQuestions(fileURLToPath(new URL('../../queries', import.meta.url))),
    ownQuestions: () => ownQuestions(folder),
    saveQuestion: (_, draft) => saveQuestion(folder, draft),
    schema: readSchema(),
    bookmarks: (dossier) =>
      dossier === DEMO
        ? { read: () => readBookmarks(home), write: (list) => writeBookmarks(home, list) }
        : null,
    warningsOf: (cypher) => (cypher.includes('toString') ? ['toString of a float'] : []),
    viewer,
    now: () => {
      time += 5;
      return time;
    },
    log: (text) => logged.push(text),
    close: async () => {
      await store.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
