// The address bar as state: reading it, changing it, and links that do not reload the page. A page opened from a file uses the hash.
import { useEffect, useState } from 'preact/hooks';
import { type Address, parseAddress, printAddress } from '../analyse/address.ts';
import { NO_FILTERS } from '../analyse/filters.ts';
import { carried } from './carried.ts';

const fromFile = carried !== null;

function current(): Address {
  if (carried === null) return parseAddress(location.pathname + location.search);
  return parseAddress(location.hash.slice(1) || carried.start);
}

export function hrefOf(address: Address): string {
  return fromFile ? `#${printAddress(address)}` : printAddress(address);
}

/** The same page as data; null where the server has none: in a file, nowhere, or for a question not yet asked. */
export function twinOf(address: Address): string | null {
  const unasked = address.page === 'query' || address.page === 'ask';
  if (fromFile || address.page === 'nowhere' || (unasked && Object.keys(address.params).length === 0))
    return null;
  // A file that was chosen in this page is not on the server.
  if (address.page === 'compare' && address.params.with?.startsWith('file:')) return null;
  const [path, search] = printAddress(address).split('?', 2);
  return `${path === '/' ? '/index' : path}.json${search === undefined ? '' : `?${search}`}`;
}

/** The server's one-file page of this address; null in such a file. `whole`: of the dossier, whatever the filters. */
export function fileOf(address: Address, whole = false): string | null {
  if (fromFile) return null;
  const view = printAddress({ ...address, opened: null, ...(whole ? { filters: NO_FILTERS } : {}) });
  const query = new URLSearchParams({ view });
  if (address.dossier !== '') query.set('dossier', address.dossier);
  return `/dossier.html?${query}`;
}

/** `replace`: without a new step in the history, for what changes while typing or dragging. */
export type Go = (address: Address, options?: { readonly replace?: boolean }) => void;

export function useAddress(): readonly [Address, Go] {
  const [address, setAddress] = useState(current);
  useEffect(() => {
    const read = () => setAddress(current());
    addEventListener('popstate', read);
    addEventListener('hashchange', read);
    return () => {
      removeEventListener('popstate', read);
      removeEventListener('hashchange', read);
    };
  }, []);
  const go: Go = (next, { replace = false } = {}) => {
    const href = hrefOf(next);
    if (replace) history.replaceState(null, '', href);
    else if (href !== hrefOf(current())) history.pushState(null, '', href);
    setAddress(next);
    if (next.page !== address.page || next.id !== address.id) scrollTo(0, 0);
  };
  return [address, go];
}
