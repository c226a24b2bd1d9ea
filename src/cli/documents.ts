// The documents that are generated: tables of graph/README.md from graph/schema.yaml, queries/README.md from the questions.

import { browserParams, type Question, TOPICS } from '../model/question.ts';
import type { GraphSchema, SchemaProperty } from '../model/schema.ts';

const BEGIN = '<!-- generated from schema.yaml: npm run generate -->';
const END = '<!-- end of what is generated -->';

/** `readme` with what stands between its two marks replaced by the tables of the schema. */
export function withSchemaTables(readme: string, schema: GraphSchema): string {
  const [start, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`graph/README.md lacks its marks: ${BEGIN} ... ${END}`);
  return `${readme.slice(0, start + BEGIN.length)}\n${schemaTables(schema)}\n${readme.slice(end)}`;
}

function schemaTables({ labels, relationships }: GraphSchema): string {
  const nodes = Object.entries(labels).map(([label, { meaning, act, properties }]) => [
    `\`${label}\`${act ? ' (act)' : ''}`,
    meaning,
    propertyList(properties),
  ]);
  const edges = Object.entries(relationships).map(([type, { meaning, derived, pairs, properties }]) => [
    `\`${type}\`${derived ? ' (derived)' : ''}`,
    pairs.map(([from, to]) => `${from} → ${to}`).join(', '),
    meaning,
    propertyList(properties),
  ]);
  return [
    '## Nodes',
    table(['label', 'what it is', 'properties'], nodes),
    '## Relationships',
    table(['type', 'from → to', 'what it says', 'properties'], edges),
    '## Properties',
    'Every node and relationship also has `id` and `hash`.',
    ...Object.entries({ ...labels, ...relationships })
      .filter(([, { properties }]) => Object.keys(properties).length > 0)
      .map(([name, { properties }]) => `### ${name}\n\n${propertyTable(properties)}`),
  ].join('\n\n');
}

function propertyList(properties: Readonly<Record<string, SchemaProperty>>): string {
  return Object.entries(properties)
    .map(([name, { optional }]) => `${name}${optional ? '?' : ''}`)
    .join(', ');
}

function propertyTable(properties: Readonly<Record<string, SchemaProperty>>): string {
  const rows = Object.entries(properties).map(([name, { type, optional, derived, indexed, meaning }]) => [
    `\`${name}\``,
    `${type}${optional ? ', optional' : ''}${derived ? ', derived' : ''}${indexed ? ', indexed' : ''}`,
    meaning,
  ]);
  return table(['property', 'type', 'meaning'], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const INTRODUCTION = `# The questions

One question a file, named as the question. Generated from the headers by \`npm run generate\`; a test fails when it is stale.

\`\`\`
demarche queries                                                   list them
demarche query who-pressured-whom --param issue=donbas-territory   ask one; --format table|json|csv|md|ndjson
\`\`\`

In Neo4j Browser, enter the line of parameters first and paste the file behind it. On the embedded store and on Neo4j 5 and later every question
gives the same rows in the same order.

## Reading and writing them
- **Parameters.** One with a question mark may be left out and then means "any" (\`null\`). Ids are those of the graph. An actor stands for itself and
  for everyone who acts for it. Dates are as precise as you like: \`since\` and \`until\` take in whatever may lie in the period, so
  \`until=2025-12\` ends with the month, and what is only known to have been in December counts for every day of it.
- **Columns.** Names for people, ids for programs: \`actId\`, \`claimId\`, \`reportId\`. Numbers are counts of what \`evidence-for-an-act\` then lists. Only acts that
  are said to have happened count as pressure, unless a column \`modality\` says otherwise.
- **Adding one.** Write \`queries/<name>.cypher\` with the header that the others have - \`title\`, \`question\`, \`topic\` (${TOPICS.join(', ')}),
  \`param name: type = sample - meaning\` (types string, date, integer, list; a question mark behind the type makes it optional), \`returns column: meaning\` -
  and run \`npm run generate\` and \`npm test\`: the lint names what the two stores would read differently. Start from what is bound -
  where a question may be about one issue or about all, in branches, as \`disputed-acts\` -
  count in \`CALL (x) { ... }\` and never with OPTIONAL MATCH, order before \`collect\`, end with an ORDER BY that tells all rows apart.`;

export function questionsReadme(questions: readonly Question[]): string {
  const topics = TOPICS.map((topic) => {
    const own = questions.filter((question) => question.topic === topic);
    const rows = own.map(({ name, question }) => [`[${name}](#${name})`, question]);
    return `### ${topic[0]?.toUpperCase()}${topic.slice(1)}\n\n${table(['question', 'in plain words'], rows)}`;
  });
  return `${[INTRODUCTION, `## All ${questions.length}`, ...topics, '## One by one', ...questions.map(section)].join('\n\n')}\n`;
}

function section(question: Question): string {
  const { name, title, params, returns } = question;
  const wanted = params.map(({ name: param, type, optional, sample, meaning }) => [
    `\`${param}\``,
    `${type}${optional ? '?' : ''}`,
    sample === null ? '' : `\`${String(sample)}\``,
    meaning,
  ]);
  const hint = browserParams(question);
  return [
    `### ${name}`,
    `**${title}.** ${question.question} [Cypher](${name}.cypher)`,
    ...(params.length > 0
      ? [table(['parameter', 'type', 'sample', 'meaning'], wanted), `Neo4j Browser: \`${hint}\``]
      : []),
    table(
      ['column', 'meaning'],
      returns.map(({ column, meaning }) => [`\`${column}\``, meaning]),
    ),
  ].join('\n\n');
}
