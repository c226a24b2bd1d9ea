// How a load sees at once what is there already: the server adds up the marks of each label and type, and so do we.
import { setImmediate } from 'node:timers/promises';
import type { GraphStream } from '../model/graph.ts';
import { nodeMark, relationshipMark } from '../model/mark.ts';
import type { GraphSchema } from '../model/schema.ts';
import { labelOf, type Same } from './difference.ts';
import { labelIn } from './exported.ts';
import type { Transaction } from './holding.ts';
import { sumStatements } from './read-statements.ts';
import type { Pair } from './statements.ts';

interface Wanted {
  readonly graph: GraphStream;
  readonly dossier: string;
  readonly schema: GraphSchema;
}

/**
 * The labels and types of which the store holds exactly what the graph has: one change in 10^10 would be missed.
 * @param alone nothing in the database is another dossier's
 */
export async function sameGroups(
  { run }: Transaction,
  { graph, dossier, schema }: Wanted,
  alone: boolean,
): Promise<Same> {
  const statements = sumStatements(schema);
  const there = async (): Promise<Sums> => {
    const sums = { nodes: new Groups(), relationships: new Groups() };
    for (const [labels, count, sum] of (await run(statements.nodes, { dossier, alone })).rows)
      sums.nodes.add(labelIn(labels, schema), Number(count), BigInt(String(sum ?? 0)));
    for (const [type, count, sum] of (await run(statements.relationships, { dossier, alone })).rows)
      sums.relationships.add(String(type), Number(count), BigInt(String(sum ?? 0)));
    return sums;
  };
  const [is, wanted] = await Promise.all([there(), sumsOf(graph)]);
  return {
    nodes: is.nodes.same(wanted.nodes, Object.keys(schema.labels)),
    relationships: is.relationships.same(wanted.relationships, Object.keys(schema.relationships)),
  };
}

interface Sums {
  readonly nodes: Groups;
  readonly relationships: Groups;
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

  /** Those of the names that are the same here and there. */
  same(other: Groups, names: readonly string[]): Set<string> {
    return new Set(names.filter((name) => this.#textOf(name) === other.#textOf(name)));
  }

  #textOf(name: string): string {
    const { count, sum } = this.#groups.get(name) ?? { count: 0, sum: 0n };
    return `${count} ${sum}`;
  }
}

/** Elements between two pauses, in which what the server says is heard: else it is taken for gone. */
const AT_ONCE = 10_000;

/** While the server adds up as well. */
async function sumsOf(graph: GraphStream): Promise<Sums> {
  const [nodes, relationships] = [new Groups(), new Groups()];
  const labels = new Map<string, string>();
  let done = 0;
  for (const node of graph.nodes) {
    if (done++ % AT_ONCE === 0) await setImmediate();
    const label = labelOf(node);
    labels.set(node.id, label);
    nodes.add(label, 1, BigInt(nodeMark(label, node)));
  }
  for (const relationship of graph.relationships) {
    if (done++ % AT_ONCE === 0) await setImmediate();
    const { from, type, to } = relationship;
    const pair: Pair = [labels.get(from) ?? '', type, labels.get(to) ?? ''];
    relationships.add(type, 1, BigInt(relationshipMark(pair, relationship)));
  }
  return { nodes, relationships };
}
