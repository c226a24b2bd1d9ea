// The address of a screen: page, filters, what is open. parse(print(address)) is the same address.
import { type Filters, NO_FILTERS, parseFilters, printFilters } from './filters.ts';
import { NO_SIGHT, parseSight, printSight, type Sight } from './sight.ts';

export const PAGES = [
  'picture',
  'table',
  'positions',
  'time',
  'voices',
  'voice',
  'sources',
  'proposals',
  'chains',
  'lens',
  'compare',
  'bookmarks',
  'actor',
  'issue',
  'act',
  'report',
  'queries',
  'query',
  'ask',
  'nowhere',
] as const;
export type PageName = (typeof PAGES)[number];

/**
 * What the drawer shows: the evidence of an edge, an act, a cell of the positions, what changed between two versions, what
 * a version says on an issue, or everything in the picture.
 */
export interface Opened {
  readonly kind: (typeof OPENED_BY_ID)[number] | 'all';
  /** Empty for `all`. */
  readonly id: string;
  /** What a count counts; `sides`: for and against. */
  readonly show: Show;
}

const OPENED_BY_ID = ['edge', 'act', 'cell', 'revision', 'term'] as const;

export const SHOWS = ['sides', 'claims', 'denials', 'origins', 'speakers', 'reports'] as const;
export type Show = (typeof SHOWS)[number];

export interface Address {
  readonly page: PageName;
  /** Of the actor, issue, act, report or question; a path that names no page; empty on the other pages. */
  readonly id: string;
  /** Empty: the first dossier. */
  readonly dossier: string;
  readonly filters: Filters;
  /** What of the picture is on the stage. */
  readonly sight: Sight;
  readonly opened: Opened | null;
  /** What is typed into the search. */
  readonly search: string;
  /** A claim to be shown in a report. */
  readonly claim: string | null;
  /** Values of a question's parameters. */
  readonly params: Readonly<Record<string, string>>;
}

export const START: Address = {
  page: 'picture',
  id: '',
  dossier: '',
  filters: NO_FILTERS,
  sight: NO_SIGHT,
  opened: null,
  search: '',
  claim: null,
  params: {},
};

const FOLDERS: Readonly<Partial<Record<PageName, string>>> = {
  actor: 'actors',
  issue: 'issues',
  act: 'acts',
  report: 'reports',
  query: 'queries',
  voice: 'voices',
};

/** Pages without an id, by their path. */
const SINGLES: Readonly<Partial<Record<PageName, string>>> = {
  table: 'table',
  positions: 'positions',
  time: 'time',
  voices: 'voices',
  sources: 'sources',
  proposals: 'proposals',
  chains: 'chains',
  lens: 'lens',
  compare: 'compare',
  bookmarks: 'bookmarks',
  queries: 'queries',
  ask: 'ask',
};

/** Paths of all pages without an id but the first. */
export const SINGLE_PATHS: readonly string[] = Object.values(SINGLES).map((path) => `/${path}`);

function parsePath(path: string): { page: PageName; id: string } {
  const [folder = '', ...rest] = path.split('/').filter((part) => part !== '');
  const id = rest.map(decoded).join('/');
  const named = (names: Readonly<Partial<Record<PageName, string>>>) =>
    PAGES.find((name) => names[name] === folder);
  const page = id === '' ? named(SINGLES) : named(FOLDERS);
  if (page !== undefined) return { page, id };
  return folder === '' || !path.startsWith('/')
    ? { page: 'picture', id: '' }
    : { page: 'nowhere', id: path.slice(1) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function parseOpened(query: URLSearchParams): Opened | null {
  const show = SHOWS.find((known) => known === query.get('show')) ?? 'sides';
  for (const kind of OPENED_BY_ID) {
    const id = query.get(`open-${kind}`);
    if (id !== null && id !== '') return { kind, id, show };
  }
  return query.get('open') === 'all' ? { kind: 'all', id: '', show } : null;
}

/** @param url path and query, as `/actors/ukraine?issue=donbas-territory` */
export function parseAddress(url: string): Address {
  const [path = '', search = ''] = url.split('?', 2);
  const query = new URLSearchParams(search);
  // Entries, not assignments: a parameter may be called __proto__.
  const params = Object.fromEntries(
    [...query]
      .filter(([key]) => key.startsWith('p-') && key.length > 2)
      .map(([key, value]) => [key.slice(2), value]),
  );
  return {
    ...parsePath(path),
    dossier: query.get('dossier') ?? '',
    filters: parseFilters(query),
    sight: parseSight(query),
    opened: parseOpened(query),
    search: query.get('q') ?? '',
    claim: query.get('claim'),
    params,
  };
}

export function printAddress({
  page,
  id,
  dossier,
  filters,
  sight,
  opened,
  search,
  claim,
  params,
}: Address): string {
  const query = new URLSearchParams();
  if (dossier !== '') query.set('dossier', dossier);
  printFilters(filters, query);
  printSight(sight, query);
  if (opened !== null) {
    query.set(
      opened.kind === 'all' ? 'open' : `open-${opened.kind}`,
      opened.kind === 'all' ? 'all' : opened.id,
    );
    if (opened.show !== 'sides') query.set('show', opened.show);
  }
  if (search !== '') query.set('q', search);
  if (claim !== null) query.set('claim', claim);
  for (const key of Object.keys(params).sort()) query.set(`p-${key}`, params[key] ?? '');
  const folder = FOLDERS[page];
  const path =
    page === 'nowhere'
      ? `/${id}`
      : folder === undefined
        ? `/${SINGLES[page] ?? ''}`
        : `/${folder}/${encodeURIComponent(id)}`;
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
