// Reconciling: claims of all reports become acts with a status, origins, contradictions and doubts. Pure.
import type { Act, Contradiction, Doubt, Origin } from '../model/act.ts';
import { type Claim, type Dossier, handleOf } from '../model/dossier.ts';
import { byId, compareText } from '../model/order.ts';
import { actsOf } from './acts.ts';
import { contradictionsOf } from './contradictions.ts';
import { doubtsOf } from './doubts.ts';
import { originOf } from './origins.ts';
import { principalsAmong } from './principals.ts';

export interface Reconciled {
  /** Sorted by id. */
  readonly acts: readonly Act[];
  readonly origins: readonly Origin[];
  /** Claim id to its origin. */
  readonly originOf: ReadonlyMap<string, Origin>;
  readonly contradictions: readonly Contradiction[];
  readonly doubts: readonly Doubt[];
}

export function reconcile({
  claims,
  reports,
  actors,
}: Pick<Dossier, 'claims' | 'reports' | 'actors'>): Reconciled {
  const ordered = [...claims].sort(byId);
  const origins = new Map(ordered.map((claim) => [claim.id, originOf(claim, reports, actors)]));
  const byKey = new Map(ordered.map((claim) => [handleOf(claim), claim] as const));
  const declaredBy = declarations(ordered, byKey);
  const declared = (claim: Claim): readonly Claim[] => declaredBy.get(claim.id) ?? [];
  const acts = actsOf(ordered, {
    principals: principalsAmong(actors),
    originOf: (claim) => origins.get(claim.id) ?? originOf(claim, reports, actors),
    declared,
  });
  return {
    acts: acts.sort(byId),
    origins: [...new Map([...origins.values()].map((origin) => [origin.id, origin])).values()].sort(byId),
    originOf: origins,
    contradictions: contradictionsOf(acts, ordered, declared),
    doubts: doubtsOf(reports, ordered, actors),
  };
}

/** Declared contradictions hold both ways, whichever claim declares them. */
function declarations(
  claims: readonly Claim[],
  byKey: ReadonlyMap<string, Claim>,
): Map<string, readonly Claim[]> {
  const pairs = claims.flatMap((claim) =>
    claim.contradicts.flatMap((key) => {
      const other = byKey.get(key);
      return other === undefined ? [] : [[claim, other] as const, [other, claim] as const];
    }),
  );
  const map = new Map<string, Claim[]>();
  for (const [claim, other] of pairs) {
    const others = map.get(claim.id) ?? [];
    if (!others.includes(other)) others.push(other);
    map.set(
      claim.id,
      others.sort((a, b) => compareText(a.id, b.id)),
    );
  }
  return map;
}
