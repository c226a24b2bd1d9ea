// The last look at a graph before a store sees it. What passes may have its labels and types written into Cypher text, as
// they are the schema's; values only ever are parameters.
import { DemarcheError } from '../model/error.ts';
import type { PropertyGraph } from '../model/graph.ts';
import type { GraphSchema } from '../model/schema.ts';
import { violations } from '../project/validate.ts';

const SHOWN = 20;

/** @throws DemarcheError `bad-graph`, with the first twenty mistakes. */
export function checkGraph(graph: PropertyGraph, schema: GraphSchema): void {
  const found = violations(graph, schema);
  if (found.length === 0) return;
  const lines = found.slice(0, SHOWN).map((what) => ({ code: 'bad-graph', what }));
  const more = found.length - SHOWN;
  throw new DemarcheError(more > 0 ? [...lines, { code: 'bad-graph', what: `and ${more} more` }] : lines);
}
