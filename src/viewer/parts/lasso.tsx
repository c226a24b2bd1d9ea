// A line drawn around actors, and what to do with those inside.
import { useState } from 'preact/hooks';
import type { Step } from '../../analyse/sight.ts';
import { count } from '../../analyse/words.ts';
import { inside } from '../picture/lasso.ts';
import type { Point } from '../picture/layout.ts';
import type { Stage } from '../picture/stage.ts';

interface Props {
  readonly stage: () => Stage | null;
  readonly onTake: (step: Step) => void;
  readonly onEnd: () => void;
}

export function Lasso({ stage, onTake, onEnd }: Props) {
  const [line, setLine] = useState<readonly Point[]>([]);
  const [caught, setCaught] = useState<readonly string[] | null>(null);
  const pointOf = (event: PointerEvent): Point => {
    const { left, top } = (event.currentTarget as Element).getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  return (
    <>
      <svg
        class="lasso"
        aria-hidden="true"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setCaught(null);
          setLine([pointOf(event)]);
        }}
        onPointerMove={(event) => {
          if (event.buttons > 0 && line.length > 0) setLine([...line, pointOf(event)]);
        }}
        onPointerUp={() => {
          const now = stage();
          const found = now === null ? [] : inside(now, line);
          setCaught(found);
          if (found.length === 0) setLine([]);
        }}
      >
        <polygon points={line.map(({ x, y }) => `${x},${y}`).join(' ')} />
      </svg>
      {caught === null && line.length === 0 && (
        <p class="lasso-note" role="status">
          Draw around actors
        </p>
      )}
      {caught !== null && (
        <div class="lasso-note" role="status">
          {caught.length === 0 ? 'No actor inside. ' : `${count(caught.length, 'actor')} inside `}
          {caught.length > 0 && (
            <>
              <button type="button" class="chip" onClick={() => onTake({ do: 'keep', actors: caught })}>
                Keep only these
              </button>
              <button type="button" class="chip" onClick={() => onTake({ do: 'hide', actors: caught })}>
                Hide these
              </button>
            </>
          )}
          <button type="button" class="chip" onClick={onEnd}>
            Put it away
          </button>
        </div>
      )}
    </>
  );
}
