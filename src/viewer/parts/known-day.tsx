// The map as it was known on a day: a slider over the days, steps from news to news, and a walk through them.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { newsDays, publishingDays } from '../../analyse/heard.ts';
import { count, dateText } from '../../analyse/words.ts';
import { dayNumber, dayOf } from '../../model/date.ts';
import { useDesk } from '../desk.ts';

/** Milliseconds that a day stays when the days are walked through. */
const PACE = 900;

export function KnownDay({ known }: { readonly known: string }) {
  const { full, casebook, address, go } = useDesk();
  const days = useMemo(() => publishingDays(full), [full]);
  const news = useMemo(() => newsDays(full), [full]);
  const [playing, setPlaying] = useState(false);
  const show = (day: string) =>
    go({ ...address, filters: { ...address.filters, known: day } }, { replace: true });
  const next = news.find((day) => day > known);
  const before = news.findLast((day) => day < known);
  useEffect(() => {
    if (!playing) return;
    if (next === undefined) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => show(next), PACE);
    return () => clearTimeout(timer);
  });
  if (days === null) return null;
  const [first, last] = [dayNumber(days.first), dayNumber(days.last)];
  const heard = casebook.reports.size;
  return (
    <div class="known-day">
      <label>
        <span>
          <strong>As known on</strong> {dateText(known)}
        </span>
        <input
          type="range"
          min={first}
          max={last}
          step="1"
          value={Math.min(last, Math.max(first, dayNumber(known)))}
          aria-valuetext={dateText(known)}
          onInput={(event) => {
            setPlaying(false);
            show(dayOf(Number(event.currentTarget.value)));
          }}
        />
      </label>
      <fieldset>
        <legend class="hidden">Days with news</legend>
        <button
          type="button"
          class="button"
          disabled={before === undefined}
          onClick={() => before && show(before)}
        >
          Day before
        </button>
        <button type="button" class="button" disabled={next === undefined} onClick={() => next && show(next)}>
          Next day
        </button>
        <button
          type="button"
          class="button play"
          aria-pressed={playing}
          onClick={() => {
            if (next === undefined && news[0] !== undefined) show(news[0]);
            setPlaying(!playing);
          }}
        >
          {playing ? 'Pause' : 'Play'}
        </button>
        <button
          type="button"
          class="link-button"
          onClick={() => go({ ...address, filters: { ...address.filters, known: null } })}
        >
          All that is known
        </button>
      </fieldset>
      <p class="quiet" aria-live={playing ? 'off' : 'polite'}>
        {count(heard, 'report')} of {full.reports.size} had been published.
      </p>
    </div>
  );
}
