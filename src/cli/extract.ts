// `demarche extract`: reads reports and prints the claims in them, as a listing for people or a line of JSON for each.
import { styleText } from 'node:util';
import { Command } from 'commander';
import { listSources, readLines } from '../read/read.ts';
import type { ReadProblem } from '../read/report.ts';
import { type ExtractStyle, extractedText } from './extracted-text.ts';
import { extractAll, readerFor } from './extracting.ts';
import { say } from './output.ts';
import { progressOf } from './progress.ts';
import { readText } from './reader.ts';
import { stopper } from './stopper.ts';
import { workersFor, workersOption } from './threads.ts';

const EXAMPLES = `
Examples:
  $ demarche extract report.txt                    a listing to read
  $ demarche extract reports/ --json > claims.ndjson   one claim a line
  $ demarche extract page.html story.pdf mail.eml
  $ cat story.txt | demarche extract - --json
  $ demarche extract sentences.txt --sentences --json  every line its own report
  $ demarche extract story.txt --dossier ukraine-2025  with the issues and actors of a dossier
  $ demarche extract archive/ --json --workers 4 > claims.ndjson   on four cores; the same bytes as on one

With --all also what the gate holds back, with its reasons, and the sentences that were left unread because no word in them
may tell of an act. On a terminal stderr shows how far it is. Ctrl-C ends after a whole
report. Exit code 1 when a source could not be read.`;

interface Options {
  readonly json?: boolean;
  readonly all?: boolean;
  readonly sentences?: boolean;
  readonly dossier?: string;
  readonly workers?: number;
}

export function extractCommand(): Command {
  return new Command('extract')
    .description('read reports and print the claims in them, each with its exact quote')
    .argument('<source...>', 'files, folders, - for standard input, or http(s) addresses')
    .option('--json', 'one claim a line, nothing else on stdout')
    .option('--all', 'also what the gate holds back, and what was left unread')
    .option('--sentences', 'take every line for a report of its own')
    .option('--dossier <name>', 'use the issues, actors and overrules of a dossier')
    .addOption(workersOption())
    .addHelpText('after', EXAMPLES)
    .action(async (sources: string[], options: Options) => {
      const colour = styleText('red', '') !== '';
      const style = { json: options.json === true, all: options.all === true, colour };
      if (options.sentences) await extractLines(sources, options.dossier ?? null, style);
      else await extractReports(sources, options, style);
    });
}

async function extractReports(
  given: readonly string[],
  options: Options,
  style: ExtractStyle,
): Promise<void> {
  const sources = await listSources(given);
  const dossier = options.dossier ?? null;
  if (dossier !== null) readerFor(dossier);
  const workers = workersFor(sources.length, options.workers);
  const progress = progressOf(sources.length, 'reports', process.stderr, () => performance.now());
  const stop = stopper();
  let done = 0;
  for await (const extraction of extractAll(sources, { ...style, dossier }, workers)) {
    if (process.stdout.isTTY || typeof extraction !== 'string') progress.clear();
    if (typeof extraction === 'string') await print(extraction);
    else refuse(extraction);
    progress.step();
    done += 1;
    await stop.listen();
    if (stop.asked()) break;
  }
  progress.clear();
  stop.end();
  if (done < sources.length) {
    say(`Stopped after ${done} of ${sources.length} reports.`);
    process.exitCode = 1;
  }
}

async function extractLines(
  sources: readonly string[],
  dossier: string | null,
  style: ExtractStyle,
): Promise<void> {
  const reader = readerFor(dossier);
  for await (const read of readLines(sources, { limits: { bytes: 2 ** 30 } })) {
    if ('message' in read) {
      refuse(read);
      continue;
    }
    const { text, prose, sha256 } = read.report;
    const input = { id: sha256.slice(0, 12), text, prose, published: null, outlet: null };
    await print(extractedText(read.report, readText(input, reader), reader, style, read.line));
  }
}

/** Waits while whoever reads the output is slower. */
async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

function refuse({ code, message }: ReadProblem): void {
  say(message);
  if (code !== 'other-kinds') process.exitCode = 1;
}
