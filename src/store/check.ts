// The last look at a graph before a store sees it. What passes may have its labels and types written into Cypher text, as
// they are the schema's; values only ever are parameters.
import { DemarcheError } from '../model/error.ts';
import type { GraphNode, GraphRelationship, GraphStream } from '../model/graph.ts';
import type { GraphSchema } from '../model/schema.ts';
import { violations } from '../project/validate.ts';

const SHOWN = 20;

/** What else is to be done with each element on the way. */
interface Walk {
  readonly node?: (node: GraphNode) => void;
  readonly relationship?: (relationship: GraphRelationship) => void;
}

/**
 * @returns how many nodes and relationships it has
 * @throws DemarcheError `bad-graph`, with the first twenty mistakes
 */
export function checkGraph(
  graph: GraphStream,
  schema: GraphSchema,
  { node, relationship }: Walk = {},
): { nodes: number; relationships: number } {
  const sizes = { nodes: 0, relationships: 0 };
  const counted = {
    nodes: passing(graph.nodes, (one) => {
      sizes.nodes += 1;
      node?.(one);
    }),
    relationships: passing(graph.relationships, (one) => {
      sizes.relationships += 1;
      relationship?.(one);
    }),
  };
  const found = violations(counted, schema);
  if (found.length === 0) return sizes;
  const lines = found.slice(0, SHOWN).map((what) => ({ code: 'bad-graph', what }));
  const more = found.length - SHOWN;
  throw new DemarcheError(more > 0 ? [...lines, { code: 'bad-graph', what: `and ${more} more` }] : lines);
}

function* passing<T>(elements: Iterable<T>, each: (element: T) => void): Generator<T> {
  for (const element of elements) {
    each(element);
    yield element;
  }
}
