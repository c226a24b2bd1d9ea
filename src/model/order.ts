// The one order used wherever something is sorted: by UTF-16 code unit, the same on every machine and in every locale.

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareText(a.id, b.id);
}

export function sortedUnique(values: Iterable<string>): string[] {
  return [...new Set(values)].sort(compareText);
}

/** Groups in the order of their keys; within a group in the order given. */
export function grouped<T>(elements: readonly T[], keyOf: (element: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const element of elements) {
    const key = keyOf(element);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [element]);
    else group.push(element);
  }
  return [...groups].sort(([a], [b]) => compareText(a, b));
}
