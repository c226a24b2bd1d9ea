// How many changed elements one transaction takes on a server with so much heap, and where it breaks.
import type { GraphSchema } from '../../../src/model/schema.ts';
import { openNeo4j } from '../../../src/store/neo4j-store.ts';
import { BENCH, benchGraph } from './dossier.ts';

interface Tried {
  readonly elements: number;
  readonly seconds: number;
  /** Why it did not fit, or null. */
  readonly refused: string | null;
}

/** Loads of growing size into a server that is new for each, until one does not fit or there are no more. */
export async function* transactionsOf(
  sizes: readonly number[],
  schema: GraphSchema,
  withServer: (work: (uri: string) => Promise<void>) => Promise<void>,
): AsyncGenerator<Tried> {
  for (const elements of sizes) {
    let tried: Tried | undefined;
    await withServer(async (uri) => {
      const store = await openNeo4j({ uri, schema, limits: { transaction: Number.POSITIVE_INFINITY } });
      const begun = performance.now();
      const nodes = Math.round(elements / 6);
      const refused = await store
        .load(benchGraph({ nodes, relationships: elements - nodes }), { dossier: BENCH })
        .then(() => null)
        .catch((error: Error) => error.message);
      tried = { elements, seconds: (performance.now() - begun) / 1_000, refused };
      await store.close();
    });
    if (tried === undefined) return;
    yield tried;
    if (tried.refused !== null) return;
  }
}
