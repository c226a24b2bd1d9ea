// The picture as the stage shows it: rolled up, without what is hidden, around what is in focus, and never more than can be
// read.
import type { Casebook } from './casebook.ts';
import { nameOf } from './casebook.ts';
import { endsOf, type Picture, type PictureEdge, pictureFrom } from './picture.ts';
import { type Rollup, rolledUp, rollupOf } from './rollup.ts';
import type { Room, Sight } from './sight.ts';
import { inSentence } from './summary.ts';
import { count } from './words.ts';

interface Most {
  readonly actors: number;
  readonly edges: number;
}

/** More than this is not read at a glance, and more than that is a hairball on any screen. */
export const MOST: Readonly<Record<Room, Most>> = {
  usual: { actors: 120, edges: 400 },
  wide: { actors: 300, edges: 1500 },
};

export interface Sighted {
  readonly picture: Picture;
  readonly rollup: Rollup;
  /** Everything that may come onto the stage: rolled up, before anything is hidden. */
  readonly all: Picture;
  /** What the stage leaves out and why, in words; empty when it shows everything. */
  readonly left: string;
  /** There are weaker lines, or would be without the wider room. */
  readonly crowded: boolean;
}

export type Neighbours = ReadonlyMap<string, ReadonlySet<string>>;

/** Who shares an edge with whom, whatever its direction. */
export function neighboursOf(edges: readonly PictureEdge[]): Neighbours {
  const all = new Map<string, Set<string>>();
  const add = (a: string, b: string) => {
    const known = all.get(a);
    if (known === undefined) all.set(a, new Set([b]));
    else known.add(b);
  };
  for (const { from, to } of edges) {
    if (from === to) continue;
    add(from, to);
    add(to, from);
  }
  return all;
}

/** Steps from `start` to everyone it reaches, at most `most`. */
function distancesFrom(
  start: string,
  neighbours: Neighbours,
  most = Number.POSITIVE_INFINITY,
): Map<string, number> {
  const distances = new Map([[start, 0]]);
  let rim = [start];
  for (let steps = 1; rim.length > 0 && steps <= most; steps++) {
    const next: string[] = [];
    for (const id of rim)
      for (const other of neighbours.get(id) ?? [])
        if (!distances.has(other)) {
          distances.set(other, steps);
          next.push(other);
        }
    rim = next;
  }
  return distances;
}

/** Edges on the shortest ways between two actors; none when there is no way. */
function waysBetween(edges: readonly PictureEdge[], a: string, b: string): PictureEdge[] {
  const neighbours = neighboursOf(edges);
  const [fromA, fromB] = [distancesFrom(a, neighbours), distancesFrom(b, neighbours)];
  const whole = fromA.get(b);
  if (whole === undefined) return [];
  const far = (distances: ReadonlyMap<string, number>, id: string) =>
    distances.get(id) ?? Number.POSITIVE_INFINITY;
  return edges.filter(
    ({ from, to }) =>
      far(fromA, from) + 1 + far(fromB, to) === whole || far(fromA, to) + 1 + far(fromB, from) === whole,
  );
}

/** The strongest edges that there is room for, and those of actors that were asked for. */
function strongest(edges: readonly PictureEdge[], brought: ReadonlySet<string>, most: Most): PictureEdge[] {
  const actors = new Set(brought);
  const full = most.actors + brought.size;
  for (const { from, to } of edges) {
    if (actors.size === full) break;
    const added = Number(!actors.has(from)) + Number(from !== to && !actors.has(to));
    if (actors.size + added > full) continue;
    actors.add(from);
    actors.add(to);
  }
  const room: PictureEdge[] = [];
  for (const edge of edges) {
    if (room.length === most.edges) break;
    if (actors.has(edge.from) && actors.has(edge.to)) room.push(edge);
  }
  return room;
}

/**
 * @param size number of actors without filters: it decides whether people are rolled up by themselves
 * @param apart whom the filters ask for: never rolled up
 */
export function sightedOf(
  casebook: Casebook,
  filtered: Picture,
  sight: Sight,
  size = filtered.actors.length,
  apart: readonly string[] = [],
): Sighted {
  const rollup = rollupOf(casebook, filtered, sight, size, apart);
  const all = rolledUp(casebook, filtered, rollup);
  const name = (id: string) => inSentence(nameOf(casebook.actors, id));
  const left: string[] = [];
  const hidden = new Set(sight.hidden);
  const kept = new Set(sight.kept);
  const isOn = (id: string) => !hidden.has(id) && (kept.size === 0 || kept.has(id));
  let edges = all.edges;
  if (hidden.size + kept.size > 0) {
    edges = all.edges.filter(({ from, to }) => isOn(from) && isOn(to));
    const away = all.actors.filter(({ id }) => !isOn(id)).length;
    if (away > 0) left.push(`${count(away, 'actor')} taken off`);
  }
  if (sight.focus !== null) {
    const { actor, steps } = sight.focus;
    const near = distancesFrom(actor, neighboursOf(edges), steps);
    edges = edges.filter(({ from, to }) => near.has(from) && near.has(to));
    left.push(`only ${count(steps, 'step')} around ${name(actor)}`);
  }
  if (sight.path !== null) {
    const [from, to] = sight.path;
    edges = waysBetween(edges, from, to);
    const ways = edges.length === 0 ? 'no way' : 'only the shortest ways';
    left.push(`${ways} between ${name(from)} and ${name(to)}`);
  }
  const brought = new Set(sight.brought.filter(isOn));
  const room = strongest(edges, brought, MOST[sight.room]);
  const picture = room.length === all.edges.length ? all : pictureFrom(casebook, room);
  const weaker = () =>
    `the strongest ${room.length} of ${count(edges.length, 'line')}, ${picture.actors.length} of ${count(endsOf(edges).size, 'actor')}`;
  const crowded =
    room.length < edges.length ||
    (sight.room === 'wide' && strongest(edges, brought, MOST.usual).length < edges.length);
  return {
    picture,
    rollup,
    all,
    // Counted when somebody asks: most of what is looked into is not shown.
    get left() {
      return [...left, ...(room.length < edges.length ? [weaker()] : [])].join(' · ');
    },
    crowded,
  };
}

/** Up to `most` neighbours of an actor that are not on the stage, the strongest first. */
export function beyond(
  { all, picture }: Pick<Sighted, 'all' | 'picture'>,
  actor: string,
  most = 20,
): string[] {
  const shown = new Set(picture.actors.map(({ id }) => id));
  const others = all.edges.flatMap(({ from, to }) => (from === actor ? [to] : to === actor ? [from] : []));
  return [...new Set(others)].filter((id) => !shown.has(id)).slice(0, most);
}
