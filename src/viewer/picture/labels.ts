// Where names go: beside their actor, never over another name or actor, the most pressed first.

export interface Spot {
  readonly id: string;
  /** Centre and radius of the actor, width of its name, in CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  /** Where its lines go, summed up: the name prefers the other side. */
  readonly pull: { readonly x: number; readonly y: number };
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PlacedLabel extends Box {
  readonly id: string;
}

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

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

/**
 * Places labels greedily in the order given; one that would cover a placed name or another actor in every place, or
 * leave the stage, is left out.
 * @param height of a line of text, in CSS pixels
 */
export function placeLabels(
  spots: readonly Spot[],
  height: number,
  stage: { readonly width: number; readonly height: number },
): PlacedLabel[] {
  const discs = spots.map(({ id, x, y, radius }) => ({
    id,
    box: { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius },
  }));
  const placed: PlacedLabel[] = [];
  for (const spot of spots) {
    const free = candidates(spot, height).find(
      (box) =>
        box.left >= 0 &&
        box.top >= 0 &&
        box.right <= stage.width &&
        box.bottom <= stage.height &&
        placed.every((other) => overlap(box, other) === 0) &&
        discs.every((disc) => disc.id === spot.id || overlap(box, disc.box) === 0),
    );
    if (free !== undefined) placed.push({ id: spot.id, ...free });
  }
  return placed;
}
