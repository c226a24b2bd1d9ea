// Walking the graph with the arrow keys: from an actor along its lines to the neighbour that lies that way.
import type { Stage } from './stage.ts';

export const WAYS = { ArrowRight: 0, ArrowDown: 90, ArrowLeft: 180, ArrowUp: 270 } as const;
export type Way = keyof typeof WAYS;

export interface Arrived {
  readonly actor: string;
  /** The broadest line that leads there. */
  readonly edge: string;
}

/** How far beside the way a neighbour may lie, in degrees. */
const WIDEST = 75;

function besides(angle: number, wanted: number): number {
  const difference = Math.abs(angle - wanted) % 360;
  return Math.min(difference, 360 - difference);
}

/** The neighbour that lies most in that direction; near ones before far ones. Null when there is none. */
export function walked({ discs, flows }: Stage, from: string, way: Way): Arrived | null {
  const here = discs.get(from);
  if (here === undefined) return null;
  let best: (Arrived & { readonly cost: number; readonly thick: number }) | null = null;
  for (const { edge, thick } of flows) {
    if (!edge.isPressure || (edge.from !== from && edge.to !== from)) continue;
    const actor = edge.from === from ? edge.to : edge.from;
    const there = discs.get(actor);
    if (there === undefined) continue;
    const [dx, dy] = [there.x - here.x, there.y - here.y];
    const aside = besides((Math.atan2(dy, dx) * 180) / Math.PI, WAYS[way]);
    if (aside > WIDEST) continue;
    const cost = Math.hypot(dx, dy) * (1 + aside / 30);
    if (best === null || cost < best.cost || (cost === best.cost && thick > best.thick))
      best = { actor, edge: edge.id, cost, thick };
  }
  return best === null ? null : { actor: best.actor, edge: best.edge };
}

/** The broadest line of an actor; null when it has none. */
export function strongestLine({ flows }: Stage, actor: string): string | null {
  const own = flows.filter(({ edge }) => edge.isPressure && (edge.from === actor || edge.to === actor));
  return own.sort((a, b) => b.thick - a.thick || (a.edge.id < b.edge.id ? -1 : 1))[0]?.edge.id ?? null;
}
