// What Neo4j has to do, on each release that we know.

import type { Release } from '../../src/store/neo4j-server/jars.ts';
import { openNeo4j } from '../../src/store/neo4j-store.ts';
import type { Store } from '../../src/store/store.ts';
import { runConformance, schema } from './conformance.ts';
import { runSameRows } from './same-rows.ts';
import { describeNeo4j, useServer } from './server.ts';

export function runNeo4j(release: Release): void {
  describeNeo4j(release)(`Neo4j ${release}`, () => {
    const server = useServer(release, null);
    const open = (): Promise<Store> => openNeo4j({ uri: server().uri, schema });
    runSameRows(`Neo4j ${release}`, open);
    runConformance({ name: 'as a store', open });
  });
}
