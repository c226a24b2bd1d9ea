/**
 * Convolutions over a word and its two neighbours with half the multiplications: 4 words in a row share 6 products in place
 * of 12. Winograd's F(4, 3): Lavin and Gray, "Fast algorithms for convolutional neural networks", CVPR 2016.
 */
import { weightsRowOf } from './embedding.ts';
import { type Kernel, PANEL, PIECES, PLANES, packPanels, place, TILES, WIDTH } from './kernel/kernel.ts';

/** What each plane takes of the weights of the left neighbour, the word itself and the right one. */
const TAPS = [
  [1 / 4, 0, 0],
  [-1 / 6, -1 / 6, -1 / 6],
  [-1 / 6, 1 / 6, -1 / 6],
  [1 / 24, 1 / 12, 1 / 6],
  [1 / 24, -1 / 12, 1 / 6],
  [0, 0, 1],
] as const;
const OUTPUTS = PIECES * WIDTH;

export interface Convolution {
  /**
   * y = the convolution of the rows [0, 4 * tiles) at x, 288 floats each with the bias; reads the rows -1 to 4 * tiles.
   * At most `TILES` tiles.
   */
  run(x: number, bias: number, y: number, tiles: number): void;
}

/** Scratch memory of the convolutions, for all of them: each call overwrites it. */
export function createConvolutions(kernel: Kernel): (weights: Float32Array) => Convolution {
  const sums = kernel.reserve(PLANES * TILES * WIDTH);
  const products = kernel.reserve(PLANES * TILES * OUTPUTS);
  const noBias = kernel.reserve(OUTPUTS);

  return (weights) => {
    const neighbour = (k: number): Float32Array =>
      packPanels(weights, OUTPUTS, WIDTH, PANEL, (output) => (weightsRowOf(output) * 3 + k) * WIDTH);
    const [a, b, c] = [neighbour(0), neighbour(1), neighbour(2)];
    const planes = TAPS.map(([left, middle, right]) => {
      const mixed = new Float32Array(a.length);
      for (let i = 0; i < mixed.length; i++) {
        mixed[i] = left * (a[i] ?? 0) + middle * (b[i] ?? 0) + right * (c[i] ?? 0);
      }
      return place(kernel, mixed);
    });
    return {
      run(x, bias, y, tiles) {
        kernel.spread(x, sums, tiles);
        planes.forEach((plane, k) => {
          const [from, to] = [sums + k * TILES * WIDTH, products + k * TILES * OUTPUTS];
          kernel.product(from, plane, noBias, to, WIDTH, tiles, OUTPUTS / PANEL);
        });
        kernel.gather(products, bias, y, tiles);
      },
    };
  };
}
