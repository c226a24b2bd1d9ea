// Files for `neo4j-admin database import`, the fastest way into an empty Neo4j: one CSV a label, one a type between two
// labels, and the exact command.
import { stringify } from 'csv-stringify/sync';
import { DemarcheError } from '../model/error.ts';
import type { GraphNode, GraphRelationship, PropertyGraph, PropertyValue } from '../model/graph.ts';
import { grouped } from '../model/order.ts';
import { type ExportOptions, type PropertyType, propertyTypes } from './format.ts';

export interface ImportFiles {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** To be run in the folder of the files, with the server stopped. */
  readonly command: string;
}

/** Between the items of a list: a character that no text should have (unit separator). */
const BETWEEN = '\u001f';
const TYPES: Readonly<Record<PropertyType, string>> = {
  string: 'string',
  integer: 'long',
  float: 'double',
  boolean: 'boolean',
  list: 'string[]',
};

/** @throws DemarcheError `separator` when an item of a list has the character that parts them */
export function importFiles(
  { nodes, relationships }: PropertyGraph,
  { dossier = '', typeOf }: Pick<ExportOptions, 'dossier' | 'typeOf'>,
): ImportFiles {
  const labelOf = new Map(nodes.map(({ id, labels: [label = ''] }) => [id, label]));
  const files: { name: string; text: string; option: string }[] = [];
  for (const [label, group] of grouped(nodes, ({ labels: [name = ''] }) => name)) {
    const text = csvOf(group, dossier, typeOf, [[`id:ID(${label})`, ({ id }: GraphNode) => id]]);
    files.push({ name: `${label}.csv`, text, option: `--nodes=${label}=${label}.csv` });
  }
  const pairOf = ({ from, type, to }: GraphRelationship): string =>
    [labelOf.get(from), type, labelOf.get(to)].join('-');
  for (const [pair, group] of grouped(relationships, pairOf)) {
    const [start, type, end] = pair.split('-');
    const text = csvOf(group, dossier, typeOf, [
      [`:START_ID(${start})`, ({ from }: GraphRelationship) => from],
      [`:END_ID(${end})`, ({ to }: GraphRelationship) => to],
      ['id:string', ({ id }: GraphRelationship) => id],
    ]);
    files.push({ name: `${pair}.csv`, text, option: `--relationships=${type}=${pair}.csv` });
  }
  const options = [
    ...files.map(({ option }) => option),
    '--id-type=string',
    '--array-delimiter=U+001F',
    '--multiline-fields=true',
    '--bad-tolerance=0',
    '--overwrite-destination',
  ];
  return {
    files: files.map(({ name, text }) => ({ name, text })),
    command: `neo4j-admin database import full neo4j ${options.join(' ')}`,
  };
}

type Element = GraphNode | GraphRelationship;
type Column<T> = readonly [header: string, value: (element: T) => string];

/** Text is always in quotes, so that an empty one is not taken for an absent one. */
function csvOf<T extends Element>(
  elements: readonly T[],
  dossier: string,
  typeOf: ExportOptions['typeOf'],
  first: readonly Column<T>[],
): string {
  const types = [...propertyTypes(elements, typeOf)].filter(([name]) => name !== 'id');
  const header = [
    ...first.map(([name]) => name),
    ...types.map(([name, type]) => `${name}:${TYPES[type]}`),
    'dossiers:string[]',
  ];
  const rows = elements.map((element) => [
    ...first.map(([, value]) => value(element)),
    ...types.map(([name]) => cell(element.properties[name], `${element.id}.${name}`)),
    dossier,
  ]);
  return `${header.join(',')}\n${stringify(rows, { quoted_string: true, cast: { boolean: String } })}`;
}

function cell(value: PropertyValue | undefined, where: string): string | number | boolean | null {
  if (value === undefined) return null;
  if (typeof value !== 'object') return value;
  if (!value.some((item) => item.includes(BETWEEN))) return value.join(BETWEEN);
  throw new DemarcheError({
    code: 'separator',
    what: 'an item of a list holds the character U+001F',
    value: where,
    remedy: 'take it out of the dossier, or load over Bolt',
  });
}
