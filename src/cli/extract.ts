// `demarche extract`: reads reports and prints the claims in them, as a listing for people or a line of JSON for each.
import { styleText } from 'node:util';
import { Command } from 'commander';
import { dossierFolder, readDossier } from '../dossier/read.ts';
import { lineOf } from '../extract/line.ts';
import type { Mention } from '../model/extracted.ts';
import { readLines, readReports } from '../read/read.ts';
import { isProblem, type ReadReport } from '../read/report.ts';
import { GRAPH_FOLDER } from './dossier.ts';
import { outletId } from './outlet.ts';
import { say } from './output.ts';
import { openReader, type ReadClaim, type Reader, type ReadText, readText } from './reader.ts';

const EXAMPLES = `
Examples:
  $ demarche extract report.txt                    a listing to read
  $ demarche extract reports/ --json > claims.ndjson   one claim a line
  $ demarche extract page.html story.pdf mail.eml
  $ cat story.txt | demarche extract - --json
  $ demarche extract sentences.txt --sentences --json  every line its own report
  $ demarche extract story.txt --dossier ukraine-2025  with the issues and actors of a dossier

With --all also what the gate holds back, with its reasons, and the sentences that were left unread because no word in them
may tell of an act. Exit code 1 when a source could not be read.`;

interface Options {
  readonly json?: boolean;
  readonly all?: boolean;
  readonly sentences?: boolean;
  readonly dossier?: string;
}

export function extractCommand(): Command {
  return new Command('extract')
    .description('read reports and print the claims in them, each with its exact quote')
    .argument('<source...>', 'files, folders, - for standard input, or http(s) addresses')
    .option('--json', 'one claim a line, nothing else on stdout')
    .option('--all', 'also what the gate holds back, and what was left unread')
    .option('--sentences', 'take every line for a report of its own')
    .option('--dossier <name>', 'use the issues, actors and overrules of a dossier')
    .addHelpText('after', EXAMPLES)
    .action(async (sources: string[], options: Options) => {
      const reader = readerFor(options.dossier);
      if (options.sentences) await extractLines(sources, options, reader);
      else await extractReports(sources, options, reader);
    });
}

function readerFor(name: string | undefined): Reader {
  if (name === undefined) return openReader();
  return openReader(readDossier(name, { graph: GRAPH_FOLDER }), dossierFolder(name, GRAPH_FOLDER));
}

async function extractReports(sources: readonly string[], options: Options, reader: Reader): Promise<void> {
  for await (const read of readReports(sources)) {
    if (isProblem(read)) {
      say(read.message);
      if (read.code !== 'other-kinds') process.exitCode = 1;
      continue;
    }
    const { text, prose, published } = read;
    const id = `sha256:${read.sha256}`;
    const input = {
      id: read.sha256.slice(0, 12),
      text,
      prose,
      published,
      outlet: outletId(read.outlet, reader.gazetteer),
    };
    const found = readText(input, reader);
    const shown = found.claims.filter(({ reasons }) => options.all || reasons.length === 0);
    if (options.json) for (const claim of shown) print(claim, id, text, reader);
    else process.stdout.write(listing(read, shown, found, options.all === true));
  }
}

async function extractLines(sources: readonly string[], options: Options, reader: Reader): Promise<void> {
  for await (const read of readLines(sources, { limits: { bytes: 2 ** 30 } })) {
    if ('message' in read) {
      say(read.message);
      if (read.code !== 'other-kinds') process.exitCode = 1;
      continue;
    }
    const { line, report } = read;
    const { text, prose, sha256 } = report;
    const { claims } = readText(
      { id: sha256.slice(0, 12), text, prose, published: null, outlet: null },
      reader,
    );
    for (const claim of claims.filter(({ reasons }) => options.all || reasons.length === 0)) {
      if (options.json) print(claim, `sha256:${sha256}`, text, reader, line);
      else process.stdout.write(`${line}: ${headline(claim)}\n`);
    }
  }
}

function print(
  { extracted, issues, reasons }: ReadClaim,
  report: string,
  text: string,
  { vocabulary }: Reader,
  line?: number,
): void {
  const context = { report, text, vocabulary, issues, reasons, ...(line === undefined ? {} : { line }) };
  process.stdout.write(`${JSON.stringify(lineOf(extracted, context))}\n`);
}

function listing(
  read: ReadReport,
  claims: readonly ReadClaim[],
  { claims: found, sentences, unread }: ReadText,
  all: boolean,
): string {
  const held = found.length - claims.length;
  const about = [read.outlet, read.published].filter((each) => each !== null).join(', ');
  const head = `${styleText('bold', read.title ?? read.source)}${about === '' ? '' : ` (${about})`}`;
  const count = [
    `${claims.length} claims`,
    ...(held > 0 ? [`${held} held back by the gate (--all shows them)`] : []),
    `${unread.length} of ${sentences} sentences left unread`,
  ].join(', ');
  const blocks = claims.map((claim) => {
    const { start, end } = claim.extracted;
    const reasons =
      claim.reasons.length > 0 ? `\n    ${styleText('red', `held back: ${claim.reasons.join('; ')}`)}` : '';
    return `  ${headline(claim)}\n    ${styleText('dim', `“${read.text.slice(start, end)}”`)}${reasons}`;
  });
  const left = all
    ? unread.map(({ start, end }) => `  ${styleText('dim', `unread: ${read.text.slice(start, end)}`)}`)
    : [];
  return `${[`${head}\n${count}`, ...blocks, ...left].join('\n')}\n\n`;
}

function headline({ extracted, issues }: ReadClaim): string {
  const { kind, event, polarity, modality, actors, recipients, speaker, outlet, stance, role } = extracted;
  const names = (mentions: readonly Mention[]): string => mentions.flatMap(({ ids }) => ids).join(', ');
  const arrow = recipients.length > 0 ? ` → ${names(recipients)}` : '';
  const what = [event, stance, role].filter((each) => each !== null).join(', ');
  const said = speaker === null ? '' : `; says ${names([speaker])}`;
  const credited = outlet === null ? '' : `; credits ${names([outlet])}`;
  const colour = polarity === 'denies' ? 'red' : 'green';
  const over = issues.length > 0 ? ` over ${issues.join(', ')}` : '';
  return `${styleText(colour, polarity === 'denies' ? `denied ${kind}` : kind)} ${what}${modality === 'actual' ? '' : ` (${modality})`}: ${names(actors)}${arrow}${over}${said}${credited}`;
}
