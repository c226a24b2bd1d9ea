// A small drawing of the picture with a change laid over it: actors in their usual places; kept solid, added doubled, left out dotted.
import { useMemo } from 'preact/hooks';
import type { PictureChange } from '../../analyse/answer-change.ts';
import { nameOf } from '../../analyse/casebook.ts';
import { issueColour } from '../../analyse/style.ts';
import { count } from '../../analyse/words.ts';
import { useDesk } from '../desk.ts';
import { arranged, planOf } from '../picture/layout.ts';

const [WIDTH, HEIGHT, EDGE] = [620, 380, 46];

export function ChangePicture({ change }: { readonly change: PictureChange }) {
  const { casebook, whole, view } = useDesk();
  const places = useMemo(() => {
    const points = [...arranged(planOf(whole, casebook.services))];
    const scale = (values: readonly number[], size: number) => {
      const [least, most] = [Math.min(...values), Math.max(...values)];
      return (value: number) => EDGE + ((value - least) / Math.max(1e-9, most - least)) * (size - 2 * EDGE);
    };
    const x = scale(
      points.map(([, point]) => point.x),
      WIDTH,
    );
    const y = scale(
      points.map(([, point]) => point.y),
      HEIGHT,
    );
    return new Map(points.map(([id, point]) => [id, { x: x(point.x), y: HEIGHT - y(point.y) }]));
  }, [whole, casebook]);
  const held = [...change.kept, ...change.added];
  const parts = (['dropped', 'kept', 'added'] as const).flatMap((part) =>
    whole.edges.filter(({ id }) => change[part].includes(id)).map((edge) => ({ part, edge })),
  );
  const named = new Set(
    whole.edges.filter(({ id }) => held.includes(id)).flatMap(({ from, to }) => [from, to]),
  );
  const shown = new Set(parts.flatMap(({ edge: { from, to } }) => [from, to]));
  const label = `${count(change.kept.length, 'line')} kept, ${change.added.length} added, ${change.dropped.length} left out; the lists name each`;
  return (
    <svg class="change-picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {parts.map(({ part, edge: { id, from, to, issue } }, at) => {
        const [a, b] = [places.get(from), places.get(to)];
        if (a === undefined || b === undefined) return null;
        const bow = 10 + (at % 5) * 9;
        const length = Math.max(1, Math.hypot(b.x - a.x, b.y - a.y));
        const [dx, dy] = [(b.y - a.y) / length, (a.x - b.x) / length];
        const [mx, my] = [(a.x + b.x) / 2 + dx * bow, (a.y + b.y) / 2 + dy * bow];
        return (
          <path
            key={id}
            class={`change-line line-${part}`}
            style={{ color: part === 'dropped' ? undefined : issueColour(issue, view) }}
            d={`M${a.x.toFixed(1)} ${a.y.toFixed(1)}Q${mx.toFixed(1)} ${my.toFixed(1)} ${b.x.toFixed(1)} ${b.y.toFixed(1)}`}
          />
        );
      })}
      {[...shown].map((id) => {
        const at = places.get(id);
        if (at === undefined) return null;
        return (
          <g key={id} class={named.has(id) ? 'change-actor' : 'change-actor out'}>
            <circle cx={at.x} cy={at.y} r={named.has(id) ? 6 : 3.5} />
            {named.has(id) && (
              <text
                x={at.x}
                y={at.y - 10}
                text-anchor={at.x > WIDTH - 90 ? 'end' : at.x < 90 ? 'start' : 'middle'}
              >
                {nameOf(casebook.actors, id)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
