/** Vectors of words out of context: rows of the tables summed, then mixed. One per lexeme, kept in a bounded cache. */
import { type Kernel, PANEL, PIECES, packPanels, place, WIDTH } from './kernel/kernel.ts';
import { type Lexeme, type Lexicon, numberRows, TABLE_SIZES } from './lexicon.ts';
import type { Model } from './model.ts';
import type { Tokens } from './tokenizer.ts';

export interface Embedding {
  /** Writes the vectors (96 floats each) of the tokens [first, next) to `target`, a place in the kernel's memory. */
  write(tokens: Tokens, first: number, next: number, target: number): void;
}

/** The tagger and parser share one encoder, the entities have their own with fewer features. */
export type EncoderName = 'words' | 'names';

/** Vectors kept; more than the words of any one call of `write`. */
const SLOTS = 1 << 14;
const BATCH = 64;

/** The weights of a maxout layer, piece-major, and those of its layer norm, placed in the kernel. */
export function placeMaxout(
  model: Model,
  kernel: Kernel,
  encoder: EncoderName,
  layer: number,
  inputs: number,
): { weights: number; bias: number; scale: number } {
  const outputs = PIECES * WIDTH;
  const [w, b] = [model.tensor(`${encoder}.W${layer}`), model.tensor(`${encoder}.b${layer}`)];
  const rowOf = (output: number): number => (output % WIDTH) * PIECES + Math.floor(output / WIDTH);
  const packed = packPanels(
    outputs,
    inputs,
    PANEL,
    (output, input) => w[rowOf(output) * inputs + input] ?? 0,
  );
  const scale = new Float32Array(2 * WIDTH);
  scale.set(model.tensor(`${encoder}.G${layer}`));
  scale.set(model.tensor(`${encoder}.B${layer}`), WIDTH);
  return {
    weights: place(kernel, packed),
    bias: place(
      kernel,
      Float32Array.from({ length: outputs }, (_, output) => b[rowOf(output)] ?? 0),
    ),
    scale: place(kernel, scale),
  };
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
  const mixer = placeMaxout(model, kernel, encoder, 0, inputs);
  const cache = kernel.reserve(SLOTS * WIDTH);
  const x = kernel.reserve(BATCH * inputs);
  const y = kernel.reserve(BATCH * PIECES * WIDTH);
  const zero = kernel.reserve(WIDTH);
  let used = 0;
  let filling = 0;

  /** Which of a lexeme's slots: the white space after it is a feature of the words' encoder only. */
  const variant = (spaced: boolean): number => (encoder === 'names' ? 2 : spaced ? 1 : 0);

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

  /** Mixes the batch: its vectors go to the last `count` slots. */
  function mix(count: number): void {
    if (count === 0) return;
    kernel.product(x, inputs, mixer.weights, mixer.bias, y, inputs, count, (PIECES * WIDTH) / PANEL);
    kernel.normalize(y, zero, 0, mixer.scale, cache + (used - count) * WIDTH, count);
  }

  return {
    write(tokens, first, next, target) {
      if (used + next - first > SLOTS) {
        used = 0;
        filling++;
      }
      let batch = 0;
      for (let t = first; t < next; t++) {
        const lexeme = tokens.lexemes[t];
        const which = variant(tokens.spaced[t] === true);
        if (!lexeme || lexeme.fillings[which] === filling) continue;
        writeInput(lexeme, tokens.spaced[t] === true, x + batch * inputs);
        lexeme.slots[which] = used++;
        lexeme.fillings[which] = filling;
        if (++batch < BATCH) continue;
        mix(batch);
        batch = 0;
      }
      mix(batch);
      const memory = kernel.memory();
      for (let t = first; t < next; t++) {
        const from = cache + (tokens.lexemes[t]?.slots[variant(tokens.spaced[t] === true)] ?? 0) * WIDTH;
        memory.copyWithin(target + (t - first) * WIDTH, from, from + WIDTH);
      }
    },
  };
}
