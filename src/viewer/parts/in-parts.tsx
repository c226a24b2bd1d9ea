// Long lists, a part at a time: what is looked at first is there at once, the rest when it is asked for.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** So many rows before somebody asks for more. */
const PART = 100;

interface Parts<T> {
  readonly shown: readonly T[];
  /** Asks for the next part; null when everything is shown. */
  readonly more: ComponentChildren;
}

export function useParts<T>(all: readonly T[]): Parts<T> {
  const [parts, setParts] = useState(1);
  const shown = all.slice(0, parts * PART);
  const left = all.length - shown.length;
  const more =
    left === 0 ? null : (
      <button type="button" class="button more" onClick={() => setParts(parts + 1)}>
        Show {Math.min(left, PART)} more of {left}
      </button>
    );
  return { shown, more };
}
