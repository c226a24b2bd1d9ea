// What a load has to write: the difference between what a store holds and what a dossier says, by id and content hash.
import { createHash } from 'node:crypto';
import { DemarcheError } from '../model/error.ts';
import type { GraphNode, GraphRelationship, GraphStream } from '../model/graph.ts';
import { compareText, sortedUnique } from '../model/order.ts';
import type { LoadCounts } from './store.ts';
import { Overtaken } from './writer.ts';

/** What is held of an element. Its hash alone: it is this dossier's and nobody else's. */
export type Held = string | Shared;
interface Shared {
  readonly hash: string | null;
  /** Empty when it was put there by something else than a load: then it is left alone. */
  readonly dossiers: readonly string[];
}

/** Label or type -> id -> what is held. */
export type HeldElements = ReadonlyMap<string, Map<string, Held>>;

/** Labels and types of which a store holds for the dossier exactly what the graph has. */
export interface Same {
  readonly nodes: ReadonlySet<string>;
  readonly relationships: ReadonlySet<string>;
}

export const NONE_SAME: Same = { nodes: new Set(), relationships: new Set() };

/** All that is the dossier's, but for what is the same, and what others have of the ids that it wants. */
export interface Holding {
  readonly nodes: HeldElements;
  readonly relationships: HeldElements;
  readonly same: Same;
}

export const NOTHING: Holding = { nodes: new Map(), relationships: new Map(), same: NONE_SAME };

/** What a store holds that was loaded with exactly this graph. */
export function holdingOf(graph: GraphStream): Holding {
  const [nodes, relationships] = [new Map<string, Map<string, Held>>(), new Map<string, Map<string, Held>>()];
  const put = (elements: typeof nodes, group: string, { id, properties }: Element): void => {
    const held = elements.get(group) ?? new Map<string, Held>();
    elements.set(group, held.set(id, String(properties.hash)));
  };
  for (const node of graph.nodes) put(nodes, labelOf(node), node);
  for (const relationship of graph.relationships) put(relationships, relationship.type, relationship);
  return { nodes, relationships, same: NONE_SAME };
}

type Step = 'create' | 'change' | 'own';

/** An element that leaves, with the dossiers that keep it: nobody, and it is deleted. */
interface Leaving {
  readonly id: string;
  readonly dossiers: readonly string[];
}

/** Known to all dossiers: the last load says what they are. */
const SHARED: readonly string[] = ['Actor', 'ACTS_FOR'];

/** In place of a hash: what is held is what is wanted. */
const SAME = '';

export class Difference {
  readonly counts: LoadCounts;
  /** Nodes and relationships of the dossier that were there. */
  readonly held: number;
  /** Elements to write. */
  readonly size: number;
  /** Hash over all that has to be written, in the order of the graph. */
  readonly digest: string;
  /** Label or type -> what leaves, sorted by id. */
  readonly leaving: { readonly nodes: Leavings; readonly relationships: Leavings };
  /** Node -> label. */
  readonly labels: ReadonlyMap<string, string>;
  readonly dossier: string;
  readonly #holding: Holding;
  readonly #new = new Set<string>();

  /**
   * Marks in `holding` what is there already: a holding is good for one comparison.
   * @param graph one that `checkGraph` has passed
   * @throws DemarcheError `owned-elsewhere`; Overtaken where a type cannot be the same
   */
  constructor(holding: Holding, graph: GraphStream, dossier: string) {
    this.dossier = dossier;
    this.#holding = holding;
    const digest = createHash('sha256');
    const labels = new Map<string, string>();
    this.labels = labels;
    const there = ownSize(holding.nodes, dossier) + ownSize(holding.relationships, dossier);
    const nodes = new Tally(holding.nodes, holding.same.nodes, dossier);
    for (const node of graph.nodes) {
      const label = labelOf(node);
      labels.set(node.id, label);
      if (!holding.same.nodes.has(label) && !holding.nodes.get(label)?.has(node.id)) this.#new.add(node.id);
      if (nodes.take(label, node)) digest.update(`${label} ${node.id} ${node.properties.hash}\n`);
    }
    const relationships = new Tally(holding.relationships, holding.same.relationships, dossier);
    for (const relationship of graph.relationships) {
      const { type, id, properties } = relationship;
      if (relationships.take(type, relationship, this.#isAnew(relationship)))
        digest.update(`${type} ${id} ${properties.hash}\n`);
    }
    this.leaving = { nodes: nodes.leaving(), relationships: relationships.leaving() };
    for (const leavings of Object.values(this.leaving))
      for (const [group, list] of leavings) for (const { id } of list) digest.update(`- ${group} ${id}\n`);
    this.held = there + nodes.same + relationships.same;
    this.counts = {
      nodesCreated: nodes.created,
      nodesChanged: nodes.changed,
      nodesDeleted: nodes.deleted,
      relationshipsCreated: relationships.created,
      relationshipsChanged: relationships.changed,
      relationshipsDeleted: relationships.deleted,
      unchanged: nodes.unchanged + relationships.unchanged,
    };
    this.size = nodes.size + relationships.size;
    this.digest = digest.digest('hex');
  }

  get deleted(): number {
    return this.counts.nodesDeleted + this.counts.relationshipsDeleted;
  }

  /** What has to be done with a node, and whose it is then; null when it is there. */
  node(node: GraphNode): Task | null {
    const label = labelOf(node);
    if (this.#holding.same.nodes.has(label)) return null;
    return taskOf(this.#holding.nodes.get(label)?.get(node.id), node, this.dossier);
  }

  relationship(relationship: GraphRelationship): Task | null {
    const { type, id } = relationship;
    if (this.#holding.same.relationships.has(type)) return null;
    if (this.#isAnew(relationship)) return { step: 'create', dossiers: [this.dossier] };
    return taskOf(this.#holding.relationships.get(type)?.get(id), relationship, this.dossier);
  }

  /** What is held of it, if anything, hangs on a node of the same id and another label. */
  #isAnew({ from, to }: GraphRelationship): boolean {
    return this.isNew(from) || this.isNew(to);
  }

  /** True for a node that the store has not got. */
  isNew(id: string): boolean {
    return this.#new.has(id);
  }
}

type Leavings = ReadonlyMap<string, readonly Leaving[]>;

interface Task {
  readonly step: Step;
  readonly dossiers: readonly string[];
}

type Element = GraphNode | GraphRelationship;

export const labelOf = ({ labels: [label = ''] }: GraphNode): string => label;

function taskOf(held: Held | undefined, { properties }: Element, dossier: string): Task | null {
  if (held === SAME) return null;
  if (held === undefined) return { step: 'create', dossiers: [dossier] };
  const { hash, dossiers } = typeof held === 'string' ? { hash: held, dossiers: [dossier] } : held;
  const same = hash === properties.hash;
  if (same && dossiers.includes(dossier)) return null;
  return { step: same ? 'own' : 'change', dossiers: sortedUnique([...dossiers, dossier]) };
}

/** Nodes, or relationships, as they are compared one by one. */
class Tally {
  created = 0;
  changed = 0;
  deleted = 0;
  unchanged = 0;
  /** Elements to write. */
  size = 0;
  /** Of those unchanged, the ones whose label or type is the same as a whole. */
  same = 0;
  readonly #held: HeldElements;
  readonly #same: ReadonlySet<string>;
  readonly #dossier: string;
  /** Of those that were met, the ones not marked as the same. */
  readonly #met = new Set<Held>();

  constructor(held: HeldElements, same: ReadonlySet<string>, dossier: string) {
    this.#held = held;
    this.#same = same;
    this.#dossier = dossier;
  }

  /** @param anew created whatever is held, which leaves. @returns false when there is nothing to write */
  take(group: string, element: Element, anew = false): boolean {
    if (this.#same.has(group)) {
      if (anew) throw new Overtaken(`${element.id} has lost an end`);
      this.unchanged += 1;
      this.same += 1;
      return false;
    }
    const elements = this.#held.get(group);
    const held = anew ? undefined : elements?.get(element.id);
    const task = taskOf(held, element, this.#dossier);
    const mine = held !== undefined && isOf(held, this.#dossier);
    if (!mine) this.created += 1;
    else if (task === null) this.unchanged += 1;
    else this.changed += 1;
    if (task === null) {
      elements?.set(element.id, SAME);
      return false;
    }
    this.size += 1;
    if (held === undefined) return true;
    if (task.step === 'change') refuseToOverwrite(group, element.id, held, this.#dossier);
    const met = typeof held === 'string' ? { hash: held, dossiers: [this.#dossier] } : held;
    elements?.set(element.id, met);
    this.#met.add(met);
    return true;
  }

  /** Call when all are taken. */
  leaving(): Leavings {
    const leavings = new Map<string, Leaving[]>();
    for (const [group, elements] of this.#held) {
      const list: Leaving[] = [];
      for (const [id, held] of elements) {
        if (held === SAME || this.#met.has(held) || !isOf(held, this.#dossier)) continue;
        const dossiers =
          typeof held === 'string' ? [] : held.dossiers.filter((owner) => owner !== this.#dossier);
        list.push({ id, dossiers });
      }
      this.deleted += list.length;
      this.size += list.length;
      if (list.length > 0)
        leavings.set(
          group,
          list.sort((a, b) => compareText(a.id, b.id)),
        );
    }
    return leavings;
  }
}

function isOf(held: Held, dossier: string): boolean {
  return typeof held === 'string' || held.dossiers.includes(dossier);
}

function ownSize(elements: HeldElements, dossier: string): number {
  let size = 0;
  for (const held of elements.values()) for (const one of held.values()) if (isOf(one, dossier)) size += 1;
  return size;
}

function refuseToOverwrite(group: string, id: string, held: Held, dossier: string): void {
  if (typeof held === 'string') return;
  const others = held.dossiers.filter((owner) => owner !== dossier);
  if (held.dossiers.length > 0 && (others.length === 0 || SHARED.includes(group))) return;
  const whose = others.length === 0 ? 'not from a load' : `from the dossier ${others.join(', ')}`;
  throw new DemarcheError({
    code: 'owned-elsewhere',
    what: `the store has another ${group} of this id, ${whose}`,
    value: id,
    remedy: 'give one of the two another id, or load into another database (NEO4J_DATABASE)',
  });
}

/** At most this share of a dossier leaves without a question. */
const LARGEST_LOSS = 0.2;

/** @throws DemarcheError `many-deletes` */
export function refuseLargeLoss({ deleted, held, dossier }: Difference): void {
  if (deleted <= held * LARGEST_LOSS) return;
  throw new DemarcheError({
    code: 'many-deletes',
    what: `this load would take ${deleted} of its ${held} nodes and relationships from the dossier`,
    value: dossier,
    remedy: 'look whether it is the dossier that you mean; if so: demarche load --yes',
  });
}
