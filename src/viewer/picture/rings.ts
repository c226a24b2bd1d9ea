// The three rings of an actor's mark as shares of its radius: outer ring, gap, and the core that is left.
import type { NodeShape } from '../../analyse/style.ts';

export const RINGS: Readonly<Record<NodeShape, { readonly ring: number; readonly gap: number }>> = {
  disc: { ring: 1, gap: 0 },
  ring: { ring: 0.26, gap: 0.74 },
  target: { ring: 0.2, gap: 0.24 },
  dot: { ring: 0.14, gap: 0.5 },
  thin: { ring: 0.14, gap: 0.86 },
};
