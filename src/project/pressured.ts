// The derived edge PRESSURED: one for each pair of actors and issue, every number of it traceable to claims.
import type { Act, Origin } from '../model/act.ts';
import type { Claim } from '../model/dossier.ts';
import { compareText, sortedUnique } from '../model/order.ts';
import { reviewOf, statusOf } from '../reconcile/status.ts';
import type { GraphBuilder } from './elements.ts';

interface Edge {
  readonly actor: string;
  readonly recipient: string;
  readonly issue: string | null;
  readonly acts: Act[];
  readonly asserting: Claim[];
  readonly denying: Claim[];
}

/** Only pressure that is said to have been exerted counts; plans and suppositions stay acts without an edge. */
export function projectPressured(
  acts: readonly Act[],
  claims: ReadonlyMap<string, Claim>,
  originOf: ReadonlyMap<string, Origin>,
  graph: GraphBuilder,
): void {
  for (const edge of edgesOf(acts, claims).values()) {
    const { actor, recipient, issue, asserting, denying } = edge;
    const origins = asserting.flatMap(({ id }) => originOf.get(id) ?? []);
    const originIds = sortedUnique(origins.map(({ id }) => id));
    const dates = [...asserting, ...denying].flatMap(({ occurredOn }) => occurredOn ?? []).sort(compareText);
    const scores = edge.acts.flatMap(({ score }) => score ?? []);
    graph.relationship(
      'PRESSURED',
      actor,
      recipient,
      {
        issue,
        acts: edge.acts.length,
        claims: asserting.length,
        denials: denying.length,
        origins: originIds.length,
        status: statusOf(origins, denying.length),
        review: reviewOf(asserting.length > 0 ? asserting : denying),
        score: scores.length > 0 ? Math.min(...scores) : 0,
        first: dates[0],
        last: dates.at(-1),
        actIds: sortedUnique(edge.acts.map(({ id }) => id)),
        claimIds: sortedUnique(asserting.map(({ id }) => id)),
        denialIds: sortedUnique(denying.map(({ id }) => id)),
        originIds,
      },
      issue ?? '',
    );
  }
}

function edgesOf(acts: readonly Act[], claims: ReadonlyMap<string, Claim>): Map<string, Edge> {
  const edges = new Map<string, Edge>();
  const of = (ids: readonly string[]): Claim[] => ids.flatMap((id) => claims.get(id) ?? []);
  for (const act of acts) {
    if (act.kind !== 'pressure' || act.modality !== 'actual') continue;
    const [asserting, denying] = [of(act.asserting), of(act.denying)];
    const telling = asserting.length > 0 ? asserting : denying;
    for (const triple of new Set(telling.flatMap(triplesOf))) {
      const [actor = '', recipient = '', issue = ''] = triple.split(' ');
      const edge = edges.get(triple) ?? {
        actor,
        recipient,
        issue: issue || null,
        acts: [],
        asserting: [],
        denying: [],
      };
      edges.set(triple, edge);
      edge.acts.push(act);
      edge.asserting.push(...asserting.filter((claim) => triplesOf(claim).includes(triple)));
      // A denial of the act stands against every edge that the act makes, whatever name it gives the two sides.
      edge.denying.push(...denying.filter((claim) => !edge.denying.includes(claim)));
    }
  }
  return edges;
}

/** Actor, recipient and issue ids joined by blanks, which ids do not hold. */
function triplesOf({ actors, recipients, issues }: Claim): string[] {
  return actors.flatMap((actor) =>
    recipients.flatMap((recipient) =>
      (issues.length > 0 ? issues : ['']).map((issue) => `${actor} ${recipient} ${issue}`),
    ),
  );
}
