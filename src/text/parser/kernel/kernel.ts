/** The arithmetic of the parser: seven functions over one memory, in two implementations that give the same bits. */

/**
 * All places are indices of 32-bit floats in `memory()`. Sums are rounded to 32 bits after every step and taken in
 * one fixed order, so that both kernels agree bit for bit on every machine.
 */
export interface Kernel {
  readonly name: 'wasm' | 'js';
  /** Sets room for `length` floats aside, zeroed, and gives its place. Views taken of `memory()` before are void. */
  reserve(length: number): number;
  memory(): Float32Array;
  /** The same memory as integers. */
  integers(): Int32Array;
  /**
   * y[t][m] = bias[m] + sum over k of x[t * depth + k] * W[m][k], for the rows t.
   * `weights`: packed in panels of 16 outputs, [panel][k][16] (see `packPanels`). `depth`: the number of k, one of `DEPTHS`.
   * `rows` is rounded up to 2s: room must be there. A row of y has 16 * panels floats.
   */
  product(
    x: number,
    weights: number,
    bias: number,
    y: number,
    depth: number,
    rows: number,
    panels: number,
  ): void;
  /** y[t] = the 96 floats at list[t]. `list`: place of the integers that name their places. */
  pick(list: number, y: number, rows: number): void;
  /**
   * The first convolution, from what each word alone contributes (864 floats: as left neighbour, as the word, as right one):
   * y[t] = bias + left(list[t]) + middle(list[t + 1]) + right(list[t + 2]), 288 floats. `list`: place of the integers that
   * name the contributions.
   */
  combine(list: number, bias: number, y: number, rows: number): void;
  /**
   * A convolution over a word and its two neighbours goes by tiles of 4 words: in place of 4 * 3 products of a word's 96 floats
   * with the weights of a neighbour, 6 products of sums of words with sums of weights (see `tiling.ts`).
   * `spread` gives the sums of words: tile t reads the rows 4 t - 1 to 4 t + 4 of x (96 floats each; x is the place of row 0)
   * and writes row t of each of 6 planes at z, `TILES` rows of 96 a plane.
   */
  spread(x: number, z: number, tiles: number): void;
  /** The other end: rows 4 t to 4 t + 3 of y (288 floats each) are the bias and sums of row t of the 6 planes at z, `TILES` rows of 288 a plane. */
  gather(z: number, bias: number, y: number, tiles: number): void;
  /**
   * Per row: maximum over 3 pieces of 96, layer norm, plus the residual:
   * out[t] = from[t * fromStride] + norm(max(y[t])) * gain + shift.
   * `scale`: 96 gains, then 96 shifts. y (288 a row, piece-major) is overwritten. out has 96 a row.
   */
  normalize(y: number, from: number, fromStride: number, scale: number, out: number, rows: number): void;
  /**
   * One state of a transition system: hidden = maximum over 2 pieces of (bias + the sum of `count` feature rows), then
   * out = upper * hidden + upperBias. `list`: place of the integers that name the feature rows (128 floats, piece-major).
   * `upper`: packed in groups of 32 outputs, [group][64][32] (see `packGroups`).
   */
  step(
    list: number,
    count: number,
    bias: number,
    hidden: number,
    upper: number,
    upperBias: number,
    out: number,
    groups: number,
  ): void;
}

export const WIDTH = 96;
export const PIECES = 3;
export const HIDDEN = 64;
export const PANEL = 16;
/** Floats in a row of the matrices that are multiplied: hidden ones, a word's, and the 4 or 6 table rows of a word. */
export const DEPTHS = [HIDDEN, WIDTH, 4 * WIDTH, 6 * WIDTH];
export const GROUP = 32;
/** Tiles of 4 words that go through a convolution together: they stay in the processor's second cache. */
export const TILES = 32;
/** Planes of a tile: the products that it takes. */
export const PLANES = 6;
/** Words of a tile. */
export const TILE = 4;
/** Added to the variance, inside the root. */
export const EPSILON = 1e-8;

/**
 * Packs a matrix for the kernel in panels of `size` outputs: [panel][input][size], zeros beyond the last output.
 * `from(output)`: where the `inputs` weights of an output begin in `weights`, so that the caller may reorder them.
 */
export function packPanels(
  weights: Float32Array,
  outputs: number,
  inputs: number,
  size: number,
  from: (output: number) => number = (output) => output * inputs,
): Float32Array {
  const panels = Math.ceil(outputs / size);
  const packed = new Float32Array(panels * inputs * size);
  for (let output = 0; output < outputs; output++) {
    const start = from(output);
    const lane = Math.floor(output / size) * inputs * size + (output % size);
    for (let input = 0; input < inputs; input++) packed[lane + input * size] = weights[start + input] ?? 0;
  }
  return packed;
}

/** Copies values into the kernel's memory, padded with zeros to a multiple of `multiple`; gives their place. */
export function place(kernel: Kernel, values: Float32Array, multiple = 4): number {
  const at = kernel.reserve(Math.ceil(values.length / multiple) * multiple);
  kernel.memory().set(values, at);
  return at;
}
