/** Half-precision floats (IEEE 754 binary16): how the weights are stored. */

const bits = new Uint32Array(1);
const real = new Float32Array(bits.buffer);

/** The bits of the half nearest to a finite value, ties to even. */
export function toHalf(value: number): number {
  real[0] = value;
  const word = bits[0] ?? 0;
  const sign = (word >>> 16) & 0x8000;
  const exponent = ((word >>> 23) & 0xff) - 112;
  const mantissa = word & 0x7fffff;
  if (exponent >= 31) return sign | 0x7c00;
  if (exponent <= -11) return sign;
  const significand = exponent > 0 ? mantissa : mantissa | 0x800000;
  const shift = exponent > 0 ? 13 : 14 - exponent;
  const base = exponent > 0 ? exponent << 10 : 0;
  const kept = significand >>> shift;
  const rest = significand & ((1 << shift) - 1);
  const middle = 1 << (shift - 1);
  const up = rest > middle || (rest === middle && (kept & 1) === 1) ? 1 : 0;
  return sign | (base + kept + up);
}

/** What a half's bits are worth too little as those of a 32-bit float: the exponents count from -15 and from -127. */
const REBASE = 2 ** 112;

/** The values of finite halves, exactly. */
export function widen(halves: Uint16Array): Float32Array {
  const words = new Uint32Array(halves.length);
  for (let i = 0; i < words.length; i++) {
    const half = halves[i] ?? 0;
    words[i] = ((half & 0x8000) << 16) | ((half & 0x7fff) << 13);
  }
  const floats = new Float32Array(words.buffer);
  for (let i = 0; i < floats.length; i++) floats[i] = (floats[i] ?? 0) * REBASE;
  return floats;
}

/** The halves nearest to 32-bit floats. */
export function narrow(floats: Float32Array): Uint16Array {
  return Uint16Array.from(floats, toHalf);
}
