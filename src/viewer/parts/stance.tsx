// A stance as a mark: shape first, colour second, so that it reads in black and white too; and its drift as a small line.
import { type PositionCell, STANCE_VALUE, type Stance } from '../../analyse/positions.ts';

/** For: a full disc with a plus. Against: a full square with a minus. Conditional: half a disc. Undecided: a ring. */
export function StanceMark({
  stance,
  size = 20,
}: {
  readonly stance: Stance | null;
  readonly size?: number;
}) {
  return (
    <svg
      class={`stance stance-${stance ?? 'none'}`}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
    >
      {stance === 'for' && (
        <>
          <circle cx="10" cy="10" r="8" class="stance-body" />
          <path d="M10 6v8M6 10h8" class="stance-sign" />
        </>
      )}
      {stance === 'against' && (
        <>
          <rect x="2.5" y="2.5" width="15" height="15" class="stance-body" />
          <path d="M6 10h8" class="stance-sign" />
        </>
      )}
      {stance === 'conditional' && (
        <>
          <circle cx="10" cy="10" r="7" class="stance-ring" />
          <path d="M10 2a8 8 0 0 1 0 16z" class="stance-body" />
        </>
      )}
      {stance === 'undecided' && <circle cx="10" cy="10" r="7" class="stance-ring" />}
      {stance === null && <circle cx="10" cy="10" r="7" class="stance-ring" stroke-dasharray="2.2 2.2" />}
    </svg>
  );
}

const [WIDTH, HEIGHT] = [32, 9];

/** Up is for, down is against; one step for each position held, in their order. Nothing for a single one. */
export function Drift({ drift }: Pick<PositionCell, 'drift'>) {
  if (drift.length < 2) return null;
  const x = (at: number) => 1.5 + (at / (drift.length - 1)) * (WIDTH - 3);
  const y = (stance: Stance) => 1.5 + ((1 - STANCE_VALUE[stance]) / 2) * (HEIGHT - 3);
  const points = drift.map(({ stance }, at) => `${x(at).toFixed(1)},${y(stance).toFixed(1)}`);
  const last = drift.at(-1);
  return (
    <svg class="drift" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <polyline points={points.join(' ')} />
      {last !== undefined && <circle cx={x(drift.length - 1)} cy={y(last.stance)} r="1.5" />}
    </svg>
  );
}
