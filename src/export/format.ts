// What every exporter is: one pure function from the property graph to text. The registry lists them all.
import type { GraphNode, GraphRelationship, PropertyGraph, PropertyValue } from '../model/graph.ts';
import { compareText } from '../model/order.ts';
import type { PageParts } from './html.ts';

export interface ExportFormat {
  /** As given to `--format`. */
  readonly id: string;
  readonly meaning: string;
  /** Of the file, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** The same graph and options give the same text. Ends with a line break. */
  readonly write: (graph: PropertyGraph, options: ExportOptions) => string;
}

export interface ExportOptions {
  /** CSV: a byte order mark, for Excel. */
  readonly bom?: boolean;
  /** The dossier's id: part of the addresses of JSON-LD. */
  readonly dossier?: string;
  /** HTML: the built viewer and what else goes into the file. */
  readonly page?: PageParts;
  /**
   * What the schema says of a property of a label or relationship type. Without it a type is inferred from the values,
   * which takes a float that happens to be whole for an integer.
   */
  readonly typeOf?: (owner: string, property: string) => PropertyType | undefined;
}

export type PropertyType = 'string' | 'integer' | 'float' | 'boolean' | 'list';

export const labelsText = (node: GraphNode): string => node.labels.join(';');

/** What to call a node in a picture. */
export function captionOf(node: GraphNode): string {
  const { name, quote } = node.properties;
  return String(name ?? quote ?? node.id);
}

/** A list on one line, for formats that have no lists. */
export const flat = (value: PropertyValue): string | number | boolean =>
  typeof value === 'object' ? value.join('; ') : value;

/** What the element's own column says, or only a program needs. */
export const isShown = (property: string): boolean => property !== 'id' && property !== 'hash';

/** The type of each property that occurs, sorted by name: the widest of what its owners have. */
export function propertyTypes(
  elements: Iterable<GraphNode | GraphRelationship>,
  typeOf: ExportOptions['typeOf'],
): ReadonlyMap<string, PropertyType> {
  const types = new Map<string, PropertyType>();
  for (const element of elements) widenTypes(types, element, typeOf);
  return sortedTypes(types);
}

/** Adds the properties of one element to the types of all before it. */
export function widenTypes(
  types: Map<string, PropertyType>,
  element: GraphNode | GraphRelationship,
  typeOf: ExportOptions['typeOf'],
): void {
  const owners = 'labels' in element ? element.labels : [element.type];
  for (const [property, value] of Object.entries(element.properties)) {
    const declared = owners.map((owner) => typeOf?.(owner, property)).find((type) => type !== undefined);
    const type = declared ?? inferred(value);
    const known = types.get(property);
    types.set(property, known === undefined ? type : wider(known, type));
  }
}

export function sortedTypes(types: ReadonlyMap<string, PropertyType>): ReadonlyMap<string, PropertyType> {
  return new Map([...types].sort(([a], [b]) => compareText(a, b)));
}

function inferred(value: PropertyValue): PropertyType {
  if (typeof value === 'object') return 'list';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'float';
  return typeof value === 'boolean' ? 'boolean' : 'string';
}

function wider(a: PropertyType, b: PropertyType): PropertyType {
  if (a === b) return a;
  const numbers = new Set<PropertyType>(['integer', 'float']);
  return numbers.has(a) && numbers.has(b) ? 'float' : 'string';
}
