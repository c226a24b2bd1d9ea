// The order of rows that puts like beside like: from one camp to the other.
import { compareText } from '../model/order.ts';

/** What each row says, from -1 to 1, by column; a missing column is silence. */
export type Votes = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * From -1, opposed wherever both speak, to 1. Divided by how much either says, so that the talkative are not close to
 * all; half a vote more, so that those who say one thing only are not close to all who say it.
 */
export function agreement(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [column, vote] of a) sum += vote * (b.get(column) ?? 0);
  const length = (votes: ReadonlyMap<string, number>) => Math.hypot(...votes.values());
  return sum / (length(a) * length(b) + 0.5);
}

const ROUNDS = 200;

/**
 * Rows first by their place on the axis along which they differ most, the first eigenvector of their agreement, found by
 * power iteration, with the row that says most in the upper half; then stretches are turned round as long as neighbours
 * come to agree better (2-opt: Croes 1958, doi:10.1287/opre.6.6.791). Rows that agree or disagree with nobody come last.
 * The order given does not matter.
 */
export function seriated(votes: Votes): string[] {
  const ids = [...votes.keys()].sort(compareText);
  const rows = ids.map((id) => votes.get(id) ?? new Map<string, number>());
  const matrix = rows.map((a) => rows.map((b) => agreement(a, b)));
  const tied = matrix.map((line, at) => line.some((value, other) => other !== at && value !== 0));
  let axis = ids.map((_, at) => (tied[at] ? 1 + at / (ids.length + 1) : 0));
  for (let round = 0; round < ROUNDS; round++) {
    // One is added to the diagonal, so that the largest eigenvalue is the largest in size too.
    const next = axis.map(
      (own, at) =>
        own +
        (matrix[at] ?? []).reduce(
          (sum, value, other) => sum + value * (axis[other] ?? 0) * (tied[other] ? 1 : 0),
          0,
        ),
    );
    const size = Math.hypot(...next) || 1;
    axis = next.map((value, at) => (tied[at] ? value / size : 0));
  }
  const loudest = rows.reduce((best, row, at) => (row.size > (rows[best]?.size ?? 0) ? at : best), 0);
  const sign = (axis[loudest] ?? 0) < 0 ? -1 : 1;
  // Rounded, so that another machine's last bits make no other order.
  const place = (at: number) => Math.round(sign * (axis[at] ?? 0) * 1e6);
  const order = ids
    .map((_, at) => at)
    .sort((a, b) => Number(tied[b]) - Number(tied[a]) || place(b) - place(a) || a - b);
  const free = tied.filter(Boolean).length;
  const near = (a: number, b: number) => matrix[a]?.[b] ?? 0;
  return [...turned(order.slice(0, free), near), ...order.slice(free)].map((at) => ids[at] ?? '');
}

/** Larger lists keep the order of the axis: looking at every stretch would take too long. */
const MOST_TURNED = 200;
const LEAST = 1e-9;

function turned(order: readonly number[], near: (a: number, b: number) => number): number[] {
  const rows = [...order];
  if (rows.length > MOST_TURNED) return rows;
  const pair = (a: number | undefined, b: number | undefined) =>
    a === undefined || b === undefined ? 0 : near(a, b);
  for (let better = true, pass = 0; better && pass < 50; pass++) {
    better = false;
    for (let from = 0; from < rows.length - 1; from++) {
      for (let to = from + 1; to < rows.length; to++) {
        const now = pair(rows[from - 1], rows[from]) + pair(rows[to], rows[to + 1]);
        const then = pair(rows[from - 1], rows[to]) + pair(rows[from], rows[to + 1]);
        if (then <= now + LEAST) continue;
        rows.splice(from, to - from + 1, ...rows.slice(from, to + 1).reverse());
        better = true;
      }
    }
  }
  return rows;
}
