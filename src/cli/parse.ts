/** `demarche parse`: shows how sentences are read, for whoever edits the frames. */
import { readFile } from 'node:fs/promises';
import { text as readStream } from 'node:stream/consumers';
import { Command, Option } from 'commander';
import { toConllu, toTree } from '../text/parser/formats.ts';
import { type Document, parse } from '../text/parser/index.ts';

const FORMATS: Record<string, (document: Document) => string> = {
  tree: toTree,
  conllu: toConllu,
  json: (document) => `${JSON.stringify(document)}\n`,
};

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
    .description('show tokens, tags, trees and entities of a text')
    .argument('<file>', 'a text file, or - for standard input')
    .addOption(new Option('--format <format>', 'how to print').choices(Object.keys(FORMATS)).default('tree'))
    .addOption(
      new Option('--lines <lines>', 'hard-wrapped lines: read as one, or as they stand').choices(['joined', 'kept']).default('joined'),
    )
    .action(async (file: string, { format, lines }: Flags, command: Command) => {
      const text = await readInput(file).catch((error: NodeJS.ErrnoException) =>
        command.error(`unreadable file: ${file} (${error.code ?? error.message}) - check the path`, { exitCode: 1 }),
      );
      process.stdout.write(FORMATS[format]?.(parse(text, { lines })) ?? '');
    });
}
