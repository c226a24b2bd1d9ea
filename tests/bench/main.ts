/**
 * `npm run bench`: reports a second through all stages of `demarche extract` on one and two threads, the share of each stage,
 * and spaCy's parse alone on the same text. Read the ratios: machines and neighbours differ. `--soak N`: see `soak.ts`.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Option } from 'commander';
import { extractAll } from '../../src/cli/extracting.ts';
import { benchCommand, countOf } from './options.ts';
import { soak } from './soak.ts';
import { runSpacy } from './spacy.ts';
import { shares } from './stages.ts';

const WORDS = 600;
const FOLDERS = ['tests/gold/development', 'graph/dossiers/ukraine-2025/reports'];
const ROUNDS = 2;
/**
 * How often each thread reads all reports in a round; the first laps warm it up and do not count: the engine goes on compiling what is
 * called often for some five hundred reports, on threads of its own that take a fifth of the processor until then.
 */
const LAPS = 24;
const WARM_UP = 16;
const STYLE = { json: true, all: false, colour: false, dossier: null };

const wordsOf = (text: string): number => text.split(/\s+/).length;

/** Reports of 600 words and a little more, of the paragraphs of the project's own reports. */
function makeReports(): string[] {
  const bodies = FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.md') && file !== 'README.md')
      .map((file) => readFileSync(path.join(folder, file), 'utf8').replace(/^---[\s\S]*?\n---\n/, '')),
  );
  const reports: string[] = [];
  let report = '';
  for (const paragraph of bodies.flatMap((body) => body.trim().split(/\n{2,}/))) {
    report += `${paragraph}\n\n`;
    if (wordsOf(report) < WORDS) continue;
    reports.push(report);
    report = '';
  }
  return reports;
}

/** Reports a second by the clock, and for a second of the processor, all threads together. */
async function rate(files: readonly string[], workers: number): Promise<{ wall: number; cpu: number }> {
  const laps = Array.from({ length: LAPS * workers }, () => files).flat();
  const skipped = WARM_UP * workers * files.length;
  let done = 0;
  let from = { wall: 0, cpu: process.cpuUsage() };
  for await (const extraction of extractAll(laps, STYLE, workers)) {
    if (typeof extraction !== 'string') throw new Error(extraction.message);
    if (++done === skipped) from = { wall: performance.now(), cpu: process.cpuUsage() };
  }
  const { user, system } = process.cpuUsage(from.cpu);
  const counted = laps.length - skipped;
  return {
    wall: (counted / (performance.now() - from.wall)) * 1e3,
    cpu: (counted / (user + system)) * 1e6,
  };
}

async function bench(): Promise<void> {
  const reports = makeReports();
  const folder = mkdtempSync(path.join(tmpdir(), 'demarche-bench-'));
  const files = reports.map((report, i) => {
    const file = path.join(folder, `${String(i).padStart(3, '0')}.txt`);
    writeFileSync(file, report);
    return file;
  });
  const words = reports.reduce((sum, report) => sum + wordsOf(report), 0) / reports.length;
  console.log(
    `${reports.length} reports of ${Math.round(words)} words, all stages; reports a second, best of ${ROUNDS}`,
  );
  console.log(''.padEnd(28) + ['by the clock', 'for a second of processor time'].join('   '));

  const best = new Map<string, { wall: number; cpu: number }>();
  const note = (name: string, { wall, cpu }: { wall: number; cpu: number }): void => {
    const old = best.get(name) ?? { wall: 0, cpu: 0 };
    best.set(name, { wall: Math.max(old.wall, wall), cpu: Math.max(old.cpu, cpu) });
  };
  let missing = '';
  for (let round = 0; round < ROUNDS; round++) {
    for (const workers of [1, 2])
      note(`${workers} ${workers > 1 ? 'threads' : 'thread'}`, await rate(files, workers));
    const spacy = runSpacy(reports);
    if (typeof spacy === 'string') missing = spacy;
    else
      for (const { wall, cpu } of spacy)
        note("spaCy's parse alone", { wall: wall / words, cpu: cpu / words });
  }
  for (const [name, { wall, cpu }] of best) {
    console.log(name.padEnd(28) + wall.toFixed(1).padStart(12) + cpu.toFixed(1).padStart(33));
  }
  const [one, two] = [best.get('1 thread'), best.get('2 threads')];
  console.log(`second thread: x${((two?.wall ?? 0) / (one?.wall ?? 1)).toFixed(2)} by the clock`);
  if (missing !== '') console.log(`spaCy is left out: ${missing}`);

  console.log('\nstage                µs a word   share');
  const stages = await shares(files);
  const total = stages.reduce((sum, { micros }) => sum + micros, 0);
  for (const { stage, micros } of stages) {
    console.log(
      stage.padEnd(20) +
        (micros / words).toFixed(1).padStart(10) +
        `${((100 * micros) / total).toFixed(0)} %`.padStart(8),
    );
  }
  rmSync(folder, { recursive: true });
}

const SOAKED = 100_000;
const { soak: soaked } = benchCommand(
  'bench',
  'Reports a second through all stages on one and two threads, the share of each stage, and spaCy beside them.',
  '--soak 5000',
)
  .addOption(
    new Option('--soak [reports]', 'read so many short reports instead, and tell whether memory stays flat')
      .preset(String(SOAKED))
      .argParser(countOf),
  )
  .parse()
  .opts<{ soak?: number }>();
if (soaked === undefined) await bench();
else soak(soaked);
