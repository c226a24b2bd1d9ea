// Turns a difference into statements with their rows: nodes before relationships, one statement a label and one a type
// between two labels, in batches bounded by rows and by bytes.
import type { GraphRelationship, GraphStream } from '../model/graph.ts';
import { nodeMark, relationshipMark } from '../model/mark.ts';
import { compareText } from '../model/order.ts';
import type { GraphSchema } from '../model/schema.ts';
import { type Difference, labelOf } from './difference.ts';
import {
  type NodeStatements,
  nodeStatements,
  type Pair,
  type RelationshipStatements,
  relationshipStatements,
} from './statements.ts';

/** One statement with the rows that it takes. */
export interface Write {
  readonly cypher: string;
  readonly rows: readonly unknown[];
}

export interface BatchLimits {
  readonly rows: number;
  /** Roughly, of all rows together. */
  readonly bytes: number;
}

/** What every walk over a difference needs. The same input gives the same writes in the same order. */
export interface WriteInput {
  readonly graph: GraphStream;
  readonly difference: Difference;
  readonly schema: GraphSchema;
  readonly batch: BatchLimits;
}

/** Everything that is created or changed, in sight. What leaves comes before it. */
export function* allWrites(input: WriteInput): Generator<Write> {
  yield* nodeWrites(input, { create: 'create' });
  yield* relationshipWrites(input, () => [false, false]);
}

/** What can be written out of sight: new nodes, and the relationships of which an end is one, or both when `whole`. */
export function* stagedWrites(input: WriteInput, whole: boolean): Generator<Write> {
  yield* nodeWrites(input, { create: 'stage', only: true });
  yield* relationshipWrites(input, (relationship, created) => {
    const ends = newEnds(input.difference, relationship);
    return created && isStaged(ends, whole) ? ends : null;
  });
}

/** All that is left to do once the staged nodes are in sight. */
export function* switchedWrites(input: WriteInput, whole: boolean): Generator<Write> {
  yield* nodeWrites(input, {});
  yield* relationshipWrites(input, (relationship, created) =>
    created && isStaged(newEnds(input.difference, relationship), whole) ? null : [false, false],
  );
}

/** New relationships between a new node and one in sight. */
export function touching({ graph, difference }: Pick<WriteInput, 'graph' | 'difference'>): number {
  let count = 0;
  for (const relationship of graph.relationships) {
    const [from, to] = newEnds(difference, relationship);
    if (from !== to) count += 1;
  }
  return count;
}

/** Statements made once, for a label or a pair. */
class Library {
  readonly #schema: GraphSchema;
  readonly #nodes = new Map<string, NodeStatements>();
  readonly #relationships = new Map<string, RelationshipStatements>();

  constructor(schema: GraphSchema) {
    this.#schema = schema;
  }

  node(label: string): NodeStatements {
    const known = this.#nodes.get(label) ?? nodeStatements(label, this.#schema);
    this.#nodes.set(label, known);
    return known;
  }

  relationship(pair: Pair): RelationshipStatements {
    const key = pair.join(' ');
    const known = this.#relationships.get(key) ?? relationshipStatements(pair, this.#schema);
    this.#relationships.set(key, known);
    return known;
  }
}

type Ends = readonly [from: boolean, to: boolean];

function newEnds(difference: Difference, { from, to }: GraphRelationship): Ends {
  return [difference.isNew(from), difference.isNew(to)];
}

function isStaged([from, to]: Ends, whole: boolean): boolean {
  return whole ? from && to : from || to;
}

interface NodeChoice {
  /** Which statement makes new nodes; without one they are passed over. */
  readonly create?: 'create' | 'stage';
  /** New nodes only. */
  readonly only?: boolean;
}

function* nodeWrites({ graph, difference, schema, batch }: WriteInput, choice: NodeChoice): Generator<Write> {
  const library = new Library(schema);
  const batches = new Batches(batch);
  for (const node of graph.nodes) {
    const task = difference.node(node);
    if (task === null) continue;
    const { step, dossiers } = task;
    const name = step === 'create' ? choice.create : choice.only ? undefined : step;
    if (name === undefined) continue;
    const { id, properties: props } = node;
    const label = labelOf(node);
    const row = step === 'own' ? { id, dossiers } : { id, props, dossiers, mark: nodeMark(label, node) };
    const full = batches.add(library.node(label)[name], row);
    if (full !== null) yield full;
  }
  yield* batches.rest();
}

/** @param stagedEnds which ends are out of sight, or null to pass the relationship over */
function* relationshipWrites(
  { graph, difference, schema, batch }: WriteInput,
  stagedEnds: (relationship: GraphRelationship, created: boolean) => Ends | null,
): Generator<Write> {
  const library = new Library(schema);
  const batches = new Batches(batch);
  const { labels } = difference;
  for (const relationship of graph.relationships) {
    const task = difference.relationship(relationship);
    if (task === null) continue;
    const { step, dossiers } = task;
    const ends = stagedEnds(relationship, step === 'create');
    if (ends === null) continue;
    const { id, type, from, to, properties: props } = relationship;
    const pair: Pair = [labels.get(from) ?? '', type, labels.get(to) ?? ''];
    const statements = library.relationship(pair);
    const cypher = step === 'create' ? statements.create(ends) : statements[step];
    const ids = { id, start: from, end: to, dossiers };
    const row = step === 'own' ? ids : { ...ids, props, mark: relationshipMark(pair, relationship) };
    const full = batches.add(cypher, row);
    if (full !== null) yield full;
  }
  yield* batches.rest();
}

type Row = Readonly<Record<string, unknown>>;

/** Collects the rows of each statement until there are enough for one. */
export class Batches {
  readonly #limits: BatchLimits;
  readonly #open = new Map<string, { rows: Row[]; bytes: number }>();

  constructor(limits: BatchLimits) {
    this.#limits = limits;
  }

  add(cypher: string, row: Row): Write | null {
    const open = this.#open.get(cypher) ?? { rows: [], bytes: 0 };
    this.#open.set(cypher, open);
    open.rows.push(row);
    open.bytes += sizeOf(row);
    if (open.rows.length < this.#limits.rows && open.bytes < this.#limits.bytes) return null;
    this.#open.delete(cypher);
    return { cypher, rows: inOrder(open.rows) };
  }

  *rest(): Generator<Write> {
    const left = [...this.#open].sort(([a], [b]) => compareText(a, b));
    this.#open.clear();
    for (const [cypher, { rows }] of left) yield { cypher, rows: inOrder(rows) };
  }
}

/** By their ends, then by id: whoever writes them takes locks in one order. */
function inOrder(rows: Row[]): Row[] {
  const order = (key: string) => (a: Row, b: Row) => compareText(String(a[key] ?? ''), String(b[key] ?? ''));
  const [byStart, byEnd, byOwnId] = [order('start'), order('end'), order('id')];
  return rows.sort((a, b) => byStart(a, b) || byEnd(a, b) || byOwnId(a, b));
}

/** Cheap, and a little more than what goes over the wire. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length + 4;
  if (value === null || typeof value !== 'object') return 9;
  let size = 4;
  for (const [key, item] of Object.entries(value)) size += key.length + 1 + sizeOf(item);
  return size;
}
