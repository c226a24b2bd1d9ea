/** The tagger: one linear layer over the encoded words, the highest score wins, the first of equals. */

import { WINDOW } from './encoder.ts';
import { type Kernel, PANEL, packPanels, place, WIDTH } from './kernel/kernel.ts';
import type { Model } from './model.ts';

export interface Tagger {
  /** Tags of `count` words whose vectors stand at `x`, as indices of `tables.tags`, to `tags` from `at` on. */
  tag(x: number, count: number, tags: Uint8Array, at: number): void;
}

export function createTagger(model: Model, kernel: Kernel): Tagger {
  const labels = model.tables.tags.length;
  const panels = Math.ceil(labels / PANEL);
  const w = model.tensor('tagger.W');
  const weights = place(kernel, packPanels(w, labels, WIDTH, PANEL));
  const bias = place(kernel, model.tensor('tagger.b'), PANEL);
  const y = kernel.reserve(WINDOW * panels * PANEL);
  return {
    tag(x, count, tags, at) {
      kernel.product(x, weights, bias, y, WIDTH, count, panels);
      const memory = kernel.memory();
      for (let t = 0; t < count; t++) {
        const scores = y + t * panels * PANEL;
        let best = 0;
        for (let label = 1; label < labels; label++) {
          if ((memory[scores + label] ?? 0) > (memory[scores + best] ?? 0)) best = label;
        }
        tags[at + t] = best;
      }
    },
  };
}
