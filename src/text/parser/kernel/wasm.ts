/** The kernel in WebAssembly with SIMD. */
import { assemble } from './assembler.ts';
import { DEPTHS, type Kernel } from './kernel.ts';
import { PROGRAM } from './program.ts';

const PAGE = 65536 / 4;
/** Pages to start with, 96 MB: about what the parser sets aside. Pages that were never touched take no memory. */
const PAGES = 1536;

/** The kernel, or undefined where WebAssembly or its SIMD is missing. */
export function createWasmKernel(): Kernel | undefined {
  const code = assemble(PROGRAM);
  if (typeof WebAssembly === 'undefined' || !WebAssembly.validate(code)) return undefined;
  const wasm = new WebAssembly.Memory({ initial: PAGES });
  const instance = new WebAssembly.Instance(new WebAssembly.Module(code), {
    env: { memory: wasm },
  });
  type Functions = Pick<Kernel, 'pick' | 'combine' | 'spread' | 'gather' | 'normalize' | 'step'>;
  type Product = (x: number, weights: number, bias: number, y: number, rows: number, panels: number) => void;
  const { pick, combine, spread, gather, normalize, step } = instance.exports as unknown as Functions;
  const products = new Map(DEPTHS.map((depth) => [depth, instance.exports[`product${depth}`] as Product]));
  let memory = new Float32Array(wasm.buffer);
  let integers = new Int32Array(wasm.buffer);
  let used = 0;
  return {
    name: 'wasm',
    reserve(length) {
      const at = used;
      used += Math.ceil(length / 4) * 4;
      if (used > memory.length) {
        wasm.grow(Math.ceil(Math.max(used - memory.length, memory.length / 2) / PAGE));
        memory = new Float32Array(wasm.buffer);
        integers = new Int32Array(wasm.buffer);
      }
      return at;
    },
    memory: () => memory,
    integers: () => integers,
    product(x, weights, bias, y, depth, rows, panels) {
      const run = products.get(depth);
      if (run === undefined) throw new Error(`product: no function for the depth ${depth}`);
      run(x, weights, bias, y, rows, panels);
    },
    pick,
    combine,
    spread,
    gather,
    normalize,
    step,
  };
}
