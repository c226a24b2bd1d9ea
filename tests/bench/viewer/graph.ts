// The graphs of the viewer bench: seeded, with places, so that every arm draws the same.
import type { PictureEdge } from '../../../src/analyse/picture.ts';

interface BenchNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface BenchGraph {
  readonly nodes: readonly BenchNode[];
  readonly edges: readonly PictureEdge[];
}

export const ISSUES = ['land', 'guarantees', 'pace', 'assets', 'arms', 'elections', 'plan'] as const;

/** Park and Miller's minimal standard generator: 0 to 1. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Few actors have most of the lines, as in every dossier. Places in a square of side 1,000. */
export function benchGraph(nodes: number, edges: number, seed = 7): BenchGraph {
  const random = generator(seed);
  const made = Array.from({ length: nodes }, (_, at) => ({
    id: `actor-${at}`,
    x: Math.round(random() * 1e6) / 1e3,
    y: Math.round(random() * 1e6) / 1e3,
  }));
  const someone = () => Math.floor(nodes * random() ** 2);
  const lines = new Map<string, PictureEdge>();
  while (lines.size < edges) {
    const [from, to] = [someone(), someone()];
    const issue = ISSUES[Math.floor(ISSUES.length * random() ** 1.5)] ?? '';
    const id = `actor-${from}~actor-${to}~${issue}`;
    if (from === to || lines.has(id)) continue;
    const claims = Array.from({ length: 1 + Math.floor(8 * random() ** 3) }, (_, at) => `${id}#${at}`);
    const status = (['corroborated', 'single-origin', 'disputed', 'single-origin'] as const)[
      Math.floor(random() * 4)
    ];
    lines.set(id, {
      id,
      from: `actor-${from}`,
      to: `actor-${to}`,
      issue,
      acts: [],
      claims,
      denials: [],
      origins: [],
      speakers: [],
      reports: [],
      events: [],
      status: status ?? 'corroborated',
      review: 'accepted',
      score: null,
      first: null,
      last: null,
    });
  }
  return { nodes: made, edges: [...lines.values()] };
}
