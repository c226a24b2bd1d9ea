// The loaded dossier as the address wants it heard: without the sources that are lifted out, up to the day that is chosen, with drafts or without.
import { useMemo } from 'preact/hooks';
import type { Address } from '../analyse/address.ts';
import type { Casebook } from '../analyse/casebook.ts';
import { heardOf, isSubject } from '../analyse/heard.ts';

/** `full`: with every source. The same casebook twice where nothing is taken away. */
export function useHeard<Loaded extends { readonly full: Casebook }>(
  loaded: Loaded | null,
  { page, filters }: Address,
): (Loaded & { readonly casebook: Casebook }) | null {
  const subject = isSubject(page);
  return useMemo(
    () =>
      loaded === null ? null : { ...loaded, casebook: subject ? loaded.full : heardOf(loaded.full, filters) },
    [loaded, subject, filters.known, filters.drafts, filters.without.join(' ')],
  );
}
