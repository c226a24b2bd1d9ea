// The time line drawn: a lane for each kind of act, a mark for each act in the colour of its issue, reports as bars below.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { nameOf } from '../../analyse/casebook.ts';
import { issueColour } from '../../analyse/style.ts';
import { LANES, type Lane, type Timeline } from '../../analyse/timeline.ts';
import { capital, count, dateText } from '../../analyse/words.ts';
import { useDesk, useSteps } from '../desk.ts';
import { type Drag, useKeyedBand } from '../use-keyed-band.ts';

const TITLES: Readonly<Record<Lane, string>> = {
  pressure: 'Pressure',
  meeting: 'Meetings',
  proposal: 'Proposals',
  position: 'Positions',
};
const LABEL = 84;
const BARS = 56;
/** Of the marks of one lane, in pixels: more marks get flatter. */
const TALLEST = 240;

export function Strip({ timeline }: { readonly timeline: Timeline }) {
  const { casebook, address, view } = useDesk();
  const { open, filter } = useSteps();
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(1000);
  const [drag, setDrag] = useState<Drag | null>(null);
  useEffect(() => {
    if (box.current === null) return;
    const watch = new ResizeObserver(([entry]) => setRoom(Math.max(300, entry?.contentRect.width ?? 1000)));
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  const { bins, core } = timeline;
  // Narrow windows scroll the line sideways, and long lines every window: a day needs room for its mark.
  const step = Math.max(7, (room - LABEL - 6) / bins.length);
  const size = Math.min(9, step - 1);
  const lanes = useMemo(() => {
    let top = 4;
    return LANES.map((lane) => {
      const most = Math.max(1, ...bins.map(({ acts }) => acts[lane].length));
      const rise = Math.min(size + 1, TALLEST / most);
      const height = most * rise + 14;
      const place = { lane, top, height, rise };
      top += height;
      return place;
    });
  }, [bins, size]);
  const foot = lanes.reduce((sum, { height }) => sum + height, 4);
  const width = LABEL + step * bins.length + 6;
  const most = Math.max(1, ...bins.map(({ reports }) => reports.length));
  const { from, to } = address.filters;
  const inside = (first: string, last: string) =>
    (from === null || last >= from) && (to === null || first <= to);
  const binAt = (event: PointerEvent, target: SVGSVGElement) => {
    const x = event.clientX - target.getBoundingClientRect().left - LABEL;
    return Math.min(bins.length - 1, Math.max(0, Math.floor(x / step)));
  };
  const done = () => {
    if (drag === null) return;
    const [a, b] = [Math.min(drag.from, drag.to), Math.max(drag.from, drag.to)];
    setDrag(null);
    if (a === b) return;
    filter({ ...address.filters, from: bins[a]?.first ?? null, to: bins[b]?.last ?? null });
  };
  const {
    band: keyed,
    said,
    press,
    leave,
  } = useKeyedBand(timeline, address.opened === null && (from ?? to) !== null, (period) =>
    filter({ ...address.filters, ...period }),
  );
  useEffect(() => {
    if (keyed !== null) box.current?.scrollTo({ left: LABEL + keyed.to * step - room / 2 });
  }, [keyed?.to]);
  // Opens on the chosen period, or else where most of it lies.
  useEffect(() => {
    const within = bins.flatMap(({ first, last }, at) => (inside(first, last) ? [at] : []));
    const [start, end] = (from ?? to) === null ? [core.from, core.to] : [within[0] ?? 0, within.at(-1) ?? 0];
    const middle = ((start + end + 1) / 2) * step;
    box.current?.scrollTo({ left: Math.min(start * step, middle - (room - LABEL) / 2) });
  }, [width, room, core.from, core.to]);
  const chosen = drag ?? keyed;
  const band =
    chosen === null
      ? null
      : { at: Math.min(chosen.from, chosen.to), size: Math.abs(chosen.from - chosen.to) + 1 };
  return (
    <>
      {/* The list under the line says the same for the keyboard and for screen readers. */}
      <section
        class="strip"
        ref={box}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the focus so that the arrow keys choose a period on it; the rule does not count its role among the interactive ones
        tabIndex={0}
        aria-label="Time line. Arrow keys choose a day, with Shift a period; Enter keeps it, Escape lets it go."
        onKeyDown={press}
        onBlur={leave}
      >
        <div class="strip-line">
          <div
            class="strip-titles"
            style={{ width: `${LABEL}px`, height: `${foot + BARS}px`, marginBottom: `${-foot - BARS}px` }}
            aria-hidden="true"
          >
            {lanes.map(({ lane, top, height }) => (
              <span key={lane} style={{ top: `${top + height}px` }}>
                {TITLES[lane]}
              </span>
            ))}
            <span style={{ top: `${foot + BARS}px` }}>Reports</span>
          </div>
          <svg
            width={width}
            height={foot + BARS + 24}
            viewBox={`0 0 ${width} ${foot + BARS + 24}`}
            role="img"
            aria-label={`Acts and reports by day, ${dateText(bins[0]?.first ?? null)} to ${dateText(bins.at(-1)?.last ?? null)}; the list below names each act`}
            onPointerDown={(event) => {
              const act = (event.target as SVGElement).dataset.act;
              if (act !== undefined) {
                open({ kind: 'act', id: act, show: 'sides' });
                return;
              }
              const at = binAt(event, event.currentTarget);
              event.currentTarget.setPointerCapture(event.pointerId);
              setDrag({ from: at, to: at });
            }}
            onPointerMove={(event) =>
              drag !== null && setDrag({ ...drag, to: binAt(event, event.currentTarget) })
            }
            onPointerUp={done}
            onPointerCancel={() => setDrag(null)}
          >
            {bins.map(({ first, last }, at) =>
              inside(first, last) ? null : (
                <rect
                  key={first}
                  class="strip-out"
                  x={LABEL + at * step}
                  y="0"
                  width={step}
                  height={foot + BARS}
                />
              ),
            )}
            {band !== null && (
              <rect
                class="strip-band"
                x={LABEL + band.at * step}
                y="0"
                width={band.size * step}
                height={foot + BARS}
              />
            )}
            {lanes.map(({ lane, top, height, rise }) => (
              <g key={lane}>
                <text class="strip-title" x="0" y={top + height - 3}>
                  {TITLES[lane]}
                </text>
                <line class="strip-base" x1={LABEL} x2={width} y1={top + height} y2={top + height} />
                {bins.flatMap((bin, at) =>
                  bin.acts[lane].map((id, up) => {
                    const act = casebook.acts.get(id);
                    const name = nameOf(casebook.acts, id);
                    const status = act?.status ?? '';
                    return (
                      <rect
                        key={id}
                        class={`act-mark mark-${status}${address.opened?.id === id ? ' on' : ''}${inside(bin.first, bin.last) ? '' : ' out'}`}
                        x={LABEL + at * step + (step - size) / 2}
                        y={top + height - 3 - (up + 1) * rise}
                        width={size}
                        height={Math.max(rise - 1, rise / 2)}
                        rx={lane === 'meeting' ? size / 2 : 1}
                        style={{ color: issueColour(act?.issues[0] ?? '', view) }}
                        data-act={id}
                      >
                        <title>{`${dateText(bin.first)}: ${name} (${status})`}</title>
                      </rect>
                    );
                  }),
                )}
              </g>
            ))}
            <text class="strip-title" x="0" y={foot + BARS - 3}>
              Reports
            </text>
            {bins.map(({ first, reports }, at) =>
              reports.length === 0 ? null : (
                <rect
                  key={first}
                  class="strip-bar"
                  x={LABEL + at * step + 1}
                  width={Math.max(1, step - 2)}
                  y={foot + BARS - (reports.length / most) * (BARS - 10)}
                  height={(reports.length / most) * (BARS - 10)}
                >
                  <title>{`${dateText(first)}: ${count(reports.length, 'report')}`}</title>
                </rect>
              ),
            )}
            <line class="strip-base" x1={LABEL} x2={width} y1={foot + BARS} y2={foot + BARS} />
            {ticksOf(timeline, step).map(({ at, text }) => (
              <text key={at} class="strip-tick" x={LABEL + at * step} y={foot + BARS + 16}>
                {text}
              </text>
            ))}
          </svg>
        </div>
        <p class="hidden" aria-live="polite">
          {said}
        </p>
      </section>
      <Legend timeline={timeline} />
    </>
  );
}

/** Pixels for a sign of a tick, and between two ticks. */
const SIGN = 6.6;
const GAP = 12;

/** A day's name where the one before leaves room for it; the year where it changes. */
function ticksOf({ bins, days }: Timeline, step: number): { at: number; text: string }[] {
  const every = days === 1 ? 7 : 1;
  let year = '';
  let free = 0;
  return bins.flatMap(({ first }, at) => {
    const text = dateText(first);
    const short = first.startsWith(year) && year !== '' ? text.slice(0, -5) : text;
    const end = at * step + short.length * SIGN;
    if (at % every !== 0 || at * step < free || end > bins.length * step) return [];
    year = first.slice(0, 4);
    free = end + GAP;
    return [{ at, text: short }];
  });
}

function Legend({ timeline }: { readonly timeline: Timeline }) {
  const { casebook, view } = useDesk();
  const shown = new Set(
    timeline.bins
      .flatMap(({ acts }) => LANES.flatMap((lane) => acts[lane]))
      .map((id) => casebook.acts.get(id)?.issues[0]),
  );
  const issues = view.issueOrder.slice(0, 7).filter((id) => shown.has(id));
  const others = [...shown].some((id) => id === undefined || !issues.includes(id));
  return (
    <ul class="stance-legend" aria-label="Marks">
      {issues.map((id) => (
        <li key={id} class="issue-key">
          <Swatch colour={issueColour(id, view)} />
          {nameOf(casebook.issues, id)}
        </li>
      ))}
      {others && (
        <li class="issue-key">
          <Swatch colour={issueColour('', view)} />
          Another issue, or none
        </li>
      )}
      {(['corroborated', 'single-origin', 'disputed', 'denied'] as const).map((status) => (
        <li key={status} class="quiet">
          <svg width="13" height="13" aria-hidden="true">
            <rect class={`act-mark mark-${status}`} x="2" y="2" width="9" height="9" rx="1" />
          </svg>
          {capital(status.replace('-', ' '))}
        </li>
      ))}
    </ul>
  );
}

/** A mark in the colour of an issue, for a list of what colours mean. */
function Swatch({ colour }: { readonly colour: string }) {
  return (
    <svg width="11" height="11" aria-hidden="true">
      <rect
        class="act-mark mark-corroborated"
        x="1"
        y="1"
        width="9"
        height="9"
        rx="1"
        style={{ color: colour }}
      />
    </svg>
  );
}
