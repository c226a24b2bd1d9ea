// The picture as a table: the same edges, sortable, every number opening what it counts.
import { useState } from 'preact/hooks';
import { type Casebook, nameOf } from '../../analyse/casebook.ts';
import type { PictureEdge } from '../../analyse/picture.ts';
import { compareText } from '../../model/order.ts';
import { useDesk } from '../desk.ts';
import { type EdgeColumn, EdgeRow } from './edge-row.tsx';
import { useParts } from './in-parts.tsx';
import { NothingLeft } from './states.tsx';

interface Column {
  readonly key: EdgeColumn;
  readonly title: string;
  readonly numeric: boolean;
  readonly value: (edge: PictureEdge, casebook: Casebook) => string | number;
}

const COLUMNS: readonly Column[] = [
  {
    key: 'from',
    title: 'Who presses',
    numeric: false,
    value: ({ from }, { actors }) => nameOf(actors, from),
  },
  { key: 'to', title: 'Who is pressed', numeric: false, value: ({ to }, { actors }) => nameOf(actors, to) },
  { key: 'issue', title: 'Issue', numeric: false, value: ({ issue }, { issues }) => nameOf(issues, issue) },
  { key: 'status', title: 'Status', numeric: false, value: ({ status }) => status },
  { key: 'claims', title: 'Claims', numeric: true, value: ({ claims }) => claims.length },
  { key: 'origins', title: 'Origins', numeric: true, value: ({ origins }) => origins.length },
  { key: 'denials', title: 'Denials', numeric: true, value: ({ denials }) => denials.length },
  { key: 'when', title: 'When', numeric: false, value: ({ first }) => first ?? '' },
];

interface Props {
  readonly edges?: readonly PictureEdge[];
  /** A side that every edge shares, and the page already names. */
  readonly without?: EdgeColumn;
}

export function EdgeTable({ edges, without }: Props) {
  const { casebook, picture } = useDesk();
  const [sort, setSort] = useState<{ key: EdgeColumn; down: boolean }>({ key: 'claims', down: true });
  const value = COLUMNS.find(({ key }) => key === sort.key)?.value;
  const rows = [...(edges ?? picture.edges)].sort((a, b) => {
    const [x, y] = [value?.(a, casebook) ?? '', value?.(b, casebook) ?? ''];
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : compareText(String(x), String(y));
    return (sort.down ? -order : order) || compareText(a.id, b.id);
  });
  const { shown, more } = useParts(rows);
  if (rows.length === 0) return <NothingLeft />;
  const columns = COLUMNS.filter(({ key }) => key !== without);
  return (
    <div class="table-frame">
      <table class="edge-table">
        <caption class="hidden">Who pressed whom, on which issue, with the claims for and against</caption>
        <thead>
          <tr>
            {columns.map(({ key, title, numeric }) => {
              const down = sort.key === key ? sort.down : null;
              return (
                <th
                  key={key}
                  scope="col"
                  class={numeric ? 'number' : undefined}
                  aria-sort={down === null ? 'none' : down ? 'descending' : 'ascending'}
                >
                  <button
                    type="button"
                    onClick={() => setSort({ key, down: down === null ? numeric : !down })}
                  >
                    {title}
                    <span class="sort" aria-hidden="true">
                      {down === null ? '' : down ? '↓' : '↑'}
                    </span>
                  </button>
                </th>
              );
            })}
            <th scope="col">
              <span class="hidden">Evidence</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((edge) => (
            <EdgeRow key={edge.id} edge={edge} columns={columns.map(({ key }) => key)} />
          ))}
        </tbody>
      </table>
      {more}
    </div>
  );
}
