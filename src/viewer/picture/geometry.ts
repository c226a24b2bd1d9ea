// The path of a ribbon on the stage: from the rim of one actor to the rim of the other, with its arrow head. The same
// arithmetic as the flow program's shader; lengths in CSS pixels, y downwards.
import type { Point } from './layout.ts';

/** A quadratic curve: start, control, end. */
export type Curve = readonly [Point, Point, Point];

interface End extends Point {
  readonly radius: number;
}

export interface Ribbon {
  readonly shaft: Curve;
  readonly straight: boolean;
  readonly tip: Point;
  /** The two corners of the head's base. */
  readonly barbs: readonly [Point, Point];
}

/** Between an actor's rim and the line. */
const AIR = 2.5;

const between = (a: Point, b: Point, t: number): Point => ({
  x: a.x + (b.x - a.x) * t,
  y: a.y + (b.y - a.y) * t,
});

export function pointOn([a, b, c]: Curve, t: number): Point {
  return between(between(a, b, t), between(b, c, t), t);
}

const slopeOn = ([a, b, c]: Curve, t: number): Point => ({
  x: 2 * ((b.x - a.x) * (1 - t) + (c.x - b.x) * t),
  y: 2 * ((b.y - a.y) * (1 - t) + (c.y - b.y) * t),
});

/**
 * Where the curve from a leaves the circle of that radius around a: three steps of Newton's method, in plain numbers,
 * since every line of a picture asks this three times with every drawing.
 */
function leaving(a: Point, b: Point, c: Point, radius: number): number {
  // The curve is a + 2 t p + t^2 q.
  const [px, py] = [b.x - a.x, b.y - a.y];
  const [qx, qy] = [c.x - 2 * b.x + a.x, c.y - 2 * b.y + a.y];
  let t = Math.min(0.9, radius / Math.max(1, 2 * Math.sqrt(px * px + py * py)));
  for (let step = 0; step < 3; step++) {
    const x = t * (2 * px + t * qx);
    const y = t * (2 * py + t * qy);
    const distance = Math.max(0.001, Math.sqrt(x * x + y * y));
    const growth = Math.max(1, (2 * (px + t * qx) * x + 2 * (py + t * qy) * y) / distance);
    t = Math.min(1, Math.max(0, t - (distance - radius) / growth));
  }
  return t;
}

/** The part of the curve from `start` to `end`. */
function part(curve: Curve, start: number, end: number): Curve {
  const [a, b, c] = curve;
  const control = between(between(a, b, start), between(b, c, start), end);
  return [pointOn(curve, start), control, pointOn(curve, end)];
}

/** Most lines are straight: what the curve takes steps for is known at once. */
function straightRibbon(from: End, to: End, head: number, half: number): Ribbon {
  const x = to.x - from.x;
  const y = to.y - from.y;
  const length = Math.max(1e-6, Math.sqrt(x * x + y * y));
  const ux = x / length;
  const uy = y / length;
  const on = (distance: number): Point => ({ x: from.x + ux * distance, y: from.y + uy * distance });
  const rim = to.radius + AIR;
  const left = Math.min(length, from.radius + AIR);
  const start = on(left);
  const base = on(Math.max(left, length - rim - head));
  return {
    shaft: [start, between(start, base, 0.5), base],
    straight: true,
    tip: on(Math.max(0, length - rim)),
    barbs: [
      { x: base.x - uy * half, y: base.y + ux * half },
      { x: base.x + uy * half, y: base.y - ux * half },
    ],
  };
}

/**
 * @param bend as a scene's edge has it
 * @param thick of the line
 * @param grow what an arrow head's fixed part is multiplied by
 */
export function ribbonOf(from: End, to: End, bend: number, thick: number, grow: number): Ribbon {
  const head = 6 * grow + 1.7 * thick;
  const half = 0.5 * (5 * grow + 1.6 * thick);
  if (bend === 0) return straightRibbon(from, to, head, half);
  const line = { x: to.x - from.x, y: to.y - from.y };
  const middle = between(from, to, 0.5);
  const control = { x: middle.x + line.y * bend, y: middle.y - line.x * bend };
  const curve: Curve = [from, control, to];
  const start = leaving(from, control, to, from.radius + AIR);
  const end = 1 - leaving(to, control, from, to.radius + AIR);
  const base = Math.max(start, 1 - leaving(to, control, from, to.radius + AIR + head));
  const at = pointOn(curve, base);
  const slope = slopeOn(curve, base);
  const length = Math.max(1e-6, Math.sqrt(slope.x ** 2 + slope.y ** 2));
  const side = { x: (-slope.y / length) * half, y: (slope.x / length) * half };
  return {
    shaft: part(curve, start, base),
    straight: false,
    tip: pointOn(curve, end),
    barbs: [
      { x: at.x + side.x, y: at.y + side.y },
      { x: at.x - side.x, y: at.y - side.y },
    ],
  };
}

function distanceToSegment(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = dx * dx + dy * dy;
  const t = along === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - a.x) * dx + (point.y - a.y) * dy) / along));
  return Math.hypot(point.x - a.x - t * dx, point.y - a.y - t * dy);
}

const PIECES = 12;

/** From a point to the nearest of a ribbon's middle line. */
export function distanceTo(point: Point, { shaft, straight, tip }: Ribbon): number {
  const [a, , c] = shaft;
  let least = distanceToSegment(point, c, tip);
  if (straight) return Math.min(least, distanceToSegment(point, a, c));
  let last = a;
  for (let at = 1; at <= PIECES; at++) {
    const next = pointOn(shaft, at / PIECES);
    least = Math.min(least, distanceToSegment(point, last, next));
    last = next;
  }
  return least;
}
