// Reads what a store holds that a load might meet: ids and hashes, as a stream, and only where there is something.
import type { GraphStream } from '../model/graph.ts';
import { compareText } from '../model/order.ts';
import type { GraphSchema } from '../model/schema.ts';
import { type Held, type Holding, labelOf, type Same } from './difference.ts';
import {
  heldNodes,
  heldRelationships,
  heldRelationshipsInSight,
  NAME_STATEMENTS,
  nodesOfIds,
  relationshipsOfRows,
} from './read-statements.ts';
import { hiddenLabel, type Pair } from './statements.ts';
import type { Params, Rows, Value } from './store.ts';

/** How a load speaks with a store, within one transaction. */
export interface Transaction {
  run(cypher: string, params?: Params): Promise<Rows>;
  /** Takes the rows as they come, in the order of the columns: text, booleans and lists of text. */
  each(cypher: string, params: Params, take: (row: readonly Value[]) => void): Promise<void>;
}

/** Ids that are looked up together. */
const AT_ONCE = 10_000;

type Elements = Map<string, Map<string, Held>>;

export interface Wanted {
  readonly graph: GraphStream;
  readonly dossier: string;
  readonly schema: GraphSchema;
  /** Others have something in the database: what the dossier lacks has to be looked up. */
  readonly shared: boolean;
  /** A load in batches is under way: there are relationships that no question must see yet. */
  readonly staged: boolean;
  /** What need not be read. */
  readonly same: Same;
}

/** Everything that is the dossier's and not the same, and what others have of the ids that the graph wants. */
export async function holding(
  { run, each }: Transaction,
  { graph, dossier, schema, shared, staged, same }: Wanted,
): Promise<Holding> {
  const [nodes, relationships]: [Elements, Elements] = [new Map(), new Map()];
  const hidden = Object.keys(schema.labels).map(hiddenLabel);
  /** Those to be read that the database has. */
  const known = async (statement: string, all: object, same: ReadonlySet<string>): Promise<string[]> => {
    const differ = Object.keys(all).filter((name) => !same.has(name));
    if (differ.length === 0) return [];
    const there = new Set((await run(statement)).rows.map(([name]) => name));
    return differ.filter((name) => there.has(name)).sort(compareText);
  };
  for (const label of await known(NAME_STATEMENTS.labels, schema.labels, same.nodes)) {
    const held = groupOf(nodes, label);
    await each(heldNodes(label), { dossier }, (row) => takeOwn(held, row, dossier));
  }
  for (const type of await known(NAME_STATEMENTS.types, schema.relationships, same.relationships)) {
    const held = groupOf(relationships, type);
    const statement = staged ? heldRelationshipsInSight(type) : heldRelationships(type);
    await each(statement, { dossier, ...(staged ? { hidden } : {}) }, (row) => takeOwn(held, row, dossier));
  }
  if (!shared) return { nodes, relationships, same };

  const labels = new Map<string, string>();
  const nodeSeeks = new Seeks(({ name, rows }) =>
    each(nodesOfIds(name), { given: { rows } }, (row) => takeAny(groupOf(nodes, name), row)),
  );
  for (const node of graph.nodes) {
    const [label, { id }] = [labelOf(node), node];
    labels.set(id, label);
    if (!same.nodes.has(label) && !nodes.get(label)?.has(id)) await nodeSeeks.add(label, id);
  }
  await nodeSeeks.rest();

  const seeks = new Seeks(({ name, rows }) => {
    const pair = name.split(' ') as unknown as Pair;
    return each(relationshipsOfRows(pair), { given: { rows } }, (row) =>
      takeAny(groupOf(relationships, pair[1]), row),
    );
  });
  const isHeld = (id: string): boolean => {
    const label = labels.get(id) ?? '';
    return same.nodes.has(label) || (nodes.get(label)?.has(id) ?? false);
  };
  for (const { id, type, from, to } of graph.relationships) {
    if (same.relationships.has(type) || relationships.get(type)?.has(id) || !isHeld(from) || !isHeld(to))
      continue;
    await seeks.add([labels.get(from), type, labels.get(to)].join(' '), { id, start: from, end: to });
  }
  await seeks.rest();
  return { nodes, relationships, same };
}

/** A row of the dossier's own, which names its owners only where there are others. */
function takeOwn(held: Map<string, Held>, [id, hash, dossiers]: readonly Value[], dossier: string): void {
  if (dossiers === null && typeof hash === 'string') held.set(String(id), hash);
  else held.set(String(id), shared(hash, dossiers ?? [dossier]));
}

function takeAny(held: Map<string, Held>, [id, hash, dossiers]: readonly Value[]): void {
  held.set(String(id), shared(hash, dossiers ?? []));
}

function shared(hash: Value | undefined, dossiers: Value): Held {
  const owners = Array.isArray(dossiers) ? dossiers.map(String) : [];
  return { hash: typeof hash === 'string' ? hash : null, dossiers: owners };
}

function groupOf(elements: Elements, name: string): Map<string, Held> {
  const known = elements.get(name) ?? new Map<string, Held>();
  elements.set(name, known);
  return known;
}

interface Seek {
  readonly name: string;
  readonly rows: readonly unknown[];
}

/** Collects what has to be looked up, until there is enough for a statement. */
class Seeks {
  readonly #seek: (seek: Seek) => Promise<void>;
  readonly #open = new Map<string, unknown[]>();

  constructor(seek: (seek: Seek) => Promise<void>) {
    this.#seek = seek;
  }

  async add(name: string, row: unknown): Promise<void> {
    const rows = this.#open.get(name) ?? [];
    this.#open.set(name, rows);
    rows.push(row);
    if (rows.length < AT_ONCE) return;
    this.#open.delete(name);
    await this.#seek({ name, rows });
  }

  async rest(): Promise<void> {
    for (const [name, rows] of this.#open) await this.#seek({ name, rows });
    this.#open.clear();
  }
}
