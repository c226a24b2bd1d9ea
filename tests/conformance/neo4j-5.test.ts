// Neo4j 5 does what every store has to do, and answers as the embedded store does.
import { runNeo4j } from './neo4j.ts';

runNeo4j('5', 'a password of the test');
