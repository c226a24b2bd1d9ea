import { describe, expect, test } from 'vitest';
import { createConvolutions } from '../../../src/text/parser/convolution.ts';
import { weightsRowOf } from '../../../src/text/parser/embedding.ts';
import { createJsKernel } from '../../../src/text/parser/kernel/js.ts';
import { DEPTHS, type Kernel, place } from '../../../src/text/parser/kernel/kernel.ts';
import { createWasmKernel } from '../../../src/text/parser/kernel/wasm.ts';
import { readModel } from '../../../src/text/parser/model.ts';
import { createParser } from '../../../src/text/parser/parser.ts';
import { VECTORS } from './vectors.ts';

/** Numbers that look random and are the same each time. */
function numbers(length: number): Float32Array {
  let seed = 1;
  return Float32Array.from({ length }, () => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return seed / 2 ** 31 - 1;
  });
}

/** Runs all seven functions on the same numbers and gives everything they wrote. */
function work(kernel: Kernel): Float32Array[] {
  const x = kernel.reserve(200_000);
  kernel.memory().set(numbers(200_000), x);
  const [y, out, scores] = [kernel.reserve(40 * 288), kernel.reserve(40 * 96), kernel.reserve(128)];
  const [hidden, list] = [kernel.reserve(64), kernel.reserve(8)];
  const combined = kernel.reserve(20 * 288);
  const names = kernel.reserve(24);
  kernel.integers().set(
    Array.from({ length: 22 }, (_, i) => x + 400 * ((7 * i) % 22)),
    names,
  );
  kernel.combine(names, x + 96, combined, 20);
  const chosen = kernel.reserve(20 * 96);
  kernel.pick(names, chosen, 20);
  const products = DEPTHS.map((depth) => {
    kernel.product(x, x + 30_000, x + 20_000, y, depth, 38, 18);
    return kernel.memory().slice(y, y + 38 * 288);
  });
  const [sums, tiled] = [kernel.reserve(6 * 32 * 96), kernel.reserve(5 * 4 * 288)];
  kernel.spread(x + 96, sums, 5);
  kernel.gather(x + 10_000, x + 20_000, tiled, 5);
  kernel.normalize(y, x + 96, 96, x + 30_000, out, 38);
  kernel.integers().set([0, 4, 444, 96, 1024, 8, 12, 2000], list);
  kernel.step(list, 8, x, hidden, x + 60_000, x + 600, scores, 4);
  return [
    ...products,
    kernel.memory().slice(combined, combined + 20 * 288),
    kernel.memory().slice(chosen, chosen + 20 * 96),
    kernel.memory().slice(sums, sums + 6 * 32 * 96),
    kernel.memory().slice(tiled, tiled + 5 * 4 * 288),
    kernel.memory().slice(out, out + 40 * 96),
    kernel.memory().slice(scores, scores + 128),
  ];
}

describe('a convolution by tiles', () => {
  test('is the convolution', () => {
    const kernel = createJsKernel();
    const [rows, tiles] = [22, 5];
    const input = numbers(rows * 96);
    const weights = numbers(288 * 288).map((value) => value / 10);
    const bias = numbers(288);
    const [x, b, y] = [place(kernel, input), place(kernel, bias), kernel.reserve(tiles * 4 * 288)];
    createConvolutions(kernel)(weights).run(x + 96, b, y, tiles);
    for (let row = 0; row < tiles * 4; row++) {
      for (let output = 0; output < 288; output++) {
        const from = weightsRowOf(output) * 288;
        let sum = bias[output] ?? 0;
        for (let k = 0; k < 288; k++) sum += (input[row * 96 + k] ?? 0) * (weights[from + k] ?? 0);
        expect(Math.abs((kernel.memory()[y + row * 288 + output] ?? Number.NaN) - sum)).toBeLessThan(1e-5);
      }
    }
  });
});

describe('the two kernels', () => {
  test('give the same bits', () => {
    const wasm = createWasmKernel();
    if (!wasm) throw new Error('no WebAssembly SIMD here: this test needs it');
    const [expected, found] = [work(createJsKernel()), work(wasm)];
    expected.forEach((values, i) => {
      const bits = (floats: Float32Array): Uint8Array => new Uint8Array(floats.slice().buffer);
      expect(Buffer.compare(bits(values), bits(found[i] ?? new Float32Array()))).toBe(0);
      expect(values.some((value) => value !== 0 && Number.isFinite(value))).toBe(true);
    });
  });

  test('give the same documents for every vector', { timeout: 120_000 }, () => {
    const model = readModel();
    const [wasm, js] = [createParser(model, 'wasm'), createParser(model, 'js')];
    expect([wasm.kernel, js.kernel]).toEqual(['wasm', 'js']);
    for (const { id, text } of VECTORS) {
      expect(JSON.stringify(js.parse(text)), id).toBe(JSON.stringify(wasm.parse(text)));
    }
  });
});
