// A titled part of a page, left out when it has nothing, with its number beside the title.
import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  readonly number?: number;
  readonly children: ComponentChildren;
}

export function Section({ title, number, children }: Props) {
  if (number === 0) return null;
  return (
    <section class="section" aria-label={title}>
      <h2>
        {title} {number !== undefined && <span class="number quiet">{number}</span>}
      </h2>
      {children}
    </section>
  );
}
