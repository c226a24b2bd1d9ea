// The pressure behind chosen cells of the positions: a line pointed at lights its cells; all of it leads to the picture.
import { edgesOfCells, filtersOfCells } from '../../analyse/brush.ts';
import type { PictureEdge } from '../../analyse/picture.ts';
import { edgeText } from '../../analyse/summary.ts';
import { count } from '../../analyse/words.ts';
import { useDesk, useSteps } from '../desk.ts';
import { Link } from './link.tsx';
import { Line } from './marks.tsx';

interface Props {
  /** Ids of the chosen cells; empty: all. */
  readonly cells: readonly string[];
  readonly onLift: (edge: PictureEdge | null) => void;
  readonly onClear: () => void;
}

export function Brushed({ cells, onLift, onClear }: Props) {
  const { casebook, picture, view, address } = useDesk();
  const { open } = useSteps();
  const edges =
    cells.length === 0
      ? picture.edges.filter(({ issue }) => issue !== '')
      : edgesOfCells(picture.edges, cells);
  return (
    <section class="section brushed" aria-label="Pressure behind these positions">
      <h2>
        Pressure {cells.length === 0 ? 'behind these positions' : `on ${count(cells.length, 'chosen cell')}`}{' '}
        <span class="number quiet">{edges.length}</span>
      </h2>
      <p class="quiet">
        {cells.length === 0 ? (
          'Point at a line to see its cells. Drag over cells, or press Shift with a click or Enter, to choose some.'
        ) : (
          <>
            <Link to={{ page: 'picture', filters: filtersOfCells(casebook, cells, address.filters) }}>
              Show them in the picture
            </Link>{' '}
            ·{' '}
            <button type="button" class="link-button" onClick={onClear}>
              Choose none
            </button>
          </>
        )}
      </p>
      <ul>
        {edges.map((edge) => (
          <li key={edge.id}>
            <button
              type="button"
              class={address.opened?.id === edge.id ? 'brushed-edge on' : 'brushed-edge'}
              onMouseEnter={() => onLift(edge)}
              onMouseLeave={() => onLift(null)}
              onFocus={() => onLift(edge)}
              onBlur={() => onLift(null)}
              onClick={() => open({ kind: 'edge', id: edge.id, show: 'sides' })}
            >
              <Line edge={edge} view={view} width={30} /> {edgeText(casebook, edge)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
