// Mouse, pen and fingers on a stage: hover, click, drag, wheel, pinch, context menu. Points are in the stage's pixels.
import type { Point } from './layout.ts';

export interface Gestures {
  readonly hover: (point: Point | null) => void;
  readonly click: (point: Point) => void;
  readonly menu: (point: Point) => void;
  /** True when what is under the point is dragged itself; the stage is dragged otherwise. */
  readonly grab: (point: Point) => boolean;
  readonly drag: (to: Point) => void;
  readonly drop: () => void;
  readonly pan: (x: number, y: number) => void;
  readonly zoom: (factor: number, around: Point) => void;
}

/** A press that moves less than this is a click, in CSS pixels. */
const STILL = 4;

/** Returns what takes the listeners away. */
export function listen(stage: HTMLElement, gestures: Gestures): () => void {
  const pressed = new Map<number, Point>();
  let start: Point | null = null;
  let holding = false;
  let moved = false;
  const pointOf = (event: MouseEvent): Point => {
    const { left, top } = stage.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  /** Presses on a badge over the stage are its own. */
  const isOurs = (event: Event) => !(event.target as Element).closest('button');
  const down = (event: PointerEvent) => {
    if (event.button !== 0 || !isOurs(event)) return;
    const point = pointOf(event);
    pressed.set(event.pointerId, point);
    if (pressed.size > 1) return;
    start = point;
    moved = false;
    holding = gestures.grab(point);
  };
  const move = (event: PointerEvent) => {
    const point = pointOf(event);
    const before = pressed.get(event.pointerId);
    if (before === undefined) {
      if (event.pointerType !== 'touch') gestures.hover(isOurs(event) ? point : null);
      return;
    }
    if (pressed.size === 2) {
      const [other] = [...pressed].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
      if (other !== undefined) {
        const [was, is] = [before, point].map((at) => Math.hypot(at.x - other.x, at.y - other.y));
        gestures.zoom((is ?? 1) / Math.max(1, was ?? 1), other);
      }
      pressed.set(event.pointerId, point);
      moved = true;
      return;
    }
    if (!moved && start !== null && Math.hypot(point.x - start.x, point.y - start.y) < STILL) return;
    if (!moved) {
      moved = true;
      gestures.hover(null);
      // Only now: a captured press would be no click on what lies over the stage.
      stage.setPointerCapture(event.pointerId);
    }
    if (holding) gestures.drag(point);
    else gestures.pan(point.x - before.x, point.y - before.y);
    pressed.set(event.pointerId, point);
  };
  const up = (event: PointerEvent) => {
    if (!pressed.delete(event.pointerId) || pressed.size > 0) return;
    if (holding && moved) gestures.drop();
    else if (!moved && event.type === 'pointerup') gestures.click(pointOf(event));
    holding = false;
  };
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
    gestures.zoom(Math.exp(-Math.max(-240, Math.min(240, event.deltaY * lines)) / 400), pointOf(event));
  };
  const leave = () => gestures.hover(null);
  const menu = (event: MouseEvent) => {
    event.preventDefault();
    gestures.menu(pointOf(event));
  };
  const listeners = {
    pointerdown: down,
    pointermove: move,
    pointerup: up,
    pointercancel: up,
    pointerleave: leave,
    wheel,
    contextmenu: menu,
  };
  const all = Object.entries(listeners) as [string, EventListener][];
  for (const [name, listener] of all) stage.addEventListener(name, listener, { passive: false });
  return () => {
    for (const [name, listener] of all) stage.removeEventListener(name, listener);
  };
}
