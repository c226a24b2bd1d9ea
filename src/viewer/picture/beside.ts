// Places for what the arrangement has none for: beside those it has to do with, without moving anyone.
import type { Places, Point } from './layout.ts';

export interface Newcomer {
  readonly id: string;
  /** Whom it wants to stand among. */
  readonly near: readonly string[];
}

const GOLDEN_ANGLE = 2.399963;
/** Places looked at for a newcomer, ever farther away; and how much of its square is to be its own. */
const TRIES = 24;
const CLEAR = 0.5;

/** How far apart neighbours stand, roughly: the side of the square that everyone has for himself. */
function roomOf(places: Places): number {
  const points = [...places.values()];
  const extent = (values: number[]) => (values.length === 0 ? 0 : Math.max(...values) - Math.min(...values));
  const area = extent(points.map(({ x }) => x)) * extent(points.map(({ y }) => y));
  return points.length === 0 || area === 0 ? 1 : Math.sqrt(area / points.length);
}

/** The places with those of the newcomers, in their order; the same for the same input. */
export function withNewcomers(places: Places, newcomers: readonly Newcomer[]): Places {
  const room = roomOf(places);
  const all = new Map<string, Point>(places);
  newcomers.forEach(({ id, near }, at) => {
    if (all.has(id)) return;
    const among = near.flatMap((other) => all.get(other) ?? []);
    const mean = (pick: (point: Point) => number) =>
      among.reduce((sum, point) => sum + pick(point), 0) / Math.max(1, among.length);
    const away = room * (among.length > 1 ? 0.35 : 0.7) * (1 + 0.15 * Math.sqrt(at));
    const tried = Array.from({ length: TRIES }, (_, turn): Point => {
      const angle = (at + turn) * GOLDEN_ANGLE;
      const far = away * (1 + turn / 8);
      return {
        x: mean(({ x }) => x) + far * Math.cos(angle),
        y: mean(({ y }) => y) + far * Math.sin(angle),
      };
    });
    const placed = [...all.values()];
    const isFree = ({ x, y }: Point) =>
      placed.every((other) => Math.hypot(other.x - x, other.y - y) >= CLEAR * room);
    const place = tried.find(isFree) ?? tried[0];
    if (place !== undefined) all.set(id, place);
  });
  return all;
}
