// What can be done with a list of bookmarks, and the list as text of an address, for pages that have no server to keep it.
import { parseAddress, printAddress } from './address.ts';

export interface Mark {
  readonly name: string;
  /** Address of the view, without the dossier. */
  readonly view: string;
  readonly note: string;
}

/** The view without what only this moment has: the dossier, what is typed into the search. */
export function viewAddress(view: string): string {
  return printAddress({ ...parseAddress(view), dossier: '', search: '' });
}

export function changed(list: readonly Mark[], at: number, change: Partial<Mark>): Mark[] {
  return list.map((mark, place) => (place === at ? { ...mark, ...change } : mark));
}

/** One place up (-1) or down (1); at the ends nothing changes. */
export function moved(list: readonly Mark[], at: number, by: -1 | 1): Mark[] {
  const to = at + by;
  const [one, other] = [list[at], list[to]];
  if (one === undefined || other === undefined) return [...list];
  return list.map((mark, place) => (place === at ? other : place === to ? one : mark));
}

export function without(list: readonly Mark[], at: number): Mark[] {
  return list.filter((_, place) => place !== at);
}

export function inserted(list: readonly Mark[], at: number, mark: Mark): Mark[] {
  return [...list.slice(0, at), mark, ...list.slice(at)];
}

export function printList(list: readonly Mark[]): string {
  return JSON.stringify(list.map(({ name, view, note }) => [name, view, note]));
}

/** Entries that are no bookmarks are dropped; null for what is no list. */
export function parseList(text: string): Mark[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(value)) return null;
  return value.flatMap((entry: unknown) => {
    const [name, view, note] = Array.isArray(entry) ? (entry as unknown[]) : [];
    return typeof name === 'string' &&
      typeof view === 'string' &&
      typeof note === 'string' &&
      /^\/(?!\/)/.test(view)
      ? [{ name, view, note }]
      : [];
  });
}
