// The picture on a Canvas 2D: for browsers without WebGL and for those whose WebGL is a program.
import { type Bounds, boundsOf, type Camera, panned, START, type View, viewOf, zoomed } from './camera.ts';
import { listen } from './gestures.ts';
import { Layer } from './layer.ts';
import type { Point } from './layout.ts';
import { Names } from './names.ts';
import { paintStage } from './paint.ts';
import type { Listeners, Renderer } from './renderer.ts';
import type { Scene } from './scene.ts';
import { hitAt, type Stage, stageOf } from './stage.ts';

/**
 * Pictures with more lines than this move as a whole, and are drawn again where they come to rest; their words follow when
 * the lines are there.
 */
const LIGHT = 150;
const REST = 120;

export function createCanvasRenderer(
  container: HTMLElement,
  { onPoint, onPick, onMenu, onMove, onView }: Listeners,
): Renderer {
  const layers = document.createElement('div');
  layers.className = 'layers';
  const lines = new Layer();
  layers.append(lines.canvas);
  container.append(layers);
  const names = new Names(layers, (id) => onPick({ kind: 'self', id }));

  let scene: Scene | null = null;
  let camera: Camera = START;
  /** What the stage is fitted to; stays while actors are dragged about, so that nothing else moves. */
  let frozen: Bounds | null = null;
  /** What lies on the canvases; the stage itself is made anew when somebody asks, and takes no memory meanwhile. */
  let drawn: { readonly camera: Camera; readonly lines: number; readonly size: string } | null = null;
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let wording: ReturnType<typeof setTimeout> | undefined;
  /** An actor that is being dragged, and where it is. */
  let held: { readonly id: string; readonly place: Point | null } | null = null;

  const view = (): View => {
    const { clientWidth, clientHeight } = container;
    return viewOf(camera, frozen ?? boundsOf(scene?.nodes ?? []), clientWidth, clientHeight);
  };
  const stageNow = (): Stage | null => {
    if (scene === null || container.clientWidth === 0) return null;
    const { id, place } = held ?? { id: '', place: null };
    if (place === null) return stageOf(scene, view());
    const nodes = scene.nodes.map((node) => (node.id === id ? { ...node, ...place } : node));
    return stageOf({ ...scene, nodes }, view());
  };
  const sizeNow = () => `${container.clientWidth} ${container.clientHeight}`;
  const paint = () => {
    frame = 0;
    clearTimeout(rest);
    const stage = stageNow();
    if (stage === null) return;
    lines.draw(stage.width, stage.height, (pen) => paintStage(pen, stage));
    clearTimeout(wording);
    const moved = drawn !== null && drawn.camera !== camera;
    if (stage.scene.edges.length <= LIGHT || moved) names.place(stage);
    else
      wording = setTimeout(() => {
        const still = stageNow();
        if (still !== null) names.place(still);
      }, REST);
    layers.style.transform = '';
    drawn = { camera, lines: stage.scene.edges.length, size: sizeNow() };
  };
  const request = () => {
    if (frame === 0) frame = requestAnimationFrame(paint);
  };
  /** After the camera moved: light pictures are drawn anew, others are shifted as they are until they rest. */
  const moved = () => {
    onView();
    if (drawn === null || drawn.lines <= LIGHT) return request();
    const factor = drawn.camera.ratio / camera.ratio;
    const x = (drawn.camera.x - camera.x) / camera.ratio;
    const y = (drawn.camera.y - camera.y) / camera.ratio;
    layers.style.transform = `translate(${x}px, ${y}px) scale(${factor})`;
    clearTimeout(rest);
    rest = setTimeout(request, REST);
  };
  const hit = (point: Point) => {
    const stage = stageNow();
    return stage === null ? null : hitAt(stage, point);
  };
  let pointed: string | null = null;
  const hover = (point: Point | null) => {
    const found = point === null ? null : hit(point);
    if (found === null && pointed === null) return;
    if (found !== null && found.id === pointed) return;
    pointed = found?.id ?? null;
    container.style.cursor = found === null ? '' : 'pointer';
    onPoint(found === null || point === null ? null : { ...found, ...point });
  };
  const unlisten = listen(container, {
    hover,
    click: (point) => onPick(hit(point)),
    menu: (point) => {
      const found = hit(point);
      if (found !== null) onMenu({ ...found, ...point });
    },
    grab: (point) => {
      const found = hit(point);
      held = found?.kind === 'actor' ? { id: found.id, place: null } : null;
      return held !== null;
    },
    drag: (to) => {
      if (held !== null) held = { id: held.id, place: view().placeAt(to) };
      request();
    },
    drop: () => {
      if (held?.place != null) {
        frozen ??= boundsOf(scene?.nodes ?? []);
        onMove(held.id, held.place);
      }
      held = null;
    },
    pan: (x, y) => {
      camera = panned(camera, x, y);
      moved();
    },
    zoom: (factor, around) => {
      const from = { x: around.x - container.clientWidth / 2, y: around.y - container.clientHeight / 2 };
      camera = zoomed(camera, factor, from);
      moved();
    },
  });
  const watch = new ResizeObserver(() => {
    if (drawn?.size === sizeNow()) return;
    request();
    onView();
  });
  watch.observe(container);

  return {
    draw: (next) => {
      scene = next;
      request();
    },
    zoom: (factor) => {
      camera = zoomed(camera, factor);
      moved();
    },
    pan: (x, y) => {
      camera = panned(camera, x, y);
      moved();
    },
    reset: () => {
      camera = START;
      frozen = null;
      request();
      onView();
    },
    projection: view,
    stage: stageNow,
    stop: () => {
      cancelAnimationFrame(frame);
      clearTimeout(rest);
      clearTimeout(wording);
      watch.disconnect();
      unlisten();
      names.stop();
      layers.remove();
    },
  };
}
