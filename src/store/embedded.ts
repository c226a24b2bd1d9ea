// The store that needs no server: one file a dossier in the data folder. A load writes a new file and renames it over
// the old one, so that readers, in any process, always hold a complete graph and pick up the new one at their next question.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { DemarcheError } from '../model/error.ts';
import type { GraphStream, PropertyGraph } from '../model/graph.ts';
import { SLUG } from '../model/id.ts';
import { compareText } from '../model/order.ts';
import type { GraphSchema } from '../model/schema.ts';
import { checkGraph } from './check.ts';
import { Difference, holdingOf, NOTHING, refuseLargeLoss } from './difference.ts';
import { exportedGraph } from './exported.ts';
import { type Grafeo, inMemory } from './grafeo.ts';
import { LOAD_LIMITS } from './load.ts';
import { leasePool, type QuestionPool } from './question-pool.ts';
import type { Target } from './question-process.ts';
import { checkText } from './question-text.ts';
import { Reader } from './reader.ts';
import { schemaStatements } from './statements.ts';
import { DEFAULT_LIMITS, type LoadCounts, type LoadOptions, type Store } from './store.ts';
import { allWrites } from './writes.ts';

const ENDING = '.grafeo';

export interface EmbeddedOptions {
  /** Made when missing. */
  readonly folder: string;
  /** Which dossier questions are about. */
  readonly dossier: string;
  readonly schema: GraphSchema;
}

export function openEmbedded({ folder, dossier, schema }: EmbeddedOptions): Store {
  const readers = new Map<string, Reader>();
  let lastLoad: Promise<unknown> = Promise.resolve();
  let pool: QuestionPool | undefined;

  const fileOf = (name: string): string => {
    if (SLUG.test(name)) return path.join(folder, `${name}${ENDING}`);
    throw new DemarcheError(
      {
        code: 'bad-name',
        what: 'not a name of a dossier',
        value: name,
        remedy: 'rename its folder: lower-case words and numbers joined by hyphens',
      },
      2,
    );
  };
  const withReader = async <T>(name: string, work: (db: Grafeo) => Promise<T>): Promise<T> => {
    const file = fileOf(name);
    const reader = readers.get(name) ?? new Reader(file, name);
    readers.set(name, reader);
    return reader.use(work);
  };
  const exported = (name: string): Promise<PropertyGraph> =>
    withReader(name, (db) => exportedGraph(name, schema, db.run));

  const load = async (graph: GraphStream, options: LoadOptions): Promise<LoadCounts> => {
    const { dossier: name, mayShrink } = options;
    const file = fileOf(name);
    checkGraph(graph, schema);
    const held = await exported(name).then(holdingOf, unlessReadable);
    const difference = new Difference(held ?? NOTHING, graph, name);
    if (!mayShrink) refuseLargeLoss(difference);
    if (held === null || difference.size > 0) await writeAnew(file, graph, options, schema);
    return difference.counts;
  };

  const place = fileOf(dossier);
  const target: Target = { kind: 'embedded', file: place, dossier };
  return {
    name: 'embedded',
    place,
    read: (cypher, params) => withReader(dossier, (db) => db.run(cypher, params)),
    runUserQuery: async (cypher, params = {}, limits = {}) => {
      checkText(cypher);
      pool ??= leasePool();
      return pool.ask({ target, cypher, params, limits: { ...DEFAULT_LIMITS, ...limits } });
    },
    load: (graph, options) => {
      const mine = lastLoad.then(() => load(graph, options));
      lastLoad = mine.catch(() => undefined);
      return mine;
    },
    export: exported,
    dossiers: async () => {
      if (!existsSync(folder)) return [];
      const names = readdirSync(folder)
        .filter((file) => file.endsWith(ENDING))
        .map((file) => file.slice(0, -ENDING.length));
      return Promise.all(
        names
          .filter((name) => SLUG.test(name))
          .sort(compareText)
          .map(async (id) => {
            const name = 'MATCH (d:Dossier) RETURN d.name AS name LIMIT 1';
            const found = await withReader(id, (db) => db.run(name)).catch(unlessReadable);
            return { id, name: String(found?.rows[0]?.[0] ?? id) };
          }),
      );
    },
    close: async () => {
      await lastLoad;
      pool?.close();
      for (const reader of readers.values()) reader.close();
      readers.clear();
    },
  };
}

/** A load puts right that there is no file, or one that cannot be read. */
function unlessReadable(error: unknown): null {
  if (error instanceof DemarcheError && (error.code === 'not-loaded' || error.code === 'damaged'))
    return null;
  throw error;
}

async function writeAnew(
  file: string,
  graph: GraphStream,
  { dossier, progress }: LoadOptions,
  schema: GraphSchema,
): Promise<void> {
  const folder = path.dirname(file);
  mkdirSync(folder, { recursive: true });
  const unfinished = `${file}.new-${process.pid}`;
  removeUnfinished(file);
  const db = inMemory();
  try {
    for (const statement of schemaStatements(Object.keys(schema.labels))) await db.run(statement);
    const difference = new Difference(NOTHING, graph, dossier);
    let done = 0;
    for (const { cypher, rows } of allWrites({ graph, difference, schema, batch: LOAD_LIMITS })) {
      await db.run(cypher, { given: { rows } });
      done += rows.length;
      progress?.(done, difference.size);
    }
    db.save(unfinished);
    sync(unfinished);
    renameSync(unfinished, file);
    sync(folder);
  } finally {
    db.close();
    rmSync(unfinished, { force: true });
  }
}

/** What loads left behind that were killed: files of processes that are no more. */
function removeUnfinished(file: string): void {
  const prefix = `${path.basename(file)}.new-`;
  for (const name of readdirSync(path.dirname(file))) {
    if (name.startsWith(prefix) && !alive(Number.parseInt(name.slice(prefix.length), 10))) {
      rmSync(path.join(path.dirname(file), name), { force: true });
    }
  }
}

function alive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** On the disk before the rename is: a power cut leaves the old file or the new one. */
function sync(place: string): void {
  const handle = openSync(place, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
