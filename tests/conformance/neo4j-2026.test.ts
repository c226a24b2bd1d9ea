// Neo4j 2026 does what every store has to do, and answers as the embedded store does.
import { runNeo4j } from './neo4j.ts';

runNeo4j('2026', null);
