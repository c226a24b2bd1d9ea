/** Vectors of words in context: four convolutions, each over a word and its two neighbours. */
import { createConvolutions } from './convolution.ts';
import { createEmbedding, type EncoderName, placeNorm } from './embedding.ts';
import { type Kernel, PIECES, TILE, TILES, WIDTH } from './kernel/kernel.ts';
import type { Lexicon } from './lexicon.ts';
import type { Model } from './model.ts';
import type { Rows } from './rows.ts';

/** Words that one call encodes at most. */
export const WINDOW = 512;
/** Layers; how many words context reaches; and rows of zeros that count as context beyond the ends of a text. */
export const LAYERS = 4;
/** Rows about the window that a buffer has room for: a tile for each layer. */
const MARGIN = LAYERS * TILE;
/** Rows that go through a layer together. */
const BLOCK = TILES * TILE;

export interface Encoder {
  /**
   * Encodes the rows [first, next) (at most `WINDOW`) with their context among all rows; gives the place of their
   * vectors in the kernel's memory, 96 floats each, until the next call. Where a window ends makes no difference.
   */
  encode(all: Rows, first: number, next: number): number;
}

/** Tiles begin at multiples of their length, whatever the window: so a row's vector has the same bits in each. */
const down = (row: number): number => Math.floor(row / TILE) * TILE;
const up = (row: number): number => Math.ceil(row / TILE) * TILE;

export function createEncoder(model: Model, kernel: Kernel, name: EncoderName, lexicon: Lexicon): Encoder {
  const embedding = createEmbedding(model, kernel, name, lexicon);
  const convolutionOf = createConvolutions(kernel);
  const first = placeNorm(model, kernel, name, 1);
  const layers = [2, 3, 4].map((layer) => ({
    ...placeNorm(model, kernel, name, layer),
    convolution: convolutionOf(model.tensor(`${name}.W${layer}`)),
  }));
  const length = (WINDOW + TILE + 2 * MARGIN) * WIDTH;
  const buffers = [kernel.reserve(length), kernel.reserve(length)] as const;
  const list = kernel.reserve(length / WIDTH);
  const y = kernel.reserve(BLOCK * PIECES * WIDTH);

  return {
    encode(all, from, next) {
      const count = all.lexemes.length;
      const origin = down(from) - MARGIN;
      const rows = up(next) + MARGIN - origin;
      // Beyond the ends of the text stand four rows of zeros; what the layers make of them counts as context.
      const [begin, end] = [-LAYERS - origin, up(count) + LAYERS - origin];
      for (const buffer of buffers) kernel.memory().fill(0, buffer, buffer + rows * WIDTH);
      kernel.integers().fill(embedding.nothing, list, list + rows);
      const [head, tail] = [Math.max(0, origin), Math.min(count, origin + rows)];
      embedding.write(all, head, tail, buffers[0] + (head - origin) * WIDTH, list + head - origin);

      /** Rows of a layer, in blocks: each layer needs one tile less at either end than the layer before. */
      const inBlocks = (layer: number, run: (row: number, count: number) => void): void => {
        const last = Math.min(end, rows - layer * TILE);
        for (let row = Math.max(begin, layer * TILE); row < last; row += BLOCK)
          run(row, Math.min(BLOCK, last - row));
      };
      inBlocks(1, (row, many) => {
        kernel.combine(list + row - 1, first.bias, y, many);
        kernel.normalize(y, buffers[0] + row * WIDTH, WIDTH, first.scale, buffers[1] + row * WIDTH, many);
      });
      layers.forEach(({ convolution, bias, scale }, k) => {
        const [input, output] = k % 2 === 0 ? [buffers[1], buffers[0]] : buffers;
        inBlocks(k + 2, (row, many) => {
          const at = input + row * WIDTH;
          convolution.run(at, bias, y, many / TILE);
          kernel.normalize(y, at, WIDTH, scale, output + row * WIDTH, many);
        });
      });
      return buffers[0] + (from - origin) * WIDTH;
    },
  };
}
