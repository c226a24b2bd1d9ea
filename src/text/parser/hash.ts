/** 64-bit hashes without BigInt: ids of strings (MurmurHash64A) and rows of the embedding tables (MurmurHash3 x64). */

/** An unsigned 64-bit number as two halves. Operations change it in place. */
export interface Word64 {
  hi: number;
  lo: number;
}

export function word64(hi: number, lo: number): Word64 {
  return { hi: hi >>> 0, lo: lo >>> 0 };
}

function multiply(word: Word64, hi: number, lo: number): void {
  const a0 = word.lo & 0xffff;
  const a1 = word.lo >>> 16;
  const b0 = lo & 0xffff;
  const b1 = lo >>> 16;
  const low = a0 * b0;
  const middle = a0 * b1 + a1 * b0 + Math.floor(low / 0x10000);
  const high = a1 * b1 + Math.floor(middle / 0x10000);
  const cross = Math.imul(word.hi, lo) + Math.imul(word.lo, hi);
  word.hi = (high + cross) >>> 0;
  word.lo = ((middle << 16) | (low & 0xffff)) >>> 0;
}

function add(word: Word64, other: Word64): void {
  const low = word.lo + other.lo;
  word.hi = (word.hi + other.hi + (low > 0xffffffff ? 1 : 0)) >>> 0;
  word.lo = low >>> 0;
}

/** word ^= word >>> shift, for shifts of 32 and more. */
function foldRight(word: Word64, shift: number): void {
  word.lo = (word.lo ^ (word.hi >>> (shift - 32))) >>> 0;
}

function rotateLeft(word: Word64, by: number): void {
  const { hi, lo } = word;
  word.hi = ((hi << by) | (lo >>> (32 - by))) >>> 0;
  word.lo = ((lo << by) | (hi >>> (32 - by))) >>> 0;
}

const MIX_HI = 0xc6a4a793;
const MIX_LO = 0x5bd1e995;

function int32At(bytes: Uint8Array, at: number): number {
  const b = (i: number): number => bytes[at + i] ?? 0;
  return (b(0) | (b(1) << 8) | (b(2) << 16) | (b(3) << 24)) >>> 0;
}

/** MurmurHash64A (Austin Appleby, public domain) of the bytes. */
function murmur64(bytes: Uint8Array, seed: number): Word64 {
  const hash = word64(0, bytes.length);
  multiply(hash, MIX_HI, MIX_LO);
  hash.lo = (hash.lo ^ seed) >>> 0;
  const whole = bytes.length & ~7;
  const block = word64(0, 0);
  for (let at = 0; at < whole; at += 8) {
    block.lo = int32At(bytes, at);
    block.hi = int32At(bytes, at + 4);
    multiply(block, MIX_HI, MIX_LO);
    foldRight(block, 47);
    multiply(block, MIX_HI, MIX_LO);
    hash.hi = (hash.hi ^ block.hi) >>> 0;
    hash.lo = (hash.lo ^ block.lo) >>> 0;
    multiply(hash, MIX_HI, MIX_LO);
  }
  if (whole < bytes.length) {
    hash.lo = (hash.lo ^ int32At(bytes, whole)) >>> 0;
    hash.hi = (hash.hi ^ int32At(bytes, whole + 4)) >>> 0;
    multiply(hash, MIX_HI, MIX_LO);
  }
  foldRight(hash, 47);
  multiply(hash, MIX_HI, MIX_LO);
  foldRight(hash, 47);
  return hash;
}

function finish(word: Word64): void {
  foldRight(word, 33);
  multiply(word, 0xff51afd7, 0xed558ccd);
  foldRight(word, 33);
  multiply(word, 0xc4ceb9fe, 0x1a85ec53);
  foldRight(word, 33);
}

/** The four rows, each in [0, size), that the value has in an embedding table with this seed. */
export function tableRows(value: Word64, seed: number, size: number): [number, number, number, number] {
  const first = word64(value.hi, value.lo);
  multiply(first, 0x87c37b91, 0x114253d5);
  rotateLeft(first, 31);
  multiply(first, 0x4cf5ad43, 0x2745937f);
  first.lo = (first.lo ^ seed ^ 8) >>> 0;
  const second = word64(0, seed ^ 8);
  add(first, second);
  add(second, first);
  finish(first);
  finish(second);
  add(first, second);
  add(second, first);
  return [first.lo % size, first.hi % size, second.lo % size, second.hi % size];
}

/** Sixteen hexadecimal digits. */
export function hex(word: Word64): string {
  return word.hi.toString(16).padStart(8, '0') + word.lo.toString(16).padStart(8, '0');
}

/** The number in decimal digits, as the test vectors print it. */
export function decimal(word: Word64): string {
  return ((BigInt(word.hi) << 32n) | BigInt(word.lo)).toString();
}

const utf8 = new TextEncoder();

/** The id of a string: its symbol number if it has one, 0 for the empty string, else its hash. A lone surrogate hashes as U+FFFD. */
export function stringId(text: string, symbols: ReadonlyMap<string, number>): Word64 {
  const symbol = symbols.get(text);
  if (symbol !== undefined) return word64(0, symbol);
  return text === '' ? word64(0, 0) : murmur64(utf8.encode(text), 1);
}
