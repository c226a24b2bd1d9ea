// The property graph as plain data: what `project` makes, stores load, exports write and the viewer reads.

/** Integers, floats, ISO dates as text, booleans, lists of text. Null is expressed by absence. */
export type PropertyValue = string | number | boolean | readonly string[];
export type Properties = Readonly<Record<string, PropertyValue>>;

export interface GraphNode {
  readonly id: string;
  readonly labels: readonly string[];
  /** Includes `id`, and `hash`: the hash of all the others. */
  readonly properties: Properties;
}

export interface GraphRelationship {
  readonly id: string;
  readonly type: string;
  /** Node ids. */
  readonly from: string;
  readonly to: string;
  /** Includes `id`, and `hash`: the hash of type, ends and all the other properties. */
  readonly properties: Properties;
}

/** A graph that need not be in memory whole: may be walked more than once, with the same elements in the same order. */
export interface GraphStream {
  readonly nodes: Iterable<GraphNode>;
  readonly relationships: Iterable<GraphRelationship>;
}

/** Sorted by id. */
export interface PropertyGraph extends GraphStream {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
}
