// Where the versions and their lines stand in the picture of the lineage: a column for each version, a row for each lane.
import type { Lineage } from './lineage.ts';

export interface LineageSizes {
  /** All in CSS pixels. */
  readonly column: number;
  readonly lane: number;
  /** Height of a lane without a box: of one that only made others' versions too. */
  readonly low: number;
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
  /** In the order of the lineage's. */
  readonly lanes: readonly { readonly top: number; readonly height: number }[];
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
  const { column, head, box } = sizes;
  const lanes = lanesOf(lineage, sizes);
  const laneOf = (side: string) =>
    lanes[Math.max(0, lineage.lanes.indexOf(side))] ?? { top: 0, height: sizes.lane };
  const middleOf = (side: string) => {
    const { top, height } = laneOf(side);
    return height === sizes.low ? top + height / 2 : top + head + box.height / 2;
  };
  const versions = lineage.versions.map(({ id, lane: own, makers }, at) => ({
    id,
    x: at * column + (column - box.width) / 2,
    y: laneOf(own).top + head,
    others: makers
      .filter(({ side }) => side !== own && lineage.lanes.includes(side))
      .map(({ side, claims, denials }) => ({
        y: middleOf(side),
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
    lanes,
    width: lineage.versions.length * column,
    height: lanes.reduce((sum, { height }) => sum + height, 0) || sizes.lane,
  };
}

function lanesOf({ lanes, versions }: Lineage, { lane, low }: LineageSizes): LineageLayout['lanes'] {
  let top = 0;
  return lanes.map((side) => {
    const place = { top, height: versions.some((version) => version.lane === side) ? lane : low };
    top += place.height;
    return place;
  });
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
