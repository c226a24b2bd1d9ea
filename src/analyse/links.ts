// Who stands at the other end of a relationship, by way and by id: `TYPE>` from a start, `TYPE<` from an end.
import type { GraphRelationship, Properties } from '../model/graph.ts';
import { sortedUnique } from '../model/order.ts';

export interface End {
  readonly id: string;
  readonly properties: Properties;
}

interface Links {
  readonly ends: (way: string, id: string) => readonly End[];
  /** Sorted, each once. */
  readonly ids: (way: string, id: string) => string[];
  readonly first: (way: string, id: string) => string | null;
}

type Found = ReadonlyMap<string, readonly GraphRelationship[]>;

const NONE: readonly GraphRelationship[] = [];

/** Ways that nobody asks for are never walked: large graphs have hundreds of thousands of relationships. */
export function linksOf(relationships: readonly GraphRelationship[]): Links {
  const byType = grouped(relationships, ({ type }) => type);
  const ways = new Map<string, Found>();
  const foundOn = (way: string): Found => {
    const links = byType.get(way.slice(0, -1)) ?? NONE;
    const found = grouped(links, way.endsWith('>') ? ({ from }) => from : ({ to }) => to);
    ways.set(way, found);
    return found;
  };
  const along = (way: string, id: string) => (ways.get(way) ?? foundOn(way)).get(id) ?? NONE;
  const other = (way: string, link: GraphRelationship) => (way.endsWith('>') ? link.to : link.from);
  const ids = (way: string, id: string): string[] => {
    const links = along(way, id);
    const found = links.map((link) => other(way, link));
    return found.length < 2 ? found : sortedUnique(found);
  };
  return {
    ends: (way, id) => along(way, id).map((link) => ({ id: other(way, link), properties: link.properties })),
    ids,
    first: (way, id) => {
      const [only, another] = along(way, id);
      return another === undefined && only !== undefined ? other(way, only) : (ids(way, id)[0] ?? null);
    },
  };
}

function grouped(links: readonly GraphRelationship[], keyOf: (link: GraphRelationship) => string): Found {
  const groups = new Map<string, GraphRelationship[]>();
  for (const link of links) {
    const key = keyOf(link);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [link]);
    else known.push(link);
  }
  return groups;
}
