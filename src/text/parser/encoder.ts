/** Vectors of words in context: four convolutions, each over a word and its two neighbours. */
import { createEmbedding, type EncoderName, placeMaxout } from './embedding.ts';
import { type Kernel, PANEL, PIECES, WIDTH } from './kernel/kernel.ts';
import type { Lexicon } from './lexicon.ts';
import type { Model } from './model.ts';
import type { Tokens } from './tokenizer.ts';

/** Words that one call encodes at most. */
export const WINDOW = 256;
/** How far context reaches, in words: one for each layer. */
const REACH = 4;
/** Rows that go through the kernel together: they stay in the processor's near cache. */
const BLOCK = 64;
const LAYERS = 4;

export interface Encoder {
  /**
   * Encodes the words [first, next) (at most `WINDOW`) with their context in the whole text; gives the place of their
   * vectors in the kernel's memory, 96 floats each, until the next call. Where a window ends makes no difference.
   */
  encode(tokens: Tokens, first: number, next: number): number;
}

export function createEncoder(model: Model, kernel: Kernel, name: EncoderName, lexicon: Lexicon): Encoder {
  const embedding = createEmbedding(model, kernel, name, lexicon);
  const layers = Array.from({ length: LAYERS }, (_, k) => placeMaxout(model, kernel, name, k + 1, 3 * WIDTH));
  // The three last rows are only read by the kernel's rounding up.
  const length = (WINDOW + 2 * REACH + 3) * WIDTH;
  const buffers = [kernel.reserve(length), kernel.reserve(length)] as const;
  const list = kernel.reserve(WINDOW + 2 * REACH);
  const y = kernel.reserve(BLOCK * PIECES * WIDTH);

  return {
    encode(tokens, first, next) {
      const rows = next - first + 2 * REACH;
      const from = Math.max(0, first - REACH);
      const to = Math.min(tokens.lexemes.length, next + REACH);
      // Beyond the ends of the text stand four rows of zeros; what the layers make of them counts as context.
      kernel.memory().fill(0, buffers[0], buffers[0] + rows * WIDTH);
      kernel.integers().fill(embedding.nothing, list, list + rows);
      const before = from - first + REACH;
      embedding.write(tokens, from, to, buffers[0] + before * WIDTH, list + before);
      layers.forEach(({ weights, bias, scale }, k) => {
        const input = buffers[k % 2 === 0 ? 0 : 1];
        const output = buffers[k % 2 === 0 ? 1 : 0];
        // Each layer needs one row less at either end: what is left after four are the words asked for.
        const last = rows - k - 1;
        for (let row = k + 1; row < last; row += BLOCK) {
          const count = Math.min(BLOCK, last - row);
          const left = input + (row - 1) * WIDTH;
          if (k === 0) kernel.combine(list + row - 1, bias, y, count);
          else kernel.product(left, WIDTH, weights, bias, y, 3 * WIDTH, count, (PIECES * WIDTH) / PANEL);
          kernel.normalize(y, left + WIDTH, WIDTH, scale, output + row * WIDTH, count);
        }
      });
      return buffers[0] + REACH * WIDTH;
    },
  };
}
