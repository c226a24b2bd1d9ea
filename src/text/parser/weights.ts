/** How the weights are stored: most as halves, those that decide the most in full. */
import { narrow, widen } from './half.ts';
import type { Tensor } from './tables.ts';

/**
 * Arrays kept at 32 bits: the convolutions that tagger and parser share, all biases and norms, and the small networks that
 * choose tags and moves. Together a seventh of the weights; with them as halves, twice to four times as many heads differ.
 */
const WIDE = /^words\.W[1-4]$|\.[bGB]\d?$|^(tagger|parser|entities)\./;

function lengthOf({ shape }: Tensor): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** All arrays in the order of their offsets, little endian. */
export function packWeights(weights: Float32Array, tensors: Record<string, Tensor>): Uint8Array {
  const parts = Object.entries(tensors).map(([name, tensor]) => {
    const values = weights.slice(tensor.offset, tensor.offset + lengthOf(tensor));
    return WIDE.test(name) ? new Uint8Array(values.buffer) : narrow(values);
  });
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The same as 32-bit floats. */
export function unpackWeights(bytes: Uint8Array, tensors: Record<string, Tensor>): Float32Array {
  const all = Object.entries(tensors);
  const weights = new Float32Array(all.reduce((sum, [, tensor]) => sum + lengthOf(tensor), 0));
  let at = 0;
  for (const [name, tensor] of all) {
    const isWide = WIDE.test(name);
    const size = lengthOf(tensor) * (isWide ? 4 : 2);
    const part = bytes.slice(at, at + size);
    weights.set(
      isWide ? new Float32Array(part.buffer, part.byteOffset, size / 4) : widen(part),
      tensor.offset,
    );
    at += size;
  }
  return weights;
}
