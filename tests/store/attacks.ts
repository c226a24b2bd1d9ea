// What a stranger might type into the box for questions. Every one has to be refused on every store, and to change nothing.

export interface Attack {
  readonly cypher: string;
  readonly params?: Readonly<Record<string, unknown>>;
  /** The code of the error where it is not `refused`. `cypher`: the engine does not know the words. */
  readonly embedded?: Code | readonly Code[];
  readonly neo4j?: Code | readonly Code[];
}

type Code = 'refused' | 'cypher' | 'time-limit' | 'memory-limit';

/** Places that no question may reach. */
export interface Bait {
  /** `http://127.0.0.1:4711/bait`, where somebody counts the requests. */
  readonly url: string;
  /** `file:///tmp/bait.csv`, with text that must not come back. */
  readonly file: string;
}

/** By the way in that each tries. */
export function attacks({ url, file }: Bait): Readonly<Record<string, readonly Attack[]>> {
  return {
    writes: [
      { cypher: "CREATE (:Actor {id: 'x'})" },
      { cypher: "CREATE (n:Actor {id: 'x'}) RETURN n" },
      { cypher: 'create/**/(n) return n' },
      { cypher: "MERGE (n:Actor {id: 'x'}) ON CREATE SET n.name = 'x' RETURN n" },
      { cypher: 'MATCH (a:Actor), (b:Issue) CREATE (a)-[:ON]->(b)' },
      { cypher: "MATCH (n) SET n.name = 'x' RETURN n" },
      { cypher: 'MATCH (n) SET n:Hacked' },
      { cypher: 'MATCH (n) SET n = {}' },
      { cypher: 'MATCH (n) SET n += $all', params: { all: { name: 'x' } } },
      { cypher: 'MATCH (n) REMOVE n.name RETURN n' },
      { cypher: 'MATCH (n) REMOVE n:Actor' },
      { cypher: 'MATCH ()-[r]->() DELETE r' },
      { cypher: 'MATCH (n) DETACH DELETE n' },
      { cypher: 'FOREACH (x IN [1, 2] | CREATE (:X))' },
      { cypher: 'FOREACH (x IN [] | FOREACH (y IN [1] | MERGE (:X)))' },
      { cypher: "UNWIND [] AS x CREATE (:X) RETURN 'never' AS x" },
      { cypher: 'MATCH (n) WHERE false DETACH DELETE n RETURN count(*) AS n' },
      { cypher: 'MATCH (n) CALL { WITH n DETACH DELETE n } RETURN 1 AS one' },
      { cypher: 'CALL { CREATE (x:X) RETURN x } RETURN x' },
      { cypher: 'MATCH (n) CALL (n) { SET n.x = 1 RETURN n AS m } RETURN m' },
      { cypher: 'CALL { CALL { CREATE (x:X) RETURN x } RETURN x } RETURN x' },
      { cypher: 'RETURN 1 AS x UNION CREATE (n:X) RETURN 1 AS x' },
      { cypher: 'OPTIONAL MATCH (n:Nothing) SET n.x = 1 RETURN n' },
      {
        cypher: 'RETURN [x IN [1] | COLLECT { CREATE (n) RETURN n }] AS c',
        neo4j: 'cypher',
        embedded: 'cypher',
      },
      { cypher: 'RETURN EXISTS { CREATE (n) } AS c', neo4j: 'cypher', embedded: 'cypher' },
      { cypher: '\\u0043REATE (n:X) RETURN n', neo4j: ['cypher', 'refused'], embedded: 'cypher' },
      { cypher: 'MATCH (n) WITH n LIMIT 1 CREATE (m:X) WITH m MATCH (k) RETURN k' },
      { cypher: 'INSERT (:X)', embedded: 'cypher' },
    ],
    transactions: [
      { cypher: 'CALL { CREATE (:X) } IN TRANSACTIONS', embedded: 'cypher' },
      { cypher: 'MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 1 ROW', embedded: 'cypher' },
      { cypher: 'CALL { MATCH (n) RETURN n } IN TRANSACTIONS RETURN n', embedded: 'cypher' },
      {
        cypher: 'UNWIND [1] AS x CALL (x) { CREATE (:X) } IN 4 CONCURRENT TRANSACTIONS ON ERROR CONTINUE',
        embedded: 'cypher',
      },
      { cypher: 'BEGIN', neo4j: 'cypher', embedded: 'cypher' },
      { cypher: 'COMMIT', neo4j: 'cypher', embedded: 'cypher' },
      { cypher: 'ROLLBACK', neo4j: 'cypher', embedded: 'cypher' },
      { cypher: 'START TRANSACTION', neo4j: 'cypher', embedded: 'cypher' },
      { cypher: ':auto CREATE (:X)', neo4j: 'cypher', embedded: 'cypher' },
    ],
    schema: [
      { cypher: 'CREATE INDEX x FOR (n:Actor) ON (n.name)' },
      { cypher: 'CREATE FULLTEXT INDEX x FOR (n:Actor) ON EACH [n.name]', embedded: 'cypher' },
      { cypher: 'CREATE CONSTRAINT x FOR (n:Actor) REQUIRE n.name IS UNIQUE' },
      { cypher: 'DROP CONSTRAINT actor_id' },
      { cypher: 'DROP INDEX actor_id_index IF EXISTS' },
    ],
    administration: [
      { cypher: "CREATE USER eve SET PASSWORD 'password'", embedded: 'cypher' },
      { cypher: "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'", embedded: 'cypher' },
      { cypher: 'DROP USER neo4j', embedded: 'cypher' },
      { cypher: 'CREATE DATABASE eve', neo4j: ['cypher', 'refused'], embedded: 'cypher' },
      { cypher: 'DROP DATABASE neo4j', neo4j: ['cypher', 'refused'], embedded: 'cypher' },
      { cypher: 'STOP DATABASE neo4j', neo4j: ['cypher', 'refused'], embedded: 'cypher' },
      { cypher: 'SHOW DATABASES', embedded: 'cypher' },
      { cypher: 'SHOW USERS', embedded: 'cypher' },
      { cypher: 'SHOW CURRENT USER', embedded: 'cypher' },
      { cypher: 'SHOW SETTINGS', embedded: 'cypher' },
      {
        cypher: "SHOW SETTINGS YIELD name, value WHERE name CONTAINS 'auth' RETURN name, value",
        embedded: 'cypher',
      },
      { cypher: 'SHOW TRANSACTIONS', embedded: 'cypher' },
      { cypher: "TERMINATE TRANSACTIONS 'neo4j-transaction-1'", embedded: 'cypher' },
      { cypher: 'SHOW PROCEDURES', embedded: 'cypher' },
      { cypher: 'SHOW FUNCTIONS', embedded: 'cypher' },
      { cypher: 'SHOW INDEXES' },
      { cypher: 'SHOW CONSTRAINTS' },
      { cypher: 'show/**/indexes yield name return name', embedded: 'cypher' },
      { cypher: 'USE system MATCH (n) RETURN n', neo4j: 'cypher', embedded: 'cypher' },
      { cypher: "USE graph.byName('system') MATCH (n) RETURN n" },
    ],
    procedures: [
      { cypher: 'CALL db.labels', embedded: 'cypher' },
      { cypher: 'CALL db.labels() YIELD label RETURN label' },
      { cypher: 'CALL `db` . `labels` ( )' },
      { cypher: 'CALL db/* ( */./**/labels()' },
      { cypher: 'CALL db.propertyKeys()' },
      { cypher: 'CALL db.schema.visualization()' },
      { cypher: "CALL db.createLabel('X')" },
      { cypher: 'CALL dbms.listConfig()' },
      { cypher: "CALL dbms.setConfigValue('db.transaction.timeout', '0')" },
      { cypher: "CALL dbms.security.createUser('eve', 'password')" },
      { cypher: 'CALL dbms.components() YIELD name RETURN name' },
      { cypher: "CALL dbms.killTransaction('1')" },
      { cypher: 'CALL tx.getMetaData()' },
      { cypher: `CALL apoc.load.json('${url}') YIELD value RETURN value` },
      { cypher: "CALL apoc.cypher.runWrite('CREATE (:X)', {}) YIELD value RETURN value" },
      { cypher: 'CALL apoc.util.sleep(100000)' },
      { cypher: 'CALL grafeo.procedures()' },
      { cypher: 'CALL grafeo.pagerank() YIELD node_id, score RETURN score' },
      { cypher: 'RETURN [x IN [1] | COLLECT { CALL db.labels() YIELD label RETURN label }] AS c' },
      { cypher: 'MATCH (n) WHERE any(x IN [1] WHERE EXISTS { CALL dbms.listConfig() }) RETURN n' },
      { cypher: 'RETURN CASE WHEN true THEN COUNT { CALL db.labels() } END AS c' },
      { cypher: "RETURN genai.vector.encode('x', 'OpenAI', {token: 'x'}) AS v" },
      { cypher: "RETURN apoc.cypher.runFirstColumnSingle('RETURN 1', {}) AS v" },
      { cypher: 'RETURN 1..`apoc` . `version`() AS v' },
    ],
    'files and addresses': [
      { cypher: `LOAD CSV FROM '${url}' AS l RETURN l` },
      { cypher: `LOAD CSV FROM '${file}' AS l RETURN l` },
      { cypher: `LOAD CSV WITH HEADERS FROM '${url}' AS l RETURN l.a` },
      { cypher: 'LOAD CSV FROM $url AS l RETURN l', params: { url } },
      { cypher: `load\n\tcsv from '${file}' as l return l` },
      { cypher: `LOAD /* ' */ CSV FROM '${url}' AS l RETURN l // '` },
      { cypher: `LOAD // \nCSV FROM '${url}' AS l RETURN l` },
      { cypher: `LOAD\u00a0CSV FROM '${url}' AS l RETURN l` },
      { cypher: `\\u004cOAD C\\u0053V FROM '${url}' AS l RETURN l` },
      { cypher: `\\uu004cOAD CSV FROM '${url}' AS l RETURN l` },
      { cypher: `RETURN '\\u0027 LOAD CSV FROM "${url}" AS l RETURN l //'` },
      { cypher: `MATCH (n) LOAD CSV FROM '${url}' AS l RETURN l` },
      { cypher: `CALL { LOAD CSV FROM '${file}' AS l RETURN l } RETURN l` },
      { cypher: `RETURN 1 AS l UNION LOAD CSV FROM '${file}' AS l RETURN l` },
      { cypher: `RETURN [x IN [1] | COLLECT { LOAD CSV FROM '${url}' AS l RETURN l }] AS c` },
      { cypher: `RETURN CASE WHEN true THEN COUNT { LOAD CSV FROM '${file}' AS l RETURN l } END AS c` },
      { cypher: `MATCH (n) RETURN n ORDER BY COUNT { LOAD CSV FROM '${url}' AS l RETURN l }` },
      { cypher: `LOAD CSV FROM 'ftp://127.0.0.1/x' AS l RETURN l` },
      { cypher: `USING PERIODIC COMMIT LOAD CSV FROM '${url}' AS l CREATE (:X)` },
      { cypher: `LOAD JSONL FROM '${file}' AS l RETURN l`, neo4j: 'cypher', embedded: 'cypher' },
      { cypher: `LOAD PARQUET FROM '${file}' AS l RETURN l`, neo4j: 'cypher', embedded: 'cypher' },
    ],
    'ways around the plan': [
      { cypher: 'EXPLAIN PROFILE CREATE (n) RETURN n' },
      { cypher: 'PROFILE CREATE (n) RETURN n' },
      { cypher: 'profile match (n) detach delete n' },
      { cypher: '/* */ PROFILE CREATE (n) RETURN n', neo4j: 'cypher' },
      { cypher: `EXPLAIN LOAD CSV FROM '${url}' AS l RETURN l` },
      { cypher: 'CYPHER 5 CREATE (n) RETURN n', embedded: 'cypher' },
      { cypher: 'CYPHER runtime=slotted PROFILE CREATE (n)', neo4j: 'cypher', embedded: 'cypher' },
      { cypher: '', neo4j: 'cypher', embedded: 'cypher' },
      { cypher: '// nothing', neo4j: 'cypher', embedded: 'cypher' },
      { cypher: 'EXPLAIN' },
    ],
    'more than one statement': [
      { cypher: 'RETURN 1 AS a; CREATE (:X)', neo4j: 'cypher', embedded: 'cypher' },
      { cypher: 'RETURN 1 AS a; RETURN 2 AS b', neo4j: 'cypher', embedded: 'cypher' },
      { cypher: 'RETURN 1 AS a // \n; MATCH (n) DETACH DELETE n', neo4j: 'cypher', embedded: 'cypher' },
      { cypher: '; CREATE (:X)', neo4j: 'cypher', embedded: 'cypher' },
      { cypher: 'RETURN 1 AS a\0; CREATE (:X)', neo4j: 'cypher', embedded: 'cypher' },
      { cypher: "RETURN '\\\\' AS a; CREATE (:X)", neo4j: 'cypher', embedded: 'cypher' },
    ],
    'too much': [
      { cypher: `RETURN "${'x'.repeat(10 * 1_048_576)}" AS x` },
      { cypher: `RETURN ${'('.repeat(4_000)}1${')'.repeat(4_000)} AS x` },
      { cypher: `RETURN ${'['.repeat(300)}${']'.repeat(300)} AS x` },
      { cypher: `RETURN ${"(')'+".repeat(300)}1${')'.repeat(300)} AS x` },
      { cypher: `RETURN ${'CASE WHEN true THEN '.repeat(300)}1${' END'.repeat(300)} AS x` },
      { cypher: `MATCH (a) WHERE ${'EXISTS { MATCH (a) WHERE '.repeat(20)}true${'}'.repeat(20)} RETURN a` },
      {
        cypher:
          'UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y WITH x + y AS z WHERE z < 0 RETURN count(z) AS n',
        embedded: ['time-limit', 'memory-limit'],
        neo4j: 'time-limit',
      },
      {
        cypher: 'RETURN size([x IN range(1, 400000000) | x]) AS n',
        embedded: ['memory-limit', 'time-limit'],
        neo4j: ['memory-limit', 'time-limit'],
      },
    ],
  };
}
