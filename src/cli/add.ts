// `demarche add`: reads reports into a dossier: their texts, and what the reader finds in them as drafts.
import { styleText } from 'node:util';
import { Command, InvalidArgumentError, Option } from 'commander';
import { isPartialDate } from '../model/date.ts';
import { listSources, readSource } from '../read/read.ts';
import { isProblem, type ReadProblem } from '../read/report.ts';
import type { FoundForDossier } from './add-reading.ts';
import { type Added, type Adding, type AddOptions, openAdding } from './adding.ts';
import { inOrder } from './in-order.ts';
import { type Format, formatOption, printTable, say } from './output.ts';
import { progressOf } from './progress.ts';
import { stopper } from './stopper.ts';
import { AHEAD, openPool, workersFor, workersOption } from './threads.ts';

const EXAMPLES = `
Examples:
  $ demarche add reports/ --dossier ./cyprus         everything in a folder: .txt .md .html .pdf .eml
  $ demarche add https://example.org/story --dossier ./cyprus
  $ cat wire.txt | demarche add - --dossier ./cyprus --outlet "Capital Wire" --published 2026-03-02
  $ demarche add archive/ --dossier ./cyprus --workers 4   on four cores; the same bytes as on one
  $ demarche add reports/ --dossier ./cyprus --dry-run --all   what would come in, and what the gate holds back
  $ demarche add --again --dossier ./cyprus          read its reports again, after issues.yaml, actors.yaml or resolve.yaml

Writes reports/<name>.md and claims/<name>.yaml. The claims are drafts: demarche review accepts or rejects them. A report that
is there already is left as it is, so the same command goes on where it was stopped. Reports that copy passages of others are joined
with them (copies in their front matter): both have one origin. Write rewrites: none where that is wrong. Exit code 1 when a source could not be read.`;

interface Options extends Omit<AddOptions, 'words'> {
  readonly dossier: string;
  readonly texts: 'keep' | 'none';
  readonly all?: boolean;
  readonly workers?: number;
  readonly format?: Format;
}

export function addCommand(): Command {
  return new Command('add')
    .description('read reports into a dossier: their texts, and the claims in them as drafts')
    .argument('[source...]', 'files, folders, - for standard input, or http(s) addresses')
    .requiredOption('-d, --dossier <name>', 'a dossier under graph/dossiers, or a folder')
    .option('--outlet <name>', 'who published them, for reports that do not say')
    .option('--published <date>', 'when, for reports that do not say: 2026, 2026-03 or 2026-03-02', dateText)
    .option('--again', 'read again what is there already; what a person has decided stays')
    .option('--update', 'take the new text of a report whose text has changed')
    .addOption(
      new Option('--texts <which>', 'none: keep only hashes and offsets of texts that may not be kept')
        .choices(['keep', 'none'])
        .default('keep'),
    )
    .option('--dry-run', 'write nothing')
    .addOption(workersOption())
    .option('--all', 'list what the gate holds back, with its reasons')
    .addOption(formatOption())
    .addHelpText('after', EXAMPLES)
    .action(add);
}

function dateText(text: string): string {
  if (isPartialDate(text)) return text;
  throw new InvalidArgumentError('Write it as 2026, 2026-03 or 2026-03-02.');
}

async function add(given: string[], options: Options): Promise<void> {
  const adding = openAdding(options.dossier, { ...options, words: options.texts === 'keep' });
  const sources = await listSources(given.length > 0 ? given : adding.ownReports());
  const progress = progressOf(sources.length, 'reports', process.stderr, () => performance.now());
  const stop = stopper();
  const tell = (line: string): void => {
    progress.clear();
    say(line);
  };
  const added: Added[] = [];
  for await (const end of addAll(sources, adding, workersFor(sources.length, options.workers))) {
    const done = end();
    if ('message' in done) refuse(done, tell);
    else {
      for (const line of [...done.words, ...(options.all ? heldBack(done) : [])]) tell(line);
      added.push(done);
    }
    progress.step();
    await stop.listen();
    if (stop.asked()) break;
  }
  progress.clear();
  stop.end();
  print(added, options);
  for (const line of adding.finish()) say(line);
  if (stop.asked()) {
    say(`Stopped after ${added.length} of ${sources.length}: the same command goes on from there.`);
    process.exitCode = 1;
  }
}

/** What ends the work on each source, in the order of the sources: it writes what was found. */
async function* addAll(
  sources: readonly (string | ReadProblem)[],
  adding: Adding,
  workers: number,
): AsyncGenerator<() => Added | ReadProblem> {
  const pool = openPool(new URL('./add-worker.ts', import.meta.url), workers);
  let last: Promise<unknown> = Promise.resolve();
  const work = (source: string | ReadProblem): Promise<() => Added | ReadProblem> => {
    // Reports take their places one after another; only the reading goes on side by side.
    const begun = last.then(async () => {
      const read = typeof source === 'string' ? await readSource(source) : source;
      return isProblem(read) ? read : adding.begin(read);
    });
    last = begun.catch(() => undefined);
    return begun.then(async (each) => {
      if ('message' in each) return () => each;
      if ('done' in each) return () => each.done;
      const found: FoundForDossier = pool === null ? adding.find(each.task) : await pool.run(each.task);
      return () => each.write(found);
    });
  };
  try {
    yield* inOrder(sources, work, pool === null ? 1 : AHEAD * workers);
  } finally {
    await pool?.destroy();
  }
}

function refuse({ code, message }: ReadProblem, tell: (line: string) => void): void {
  tell(message);
  if (code !== 'other-kinds') process.exitCode = 1;
}

function heldBack({ id, held }: Added): string[] {
  return held.map(
    ({ quote, kind, reasons }) =>
      `${styleText('red', 'held back')}: ${kind} in ${id} - ${reasons.join('; ')}\n  "${quote}"`,
  );
}

function print(added: readonly Added[], { dossier, dryRun, format }: Options): void {
  const columns = ['report', 'state', 'claims', 'heldBack'];
  const rows = added.map(({ id, state, claims, held }) => [id, state, claims, held.length]);
  if (rows.length > 0) printTable({ columns, rows }, format);
  const count = (state: Added['state']): number => added.filter((each) => each.state === state).length;
  const claims = added.reduce((sum, each) => sum + each.claims, 0);
  const held = added.reduce((sum, each) => sum + each.held.length, 0);
  const states = (['new', 'again', 'updated', 'unchanged', 'changed', 'curated'] as const)
    .filter((state) => count(state) > 0)
    .map((state) => `${count(state)} ${state}`);
  const share = claims + held > 0 ? ` (${((100 * held) / (claims + held)).toFixed(1)} %)` : '';
  const found = claims + held > 0 ? `; ${claims} claims, ${held} held back by the gate${share}` : '';
  say(`${states.join(', ') || 'nothing to read'}${found}`);
  if (dryRun) say('Nothing was written.');
  else if (claims > 0) say(`They are drafts. Go through them: demarche review --dossier ${dossier}`);
}
