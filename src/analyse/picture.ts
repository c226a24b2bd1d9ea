// The picture: who pressed whom, one edge for each pair of actors and issue, summed up from the claims the filters let through.
import { compareText, sortedUnique } from '../model/order.ts';
import type { Review, Status } from '../model/words.ts';
import type { Casebook } from './casebook.ts';
import type { Act, Claim } from './entries.ts';
import { type Filters, passesDoubt, printFilters } from './filters.ts';
import { allows, inPeriod } from './period.ts';
import { statusOf } from './status.ts';

export interface PictureEdge {
  /** `from~to~issue`, stable over filters. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Empty when the claims name none. */
  readonly issue: string;
  readonly acts: readonly string[];
  /** Asserting claims. */
  readonly claims: readonly string[];
  readonly denials: readonly string[];
  /** Of the asserting claims; so are speakers and reports. */
  readonly origins: readonly string[];
  readonly speakers: readonly string[];
  readonly reports: readonly string[];
  readonly events: readonly string[];
  readonly status: Status;
  /** `draft` when it rests on drafts only. */
  readonly review: Review;
  /** Lowest PLOVER score among the acts. */
  readonly score: number | null;
  readonly first: string | null;
  readonly last: string | null;
}

export interface PictureActor {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** Asserting claims of pressure on it, and by it; an actor pressing itself counts in neither. */
  readonly received: number;
  readonly exerted: number;
  /** Edges from the actor to itself. */
  readonly self: readonly string[];
}

interface Totals {
  readonly actors: number;
  readonly edges: number;
  readonly claims: readonly string[];
  readonly denials: readonly string[];
  readonly origins: readonly string[];
  readonly speakers: readonly string[];
  readonly reports: readonly string[];
}

export interface Picture {
  /** By pressure received, then exerted, then name. */
  readonly actors: readonly PictureActor[];
  /** By claims, then id. */
  readonly edges: readonly PictureEdge[];
  readonly totals: Totals;
}

function edgeId(from: string, to: string, issue: string): string {
  return `${from}~${to}~${issue}`;
}

/** Which pressures make edges: said to have happened, inside the period, of a chosen type. */
function pressuresOf(casebook: Casebook, filters: Filters): Act[] {
  return [...casebook.acts.values()].filter(
    (act) =>
      act.kind === 'pressure' &&
      act.modality === 'actual' &&
      allows(filters.events, [act.event]) &&
      inPeriod(act.occurredOn, filters),
  );
}

interface Gathered {
  readonly from: string;
  readonly to: string;
  readonly issue: string;
  readonly acts: Set<Act>;
  readonly claims: Map<string, Claim>;
  readonly denials: Map<string, Claim>;
}

/** The edges that a claim makes, as it words the act: its actors, its recipients, its issues. */
function triplesOf({
  actors,
  recipients,
  issues,
}: Claim): (readonly [from: string, to: string, issue: string])[] {
  return actors.flatMap((from) =>
    recipients.flatMap((to) =>
      (issues.length > 0 ? issues : ['']).map((issue) => [from, to, issue] as const),
    ),
  );
}

/**
 * The edges of the acts, as `project` derives PRESSURED: by the words of the claims that assert, or of those that deny
 * where none asserts. A denial of the act stands against every edge that the act makes.
 */
function gather(casebook: Casebook, acts: readonly Act[], filters: Filters): Map<string, Gathered> {
  const edges = new Map<string, Gathered>();
  const heard = (claim: Claim) =>
    allows(filters.outlets, [casebook.reports.get(claim.report)?.outlet ?? null]);
  const claimsOf = (ids: readonly string[]) => ids.flatMap((id) => casebook.claims.get(id) ?? []);
  for (const act of acts) {
    const [asserting, denying] = [claimsOf(act.asserting), claimsOf(act.denying)];
    for (const claim of asserting.length > 0 ? asserting : denying) {
      for (const [from, to, issue] of triplesOf(claim)) {
        const id = edgeId(from, to, issue);
        const edge = edges.get(id) ?? {
          from,
          to,
          issue,
          acts: new Set(),
          claims: new Map(),
          denials: new Map(),
        };
        edges.set(id, edge);
        edge.acts.add(act);
        if (asserting.length > 0 && heard(claim)) edge.claims.set(claim.id, claim);
        for (const denial of denying) if (heard(denial)) edge.denials.set(denial.id, denial);
      }
    }
  }
  return edges;
}

function edgeOf(casebook: Casebook, id: string, edge: Gathered): PictureEdge {
  const byId = (a: Claim, b: Claim) => compareText(a.id, b.id);
  const [claims, denials] = [[...edge.claims.values()].sort(byId), [...edge.denials.values()].sort(byId)];
  const acts = [...edge.acts];
  const origins = sortedUnique(claims.flatMap(({ origin }) => origin ?? []));
  const dates = sortedUnique([...claims, ...denials].flatMap(({ occurredOn }) => occurredOn ?? []));
  const scores = acts.flatMap(({ score }) => score ?? []);
  return {
    id,
    from: edge.from,
    to: edge.to,
    issue: edge.issue,
    acts: acts.map((act) => act.id).sort(compareText),
    claims: claims.map((claim) => claim.id),
    denials: denials.map((claim) => claim.id),
    origins,
    speakers: sortedUnique(claims.flatMap(({ speaker }) => speaker ?? [])),
    reports: sortedUnique(claims.map(({ report }) => report)),
    events: sortedUnique(acts.flatMap(({ event }) => event ?? [])),
    status: statusOf(
      origins.flatMap((origin) => casebook.origins.get(origin) ?? []),
      denials.length,
    ),
    review: (claims.length > 0 ? claims : denials).every(({ review }) => review === 'draft')
      ? 'draft'
      : 'accepted',
    score: scores.length > 0 ? Math.min(...scores) : null,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
  };
}

const made = new WeakMap<Casebook, Map<string, Picture>>();
/** A screen asks for the same few pictures again and again. */
const MOST_KEPT = 24;

/** The picture under the filters; without filters its edges are the graph's PRESSURED relationships. */
export function pictureOf(casebook: Casebook, filters: Filters): Picture {
  const kept = made.get(casebook) ?? new Map<string, Picture>();
  made.set(casebook, kept);
  const key = printFilters(filters).toString();
  const picture = kept.get(key) ?? drawn(casebook, filters);
  kept.delete(key);
  kept.set(key, picture);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return picture;
}

/** Filters that take whole edges away, and change none. */
const WHOLE_EDGES = { issues: [], actors: [], statuses: [], doubt: 'all' } as const;

function drawn(casebook: Casebook, filters: Filters): Picture {
  const { issues, actors, statuses, doubt } = filters;
  if (issues.length + actors.length + statuses.length > 0 || doubt !== 'all') {
    const { edges } = pictureOf(casebook, { ...filters, ...WHOLE_EDGES });
    const stays = ({ from, to, issue, status }: PictureEdge) =>
      (issues.length === 0 || issues.includes(issue)) &&
      (actors.length === 0 || actors.includes(from) || actors.includes(to)) &&
      (statuses.length === 0 || statuses.includes(status)) &&
      passesDoubt(filters, status);
    return pictureFrom(casebook, edges.filter(stays));
  }
  const edges = [...gather(casebook, pressuresOf(casebook, filters), filters)]
    .filter(([, { claims, denials }]) => claims.size + denials.size > 0)
    .map(([id, edge]) => edgeOf(casebook, id, edge));
  return pictureFrom(casebook, edges);
}

/** Everyone at an end of an edge. */
export function endsOf(edges: readonly PictureEdge[]): ReadonlySet<string> {
  const ends = new Set<string>();
  for (const { from, to } of edges) ends.add(from).add(to);
  return ends;
}

/** The picture that these edges make. */
export function pictureFrom(casebook: Casebook, edges: readonly PictureEdge[]): Picture {
  const sorted = [...edges].sort((a, b) => b.claims.length - a.claims.length || compareText(a.id, b.id));
  let actors: readonly PictureActor[] | null = null;
  let totals: Totals | null = null;
  return {
    edges: sorted,
    // Summed up when somebody asks: of a large picture, the stage shows a part.
    get actors() {
      actors ??= actorsOf(casebook, sorted);
      return actors;
    },
    get totals() {
      totals ??= totalsOf(sorted);
      return totals;
    },
  };
}

/** One edge that stands for several: their claims together, each counted once. */
export function mergedEdge(
  casebook: Casebook,
  { from, to, issue }: Pick<PictureEdge, 'from' | 'to' | 'issue'>,
  edges: readonly PictureEdge[],
): PictureEdge {
  const claimsOf = (key: 'claims' | 'denials') =>
    new Map(
      edges
        .flatMap((edge) => edge[key])
        .flatMap((id): [string, Claim][] => {
          const claim = casebook.claims.get(id);
          return claim === undefined ? [] : [[id, claim]];
        }),
    );
  const acts = new Set(edges.flatMap((edge) => edge.acts).flatMap((id) => casebook.acts.get(id) ?? []));
  const gathered = { from, to, issue, acts, claims: claimsOf('claims'), denials: claimsOf('denials') };
  return edgeOf(casebook, edgeId(from, to, issue), gathered);
}

interface Sides {
  readonly received: PictureEdge[];
  readonly exerted: PictureEdge[];
  readonly self: string[];
}

const sharings = new WeakMap<readonly PictureEdge[], ReadonlySet<string>>();

/** The claims that are of more than one edge: of a large picture few, and only these need be told apart to be counted. */
function sharedOf(edges: readonly PictureEdge[]): ReadonlySet<string> {
  const known = sharings.get(edges);
  if (known !== undefined) return known;
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { claims } of edges)
    for (const claim of claims) {
      if (seen.has(claim)) shared.add(claim);
      else seen.add(claim);
    }
  sharings.set(edges, shared);
  return shared;
}

/** How many claims several edges have together. */
function claimsOf(edges: readonly PictureEdge[], shared: ReadonlySet<string>): number {
  let apart = 0;
  const among = new Set<string>();
  for (const { claims } of edges) {
    apart += claims.length;
    if (shared.size === 0) continue;
    for (const claim of claims)
      if (shared.has(claim)) {
        apart -= 1;
        among.add(claim);
      }
  }
  return apart + among.size;
}

function actorsOf(casebook: Casebook, edges: readonly PictureEdge[]): PictureActor[] {
  const all = new Map<string, Sides>();
  const sidesOf = (id: string): Sides => {
    const known = all.get(id) ?? { received: [], exerted: [], self: [] };
    if (known.received.length + known.exerted.length + known.self.length === 0) all.set(id, known);
    return known;
  };
  for (const edge of edges) {
    if (edge.from === edge.to) sidesOf(edge.from).self.push(edge.id);
    else {
      sidesOf(edge.from).exerted.push(edge);
      sidesOf(edge.to).received.push(edge);
    }
  }
  const shared = sharedOf(edges);
  return [...all]
    .map(([id, { received, exerted, self }]) => ({
      id,
      name: casebook.actors.get(id)?.name ?? id,
      kind: casebook.actors.get(id)?.kind ?? 'unnamed',
      received: claimsOf(received, shared),
      exerted: claimsOf(exerted, shared),
      self,
    }))
    .sort(
      (a, b) =>
        b.received - a.received ||
        b.exerted - a.exerted ||
        compareText(a.name, b.name) ||
        compareText(a.id, b.id),
    );
}

function totalsOf(edges: readonly PictureEdge[]): Totals {
  const union = (key: 'claims' | 'denials' | 'origins' | 'speakers' | 'reports') =>
    sortedUnique(edges.flatMap((edge) => edge[key]));
  return {
    actors: new Set(edges.flatMap(({ from, to }) => [from, to])).size,
    edges: edges.length,
    claims: union('claims'),
    denials: union('denials'),
    origins: union('origins'),
    speakers: union('speakers'),
    reports: union('reports'),
  };
}

const orders = new WeakMap<Picture, readonly string[]>();

/** Issues by asserting claims, most first, then by id: the order in which they get their colours. */
export function issueOrderOf(picture: Picture): readonly string[] {
  const known = orders.get(picture) ?? orderedIssues(picture);
  orders.set(picture, known);
  return known;
}

function orderedIssues({ edges }: Picture): string[] {
  const about = new Map<string, PictureEdge[]>();
  for (const edge of edges) {
    const known = about.get(edge.issue);
    if (known !== undefined) known.push(edge);
    else if (edge.issue !== '') about.set(edge.issue, [edge]);
  }
  const shared = sharedOf(edges);
  return [...about]
    .map(([issue, own]) => ({ issue, claims: claimsOf(own, shared) }))
    .sort((a, b) => b.claims - a.claims || compareText(a.issue, b.issue))
    .map(({ issue }) => issue);
}
