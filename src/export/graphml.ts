// GraphML with typed keys (http://graphml.graphdrawing.org/xmlns), as yEd, Gephi, igraph and NetworkX read it.
import type { GraphNode, GraphRelationship } from '../model/graph.ts';
import { escaped } from '../model/xml.ts';
import {
  captionOf,
  type ExportFormat,
  type ExportOptions,
  flat,
  isShown,
  labelsText,
  type PropertyType,
  propertyTypes,
} from './format.ts';

const TYPES: Readonly<Record<PropertyType, string>> = {
  string: 'string',
  integer: 'long',
  float: 'double',
  boolean: 'boolean',
  list: 'string',
};

export const graphml: ExportFormat = {
  id: 'graphml',
  meaning: 'GraphML with typed keys, for yEd, igraph and NetworkX',
  extension: 'graphml',
  mediaType: 'application/graphml+xml',
  write({ nodes, relationships }, options) {
    const forNodes = keysOf('node', nodes, options);
    const forEdges = keysOf('edge', relationships, options);
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
      ...forNodes.lines,
      ...forEdges.lines,
      '<graph id="demarche" edgedefault="directed">',
      ...nodes.map(
        (node) =>
          `<node id="${escaped(node.id)}">${data('node', 'label', captionOf(node))}${data('node', 'labels', labelsText(node))}${forNodes.data(node)}</node>`,
      ),
      ...relationships.map(
        (edge) =>
          `<edge id="${escaped(edge.id)}" source="${escaped(edge.from)}" target="${escaped(edge.to)}">${data('edge', 'label', edge.type)}${data('edge', 'type', edge.type)}${forEdges.data(edge)}</edge>`,
      ),
      '</graph>',
      '</graphml>',
      '',
    ].join('\n');
  },
};

type Kind = 'node' | 'edge';

function keysOf(kind: Kind, elements: readonly (GraphNode | GraphRelationship)[], { typeOf }: ExportOptions) {
  const types = propertyTypes(elements, typeOf);
  const names = [...types.keys()].filter(isShown);
  const key = (id: string, name: string, type: string) =>
    `<key id="${escaped(`${kind}.${id}`)}" for="${kind}" attr.name="${escaped(name)}" attr.type="${type}"/>`;
  const fixed = kind === 'node' ? ['label', 'labels'] : ['label', 'type'];
  return {
    lines: [
      ...fixed.map((name) => key(name, name, 'string')),
      ...names.map((name) => key(name, name, TYPES[types.get(name) ?? 'string'])),
    ],
    data: (element: GraphNode | GraphRelationship) =>
      names
        .map((name) => {
          const value = element.properties[name];
          return value === undefined ? '' : data(kind, name, String(flat(value)));
        })
        .join(''),
  };
}

const data = (kind: Kind, name: string, text: string) =>
  `<data key="${escaped(`${kind}.${name}`)}">${escaped(text)}</data>`;
