import { describe, expect, test } from 'vitest';
import { createJsKernel } from '../../../src/text/parser/kernel/js.ts';
import type { Kernel } from '../../../src/text/parser/kernel/kernel.ts';
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

/** Runs all four functions on the same numbers and gives everything they wrote. */
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
  kernel.product(x, 96, x + 50_000, x + 20_000, y, 288, 38, 36);
  const product = kernel.memory().slice(y, y + 38 * 288);
  kernel.normalize(y, x + 96, 96, x + 30_000, out, 38);
  kernel.integers().set([0, 4, 444, 96, 1024, 8, 12, 2000], list);
  kernel.step(list, 8, x, hidden, x + 60_000, x + 600, scores, 4);
  return [
    product,
    kernel.memory().slice(combined, combined + 20 * 288),
    kernel.memory().slice(out, out + 40 * 96),
    kernel.memory().slice(scores, scores + 128),
  ];
}

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
