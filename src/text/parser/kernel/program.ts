/** The SIMD program: `product`, `pick`, `combine`, `spread`, `gather`, `normalize` and `step` of `kernel.ts`, written with the assembler. */
import { type Code, defineFunction, f32, f32x4, i32, join, type WasmFunction } from './assembler.ts';
import { DEPTHS, EPSILON, GROUP, HIDDEN, PANEL, PIECES, PLANES, TILE, TILES, WIDTH } from './kernel.ts';

const FLOAT = 4;
const VECTOR = 16;
/** Rows that `product` takes at a time: their sums, a row's value and the weights that it meets fit in 16 registers. */
const HELD = 2;

const range = (length: number): number[] => Array.from({ length }, (_, i) => i);

/** Parameters that are places or lengths in floats become bytes. */
function toBytes(locals: number[]): Code {
  return join(...locals.map((local) => [0x20, local, 0x41, 2, 0x74, 0x21, local]));
}

/** Rows follow each other at `depth` floats: known beforehand, it is part of the addresses. */
function product(depth: number): WasmFunction {
  return defineFunction(`product${depth}`, 6, (f) => {
    const [x, weights, bias, y, rows, panels] = [0, 1, 2, 3, 4, 5];
    const [row, panel, input, w, end] = range(5).map(() => f.local('i32')) as [
      number,
      number,
      number,
      number,
      number,
    ];
    const outputs = range(HELD).map(() => f.local('i32'));
    const vectors = range(PANEL / 4);
    const sums = range(HELD).map(() => vectors.map(() => f.local('v128')));
    const factors = vectors.map(() => f.local('v128'));
    const value = f.local('v128');
    const [length, size] = [depth * FLOAT, PANEL * FLOAT];
    const width = i32.mul(f.get(panels), i32.const(size));

    // One step of k in each turn: engines unroll this loop themselves, and twice unrolled it runs out of registers.
    const multiply = join(
      ...factors.map((factor, v) => f.set(factor, f32x4.load({ base: f.get(w), offset: v * VECTOR }))),
      ...sums.map((row, t) =>
        join(
          f.set(value, f32x4.loadSplat({ base: f.get(input), offset: t * length })),
          ...row.map((sum, v) =>
            f.set(sum, f32x4.add(f.get(sum), f32x4.mul(f.get(value), f.get(factors[v] ?? 0)))),
          ),
        ),
      ),
      f.set(input, i32.add(f.get(input), i32.const(FLOAT))),
    );

    // Panels outside, rows inside: a panel of weights stays in the nearest cache while all rows pass.
    return join(
      toBytes([x, weights, bias, y]),
      f.repeat(panel, f.get(panels), 1, [
        ...f.set(input, f.get(x)),
        ...f.set(end, i32.add(f.get(weights), i32.const(depth * size))),
        ...outputs.flatMap((to, t) => f.set(to, t ? i32.add(f.get(outputs[t - 1] ?? 0), width) : f.get(y))),
        ...f.repeat(row, f.get(rows), HELD, [
          ...sums.flatMap((row) =>
            row.flatMap((sum, v) => f.set(sum, f32x4.load({ base: f.get(bias), offset: v * VECTOR }))),
          ),
          ...f.repeat(w, f.get(end), size, multiply, f.get(weights)),
          ...f.set(input, i32.add(f.get(input), i32.const((HELD - 1) * length))),
          ...outputs.flatMap((to, t) => [
            ...(sums[t] ?? []).flatMap((sum, v) =>
              f32x4.store({ base: f.get(to), offset: v * VECTOR }, f.get(sum)),
            ),
            ...f.set(to, i32.add(f.get(to), i32.mul(width, i32.const(HELD)))),
          ]),
        ]),
        ...f.set(weights, f.get(end)),
        ...f.set(bias, i32.add(f.get(bias), i32.const(size))),
        ...f.set(y, i32.add(f.get(y), i32.const(size))),
      ]),
    );
  });
}

function pick(): WasmFunction {
  return defineFunction('pick', 3, (f) => {
    const [list, y, rows] = [0, 1, 2];
    const [row, i, from] = [f.local('i32'), f.local('i32'), f.local('i32')];
    const length = WIDTH * FLOAT;
    const at = (local: number): Code => i32.add(f.get(local), f.get(i));
    const named = i32.load({ base: f.get(list), offset: 0 });

    return join(
      toBytes([list, y]),
      f.repeat(row, f.get(rows), 1, [
        ...f.set(from, i32.shiftLeft(named, i32.const(2))),
        ...f.repeat(i, i32.const(length), VECTOR, [
          ...f32x4.store({ base: at(y), offset: 0 }, f32x4.load({ base: at(from), offset: 0 })),
        ]),
        ...f.set(list, i32.add(f.get(list), i32.const(FLOAT))),
        ...f.set(y, i32.add(f.get(y), i32.const(length))),
      ]),
    );
  });
}

function combine(): WasmFunction {
  return defineFunction('combine', 4, (f) => {
    const [list, bias, y, rows] = [0, 1, 2, 3];
    const [row, i] = [f.local('i32'), f.local('i32')];
    const words = range(3).map(() => f.local('i32'));
    const width = PIECES * WIDTH * FLOAT;
    const at = (local: number): Code => i32.add(f.get(local), f.get(i));
    const parts = words.map((word, k) => f32x4.load({ base: at(word), offset: k * width }));
    const sum = parts.reduce(
      (total, part) => f32x4.add(total, part),
      f32x4.load({ base: at(bias), offset: 0 }),
    );

    return join(
      toBytes([list, bias, y]),
      f.repeat(row, f.get(rows), 1, [
        ...words.flatMap((word, k) =>
          f.set(word, i32.shiftLeft(i32.load({ base: f.get(list), offset: k * FLOAT }), i32.const(2))),
        ),
        ...f.repeat(i, i32.const(width), VECTOR, f32x4.store({ base: at(y), offset: 0 }, sum)),
        ...f.set(list, i32.add(f.get(list), i32.const(FLOAT))),
        ...f.set(y, i32.add(f.get(y), i32.const(width))),
      ]),
    );
  });
}

function spread(): WasmFunction {
  return defineFunction('spread', 3, (f) => {
    const [x, z, tiles] = [0, 1, 2];
    const [tile, i] = [f.local('i32'), f.local('i32')];
    const words = range(PLANES).map(() => f.local('v128'));
    const [a, b, c, d, e, last] = words.map(f.get) as [Code, Code, Code, Code, Code, Code];
    const [outer, inner, even, odd] = range(4).map(() => f.local('v128')) as [number, number, number, number];
    const length = WIDTH * FLOAT;
    const at = (local: number): Code => i32.add(f.get(local), f.get(i));
    const times = (factor: number, value: Code): Code => f32x4.mul(f32x4.splat(f32.const(factor)), value);
    const sums = [
      f32x4.add(f32x4.sub(times(4, a), times(5, c)), e),
      f32x4.add(f.get(outer), f.get(inner)),
      f32x4.sub(f.get(outer), f.get(inner)),
      f32x4.add(f.get(even), f.get(odd)),
      f32x4.sub(f.get(even), f.get(odd)),
      f32x4.add(f32x4.sub(times(4, b), times(5, d)), last),
    ];

    return join(
      toBytes([x, z]),
      f.set(x, i32.add(f.get(x), i32.const(-length))),
      f.repeat(tile, f.get(tiles), 1, [
        ...f.repeat(i, i32.const(length), VECTOR, [
          ...words.flatMap((word, k) => f.set(word, f32x4.load({ base: at(x), offset: k * length }))),
          ...f.set(outer, f32x4.sub(e, times(4, c))),
          ...f.set(inner, f32x4.sub(d, times(4, b))),
          ...f.set(even, f32x4.sub(e, c)),
          ...f.set(odd, times(2, f32x4.sub(d, b))),
          ...sums.flatMap((sum, k) => f32x4.store({ base: at(z), offset: k * TILES * length }, sum)),
        ]),
        ...f.set(x, i32.add(f.get(x), i32.const(TILE * length))),
        ...f.set(z, i32.add(f.get(z), i32.const(length))),
      ]),
    );
  });
}

function gather(): WasmFunction {
  return defineFunction('gather', 4, (f) => {
    const [z, bias, y, tiles] = [0, 1, 2, 3];
    const [tile, i] = [f.local('i32'), f.local('i32')];
    const [near, nearOdd, far, farOdd] = range(4).map(() => f.local('v128')) as [
      number,
      number,
      number,
      number,
    ];
    const length = PIECES * WIDTH * FLOAT;
    const at = (local: number): Code => i32.add(f.get(local), f.get(i));
    const times = (factor: number, value: Code): Code => f32x4.mul(f32x4.splat(f32.const(factor)), value);
    const [a, b, c, d, e, last] = range(PLANES).map((k) =>
      f32x4.load({ base: at(z), offset: k * TILES * length }),
    ) as [Code, Code, Code, Code, Code, Code];
    const sums = [
      f32x4.add(f32x4.add(a, f.get(near)), f.get(far)),
      f32x4.add(f.get(nearOdd), times(2, f.get(farOdd))),
      f32x4.add(f.get(near), times(4, f.get(far))),
      f32x4.add(f32x4.add(f.get(nearOdd), times(8, f.get(farOdd))), last),
    ];

    return join(
      toBytes([z, bias, y]),
      f.repeat(tile, f.get(tiles), 1, [
        ...f.repeat(i, i32.const(length), VECTOR, [
          ...f.set(near, f32x4.add(b, c)),
          ...f.set(nearOdd, f32x4.sub(b, c)),
          ...f.set(far, f32x4.add(d, e)),
          ...f.set(farOdd, f32x4.sub(d, e)),
          ...sums.flatMap((sum, row) =>
            f32x4.store(
              { base: at(y), offset: row * length },
              f32x4.add(f32x4.load({ base: at(bias), offset: 0 }), sum),
            ),
          ),
        ]),
        ...f.set(z, i32.add(f.get(z), i32.const(length))),
        ...f.set(y, i32.add(f.get(y), i32.const(TILE * length))),
      ]),
    );
  });
}

function normalize(): WasmFunction {
  return defineFunction('normalize', 6, (f) => {
    const [y, from, fromStride, scale, out, rows] = [0, 1, 2, 3, 4, 5];
    const [row, i] = [f.local('i32'), f.local('i32')];
    const [sum, value, mean] = [f.local('v128'), f.local('v128'), f.local('v128')];
    const length = i32.const(WIDTH * FLOAT);
    const at = (local: number): Code => i32.add(f.get(local), f.get(i));
    const piece = (p: number): Code => f32x4.load({ base: at(y), offset: p * WIDTH * FLOAT });
    const [a, b, c, d] = [0, 1, 2, 3].map((lane) => f32x4.lane(f.get(sum), lane)) as [Code, Code, Code, Code];
    const average = f32.div(f32.add(f32.add(a, b), f32.add(c, d)), f32.const(WIDTH));
    const zero = f32x4.splat(f32.const(0));
    const pieces = range(PIECES)
      .map(piece)
      .reduce((most, next) => f32x4.max(most, next));

    return join(
      toBytes([y, from, fromStride, scale, out]),
      f.repeat(row, f.get(rows), 1, [
        ...f.set(sum, zero),
        ...f.repeat(i, length, VECTOR, [
          ...f.set(value, pieces),
          ...f32x4.store({ base: at(y), offset: 0 }, f.get(value)),
          ...f.set(sum, f32x4.add(f.get(sum), f.get(value))),
        ]),
        ...f.set(mean, f32x4.splat(average)),
        ...f.set(sum, zero),
        ...f.repeat(i, length, VECTOR, [
          ...f.set(value, f32x4.sub(piece(0), f.get(mean))),
          ...f32x4.store({ base: at(y), offset: 0 }, f.get(value)),
          ...f.set(sum, f32x4.add(f.get(sum), f32x4.mul(f.get(value), f.get(value)))),
        ]),
        ...f.set(mean, f32x4.splat(f32.div(f32.const(1), f32.sqrt(f32.add(average, f32.const(EPSILON)))))),
        ...f.repeat(i, length, VECTOR, [
          ...f.set(
            value,
            f32x4.mul(f32x4.mul(piece(0), f.get(mean)), f32x4.load({ base: at(scale), offset: 0 })),
          ),
          ...f.set(value, f32x4.add(f.get(value), f32x4.load({ base: at(scale), offset: WIDTH * FLOAT }))),
          ...f32x4.store(
            { base: at(out), offset: 0 },
            f32x4.add(f32x4.load({ base: at(from), offset: 0 }), f.get(value)),
          ),
        ]),
        ...f.set(y, i32.add(f.get(y), i32.const(PIECES * WIDTH * FLOAT))),
        ...f.set(from, i32.add(f.get(from), f.get(fromStride))),
        ...f.set(out, i32.add(f.get(out), length)),
      ]),
    );
  });
}

function step(): WasmFunction {
  return defineFunction('step', 8, (f) => {
    const [list, count, bias, hidden, upper, upperBias, out, groups] = [0, 1, 2, 3, 4, 5, 6, 7];
    const [i, n, group, row] = [f.local('i32'), f.local('i32'), f.local('i32'), f.local('i32')];
    const [first, second, value] = [f.local('v128'), f.local('v128'), f.local('v128')];
    const sums = range(GROUP / 4).map(() => f.local('v128'));
    const half = HIDDEN * FLOAT;
    const at = (local: number): Code => i32.add(f.get(local), f.get(i));
    const named = i32.load({ base: i32.add(f.get(list), f.get(n)), offset: 0 });

    return join(
      toBytes([list, count, bias, hidden, upper, upperBias, out]),
      f.repeat(i, i32.const(half), VECTOR, [
        ...f.set(first, f32x4.load({ base: at(bias), offset: 0 })),
        ...f.set(second, f32x4.load({ base: at(bias), offset: half })),
        ...f.repeat(n, f.get(count), FLOAT, [
          ...f.set(row, i32.add(i32.shiftLeft(named, i32.const(2)), f.get(i))),
          ...f.set(first, f32x4.add(f.get(first), f32x4.load({ base: f.get(row), offset: 0 }))),
          ...f.set(second, f32x4.add(f.get(second), f32x4.load({ base: f.get(row), offset: half }))),
        ]),
        ...f32x4.store({ base: at(hidden), offset: 0 }, f32x4.max(f.get(first), f.get(second))),
      ]),
      f.repeat(group, f.get(groups), 1, [
        ...sums.flatMap((sum, v) => f.set(sum, f32x4.load({ base: f.get(upperBias), offset: v * VECTOR }))),
        ...f.repeat(i, i32.const(half), FLOAT, [
          ...f.set(value, f32x4.loadSplat({ base: at(hidden), offset: 0 })),
          ...sums.flatMap((sum, v) => {
            const weight = f32x4.load({
              base: f.get(upper),
              offset: v * VECTOR,
            });
            return f.set(sum, f32x4.add(f.get(sum), f32x4.mul(f.get(value), weight)));
          }),
          ...f.set(upper, i32.add(f.get(upper), i32.const(GROUP * FLOAT))),
        ]),
        ...sums.flatMap((sum, v) => f32x4.store({ base: f.get(out), offset: v * VECTOR }, f.get(sum))),
        ...f.set(upperBias, i32.add(f.get(upperBias), i32.const(GROUP * FLOAT))),
        ...f.set(out, i32.add(f.get(out), i32.const(GROUP * FLOAT))),
      ]),
    );
  });
}

export const PROGRAM = [...DEPTHS.map(product), pick(), combine(), spread(), gather(), normalize(), step()];
