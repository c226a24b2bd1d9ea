// What stands on the stage and how it looks: the picture in marks and lines, before anything is drawn. Every renderer,
// the PNG and the SVG draw this.
import type { Picture, PictureActor } from '../../analyse/picture.ts';
import type { StagedAct } from '../../analyse/staged.ts';
import {
  actStyle,
  edgeStyle,
  edgeTag,
  groundOf,
  inkOf,
  liftedIssue,
  type NodeShape,
  nodeStyle,
  type View,
} from '../../analyse/style.ts';
import type { Point } from './layout.ts';
import { bendsOf } from './parallel.ts';

export interface SceneNode extends Point {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  /** In CSS pixels on a stage of the usual size. */
  readonly radius: number;
  readonly shape: NodeShape;
  /** Near: in focus, or nothing is. Ghost: the filters leave it nothing, it only keeps its place. */
  readonly state: 'near' | 'far' | 'ghost';
  /** Edges from the actor to itself. */
  readonly self: number;
  /** Written into the mark of an act; empty for actors. */
  readonly letter: string;
}

export interface SceneEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly colour: string;
  readonly width: number;
  readonly dash: readonly [number, number] | null;
  /** Drawn in the order of this number. */
  readonly layer: number;
  /** Distance of the control point from the straight line, in lengths of the line; left of the direction is positive. */
  readonly bend: number;
  /** Number of the issue, as in the legend. */
  readonly tag: string;
  /** False for the tie of an act to its actor, and for a ghost: no head, and nothing to open. */
  readonly isPressure: boolean;
}

export interface Scene {
  readonly ground: string;
  readonly ink: string;
  /** Most important first; ghosts last. */
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  /** Under the pointer or the keyboard: gets a ring. */
  readonly focus: string | null;
}

const GHOST = { id: '', kind: '', received: 0, exerted: 0, self: [] };
const GHOST_RADIUS = 3.5;
const ACT_RADIUS = 8.5;
const TIE_WIDTH = 1.2;
const LETTERS = { meeting: 'M', proposal: 'P', position: 'S' } as const;

/** The actors that the thing in focus touches; null when nothing is in focus. */
function touchedBy(
  { edges }: Picture,
  acts: readonly StagedAct[],
  focus: string | null,
): ReadonlySet<string> | null {
  if (focus === null) return null;
  const lines = edges.filter(({ id, from, to, issue }) => [id, from, to, liftedIssue(issue)].includes(focus));
  const touched = [
    ...lines.flatMap(({ from, to }) => [from, to]),
    ...acts.flatMap(({ id, actors }) => (id === focus ? actors : [])),
  ];
  return touched.length === 0 ? null : new Set(touched);
}

/** The actors of what an answer holds; null where no answer is laid over the picture. */
function heldBy({ edges }: Picture, { change }: View): ReadonlySet<string> | null {
  if (change === undefined) return null;
  const held = edges.filter(({ id }) => !change.dropped.has(id));
  return new Set(held.flatMap(({ from, to }) => [from, to]));
}

/**
 * @param places of everything on the stage; an actor with a place but without an edge is a ghost: the filters leave it
 * nothing, it only keeps its place
 */
export function sceneOf(
  picture: Picture,
  view: View,
  places: ReadonlyMap<string, Point>,
  acts: readonly StagedAct[] = [],
): Scene {
  const near = touchedBy(picture, acts, view.lifted ?? view.selected) ?? heldBy(picture, view);
  const bends = bendsOf(picture.edges);
  const at = (id: string): Point => places.get(id) ?? { x: 0, y: 0 };
  const nodeOf = (actor: PictureActor): SceneNode => {
    const { colour, radius, shape, labelled } = nodeStyle(actor, view, near);
    const state = labelled ? 'near' : 'far';
    const { id, name, self } = actor;
    return { id, name, colour, radius, shape, self: self.length, state, letter: '', ...at(id) };
  };
  const actNodes = acts.map((act): SceneNode => {
    const { colour, near: close } = actStyle(act, view);
    const look = { colour, radius: ACT_RADIUS, shape: 'disc', self: 0 } as const;
    const state = close ? 'near' : 'far';
    return { id: act.id, name: '', ...look, state, letter: LETTERS[act.kind], ...at(act.id) };
  });
  const shown = new Set([...picture.actors, ...acts].map(({ id }) => id));
  const { colour: pale } = nodeStyle(GHOST, view, new Set());
  const ghost = {
    name: '',
    colour: pale,
    radius: GHOST_RADIUS,
    shape: 'disc',
    self: 0,
    state: 'ghost',
  } as const;
  const ghosts = [...places.keys()]
    .filter((id) => !shown.has(id))
    .map((id): SceneNode => ({ id, ...ghost, letter: '', ...at(id) }));
  const edges: SceneEdge[] = [];
  for (const edge of picture.edges) {
    const { id, from, to } = edge;
    if (from === to) continue;
    const { colour, width, dash, layer } = edgeStyle(edge, view);
    const bend = bends.get(id) ?? 0;
    const tag = edgeTag(edge, view);
    edges.push({ id, from, to, colour, width, dash, layer, bend, tag, isPressure: !view.ghosts?.has(id) });
  }
  const ties = acts.flatMap((act): SceneEdge[] => {
    const { colour, dash } = actStyle(act, view);
    const look = { colour, dash, width: TIE_WIDTH, layer: 0, bend: 0, tag: '', isPressure: false };
    return act.actors.map((actor) => ({ id: `${act.id} ${actor}`, from: actor, to: act.id, ...look }));
  });
  const focus = view.lifted !== null && shown.has(view.lifted) ? view.lifted : null;
  return {
    ground: groundOf(view),
    ink: inkOf(view),
    nodes: [...picture.actors.map(nodeOf), ...actNodes, ...ghosts],
    edges: [...ties, ...edges],
    focus,
  };
}
