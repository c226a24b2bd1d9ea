// Every question is linted twice: for what the two stores read differently, and by Neo4j's own checks against the schema.
import { lintCypherQuery } from '@neo4j-cypher/language-support';
import { describe, expect, test } from 'vitest';
import { lintCypher, propertyTypes } from '../../src/analyse/cypher-lint.ts';
import { readQuestions } from '../../src/dossier/questions.ts';
import { readSchema } from '../../src/dossier/schema.ts';
import { describe as words } from '../../src/model/error.ts';
import { type Question, samplesOf } from '../../src/model/question.ts';

const schema = readSchema();
const questions = readQuestions('queries');
const named = questions.map((question) => [question.name, question] as const);

describe.each(named)('%s', (_name, question) => {
  test('reads the same on both stores', () => {
    const { cypher, params, file } = question;
    const options = {
      file,
      properties: propertyTypes(schema),
      parameters: new Map(params.map(({ name, type }) => [name, type])),
      optional: new Set(params.filter(({ optional }) => optional).map(({ name }) => name)),
    };
    expect(lintCypher(cypher, options).map(words)).toEqual([]);
  });

  test.each(['CYPHER 5', 'CYPHER 25'] as const)('is good %s on the schema', (defaultLanguage) => {
    expect(neo4jLint(question, defaultLanguage)).toEqual([]);
  });
});

/** Errors and warnings: what is undefined counts as much as what is wrong. */
function neo4jLint({ cypher, params }: Question, defaultLanguage: 'CYPHER 5' | 'CYPHER 25'): string[] {
  const { labels, relationships } = schema;
  const properties = [...Object.values(labels), ...Object.values(relationships)].flatMap((each) =>
    Object.keys(each.properties),
  );
  const { diagnostics } = lintCypherQuery(cypher, {
    defaultLanguage,
    labels: Object.keys(labels),
    relationshipTypes: Object.keys(relationships),
    propertyKeys: ['id', 'hash', ...properties],
    parameters: samplesOf({ params }),
    graphSchema: Object.entries(relationships).flatMap(([relType, { pairs }]) =>
      pairs.map(([from, to]) => ({ from, to, relType })),
    ),
  });
  return diagnostics.map(({ message, range }) => `${range.start.line + 1}: ${message}`);
}

test('the offline lint sees what is not in the schema', () => {
  const [question] = questions;
  if (question === undefined) throw new Error('no questions');
  const cypher = 'MATCH (a:Acter)-[:PRESSED]->(b:Actor) WHERE a.nom = $x RETURN c AS c';
  expect(neo4jLint({ ...question, cypher, params: [] }, 'CYPHER 5')).toEqual(
    expect.arrayContaining(
      ['Acter', 'PRESSED', 'nom', '$x', '`c`'].map((name) => expect.stringContaining(name)),
    ),
  );
});
