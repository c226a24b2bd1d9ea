// The picture with sigma, on WebGL.
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram } from 'sigma/rendering';
import { FlowProgram } from './flow-program.ts';
import type { Point } from './layout.ts';
import { Names } from './names.ts';
import { ActorProgram } from './node-program.ts';
import type { Listeners, Renderer } from './renderer.ts';
import { RINGS } from './rings.ts';
import type { Scene, SceneEdge, SceneNode } from './scene.ts';
import {
  type Hit,
  isUpright,
  type Projection,
  paddingOf,
  type Stage,
  scaleFor,
  stageOf,
  turned,
} from './stage.ts';

type Look = Record<string, string | number | boolean>;

/** @throws where there is no WebGL: ask `meansOf` first */
export function createSigmaRenderer(
  container: HTMLElement,
  { onPoint, onPick, onMenu, onMove, onView }: Listeners,
): Renderer {
  let graph = new MultiDirectedGraph();
  const sigma = new Sigma(graph, container, {
    allowInvalidContainer: true,
    defaultEdgeType: 'flow',
    defaultNodeType: 'actor',
    edgeProgramClasses: { flow: FlowProgram as never, tie: EdgeLineProgram },
    nodeProgramClasses: { actor: ActorProgram },
    enableEdgeEvents: true,
    renderLabels: false,
    stagePadding: paddingOf(container.clientWidth, container.clientHeight),
    zIndex: true,
    minCameraRatio: 0.05,
    maxCameraRatio: 2.5,
    defaultDrawNodeHover: () => {},
  });
  const camera = sigma.getCamera();
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const animate = (to: Parameters<typeof camera.animate>[0], duration: number) => {
    if (still) camera.setState(to);
    else camera.animate(to, { duration });
  };
  const names = new Names(container, (id) => onPick({ kind: 'self', id }));
  let scene: Scene | null = null;
  let stage: Stage | null = null;
  /** An actor that is being dragged, and where it is, in sigma's graph. */
  let held: { readonly id: string; readonly place: Point | null } | null = null;

  /** Sigma takes the end of a drag for a click, however late it comes. */
  let dragged = false;

  const upright = () => {
    const { width, height } = sigma.getDimensions();
    return isUpright(width, height);
  };
  const scale = () => {
    const { width, height } = sigma.getDimensions();
    return scaleFor(width, height);
  };
  const projection = (): Projection => {
    const { width, height } = sigma.getDimensions();
    const grow = sigma.scaleSize(1);
    return {
      width,
      height,
      grow,
      thicken: Math.sqrt(grow),
      at: (place) => sigma.graphToViewport(turned(place, upright())),
    };
  };
  const lookOf = ({ colour, radius, shape, state, ...place }: SceneNode, ground: string): Look => ({
    color: colour,
    ground,
    size: radius * scale(),
    ...RINGS[shape],
    ...turned(place, upright()),
    zIndex: state === 'ghost' ? 0 : 1,
  });
  const ribbonOf = ({ colour, width, dash, layer, bend, isPressure }: SceneEdge): Look => {
    const [stroke, gap] = dash ?? [0, 0];
    return {
      type: isPressure ? 'flow' : 'tie',
      color: colour,
      size: width * scale(),
      stroke,
      gap,
      zIndex: layer,
      curvature: bend,
    };
  };

  const draw = (next: Scene) => {
    scene = next;
    const { nodes, edges, ground } = next;
    // A graph of its own for every scene: sigma goes through the whole graph again for each edge that is dropped from one.
    graph = new MultiDirectedGraph();
    for (const node of nodes) graph.addNode(node.id, lookOf(node, ground));
    if (held?.place != null && graph.hasNode(held.id)) graph.mergeNodeAttributes(held.id, held.place);
    for (const edge of edges)
      if (graph.hasNode(edge.from) && graph.hasNode(edge.to))
        graph.addEdgeWithKey(edge.id, edge.from, edge.to, ribbonOf(edge));
    sigma.setGraph(graph);
  };

  const nodeOf = (id: string) => scene?.nodes.find((node) => node.id === id);
  const isGhost = (id: string) => nodeOf(id)?.state === 'ghost';
  const hitOf = (id: string): Hit | null =>
    isGhost(id) ? null : { kind: nodeOf(id)?.letter === '' ? 'actor' : 'act', id };
  const isPressure = (id: string) => graph.getEdgeAttribute(id, 'type') === 'flow';
  const point = (hit: Hit | null, { x, y }: Point) => {
    if (held !== null || hit === null) return;
    container.style.cursor = 'pointer';
    onPoint({ ...hit, x, y });
  };
  const menu = (hit: Hit | null, { x, y, original }: Point & { readonly original: Event }) => {
    original.preventDefault();
    if (hit !== null) onMenu({ ...hit, x, y });
  };
  const leave = () => {
    container.style.cursor = '';
    onPoint(null);
  };
  sigma.on('enterNode', ({ node, event }) => point(hitOf(node), event));
  sigma.on('leaveNode', leave);
  sigma.on('enterEdge', ({ edge, event }) => isPressure(edge) && point({ kind: 'edge', id: edge }, event));
  sigma.on('leaveEdge', leave);
  sigma.on('clickNode', ({ node }) => !dragged && onPick(hitOf(node)));
  sigma.on('clickEdge', ({ edge }) => isPressure(edge) && onPick({ kind: 'edge', id: edge }));
  sigma.on('clickStage', () => onPick(null));
  sigma.on('rightClickNode', ({ node, event }) => menu(hitOf(node), event));
  sigma.on(
    'rightClickEdge',
    ({ edge, event }) => isPressure(edge) && menu({ kind: 'edge', id: edge }, event),
  );
  for (const down of ['downNode', 'downEdge', 'downStage'] as const)
    sigma.on(down, () => {
      dragged = false;
    });
  sigma.on('downNode', ({ node, event: { original } }) => {
    if (!isGhost(node) && (!('button' in original) || original.button === 0))
      held = { id: node, place: null };
  });
  sigma.on('moveBody', ({ event }) => {
    if (held === null) return;
    if (held.place === null) sigma.setCustomBBox(sigma.getBBox());
    const place = sigma.viewportToGraph(event);
    held = { id: held.id, place };
    graph.mergeNodeAttributes(held.id, place);
    event.preventSigmaDefault();
  });
  const drop = () => {
    const { id, place } = held ?? { id: '', place: null };
    held = null;
    if (place === null) return;
    dragged = true;
    onMove(id, turned(place, upright()));
  };
  sigma.on('upNode', drop);
  sigma.on('upStage', drop);
  sigma.on('resize', () => {
    sigma.setSetting('stagePadding', paddingOf(container.clientWidth, container.clientHeight));
    if (scene !== null) draw(scene);
    onView();
  });
  sigma.on('afterRender', () => {
    if (scene === null) return;
    stage = stageOf(scene, projection());
    names.place(stage);
  });
  camera.on('updated', onView);

  return {
    draw,
    zoom: (factor) => animate({ ratio: camera.getBoundedRatio(camera.ratio / factor) }, 150),
    pan: (x, y) => {
      const [from, to] = [sigma.viewportToFramedGraph({ x, y }), sigma.viewportToFramedGraph({ x: 0, y: 0 })];
      camera.setState({ x: camera.x + to.x - from.x, y: camera.y + to.y - from.y });
    },
    reset: () => {
      sigma.setCustomBBox(null);
      sigma.refresh();
      animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, 200);
    },
    projection,
    stage: () => stage,
    stop: () => {
      names.stop();
      sigma.kill();
    },
  };
}
