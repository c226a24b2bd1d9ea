// What a load has to write: the difference between what a store holds and what a dossier says, by id and content hash.
import { DemarcheError } from '../model/error.ts';
import type { PropertyGraph } from '../model/graph.ts';
import { compareText, sortedUnique } from '../model/order.ts';
import type { GraphSchema } from '../model/schema.ts';
import { type Group, type Groups, groupsOf, nodeGroup, relationshipGroup, type Step } from './statements.ts';
import type { LoadCounts } from './store.ts';

/** What finds an element again: its id, and for a relationship the ids of its ends. */
type Reference = { readonly id: string; readonly from?: string; readonly to?: string };

export interface HeldElement {
  /** Of `groupsOf`. */
  readonly group: string;
  readonly reference: Reference;
  readonly hash: string | null;
  /** Empty when it was put there by something else than a load: then it is left alone. */
  readonly dossiers: readonly string[];
}

export interface Holding {
  readonly nodes: readonly HeldElement[];
  readonly relationships: readonly HeldElement[];
}

/** One statement with the rows that it takes. */
interface Write {
  readonly cypher: string;
  readonly rows: readonly Row[];
}
type Row = Readonly<Record<string, unknown>>;

export interface LoadPlan {
  /** In the order in which they have to run. */
  readonly writes: readonly Write[];
  readonly counts: LoadCounts;
}

export const NOTHING: Holding = { nodes: [], relationships: [] };
const BATCH = 1_000;
/** Known to all dossiers: the last load says what they are. */
const SHARED: readonly string[] = [nodeGroup('Actor'), relationshipGroup(['Actor', 'ACTS_FOR', 'Actor'])];

/**
 * @param graph one that `checkGraph` has passed
 * @throws DemarcheError `owned-elsewhere`
 */
export function planLoad(
  held: Holding,
  graph: PropertyGraph,
  dossier: string,
  schema: GraphSchema,
): LoadPlan {
  const wanted = wantedOf(graph);
  const nodes = compare(held.nodes, wanted.nodes, dossier);
  const relationships = compare(held.relationships, wanted.relationships, dossier);
  const groups = groupsOf(schema);
  return {
    writes: [
      ...writesOf(withoutEnds(relationships, nodes, groups), groups.relationships, [
        'delete',
        'own',
        'change',
      ]),
      ...writesOf(nodes, groups.nodes, ['delete', 'own', 'change', 'create']),
      ...writesOf(relationships, groups.relationships, ['create']),
    ],
    counts: {
      nodesCreated: nodes.created,
      nodesChanged: nodes.changed,
      nodesDeleted: nodes.deleted,
      relationshipsCreated: relationships.created,
      relationshipsChanged: relationships.changed,
      relationshipsDeleted: relationships.deleted,
      unchanged: nodes.unchanged + relationships.unchanged,
    },
  };
}

/** What a store holds that was loaded with exactly this graph. */
export function holdingOf(graph: PropertyGraph, dossier: string): Holding {
  const { nodes, relationships } = wantedOf(graph);
  const held = ({ group, reference, hash }: WantedElement): HeldElement => ({
    group,
    reference,
    hash,
    dossiers: [dossier],
  });
  return { nodes: nodes.map(held), relationships: relationships.map(held) };
}

interface WantedElement {
  readonly group: string;
  readonly reference: Reference;
  readonly hash: string;
  readonly props: Row;
}

function wantedOf(graph: PropertyGraph): { nodes: WantedElement[]; relationships: WantedElement[] } {
  const labels = new Map(graph.nodes.map(({ id, labels: [label = ''] }) => [id, label]));
  const nodes = graph.nodes.map(({ id, labels: [label = ''], properties }) => ({
    group: nodeGroup(label),
    reference: { id },
    hash: String(properties.hash),
    props: properties,
  }));
  const relationships = graph.relationships.map(({ id, type, from, to, properties }) => ({
    group: relationshipGroup([labels.get(from) ?? '', type, labels.get(to) ?? '']),
    reference: { id, from, to },
    hash: String(properties.hash),
    props: properties,
  }));
  return { nodes, relationships };
}

interface Difference {
  /** Step and group -> rows, in the order of their ids. */
  readonly rows: Map<string, Row[]>;
  created: number;
  changed: number;
  deleted: number;
  unchanged: number;
}

function compare(
  held: readonly HeldElement[],
  wanted: readonly WantedElement[],
  dossier: string,
): Difference {
  const there = new Map(held.map((element) => [keyOf(element), element]));
  const kept = new Set<string>();
  const difference: Difference = { rows: new Map(), created: 0, changed: 0, deleted: 0, unchanged: 0 };

  for (const element of inOrder(wanted)) {
    const key = keyOf(element);
    kept.add(key);
    const before = there.get(key);
    const mine = before?.dossiers.includes(dossier) ?? false;
    const same = before?.hash === element.hash;
    const { group, reference, props } = element;
    const dossiers = sortedUnique([...(before?.dossiers ?? []), dossier]);
    if (before === undefined) add(difference, 'create', group, { ...reference, props, dossiers });
    else if (!same) {
      refuseToOverwrite(before, dossier);
      add(difference, 'change', group, { ...reference, props, dossiers });
    } else if (!mine) add(difference, 'own', group, { ...reference, dossiers });

    if (!mine) difference.created += 1;
    else if (same) difference.unchanged += 1;
    else difference.changed += 1;
  }

  for (const element of inOrder(held)) {
    const { group, reference } = element;
    if (kept.has(keyOf(element)) || !element.dossiers.includes(dossier)) continue;
    const dossiers = element.dossiers.filter((owner) => owner !== dossier);
    if (dossiers.length === 0) add(difference, 'delete', group, reference);
    else add(difference, 'own', group, { ...reference, dossiers });
    difference.deleted += 1;
  }
  return difference;
}

function refuseToOverwrite({ group, reference, dossiers }: HeldElement, dossier: string): void {
  const others = dossiers.filter((owner) => owner !== dossier);
  if (dossiers.length > 0 && (others.length === 0 || SHARED.includes(group))) return;
  const whose = others.length === 0 ? 'not from a load' : `from the dossier ${others.join(', ')}`;
  throw new DemarcheError({
    code: 'owned-elsewhere',
    what: `the store has another ${group} of this id, ${whose}`,
    value: reference.id,
    remedy: 'give one of the two another id, or load into another database (NEO4J_DATABASE)',
  });
}

function writesOf(difference: Difference, groups: readonly Group[], steps: readonly Step[]): Write[] {
  return steps.flatMap((step) =>
    groups.flatMap(({ name, statements }) => {
      const rows = difference.rows.get(`${step} ${name}`) ?? [];
      const starts = Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, index) => index * BATCH);
      return starts.map((start) => ({ cypher: statements[step], rows: rows.slice(start, start + BATCH) }));
    }),
  );
}

/** Relationships of a node that is deleted go with it: no need to find each of them first. */
function withoutEnds(relationships: Difference, nodes: Difference, groups: Groups): Difference {
  const gone = new Map(
    groups.nodes.map(({ name }) => [name, new Set(nodes.rows.get(`delete ${name}`)?.map(({ id }) => id))]),
  );
  const rows = new Map(relationships.rows);
  for (const { name, pair } of groups.relationships) {
    const key = `delete ${name}`;
    const [from, to] = [gone.get(nodeGroup(pair[0])), gone.get(nodeGroup(pair[2]))];
    rows.set(key, rows.get(key)?.filter((row) => !from?.has(row.from) && !to?.has(row.to)) ?? []);
  }
  return { ...relationships, rows };
}

function add(difference: Difference, step: Step, group: string, row: Row): void {
  const rows = difference.rows.get(`${step} ${group}`);
  if (rows === undefined) difference.rows.set(`${step} ${group}`, [row]);
  else rows.push(row);
}

type Keyed = { readonly group: string; readonly reference: Reference };

function keyOf({ group, reference: { id, from = '', to = '' } }: Keyed): string {
  return [group, id, from, to].join('\n');
}

function inOrder<T extends Keyed>(elements: readonly T[]): T[] {
  return elements
    .map((element) => ({ key: keyOf(element), element }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ element }) => element);
}
