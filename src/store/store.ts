// What every command asks of a store. Two implement it: `embedded.ts` (a file a dossier) and `neo4j.ts` (a server).
import type { GraphStream, PropertyGraph } from '../model/graph.ts';
import { compareText } from '../model/order.ts';

/**
 * What a column of a row can hold, the same from both stores. Integers are numbers (as text beyond 2^53), dates and
 * durations are ISO text, and maps are plain objects.
 */
export type Value =
  | null
  | boolean
  | number
  | string
  | NodeValue
  | RelationshipValue
  | PathValue
  | readonly Value[]
  | { readonly [key: string]: Value };

export interface NodeValue {
  readonly kind: 'node';
  /** Our own id, never the store's. */
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, Value>>;
}

export interface RelationshipValue {
  readonly kind: 'relationship';
  readonly id: string;
  readonly type: string;
  /** Node ids. */
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, Value>>;
}

/** One node more than relationships; a relationship may be walked against its direction. */
export interface PathValue {
  readonly kind: 'path';
  readonly nodes: readonly NodeValue[];
  readonly relationships: readonly RelationshipValue[];
}

export interface Rows {
  readonly columns: readonly string[];
  /** One value a column. */
  readonly rows: readonly (readonly Value[])[];
}

/** Text, numbers, booleans, null and lists or maps of them. Whole numbers arrive as integers: write `toFloat($x)`. */
export type Params = Readonly<Record<string, unknown>>;

export interface Limits {
  /** Wall clock. */
  readonly seconds: number;
  readonly rows: number;
  /** Of all rows together, as JSON. */
  readonly bytes: number;
  /** Items of one list, keys of one map. */
  readonly items: number;
  /** What the process of a question may hold beyond what it needs to open the graph. */
  readonly megabytes: number;
}

export const DEFAULT_LIMITS: Limits = {
  seconds: 20,
  rows: 10_000,
  bytes: 16 * 1_048_576,
  items: 10_000,
  megabytes: 2_048,
};

/** What there was more of than the limit. */
export type Cut = 'rows' | 'bytes' | 'items';

export interface LimitedRows extends Rows {
  /** Something is left out; the first rows, items and letters are here. */
  readonly truncated: boolean;
  /** By which limits, sorted; empty when nothing is left out. */
  readonly cuts: readonly Cut[];
  /** What the server remarks about the question: a label that it does not have, say. */
  readonly notes?: readonly string[];
}

/** As the dossier sees it: an actor that another dossier had already loaded counts as created. */
export interface LoadCounts {
  readonly nodesCreated: number;
  readonly nodesChanged: number;
  readonly nodesDeleted: number;
  readonly relationshipsCreated: number;
  readonly relationshipsChanged: number;
  readonly relationshipsDeleted: number;
  /** Nodes and relationships that were there already. */
  readonly unchanged: number;
}

export interface LoadOptions {
  readonly dossier: string;
  /** Without it a load that would take more than a fifth of the dossier away is refused. */
  readonly mayShrink?: boolean | undefined;
  /** Elements written so far, of all that have to be. Starts again when the store asks for the load to be repeated. */
  readonly progress?: ((done: number, of: number) => void) | undefined;
  /** Words before and after: what the server is, what it warns of. */
  readonly say?: ((line: string) => void) | undefined;
}

export interface LoadedDossier {
  readonly id: string;
  readonly name: string;
}

export interface Store {
  readonly name: 'embedded' | 'neo4j';
  /** Where the data is, in words: a file or an address. */
  readonly place: string;

  /**
   * Runs one of our own questions, read-only and without limits. The embedded store answers from the dossier it was
   * opened for, Neo4j from everything in the database.
   * @throws DemarcheError `not-loaded` when the embedded store has no such dossier, `cypher` when the text is wrong.
   */
  read(cypher: string, params?: Params): Promise<Rows>;

  /**
   * Runs a question that someone typed: read-only, within limits, no LOAD CSV, no procedures, in a process of its own.
   * @throws DemarcheError `refused` before running, `time-limit` or `memory-limit` after killing it, `cypher`, `busy`.
   */
  runUserQuery(cypher: string, params?: Params, limits?: Partial<Limits>): Promise<LimitedRows>;

  /**
   * Makes the store hold exactly this graph for the dossier: creates, changes and deletes what differs. A second load of
   * the same graph writes nothing. One that fails shows readers nothing: what it wrote is undone, or, of a load in
   * batches, kept out of sight until the same load goes on, or another one clears it away.
   * @throws DemarcheError `bad-graph` when the graph does not follow the schema, `owned-elsewhere` when another dossier
   * has a different element with the same id (known actors are shared and updated), `many-deletes`.
   */
  load(graph: GraphStream, options: LoadOptions): Promise<LoadCounts>;

  /** What was loaded, sorted by id. @throws DemarcheError `not-loaded` */
  export(dossier: string): Promise<PropertyGraph>;

  /** Sorted by id. */
  dossiers(): Promise<readonly LoadedDossier[]>;

  close(): Promise<void>;
}

/** A map with its keys in order: stores give them in different ones. */
export function sortedMap<T>(
  entries: readonly (readonly [string, T])[],
  plain: (value: T) => Value,
): Record<string, Value> {
  const sorted = [...entries].sort(([a], [b]) => compareText(a, b));
  return Object.fromEntries(sorted.map(([key, value]) => [key, plain(value)]));
}
