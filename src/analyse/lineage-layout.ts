// Where the versions and their lines stand in the picture of the lineage: a column for each version, a row for each lane.
import type { Lineage } from './lineage.ts';

export interface LineageSizes {
  /** All in CSS pixels. */
  readonly column: number;
  readonly lane: number;
  /** Free above the boxes of a lane, where lines run. */
  readonly head: number;
  readonly box: { readonly width: number; readonly height: number };
}

interface PlacedVersion {
  readonly id: string;
  /** Left upper corner of its box. */
  readonly x: number;
  readonly y: number;
  /** Middle heights of the lanes of its other makers; `denied` where only denials name them. */
  readonly others: readonly { readonly y: number; readonly denied: boolean }[];
}

interface PlacedLine {
  readonly id: string;
  /** SVG path. */
  readonly path: string;
}

export interface LineageLayout {
  readonly versions: readonly PlacedVersion[];
  readonly lines: readonly PlacedLine[];
  readonly width: number;
  readonly height: number;
}

/** Between two lines that share a channel. */
const TRACK = 5;
const TRACKS = 4;

/**
 * Lines leave a box at its right, enter at its left, and run along the head of the lane in between, so that none passes
 * behind a box.
 */
export function lineageLayout(lineage: Lineage, sizes: LineageSizes): LineageLayout {
  const { column, lane, head, box } = sizes;
  const top = (side: string) => Math.max(0, lineage.lanes.indexOf(side)) * lane;
  const versions = lineage.versions.map(({ id, lane: own, makers }, at) => ({
    id,
    x: at * column + (column - box.width) / 2,
    y: top(own) + head,
    others: makers
      .filter(({ side }) => side !== own && lineage.lanes.includes(side))
      .map(({ side, claims, denials }) => ({
        y: top(side) + head + box.height / 2,
        denied: claims.length === 0 && denials.length > 0,
      })),
  }));
  const placed = new Map(versions.map((version, at) => [version.id, { ...version, at }]));
  const lines = lineage.revisions.flatMap(({ id, newer, older }, number) => {
    const [from, to] = [placed.get(older), placed.get(newer)];
    if (from === undefined || to === undefined) return [];
    const middle = box.height / 2 - 8 + (number % TRACKS) * TRACK;
    const [x1, y1] = [from.x + box.width, from.y + middle];
    const [x2, y2] = [to.x, to.y + box.height / 2];
    const gap = (column - box.width) / 2;
    const lean = ((number % TRACKS) - TRACKS / 2) * (gap / (TRACKS + 1));
    const [out, into] = [x1 + gap + lean, x2 - gap + lean];
    if (to.at === from.at + 1)
      return [
        {
          id,
          path: route([
            [x1, y1],
            [out, y1],
            [out, y2],
            [x2, y2],
          ]),
        },
      ];
    const channel = to.y - head + 8 + (number % TRACKS) * TRACK;
    const points: Point[] = [
      [x1, y1],
      [out, y1],
      [out, channel],
      [into, channel],
      [into, y2],
      [x2, y2],
    ];
    return [{ id, path: route(points) }];
  });
  return {
    versions,
    lines,
    width: lineage.versions.length * column,
    height: Math.max(1, lineage.lanes.length) * lane,
  };
}

type Point = readonly [x: number, y: number];
const BEND = 6;

/** Straight stretches with round corners. */
function route(points: readonly Point[]): string {
  const parts = points.map(([x, y], at) => {
    const [before, after] = [points[at - 1], points[at + 1]];
    if (before === undefined) return `M${round(x)} ${round(y)}`;
    if (after === undefined) return `L${round(x)} ${round(y)}`;
    const [a, b] = [towards([x, y], before), towards([x, y], after)];
    return `L${round(a[0])} ${round(a[1])}Q${round(x)} ${round(y)} ${round(b[0])} ${round(b[1])}`;
  });
  return parts.join('');
}

/** The point a bend away from `from`, half way at most. */
function towards([x, y]: Point, [toX, toY]: Point): Point {
  const length = Math.hypot(toX - x, toY - y);
  const share = length === 0 ? 0 : Math.min(BEND, length / 2) / length;
  return [x + (toX - x) * share, y + (toY - y) * share];
}

const round = (number: number): number => Math.round(number * 10) / 10;
