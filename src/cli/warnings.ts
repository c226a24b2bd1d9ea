// What a person should know about a question of their own before they trust its answer.
import { lintCypher, propertyTypes } from '../analyse/cypher-lint.ts';
import { readSchema } from '../dossier/schema.ts';
import { describe } from '../model/error.ts';

/** Where the two stores would answer differently, one line each. */
export function warningsOf(cypher: string): readonly string[] {
  return lintCypher(cypher, { properties: propertyTypes(readSchema()) }).map(describe);
}
