// Places points so that their distances come close to wanted ones: stress majorization (Gansner, Koren and North 2004,
// doi:10.1007/978-3-540-31843-9_25). Quadratic in the points: for a picture of some hundred actors.
import type { Point } from './layout.ts';

export interface Wish {
  readonly a: number;
  readonly b: number;
  /** Wanted distance, any unit. */
  readonly length: number;
}

/** Row by row, the wanted distance of every point to every other. */
type Distances = Float64Array;

/** Shortest ways along the wishes; unconnected points want to be a little farther than the farthest. */
function distancesOf(size: number, wishes: readonly Wish[]): Distances {
  const distances = new Float64Array(size * size).fill(Number.POSITIVE_INFINITY);
  const at = (index: number): number => distances[index] ?? 0;
  for (let a = 0; a < size; a++) distances[a * size + a] = 0;
  for (const { a, b, length } of wishes) {
    distances[a * size + b] = Math.min(length, at(a * size + b));
    distances[b * size + a] = Math.min(length, at(b * size + a));
  }
  for (let via = 0; via < size; via++) {
    for (let a = 0; a < size; a++) {
      const first = at(a * size + via);
      if (first === Number.POSITIVE_INFINITY) continue;
      for (let b = 0; b < size; b++) {
        const length = first + at(via * size + b);
        if (length < at(a * size + b)) distances[a * size + b] = length;
      }
    }
  }
  let farthest = 1;
  for (const length of distances)
    if (length < Number.POSITIVE_INFINITY) farthest = Math.max(farthest, length);
  return distances.map((length) => (length === Number.POSITIVE_INFINITY ? farthest + 1 : length));
}

/** Coordinates of all points: x and y in turn. */
type Cloud = Float64Array;

/** Every pair once: what it wants moves both. @param sums of each point's weights */
function step(points: Cloud, distances: Distances, weights: Distances, sums: Float64Array): Cloud {
  const size = sums.length;
  const next = new Float64Array(points.length);
  for (let a = 0; a < size; a++) {
    const [ax, ay] = [points[2 * a] ?? 0, points[2 * a + 1] ?? 0];
    let [x, y] = [next[2 * a] ?? 0, next[2 * a + 1] ?? 0];
    for (let b = a + 1; b < size; b++) {
      const [bx, by] = [points[2 * b] ?? 0, points[2 * b + 1] ?? 0];
      const weight = weights[a * size + b] ?? 1;
      const [dx, dy] = [ax - bx, ay - by];
      const length = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy));
      const share = (distances[a * size + b] ?? 1) / length;
      x += weight * (bx + share * dx);
      y += weight * (by + share * dy);
      next[2 * b] = (next[2 * b] ?? 0) + weight * (ax - share * dx);
      next[2 * b + 1] = (next[2 * b + 1] ?? 0) + weight * (ay - share * dy);
    }
    const sum = sums[a] ?? 1;
    next[2 * a] = x / sum;
    next[2 * a + 1] = y / sum;
  }
  return next;
}

/** Of each point, those to all others. */
function sumsOf(weights: Distances, size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, a) => {
    let sum = 0;
    for (let b = 0; b < size; b++) if (b !== a) sum += weights[a * size + b] ?? 1;
    return sum;
  });
}

function stressOf(points: Cloud, distances: Distances): number {
  const size = points.length / 2;
  let stress = 0;
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      const dx = (points[2 * a] ?? 0) - (points[2 * b] ?? 0);
      const dy = (points[2 * a + 1] ?? 0) - (points[2 * b + 1] ?? 0);
      stress += (Math.sqrt(dx * dx + dy * dy) / (distances[a * size + b] ?? 1) - 1) ** 2;
    }
  }
  return stress;
}

/** How often to start anew; circles in different orders end in different valleys. Larger clouds cost more and gain less. */
const startsFor = (size: number): number => (size <= 60 ? 12 : 2);
const STEPS = 150;

/** Steps of the golden angle times `start` spread neighbours in the order over the circle. */
function circleOf(size: number, start: number): Cloud {
  const points = new Float64Array(2 * size);
  for (let at = 0; at < size; at++) {
    const angle = at * start * 2.399963;
    const radius = 1 + at / size;
    points[2 * at] = radius * Math.cos(angle);
    points[2 * at + 1] = radius * Math.sin(angle);
  }
  return points;
}

/** The best of some fixed starts: the same wishes always give the same places. */
export function placed(size: number, wishes: readonly Wish[]): Point[] {
  const distances = distancesOf(size, wishes);
  const weights = distances.map((wanted) => 1 / wanted ** 2);
  const sums = sumsOf(weights, size);
  let best: { points: Cloud; stress: number } | null = null;
  for (let start = 1; start <= startsFor(size); start++) {
    let points = circleOf(size, start);
    for (let at = 0; at < STEPS; at++) points = step(points, distances, weights, sums);
    const stress = stressOf(points, distances);
    if (best === null || stress < best.stress - 1e-9) best = { points, stress };
  }
  const { points } = best ?? { points: new Float64Array() };
  return Array.from({ length: size }, (_, at) => ({ x: points[2 * at] ?? 0, y: points[2 * at + 1] ?? 0 }));
}
