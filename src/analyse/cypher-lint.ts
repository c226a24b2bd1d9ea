// Warns where one Cypher text would answer differently on the embedded store and on Neo4j, or hang on one of them.
// Pure: it reads the text only. Rules come from a differential trial of Grafeo 0.6.0 and Neo4j 5.26.
import type { ErrorParts } from '../model/error.ts';
import { compareText } from '../model/order.ts';
import type { GraphSchema, PropertyType } from '../model/schema.ts';
import { CLAUSE_RULES } from './cypher-lint-clauses.ts';
import { FUNCTION_RULES } from './cypher-lint-functions.ts';
import { VALUE_RULES } from './cypher-lint-values.ts';
import { type Clause, clausesOf, type Token, tokensOf } from './cypher-tokens.ts';

export interface LintOptions {
  /** Shown in the place of a finding. */
  readonly file?: string;
  /** Lines that stand before the text in that file. */
  readonly firstLine?: number;
  /** Types of the properties of the graph: with them the lint sees `n.minutes = '90'`. */
  readonly properties?: ReadonlyMap<string, PropertyType>;
  /** Types of the parameters. */
  readonly parameters?: ReadonlyMap<string, 'string' | 'integer' | 'date' | 'list'>;
  /** Parameters that may be null. */
  readonly optional?: ReadonlySet<string>;
}

export interface Text {
  readonly cypher: string;
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
  readonly properties: ReadonlyMap<string, PropertyType>;
  readonly parameters: ReadonlyMap<string, string>;
  readonly optional: ReadonlySet<string>;
}

export interface Finding {
  readonly code: string;
  readonly what: string;
  /** Where it begins. */
  readonly token: Token;
  readonly remedy: string;
}

export type Rule = (text: Text) => Finding[];

/** Findings in the order of the text; none for a text that both stores read alike. */
export function lintCypher(cypher: string, options: LintOptions = {}): ErrorParts[] {
  const tokens = tokensOf(cypher);
  const text: Text = {
    ...{ cypher, tokens, clauses: clausesOf(tokens) },
    properties: options.properties ?? new Map(),
    parameters: options.parameters ?? new Map(),
    optional: options.optional ?? new Set(),
  };
  return [...CLAUSE_RULES, ...FUNCTION_RULES, ...VALUE_RULES]
    .flatMap((rule) => rule(text))
    .sort((a, b) => a.token.start - b.token.start || compareText(a.code, b.code))
    .map(({ code, what, token, remedy }) => ({
      ...{ code, what, remedy, value: lineOf(cypher, token) },
      where: {
        file: options.file ?? 'query',
        line: token.line + (options.firstLine ?? 0),
        column: token.column,
      },
    }));
}

/** The types of property names that have one type wherever they stand in the graph. */
export function propertyTypes({ labels, relationships }: GraphSchema): Map<string, PropertyType> {
  const types = new Map<string, PropertyType>([
    ['id', 'string'],
    ['hash', 'string'],
  ]);
  const several = new Set<string>();
  for (const { properties } of [...Object.values(labels), ...Object.values(relationships)]) {
    for (const [name, { type }] of Object.entries(properties)) {
      if (types.has(name) && types.get(name) !== type) several.add(name);
      types.set(name, type);
    }
  }
  for (const name of several) types.delete(name);
  return types;
}

function lineOf(cypher: string, { start, column }: Token): string {
  const line = cypher.slice(start - column + 1).split('\n', 1)[0] ?? '';
  const shown = line.slice(column - 1).trim();
  return shown.length > 50 ? `${shown.slice(0, 49)}…` : shown;
}
