// Reading reports: files of five kinds, folders of them, standard input, and addresses that the user typed.
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../model/id.ts';
import { compareText } from '../model/order.ts';
import { bytesOfFile, bytesOfStream, bytesOfUrl, LIMITS, type Limits } from './bytes.ts';
import { decode } from './decode.ts';
import { hostOf, readHtml } from './html.ts';
import { kindOf, kindOfName } from './kinds.ts';
import { readMail } from './mail.ts';
import { readPdf } from './pdf.ts';
import { readMarkdown, readPlain } from './plain.ts';
import { type Content, type ReadProblem, type ReadReport, Unread } from './report.ts';

export interface ReadOptions {
  readonly limits?: Partial<Limits>;
  /** What `-` reads. */
  readonly stdin?: AsyncIterable<unknown>;
  readonly fetch?: typeof fetch;
}

/**
 * Reads every source in the order given; folders recursively, sorted by name. What cannot be read is one ReadProblem,
 * and the rest goes on; nothing is thrown for what a source holds. Nothing is held but the report at hand.
 * @param sources paths, `-` for standard input, or http(s) addresses; addresses in texts are never followed
 */
export async function* readReports(
  sources: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<ReadReport | ReadProblem> {
  for await (const source of filesOf(sources)) {
    yield typeof source === 'string' ? await readSource(source, options) : source;
  }
}

/** The single sources among these, folders replaced by their files: how much there is to read. */
export async function listSources(sources: readonly string[]): Promise<(string | ReadProblem)[]> {
  const found: (string | ReadProblem)[] = [];
  for await (const source of filesOf(sources)) found.push(source);
  return found;
}

/** One file, address or standard input. */
export async function readSource(
  source: string,
  options: ReadOptions = {},
): Promise<ReadReport | ReadProblem> {
  try {
    return toReport(source, await contentOf(source, options));
  } catch (error) {
    return problemOf(source, error);
  }
}

/** A report from text at hand, as if it had stood in a `.txt` file. */
export function reportOfText(text: string, source: string): ReadReport {
  return toReport(source, readPlain(text));
}

/**
 * Every line with words in it as a report of its own, all of it prose, with its number from 1: for sets of sentences.
 * The limit of size holds for the file; sets may be larger than reports, so raise it where needed.
 */
export async function* readLines(
  sources: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<{ readonly line: number; readonly report: ReadReport } | ReadProblem> {
  for (const source of sources) {
    let text: string;
    try {
      text = decode((await fetched(source, options)).bytes);
    } catch (error) {
      yield problemOf(source, error);
      continue;
    }
    for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
      if (line.trim() !== '') yield { line: index + 1, report: lineReport(line, source) };
    }
  }
}

function lineReport(text: string, source: string): ReadReport {
  const start = text.length - text.trimStart().length;
  return {
    ...{ source, text, sha256: sha256(text), title: null, outlet: null, author: null, published: null },
    ...{ url: null, links: [], dateline: null, prose: [{ start, end: text.trimEnd().length }], headings: [] },
  };
}

async function contentOf(source: string, options: ReadOptions): Promise<Content> {
  const { bytes, type, url } = await fetched(source, options);
  const fault = (code: string, what: string, remedy: string): Unread =>
    new Unread({ code, what, value: source, remedy });
  if (bytes.length === 0) throw fault('empty', 'empty', 'nothing to read: leave it out');
  const kind = kindOf(bytes, source, type);
  if (kind === null) throw fault('binary', 'neither text nor PDF', 'give .txt, .md, .html, .pdf or .eml');
  if (kind === 'pdf') return withAddress(await readPdf(bytes, source), url);
  if (kind === 'mail') return readMail(bytes, source);
  const text = decode(bytes, /charset=["']?([\w.:-]+)/i.exec(type ?? '')?.[1] ?? null);
  if (text.trim() === '') throw fault('empty', 'empty', 'nothing to read: leave it out');
  if (kind === 'html') return readHtml(text, source, url);
  return withAddress(kind === 'markdown' ? readMarkdown(text, source) : readPlain(text), url);
}

function withAddress(content: Content, url: string | null): Content {
  return url === null ? content : { ...content, url, outlet: content.outlet ?? hostOf(url) };
}

async function fetched(
  source: string,
  options: ReadOptions,
): Promise<{ bytes: Uint8Array; type: string | null; url: string | null }> {
  const limits = { ...LIMITS, ...options.limits };
  if (/^https?:\/\//i.test(source)) return bytesOfUrl(source, limits, options.fetch ?? fetch);
  const bytes =
    source === '-'
      ? await bytesOfStream(options.stdin ?? process.stdin, limits)
      : await bytesOfFile(source, limits);
  return { bytes, type: null, url: null };
}

function toReport(source: string, content: Content): ReadReport {
  const { text, title, outlet, author, published, url, links, dateline, prose, headings } = content;
  const hash = sha256(text);
  return {
    source,
    text,
    sha256: hash,
    title,
    outlet,
    author,
    published,
    url,
    links,
    dateline,
    prose,
    headings,
  };
}

/** A fault that a file brings out in one of the readers is told like any other, so that the rest goes on. */
function problemOf(source: string, error: unknown): ReadProblem {
  if (error instanceof Unread) return { source, code: error.code, message: error.message };
  const reason = error instanceof Error ? error.message : String(error);
  const remedy = `${reason}: put its text into a .txt file`;
  const { code, message } = new Unread({ code: 'failed', what: 'could not be read', value: source, remedy });
  return { source, code, message };
}

/** The sources with folders replaced by the files in them that may be reports. */
async function* filesOf(sources: readonly string[]): AsyncGenerator<string | ReadProblem> {
  for (const source of sources) {
    const folder = source !== '-' && !/^https?:\/\//i.test(source) && (await isFolder(source));
    if (folder) yield* filesIn(source, source);
    else yield source;
  }
}

/** Hidden files and folders, and links to folders, are passed over; files of other kinds are told in one line. */
async function* filesIn(folder: string, source: string): AsyncGenerator<string | ReadProblem> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => error,
  );
  if (entries instanceof Error) {
    const parts = {
      code: 'unreadable',
      what: 'cannot read the folder',
      value: folder,
      remedy: entries.code ?? '',
    };
    yield problemOf(folder, new Unread(parts));
    return;
  }
  const visible = entries.filter(({ name }) => !name.startsWith('.'));
  const others = new Set<string>();
  let found = 0;
  for (const entry of visible.sort((a, b) => compareText(a.name, b.name))) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(file, source);
    else if (kindOfName(entry.name) === null) others.add(path.extname(entry.name) || entry.name);
    else if (!(await isFolder(file))) yield file;
    else continue;
    found += 1;
  }
  if (others.size > 0) {
    const value = `${[...others].slice(0, 6).join(', ')}${others.size > 6 ? ' ...' : ''} in ${folder}`;
    const remedy = 'give such files by name if they are reports';
    yield problemOf(folder, new Unread({ code: 'other-kinds', what: 'passed over', value, remedy }));
  } else if (found === 0 && folder === source) {
    const remedy = 'put .txt, .md, .html, .pdf or .eml files into it';
    yield problemOf(
      folder,
      new Unread({ code: 'empty-folder', what: 'no reports in the folder', value: folder, remedy }),
    );
  }
}

async function isFolder(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
