// One JSON object a line, for programs that stream: nodes first, then relationships.
import type { ExportFormat } from './format.ts';

export const ndjson: ExportFormat = {
  id: 'ndjson',
  meaning: 'one JSON object a line, nodes first',
  extension: 'ndjson',
  mediaType: 'application/x-ndjson',
  write: (graph) =>
    [
      ...graph.nodes.map((node) => ({ record: 'node', ...node })),
      ...graph.relationships.map((relationship) => ({ record: 'relationship', ...relationship })),
    ]
      .map((element) => `${JSON.stringify(element)}\n`)
      .join(''),
};
