// Who stands where: actors against issues and proposals. Every cell opens its quotes; an empty one says what was searched.
import { useMemo } from 'preact/hooks';
import { nameOf } from '../../analyse/casebook.ts';
import { type Concept, type PositionCell, positionsOf, STANCES } from '../../analyse/positions.ts';
import { cellText, positionsFinding, positionsText } from '../../analyse/positions-text.ts';
import { capital, count } from '../../analyse/words.ts';
import { useDesk, useSteps } from '../desk.ts';
import { Briefing } from '../parts/briefing.tsx';
import { Chosen } from '../parts/chosen.tsx';
import { Link } from '../parts/link.tsx';
import { Drift, StanceMark } from '../parts/stance.tsx';
import { Empty } from '../parts/states.tsx';

export function PositionsPage() {
  const { casebook, address } = useDesk();
  const { open } = useSteps();
  const positions = useMemo(() => positionsOf(casebook, address.filters), [casebook, address.filters]);
  const text = useMemo(() => positionsText(casebook, positions), [casebook, positions]);
  const cells = useMemo(() => new Map(positions.cells.map((cell) => [cell.id, cell])), [positions]);
  const groups = (['issue', 'proposal'] as const)
    .map((kind) => ({ kind, concepts: positions.concepts.filter((concept) => concept.kind === kind) }))
    .filter(({ concepts }) => concepts.length > 0);
  const opened = address.opened?.kind === 'cell' ? address.opened.id : null;
  return (
    <div class="view-page">
      <Chosen title="Who stands where" />
      <h1>{positionsFinding(positions)}</h1>
      <Briefing text={text} />
      {positions.cells.length === 0 ? (
        <Empty title="Nothing to show.">
          <p>Clear a filter, or choose a longer period.</p>
        </Empty>
      ) : (
        <>
          <ul class="stance-legend" aria-label="Marks">
            {STANCES.map((stance) => (
              <li key={stance}>
                <StanceMark stance={stance} size={15} /> {capital(stance)}
              </li>
            ))}
            <li>
              <StanceMark stance={null} size={15} /> Only denied, or only foreseen
            </li>
            <li>
              <span class="hatch-sample" /> Contradicted
            </li>
            <li>
              <Drift drift={SAMPLE_DRIFT} /> Drift, up is for
            </li>
            <li class="quiet">Empty: no statement found in {count(positions.reports, 'report')}</li>
          </ul>
          {/* A scroll box that keeps the heads of rows in sight. */}
          <div class="matrix-frame">
            <table class="matrix">
              <caption class="hidden">Stance of each actor on each issue and proposal</caption>
              <thead>
                <tr>
                  <td />
                  {groups.map(({ kind, concepts }) => (
                    <th key={kind} scope="colgroup" colSpan={concepts.length} class="matrix-group">
                      {kind === 'issue' ? 'Issues' : 'Proposals'}
                    </th>
                  ))}
                </tr>
                <tr>
                  <td />
                  {positions.concepts.map((concept) => (
                    <Head key={concept.id} concept={concept} />
                  ))}
                </tr>
              </thead>
              <tbody>
                {positions.actors.map((actor) => (
                  <tr key={actor}>
                    <th scope="row">
                      <Link to={{ page: 'actor', id: actor }}>{nameOf(casebook.actors, actor)}</Link>
                    </th>
                    {positions.concepts.map(({ id, kind }, at) => {
                      const cell = cells.get(`${actor}~${id}`);
                      const first = at > 0 && kind !== positions.concepts[at - 1]?.kind;
                      return (
                        <td key={id} class={first ? 'first-of-group' : undefined}>
                          {cell === undefined ? (
                            <span
                              class="no-cell"
                              title={`No statement found in ${count(positions.reports, 'report')}`}
                            >
                              <span class="hidden">no statement found</span>
                            </span>
                          ) : (
                            <Cell
                              cell={cell}
                              label={cellText(casebook, positions, cell)}
                              on={cell.id === opened}
                              onOpen={() =>
                                open(opened === cell.id ? null : { kind: 'cell', id: cell.id, show: 'sides' })
                              }
                            />
                          )}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </div>
  );
}

const SAMPLE_DRIFT = (['against', 'undecided', 'for'] as const).map((stance) => ({
  act: '',
  date: null,
  stance,
}));

function Head({ concept: { id, kind, name } }: { readonly concept: Concept }) {
  return (
    <th scope="col" class="matrix-head">
      <span>
        <Link to={kind === 'issue' ? { page: 'issue', id } : { page: 'act', id }}>{name}</Link>
      </span>
    </th>
  );
}

interface CellProps {
  readonly cell: PositionCell;
  readonly label: string;
  readonly on: boolean;
  readonly onOpen: () => void;
}

function Cell({ cell, label, on, onOpen }: CellProps) {
  const look = ['cell', ...(cell.contradicted ? ['contradicted'] : []), ...(on ? ['on'] : [])].join(' ');
  return (
    <button type="button" class={look} aria-label={label} title={label} aria-pressed={on} onClick={onOpen}>
      <StanceMark stance={cell.stance} size={18} />
      <Drift drift={cell.drift} />
    </button>
  );
}
