// Which actors lie inside a line drawn around them.
import type { Point } from './layout.ts';
import type { Stage } from './stage.ts';

/** By the even-odd rule; the line is closed. */
function isWithin({ x, y }: Point, line: readonly Point[]): boolean {
  let within = false;
  line.forEach((a, at) => {
    const b = line[(at + 1) % line.length] ?? a;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) within = !within;
  });
  return within;
}

/** Ids of the actors whose middle is inside. */
export function inside({ discs }: Stage, line: readonly Point[]): string[] {
  return [...discs.values()]
    .filter(({ node }) => node.state !== 'ghost' && node.letter === '')
    .filter((disc) => isWithin(disc, line))
    .map(({ node }) => node.id);
}
