// The graph as one JSON document: nodes and relationships, one a line so that two exports can be compared by eye.
import type { GraphNode, GraphRelationship, Properties, PropertyGraph } from '../model/graph.ts';
import { byId, compareText } from '../model/order.ts';
import type { ExportFormat } from './format.ts';

/** A node with its members in the order of the contract and its properties sorted by name. */
const plainNode = ({ id, labels, properties }: GraphNode) => ({
  id,
  labels: [...labels].sort(compareText),
  properties: sortedProperties(properties),
});

const plainRelationship = ({ id, type, from, to, properties }: GraphRelationship) => ({
  id,
  type,
  from,
  to,
  properties: sortedProperties(properties),
});

/** By id, so that no exporter depends on the order in which a store gave the graph. */
export function sortedGraph(graph: PropertyGraph): PropertyGraph {
  return {
    nodes: graph.nodes.map(plainNode).sort(byId),
    relationships: graph.relationships.map(plainRelationship).sort(byId),
  };
}

function sortedProperties(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).sort(([a], [b]) => compareText(a, b)));
}

export const json: ExportFormat = {
  id: 'json',
  meaning: 'one document of nodes and relationships',
  extension: 'json',
  mediaType: 'application/json',
  write(graph) {
    const lines = (elements: readonly unknown[]) =>
      elements.map((element) => `\n${JSON.stringify(element)}`).join(',');
    return `{"nodes":[${lines(graph.nodes)}\n],"relationships":[${lines(graph.relationships)}\n]}\n`;
  },
};
