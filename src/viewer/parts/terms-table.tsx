// What each version says on each issue, in words; a cell opens the claims.
import { useMemo } from 'preact/hooks';
import { nameOf } from '../../analyse/casebook.ts';
import type { Lineage, TermCell } from '../../analyse/lineage.ts';
import { count, dateText } from '../../analyse/words.ts';
import { useDesk, useSteps } from '../desk.ts';
import { FavourMark } from './favour.tsx';
import { Link } from './link.tsx';

interface Props {
  readonly lineage: Lineage;
  readonly order: readonly string[];
}

export function TermsTable({ lineage, order }: Props) {
  const { casebook, address } = useDesk();
  const { open } = useSteps();
  const cells = useMemo(() => new Map(lineage.terms.map((cell) => [cell.id, cell])), [lineage]);
  const speaking = lineage.versions.filter(({ id }) => lineage.terms.some(({ version }) => version === id));
  const none = `No claim on it was found in ${count(lineage.reports, 'report')}`;
  return (
    <div class="matrix-frame">
      <table class="matrix terms">
        <caption class="hidden">What each version says on each issue</caption>
        <thead>
          <tr>
            <td />
            {speaking.map(({ id, name, occurredOn }) => (
              <th key={id} scope="col">
                <Link to={{ page: 'act', id }}>{name}</Link>
                <span class="quiet">{dateText(occurredOn)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lineage.issues.map((issue) => (
            <tr key={issue}>
              <th scope="row">
                <Link to={{ page: 'issue', id: issue }}>{nameOf(casebook.issues, issue)}</Link>
              </th>
              {speaking.map(({ id, name }) => {
                const cell = cells.get(`${id}~${issue}`);
                const on = address.opened?.kind === 'term' && address.opened.id === cell?.id;
                return (
                  <td key={id} data-title={name}>
                    {cell === undefined ? (
                      <span class="no-cell" title={none}>
                        <span class="hidden">no claim found</span>
                      </span>
                    ) : (
                      <button
                        type="button"
                        class={on ? 'term on' : 'term'}
                        aria-pressed={on}
                        onClick={() => open(on ? null : { kind: 'term', id: cell.id, show: 'sides' })}
                      >
                        <Wordings cell={cell} order={order} />
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Two, and how many more. */
function Wordings({
  cell: { wordings },
  order,
}: {
  readonly cell: TermCell;
  readonly order: readonly string[];
}) {
  const { casebook } = useDesk();
  if (wordings.length === 0) return <span class="quiet">named, not worded</span>;
  return (
    <>
      {wordings.slice(0, 2).map(({ text, favours }) => (
        <span key={text} class="wording">
          <FavourMark favours={favours} order={order} /> {text}
          {favours !== null && <span class="hidden">, favours {nameOf(casebook.actors, favours)}</span>}
        </span>
      ))}
      {wordings.length > 2 && <span class="quiet">{wordings.length - 2} more</span>}
    </>
  );
}
