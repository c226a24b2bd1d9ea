// Above the picture: steps back and forth, what stands on the stage, and what it leaves out.
import { useMemo } from 'preact/hooks';
import { NO_SIGHT, STAGED, type Step, sameSight } from '../../analyse/sight.ts';
import { MOST } from '../../analyse/sighted.ts';
import { capital, count } from '../../analyse/words.ts';
import { useDesk } from '../desk.ts';
import type { Steps } from '../use-sight.ts';
import type { Mode } from './canvas.tsx';
import { Icon } from './icons.tsx';

interface Props {
  readonly steps: Steps;
  readonly take: (step: Step) => void;
  readonly mode: Mode;
  readonly onMode: (mode: Mode) => void;
}

export function StageBar({ steps, take, mode, onMode }: Props) {
  const { casebook, sighted, address } = useDesk();
  const { sight } = address;
  const principals = [...sighted.rollup.principals.values()];
  const folded = principals.length > 0 && principals.every((one) => one.folded);
  const kinds = useMemo(() => {
    const known = new Set([...casebook.acts.values()].map(({ kind }) => kind));
    return STAGED.filter((kind) => known.has(kind));
  }, [casebook]);
  return (
    <div class="stage-bar" role="toolbar" aria-label="The stage">
      <button
        type="button"
        class="icon-button"
        aria-label="Undo"
        disabled={!steps.canUndo}
        onClick={steps.undo}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label="Redo"
        disabled={!steps.canRedo}
        onClick={steps.redo}
      >
        <Icon name="redo" />
      </button>
      {principals.length > 0 && (
        <button
          type="button"
          class="chip"
          aria-pressed={folded}
          title="Put people with the state or body they act for"
          onClick={() => take({ do: 'fold', fold: folded ? 'none' : 'all' })}
        >
          Roll up people
        </button>
      )}
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          class="chip"
          aria-pressed={sight.acts.includes(kind)}
          title={`Show ${kind}s as marks`}
          onClick={() => take({ do: 'stage', kind })}
        >
          {capital(kind)}s
        </button>
      ))}
      <button
        type="button"
        class="chip"
        aria-pressed={mode.is === 'lasso'}
        title="Draw around actors to keep or hide them"
        onClick={() => onMode({ is: mode.is === 'lasso' ? 'look' : 'lasso' })}
      >
        Lasso
      </button>
      {sighted.crowded && (
        <button
          type="button"
          class="chip"
          aria-pressed={sight.room === 'wide'}
          title={`Show up to ${count(MOST.wide.edges, 'line')} between ${count(MOST.wide.actors, 'actor')}`}
          onClick={() => take({ do: 'room', room: sight.room === 'wide' ? 'usual' : 'wide' })}
        >
          Weaker lines
        </button>
      )}
      {!sameSight(sight, NO_SIGHT) && (
        <button type="button" class="chip reset" onClick={() => take({ do: 'reset' })}>
          Show everything again
        </button>
      )}
      <p class="stage-left">
        {mode.is === 'path' ? 'Choose the other end of the way, or press Esc.' : capital(sighted.left)}
      </p>
    </div>
  );
}
