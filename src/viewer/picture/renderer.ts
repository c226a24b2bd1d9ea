// Sigma behind a small interface: give it a picture and a view, it draws and tells what was pointed at.
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { Picture, PictureActor, PictureEdge } from '../../analyse/picture.ts';
import { edgeStyle, GROUND, nodeStyle, type View } from '../../analyse/style.ts';
import { FlowProgram } from './flow-program.ts';
import type { Point } from './layout.ts';
import { Names } from './names.ts';
import { ActorProgram } from './node-program.ts';
import { bendsOf } from './parallel.ts';
import { RINGS } from './rings.ts';

export interface Pointed {
  readonly kind: 'actor' | 'edge';
  readonly id: string;
  /** Position of the pointer in the container, in CSS pixels. */
  readonly x: number;
  readonly y: number;
}

export interface Listeners {
  readonly onPoint: (pointed: Pointed | null) => void;
  readonly onPick: (picked: { readonly kind: 'actor' | 'edge' | 'self'; readonly id: string } | null) => void;
}

export interface Renderer {
  readonly draw: (picture: Picture, view: View) => void;
  readonly zoom: (factor: number) => void;
  readonly reset: () => void;
  /** The picture as drawn now, without frame. */
  readonly snapshot: () => HTMLCanvasElement;
  readonly stop: () => void;
}

type NodeLook = Record<string, string | number | boolean>;

/** The actor or edge in focus and what it touches; null when nothing is. */
function neighboursOf(picture: Picture, focus: string | null): ReadonlySet<string> | null {
  if (focus === null) return null;
  const touching = picture.edges.filter(({ id, from, to }) => id === focus || from === focus || to === focus);
  return touching.length === 0 ? null : new Set(touching.flatMap(({ from, to }) => [from, to]));
}

/** @throws where there is no WebGL: ask `hasWebGL` first */
export function createRenderer(
  container: HTMLElement,
  places: ReadonlyMap<string, Point>,
  { onPoint, onPick }: Listeners,
): Renderer {
  const graph = new MultiDirectedGraph();
  const sigma = new Sigma(graph, container, {
    allowInvalidContainer: true,
    defaultEdgeType: 'flow',
    defaultNodeType: 'actor',
    edgeProgramClasses: { flow: FlowProgram as never },
    nodeProgramClasses: { actor: ActorProgram },
    enableEdgeEvents: true,
    renderLabels: false,
    stagePadding: 64,
    zIndex: true,
    minCameraRatio: 0.15,
    maxCameraRatio: 2.5,
    defaultDrawNodeHover: () => {},
  });
  const names = new Names(container, (id) => onPick({ kind: 'self', id }));
  // Tall and narrow stages take the layout turned by a quarter.
  let upright = false;
  const placeOf = (id: string): Point => {
    const point = places.get(id) ?? { x: 0, y: 0 };
    return upright ? { x: -point.y, y: -point.x } : point;
  };
  const turn = () => {
    const { width, height } = sigma.getDimensions();
    const wanted = height > width * 1.3;
    if (wanted === upright) return;
    upright = wanted;
    graph.forEachNode((id) => graph.mergeNodeAttributes(id, placeOf(id)));
  };

  /** Smaller stages take smaller marks. */
  const scale = () => {
    const { width, height } = sigma.getDimensions();
    return Math.min(1.15, Math.max(0.62, Math.sqrt(width * height) / 720));
  };
  let drawn: { picture: Picture; view: View } | null = null;
  const look = (actor: PictureActor, view: View, near: ReadonlySet<string> | null): NodeLook => {
    const { colour, radius, shape } = nodeStyle(actor, view, near);
    return {
      color: colour,
      ground: GROUND[view.theme],
      size: radius * scale(),
      ...RINGS[shape],
      ...placeOf(actor.id),
    };
  };
  const ribbon = (edge: PictureEdge, view: View, bends: ReadonlyMap<string, number>): NodeLook => {
    const { colour, width, dash, layer } = edgeStyle(edge, view);
    const [stroke, gap] = dash ?? [0, 0];
    return {
      color: colour,
      size: width * scale(),
      stroke,
      gap,
      zIndex: layer,
      curvature: bends.get(edge.id) ?? 0,
    };
  };

  const draw = (picture: Picture, view: View) => {
    drawn = { picture, view };
    const near = neighboursOf(picture, view.lifted ?? view.selected);
    const bends = bendsOf(picture.edges);
    const edges = picture.edges.filter(({ from, to }) => from !== to);
    const keptEdges = new Set(edges.map(({ id }) => id));
    const keptNodes = new Set(picture.actors.map(({ id }) => id));
    for (const id of graph.edges()) if (!keptEdges.has(id)) graph.dropEdge(id);
    for (const id of graph.nodes()) if (!keptNodes.has(id) && !places.has(id)) graph.dropNode(id);
    // Actors that the filters leave without pressure stay as ghosts: the map does not move.
    for (const id of places.keys()) {
      if (keptNodes.has(id)) continue;
      const ghost = { id, name: '', kind: '', received: 0, exerted: 0, self: [] };
      graph.mergeNode(id, { ...look(ghost, view, new Set()), size: 3.5, ring: 1, gap: 0, zIndex: 0 });
    }
    for (const actor of picture.actors) graph.mergeNode(actor.id, { ...look(actor, view, near), zIndex: 1 });
    for (const edge of edges) graph.mergeEdgeWithKey(edge.id, edge.from, edge.to, ribbon(edge, view, bends));
    names.show(picture, view, near);
    sigma.refresh();
  };

  const point = (kind: 'actor' | 'edge', id: string, { x, y }: { x: number; y: number }) => {
    container.style.cursor = 'pointer';
    onPoint({ kind, id, x, y });
  };
  const leave = () => {
    container.style.cursor = '';
    onPoint(null);
  };
  sigma.on(
    'enterNode',
    ({ node, event }) => drawn?.picture.actors.some(({ id }) => id === node) && point('actor', node, event),
  );
  sigma.on('leaveNode', leave);
  sigma.on('enterEdge', ({ edge, event }) => point('edge', edge, event));
  sigma.on('leaveEdge', leave);
  sigma.on('clickNode', ({ node }) => onPick({ kind: 'actor', id: node }));
  sigma.on('clickEdge', ({ edge }) => onPick({ kind: 'edge', id: edge }));
  sigma.on('clickStage', () => onPick(null));
  sigma.on('resize', () => {
    turn();
    if (drawn !== null) draw(drawn.picture, drawn.view);
  });
  sigma.on('afterRender', () => names.place(sigma));
  turn();

  const camera = sigma.getCamera();
  return {
    draw,
    zoom: (factor) =>
      camera.animate({ ratio: camera.getBoundedRatio(camera.ratio / factor) }, { duration: 150 }),
    reset: () => camera.animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration: 200 }),
    snapshot: () => {
      sigma.refresh();
      const layers = [...container.querySelectorAll('canvas')];
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(...layers.map(({ width }) => width));
      canvas.height = Math.max(...layers.map(({ height }) => height));
      const context = canvas.getContext('2d');
      for (const layer of layers)
        if (layer.width > 0) context?.drawImage(layer, 0, 0, canvas.width, canvas.height);
      return canvas;
    },
    stop: () => {
      names.stop();
      sigma.kill();
    },
  };
}
