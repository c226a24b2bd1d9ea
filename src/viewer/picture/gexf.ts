// The stage as GEXF for Gephi: actors and lines with their numbers, colours and places.
import { MultiDirectedGraph } from 'graphology';
import { write } from 'graphology-gexf/browser/index.js';
import { type Casebook, nameOf } from '../../analyse/casebook.ts';
import type { Picture } from '../../analyse/picture.ts';
import { gexfText, legal } from '../../model/xml.ts';
import type { Stage } from './stage.ts';

export function gexfOf(
  { issues }: Pick<Casebook, 'issues'>,
  { actors, edges }: Picture,
  { discs, flows }: Stage,
): string {
  const graph = new MultiDirectedGraph();
  const colours = new Map(flows.map(({ edge }) => [edge.id, edge.colour]));
  for (const { id, name, kind, received, exerted } of actors) {
    const disc = discs.get(id);
    const { x = 0, y = 0, radius = 5, colour = '#000000' } = disc?.node ?? {};
    graph.addNode(id, { name: legal(name), values: { kind, received, exerted }, colour, x, y, size: radius });
  }
  for (const { id, from, to, issue, status, claims, denials, origins, first, last } of edges) {
    const values = {
      issue: legal(nameOf(issues, issue)),
      status,
      claims: claims.length,
      denials: denials.length,
      origins: origins.length,
      first: first ?? '',
      last: last ?? '',
    };
    graph.addEdgeWithKey(id, from, to, { kind: issue, values, colour: colours.get(id) ?? '#888888' });
  }
  const text = write(graph, {
    formatNode: (_id, { name, values, colour, x, y, size }) => ({
      label: name,
      attributes: values,
      viz: { color: colour, x, y, size },
    }),
    formatEdge: (_id, { kind, values, colour }) => ({
      label: `PRESSURED ${values.issue}`,
      // Gephi merges parallel edges unless their kinds differ.
      kind,
      weight: Math.max(1, values.claims),
      attributes: values,
      viz: { color: colour },
    }),
  });
  return gexfText(text);
}
