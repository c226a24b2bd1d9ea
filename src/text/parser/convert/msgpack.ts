/** A reader of MessagePack: maps become `Map`s, 64-bit integers `bigint`s, `bin` a `Uint8Array`. */

export type Packed = null | boolean | number | bigint | string | Uint8Array | Packed[] | Map<Packed, Packed>;

/** Decodes one value; keys given as `bin` become strings. */
export function unpack(bytes: Uint8Array): Packed {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = new TextDecoder('utf-8', { ignoreBOM: true });
  let at = 0;

  const take = (length: number): Uint8Array => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  const skip = (size: number): number => {
    at += size;
    return at - size;
  };
  const number = (size: 1 | 2 | 4): number => {
    const from = skip(size);
    return size === 1 ? view.getUint8(from) : size === 2 ? view.getUint16(from) : view.getUint32(from);
  };
  const string = (length: number): string => text.decode(take(length));
  const list = (length: number): Packed[] => Array.from({ length }, read);
  const map = (length: number): Map<Packed, Packed> => {
    const entries = new Map<Packed, Packed>();
    for (let i = 0; i < length; i++) {
      const key = read();
      entries.set(key instanceof Uint8Array ? text.decode(key) : key, read());
    }
    return entries;
  };

  const readers: Record<number, () => Packed> = {
    192: () => null,
    194: () => false,
    195: () => true,
    196: () => take(number(1)),
    197: () => take(number(2)),
    198: () => take(number(4)),
    202: () => view.getFloat32(skip(4)),
    203: () => view.getFloat64(skip(8)),
    204: () => number(1),
    205: () => number(2),
    206: () => number(4),
    207: () => view.getBigUint64(skip(8)),
    208: () => view.getInt8(skip(1)),
    209: () => view.getInt16(skip(2)),
    210: () => view.getInt32(skip(4)),
    211: () => view.getBigInt64(skip(8)),
    217: () => string(number(1)),
    218: () => string(number(2)),
    219: () => string(number(4)),
    220: () => list(number(2)),
    221: () => list(number(4)),
    222: () => map(number(2)),
    223: () => map(number(4)),
  };

  function read(): Packed {
    const type = number(1);
    if (type < 0x80) return type;
    if (type >= 0xe0) return type - 0x100;
    if (type < 0x90) return map(type & 15);
    if (type < 0xa0) return list(type & 15);
    if (type < 0xc0) return string(type & 31);
    const reader = readers[type];
    if (!reader)
      throw new Error(
        `unknown MessagePack type: 0x${type.toString(16)} (byte ${at - 1}) - is the file whole?`,
      );
    return reader();
  }
  return read();
}

/** The value as a map, or an error that names what was expected. */
export function asMap(value: Packed | undefined, what: string): Map<Packed, Packed> {
  if (!(value instanceof Map)) throw new Error(`no map: ${what} - the package is not the expected one`);
  return value;
}

export function asList(value: Packed | undefined, what: string): Packed[] {
  if (!Array.isArray(value)) throw new Error(`no list: ${what} - the package is not the expected one`);
  return value;
}

export function asText(value: Packed | undefined, what: string): string {
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  if (typeof value !== 'string') throw new Error(`no string: ${what} - the package is not the expected one`);
  return value;
}

/** Maps and lists as plain JSON values; objects have no prototype. */
export function asJson(value: Packed): unknown {
  if (value instanceof Map) {
    const object: Record<string, unknown> = Object.create(null);
    for (const [key, entry] of value) object[String(key)] = asJson(entry);
    return object;
  }
  if (Array.isArray(value)) return value.map(asJson);
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : value;
}
