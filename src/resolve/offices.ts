// Offices: which one words speak of, in a report ("the French foreign minister") as in the gazetteer's roles.
import type { NameWords } from '../model/names.ts';

export interface Office {
  /** With what stands before it: `deputy-foreign-minister`. */
  readonly id: string;
  /** Where its words stand among those given. */
  readonly first: number;
  readonly next: number;
  readonly former: boolean;
}

const LOWER = new Set(['deputy', 'vice', 'assistant', 'junior', 'under', 'acting']);
const FORMER = new Set(['former', 'ex', 'late', 'onetime']);
const SINGULAR: ReadonlyMap<string, string> = new Map([
  ['chiefs', 'chief'],
  ['secretaries', 'secretary'],
  ['spokesmen', 'spokesman'],
  ['spokeswomen', 'spokeswoman'],
  ['allies', 'ally'],
  ['emissaries', 'emissary'],
]);

export class Offices {
  readonly #byFirst = new Map<string, { readonly words: readonly string[]; readonly id: string }[]>();
  readonly #leads = new Map<string, number>();
  readonly #words = new Set<string>();

  constructor({ offices }: NameWords) {
    for (const { id, words, leads } of offices) {
      if (leads !== undefined) this.#leads.set(id, leads);
      for (const text of words) {
        const parts = comparable(text.split(/[\s-]+|(?='s\b)/));
        for (const part of parts) this.#words.add(part);
        const first = parts[0] ?? '';
        const same = this.#byFirst.get(first) ?? [];
        same.push({ words: parts, id });
        this.#byFirst.set(first, same);
      }
    }
    for (const same of this.#byFirst.values()) same.sort((a, b) => b.words.length - a.words.length);
  }

  /** The first office among the words, the longest at its place; hyphens among the words are left out by the caller. */
  find(words: readonly string[]): Office | null {
    const given = comparable(words);
    for (let first = 0; first < given.length; first += 1) {
      const found = this.#byFirst
        .get(given[first] ?? '')
        ?.find(({ words: parts }) => parts.every((part, offset) => given[first + offset] === part));
      if (found === undefined) continue;
      const before = given[first - 1] ?? '';
      const id = LOWER.has(before) ? `${before}-${found.id}` : found.id;
      const former = given.slice(Math.max(0, first - 2), first).some((word) => FORMER.has(word));
      return { id, first, next: first + found.words.length, former };
    }
    return null;
  }

  /** True for a word that may be part of an office. */
  has(word: string): boolean {
    return this.#words.has(comparable([word])[0] ?? '');
  }

  /** The last office among the words: the one nearest to a name behind them. */
  findLast(words: readonly string[]): Office | null {
    let found = this.find(words);
    while (found !== null) {
      const skip = found.next;
      const next = this.find(words.slice(skip));
      if (next === null) return found;
      found = { ...next, first: next.first + skip, next: next.next + skip };
    }
    return found;
  }

  /** 1 and 2 for offices whose holder leads, in this order; null for others. */
  leads(office: string): number | null {
    return this.#leads.get(office) ?? null;
  }
}

function comparable(words: readonly string[]): string[] {
  return words.map((word) => {
    const lower = word.toLowerCase().replace('’', "'").replace(/\.$/, '');
    const irregular = SINGULAR.get(lower);
    if (irregular !== undefined) return irregular;
    return lower.length > 3 && /[^s'u]s$/.test(lower) && !KEPT.has(lower) ? lower.slice(0, -1) : lower;
  });
}

/** Not plurals. */
const KEPT = new Set(['affairs', 'states', 'representatives']);
