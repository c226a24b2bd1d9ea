// What the reader chose to see, and its form in an address: parse(print(filters)) is the same filters.
import { isDay, isPartialDate } from '../model/date.ts';
import { sortedUnique } from '../model/order.ts';
import { type Review, STATUSES, type Status } from '../model/words.ts';
import { parseSourceKey } from './source-key.ts';

/**
 * How much doubt is let through, most first: everything anyone claimed; what somebody asserts; what nobody denies; what
 * two independent origins say and nobody denies. Each level shows a part of the one before it.
 */
export const DOUBTS = ['all', 'asserted', 'undenied', 'corroborated'] as const;
export type Doubt = (typeof DOUBTS)[number];

/** The statuses that each level lets through. */
export const DOUBT_STATUSES: Readonly<Record<Doubt, readonly Status[]>> = {
  all: STATUSES,
  asserted: ['corroborated', 'single-origin', 'disputed'],
  undenied: ['corroborated', 'single-origin'],
  corroborated: ['corroborated'],
};

/** What is done with drafts: what the reader found and nobody has said yes to. */
export const DRAFTS = ['shown', 'hidden', 'only'] as const;
export type Drafts = (typeof DRAFTS)[number];

/** An empty list lets everything through; lists are sorted. */
export interface Filters {
  readonly issues: readonly string[];
  readonly statuses: readonly string[];
  readonly events: readonly string[];
  readonly actors: readonly string[];
  readonly outlets: readonly string[];
  /** Partial dates, both included; null: open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly doubt: Doubt;
  readonly drafts: Drafts;
  /** Sources that are not heard, as `outlet:axios`: whatever they say is left out of every view. */
  readonly without: readonly string[];
  /** A day: only what had been published by its end is heard; null: everything. */
  readonly known: string | null;
}

export const NO_FILTERS: Filters = {
  issues: [],
  statuses: [],
  events: [],
  actors: [],
  outlets: [],
  from: null,
  to: null,
  doubt: 'all',
  drafts: 'shown',
  without: [],
  known: null,
};

/** List filters by their name in an address. */
const LIST_FILTERS = {
  issue: 'issues',
  status: 'statuses',
  event: 'events',
  actor: 'actors',
  outlet: 'outlets',
} as const satisfies Record<string, keyof Filters>;
export type ListFilter = (typeof LIST_FILTERS)[keyof typeof LIST_FILTERS];

/** Unknown statuses and impossible dates are dropped; unknown ids stay, they simply match nothing. */
export function parseFilters(query: URLSearchParams): Filters {
  const all = (name: string): string[] => sortedUnique(query.getAll(name).filter((value) => value !== ''));
  const date = (name: string): string | null => {
    const value = query.get(name);
    return value !== null && isPartialDate(value) ? value : null;
  };
  return {
    issues: all('issue'),
    statuses: all('status').filter((status) => (STATUSES as readonly string[]).includes(status)),
    events: all('event'),
    actors: all('actor'),
    outlets: all('outlet'),
    from: date('from'),
    to: date('to'),
    doubt: DOUBTS.find((known) => known === query.get('doubt')) ?? 'all',
    without: all('without').filter((key) => parseSourceKey(key) !== null),
    known: isDay(query.get('known')) ? query.get('known') : null,
    drafts: DRAFTS.find((known) => known === query.get('drafts')) ?? 'shown',
  };
}

/** Appends the filters to `query`, in a fixed order. */
export function printFilters(
  filters: Filters,
  query: URLSearchParams = new URLSearchParams(),
): URLSearchParams {
  for (const [name, key] of Object.entries(LIST_FILTERS)) {
    for (const value of sortedUnique(filters[key])) query.append(name, value);
  }
  if (filters.from !== null) query.append('from', filters.from);
  if (filters.to !== null) query.append('to', filters.to);
  if (filters.doubt !== 'all') query.append('doubt', filters.doubt);
  for (const key of sortedUnique(filters.without)) query.append('without', key);
  if (filters.known !== null) query.append('known', filters.known);
  if (filters.drafts !== 'shown') query.append('drafts', filters.drafts);
  return query;
}

/** True when the doubt that is let through takes a thing of this status. */
export function passesDoubt({ doubt }: Pick<Filters, 'doubt'>, status: string): boolean {
  return (DOUBT_STATUSES[doubt] as readonly string[]).includes(status);
}

/** True when what is done with drafts lets a claim of this review through. */
export function passesDrafts({ drafts }: Pick<Filters, 'drafts'>, review: Review): boolean {
  return drafts === 'shown' || (drafts === 'only') === (review === 'draft');
}

export function isFiltered(filters: Filters): boolean {
  return printFilters(filters).size > 0;
}

/** The filters with `value` of one list switched on or off. */
export function toggled(filters: Filters, key: ListFilter, value: string): Filters {
  const values = filters[key];
  const next = values.includes(value) ? values.filter((known) => known !== value) : [...values, value];
  return { ...filters, [key]: sortedUnique(next) };
}
