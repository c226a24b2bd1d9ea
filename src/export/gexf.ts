// GEXF 1.2 for Gephi and Gephi Lite, written by graphology's exporter from a graphology graph.
import { MultiDirectedGraph } from 'graphology';
import { write } from 'graphology-gexf';
import type { GraphRelationship, Properties } from '../model/graph.ts';
import { gexfText, legal } from '../model/xml.ts';
import { captionOf, type ExportFormat, flat, isShown, labelsText } from './format.ts';

type Attributes = Record<string, string | number | boolean>;

export const gexf: ExportFormat = {
  id: 'gexf',
  meaning: 'GEXF 1.2 for Gephi',
  extension: 'gexf',
  mediaType: 'application/gexf+xml',
  write({ nodes, relationships }) {
    const graph = new MultiDirectedGraph();
    for (const node of nodes) {
      graph.addNode(node.id, {
        caption: legal(captionOf(node)),
        values: { labels: labelsText(node), ...values(node.properties) },
      });
    }
    const kinds = new Map<string, number>();
    for (const edge of relationships) {
      graph.addEdgeWithKey(edge.id, edge.from, edge.to, {
        // Gephi merges parallel edges unless their kinds differ.
        kind: kindOf(edge, kinds),
        weight: weightOf(edge),
        values: { type: edge.type, ...values(edge.properties) },
      });
    }
    const text = write(graph, {
      formatNode: (_key, { caption, values }) => ({ label: caption, attributes: values }),
      formatEdge: (_key, { kind, weight, values }) => ({
        label: values.type,
        kind,
        weight,
        attributes: values,
      }),
    });
    return gexfText(text);
  },
};

/** Gephi has a column of its own for the id. */
function values(properties: Properties): Attributes {
  const entries = Object.entries(properties).filter(([name]) => isShown(name));
  return Object.fromEntries(
    entries.map(([name, value]) => {
      const one = flat(value);
      return [name, typeof one === 'string' ? legal(one) : one];
    }),
  );
}

/** Its type and issue; numbered where several edges from one node to another would have the same. */
function kindOf({ type, from, to, properties }: GraphRelationship, seen: Map<string, number>): string {
  const apart = properties.issue ?? properties.on;
  const kind = apart === undefined ? type : legal(`${type} ${flat(apart)}`);
  const key = JSON.stringify([from, to, kind]);
  const times = (seen.get(key) ?? 0) + 1;
  seen.set(key, times);
  return times === 1 ? kind : `${kind} ${times}`;
}

function weightOf({ properties }: GraphRelationship): number {
  return typeof properties.claims === 'number' ? Math.max(1, properties.claims) : 1;
}
