// `demarche export`: the graph of a dossier, from the store, in the formats of other programs.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command, Option } from 'commander';
import { readBookmarks } from '../dossier/bookmarks.ts';
import { readSchema } from '../dossier/schema.ts';
import type { ExportOptions, PropertyType } from '../export/format.ts';
import { importFiles } from '../export/neo4j-admin.ts';
import { EXPORT_FORMATS, exportGraph } from '../export/registry.ts';
import { DemarcheError } from '../model/error.ts';
import type { GraphStream, PropertyGraph } from '../model/graph.ts';
import type { GraphSchema } from '../model/schema.ts';
import { pageParts, readViewer } from '../server/carry.ts';
import { dossierId, dossierPath } from './dossier.ts';
import { ensureLoaded } from './loading.ts';
import { dossierOption, type StoreChoice, storeOption } from './options.ts';
import { say } from './output.ts';
import { questionsOf } from './queries.ts';
import { withStore } from './store.ts';
import { ensureViewer, VIEWER } from './viewer-build.ts';

/** Several files, so not in the registry. */
const ADMIN = 'neo4j-admin';

const EXAMPLES = `
Formats:
${EXPORT_FORMATS.map(({ id, meaning }) => `  ${id.padEnd(11)} ${meaning}`).join('\n')}
  ${ADMIN.padEnd(11)} a folder of CSV files and the command that imports them into an empty Neo4j

Examples:
  $ demarche export > graph.json
  $ demarche export --format gexf --out graph.gexf      for Gephi
  $ demarche export --format csv --bom --out graph.csv  for Excel
  $ demarche export --format cypher | cypher-shell      into another Neo4j
  $ demarche export --format neo4j-admin --out csv/     for millions of claims; prints the command to run there
  $ demarche export --format html --out dossier.html    to send: opens without a network
  $ demarche export --format html --view '/positions?issue=donbas-territory' --out donbas.html

The same dossier gives the same bytes, from either store.`;

interface Options extends StoreChoice {
  readonly format: string;
  readonly out?: string;
  readonly bom?: boolean;
  readonly view?: string;
}

export function exportCommand(): Command {
  return new Command('export')
    .description('write the graph of a dossier')
    .addOption(dossierOption())
    .addOption(
      new Option('-f, --format <format>', 'one of the formats below')
        .choices([...EXPORT_FORMATS.map(({ id }) => id), ADMIN])
        .default('json'),
    )
    .option('-o, --out <file>', 'write a file instead of stdout; neo4j-admin: the folder')
    .option('--bom', 'csv: a byte order mark, so that Excel reads it as UTF-8')
    .option('--view <address>', 'html: only what the filters of this address show, opened there')
    .addOption(storeOption())
    .addHelpText('after', EXAMPLES)
    .action(async ({ dossier: name, format, out, bom, view, store }: Options) => {
      if (format === ADMIN) {
        await exportForAdmin(name, store, out);
        return;
      }
      const chosen = EXPORT_FORMATS.find(({ id }) => id === format);
      if (chosen === undefined)
        throw new DemarcheError({ code: 'format', what: 'unknown format', value: format }, 2);
      const dossier = dossierId(name);
      const text = await withStore({ dossier, store }, async (opened) => {
        await ensureLoaded(name, opened);
        const options = { dossier, typeOf: typesOf(readSchema()), bom: bom ?? false };
        const graph = await opened.export(dossier);
        if (chosen.id !== 'html') return exportGraph(graph, chosen, options);
        const { excerpt, page } = await pageOf(graph, view ?? '/', name);
        return exportGraph(excerpt, chosen, { ...options, page });
      });
      if (out === undefined) process.stdout.write(text);
      else {
        writeOut(out, text);
        say(`Wrote ${out}`);
      }
    });
}

/** Stdout gets the command, ready to be run in the folder. */
async function exportForAdmin(
  name: string,
  store: StoreChoice['store'],
  out: string | undefined,
): Promise<void> {
  if (out === undefined)
    throw new DemarcheError(
      { code: 'no-folder', what: `${ADMIN} writes several files`, remedy: 'name their folder with --out' },
      2,
    );
  const dossier = dossierId(name);
  const graph = await withStore({ dossier, store }, async (opened) => {
    await ensureLoaded(name, opened);
    return opened.export(dossier);
  });
  const { names, command } = writeImport(out, graph, { dossier, typeOf: typesOf(readSchema()) });
  say(
    `Wrote ${names.length} files into ${out}. Stop the server, run this there, start it, then demarche load:`,
  );
  process.stdout.write(`${command}\n`);
}

/** The files of an import, in a folder that is made where it is missing. */
export function writeImport(folder: string, graph: GraphStream, options: Parameters<typeof importFiles>[1]) {
  const made = importFiles(graph, options);
  mkdirSync(folder, { recursive: true });
  for (const name of made.names) writeOut(path.join(folder, name), '');
  for (const { name, text } of made.pieces()) writeOut(path.join(folder, name), text, 'a');
  return made;
}

/** The viewer, built first where it is not, around what the filters of the address show. */
async function pageOf(graph: PropertyGraph, view: string, dossier: string) {
  await ensureViewer();
  return pageParts(graph, view, {
    files: await readViewer(VIEWER),
    questions: questionsOf(dossier),
    bookmarks: bookmarksOf(dossier),
    savedOn: new Date().toISOString().slice(0, 10),
  });
}

function bookmarksOf(dossier: string) {
  const folder = dossierPath(dossier);
  return folder === null ? [] : readBookmarks(folder);
}

/** @param flag `a` adds to what is there */
function writeOut(file: string, text: string, flag: 'w' | 'a' = 'w'): void {
  try {
    writeFileSync(file, text, { flag });
  } catch (error) {
    const what = error instanceof Error ? error.message : 'cannot write';
    throw new DemarcheError({
      code: 'write',
      what: 'cannot write the file',
      value: what,
      remedy: 'choose another --out',
    });
  }
}

/** What the schema says of properties; dates are text. */
export function typesOf(schema: GraphSchema): NonNullable<ExportOptions['typeOf']> {
  return (owner, property): PropertyType | undefined => {
    const type = (schema.labels[owner] ?? schema.relationships[owner])?.properties[property]?.type;
    return type === 'date' ? 'string' : type;
  };
}
