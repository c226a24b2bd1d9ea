// The period filter: two days, above a small picture of when the pressure happened.
import { useMemo } from 'preact/hooks';
import { weeksOf } from '../../analyse/weeks.ts';
import { useDesk, useSteps } from '../desk.ts';

/** Room for so many, so that one week is no block. */
const LEAST_WEEKS = 12;

export function Period() {
  const { casebook, address, whole } = useDesk();
  const { filter } = useSteps();
  const { filters } = address;
  const weeks = useMemo(() => weeksOf(casebook, whole), [casebook, whole]);
  const most = Math.max(1, ...weeks.map(({ claims }) => claims));
  const inside = (first: string, last: string) =>
    (filters.from === null || last >= filters.from) && (filters.to === null || first <= filters.to);
  const set = (key: 'from' | 'to') => (event: { currentTarget: HTMLInputElement }) =>
    filter({ ...filters, [key]: event.currentTarget.value === '' ? null : event.currentTarget.value });
  return (
    <section aria-label="Period" class="period">
      <h2 class="rail-title">Period</h2>
      <svg
        class="weeks"
        viewBox={`0 0 ${Math.max(weeks.length, LEAST_WEEKS) * 10} 34`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`Claims by week, at most ${most}`}
      >
        {weeks.map(({ first, last, claims }, at) => (
          <rect
            key={first}
            class={inside(first, last) ? 'week' : 'week out'}
            x={at * 10 + 1}
            width="8"
            y={34 - Math.max(1, (claims / most) * 32)}
            height={Math.max(1, (claims / most) * 32)}
          >
            <title>{`Week of ${first}: ${claims}`}</title>
          </rect>
        ))}
      </svg>
      <div class="dates">
        <label>
          <span>from</span>
          <input type="date" value={filters.from ?? ''} onChange={set('from')} />
        </label>
        <label>
          <span>to</span>
          <input type="date" value={filters.to ?? ''} onChange={set('to')} />
        </label>
      </div>
    </section>
  );
}
