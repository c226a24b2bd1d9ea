// Keeps an answer within its limits, row by row: what is too long is cut, and that it was is said.
import { compareText } from '../model/order.ts';
import type { Cut, LimitedRows, Limits, Value } from './store.ts';

export type TrimLimits = Pick<Limits, 'rows' | 'bytes' | 'items'>;

export class Trimmer {
  readonly #limits: TrimLimits;
  readonly #rows: Value[][] = [];
  readonly #cuts = new Set<Cut>();
  #bytes: number;

  constructor(limits: TrimLimits) {
    this.#limits = limits;
    this.#bytes = limits.bytes;
  }

  /** Takes a row. @returns false when there is no room for it, nor for any other */
  add(row: readonly Value[]): boolean {
    if (this.#rows.length === this.#limits.rows) return this.#full('rows');
    if (this.#bytes <= 0) return this.#full('bytes');
    this.#rows.push(row.map((value) => this.#trim(value)));
    return true;
  }

  result(columns: readonly string[]): LimitedRows {
    const cuts = [...this.#cuts].sort(compareText);
    return { columns, rows: this.#rows, truncated: cuts.length > 0, cuts };
  }

  #full(cut: Cut): false {
    this.#cuts.add(cut);
    return false;
  }

  #trim(value: Value): Value {
    this.#bytes -= 8;
    if (typeof value === 'string') return this.#text(value);
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return this.#some(value).map((item: Value) => this.#trim(item));
    const entries = this.#some(Object.entries(value)).map(([key, item]) => [
      this.#text(key),
      this.#trim(item),
    ]);
    return Object.fromEntries(entries);
  }

  /** A letter counts as its UTF-8 bytes could: the limit is reached early rather than late. */
  #text(text: string): string {
    const room = Math.max(0, this.#bytes);
    this.#bytes -= text.length <= 64 ? text.length : Buffer.byteLength(text);
    if (this.#bytes >= 0 || text.length <= 64) return text;
    this.#cuts.add('bytes');
    return text.slice(0, Math.floor(room / 3));
  }

  #some<T>(items: readonly T[]): readonly T[] {
    const room = Math.min(this.#limits.items, Math.max(1, Math.floor(this.#bytes / 8)));
    if (items.length <= room) return items;
    this.#cuts.add(room < this.#limits.items ? 'bytes' : 'items');
    return items.slice(0, room);
  }
}
