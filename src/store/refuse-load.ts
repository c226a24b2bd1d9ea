// LOAD CSV reads files of this machine, on the embedded engine even through a read-only handle: it never gets to run.

const CLAUSE = /(?<![\w$.:])load(?:\s|\p{C}|\/\*[\s\S]*?\*\/|\/\/[^\n\r]*)*csv/iu;

/**
 * Does the text hold the clause LOAD CSV, however it is spelled? A quoted text that says `load csv` counts too: telling it
 * apart would mean to know each engine's rules for quotes, and to be wrong about them once would open every file.
 */
export function holdsLoadCsv(cypher: string): boolean {
  return CLAUSE.test(cypher) || CLAUSE.test(unescaped(cypher));
}

/** Neo4j takes `\u004c` for L anywhere in a query. */
function unescaped(cypher: string): string {
  return cypher.replace(/\\u+([0-9a-f]{4})/giu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
