// People rolled up into whom they act for: their pressure becomes that of their principal, claim by claim.
import { compareText } from '../model/order.ts';
import type { Casebook } from './casebook.ts';
import { endsOf, mergedEdge, type Picture, type PictureEdge, pictureFrom } from './picture.ts';
import type { Sight } from './sight.ts';

/** With more actors than this, people are rolled up unless the reader says otherwise. */
const MANY = 12;

type Principals = ReadonlyMap<string, string>;

/** Up from an actor as long as `climb` lets; a circle is walked once. */
function topOf(actor: string, principals: Principals, climb: (principal: string) => boolean): string {
  if (!principals.has(actor)) return actor;
  const seen = new Set([actor]);
  let at = actor;
  for (;;) {
    const next = principals.get(at);
    if (next === undefined || seen.has(next) || !climb(next)) return at;
    seen.add(next);
    at = next;
  }
}

const found = new WeakMap<Casebook, Principals>();

/** Whom each actor acts for; where these are several, the one whom all of them act for in the end, if there is one. */
function principalsOf(casebook: Casebook): Principals {
  const known = found.get(casebook) ?? foundIn(casebook);
  found.set(casebook, known);
  return known;
}

function foundIn({ services, actors }: Casebook): Principals {
  const all = new Map<string, Set<string>>();
  for (const { actor, principal } of services)
    if (actors.has(principal) && actor !== principal)
      all.set(actor, (all.get(actor) ?? new Set()).add(principal));
  const one = new Map(
    [...all].flatMap(([actor, principals]): [string, string][] => {
      const [only, other] = principals;
      return only === undefined || other !== undefined ? [] : [[actor, only]];
    }),
  );
  for (const [actor, principals] of all) {
    const tops = new Set([...principals].map((principal) => topOf(principal, one, () => true)));
    const [top, another] = tops;
    if (principals.size > 1 && top !== undefined && another === undefined) one.set(actor, top);
  }
  return one;
}

export interface Rollup {
  /** Whom an actor stands with on the stage; itself where it is not rolled up. */
  readonly rootOf: (actor: string) => string;
  /** Principals with people in the picture, and whether these are rolled up; by id. */
  readonly principals: ReadonlyMap<string, { readonly folded: boolean; readonly people: readonly string[] }>;
}

/**
 * @param picture before anything is rolled up
 * @param size number of actors without filters
 * @param apart who is never rolled up
 */
export function rollupOf(
  casebook: Casebook,
  picture: Picture,
  { fold, other }: Pick<Sight, 'fold' | 'other'>,
  size: number,
  apart: readonly string[],
): Rollup {
  const principalOf = principalsOf(casebook);
  const usual = fold === 'all' || (fold === 'auto' && size > MANY);
  const isFolded = (principal: string) => usual !== other.includes(principal);
  const people = new Map<string, string[]>();
  for (const id of principalOf.size === 0 ? [] : endsOf(picture.edges)) {
    const principal = principalOf.get(id);
    if (principal !== undefined)
      people.set(principal, [...(people.get(principal) ?? []), id].sort(compareText));
  }
  return {
    rootOf: (actor) => (apart.includes(actor) ? actor : topOf(actor, principalOf, isFolded)),
    principals: new Map(
      [...people]
        .sort(([a], [b]) => compareText(a, b))
        .map(([id, list]) => [id, { folded: isFolded(id), people: list }]),
    ),
  };
}

/** The picture between roots. Edges that nobody else joins stay as they are. */
export function rolledUp(casebook: Casebook, picture: Picture, { rootOf }: Rollup): Picture {
  if (picture.edges.every(({ from, to }) => rootOf(from) === from && rootOf(to) === to)) return picture;
  const groups = new Map<string, { from: string; to: string; issue: string; joined: PictureEdge[] }>();
  for (const edge of picture.edges) {
    const { issue } = edge;
    const [from, to] = [rootOf(edge.from), rootOf(edge.to)];
    const key = [from, to, issue].join('\u0000');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { from, to, issue, joined: [edge] });
    else group.joined.push(edge);
  }
  const edges = [...groups.values()].map(({ joined, ...ends }) => {
    const [first, another] = joined;
    const alone = another === undefined && first?.from === ends.from && first.to === ends.to;
    return alone ? first : mergedEdge(casebook, ends, joined);
  });
  return pictureFrom(casebook, edges);
}
