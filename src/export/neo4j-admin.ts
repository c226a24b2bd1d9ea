// Files for `neo4j-admin database import`, the fastest way into an empty Neo4j: one CSV a label, one a type between two
// labels, and the exact command. The graph is walked twice and never held: first for the columns, then for the rows.
import { stringify } from 'csv-stringify/sync';
import { DemarcheError } from '../model/error.ts';
import type { GraphNode, GraphRelationship, GraphStream, PropertyValue } from '../model/graph.ts';
import { nodeMark, relationshipMark } from '../model/mark.ts';
import { compareText } from '../model/order.ts';
import { type ExportOptions, type PropertyType, sortedTypes, widenTypes } from './format.ts';

export interface ImportFiles {
  readonly names: readonly string[];
  /** To be run in the folder of the files, with the server stopped. */
  readonly command: string;
  /** All that is in the files, piece by piece: each goes to the end of its file. */
  pieces(): Generator<Piece>;
}

interface Piece {
  readonly name: string;
  readonly text: string;
}

/** Between the items of a list: a character that no text should have (unit separator). */
const BETWEEN = '\u001f';
/** Rows of a piece. */
const AT_ONCE = 1_000;
const TYPES: Readonly<Record<PropertyType, string>> = {
  string: 'string',
  integer: 'long',
  float: 'double',
  boolean: 'boolean',
  list: 'string[]',
};

/** A file with its columns. */
interface Sheet {
  readonly name: string;
  readonly option: string;
  /** Headers of what is no property. */
  readonly first: readonly string[];
  readonly types: Map<string, PropertyType>;
}

type Cell = string | number | boolean | null;

/** @throws DemarcheError `separator` from `pieces` when an item of a list has the character that parts them */
export function importFiles(
  graph: GraphStream,
  { dossier = '', typeOf }: Pick<ExportOptions, 'dossier' | 'typeOf'>,
): ImportFiles {
  const labels = new Map<string, string>();
  const nodeSheets = new Map<string, Sheet>();
  for (const node of graph.nodes) {
    const [label = ''] = node.labels;
    labels.set(node.id, label);
    const sheet = nodeSheets.get(label) ?? nodeSheet(label);
    nodeSheets.set(label, sheet);
    widenTypes(sheet.types, node, typeOf);
  }
  const pairOf = ({ from, type, to }: GraphRelationship): string[] => [
    labels.get(from) ?? '',
    type,
    labels.get(to) ?? '',
  ];
  const relationshipSheets = new Map<string, Sheet>();
  for (const relationship of graph.relationships) {
    const pair = pairOf(relationship);
    const sheet = relationshipSheets.get(pair.join('-')) ?? relationshipSheet(pair);
    relationshipSheets.set(pair.join('-'), sheet);
    widenTypes(sheet.types, relationship, typeOf);
  }
  const sheets = [...inOrder(nodeSheets), ...inOrder(relationshipSheets)];
  const options = [
    ...sheets.map(({ option }) => option),
    '--id-type=string',
    '--array-delimiter=U+001F',
    '--multiline-fields=true',
    '--bad-tolerance=0',
    '--overwrite-destination',
  ];

  function* pieces(): Generator<Piece> {
    const typesOf = new Map<string, ReadonlyMap<string, PropertyType>>();
    for (const { name, first, types } of sheets) {
      const sorted = sortedTypes(types);
      typesOf.set(name, sorted);
      const properties = named(sorted).map(([key, type]) => `${key}:${TYPES[type]}`);
      yield { name, text: `${[...first, ...properties, 'mark:long', 'dossiers:string[]'].join(',')}\n` };
    }
    const open = new Map<string, Cell[][]>();
    const add = (name: string, element: Element, first: string[], mark: number): Piece | null => {
      const properties = named(typesOf.get(name)).map(([key]) =>
        cell(element.properties[key], `${element.id}.${key}`),
      );
      const rows = open.get(name) ?? [];
      open.set(name, rows);
      rows.push([...first, ...properties, mark, dossier]);
      if (rows.length < AT_ONCE) return null;
      open.delete(name);
      return pieceOf(name, rows);
    };
    for (const node of graph.nodes) {
      const [label = ''] = node.labels;
      const full = add(nodeSheets.get(label)?.name ?? '', node, [node.id], nodeMark(label, node));
      if (full !== null) yield full;
    }
    for (const relationship of graph.relationships) {
      const { id, from, to } = relationship;
      const pair = pairOf(relationship);
      const { name = '' } = relationshipSheets.get(pair.join('-')) ?? {};
      const full = add(name, relationship, [from, to, id], relationshipMark(pair, relationship));
      if (full !== null) yield full;
    }
    for (const [name, rows] of open) yield pieceOf(name, rows);
  }
  return {
    names: sheets.map(({ name }) => name),
    command: `neo4j-admin database import full neo4j ${options.join(' ')}`,
    pieces,
  };
}

type Element = GraphNode | GraphRelationship;

function nodeSheet(label: string): Sheet {
  const name = `${label}.csv`;
  return { name, option: `--nodes=${label}=${name}`, first: [`id:ID(${label})`], types: new Map() };
}

function relationshipSheet([start, type, end]: readonly string[]): Sheet {
  const name = `${start}-${type}-${end}.csv`;
  const first = [`:START_ID(${start})`, `:END_ID(${end})`, 'id:string'];
  return { name, option: `--relationships=${type}=${name}`, first, types: new Map() };
}

function inOrder(sheets: ReadonlyMap<string, Sheet>): Sheet[] {
  return [...sheets].sort(([a], [b]) => compareText(a, b)).map(([, sheet]) => sheet);
}

/** The id has a column of its own. */
function named(types: ReadonlyMap<string, PropertyType> = new Map()): [string, PropertyType][] {
  return [...types].filter(([name]) => name !== 'id');
}

/** Text is always in quotes, so that an empty one is not taken for an absent one. */
function pieceOf(name: string, rows: Cell[][]): Piece {
  return { name, text: stringify(rows, { quoted_string: true, cast: { boolean: String } }) };
}

function cell(value: PropertyValue | undefined, where: string): Cell {
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
