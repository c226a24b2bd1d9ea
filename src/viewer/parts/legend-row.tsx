// One line of the legend: what it looks like, its name, its claims; pressing it filters.
import type { ComponentChildren } from 'preact';

interface Props {
  readonly on: boolean;
  /** True when something in its list is chosen. */
  readonly any: boolean;
  readonly claims: number;
  readonly title?: string;
  readonly onToggle: () => void;
  /** Under the pointer or in focus: true; no longer: false. */
  readonly onLift?: (on: boolean) => void;
  readonly children: ComponentChildren;
}

export function LegendRow({ on, any, claims, title, onToggle, onLift, children }: Props) {
  const look = on ? 'legend-row on' : any || claims === 0 ? 'legend-row off' : 'legend-row';
  return (
    <li>
      <button
        type="button"
        class={look}
        aria-pressed={on}
        title={title}
        onClick={onToggle}
        onMouseEnter={() => onLift?.(true)}
        onMouseLeave={() => onLift?.(false)}
        onFocus={() => onLift?.(true)}
        onBlur={() => onLift?.(false)}
      >
        <span class="legend-name">{children}</span>
        <span class="number">{claims}</span>
      </button>
    </li>
  );
}
