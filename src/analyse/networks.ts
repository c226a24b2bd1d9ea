// Who stands with whom and against whom: congruence and conflict networks of positions, as discourse network analysis
// defines them (P. Leifeld, "Discourse Network Analysis: Policy Debates as Dynamic Networks", in The Oxford Handbook of
// Political Networks, 2017, doi:10.1093/oxfordhb/9780190228217.013.25).
import type { PropertyGraph } from '../model/graph.ts';
import { compareText, sortedUnique } from '../model/order.ts';

/** An actor agrees or disagrees with a concept: an issue or a proposal. */
export interface Statement {
  readonly actor: string;
  readonly concept: string;
  readonly agrees: boolean;
}

export const NORMALISATIONS = ['none', 'average', 'jaccard', 'cosine'] as const;
/**
 * What the number of shared concepts is divided by, so that talkative actors do not look close to everyone. With `n` the
 * pairs (concept, agree or disagree) of an actor: `average` (n1 + n2) / 2, `jaccard` the pairs that either has, `cosine`
 * the square root of n1 * n2.
 */
export type Normalisation = (typeof NORMALISATIONS)[number];

interface Tie {
  /** Smaller id first: ties have no direction. */
  readonly a: string;
  readonly b: string;
  readonly weight: number;
  /** Concepts on which the tie rests, sorted. */
  readonly concepts: readonly string[];
}

export interface Networks {
  readonly actors: readonly string[];
  /** Both agree, or both disagree. */
  readonly congruence: readonly Tie[];
  /** One agrees, the other disagrees. */
  readonly conflict: readonly Tie[];
  /** Congruence minus conflict: positive for allies, negative for opponents; pairs that share no concept are absent. */
  readonly subtract: readonly Tie[];
}

/**
 * Positions held, as statements. Conditional and undecided ones are neither agreement nor disagreement and are left out,
 * as are positions only denied and those not said to be actual.
 */
export function statementsOf(
  graph: PropertyGraph,
  { from, to }: { from?: string; to?: string } = {},
): Statement[] {
  const positions = new Map(
    graph.nodes
      .filter(({ labels, properties: { status, modality, occurredOn } }) => {
        if (!labels.includes('Position') || status === 'denied' || (modality ?? 'actual') !== 'actual')
          return false;
        if (
          from !== undefined &&
          !(typeof occurredOn === 'string' && occurredOn >= from.slice(0, occurredOn.length))
        )
          return false;
        return to === undefined || (typeof occurredOn === 'string' && occurredOn.slice(0, to.length) <= to);
      })
      .map(({ id, properties }) => [id, properties.stance]),
  );
  const concepts = new Map<string, string[]>();
  for (const { type, from: position, to: concept } of graph.relationships) {
    if (type === 'ON' && positions.has(position))
      concepts.set(position, [...(concepts.get(position) ?? []), concept]);
  }
  return graph.relationships
    .filter(({ type }) => type === 'HOLDS')
    .flatMap(({ from: actor, to: position }) => {
      const stance = positions.get(position);
      if (stance !== 'for' && stance !== 'against') return [];
      return (concepts.get(position) ?? []).map((concept) => ({ actor, concept, agrees: stance === 'for' }));
    });
}

/**
 * The three networks. Saying the same twice counts once (duplicates across the whole range are dropped); an actor who has
 * agreed and disagreed with a concept counts for both. Ties are sorted by weight, then by ids.
 */
export function positionNetworks(
  statements: readonly Statement[],
  normalisation: Normalisation = 'none',
): Networks {
  const actors = sortedUnique(statements.map(({ actor }) => actor));
  const agreed = sides(statements.filter(({ agrees }) => agrees));
  const disagreed = sides(statements.filter(({ agrees }) => !agrees));
  const side = (map: typeof agreed, actor: string): ReadonlySet<string> => map.get(actor) ?? new Set();
  const congruence: Tie[] = [];
  const conflict: Tie[] = [];
  const subtract: Tie[] = [];
  actors.forEach((a, i) => {
    for (const b of actors.slice(i + 1)) {
      const [pa, na, pb, nb] = [side(agreed, a), side(disagreed, a), side(agreed, b), side(disagreed, b)];
      const same = [...common(pa, pb), ...common(na, nb)];
      const opposed = [...common(pa, nb), ...common(na, pb)];
      if (same.length + opposed.length === 0) continue;
      const divisor = divisorOf(normalisation, pa.size + na.size, pb.size + nb.size, same.length);
      const tie = (weight: number, shared: readonly string[]): Tie => ({
        a,
        b,
        weight: weight / divisor,
        concepts: sortedUnique(shared),
      });
      if (same.length > 0) congruence.push(tie(same.length, same));
      if (opposed.length > 0) conflict.push(tie(opposed.length, opposed));
      subtract.push(tie(same.length - opposed.length, [...same, ...opposed]));
    }
  });
  return {
    actors,
    congruence: ordered(congruence),
    conflict: ordered(conflict),
    subtract: ordered(subtract),
  };
}

function sides(statements: readonly Statement[]): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>();
  for (const { actor, concept } of statements) map.set(actor, (map.get(actor) ?? new Set()).add(concept));
  return map;
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((concept) => b.has(concept));
}

function divisorOf(normalisation: Normalisation, a: number, b: number, same: number): number {
  switch (normalisation) {
    case 'none':
      return 1;
    case 'average':
      return (a + b) / 2;
    case 'jaccard':
      return a + b - same;
    case 'cosine':
      return Math.sqrt(a * b);
  }
}

function ordered(ties: readonly Tie[]): Tie[] {
  return [...ties].sort((x, y) => y.weight - x.weight || compareText(x.a, y.a) || compareText(x.b, y.b));
}
