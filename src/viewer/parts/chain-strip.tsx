// A chain on the axis of time: a line for each side, an arrow down for each step; a month is as broad as it is.
import { useEffect, useRef, useState } from 'preact/hooks';
import { nameOf } from '../../analyse/casebook.ts';
import type { Chain } from '../../analyse/chains.ts';
import { issueColour } from '../../analyse/style.ts';
import { dateText, shortened } from '../../analyse/words.ts';
import { dayNumber, daysOf } from '../../model/date.ts';
import { useDesk } from '../desk.ts';

const ROW = 46;
/** Signs of a name for which the left margin has room, and where the window is narrow. */
const LONGEST = { wide: 18, narrow: 13 };
const TOP = 18;
const RIGHT = 14;
/** Days before the first and after the last. */
const MARGIN = 3;

export function ChainStrip({ chain }: { readonly chain: Chain }) {
  const { casebook, view } = useDesk();
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(800);
  useEffect(() => {
    if (box.current === null) return;
    const watch = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 800));
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  const spans = chain.steps.map(({ occurredOn }) => {
    const { first, last } = daysOf(occurredOn);
    return { first: dayNumber(first), last: dayNumber(last) };
  });
  const start = Math.min(...spans.map(({ first }) => first)) - MARGIN;
  const days = Math.max(...spans.map(({ last }) => last)) - start + 1 + MARGIN;
  const narrow = room < 520;
  const left = narrow ? 112 : 150;
  const x = (day: number) => left + ((day - start) / days) * (room - left - RIGHT);
  const y = (row: number) => TOP + row * ROW;
  const height = y(chain.actors.length - 1) + 34;
  const label = chain.steps
    .map(
      ({ from, to, occurredOn }) =>
        `${dateText(occurredOn)}: ${nameOf(casebook.actors, from)} on ${nameOf(casebook.actors, to)}`,
    )
    .join('; ');
  return (
    <div class="chain-strip" ref={box}>
      <svg width={room} height={height} viewBox={`0 0 ${room} ${height}`} role="img" aria-label={label}>
        {chain.actors.map((id, row) => (
          <g key={id}>
            <text class="strip-title" x="0" y={y(row) + 4}>
              {shortened(nameOf(casebook.actors, id), narrow ? LONGEST.narrow : LONGEST.wide)}
            </text>
            <line class="strip-base" x1={left} x2={room} y1={y(row)} y2={y(row)} />
          </g>
        ))}
        {chain.steps.map(({ act, issues, occurredOn, denials }, at) => {
          const span = spans[at] ?? { first: start, last: start };
          const [from, to] = [x(span.first), x(span.last + 1)];
          const middle = (from + to) / 2;
          const colour = issueColour(issues[0] ?? '', view);
          const late = middle > room - 110;
          return (
            <g key={act} style={{ color: colour }}>
              <rect
                class="chain-when"
                x={from}
                width={Math.max(6, to - from)}
                y={y(at) - 5}
                height="10"
                rx="3"
              />
              <line
                class={denials > 0 ? 'chain-arrow disputed' : 'chain-arrow'}
                x1={middle}
                x2={middle}
                y1={y(at) + 5}
                y2={y(at + 1) - 9}
              />
              <path class="chain-tip" d={`M${middle - 5} ${y(at + 1) - 10}h10l-5 8z`} />
              <text
                class="strip-tick"
                x={late ? middle - 9 : middle + 9}
                y={y(at) + ROW / 2 + 4}
                text-anchor={late ? 'end' : 'start'}
              >
                {at + 1} · {dateText(occurredOn)}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
