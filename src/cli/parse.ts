/** `demarche parse`: shows how sentences are read, for whoever edits the frames. */
import { readFile } from 'node:fs/promises';
import { text as readStream } from 'node:stream/consumers';
import { Command, Option } from 'commander';
import { DemarcheError } from '../model/error.ts';
import { toListing } from '../text/clauses/listing.ts';
import { toConllu, toTree } from '../text/parser/formats.ts';
import { type Document, parse } from '../text/parser/index.ts';

const FORMATS: Record<string, (document: Document) => string> = {
  tree: toTree,
  conllu: toConllu,
  clauses: toListing,
  json: (document) => `${JSON.stringify(document)}\n`,
};

const EXAMPLES = `
Examples:
  $ demarche parse report.txt                    each sentence as a tree
  $ demarche parse report.txt --format clauses   who does what to whom, and who says so
  $ demarche parse report.txt --format conllu    ten columns, for other tools
  $ echo 'Kyiv said no.' | demarche parse - --format json`;

interface Flags {
  format: string;
  lines: 'kept' | 'joined';
}

async function readInput(file: string): Promise<string> {
  return file === '-' ? readStream(process.stdin) : readFile(file, 'utf8');
}

/** The command `parse FILE`; data on standard output. An unreadable file ends with exit code 1. */
export function parseCommand(): Command {
  return new Command('parse')
    .description('show tokens, tags, trees, entities and clauses of a text')
    .argument('<file>', 'a text file, or - for standard input')
    .addOption(new Option('--format <format>', 'how to print').choices(Object.keys(FORMATS)).default('tree'))
    .addOption(
      new Option('--lines <lines>', 'hard-wrapped lines: read as one, or as they stand')
        .choices(['joined', 'kept'])
        .default('joined'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, { format, lines }: Flags) => {
      const text = await readInput(file).catch((error: NodeJS.ErrnoException) => {
        const remedy = `${error.code ?? error.message}: check the path`;
        throw new DemarcheError({ code: 'unreadable-file', what: 'unreadable file', value: file, remedy });
      });
      process.stdout.write(FORMATS[format]?.(parse(text, { lines })) ?? '');
    });
}
