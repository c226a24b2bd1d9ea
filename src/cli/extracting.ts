// Extraction from many sources, in this thread or in several: the same results in the same order.
import { dossierFolder, readDossier } from '../dossier/read.ts';
import { readSource } from '../read/read.ts';
import { isProblem, type ReadProblem } from '../read/report.ts';
import { GRAPH_FOLDER } from './dossier.ts';
import { type ExtractStyle, extractedText } from './extracted-text.ts';
import { inOrder } from './in-order.ts';
import { outletId } from './outlet.ts';
import { openReader, type Reader, readText } from './reader.ts';
import { AHEAD, openPool } from './threads.ts';

/** What a thread needs to know before it reads. */
export interface ExtractTask extends ExtractStyle {
  readonly source: string;
  /** Name or folder of the dossier whose issues, actors and overrules count. */
  readonly dossier: string | null;
}

/** The text to print, or why there is none. */
export type Extraction = string | ReadProblem;

const readers = new Map<string | null, Reader>();

/** The reader of a dossier, opened once in each thread. */
export function readerFor(dossier: string | null): Reader {
  const known = readers.get(dossier);
  if (known !== undefined) return known;
  const opened =
    dossier === null
      ? openReader()
      : openReader(readDossier(dossier, { graph: GRAPH_FOLDER }), dossierFolder(dossier, GRAPH_FOLDER));
  readers.set(dossier, opened);
  return opened;
}

/** All stages for one source: read, parse, resolve, extract, gate, and the text to print. */
export async function extractSource({ source, dossier, ...style }: ExtractTask): Promise<Extraction> {
  const read = await readSource(source);
  if (isProblem(read)) return read;
  const reader = readerFor(dossier);
  const { text, prose, published, sha256 } = read;
  const outlet = outletId(read.outlet, reader.gazetteer);
  try {
    const found = readText({ id: sha256.slice(0, 12), text, prose, published, outlet }, reader);
    return extractedText(read, found, reader, style);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      source,
      code: 'failed',
      message: `a fault of the program: ${source} - ${reason}; the rest goes on`,
    };
  }
}

/** Results come in the order of the sources; standard input is read in this thread. */
export async function* extractAll(
  sources: readonly (string | ReadProblem)[],
  options: Omit<ExtractTask, 'source'>,
  workers: number,
): AsyncGenerator<Extraction> {
  const pool = openPool(new URL('./extract-worker.ts', import.meta.url), workers);
  const work = async (source: string | ReadProblem): Promise<Extraction> => {
    if (typeof source !== 'string') return source;
    const task: ExtractTask = { ...options, source };
    return pool === null || source === '-' ? extractSource(task) : pool.run(task);
  };
  try {
    yield* inOrder(sources, work, pool === null ? 1 : AHEAD * workers);
  } finally {
    await pool?.destroy();
  }
}
