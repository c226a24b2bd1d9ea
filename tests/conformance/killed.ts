// The dossier whose loads are killed, in two versions, and limits so low that it is written in many batches.
import type { PropertyGraph } from '../../src/model/graph.ts';
import { generatedGraph } from './generated.ts';
import { schema } from './schema.ts';

export const KILLED = 'killed';
export const LIMITS = { transaction: 500, rows: 250, bytes: 1_000_000 };

/** Seeds give other acts, claims and relationships about the same actors and issues. */
export function killedGraph(seed: number): PropertyGraph {
  return generatedGraph(schema, { name: KILLED, size: 0.1, seed });
}
