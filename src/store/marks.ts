// How a load sees at once what is there already: the server adds up the marks of each label and type, and so do we.
import type { GraphNode, GraphRelationship } from '../model/graph.ts';
import { nodeMark, relationshipMark } from '../model/mark.ts';
import type { GraphSchema } from '../model/schema.ts';
import { labelOf, type Same } from './difference.ts';
import { labelIn } from './exported.ts';
import type { Transaction } from './holding.ts';
import { sumStatements } from './read-statements.ts';
import type { Pair } from './statements.ts';

/** The sums of a graph, made while it is walked: nodes first. */
export class Marks {
  readonly nodes = new Groups();
  readonly relationships = new Groups();
  readonly #labels = new Map<string, string>();

  addNode(node: GraphNode): void {
    const label = labelOf(node);
    this.#labels.set(node.id, label);
    this.nodes.add(label, 1, BigInt(nodeMark(label, node)));
  }

  addRelationship(relationship: GraphRelationship): void {
    const { from, type, to } = relationship;
    const pair: Pair = [this.#labels.get(from) ?? '', type, this.#labels.get(to) ?? ''];
    this.relationships.add(type, 1, BigInt(relationshipMark(pair, relationship)));
  }

  /** Nodes and relationships. */
  get size(): number {
    return this.nodes.size + this.relationships.size;
  }
}

/** Label or type -> how many there are, and the sum of their marks. */
class Groups {
  readonly #groups = new Map<string, { count: number; sum: bigint }>();

  add(name: string, count: number, sum: bigint): void {
    const group = this.#groups.get(name) ?? { count: 0, sum: 0n };
    this.#groups.set(name, group);
    group.count += count;
    group.sum += sum;
  }

  get size(): number {
    return [...this.#groups.values()].reduce((size, { count }) => size + count, 0);
  }

  /** Those of the names that are the same here and there. */
  same(other: Groups, names: readonly string[]): Set<string> {
    return new Set(names.filter((name) => this.#textOf(name) === other.#textOf(name)));
  }

  #textOf(name: string): string {
    const { count, sum } = this.#groups.get(name) ?? { count: 0, sum: 0n };
    return `${count} ${sum}`;
  }
}

interface Wanted {
  readonly marks: Marks;
  readonly dossier: string;
  readonly schema: GraphSchema;
}

/**
 * The labels and types of which the store holds exactly what the graph has: one change in 10^10 would be missed.
 * @param alone nothing in the database is another dossier's
 */
export async function sameGroups(
  { run }: Transaction,
  { marks, dossier, schema }: Wanted,
  alone: boolean,
): Promise<Same> {
  const statements = sumStatements(schema);
  const [nodes, relationships] = [new Groups(), new Groups()];
  for (const [labels, count, sum] of (await run(statements.nodes, { dossier, alone })).rows)
    nodes.add(labelIn(labels, schema), Number(count), BigInt(String(sum ?? 0)));
  for (const [type, count, sum] of (await run(statements.relationships, { dossier, alone })).rows)
    relationships.add(String(type), Number(count), BigInt(String(sum ?? 0)));
  return {
    nodes: marks.nodes.same(nodes, Object.keys(schema.labels)),
    relationships: marks.relationships.same(relationships, Object.keys(schema.relationships)),
  };
}

/** True when nothing is left to compare. */
export function isAllSame({ nodes, relationships }: Same, schema: GraphSchema): boolean {
  return (
    nodes.size === Object.keys(schema.labels).length &&
    relationships.size === Object.keys(schema.relationships).length
  );
}
