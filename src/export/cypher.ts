// A script that rebuilds the graph in Neo4j without this program: `cypher-shell < graph.cypher`, or Neo4j Browser.
import type { GraphNode, Properties, PropertyValue } from '../model/graph.ts';
import { grouped, sortedUnique } from '../model/order.ts';
import type { ExportFormat, ExportOptions } from './format.ts';

/** Rows a statement: what Neo4j Browser still takes as one text. */
const BATCH = 200;

export const cypher: ExportFormat = {
  id: 'cypher',
  meaning: 'a script that rebuilds the graph in Neo4j',
  extension: 'cypher',
  mediaType: 'application/x-cypher-query',
  write({ nodes, relationships }, { typeOf }) {
    const labelOf = new Map(nodes.map((node) => [node.id, node.labels[0] ?? '']));
    const ends = (from: string, to: string) => [labelOf.get(from) ?? '', labelOf.get(to) ?? ''] as const;
    return [
      '// Runs again without doubling anything: nodes and relationships are found by their ids.',
      ...sortedUnique(nodes.flatMap((node) => node.labels.slice(0, 1))).map(
        (label) =>
          `CREATE CONSTRAINT ${quotedName(`${label}_id`)} IF NOT EXISTS FOR (n:${quotedName(label)}) REQUIRE n.id IS UNIQUE;`,
      ),
      ...grouped(nodes, labelsKey).flatMap(([key, group]) => {
        const [first = '', ...more] = key.split('\u0000');
        const rest =
          more.length === 0 ? '' : ` SET n${more.map((label) => `:${quotedName(label)}`).join('')}`;
        const rows = group.map((node) => map(node.properties, first, typeOf));
        return statements(rows, `MERGE (n:${quotedName(first)} {id: row.id}) SET n = row${rest}`);
      }),
      ...grouped(relationships, ({ type, from, to }) => [type, ...ends(from, to)].join('\u0000')).flatMap(
        ([key, group]) => {
          const [type = '', from = '', to = ''] = key.split('\u0000');
          const rows = group.map(
            (edge) =>
              `{from: ${literal(edge.from)}, to: ${literal(edge.to)}, properties: ${map(edge.properties, type, typeOf)}}`,
          );
          return statements(
            rows,
            `MATCH (a:${quotedName(from)} {id: row.from}) MATCH (b:${quotedName(to)} {id: row.to}) MERGE (a)-[r:${quotedName(type)} {id: row.properties.id}]->(b) SET r = row.properties`,
          );
        },
      ),
      '',
    ].join('\n');
  },
};

const labelsKey = (node: GraphNode) => node.labels.join('\u0000');

function statements(rows: readonly string[], body: string): string[] {
  return Array.from(
    { length: Math.ceil(rows.length / BATCH) },
    (_, i) => `UNWIND [\n${rows.slice(i * BATCH, (i + 1) * BATCH).join(',\n')}\n] AS row\n${body};`,
  );
}

function map(properties: Properties, owner: string, typeOf: ExportOptions['typeOf']): string {
  const entries = Object.entries(properties).map(
    ([name, value]) => `${quotedName(name)}: ${literal(value, typeOf?.(owner, name) === 'float')}`,
  );
  return `{${entries.join(', ')}}`;
}

/** A Cypher literal. `float` keeps a whole number a float. */
export function literal(value: PropertyValue, float = false): string {
  if (typeof value === 'object') return `[${value.map((item) => literal(item)).join(', ')}]`;
  if (typeof value === 'string') return `'${value.replace(/[\\'\p{Cc}\u2028\u2029]/gu, escapeOf)}'`;
  if (typeof value === 'number' && float && Number.isInteger(value)) return value.toFixed(1);
  return String(value);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function escapeOf(character: string): string {
  const known = ESCAPES[character];
  if (known !== undefined) return known;
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A name in backticks where it needs them. */
export function quotedName(name: string): string {
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;
}
