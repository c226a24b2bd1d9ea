// The lens: what rests on one source alone, and what is left of each line of the picture when sources are lifted out.
import { compareText } from '../model/order.ts';
import type { Status } from '../model/words.ts';
import type { Casebook } from './casebook.ts';
import type { Filters } from './filters.ts';
import { heardOf, sourceName, sourcesOfClaim } from './heard.ts';
import { type Picture, type PictureEdge, pictureOf } from './picture.ts';
import { SOURCE_KINDS, type SourceKind, sourceKey } from './source-key.ts';
import { statusOf } from './status.ts';

export interface Rest {
  readonly kind: SourceKind;
  /** As in an address: `outlet:axios`. */
  readonly key: string;
  readonly name: string;
  /** Its claims for the lines. */
  readonly claims: number;
  /** Edges that nobody else asserts. */
  readonly loses: readonly string[];
  /** Edges that would no longer have two independent origins. */
  readonly thins: readonly string[];
}

/** A line before and after: what is left for it and against it. */
export interface EdgeLeft {
  readonly edge: PictureEdge;
  readonly claims: readonly string[];
  readonly denials: readonly string[];
  readonly origins: readonly string[];
  /** Null where nobody asserts it any more. */
  readonly status: Status | null;
}

export interface Lens {
  /** Keys of what is lifted out. */
  readonly without: readonly string[];
  /** With every source, under the other filters. */
  readonly whole: Picture;
  /** By kind: most lost first, then most thinned, then most claims, then key. */
  readonly rests: Readonly<Record<SourceKind, readonly Rest[]>>;
  /** Every edge that loses a claim: those that fall first, then those of another status, then the rest. */
  readonly left: readonly EdgeLeft[];
}

export const isLost = ({ status, edge }: EdgeLeft): boolean => status === null && edge.claims.length > 0;
export const isTurned = ({ status, edge }: EdgeLeft): boolean => status !== null && status !== edge.status;

/** @param casebook with every source in it: what is lifted out is in the filters */
export function lensOf(casebook: Casebook, filters: Filters): Lens {
  const heard = heardOf(casebook, { ...filters, without: [] });
  const whole = pictureOf(heard, { ...filters, without: [] });
  const rests = Object.fromEntries(
    SOURCE_KINDS.map((kind) => [kind, restsOf(heard, whole, kind)]),
  ) as unknown as Lens['rests'];
  return { without: filters.without, whole, rests, left: leftOf(casebook, whole, filters) };
}

function restsOf(casebook: Casebook, { edges }: Picture, kind: SourceKind): Rest[] {
  const rests = new Map<string, { claims: Set<string>; loses: string[]; thins: string[] }>();
  for (const edge of edges) {
    const claims = edge.claims.flatMap((id) => casebook.claims.get(id) ?? []);
    const told = claims.map((claim) => ({ claim, by: sourcesOfClaim(casebook, claim).get(kind) }));
    const sure = (some: typeof told) =>
      statusOf(
        some.flatMap(({ claim }) => casebook.origins.get(claim.origin ?? '') ?? []),
        0,
      ) === 'corroborated';
    for (const id of new Set(told.flatMap(({ by }) => by ?? []))) {
      const rest = rests.get(id) ?? { claims: new Set<string>(), loses: [], thins: [] };
      rests.set(id, rest);
      for (const { claim, by } of told) if (by === id) rest.claims.add(claim.id);
      const staying = told.filter(({ by }) => by !== id);
      if (staying.length === 0) rest.loses.push(edge.id);
      else if (sure(told) && !sure(staying)) rest.thins.push(edge.id);
    }
  }
  return [...rests]
    .map(([id, { claims, loses, thins }]) => {
      const key = sourceKey(kind, id);
      return { kind, key, name: sourceName(casebook, key), claims: claims.size, loses, thins };
    })
    .sort(
      (a, b) =>
        b.loses.length - a.loses.length ||
        b.thins.length - a.thins.length ||
        b.claims - a.claims ||
        compareText(a.key, b.key),
    );
}

function leftOf(casebook: Casebook, whole: Picture, filters: Filters): EdgeLeft[] {
  if (filters.without.length === 0) return [];
  const after = pictureOf(heardOf(casebook, filters), { ...filters, doubt: 'all', statuses: [] });
  const edges = new Map(after.edges.map((edge) => [edge.id, edge]));
  const order = (one: EdgeLeft) => (isLost(one) ? 0 : isTurned(one) ? 1 : 2);
  return whole.edges
    .map((edge): EdgeLeft => {
      const { claims = [], denials = [], origins = [], status = null } = edges.get(edge.id) ?? {};
      const asserted = claims.length > 0 || edge.claims.length === 0;
      return { edge, claims, denials, origins, status: asserted ? status : null };
    })
    .filter(
      ({ edge, claims, denials }) =>
        claims.length + denials.length < edge.claims.length + edge.denials.length,
    )
    .sort((a, b) => order(a) - order(b));
}
