// When it happened, and when it became known: a time line to choose a period on, and its acts as a list.
import { useMemo } from 'preact/hooks';
import { publishingDays } from '../../analyse/heard.ts';
import { allowsAct } from '../../analyse/period.ts';
import { LANES, timelineOf } from '../../analyse/timeline.ts';
import { timelineFinding, timelineText } from '../../analyse/timeline-text.ts';
import { count, periodText } from '../../analyse/words.ts';
import { useDesk, useSteps } from '../desk.ts';
import { ActList } from '../parts/act-list.tsx';
import { Briefing } from '../parts/briefing.tsx';
import { Chosen } from '../parts/chosen.tsx';
import { Empty } from '../parts/states.tsx';
import { Strip } from '../parts/strip.tsx';

const CLOCK_NAMES = { happened: 'As it happened', known: 'As it became known' } as const;

export function TimePage() {
  const { casebook, full, address, go } = useDesk();
  const days = useMemo(() => publishingDays(full), [full]);
  const { filter } = useSteps();
  const { filters } = address;
  const clock = address.params.clock === 'known' ? 'known' : 'happened';
  const timeline = useMemo(() => timelineOf(casebook, filters, clock), [casebook, filters, clock]);
  const text = useMemo(() => timelineText(casebook, timeline), [casebook, timeline]);
  const acts = useMemo(
    () =>
      [...casebook.acts.values()].filter(
        (act) => (LANES as readonly string[]).includes(act.kind) && allowsAct(casebook, act, filters),
      ),
    [casebook, filters],
  );
  const set = (key: 'from' | 'to') => (event: { currentTarget: HTMLInputElement }) =>
    filter({ ...filters, [key]: event.currentTarget.value === '' ? null : event.currentTarget.value });
  return (
    <div class="view-page">
      <Chosen title="Time" />
      <h1>{timelineFinding(timeline)}</h1>
      <Briefing text={text} />
      <fieldset class="clocks">
        <legend class="hidden">Clock</legend>
        {(['happened', 'known'] as const).map((known) => (
          <button
            key={known}
            type="button"
            class={known === clock ? 'count on' : 'count'}
            aria-pressed={known === clock}
            onClick={() => go({ ...address, params: known === 'known' ? { clock: 'known' } : {} })}
          >
            {CLOCK_NAMES[known]}
          </button>
        ))}
        <label>
          from <input type="date" value={filters.from ?? ''} onChange={set('from')} />
        </label>
        <label>
          to <input type="date" value={filters.to ?? ''} onChange={set('to')} />
        </label>
        {filters.known === null && days !== null && (
          <button type="button" class="count" onClick={() => filter({ ...filters, known: days.last })}>
            As known on a day…
          </button>
        )}
        <span class="quiet">
          Drag over the days, or use Shift and the arrow keys, to choose a period for every view.
        </span>
      </fieldset>
      {timeline.bins.length === 0 ? (
        <Empty title="Nothing to place on a line." />
      ) : (
        <Strip timeline={timeline} />
      )}
      <section class="section" aria-label="Acts">
        <h2>
          {filters.from === null && filters.to === null
            ? 'All acts'
            : `Acts, ${periodText(filters.from, filters.to)}`}{' '}
          <span class="number quiet">{acts.length}</span>
        </h2>
        {acts.length === 0 ? (
          <Empty title="No act falls into this period.">
            {timeline.undated.length > 0 && (
              <p>{count(timeline.undated.length, 'act')} without a day may belong to it.</p>
            )}
          </Empty>
        ) : (
          <ActList acts={acts} />
        )}
      </section>
    </div>
  );
}
