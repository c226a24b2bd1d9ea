// A source as one word of an address.

/** What can be lifted out: everything an outlet published, an origin gathered, a speaker said, or a report tells. */
export const SOURCE_KINDS = ['outlet', 'origin', 'speaker', 'report'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** `outlet:axios`: a source as one word, for addresses. */
export const sourceKey = (kind: SourceKind, id: string): string => `${kind}:${id}`;

/** Null for what is no such word. */
export function parseSourceKey(key: string): { readonly kind: SourceKind; readonly id: string } | null {
  const at = key.indexOf(':');
  const kind = SOURCE_KINDS.find((known) => known === key.slice(0, at));
  return kind === undefined || at === key.length - 1 ? null : { kind, id: key.slice(at + 1) };
}

/** As written in an address; `outlet` for anything else. */
export function sourceKindOf(word: string | undefined): SourceKind {
  return SOURCE_KINDS.find((kind) => kind === word) ?? 'outlet';
}
