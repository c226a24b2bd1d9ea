// The rail beside the picture: the legend, every line of which filters, and the filters that have no line.
import { useMemo, useState } from 'preact/hooks';
import { facetOf } from '../../analyse/facets.ts';
import { isFiltered, type ListFilter, NO_FILTERS, toggled } from '../../analyse/filters.ts';
import { issueColour, issueTag, liftedIssue } from '../../analyse/style.ts';
import { STATUS_WORDS } from '../../analyse/words.ts';
import type { Status } from '../../model/words.ts';
import { useDesk, useSteps } from '../desk.ts';
import { useLater } from '../use-later.ts';
import { Choice } from './choice.tsx';
import { DraftsRow } from './drafts-row.tsx';
import { LegendRow } from './legend-row.tsx';
import { ActorMark, Line } from './marks.tsx';
import { Period } from './period.tsx';

const KIND_ROWS = [
  ['state', 'State'],
  ['person', 'Person'],
  ['organisation', 'Organisation, body'],
  ['group', 'Group'],
  ['unnamed', 'Other'],
] as const;

interface Props {
  /** Lifts an issue in the picture, where there is one. */
  readonly onLift?: (id: string | null) => void;
}

export function Rail({ onLift }: Props) {
  const { casebook, address, whole, view } = useDesk();
  const { filter } = useSteps();
  const { filters } = address;
  // On a wide window there is nothing to unfold: the style sheet hides the handle.
  const [open, setOpen] = useState(() => matchMedia('(min-width: 1100px)').matches);
  const counted = useLater(filters);
  const [issues, statuses] = useMemo(
    () => [facetOf(casebook, counted, whole, 'issues'), facetOf(casebook, counted, whole, 'statuses')],
    [casebook, counted, whole],
  );
  const toggle = (key: ListFilter) => (id: string) => filter(toggled(filters, key, id));
  const kinds = new Set(whole.actors.map(({ kind }) => kind));
  const sample = (issue: string, status: Status, claims: number) => ({
    issue,
    status,
    claims: Array.from({ length: claims }, () => ''),
  });
  return (
    <details class="rail" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="rail-fold">Filters and legend{isFiltered(filters) ? ' (on)' : ''}</summary>
      <section aria-label="Issues">
        <h2 class="rail-title counted">
          Issue <span class="quiet">claims</span>
        </h2>
        <ul class="legend">
          {issues.map(({ id, name, claims }) => (
            <LegendRow
              key={id}
              on={filters.issues.includes(id)}
              any={filters.issues.length > 0}
              claims={claims}
              onToggle={() => toggle('issues')(id)}
              onLift={(on) => onLift?.(on ? liftedIssue(id) : null)}
            >
              <span class="issue-tag" aria-hidden="true" style={{ color: issueColour(id, view) }}>
                {issueTag(id, view)}
              </span>
              <Line
                edge={sample(id, 'corroborated', Math.ceil(view.mostClaims / 4))}
                view={view}
                width={26}
              />
              {name}
            </LegendRow>
          ))}
        </ul>
      </section>
      <section aria-label="Status">
        <h2 class="rail-title counted">
          Status <span class="quiet">claims</span>
        </h2>
        <ul class="legend">
          {statuses.map(({ id, claims }) => (
            <LegendRow
              key={id}
              on={filters.statuses.includes(id)}
              any={filters.statuses.length > 0}
              claims={claims}
              title={STATUS_WORDS[id as Status].meaning}
              onToggle={() => toggle('statuses')(id)}
            >
              <Line edge={sample('', id as Status, Math.ceil(view.mostClaims / 4))} view={view} width={38} />
              {STATUS_WORDS[id as Status].name}
            </LegendRow>
          ))}
        </ul>
        <p class="rail-note">
          A line is as broad as its claims are many; from a single origin it stays thin and fainter. The
          numbers on the lines are those of the issues.
        </p>
      </section>
      <DraftsRow />
      <Period />
      <section aria-label="More filters" class="choices">
        <Choice title="Kind of act" of="events" />
        <Choice title="Actor" of="actors" />
        <Choice title="Outlet" of="outlets" />
      </section>
      {isFiltered(filters) && (
        <button type="button" class="button clear" onClick={() => filter(NO_FILTERS)}>
          Clear all filters
        </button>
      )}
      <section aria-label="Marks of actors">
        <h2 class="rail-title">Marks</h2>
        <ul class="kinds">
          {KIND_ROWS.filter(([kind]) =>
            kind === 'unnamed'
              ? [...kinds].some(
                  (known) => !['state', 'person', 'organisation', 'body', 'group'].includes(known),
                )
              : kinds.has(kind) || (kind === 'organisation' && kinds.has('body')),
          ).map(([kind, name]) => (
            <li key={kind}>
              <ActorMark kind={kind} /> {name}
            </li>
          ))}
        </ul>
        <p class="rail-note">The larger the mark, the more pressure is said to be on it.</p>
      </section>
    </details>
  );
}
