// `npm run bench:neo4j`: ways to load side by side on a real Neo4j, each from an empty store in a process of its own, in
// random order; then ten questions. Prints tables, writes the raw figures as CSV.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { csvText } from '../../../src/export/csv.ts';
import { openEmbedded } from '../../../src/store/embedded.ts';
import { startServer } from '../../../src/store/neo4j-server/server.ts';
import { openNeo4j } from '../../../src/store/neo4j-store.ts';
import { generator } from '../../conformance/generated.ts';
import { schema } from '../../conformance/schema.ts';
import { benchCommand } from '../options.ts';
import type { Measured } from './arm.ts';
import { ARMS, importInto } from './arms.ts';
import { BENCH, type BenchSize, benchGraph } from './dossier.ts';
import { transactionsOf } from './limit.ts';
import { askAll, plansOf } from './questions.ts';

const SIZES: Readonly<Record<string, BenchSize>> = {
  '1k': { nodes: 1_000, relationships: 5_000 },
  '10k': { nodes: 10_000, relationships: 50_000 },
  '100k': { nodes: 100_000, relationships: 500_000 },
  '1M': { nodes: 1_000_000, relationships: 5_000_000 },
};
interface Values {
  readonly sizes: string;
  readonly arms: string;
  readonly runs: string;
  readonly seconds: string;
  readonly heap: string;
  readonly out: string;
  readonly questions: boolean;
  readonly import: boolean;
  readonly limit?: string;
}
const values: Values = benchCommand(
  'bench:neo4j',
  'Ways to load side by side on a real Neo4j, each from an empty store in a process of its own; then ten questions.',
  '--sizes 10k --arms ours,rows --runs 3',
)
  .option('--sizes <list>', `graphs: ${Object.keys(SIZES).join(', ')}`, '10k,100k,1M')
  .option('--arms <list>', 'ways to load', Object.keys(ARMS).join(','))
  .option('--runs <n>', 'of each way', '5')
  .option('--seconds <n>', 'after which a load is stopped', '120')
  .option('--heap <size>', "of the server's memory", '2g')
  .option('--out <file>', 'raw figures, as CSV', path.join(tmpdir(), 'demarche-bench-neo4j.csv'))
  .option('--questions', 'only the ten questions', false)
  .option('--import', 'fill the store for the questions with neo4j-admin', false)
  .option('--limit <list>', 'only find out which transactions the heap holds: elements of each, growing')
  .parse()
  .opts();
const TYPESCRIPT = new URL('../../../src/cli/typescript.mjs', import.meta.url).href;
const ARM = new URL('./arm.ts', import.meta.url).pathname;
const say = (line: string): void => void process.stderr.write(`${line}\n`);

type Line = Measured & { readonly size: string; readonly arm: string; readonly run: number };
const lines: Line[] = [];

/** A server in a folder of its own that goes away with it. */
async function withServer(
  work: (uri: string, home: string, stop: () => Promise<void>) => Promise<void>,
  before: (home: string) => Promise<void> = async () => undefined,
): Promise<void> {
  const home = mkdtempSync(path.join(tmpdir(), 'demarche-bench-'));
  await before(home);
  const server = await startServer({
    release: '5',
    home,
    env: process.env,
    password: null,
    flags: [`-Xmx${values.heap}`],
    settings: { 'server.memory.pagecache.size': '1g' },
  });
  try {
    await work(server.uri, home, () => server.stop());
  } finally {
    await server.stop('now');
    rmSync(home, { recursive: true, force: true });
  }
}

async function measure(size: string, arm: string, run: number): Promise<void> {
  say(`${size} ${arm}, run ${run} ...`);
  await withServer(async (uri, home, stop) => {
    if (arm === 'admin') await stop();
    const given = { arm, uri, size: SIZES[size], seconds: Number(values.seconds), home };
    const child = spawn(
      process.execPath,
      ['--max-old-space-size=8000', '--import', TYPESCRIPT, ARM, JSON.stringify(given)],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    createInterface(child.stdout).on('line', (line) => {
      const measured = JSON.parse(line) as Measured;
      lines.push({ size, arm, run, ...measured });
      say(`  ${measured.step}: ${measured.elements} in ${measured.seconds.toFixed(1)} s`);
    });
    await once(child, 'close');
  });
  writeFileSync(
    values.out,
    csvText(
      HEADER,
      lines.map((line) => HEADER.map((key) => line[key])),
    ),
  );
}

const HEADER = [
  'size',
  'arm',
  'run',
  'step',
  'elements',
  'seconds',
  'clientCpu',
  'serverCpu',
  'clientMb',
  'serverMb',
  'roundTrips',
  'retries',
  'bytes',
] as const;

function median(numbers: number[]): number {
  const sorted = numbers.sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function table(rows: readonly (readonly (string | number)[])[]): void {
  const widths =
    rows[0]?.map((_cell, column) => Math.max(...rows.map((row) => String(row[column]).length))) ?? [];
  for (const row of rows)
    process.stdout.write(
      `${row.map((cell, column) => (column === 0 ? String(cell).padEnd(widths[column] ?? 0) : String(cell).padStart(widths[column] ?? 0))).join('  ')}\n`,
    );
}

/** Rows a second, and the rest, at the median of the runs. */
function report(size: string): void {
  const { nodes, relationships } = SIZES[size] ?? { nodes: 0, relationships: 0 };
  const steps = [...new Set(lines.filter((line) => line.size === size).map(({ step }) => step))];
  const of = (step: string, key: keyof Measured): number =>
    median(lines.filter((line) => line.size === size && line.step === step).map((line) => Number(line[key])));
  const rate = (step: string): number => of(step, 'elements') / of(step, 'seconds');
  process.stdout.write(`\n${nodes} nodes, ${relationships} relationships\n`);
  table([
    [
      '',
      'rows/s',
      'seconds',
      'client CPU s',
      'server CPU s',
      'client MB',
      'server MB',
      'round trips',
      'retries',
      'MB sent',
      '',
    ],
    ...steps.map((step) => [
      step,
      Math.round(rate(step)),
      of(step, 'seconds').toFixed(1),
      of(step, 'clientCpu').toFixed(1),
      of(step, 'serverCpu').toFixed(1),
      Math.round(of(step, 'clientMb')),
      Math.round(of(step, 'serverMb')),
      of(step, 'roundTrips'),
      of(step, 'retries'),
      (of(step, 'bytes') / 1e6).toFixed(1),
      of(step, 'elements') < nodes + relationships ? `stopped after ${of(step, 'elements')} rows` : '',
    ]),
  ]);
  const first = 'ours, first';
  if (!steps.includes(first)) return;
  goal('first load against row-at-a-time, times', rate(first) / rate('row-at-a-time MERGE'), 10);
  goal('first load against the graphrag pattern, times', rate(first) / rate('graphrag pattern'), 3);
  goal(
    'first load against an unchanged one, times',
    of(first, 'seconds') / of('ours, unchanged', 'seconds'),
    10,
  );
}

/** More is better. */
function goal(what: string, is: number, wanted: number): void {
  if (!Number.isFinite(is)) return;
  const missed = is < wanted ? ` - missed, ${(wanted / is).toFixed(2)} times too little` : '';
  process.stdout.write(`${what}: ${is.toFixed(1)} (goal ${wanted})${missed}\n`);
}

/** @param imported filled by neo4j-admin, so that the load finds nothing to write */
async function questions(size: string, imported: boolean): Promise<void> {
  const graph = benchGraph(SIZES[size] ?? { nodes: 0, relationships: 0 });
  const fill = (home: string): Promise<void> =>
    imported ? importInto(home, graph).then(() => say(`${size}: imported`)) : Promise.resolve();
  await withServer(async (uri) => {
    const store = await openNeo4j({ uri, schema });
    const timed = async (work: () => Promise<unknown>): Promise<number> => {
      const begun = performance.now();
      await work();
      return (performance.now() - begun) / 1_000;
    };
    const loaded = await timed(() => store.load(graph, { dossier: BENCH }));
    const again = await timed(() => store.load(graph, { dossier: BENCH }));
    say(`${size}: loaded in ${loaded.toFixed(1)} s, again in ${again.toFixed(1)} s`);
    const theirs = await askAll(store, 5);
    const plans = await plansOf(uri);
    await store.close();
    const small = size !== '1M';
    const folder = mkdtempSync(path.join(tmpdir(), 'demarche-bench-'));
    const embedded = openEmbedded({ folder, dossier: BENCH, schema });
    const ours = small ? await timed(() => embedded.load(graph, { dossier: BENCH })) : null;
    const answers = small ? await askAll(embedded, 5) : [];
    await embedded.close();
    rmSync(folder, { recursive: true, force: true });
    process.stdout.write(
      `\nquestions, ${size}: ${imported ? 'constraints and a load without news' : 'load'} ${loaded.toFixed(1)} s in Neo4j, again ${again.toFixed(1)} s${ours === null ? '' : `, ${ours.toFixed(1)} s embedded`}\n`,
    );
    table([
      ['', 'rows', 'median ms', 'p95 ms', 'goal 50 ms', 'embedded ms', 'same rows', 'begins with'],
      ...theirs.map(({ question, rows, median: middle, p95 }) => {
        const other = answers.find((answer) => answer.question === question);
        return [
          question,
          rows.length,
          middle.toFixed(1),
          p95.toFixed(1),
          middle <= 50 ? 'met' : `missed ${(middle / 50).toFixed(1)}x`,
          other?.median.toFixed(1) ?? '-',
          other === undefined ? '-' : JSON.stringify(other.rows) === JSON.stringify(rows) ? 'yes' : 'NO',
          plans.get(question) ?? '',
        ];
      }),
    ]);
  }, fill);
}

/** @param sizes of the transactions, in elements, growing */
async function limit(sizes: readonly number[]): Promise<void> {
  for await (const { elements, seconds, refused } of transactionsOf(sizes, schema, withServer))
    process.stdout.write(
      `${elements} elements in one transaction, heap ${values.heap}: ${refused ?? 'done'} (${seconds.toFixed(1)} s)\n`,
    );
}

if (values.limit !== undefined) {
  await limit(values.limit.split(',').map(Number));
  process.exit();
}
const sizes = values.sizes.split(',').filter((size) => SIZES[size] !== undefined);
if (!values.questions) {
  const random = generator(11);
  for (const size of sizes) {
    const all = values.arms
      .split(',')
      .flatMap((arm) =>
        Array.from({ length: Number(values.runs) }, (_, run) => ({ arm, run: run + 1, order: random() })),
      );
    for (const { arm, run } of all.sort((a, b) => a.order - b.order)) await measure(size, arm, run);
    report(size);
  }
  say(`raw figures: ${values.out}`);
}
for (const size of sizes) await questions(size, values.import);
