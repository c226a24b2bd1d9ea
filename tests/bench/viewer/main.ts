// Draws the same seeded graphs with our pictures and with other libraries, in one Chromium, and prints who wins what.
// A frame counts when the browser says that it was on the screen, for all arms alike: one for each step of a pan, two for a first
// paint or a filter, since some draw a frame later than they are asked. Ours of more than 150 lines has its names 120 ms after its first
// paint; places are given to all. Medians of rounds; times of one run are compared with each other, never with another run's.
// `npm run bench:viewer [-- 200/1000 ...]`
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { InvalidArgumentError } from 'commander';
import { launch } from '../../viewer/browser.ts';
import { benchCommand } from '../options.ts';
import type { Measure } from './arm.ts';
import { type Bundle, bundled } from './bundle.ts';
import { LIMIT, type Measures, openCourse } from './course.ts';
import { openWhole } from './whole.ts';

const OURS = 'ours, default view';
const CANVAS = 'ours, everything, canvas';
const FORCE_GRAPH = 'force-graph 1.52.0';
/** By the name of its file. */
const ARMS: Readonly<Record<string, string>> = {
  default: OURS,
  canvas: CANVAS,
  webgl: 'ours, everything, WebGL',
  sigma: 'sigma 3.0.3',
  'force-graph': FORCE_GRAPH,
  vis: 'vis-network 10.1.2',
  cytoscape: 'cytoscape 3.34.4',
};
const SIZES: readonly string[] = ['200/1000', '1000/5000', '10000/50000'];
const ROWS: Readonly<Record<Measure | 'bundle', string>> = {
  paint: 'first paint, ms',
  pan: 'pan frame, ms',
  filter: 'filter step, ms',
  heap: 'heap, MB',
  bundle: 'bundle, kB gzipped',
};
type Row = keyof typeof ROWS;
const NAMES = Object.entries(ROWS) as [Row, string][];
/** What an arm did not come to within its limit is infinite. */
type Numbers = Readonly<Record<Row, number>>;

/** Rounds of all arms, in turn; large graphs take too long for more than one. */
const roundsOf = (lines: number): number => (lines <= 5000 ? 5 : 1);

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const print = (value: number): string =>
  value === Number.POSITIVE_INFINITY ? `> ${LIMIT} s` : value.toFixed(value < 10 ? 1 : 0);

/** The list begun at another place. */
function turned<T>(list: readonly T[], by: number): T[] {
  const start = by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

/** Where ours is not the lowest, and by how much. */
function lost(numbers: ReadonlyMap<string, Numbers>, ours: string, against: readonly string[]): string[] {
  return NAMES.flatMap(([row, name]) =>
    against.flatMap((other) => {
      const [a, b] = [numbers.get(ours)?.[row] ?? 0, numbers.get(other)?.[row] ?? 0];
      if (a <= b) return [];
      return [`  ${ours} loses to ${other} on ${name}: ${print(a)} to ${print(b)}, x${(a / b).toFixed(2)}`];
    }),
  );
}

function sizeOf(text: string, before: readonly string[]): string[] {
  if (!/^\d+\/\d+$/.test(text)) throw new InvalidArgumentError('Give two numbers, as in 200/1000.');
  return [...(before === SIZES ? [] : before), text];
}

function numbersOf(rounds: readonly Measures[], { kilobytes }: Bundle): Numbers {
  const of = (measure: Measure) =>
    median(rounds.map((measures) => measures.get(measure) ?? Number.POSITIVE_INFINITY));
  return {
    paint: of('paint'),
    pan: of('pan'),
    filter: of('filter'),
    heap: of('heap') / 1e6,
    bundle: kilobytes,
  };
}

const [sizes] = benchCommand(
  'bench:viewer',
  'Draws the same graphs with our pictures and with other libraries, in one Chromium, and prints who wins what.',
  '200/1000 1000/5000',
)
  .argument('[sizes...]', 'actors/lines of a graph', sizeOf, SIZES)
  .parse().processedArgs as [string[]];
const folder = mkdtempSync(path.join(tmpdir(), 'demarche-bench-'));
const bundles = new Map<string, Bundle>();
for (const arm of Object.keys(ARMS)) bundles.set(arm, await bundled(arm, folder));
const codeOf = (arm: string): string => bundles.get(arm)?.code ?? '';
// A canvas and WebGL each once: what a browser does for its first drawing is nobody's.
const course = openCourse([codeOf('canvas'), codeOf('sigma')]);
/** As on a machine without WebGL: what the whole viewer is opened in. */
const plain = await launch({ webgl: false });
let missed = 0;

try {
  for (const size of sizes) {
    const [nodes = 0, edges = 0] = size.split('/').map(Number);
    const rounds = new Map<string, Measures[]>();
    const arms = [...bundles];
    for (let round = 0; round < roundsOf(edges); round++)
      // Each round begins with another arm: who comes after a heavy one must not always be the same.
      for (const [arm, { code }] of turned(arms, 3 * round))
        rounds.set(arm, [...(rounds.get(arm) ?? []), await course.run(code, nodes, edges)]);
    const numbers = new Map<string, Numbers>();
    for (const [arm, bundle] of bundles)
      numbers.set(ARMS[arm] ?? arm, numbersOf(rounds.get(arm) ?? [], bundle));
    console.log(
      `\n${nodes} actors, ${edges} lines`.padEnd(29) + NAMES.map(([, name]) => ` ${name}`).join(' |'),
    );
    for (const [name, row] of numbers)
      console.log(
        name.padEnd(28) + NAMES.map(([key, title]) => print(row[key]).padStart(title.length + 1)).join(' |'),
      );
    const others = Object.values(ARMS).filter((name) => !name.startsWith('ours'));
    const misses = [
      ...lost(numbers, OURS, others),
      ...(size === '1000/5000' ? lost(numbers, CANVAS, [FORCE_GRAPH]) : []),
    ];
    missed += misses.length;
    console.log(misses.length === 0 ? '  the goal is met on every row' : misses.join('\n'));
  }
  console.log(`\n${missed} of the goal's rows missed\n\nThe whole viewer without WebGL, opened from a file`);
  await course.close();
  for (const size of sizes) {
    const [actors = 0, lines = 0] = size.split('/').map(Number);
    const { file, answered, drawn, filtered } = await openWhole(plain, actors, lines);
    console.log(
      `${actors} actors, ${lines} lines, ${print(file / 1e6)} MB: the first sentence after ${print(answered)} ms, the picture after ${print(drawn)} ms, a filter in ${print(filtered)} ms`,
    );
  }
} finally {
  await course.close();
  await plain.close();
  rmSync(folder, { recursive: true, force: true });
}
