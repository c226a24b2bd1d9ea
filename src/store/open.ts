// Which store a command uses: Neo4j where NEO4J_URI is set, else the embedded one.
import { DemarcheError } from '../model/error.ts';
import type { GraphSchema } from '../model/schema.ts';
import { dataFolder, type Environment } from './data-folder.ts';
import { openEmbedded } from './embedded.ts';
import type { Store } from './store.ts';

export const DEFAULT_DOSSIER = 'ukraine-2025';

export interface StoreOptions {
  /** NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE, DEMARCHE_HOME. */
  readonly env: Environment;
  readonly schema: GraphSchema;
  /** Which dossier questions are about in the embedded store. */
  readonly dossier?: string | undefined;
  /** Overrules NEO4J_URI. */
  readonly store?: Store['name'] | undefined;
}

export async function openStore({
  env,
  schema,
  dossier = DEFAULT_DOSSIER,
  store,
}: StoreOptions): Promise<Store> {
  const chosen = store ?? (env.NEO4J_URI ? 'neo4j' : 'embedded');
  if (chosen === 'embedded') return openEmbedded({ folder: dataFolder(env), dossier, schema });
  throw new DemarcheError({ code: 'no-neo4j', what: 'Neo4j is not there yet' }, 2);
}
