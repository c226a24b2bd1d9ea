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

/**
 * All arrays in the order of their offsets as 16-bit words, a single float as two, its low word first; then the high bytes
 * of all words before the low bytes of all: signs and exponents repeat each other, fractions hardly do, and apart they
 * compress better.
 */
export function packWeights(weights: Float32Array, tensors: Record<string, Tensor>): Uint8Array {
  const parts = Object.entries(tensors).map(([name, tensor]) => {
    const values = weights.slice(tensor.offset, tensor.offset + lengthOf(tensor));
    return WIDE.test(name) ? new Uint16Array(values.buffer) : narrow(values);
  });
  const words = parts.reduce((sum, part) => sum + part.length, 0);
  const bytes = new Uint8Array(2 * words);
  let at = 0;
  for (const part of parts) {
    for (const word of part) {
      bytes[at] = word >>> 8;
      bytes[words + at++] = word & 0xff;
    }
  }
  return bytes;
}

/** The same as 32-bit floats. */
export function unpackWeights(bytes: Uint8Array, tensors: Record<string, Tensor>): Float32Array {
  const words = new Uint16Array(bytes.length / 2);
  for (let i = 0; i < words.length; i++) words[i] = ((bytes[i] ?? 0) << 8) | (bytes[words.length + i] ?? 0);
  const all = Object.entries(tensors);
  const weights = new Float32Array(all.reduce((sum, [, tensor]) => sum + lengthOf(tensor), 0));
  let at = 0;
  for (const [name, tensor] of all) {
    const isWide = WIDE.test(name);
    const part = words.slice(at, at + lengthOf(tensor) * (isWide ? 2 : 1));
    weights.set(isWide ? new Float32Array(part.buffer) : widen(part), tensor.offset);
    at += part.length;
  }
  return weights;
}
