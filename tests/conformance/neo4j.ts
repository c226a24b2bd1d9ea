// What Neo4j has to do, on each release that we know.

import type { Release } from '../../src/store/neo4j-server/jars.ts';
import { openNeo4j } from '../../src/store/neo4j-store.ts';
import { runConformance, schema } from './conformance.ts';
import { describeNeo4j, useServer } from './server.ts';

export function runNeo4j(release: Release): void {
  describeNeo4j(release)(`Neo4j ${release}`, () => {
    const server = useServer(release, null);
    runConformance({ name: 'as a store', open: () => openNeo4j({ uri: server().uri, schema }) });
  });
}
