/** The kernel in WebAssembly with SIMD. */
import { assemble } from './assembler.ts';
import type { Kernel } from './kernel.ts';
import { PROGRAM } from './program.ts';

const PAGE = 65536 / 4;

/** The kernel, or undefined where WebAssembly or its SIMD is missing. */
export function createWasmKernel(): Kernel | undefined {
  const code = assemble(PROGRAM);
  if (typeof WebAssembly === 'undefined' || !WebAssembly.validate(code)) return undefined;
  const wasm = new WebAssembly.Memory({ initial: 1 });
  const instance = new WebAssembly.Instance(new WebAssembly.Module(code), { env: { memory: wasm } });
  type Functions = Pick<Kernel, 'product' | 'combine' | 'normalize' | 'step'>;
  const { product, combine, normalize, step } = instance.exports as unknown as Functions;
  let memory = new Float32Array(wasm.buffer);
  let integers = new Int32Array(wasm.buffer);
  let used = 0;
  return {
    name: 'wasm',
    reserve(length) {
      const at = used;
      used += Math.ceil(length / 4) * 4;
      if (used > memory.length) {
        wasm.grow(Math.ceil((used - memory.length) / PAGE));
        memory = new Float32Array(wasm.buffer);
        integers = new Int32Array(wasm.buffer);
      }
      return at;
    },
    memory: () => memory,
    integers: () => integers,
    product,
    combine,
    normalize,
    step,
  };
}
