// A scene as it lies on the stage now: every mark and ribbon in CSS pixels, and what is under a point.
import { MOST } from '../../analyse/sighted.ts';
import { distanceTo, type Ribbon, ribbonOf } from './geometry.ts';
import type { Point } from './layout.ts';
import type { Scene, SceneEdge, SceneNode } from './scene.ts';

/** How places come onto the stage. */
export interface Projection {
  readonly width: number;
  readonly height: number;
  readonly at: (place: Point) => Point;
  /** What radii are multiplied by: the size of the stage, and how near the camera is. */
  readonly grow: number;
  /** The same for lines, which grow more slowly. */
  readonly thicken: number;
}

export interface Disc extends Point {
  readonly node: SceneNode;
  readonly radius: number;
}

export interface Flow extends Ribbon {
  readonly edge: SceneEdge;
  readonly thick: number;
  /** Lengths of stroke and gap; null: solid. */
  readonly dash: readonly [number, number] | null;
}

/** More lines than a stage ever has are solid hairlines: nobody tells dashes apart there, and the broader take six times longer. */
const MANY_LINES = MOST.wide.edges;
/** So narrow that their outlines fill them. */
const FINE_HEADS = 0.7;

export interface Stage {
  readonly width: number;
  readonly height: number;
  readonly scene: Scene;
  /** More lines than anybody tells apart: all are solid hairlines. */
  readonly fine: boolean;
  readonly discs: ReadonlyMap<string, Disc>;
  /** Null where an end is not on the stage. */
  readonly flowOf: (edge: SceneEdge) => Flow | null;
  /** All, in the order of drawing. */
  readonly flows: readonly Flow[];
}

/** Smaller stages take smaller marks. */
export function scaleFor(width: number, height: number): number {
  return Math.min(1.15, Math.max(0.62, Math.sqrt(width * height) / 720));
}

/** Around the picture, where names have room, in CSS pixels: of a small stage a share. */
export function paddingOf(width: number, height: number): number {
  return Math.min(64, 0.13 * Math.min(width, height));
}

/** Tall and narrow stages take the layout turned by a quarter. */
export function isUpright(width: number, height: number): boolean {
  return height > width * 1.1;
}

export function turned({ x, y }: Point, upright: boolean): Point {
  return upright ? { x: -y, y: -x } : { x, y };
}

export function stageOf(scene: Scene, projection: Projection): Stage {
  const { width, height, at, grow, thicken } = projection;
  const scale = scaleFor(width, height);
  const discs = new Map<string, Disc>();
  for (const node of scene.nodes) {
    const { x, y } = at(node);
    discs.set(node.id, { node, x, y, radius: node.radius * grow * scale });
  }
  const fine = scene.edges.length > MANY_LINES;
  const stretch = thicken * scale;
  const flowOf = (edge: SceneEdge): Flow | null => {
    const from = discs.get(edge.from);
    const to = discs.get(edge.to);
    if (from === undefined || to === undefined) return null;
    const thick = fine ? Math.min(1, edge.width * stretch) : edge.width * stretch;
    const dash: Flow['dash'] =
      fine || edge.dash === null ? null : [edge.dash[0] * stretch, edge.dash[1] * stretch];
    const heads = fine ? FINE_HEADS * thicken : thicken;
    const { shaft, straight, tip, barbs } = ribbonOf(from, to, edge.bend, thick, heads);
    return { edge, thick, dash, shaft, straight, tip, barbs };
  };
  let flows: readonly Flow[] | null = null;
  return {
    width,
    height,
    scene,
    fine,
    discs,
    flowOf,
    // Worked out when somebody asks: names, and a pointer on a mark, do without.
    get flows() {
      flows ??= scene.edges.flatMap((edge) => flowOf(edge) ?? []).sort((a, b) => a.edge.layer - b.edge.layer);
      return flows;
    },
  };
}

export interface Hit {
  readonly kind: 'actor' | 'act' | 'edge';
  readonly id: string;
}

/** How far beside a mark or a line a pointer still means it, in CSS pixels. */
const REACH = 5;

/** What is under a point: the nearest mark, or else the nearest line. */
export function hitAt(stage: Stage, point: Point): Hit | null {
  let best: Hit | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { node, x, y, radius } of stage.discs.values()) {
    const distance = Math.hypot(point.x - x, point.y - y) - radius;
    if (node.state === 'ghost' || distance > 2 || distance >= least) continue;
    best = { kind: node.letter === '' ? 'actor' : 'act', id: node.id };
    least = distance;
  }
  if (best !== null) return best;
  for (const flow of stage.flows) {
    const reach = Math.max(REACH, flow.thick / 2 + 1);
    if (!flow.edge.isPressure || isOutside(flow, point, reach)) continue;
    const distance = distanceTo(point, flow);
    if (distance > reach || distance >= least) continue;
    best = { kind: 'edge', id: flow.edge.id };
    least = distance;
  }
  return best;
}

function isOutside({ shaft: [a, b, c], tip }: Ribbon, { x, y }: Point, reach: number): boolean {
  return (
    x < Math.min(a.x, b.x, c.x, tip.x) - reach ||
    x > Math.max(a.x, b.x, c.x, tip.x) + reach ||
    y < Math.min(a.y, b.y, c.y, tip.y) - reach ||
    y > Math.max(a.y, b.y, c.y, tip.y) + reach
  );
}
