/** `npm run bench -- --soak 100000`: that many short reports, ever new names in them, all stages; memory must stay flat. */
import { openReader, readText } from '../../src/cli/reader.ts';

const SYLLABLES = 'ba ro ni ka lu mer ti van do shi el ur pra zo hal mi gen ost ye fa'.split(' ');
const TEMPLATES = [
  '% urged % to accept the draft, two officials told the % Herald on Tuesday. “We will not wait for %,” said % of %.',
  'The foreign minister of %, %, met % in % and demanded that % withdraw its troops. % denied that there was any pressure.',
  'In % the talks between % and % broke down after % threatened to cut off gas. His spokesman, %, called it blackmail.',
  '% said % had proposed a summit in %. The offer was rejected by %, who insisted on the return of %.',
  'According to %, a diplomat from %, the envoys of % want % to sign before winter. She added that % was ready to.',
];
const MEBI = 2 ** 20;

/** A generator of numbers that look random and are the same each time. */
function numbers(): (below: number) => number {
  let seed = 7;
  return (below) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
}

function name(next: (below: number) => number): string {
  const word = Array.from({ length: 2 + next(3) }, () => SYLLABLES[next(SYLLABLES.length)]).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** About 120 words. */
function report(next: (below: number) => number): string {
  return Array.from({ length: 5 }, () =>
    (TEMPLATES[next(TEMPLATES.length)] ?? '').replaceAll('%', () => name(next)),
  ).join('\n\n');
}

/** Least squares: how much y grows for one of x. */
function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (at: 0 | 1): number => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const over = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return over / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

export function soak(count: number): void {
  const reader = openReader();
  const next = numbers();
  const step = Math.max(1, Math.floor(count / 10));
  const points: [number, number][] = [];
  let words = 0;
  let claims = 0;
  console.log(`${count} reports; MB after each ${step}: resident, heap, outside the heap`);
  for (let done = 1; done <= count; done++) {
    const text = report(next);
    words += text.split(/\s+/).length;
    const input = { id: `r${done}`, text, published: '2026-03-02', outlet: null };
    claims += readText(input, reader).claims.length;
    if (done % step > 0) continue;
    globalThis.gc?.();
    const { rss, heapUsed, external } = process.memoryUsage();
    points.push([done / step, rss / MEBI]);
    console.log(
      [done, rss / MEBI, heapUsed / MEBI, external / MEBI].map((value) => Math.round(value)).join('\t'),
    );
  }
  // The first tenth fills the caches.
  const growth = slope(points.slice(1));
  console.log(`${Math.round(words / count)} words and ${(claims / count).toFixed(1)} claims a report`);
  console.log(`slope from the second tenth on: ${growth.toFixed(1)} MB for each ${step} reports`);
}
