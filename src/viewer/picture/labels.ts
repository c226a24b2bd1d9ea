// Where words go: names beside their actor, the numbers of issues on their lines; nothing ever covers anything.
import { shortened } from '../../analyse/words.ts';
import { type Box, Boxes } from './boxes.ts';
import { pointOn } from './geometry.ts';
import type { Point } from './layout.ts';
import type { Disc, Stage } from './stage.ts';

export interface Spot {
  readonly id: string;
  /** Centre and radius of the actor, width of its name, in CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  /** Where its lines go, summed up: the name prefers the other side. */
  readonly pull: Point;
}

export interface PlacedLabel extends Box {
  readonly id: string;
}

/**
 * Candidates in order of liking: away from the lines first; below, above, right, left where that decides nothing;
 * then the corners. */
function candidates({ x, y, radius, width, pull }: Spot, height: number): Box[] {
  const gap = 5;
  const box = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  const [below, above, middle] = [y + radius + gap, y - radius - gap - height, y - height / 2];
  const [right, left, centre] = [x + radius + gap, x - radius - gap - width, x - width / 2];
  const [high, low] = [y - radius - height / 2, y + radius - height / 2];
  const sides = [
    { toward: pull.y, box: box(centre, below) },
    { toward: -pull.y, box: box(centre, above) },
    { toward: pull.x, box: box(right, middle) },
    { toward: -pull.x, box: box(left, middle) },
  ].sort((a, b) => a.toward - b.toward);
  const corners = [box(right, low), box(left, low), box(right, high), box(left, high)];
  return [...sides.map((side) => side.box), ...corners];
}

interface Frame {
  readonly width: number;
  readonly height: number;
}

const isInside = (box: Box, { width, height }: Frame): boolean =>
  box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;

/**
 * Places labels greedily in the order given; one that would cover a placed name or another actor in every place, or
 * leave the stage, is left out.
 * @param height of a line of text, in CSS pixels
 * @param taken what else may not be covered; placed labels are added
 */
export function placeLabels(
  spots: readonly Spot[],
  height: number,
  stage: Frame,
  taken: Boxes = new Boxes(),
): PlacedLabel[] {
  for (const { id, x, y, radius } of spots)
    taken.add({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }, id);
  return spots.flatMap((spot): PlacedLabel[] => {
    const free = candidates(spot, height).find((box) => isInside(box, stage) && taken.isFree(box, spot.id));
    if (free === undefined) return [];
    taken.add(free);
    return [{ id: spot.id, ...free }];
  });
}

/** For each of some actors the directions of its lines, as unit vectors, summed up. */
function pullsOf({ scene, discs }: Stage, named: readonly Disc[]): ReadonlyMap<string, Point> {
  const pulls = new Map(named.map(({ node }) => [node.id, { x: 0, y: 0 }]));
  for (const edge of scene.edges) {
    const from = pulls.get(edge.from);
    const to = pulls.get(edge.to);
    if (from === undefined && to === undefined) continue;
    const a = discs.get(edge.from);
    const b = discs.get(edge.to);
    if (a === undefined || b === undefined) continue;
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    const x = (b.x - a.x) / length;
    const y = (b.y - a.y) / length;
    if (from !== undefined) {
      from.x += x;
      from.y += y;
    }
    if (to !== undefined) {
      to.x -= x;
      to.y -= y;
    }
  }
  return pulls;
}

interface Name extends PlacedLabel {
  readonly text: string;
  readonly font: string;
  readonly near: boolean;
}

/** A number on a line, or a letter in a mark. */
interface Tag extends Point {
  readonly text: string;
  readonly colour: string;
  /** Inside a mark: without a halo. */
  readonly inside: boolean;
}

export interface Labels {
  readonly names: readonly Name[];
  readonly tags: readonly Tag[];
}

export const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
export const TAG_FONT = `600 11px ${FONT}`;
const LINE = 17;
const TAG = 13;
/** More names than this nobody reads at once; nearer, others have their turn. */
const MOST_NAMES = 80;
const MOST_TAGS = 60;
/** Of a name, in signs; the hint, the list and the pages have all of it. */
const LONGEST = 34;

function fontOf({ node }: Disc, narrow: boolean): string {
  const size = (node.radius > 18 ? 14 : 12.5) - (narrow ? 1 : 0);
  return `${node.radius > 14 ? 600 : 500} ${size}px ${FONT}`;
}

/** @param measure width of a text in a font, in CSS pixels */
export function labelsOf(stage: Stage, measure: (text: string, font: string) => number): Labels {
  const { width, height } = stage;
  const discs = [...stage.discs.values()]
    .filter(({ node, x, y }) => node.name !== '' && x > 0 && y > 0 && x < width && y < height)
    // Names in focus are placed first, faded ones take what is left.
    .sort((a, b) => Number(b.node.state === 'near') - Number(a.node.state === 'near'))
    .slice(0, MOST_NAMES);
  const pulls = pullsOf(stage, discs);
  const words = new Map(
    discs.map((disc) => {
      const { node } = disc;
      return [
        node.id,
        { text: shortened(node.name, LONGEST), font: fontOf(disc, width < 500), near: node.state === 'near' },
      ];
    }),
  );
  const spots = discs.map(({ node: { id }, x, y, radius }) => {
    const { text, font } = words.get(id) ?? { text: '', font: '' };
    return { id, x, y, radius, width: measure(text, font), pull: pulls.get(id) ?? { x: 0, y: 0 } };
  });
  const taken = new Boxes();
  const names = placeLabels(spots, LINE, stage, taken).map((label) => ({
    ...label,
    ...(words.get(label.id) ?? { text: '', font: '', near: true }),
  }));
  const letters = [...stage.discs.values()].flatMap(({ node, x, y, radius }): Tag[] =>
    node.letter === '' || radius < 6
      ? []
      : [{ x, y, text: node.letter, colour: stage.scene.ground, inside: true }],
  );
  for (const { node, x, y, radius } of stage.discs.values())
    if (node.letter !== '')
      taken.add({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
  if (stage.scene.edges.length > MOST_TAGS) return { names, tags: letters };
  const numbers = [...stage.flows].reverse().flatMap(({ edge, shaft }): Tag[] => {
    if (edge.tag === '') return [];
    for (const along of [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74]) {
      const { x, y } = pointOn(shaft, along);
      const box = { left: x - TAG / 2, right: x + TAG / 2, top: y - TAG / 2, bottom: y + TAG / 2 };
      if (!isInside(box, stage) || !taken.isFree(box)) continue;
      taken.add(box);
      return [{ x, y, text: edge.tag, colour: edge.colour, inside: false }];
    }
    return [];
  });
  return { names, tags: [...letters, ...numbers] };
}
