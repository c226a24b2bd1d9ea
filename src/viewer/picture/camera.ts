// Where the canvas renderer looks from: places of the layout to the stage and back.
import type { Point } from './layout.ts';
import { isUpright, type Projection, paddingOf, turned } from './stage.ts';

export interface Camera {
  /** The place in the middle of the stage, relative to the middle of the picture, in shares of a fitting scale. */
  readonly x: number;
  readonly y: number;
  /** 1 shows the whole picture; smaller is nearer. */
  readonly ratio: number;
}

export const START: Camera = { x: 0, y: 0, ratio: 1 };
const NEAREST = 0.05;
const FARTHEST = 2.5;

export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export function boundsOf(points: Iterable<Point>): Bounds {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return left > right ? { left: 0, right: 0, bottom: 0, top: 0 } : { left, right, bottom, top };
}

export interface View extends Projection {
  /** The place under a point of the stage. */
  readonly placeAt: (point: Point) => Point;
}

/** Layouts have y upwards, stages downwards. */
export function viewOf(camera: Camera, bounds: Bounds, width: number, height: number): View {
  const upright = isUpright(width, height);
  const corner = turned({ x: bounds.left, y: bounds.bottom }, upright);
  const other = turned({ x: bounds.right, y: bounds.top }, upright);
  const middle = { x: (corner.x + other.x) / 2, y: (corner.y + other.y) / 2 };
  const padding = paddingOf(width, height);
  const room = (size: number) => size - 2 * padding;
  const wide = Math.max(1e-6, Math.abs(other.x - corner.x));
  const high = Math.max(1e-6, Math.abs(other.y - corner.y));
  const fit = Math.min(room(width) / wide, room(height) / high, 400);
  const scale = fit / camera.ratio;
  const grow = 1 / Math.sqrt(camera.ratio);
  return {
    width,
    height,
    grow,
    thicken: Math.sqrt(grow),
    at: (place) => {
      const { x, y } = turned(place, upright);
      return {
        x: width / 2 + (x - middle.x) * scale - camera.x / camera.ratio,
        y: height / 2 - (y - middle.y) * scale - camera.y / camera.ratio,
      };
    },
    placeAt: ({ x, y }) =>
      turned(
        {
          x: middle.x + (x - width / 2 + camera.x / camera.ratio) / scale,
          y: middle.y - (y - height / 2 + camera.y / camera.ratio) / scale,
        },
        upright,
      ),
  };
}

/** The camera moved so that the picture shifts by so many pixels. */
export function panned(camera: Camera, x: number, y: number): Camera {
  return { ...camera, x: camera.x - x * camera.ratio, y: camera.y - y * camera.ratio };
}

/** Nearer by `factor`, with the point that lies so far from the middle of the stage kept in place. */
export function zoomed(camera: Camera, factor: number, from: Point = { x: 0, y: 0 }): Camera {
  const ratio = Math.min(FARTHEST, Math.max(NEAREST, camera.ratio / factor));
  const gain = camera.ratio - ratio;
  return { x: camera.x + from.x * gain, y: camera.y + from.y * gain, ratio };
}
