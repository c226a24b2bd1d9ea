// Where the actors stand: the same for the same dossier, whatever the filters, so that a filter never moves an actor.
// Two steps: what is wanted, and an arrangement that comes close to it.
import type { Service } from '../../analyse/entries.ts';
import type { Picture } from '../../analyse/picture.ts';
import { compareText } from '../../model/order.ts';
import { placed, type Wish } from './stress.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What an arrangement depends on, as plain data: it may be made in a worker. */
export interface Plan {
  /** Sorted. */
  readonly ids: readonly string[];
  readonly wishes: readonly Wish[];
  /** Pressure received less pressure exerted, for each id. */
  readonly balance: readonly number[];
}

export type Places = ReadonlyMap<string, Point>;

/** Who acts for whom wants to stand close, pressure wants room for its lines. */
export function planOf({ actors, edges }: Picture, services: readonly Service[]): Plan {
  const sorted = [...actors].sort((a, b) => compareText(a.id, b.id));
  const place = new Map(sorted.map(({ id }, at) => [id, at]));
  const lines = new Map<string, Wish & { readonly lines: number }>();
  const keyOf = (a: number, b: number) => `${Math.min(a, b)} ${Math.max(a, b)}`;
  const wish = (from: string, to: string, lengthOf: (lines: number) => number) => {
    const [a, b] = [place.get(from), place.get(to)];
    if (a === undefined || b === undefined || a === b) return;
    const key = keyOf(a, b);
    const count = (lines.get(key)?.lines ?? 0) + 1;
    lines.set(key, { a: Math.min(a, b), b: Math.max(a, b), length: lengthOf(count), lines: count });
  };
  for (const { from, to } of edges) wish(from, to, (count) => 1.7 + 0.25 * Math.min(count, 6));
  const pressed = new Set(lines.keys());
  for (const { actor, principal } of services) {
    const [a, b] = [place.get(actor), place.get(principal)];
    if (a !== undefined && b !== undefined && !pressed.has(keyOf(a, b))) wish(actor, principal, () => 1);
  }
  return {
    ids: sorted.map(({ id }) => id),
    wishes: [...lines.values()].map(({ a, b, length }) => ({ a, b, length })),
    balance: sorted.map(({ received, exerted }) => received - exerted),
  };
}

/**
 * Places for everyone. The longest axis lies level, with the actors that press on the left and the pressed on the right.
 */
export function arranged({ ids, wishes, balance }: Plan): Places {
  const points = placed(ids.length, wishes);
  return level(
    ids.map((id, at) => ({ id, ...(points[at] ?? { x: 0, y: 0 }) })),
    new Map(ids.map((id, at) => [id, balance[at] ?? 0])),
  );
}

const ASPECT = 1.4;

type Placed = Point & { readonly id: string };

/** Turns the cloud so that its longest axis is level and what is pressed most stands right. */
function level(points: readonly Placed[], balance: ReadonlyMap<string, number>): ReadonlyMap<string, Point> {
  const mean = (pick: (point: Point) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [mx, my] = [mean(({ x }) => x), mean(({ y }) => y)];
  const xx = mean(({ x }) => (x - mx) ** 2);
  const yy = mean(({ y }) => (y - my) ** 2);
  const xy = mean(({ x, y }) => (x - mx) * (y - my));
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  const [cos, sin] = [Math.cos(-angle), Math.sin(-angle)];
  const turned = points.map(({ id, x, y }) => ({
    id,
    x: (x - mx) * cos - (y - my) * sin,
    y: (x - mx) * sin + (y - my) * cos,
  }));
  const lean = (pick: (point: Point) => number) =>
    turned.reduce((sum, point) => sum + pick(point) * (balance.get(point.id) ?? 0), 0);
  const [sx, sy] = [lean(({ x }) => x) < 0 ? -1 : 1, lean(({ y }) => y) < 0 ? -1 : 1];
  // Screens are wider than high: a cloud that is not gets some of that.
  const extent = (pick: (point: Point) => number) =>
    Math.max(...turned.map(pick)) - Math.min(...turned.map(pick));
  const [width, height] = [extent(({ x }) => x), extent(({ y }) => y)];
  const stretch = width > 0 ? Math.min(1.6, Math.max(1, (ASPECT * height) / width)) : 1;
  const cloud = turned.map(({ id, x, y }) => ({ id, x: x * sx * stretch, y: y * sy }));
  spread(cloud, width * stretch);
  // Rounded, so that another machine's last bits make no other picture.
  const rounded = (value: number) => Math.round(value * 1e4) / 1e4;
  return new Map(cloud.map(({ id, x, y }) => [id, { x: rounded(x), y: rounded(y) }]));
}

/** Shares of the cloud's width that two actors stand apart at least, where there is room. */
const CLEAR = 0.065;
const ROUNDS = 40;

/** Pushes those apart that stand so near that their marks would cover each other. */
function spread(cloud: readonly { readonly id: string; x: number; y: number }[], width: number): void {
  const least = width * Math.min(CLEAR, 0.4 / Math.sqrt(Math.max(1, cloud.length)));
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const [at, a] of cloud.entries()) {
      for (let next = at + 1; next < cloud.length; next++) {
        const b = cloud[next];
        if (b === undefined) continue;
        const distance = Math.hypot(b.x - a.x, b.y - a.y);
        if (distance >= least) continue;
        const share = (least - distance) / 2 / Math.max(1e-6, distance);
        const [dx, dy] = distance < 1e-6 ? [least / 2, 0] : [(b.x - a.x) * share, (b.y - a.y) * share];
        a.x -= dx;
        a.y -= dy;
        b.x += dx;
        b.y += dy;
        moved = true;
      }
    }
    if (!moved) return;
  }
}
