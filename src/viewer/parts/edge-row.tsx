// One edge as a row of a table.
import type { ComponentChildren } from 'preact';
import type { Show } from '../../analyse/address.ts';
import { nameOf } from '../../analyse/casebook.ts';
import type { PictureEdge } from '../../analyse/picture.ts';
import { edgeText } from '../../analyse/summary.ts';
import { count, eventsText, periodText } from '../../analyse/words.ts';
import { useDesk, useSteps } from '../desk.ts';
import { Link } from './link.tsx';
import { DraftTag, Line, StatusTag } from './marks.tsx';

export type EdgeColumn = 'from' | 'to' | 'issue' | 'status' | 'claims' | 'origins' | 'denials' | 'when';

interface Props {
  readonly edge: PictureEdge;
  readonly columns: readonly EdgeColumn[];
}

export function EdgeRow({ edge, columns }: Props) {
  const { casebook, view } = useDesk();
  const { open } = useSteps();
  const number = (show: Show, ids: readonly string[], one: string) =>
    ids.length === 0 ? (
      <span class="quiet">0</span>
    ) : (
      <button
        type="button"
        class="open-number"
        aria-label={count(ids.length, one)}
        onClick={() => open({ kind: 'edge', id: edge.id, show })}
      >
        {ids.length}
      </button>
    );
  const actor = (id: string) => <Link to={{ page: 'actor', id }}>{nameOf(casebook.actors, id)}</Link>;
  const cells: Readonly<Record<EdgeColumn, ComponentChildren>> = {
    from: actor(edge.from),
    to: actor(edge.to),
    issue: (
      <span class="issue-cell">
        <Line edge={edge} view={view} />
        {edge.issue === '' ? (
          <span class="quiet">none named</span>
        ) : (
          <Link to={{ page: 'issue', id: edge.issue }}>{nameOf(casebook.issues, edge.issue)}</Link>
        )}
      </span>
    ),
    status: (
      <>
        <StatusTag status={edge.status} /> {edge.review === 'draft' && <DraftTag />}
      </>
    ),
    claims: number('claims', edge.claims, 'claim'),
    origins: number('origins', edge.origins, 'origin'),
    denials: number('denials', edge.denials, 'denial'),
    when: <span title={eventsText(edge.events)}>{periodText(edge.first, edge.last)}</span>,
  };
  const numeric = ['claims', 'origins', 'denials'];
  return (
    <tr class={view.selected === edge.id ? 'on' : undefined}>
      {columns.map((column) => (
        <td
          key={column}
          class={`cell-${column}${numeric.includes(column) ? ' number' : ''}`}
          data-title={column}
        >
          {cells[column]}
        </td>
      ))}
      <td class="row-open">
        <button
          type="button"
          class="open-evidence"
          aria-label={`Evidence: ${edgeText(casebook, edge)}`}
          onClick={() => open({ kind: 'edge', id: edge.id, show: 'sides' })}
        >
          Evidence
        </button>
      </td>
    </tr>
  );
}
