// A process that loads a generated dossier, says how far it is, and may be killed: `node load-child.ts URI SEED`.
import { openNeo4j } from '../../src/store/neo4j-store.ts';
import { KILLED, killedGraph, LIMITS } from './killed.ts';
import { schema } from './schema.ts';

const [uri = '', seed = ''] = process.argv.slice(2);
const store = await openNeo4j({ uri, schema, limits: LIMITS });
await store.load(killedGraph(Number(seed)), {
  dossier: KILLED,
  mayShrink: true,
  progress: (done) => process.stdout.write(`${done}\n`),
});
await store.close();
