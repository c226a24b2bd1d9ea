/** Vectors of words out of context: rows of the tables summed, then mixed. One per lexeme, kept in a bounded cache. */
import { type Kernel, PANEL, PIECES, packPanels, place, WIDTH } from './kernel/kernel.ts';
import { type Lexeme, type Lexicon, numberRows, TABLE_SIZES } from './lexicon.ts';
import type { Model } from './model.ts';
import type { Rows } from './rows.ts';

export interface Embedding {
  /**
   * Writes the vectors (96 floats each) of the rows [first, next) to `target`, a place in the kernel's memory, and to the
   * integers at `list` where their contributions to the first convolution stand (see `Kernel.combine`).
   */
  write(rows: Rows, first: number, next: number, target: number, list: number): void;
  /** Place of the contributions of no word: zeros. */
  readonly nothing: number;
}

/** The tagger and parser share one encoder, the entities have their own with fewer features. */
export type EncoderName = 'words' | 'names';

/** Vectors kept; more than the words of any one call of `write`. With their contributions each takes 3,840 bytes. */
const SLOTS = 1 << 13;
/** Floats that a word contributes to the first convolution: to three words, 96 maxima of 3 pieces each. */
const CONTRIBUTION = 3 * PIECES * WIDTH;
const BATCH = 64;

/** Row of the model's weights for an output of ours: theirs are (output, piece), ours (piece, output). */
export const weightsRowOf = (output: number): number =>
  (output % WIDTH) * PIECES + Math.floor(output / WIDTH);

/** The first convolution's weights by neighbour: left, the word itself, right. */
function placeContributions(model: Model, kernel: Kernel, encoder: EncoderName): number {
  const w = model.tensor(`${encoder}.W1`);
  const outputs = PIECES * WIDTH;
  const from = (output: number): number =>
    (weightsRowOf(output % outputs) * 3 + Math.floor(output / outputs)) * WIDTH;
  return place(kernel, packPanels(w, CONTRIBUTION, WIDTH, PANEL, from));
}

/** The bias of a maxout layer, piece-major, and gain and shift of its layer norm, placed in the kernel. */
export function placeNorm(
  model: Model,
  kernel: Kernel,
  encoder: EncoderName,
  layer: number,
): { bias: number; scale: number } {
  const b = model.tensor(`${encoder}.b${layer}`);
  const bias = Float32Array.from({ length: PIECES * WIDTH }, (_, output) => b[weightsRowOf(output)] ?? 0);
  const scale = new Float32Array(2 * WIDTH);
  scale.set(model.tensor(`${encoder}.G${layer}`));
  scale.set(model.tensor(`${encoder}.B${layer}`), WIDTH);
  return { bias: place(kernel, bias), scale: place(kernel, scale) };
}

/** A lexicon's lexemes remember their vectors' places for one embedding of each name: give no two of a name the same lexicon. */
export function createEmbedding(
  model: Model,
  kernel: Kernel,
  encoder: EncoderName,
  lexicon: Lexicon,
): Embedding {
  const features = encoder === 'words' ? 6 : 4;
  const inputs = features * WIDTH;
  const tables = TABLE_SIZES.slice(0, features).map((_, k) => model.tensor(`${encoder}.E${k}`));
  const mixer = placeNorm(model, kernel, encoder, 0);
  const w = model.tensor(`${encoder}.W0`);
  const weights = place(
    kernel,
    packPanels(w, PIECES * WIDTH, inputs, PANEL, (output) => weightsRowOf(output) * inputs),
  );
  const neighbours = placeContributions(model, kernel, encoder);
  const cache = kernel.reserve(SLOTS * WIDTH);
  // The kernel rounds rows up to fours: three more than are used.
  const contributions = kernel.reserve((SLOTS + 3) * CONTRIBUTION);
  const nothing = kernel.reserve(CONTRIBUTION);
  const noBias = nothing;
  const x = kernel.reserve(BATCH * inputs);
  const y = kernel.reserve(BATCH * PIECES * WIDTH);
  const zero = kernel.reserve(WIDTH);
  /** Places of the vectors that are written. */
  const picked = kernel.reserve(SLOTS);
  /** Vectors made since the start, and how many of them before the cache was begun anew. */
  let made = 0;
  let gone = 0;

  /** Which of a lexeme's slots: the white space after it is a feature of the words' encoder only. */
  const variant = (spaced: boolean): 0 | 1 | 2 => (encoder === 'names' ? 2 : spaced ? 1 : 0);

  function addRow(memory: Float32Array, feature: number, row: number, to: number): void {
    const table = tables[feature];
    if (!table) return;
    for (let i = 0; i < WIDTH; i++) memory[to + i] = (memory[to + i] ?? 0) + (table[row * WIDTH + i] ?? 0);
  }

  function writeInput(lexeme: Lexeme, spaced: boolean, to: number): void {
    const memory = kernel.memory();
    memory.fill(0, to, to + inputs);
    const rows = [...lexicon.rows(lexeme)];
    if (features === 6) rows.push(...numberRows(4, spaced ? 1 : 0), ...numberRows(5, lexeme.isSpace ? 1 : 0));
    rows.forEach((row, i) => {
      addRow(memory, i >> 2, row, to + (i >> 2) * WIDTH);
    });
  }

  /** Mixes the batch: its vectors and their contributions go to the last `count` slots. */
  function mix(count: number): void {
    if (count === 0) return;
    kernel.product(x, weights, mixer.bias, y, inputs, count, (PIECES * WIDTH) / PANEL);
    const slot = made - count - gone;
    const [vectors, to] = [cache + slot * WIDTH, contributions + slot * CONTRIBUTION];
    kernel.normalize(y, zero, 0, mixer.scale, vectors, count);
    kernel.product(vectors, neighbours, noBias, to, WIDTH, count, CONTRIBUTION / PANEL);
  }

  return {
    nothing,
    write({ lexemes, spaced }, first, next, target, list) {
      if (made - gone + next - first > SLOTS) gone = made;
      let batch = 0;
      for (let t = first; t < next; t++) {
        const lexeme = lexemes[t];
        const which = variant(spaced[t] === true);
        if (!lexeme || lexeme.slots[which] >= gone) continue;
        writeInput(lexeme, spaced[t] === true, x + batch * inputs);
        lexeme.slots[which] = made++;
        if (++batch < BATCH) continue;
        mix(batch);
        batch = 0;
      }
      mix(batch);
      const integers = kernel.integers();
      for (let t = first; t < next; t++) {
        const lexeme = lexemes[t];
        const slot = lexeme === undefined ? -1 : lexeme.slots[variant(spaced[t] === true)] - gone;
        integers[picked + t - first] = slot < 0 ? zero : cache + slot * WIDTH;
        integers[list + t - first] = slot < 0 ? nothing : contributions + slot * CONTRIBUTION;
      }
      kernel.pick(picked, target, next - first);
    },
  };
}
