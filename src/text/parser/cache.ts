/** Caches that cannot grow without end: when full they start anew. */

export interface Cache<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
}

/** Holds at most `capacity` entries; what it forgets is computed again, so results do not depend on it. */
export function cappedCache<K, V>(capacity: number): Cache<K, V> {
  const entries = new Map<K, V>();
  return {
    get: (key) => entries.get(key),
    set(key, value) {
      if (entries.size >= capacity) entries.clear();
      entries.set(key, value);
    },
  };
}

/**
 * The same string on its own, for keeping: it holds no text in memory out of which it was cut. Put together of its letters it is
 * also as narrow as they are: cut out of a text with a curly quote it would take two bytes a letter, and be slower wherever it is used.
 */
export function detached(text: string): string {
  return text.split('').join('');
}
