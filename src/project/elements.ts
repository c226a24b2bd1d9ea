// Makes nodes and relationships: absent values left out, ids and hashes filled in.
import type {
  GraphNode,
  GraphRelationship,
  Properties,
  PropertyGraph,
  PropertyValue,
} from '../model/graph.ts';
import { contentId } from '../model/id.ts';
import { byId } from '../model/order.ts';

export type Loose = Readonly<Record<string, PropertyValue | null | undefined>>;

/** Collects elements; a second one with the same id replaces nothing. */
export class GraphBuilder {
  readonly #nodes = new Map<string, GraphNode>();
  readonly #relationships = new Map<string, GraphRelationship>();

  node(label: string, id: string, properties: Loose): void {
    if (this.#nodes.has(id)) return;
    const kept = present({ ...properties, id });
    this.#nodes.set(id, { id, labels: [label], properties: withHash(kept, [label]) });
  }

  /** `part` tells parallel relationships of one type between the same nodes apart. */
  relationship(type: string, from: string, to: string, properties: Loose = {}, part = ''): void {
    const id = `${type}:${contentId([from, to, part])}`;
    if (this.#relationships.has(id)) return;
    const kept = present({ ...properties, id });
    this.#relationships.set(id, { id, type, from, to, properties: withHash(kept, [type, from, to]) });
  }

  /** Sorted by id. Relationships to nodes that are not there are an error of the program. */
  build(): PropertyGraph {
    for (const { id, from, to } of this.#relationships.values()) {
      for (const end of [from, to])
        if (!this.#nodes.has(end)) throw new Error(`${id} points to ${end}, which is no node`);
    }
    return {
      nodes: [...this.#nodes.values()].sort(byId),
      relationships: [...this.#relationships.values()].sort(byId),
    };
  }
}

/** Nulls and empty lists are left out: a store knows them by their absence. Keys are sorted. */
function present(properties: Loose): Properties {
  const entries = Object.entries(properties).filter(
    (entry): entry is [string, PropertyValue] =>
      entry[1] !== null && entry[1] !== undefined && !(Array.isArray(entry[1]) && entry[1].length === 0),
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function withHash(properties: Properties, identity: readonly string[]): Properties {
  const entries = Object.entries({ ...properties, hash: contentId([identity, properties]) });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
