// Places points so that their distances come close to wanted ones: stress majorization (Gansner, Koren and North 2004,
// doi:10.1007/978-3-540-31843-9_25). Quadratic in the points: for a picture of some hundred actors.
import type { Point } from './layout.ts';

export interface Wish {
  readonly a: number;
  readonly b: number;
  /** Wanted distance, any unit. */
  readonly length: number;
}

/** Shortest ways along the wishes; unconnected points want to be a little farther than the farthest. */
function distancesOf(size: number, wishes: readonly Wish[]): number[][] {
  const far = Number.POSITIVE_INFINITY;
  const distances = Array.from({ length: size }, (_, a) =>
    Array.from({ length: size }, (_, b) => (a === b ? 0 : far)),
  );
  const at = (a: number, b: number) => distances[a]?.[b] ?? far;
  const set = (a: number, b: number, length: number) => {
    const row = distances[a];
    if (row !== undefined && length < at(a, b)) row[b] = length;
  };
  for (const { a, b, length } of wishes) {
    set(a, b, length);
    set(b, a, length);
  }
  for (let via = 0; via < size; via++) {
    for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) set(a, b, at(a, via) + at(via, b));
  }
  const farthest = Math.max(1, ...distances.flat().filter((length) => length < far));
  return distances.map((row) => row.map((length) => (length === far ? farthest + 1 : length)));
}

function step(points: readonly Point[], distances: readonly (readonly number[])[]): Point[] {
  return points.map((point, a) => {
    let [x, y, weights] = [0, 0, 0];
    points.forEach((other, b) => {
      if (a === b) return;
      const wanted = distances[a]?.[b] ?? 1;
      const [dx, dy] = [point.x - other.x, point.y - other.y];
      const length = Math.max(1e-6, Math.hypot(dx, dy));
      const weight = 1 / wanted ** 2;
      x += weight * (other.x + (wanted * dx) / length);
      y += weight * (other.y + (wanted * dy) / length);
      weights += weight;
    });
    return { x: x / weights, y: y / weights };
  });
}

function stressOf(points: readonly Point[], distances: readonly (readonly number[])[]): number {
  let stress = 0;
  points.forEach((a, i) => {
    points.forEach((b, j) => {
      const wanted = distances[i]?.[j] ?? 1;
      if (i < j) stress += (Math.hypot(a.x - b.x, a.y - b.y) / wanted - 1) ** 2;
    });
  });
  return stress;
}

/** How often to start anew; circles in different orders end in different valleys. Larger clouds cost more and gain less. */
const startsFor = (size: number): number => (size <= 60 ? 12 : 2);
const STEPS = 150;

/** The best of some fixed starts: the same wishes always give the same places. */
export function placed(size: number, wishes: readonly Wish[]): Point[] {
  const distances = distancesOf(size, wishes);
  let best: { points: Point[]; stress: number } | null = null;
  for (let start = 1; start <= startsFor(size); start++) {
    // Steps of the golden angle times `start` spread neighbours in the order over the circle.
    let points: Point[] = Array.from({ length: size }, (_, at) => {
      const angle = at * start * 2.399963;
      const radius = 1 + at / size;
      return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
    });
    for (let at = 0; at < STEPS; at++) points = step(points, distances);
    const stress = stressOf(points, distances);
    if (best === null || stress < best.stress - 1e-9) best = { points, stress };
  }
  return best?.points ?? [];
}
