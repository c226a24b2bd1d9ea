// The edges as a table, for files: names and ids, numbers, dates.
import type { Table } from './answer.ts';
import { type Casebook, nameOf } from './casebook.ts';
import type { PictureEdge } from './picture.ts';

const COLUMNS = [
  'actor',
  'actorId',
  'recipient',
  'recipientId',
  'issue',
  'issueId',
  'status',
  'claims',
  'denials',
  'origins',
  'speakers',
  'reports',
  'events',
  'first',
  'last',
] as const;

export function edgeTable(
  { actors, issues }: Pick<Casebook, 'actors' | 'issues'>,
  edges: readonly PictureEdge[],
): Table {
  const rows = edges.map((edge) => [
    nameOf(actors, edge.from),
    edge.from,
    nameOf(actors, edge.to),
    edge.to,
    nameOf(issues, edge.issue),
    edge.issue,
    edge.status,
    edge.claims.length,
    edge.denials.length,
    edge.origins.length,
    edge.speakers.length,
    edge.reports.length,
    edge.events.join(' '),
    edge.first,
    edge.last,
  ]);
  return { columns: COLUMNS, rows };
}
