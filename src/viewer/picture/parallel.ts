// Keeps edges between the same two actors apart: each gets its own bend, the broadest the straightest.
import { compareText } from '../../model/order.ts';

interface Line {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly claims: readonly string[];
}

type Bends = ReadonlyMap<string, number>;
const known = new WeakMap<readonly Line[], Bends>();

/** By edge id, as the flow program wants them, of the edges that are bent; an edge alone between its actors is straight. */
export function bendsOf(edges: readonly Line[]): Bends {
  const bends = known.get(edges) ?? bent(edges);
  known.set(edges, bends);
  return bends;
}

function bent(edges: readonly Line[]): Bends {
  const bends = new Map<string, number>();
  for (const lines of besideOthers(edges)) {
    const step = Math.min(0.26, 1.3 / lines.length);
    const sorted = lines.sort((a, b) => b.claims.length - a.claims.length || compareText(a.id, b.id));
    sorted.forEach((line, at) => {
      // 0, 1, -1, 2, -2 ... around the middle; an even number of lines leaves the middle free.
      const place = sorted.length % 2 === 1 ? Math.ceil(at / 2) : Math.floor(at / 2) + 0.5;
      const side = at % 2 === 1 ? 1 : -1;
      const direction = line.from < line.to ? 1 : -1;
      const bend = place * side * direction * step;
      if (bend !== 0) bends.set(line.id, bend);
    });
  }
  return bends;
}

/** The lines of each two actors who have more than one. */
function besideOthers(edges: readonly Line[]): Iterable<Line[]> {
  const numbers = new Map<string, number>();
  const numberOf = (actor: string): number => {
    const known = numbers.get(actor) ?? numbers.size;
    if (known === numbers.size) numbers.set(actor, known);
    return known;
  };
  const alone = new Map<number, Line>();
  const together = new Map<number, Line[]>();
  for (const edge of edges) {
    if (edge.from === edge.to) continue;
    const [a, b] = [numberOf(edge.from), numberOf(edge.to)];
    const pair = Math.min(a, b) * 2 * edges.length + Math.max(a, b);
    const other = alone.get(pair);
    if (other === undefined) alone.set(pair, edge);
    else {
      const lines = together.get(pair);
      if (lines === undefined) together.set(pair, [other, edge]);
      else lines.push(edge);
    }
  }
  return together.values();
}
