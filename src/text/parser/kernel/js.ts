/** The kernel in plain JavaScript: the reference, and what runs where WebAssembly has no SIMD. */
import { EPSILON, GROUP, HIDDEN, type Kernel, PANEL, PIECES, PLANES, TILE, TILES, WIDTH } from './kernel.ts';

const round = Math.fround;

/** A value of each plane, or of each word that a tile reads. */
type Six = [number, number, number, number, number, number];

/** Sums in four lanes, lane i taking every fourth value, as a SIMD register does. */
function laneSum(lanes: Float32Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = lanes;
  return round(round(a + b) + round(c + d));
}

function product(
  memory: Float32Array,
  x: number,
  weights: number,
  bias: number,
  y: number,
  depth: number,
  rows: number,
  panels: number,
): void {
  const size = PANEL;
  const width = panels * size;
  for (let row = 0; row < rows; row++) {
    const from = x + row * depth;
    for (let output = 0; output < width; output += 4) {
      let w = weights + (output - (output % size)) * depth + (output % size);
      let a = memory[bias + output] as number;
      let b = memory[bias + output + 1] as number;
      let c = memory[bias + output + 2] as number;
      let d = memory[bias + output + 3] as number;
      for (let k = 0; k < depth; k++) {
        const value = memory[from + k] as number;
        a = round(a + round(value * (memory[w] as number)));
        b = round(b + round(value * (memory[w + 1] as number)));
        c = round(c + round(value * (memory[w + 2] as number)));
        d = round(d + round(value * (memory[w + 3] as number)));
        w += size;
      }
      const to = y + row * width + output;
      memory[to] = a;
      memory[to + 1] = b;
      memory[to + 2] = c;
      memory[to + 3] = d;
    }
  }
}

function spread(memory: Float32Array, x: number, z: number, tiles: number): void {
  const plane = TILES * WIDTH;
  for (let at = 0; at < tiles * WIDTH; at++) {
    const from = x + (Math.floor(at / WIDTH) * TILE - 1) * WIDTH + (at % WIDTH);
    const [a, b, c, d, e, f] = Array.from({ length: PLANES }, (_, k) => memory[from + k * WIDTH]) as Six;
    const [outer, inner] = [round(e - round(4 * c)), round(d - round(4 * b))];
    const [even, odd] = [round(e - c), round(2 * round(d - b))];
    const sums = [
      round(round(round(4 * a) - round(5 * c)) + e),
      outer + inner,
      outer - inner,
      even + odd,
      even - odd,
      round(round(round(4 * b) - round(5 * d)) + f),
    ];
    sums.forEach((sum, k) => {
      memory[z + k * plane + at] = sum;
    });
  }
}

function gather(memory: Float32Array, z: number, bias: number, y: number, tiles: number): void {
  const width = PIECES * WIDTH;
  for (let at = 0; at < tiles * width; at++) {
    const to = y + Math.floor(at / width) * TILE * width + (at % width);
    const [a, b, c, d, e, f] = Array.from(
      { length: PLANES },
      (_, k) => memory[z + k * TILES * width + at],
    ) as Six;
    const [near, nearOdd] = [round(b + c), round(b - c)];
    const [far, farOdd] = [round(d + e), round(d - e)];
    const shift = memory[bias + (at % width)] as number;
    const sums = [
      round(round(a + near) + far),
      round(nearOdd + round(2 * farOdd)),
      round(near + round(4 * far)),
      round(round(nearOdd + round(8 * farOdd)) + f),
    ];
    sums.forEach((sum, row) => {
      memory[to + row * width] = shift + sum;
    });
  }
}

function normalizeRow(memory: Float32Array, y: number, from: number, scale: number, out: number): void {
  const lanes = new Float32Array(4);
  for (let i = 0; i < WIDTH; i++) {
    let most = memory[y + i] as number;
    for (let piece = 1; piece < PIECES; piece++) {
      const other = memory[y + piece * WIDTH + i] as number;
      if (most < other) most = other;
    }
    memory[y + i] = most;
    lanes[i & 3] = (lanes[i & 3] as number) + most;
  }
  const mean = round(laneSum(lanes) / WIDTH);
  lanes.fill(0);
  for (let i = 0; i < WIDTH; i++) {
    const difference = round((memory[y + i] as number) - mean);
    memory[y + i] = difference;
    lanes[i & 3] = (lanes[i & 3] as number) + round(difference * difference);
  }
  const variance = round(laneSum(lanes) / WIDTH);
  const inverse = round(1 / round(Math.sqrt(round(variance + round(EPSILON)))));
  for (let i = 0; i < WIDTH; i++) {
    const scaled = round(round((memory[y + i] as number) * inverse) * (memory[scale + i] as number));
    memory[out + i] = (memory[from + i] as number) + round(scaled + (memory[scale + WIDTH + i] as number));
  }
}

function step(
  memory: Float32Array,
  rows: Int32Array,
  bias: number,
  hidden: number,
  upper: number,
  upperBias: number,
  out: number,
  groups: number,
): void {
  const [size, inputs] = [GROUP, HIDDEN];
  for (let i = 0; i < inputs; i++) {
    let first = memory[bias + i] as number;
    let second = memory[bias + inputs + i] as number;
    for (const row of rows) {
      first = round(first + (memory[row + i] as number));
      second = round(second + (memory[row + inputs + i] as number));
    }
    if (first < second) first = second;
    memory[hidden + i] = first;
  }
  for (let output = 0; output < groups * size; output++) {
    let w = upper + (output - (output % size)) * inputs + (output % size);
    let sum = memory[upperBias + output] as number;
    for (let k = 0; k < inputs; k++) {
      sum = round(sum + round((memory[hidden + k] as number) * (memory[w] as number)));
      w += size;
    }
    memory[out + output] = sum;
  }
}

export function createJsKernel(): Kernel {
  let memory = new Float32Array(1 << 20);
  let integers = new Int32Array(memory.buffer);
  let used = 0;
  return {
    name: 'js',
    reserve(length) {
      const at = used;
      used += Math.ceil(length / 4) * 4;
      if (used > memory.length) {
        const larger = new Float32Array(Math.max(used, 2 * memory.length));
        larger.set(memory);
        memory = larger;
        integers = new Int32Array(memory.buffer);
      }
      return at;
    },
    memory: () => memory,
    integers: () => integers,
    product: (x, weights, bias, y, depth, rows, panels) =>
      product(memory, x, weights, bias, y, depth, rows, panels),
    pick(list, y, rows) {
      for (let row = 0; row < rows; row++) {
        const from = integers[list + row] as number;
        memory.copyWithin(y + row * WIDTH, from, from + WIDTH);
      }
    },
    combine(list, bias, y, rows) {
      const width = PIECES * WIDTH;
      for (let row = 0; row < rows; row++) {
        const left = integers[list + row] as number;
        const middle = (integers[list + row + 1] as number) + width;
        const right = (integers[list + row + 2] as number) + 2 * width;
        for (let i = 0; i < width; i++) {
          const sum = round(
            round((memory[bias + i] as number) + (memory[left + i] as number)) +
              (memory[middle + i] as number),
          );
          memory[y + row * width + i] = sum + (memory[right + i] as number);
        }
      }
    },
    spread: (x, z, tiles) => spread(memory, x, z, tiles),
    gather: (z, bias, y, tiles) => gather(memory, z, bias, y, tiles),
    normalize(y, from, fromStride, scale, out, rows) {
      for (let row = 0; row < rows; row++) {
        normalizeRow(memory, y + row * PIECES * WIDTH, from + row * fromStride, scale, out + row * WIDTH);
      }
    },
    step: (list, count, bias, hidden, upper, upperBias, out, groups) =>
      step(memory, integers.subarray(list, list + count), bias, hidden, upper, upperBias, out, groups),
  };
}
