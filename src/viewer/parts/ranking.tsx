// The edges as a list beside the picture, strongest first: the picture for the keyboard and for a quick reading.

import { nameOf } from '../../analyse/casebook.ts';
import { STATUS_WORDS } from '../../analyse/words.ts';
import { useDesk, useSteps } from '../desk.ts';
import { useLater } from '../use-later.ts';
import { Icon } from './icons.tsx';
import { useParts } from './in-parts.tsx';
import { Line } from './marks.tsx';
import { Empty } from './states.tsx';

interface Props {
  readonly onLift: (id: string | null) => void;
}

export function Ranking({ onLift }: Props) {
  const { casebook, picture, view } = useDesk();
  const { open } = useSteps();
  const edges = useLater(picture.edges);
  const { shown, more } = useParts(edges);
  // Where all lines are over one issue, how sure each is says more than the issue again.
  const alike = edges.length > 1 && edges.every(({ issue }) => issue === edges[0]?.issue);
  return (
    <section class="ranking" aria-label="Pressure, strongest first">
      <h2 class="rail-title counted">
        Pressure, strongest first <span class="quiet">claims −denials</span>
      </h2>
      {edges.length === 0 && <Empty title="Nothing to list." />}
      <ol>
        {shown.map((edge) => (
          <li key={edge.id}>
            <button
              type="button"
              class={view.selected === edge.id ? 'rank on' : 'rank'}
              onClick={() => open({ kind: 'edge', id: edge.id, show: 'sides' })}
              onMouseEnter={() => onLift(edge.id)}
              onMouseLeave={() => onLift(null)}
              onFocus={() => onLift(edge.id)}
              onBlur={() => onLift(null)}
            >
              <span class="rank-names">
                {nameOf(casebook.actors, edge.from)} <Icon name="arrow" size={13} />
                <span class="hidden">on</span> {nameOf(casebook.actors, edge.to)}
              </span>{' '}
              <span class="rank-issue">
                <Line edge={edge} view={view} />{' '}
                {alike
                  ? STATUS_WORDS[edge.status].name
                  : nameOf(casebook.issues, edge.issue) || 'no issue named'}
                <span class="hidden">
                  , {alike ? nameOf(casebook.issues, edge.issue) || 'no issue named' : edge.status}
                </span>
              </span>{' '}
              <span class="rank-numbers number">
                {edge.claims.length}{' '}
                <span class="hidden">{edge.claims.length === 1 ? 'claim' : 'claims'}</span>
                {edge.denials.length > 0 && (
                  <span class="against">
                    −{edge.denials.length} <span class="hidden">denied</span>
                  </span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {more}
    </section>
  );
}
