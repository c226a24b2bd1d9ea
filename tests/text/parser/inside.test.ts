import { describe, expect, test } from 'vitest';
import { type Arcs, FEATURES, runMoves } from '../../../src/text/parser/arc-eager.ts';
import { createEmbedding } from '../../../src/text/parser/embedding.ts';
import { createEncoder } from '../../../src/text/parser/encoder.ts';
import { decimal, stringId, tableRows } from '../../../src/text/parser/hash.ts';
import { createWasmKernel } from '../../../src/text/parser/kernel/wasm.ts';
import { createLexicon } from '../../../src/text/parser/lexicon.ts';
import { modelOf, readModel } from '../../../src/text/parser/model.ts';
import { createScorer } from '../../../src/text/parser/scorer.ts';
import { createTokenizer } from '../../../src/text/parser/tokenizer.ts';
import { hasWheel, readPublished } from './published.ts';
import { VECTORS } from './vectors.ts';

/** Values from inside spaCy: with the weights as published to 1e-4, with the rounded ones to 1e-2. */
const published = hasWheel ? readPublished() : undefined;
const model = published ? modelOf(published.weights, published.tables) : readModel();
const tolerance = published ? 1e-4 : 1e-2;
const debugged = VECTORS.filter(({ debug }) => debug);

function near(found: ArrayLike<number>, expected: readonly number[], what: string): void {
  expected.forEach((value, i) => {
    expect(Math.abs((found[i] ?? Number.NaN) - value), `${what} ${i}: ${found[i]} for ${value}`).toBeLessThan(
      tolerance,
    );
  });
}

describe(`inside the networks, ${published ? 'weights as published' : 'shipped weights'}`, () => {
  const kernel = createWasmKernel();
  if (!kernel) throw new Error('no WebAssembly SIMD here: this test needs it');
  const lexicon = createLexicon(model.tables);
  const tokenizer = createTokenizer(model.tables, lexicon);
  // A lexicon keeps the places of vectors for one embedding of each name; this one stands beside the encoder's.
  const ownLexicon = createLexicon(model.tables);
  const ownTokenizer = createTokenizer(model.tables, ownLexicon);
  const embedding = createEmbedding(model, kernel, 'words', ownLexicon);
  const words = createEncoder(model, kernel, 'words', lexicon);
  const names = createEncoder(model, kernel, 'names', lexicon);
  const scorer = createScorer(model, kernel, 'parser', FEATURES);
  const symbols = new Map(Object.entries(model.tables.symbols));
  const target = kernel.reserve(96);
  const list = kernel.reserve(1);
  const at = (place: number, length: number): Float32Array => kernel.memory().slice(place, place + length);

  test('there are five texts with values', () => expect(debugged).toHaveLength(5));

  test.each(debugged)('$id', ({ text, debug }) => {
    if (!debug) return;
    const tokens = tokenizer.tokenize(text);
    const count = tokens.lexemes.length;
    const [first] = tokens.lexemes;
    if (!first) throw new Error('no token');
    expect(tokens.lexemes.map(({ norm }) => norm)).toEqual(debug.norms);
    expect(decimal(stringId(first.norm, symbols))).toBe(debug.token0.featureIds[0]);
    expect([...lexicon.rows(first)]).toEqual(debug.token0.rows.slice(0, 4).flat());

    embedding.write(ownTokenizer.tokenize(text), 0, 1, target, list);
    near(at(target, 96), debug.token0.embed, 'embedding');
    const x = words.encode(tokens, 0, count);
    near(at(x, 96), debug.token0.encoded, 'encoder');
    near(at(x + (count - 1) * 96, 96), debug.encodedLast, 'last word');
    const projected = new Float32Array(count * 64);
    scorer.project(x, count, projected, 0);
    near(projected, debug.token0.parserLinear, 'linear');
    near(at(names.encode(tokens, 0, count), 96), debug.token0.nerEncoded, 'encoder of entities');

    scorer.begin(projected);
    const arcs: Arcs = { heads: new Int32Array(count).fill(-1), labels: new Array<string>(count).fill('') };
    const moves: string[] = [];
    let isFirst = true;
    const score = (state: Int32Array): Float32Array => {
      const scores = scorer.score(state);
      if (isFirst) near(scores, debug.parserFirstScores, 'first scores');
      isFirst = false;
      return scores;
    };
    runMoves(0, count, model.tables.moves, score, arcs, (move) => moves.push(move));
    expect(moves).toEqual(debug.parserMoves);
  });

  test('a word has the same vector, whatever window it is asked for in', () => {
    const tokens = tokenizer.tokenize(VECTORS.map(({ text }) => text).join(' '));
    const whole = at(words.encode(tokens, 0, 200), 200 * 96);
    for (const [first, next] of [
      [0, 1],
      [3, 9],
      [6, 90],
      [101, 200],
    ] as const) {
      const found = at(words.encode(tokens, first, next), (next - first) * 96);
      expect(found).toEqual(whole.slice(first * 96, next * 96));
    }
  });

  test('features that are numbers have rows too', () => {
    expect(debugged.map(({ debug }) => debug?.token0.rows[5])).toEqual(
      debugged.map(({ debug }) => tableRows({ hi: 0, lo: Number(debug?.token0.featureIds[5]) }, 13, 50)),
    );
  });
});
