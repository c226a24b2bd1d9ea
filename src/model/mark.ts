// The mark of an element: a number made of its label or type, its id and its hash. Added up, those of a graph tell whether a
// store holds it, without a look at each.
import type { GraphNode, GraphRelationship } from './graph.ts';
import { sha256 } from './id.ts';

/** An integer in [0, 2^36): those of a hundred million elements add up within 64 bits. */
export function nodeMark(label: string, node: GraphNode): number {
  return markOf(label, node);
}

/** @param pair label at the start, type, label at the end: it is another one when an end is */
export function relationshipMark(pair: readonly string[], relationship: GraphRelationship): number {
  return markOf(pair.join(' '), relationship);
}

function markOf(group: string, { id, properties }: GraphNode | GraphRelationship): number {
  return Number.parseInt(sha256(`${group} ${id} ${properties.hash}`).slice(0, 9), 16);
}
