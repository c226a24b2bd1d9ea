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

/** The value of a half, exactly. */
export function fromHalf(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >>> 10) & 31;
  const mantissa = half & 0x3ff;
  if (exponent === 31) return mantissa ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return exponent === 0 ? sign * mantissa * 2 ** -24 : sign * (1024 + mantissa) * 2 ** (exponent - 25);
}

const VALUES = Float32Array.from({ length: 0x10000 }, (_, half) => fromHalf(half));

/** Widens stored halves (little endian) to 32-bit floats. */
export function widen(bytes: Uint8Array): Float32Array {
  const floats = new Float32Array(bytes.length >>> 1);
  for (let i = 0; i < floats.length; i++) {
    floats[i] = VALUES[(bytes[2 * i] ?? 0) | ((bytes[2 * i + 1] ?? 0) << 8)] ?? 0;
  }
  return floats;
}

/** Stores 32-bit floats as halves, little endian. */
export function narrow(floats: Float32Array): Uint8Array {
  const bytes = new Uint8Array(2 * floats.length);
  for (let i = 0; i < floats.length; i++) {
    const half = toHalf(floats[i] ?? 0);
    bytes[2 * i] = half & 0xff;
    bytes[2 * i + 1] = half >>> 8;
  }
  return bytes;
}
