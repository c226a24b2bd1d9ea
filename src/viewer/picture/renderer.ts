// What draws pictures: one interface, two renderers. Give it a scene, it draws and tells what was pointed at.
import { createCanvasRenderer } from './canvas-renderer.ts';
import type { Point } from './layout.ts';
import type { Means } from './means.ts';
import type { Scene } from './scene.ts';
import { createSigmaRenderer } from './sigma-renderer.ts';
import type { Hit, Projection, Stage } from './stage.ts';

export interface Pointed extends Hit, Point {}

export interface Listeners {
  /** Positions of the pointer are in the container, in CSS pixels. */
  readonly onPoint: (pointed: Pointed | null) => void;
  readonly onPick: (picked: Hit | { readonly kind: 'self'; readonly id: string } | null) => void;
  /** The context menu was asked for. */
  readonly onMenu: (pointed: Pointed) => void;
  /** An actor was dragged to another place. */
  readonly onMove: (actor: string, place: Point) => void;
  /** The camera moved, or the stage has another size. */
  readonly onView: () => void;
}

export interface Renderer {
  readonly draw: (scene: Scene) => void;
  readonly zoom: (factor: number) => void;
  /** In CSS pixels. */
  readonly pan: (x: number, y: number) => void;
  readonly reset: () => void;
  /** How the picture lies now. */
  readonly projection: () => Projection;
  readonly stage: () => Stage | null;
  readonly stop: () => void;
}

/** @param means how to draw; not `table` */
export function createRenderer(means: Means, container: HTMLElement, listeners: Listeners): Renderer {
  return means === 'webgl'
    ? createSigmaRenderer(container, listeners)
    : createCanvasRenderer(container, listeners);
}
