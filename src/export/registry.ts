// The formats in which a dossier leaves the program: to add one, write its file and add it here.
import type { PropertyGraph } from '../model/graph.ts';
import { cypher } from './cypher.ts';
import type { ExportFormat, ExportOptions } from './format.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { html } from './html.ts';
import { json, sortedGraph } from './json.ts';
import { jsonld } from './jsonld.ts';
import { ndjson } from './ndjson.ts';
import { csv } from './table.ts';

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  json,
  ndjson,
  gexf,
  graphml,
  csv,
  cypher,
  jsonld,
  html,
];

/** The graph as text. The order in which the store gave nodes, relationships and properties does not matter. */
export function exportGraph(graph: PropertyGraph, format: ExportFormat, options: ExportOptions = {}): string {
  return format.write(sortedGraph(graph), options);
}
