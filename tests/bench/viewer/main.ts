// Draws the same seeded graphs with our pictures and with other libraries, in one Chromium, and prints who wins what.
// Medians of rounds; times of one run are compared with each other, never with another run's. Ours of more than 400 lines has its names 120 ms
// after its first paint; layouts are given to all. `npm run bench:viewer [-- 200/1000 ...]`
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { launch } from '../../viewer/browser.ts';
import type { Measures } from './arm.ts';
import { openWhole } from './whole.ts';

const OURS = 'ours, default view';
const CANVAS = 'ours, everything, canvas';
/** By the name of its file. */
const ARMS: Readonly<Record<string, string>> = {
  default: OURS,
  canvas: CANVAS,
  webgl: 'ours, everything, WebGL',
  sigma: 'sigma 3.0.3',
  'force-graph': 'force-graph 1.52.0',
  vis: 'vis-network 10.1.2',
  cytoscape: 'cytoscape 3.34.4',
};
const SIZES = ['200/1000', '1000/5000', '10000/50000'];
const ROWS = [
  'first paint, ms',
  'pan frame, ms',
  'filter step, ms',
  'heap, MB',
  'bundle, kB gzipped',
] as const;
type Row = (typeof ROWS)[number];
type Numbers = Readonly<Record<Row, number>>;

interface Bundle {
  readonly code: string;
  readonly kilobytes: number;
}

/** One minified script, as a page would load it. */
async function bundled(arm: string, folder: string): Promise<Bundle> {
  const out = path.join(folder, arm);
  await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: out,
      minify: true,
      lib: {
        entry: fileURLToPath(new URL(`./arms/${arm}.ts`, import.meta.url)),
        formats: ['iife'],
        name: 'arm',
        fileName: 'arm',
      },
    },
  });
  const file = readdirSync(out).find((name) => name.endsWith('.js')) ?? '';
  const code = readFileSync(path.join(out, file), 'utf8');
  return { code, kilobytes: gzipSync(code).length / 1000 };
}

const folder = mkdtempSync(path.join(tmpdir(), 'demarche-bench-'));
const asked = process.argv.slice(2);
const sizes = asked.length > 0 ? asked : SIZES;
const bundles = new Map<string, Bundle>();
for (const arm of Object.keys(ARMS)) bundles.set(arm, await bundled(arm, folder));
const browser = await launch({
  flags: [
    '--js-flags=--expose-gc',
    '--enable-precise-memory-info',
    '--disable-frame-rate-limit',
    '--disable-gpu-vsync',
  ],
});
/** As on a machine without a graphics card: what the whole viewer is opened in. */
const plain = await launch({ webgl: false });

async function measured(arm: string, nodes: number, edges: number): Promise<Measures> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(300_000);
  await page.setContent('<!doctype html><title>bench</title><body></body>');
  await page.addScriptTag({ content: bundles.get(arm)?.code ?? '' });
  const measures = await page.evaluate(([n, e]) => window.bench(n ?? 0, e ?? 0), [nodes, edges]);
  await page.close();
  return measures;
}

/** Rounds of all arms, in turn; large graphs take too long for more than one. */
const roundsOf = (lines: number): number => (lines <= 5000 ? 3 : 1);

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const print = (value: number): string => value.toFixed(value < 10 ? 1 : 0).padStart(9);
let missed = 0;

/** Where ours is not the lowest, and by how much. */
function lost(numbers: ReadonlyMap<string, Numbers>, ours: string, against: readonly string[]): string[] {
  return ROWS.flatMap((row) =>
    against.flatMap((other) => {
      const [a, b] = [numbers.get(ours)?.[row] ?? 0, numbers.get(other)?.[row] ?? 0];
      return a <= b
        ? []
        : [
            `  ${ours} loses to ${other} on ${row}: ${print(a).trim()} to ${print(b).trim()}, x${(a / b).toFixed(2)}`,
          ];
    }),
  );
}

try {
  // What a browser does once, for its first drawing on a canvas and its first with WebGL, is nobody's.
  for (const arm of ['canvas', 'sigma']) await measured(arm, 20, 40);
  for (const size of sizes) {
    const [nodes = 0, edges = 0] = size.split('/').map(Number);
    const numbers = new Map<string, Numbers>();
    const rounds = new Map<string, Measures[]>();
    for (let round = 0; round < roundsOf(edges); round++)
      for (const arm of Object.keys(ARMS))
        rounds.set(arm, [...(rounds.get(arm) ?? []), await measured(arm, nodes, edges)]);
    for (const [arm, name] of Object.entries(ARMS)) {
      const of = (key: keyof Measures) => median((rounds.get(arm) ?? []).map((measures) => measures[key]));
      numbers.set(name, {
        'first paint, ms': of('paint'),
        'pan frame, ms': of('pan'),
        'filter step, ms': of('filter'),
        'heap, MB': of('heap') / 1e6,
        'bundle, kB gzipped': bundles.get(arm)?.kilobytes ?? 0,
      });
    }
    console.log(`\n${nodes} actors, ${edges} lines`.padEnd(29) + ROWS.map((row) => ` ${row}`).join(' |'));
    for (const [name, row] of numbers)
      console.log(name.padEnd(28) + ROWS.map((key) => print(row[key]).padStart(key.length + 1)).join(' |'));
    const others = Object.values(ARMS).filter((name) => !name.startsWith('ours'));
    const misses = [
      ...lost(numbers, OURS, others),
      ...(size === '1000/5000' ? lost(numbers, CANVAS, ['force-graph 1.52.0']) : []),
    ];
    missed += misses.length;
    console.log(misses.length === 0 ? '  the goal is met on every row' : misses.join('\n'));
  }
  console.log(`\n${missed} of the goal's rows missed\n\nThe whole viewer without WebGL, opened from a file`);
  await browser.close();
  for (const size of sizes) {
    const [actors = 0, lines = 0] = size.split('/').map(Number);
    const { file, answered, drawn, filtered } = await openWhole(plain, actors, lines);
    console.log(
      `${actors} actors, ${lines} lines, ${print(file / 1e6).trim()} MB: the first sentence after ${print(answered).trim()} ms, the picture after ${print(drawn).trim()} ms, a filter in ${print(filtered).trim()} ms`,
    );
  }
} finally {
  await browser.close();
  await plain.close();
  rmSync(folder, { recursive: true, force: true });
}
