// Which store a command uses: Neo4j where NEO4J_URI is set, else the embedded one.
import { DemarcheError } from '../model/error.ts';
import type { GraphSchema } from '../model/schema.ts';
import { dataFolder, type Environment } from './data-folder.ts';
import { openEmbedded } from './embedded.ts';
import { openNeo4j } from './neo4j-store.ts';
import type { Store } from './store.ts';

const DEFAULT_DOSSIER = 'ukraine-2025';

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
  const {
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
  } = env;
  if (!uri) {
    const remedy = 'set it, or start a server with demarche neo4j';
    throw new DemarcheError({ code: 'no-uri', what: 'no Neo4j is named: NEO4J_URI is not set', remedy }, 2);
  }
  return openNeo4j({
    uri,
    schema,
    username: username || undefined,
    password,
    database: database || undefined,
  });
}
