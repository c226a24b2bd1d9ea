/** A small assembler for WebAssembly: expressions are byte lists, functions take integers and give nothing. */

export type Code = readonly number[];

function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest ? low | 0x80 : low);
  } while (rest);
  return bytes;
}

function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    if ((rest === 0 && !(low & 0x40)) || (rest === -1 && low & 0x40)) return [...bytes, low];
    bytes.push(low | 0x80);
  }
}

const simd = (operation: number): number[] => [0xfd, ...unsigned(operation)];
const binary =
  (opcode: Code) =>
  (a: Code, b: Code): Code => [...a, ...b, ...opcode];

export const join = (...parts: Code[]): Code => parts.flat();

/** A place in memory: an address in bytes and a constant added to it. */
export interface Address {
  base: Code;
  offset: number;
}

export const i32 = {
  const: (value: number): Code => [0x41, ...signed(value)],
  load: ({ base, offset }: Address): Code => [...base, 0x28, 2, ...unsigned(offset)],
  lessThan: binary([0x48]),
  add: binary([0x6a]),
  mul: binary([0x6c]),
  shiftLeft: binary([0x74]),
};

export const f32 = {
  const: (value: number): Code => [0x43, ...new Uint8Array(new Float32Array([value]).buffer)],
  add: binary([0x92]),
  div: binary([0x95]),
  sqrt: (value: Code): Code => [...value, 0x91],
};

/** Four 32-bit floats at a time. */
export const f32x4 = {
  load: ({ base, offset }: Address): Code => [...base, ...simd(0x00), 4, ...unsigned(offset)],
  /** One float from memory in all four lanes. */
  loadSplat: ({ base, offset }: Address): Code => [...base, ...simd(0x09), 2, ...unsigned(offset)],
  store: ({ base, offset }: Address, value: Code): Code => [
    ...base,
    ...value,
    ...simd(0x0b),
    4,
    ...unsigned(offset),
  ],
  splat: (value: Code): Code => [...value, ...simd(0x13)],
  lane: (value: Code, lane: number): Code => [...value, ...simd(0x1f), lane],
  add: binary(simd(0xe4)),
  sub: binary(simd(0xe5)),
  mul: binary(simd(0xe6)),
  /** The second where the first is less, else the first. */
  max: binary(simd(0xeb)),
};

const TYPES = { i32: 0x7f, f32: 0x7d, v128: 0x7b } as const;

/** A function under construction: locals have names only in the TypeScript that builds it. */
export interface FunctionBuilder {
  /** Declares a local variable and gives its index. */
  local(type: keyof typeof TYPES): number;
  get(local: number): Code;
  set(local: number, value: Code): Code;
  /** Runs the body at least once, with `counter` from `from` (0 when not given) in steps while it is below `limit`. */
  repeat(counter: number, limit: Code, step: number, body: Code, from?: Code): Code;
}

export interface WasmFunction {
  name: string;
  params: number;
  locals: Code;
  body: Code;
}

/** Builds a function whose `params` integer parameters are the locals 0, 1, 2 ... */
export function defineFunction(
  name: string,
  params: number,
  build: (f: FunctionBuilder) => Code,
): WasmFunction {
  const types: number[] = [];
  const get = (local: number): Code => [0x20, ...unsigned(local)];
  const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)];
  const body = build({
    local: (type) => params + types.push(TYPES[type]) - 1,
    get,
    set,
    repeat: (counter, limit, step, inner, from = i32.const(0)) =>
      join(
        set(counter, from),
        [0x03, 0x40],
        inner,
        set(counter, i32.add(get(counter), i32.const(step))),
        i32.lessThan(get(counter), limit),
        [0x0d, 0, 0x0b],
      ),
  });
  const locals = [...unsigned(types.length), ...types.flatMap((type) => [1, type])];
  return { name, params, locals, body };
}

const section = (id: number, entries: Code[]): Code => {
  const content = [...unsigned(entries.length), ...entries.flat()];
  return [id, ...unsigned(content.length), ...content];
};
const named = (name: string): Code => [name.length, ...new TextEncoder().encode(name)];

/** A module of these functions, with its memory imported as `env.memory`. */
export function assemble(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ params }) => [
    0x60,
    ...unsigned(params),
    ...new Array(params).fill(TYPES.i32),
    0,
  ]);
  const bodies = functions.map(({ locals, body }) => {
    const code = [...locals, ...body, 0x0b];
    return [...unsigned(code.length), ...code];
  });
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, types),
    ...section(2, [[...named('env'), ...named('memory'), 2, 0, 1]]),
    ...section(
      3,
      functions.map((_, index) => unsigned(index)),
    ),
    ...section(
      7,
      functions.map(({ name }, index) => [...named(name), 0, ...unsigned(index)]),
    ),
    ...section(10, bodies),
  ]);
}
