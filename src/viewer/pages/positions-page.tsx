// Who stands where: actors against issues and proposals. Every cell opens its quotes; an empty one says what was searched.
import { useMemo, useRef, useState } from 'preact/hooks';
import { cellsBetween, cellsOfEdge } from '../../analyse/brush.ts';
import { nameOf } from '../../analyse/casebook.ts';
import { draftsOf, restsOnDrafts } from '../../analyse/drafts.ts';
import type { PictureEdge } from '../../analyse/picture.ts';
import { type Concept, type PositionCell, positionsOf, STANCES } from '../../analyse/positions.ts';
import { cellText, positionsFinding, positionsText } from '../../analyse/positions-text.ts';
import { capital, count } from '../../analyse/words.ts';
import { useDesk, useSteps } from '../desk.ts';
import { Briefing } from '../parts/briefing.tsx';
import { Brushed } from '../parts/brushed.tsx';
import { Chosen } from '../parts/chosen.tsx';
import { Link } from '../parts/link.tsx';
import { Drift, StanceMark } from '../parts/stance.tsx';
import { NothingLeft } from '../parts/states.tsx';

/** Letters of a name over a column. */
const LEAST_LETTERS = 14;
const MOST_LETTERS = 40;

export function PositionsPage() {
  const { casebook, address, picture, go } = useDesk();
  const { open } = useSteps();
  const positions = useMemo(() => positionsOf(casebook, address.filters), [casebook, address.filters]);
  const text = useMemo(() => positionsText(casebook, positions), [casebook, positions]);
  const cells = useMemo(() => new Map(positions.cells.map((cell) => [cell.id, cell])), [positions]);
  const groups = (['issue', 'proposal'] as const)
    .map((kind) => ({ kind, concepts: positions.concepts.filter((concept) => concept.kind === kind) }))
    .filter(({ concepts }) => concepts.length > 0);
  const opened = address.opened?.kind === 'cell' ? address.opened.id : null;
  const brushed = useMemo(
    () => (address.params.cells ?? '').split(' ').filter((id) => cells.has(id)),
    [address.params.cells, cells],
  );
  const choose = (ids: readonly string[]) =>
    go(
      { ...address, opened: null, params: ids.length === 0 ? {} : { cells: [...ids].sort().join(' ') } },
      { replace: true },
    );
  const [lifted, setLifted] = useState<PictureEdge | null>(null);
  const edge = lifted ?? picture.edges.find(({ id }) => id === address.opened?.id) ?? null;
  const lit = new Set(edge === null ? [] : cellsOfEdge(edge));
  // A drag begins in one cell and takes in the rectangle up to the one it is over; the click at its end chooses nothing.
  const anchor = useRef<string | null>(null);
  const dragged = useRef(false);
  const press = (id: string, shift: boolean) => {
    if (dragged.current) {
      dragged.current = false;
      return;
    }
    if (shift) choose(brushed.includes(id) ? brushed.filter((known) => known !== id) : [...brushed, id]);
    else open(opened === id ? null : { kind: 'cell', id, show: 'sides' });
  };
  const over = (id: string, buttons: number) => {
    if (buttons !== 1 || anchor.current === null || anchor.current === id) return;
    dragged.current = true;
    choose(cellsBetween(positions, anchor.current, id));
  };
  return (
    <div class="view-page">
      <Chosen title="Who stands where" />
      <h1>{positionsFinding(positions)}</h1>
      <Briefing text={text} />
      {positions.cells.length === 0 ? (
        <NothingLeft />
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
            {draftsOf(casebook).length > 0 && (
              <li>
                <span class="cell draft">
                  <StanceMark stance="for" size={15} />
                </span>{' '}
                Draft
              </li>
            )}
            <li class="quiet">Empty: no statement found in {count(positions.reports, 'report')}</li>
          </ul>
          {/* A scroll box that keeps the heads of rows in sight. */}
          <div class="matrix-frame">
            <table
              class="matrix"
              style={{ '--letters': lettersOf(positions.concepts), '--columns': positions.concepts.length }}
            >
              <caption class="hidden">Stance of each actor on each issue and proposal</caption>
              <thead>
                <tr>
                  <td />
                  {groups.map(({ kind, concepts }) => (
                    <th key={kind} scope="colgroup" colSpan={concepts.length} class="matrix-group">
                      {kind === 'issue' ? 'Issue' : 'Proposal'}
                      {concepts.length > 1 && 's'}
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
                    <th scope="row" title={nameOf(casebook.actors, actor)}>
                      <Link to={{ page: 'actor', id: actor }}>{nameOf(casebook.actors, actor)}</Link>
                    </th>
                    {positions.concepts.map(({ id, kind }, at) => {
                      const cell = cells.get(`${actor}~${id}`);
                      const draft =
                        cell !== undefined &&
                        restsOnDrafts(casebook, { asserting: cell.claims, denying: cell.denials });
                      const first = at > 0 && kind !== positions.concepts[at - 1]?.kind;
                      return (
                        <td
                          key={id}
                          class={
                            [first ? 'first-of-group' : '', lit.has(`${actor}~${id}`) ? 'lit' : '']
                              .join(' ')
                              .trim() || undefined
                          }
                        >
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
                              label={`${cellText(casebook, positions, cell)}${draft ? ' (draft)' : ''}`}
                              draft={draft}
                              on={cell.id === opened}
                              brushed={brushed.includes(cell.id)}
                              onOpen={(shift) => press(cell.id, shift)}
                              onDown={() => {
                                anchor.current = cell.id;
                                dragged.current = false;
                              }}
                              onOver={(buttons) => over(cell.id, buttons)}
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
          <Brushed cells={brushed} onLift={setLifted} onClear={() => choose([])} />
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

/** Of the longest name: what the heads of the columns need. Past the most it is cut, and whole on its page. */
function lettersOf(concepts: readonly Concept[]): number {
  return Math.min(MOST_LETTERS, Math.max(LEAST_LETTERS, ...concepts.map(({ name }) => name.length)));
}

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
  /** It rests on drafts alone. */
  readonly draft: boolean;
  readonly on: boolean;
  readonly brushed: boolean;
  readonly onOpen: (shift: boolean) => void;
  readonly onDown: () => void;
  readonly onOver: (buttons: number) => void;
}

function Cell({ cell, label, draft, on, brushed, onOpen, onDown, onOver }: CellProps) {
  const look = [
    'cell',
    ...(cell.contradicted ? ['contradicted'] : []),
    ...(draft ? ['draft'] : []),
    ...(on ? ['on'] : []),
    ...(brushed ? ['brushed'] : []),
  ].join(' ');
  return (
    <button
      type="button"
      class={look}
      aria-label={label}
      title={label}
      aria-pressed={on || brushed}
      onClick={(event) => onOpen(event.shiftKey)}
      onMouseDown={onDown}
      onMouseEnter={(event) => onOver(event.buttons)}
    >
      <StanceMark stance={cell.stance} size={18} />
      <Drift drift={cell.drift} />
    </button>
  );
}
