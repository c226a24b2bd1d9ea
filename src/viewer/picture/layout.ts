// Where the actors stand: the same for the same dossier, whatever the filters, so that a filter never moves an actor.
import { DirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';
import type { Service } from '../../analyse/entries.ts';
import type { Picture } from '../../analyse/picture.ts';
import { compareText } from '../../model/order.ts';
import { placed, type Wish } from './stress.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Up to here each pair of actors is looked at; larger pictures take a force layout. */
const SMALL = 300;

/**
 * Places for every actor of an unfiltered picture: who acts for whom stands close, pressure needs room for its lines.
 * The longest axis lies level, with the actors that press on the left and the pressed on the right.
 */
export function layoutOf(
  { actors, edges }: Picture,
  services: readonly Service[],
): ReadonlyMap<string, Point> {
  const ids = actors.map(({ id }) => id).sort(compareText);
  const place = new Map(ids.map((id, at) => [id, at]));
  const lines = new Map<string, Wish & { readonly lines: number }>();
  const wish = (from: string, to: string, length: (lines: number) => number) => {
    const [a, b] = [place.get(from), place.get(to)];
    if (a === undefined || b === undefined || a === b) return;
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
    const count = (lines.get(key)?.lines ?? 0) + 1;
    lines.set(key, { a: Math.min(a, b), b: Math.max(a, b), length: length(count), lines: count });
  };
  for (const { from, to } of edges) wish(from, to, (count) => 1.7 + 0.25 * Math.min(count, 6));
  for (const { actor, principal } of services) {
    const pressed = edges.some(
      ({ from, to }) => [from, to].includes(actor) && [from, to].includes(principal),
    );
    if (!pressed) wish(actor, principal, () => 1);
  }
  const wishes = [...lines.values()];
  const points = ids.length <= SMALL ? placed(ids.length, wishes) : forced(ids.length, wishes);
  return level(
    ids.map((id, at) => ({ id, ...(points[at] ?? { x: 0, y: 0 }) })),
    new Map(actors.map(({ id, received, exerted }) => [id, received - exerted])),
  );
}

function forced(size: number, wishes: readonly Wish[]): Point[] {
  const graph = new DirectedGraph<{ x: number; y: number; size: number }>();
  for (let at = 0; at < size; at++) {
    const angle = at * 2.399963;
    graph.addNode(at, { x: at * Math.cos(angle), y: at * Math.sin(angle), size: 2 });
  }
  for (const { a, b, length } of wishes) graph.mergeEdge(a, b, { weight: 1 / length });
  forceAtlas2.assign(graph, {
    iterations: 200,
    settings: { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: true },
  });
  noverlap.assign(graph, { maxIterations: 60 });
  return graph.mapNodes((_, { x, y }) => ({ x, y }));
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
  // Rounded, so that another machine's last bits make no other picture.
  const rounded = (value: number) => Math.round(value * 1e4) / 1e4;
  return new Map(turned.map(({ id, x, y }) => [id, { x: rounded(x * sx * stretch), y: rounded(y * sy) }]));
}
