// `demarche export`: the graph of a dossier, from the store, in the formats of other programs.
import { writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { readSchema } from '../dossier/schema.ts';
import type { ExportOptions, PropertyType } from '../export/format.ts';
import { EXPORT_FORMATS, exportGraph } from '../export/registry.ts';
import { DemarcheError } from '../model/error.ts';
import type { GraphSchema } from '../model/schema.ts';
import { dossierId } from './dossier.ts';
import { ensureLoaded } from './loading.ts';
import { dossierOption, type StoreChoice, storeOption } from './options.ts';
import { say } from './output.ts';
import { withStore } from './store.ts';

const EXAMPLES = `
Formats:
${EXPORT_FORMATS.map(({ id, meaning }) => `  ${id.padEnd(8)} ${meaning}`).join('\n')}

Examples:
  $ demarche export > graph.json
  $ demarche export --format gexf --out graph.gexf      for Gephi
  $ demarche export --format csv --bom --out graph.csv  for Excel
  $ demarche export --format cypher | cypher-shell      into another Neo4j

The same dossier gives the same bytes, from either store.`;

interface Options extends StoreChoice {
  readonly format: string;
  readonly out?: string;
  readonly bom?: boolean;
}

export function exportCommand(): Command {
  return new Command('export')
    .description('write the graph of a dossier')
    .addOption(dossierOption())
    .addOption(
      new Option('-f, --format <format>', 'one of the formats below')
        .choices(EXPORT_FORMATS.map(({ id }) => id))
        .default('json'),
    )
    .option('-o, --out <file>', 'write a file instead of stdout')
    .option('--bom', 'csv: a byte order mark, so that Excel reads it as UTF-8')
    .addOption(storeOption())
    .addHelpText('after', EXAMPLES)
    .action(async ({ dossier: name, format, out, bom, store }: Options) => {
      const chosen = EXPORT_FORMATS.find(({ id }) => id === format);
      if (chosen === undefined)
        throw new DemarcheError({ code: 'format', what: 'unknown format', value: format }, 2);
      const dossier = dossierId(name);
      const text = await withStore({ dossier, store }, async (opened) => {
        await ensureLoaded(name, opened);
        const options = { dossier, typeOf: typesOf(readSchema()), bom: bom ?? false };
        return exportGraph(await opened.export(dossier), chosen, options);
      });
      if (out === undefined) process.stdout.write(text);
      else {
        writeOut(out, text);
        say(`Wrote ${out}`);
      }
    });
}

function writeOut(file: string, text: string): void {
  try {
    writeFileSync(file, text);
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
