// What a person should know about a question of their own before they trust its answer.

/** Where the two stores would answer differently, one line each. */
export function warningsOf(_cypher: string): readonly string[] {
  return [];
}
