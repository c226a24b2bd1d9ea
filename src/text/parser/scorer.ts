/** Scores of the moves of a transition system, from the words that its state points at. */
import { WINDOW } from './encoder.ts';
import { GROUP, HIDDEN, type Kernel, PANEL, packPanels, place, WIDTH } from './kernel/kernel.ts';
import type { Model } from './model.ts';

export interface Scorer {
  /** Projects `count` encoded words at `x` (96 floats each) to 64 floats each in `projected`, from word `at` on. */
  project(x: number, count: number, projected: Float32Array, at: number): void;
  /** Starts a text with these projected words. */
  begin(projected: Float32Array): void;
  /** Scores of all moves where the features are these words; -1 is a missing word. Valid until the next call. */
  score(words: Int32Array): Float32Array;
}

/** Words whose feature rows stand together, and how many such blocks are kept at a time. */
const BLOCK = 16;
const KEPT = 128;
/** Neighbours whose rows of one feature are computed together, when the first of them is asked for. */
const TOGETHER = 2;
const PARTS = BLOCK / TOGETHER;
const PIECES = 2;
const ROW = PIECES * HIDDEN;

export function createScorer(
  model: Model,
  kernel: Kernel,
  name: 'parser' | 'entities',
  features: number,
): Scorer {
  const width = features * ROW;
  const moves = model.tables.tensors[`${name}.upperB`]?.shape[0] ?? 0;
  const groups = Math.ceil(moves / GROUP);
  const linearW = model.tensor(`${name}.linearW`);
  const lowerW = model.tensor(`${name}.lowerW`);
  const upperW = model.tensor(`${name}.upperW`);
  /** The model's order is (feature, output, piece); ours is (feature, piece, output). */
  const theirs = (column: number): number => {
    const [feature, piece, output] = [
      Math.floor(column / ROW),
      Math.floor(column / HIDDEN) % PIECES,
      column % HIDDEN,
    ];
    return (feature * HIDDEN + output) * PIECES + piece;
  };
  const reordered = (values: Float32Array): Float32Array =>
    values.map((_, column) => values[theirs(column)] ?? 0);

  const linear = place(kernel, packPanels(linearW, HIDDEN, WIDTH, PANEL));
  const linearBias = place(kernel, model.tensor(`${name}.linearB`));
  const lower = place(
    kernel,
    packPanels(lowerW, width, HIDDEN, PANEL, (output) => theirs(output) * HIDDEN),
  );
  const noBias = kernel.reserve(ROW);
  const lowerBias = place(kernel, reordered(model.tensor(`${name}.lowerB`)));
  const pad = place(kernel, reordered(model.tensor(`${name}.lowerPad`)));
  const upper = place(kernel, packPanels(upperW, moves, HIDDEN, GROUP));
  const upperBias = place(kernel, model.tensor(`${name}.upperB`), GROUP);
  const window = kernel.reserve(WINDOW * HIDDEN);
  const kept = kernel.reserve(KEPT * BLOCK * HIDDEN);
  const blocks = kernel.reserve(KEPT * BLOCK * width);
  const list = kernel.reserve(features);
  const hidden = kernel.reserve(HIDDEN);
  const out = kernel.reserve(groups * GROUP);

  let words: Float32Array = new Float32Array();
  /** For each block of the text the slot that holds it, or -1; for each slot its block and when it was last used. */
  let slotOf: Int32Array = new Int32Array();
  const blockOf = new Int32Array(KEPT);
  const usedAt = new Float64Array(KEPT);
  /** 1 for each four words of a slot and each feature whose rows are computed. */
  const computed = new Uint8Array(KEPT * features * PARTS);
  let clock = 0;
  let scores: Float32Array = new Float32Array();
  let integers: Int32Array = new Int32Array();

  /** Takes the words of a block into the slot that was not used for longest. */
  function hold(block: number): number {
    let slot = 0;
    for (let i = 1; i < KEPT; i++) if ((usedAt[i] ?? 0) < (usedAt[slot] ?? 0)) slot = i;
    const owner = blockOf[slot] ?? -1;
    if (owner >= 0) slotOf[owner] = -1;
    blockOf[slot] = block;
    slotOf[block] = slot;
    const here = words.subarray(block * BLOCK * HIDDEN, (block + 1) * BLOCK * HIDDEN);
    kernel.memory().set(here, kept + slot * BLOCK * HIDDEN);
    computed.fill(0, slot * features * PARTS, (slot + 1) * features * PARTS);
    return slot;
  }

  function compute(slot: number, feature: number, part: number): void {
    const from = kept + (slot * BLOCK + part * TOGETHER) * HIDDEN;
    const to = blocks + ((slot * features + feature) * BLOCK + part * TOGETHER) * ROW;
    kernel.product(from, lower + feature * ROW * HIDDEN, noBias, to, HIDDEN, TOGETHER, ROW / PANEL);
  }

  function rowOf(word: number, feature: number): number {
    if (word < 0) return pad + feature * ROW;
    const block = Math.floor(word / BLOCK);
    let slot = slotOf[block] ?? -1;
    if (slot < 0) slot = hold(block);
    usedAt[slot] = ++clock;
    const place = word % BLOCK;
    const part = Math.floor(place / TOGETHER);
    const at = (slot * features + feature) * PARTS + part;
    if (computed[at] === 0) {
      compute(slot, feature, part);
      computed[at] = 1;
    }
    return blocks + ((slot * features + feature) * BLOCK + place) * ROW;
  }

  return {
    project(x, count, projected, at) {
      kernel.product(x, linear, linearBias, window, WIDTH, count, HIDDEN / PANEL);
      projected.set(kernel.memory().subarray(window, window + count * HIDDEN), at * HIDDEN);
    },
    begin(projected) {
      words = projected;
      slotOf = new Int32Array(Math.ceil(projected.length / HIDDEN / BLOCK)).fill(-1);
      blockOf.fill(-1);
      usedAt.fill(0);
      scores = kernel.memory().subarray(out, out + moves);
      integers = kernel.integers();
    },
    score(state) {
      for (let feature = 0; feature < features; feature++) {
        integers[list + feature] = rowOf(state[feature] ?? -1, feature);
      }
      kernel.step(list, features, lowerBias, hidden, upper, upperBias, out, groups);
      return scores;
    },
  };
}
