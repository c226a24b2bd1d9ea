/** A cache that cannot grow without end: when full it starts anew. */

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
