// Acts on a time line, by kind and day, with the reports below: as they happened, or as they became known.
import { dayNumber, dayOf, isDay } from '../model/date.ts';
import { compareText } from '../model/order.ts';
import type { ActKind } from '../model/words.ts';
import type { Casebook } from './casebook.ts';
import type { Act } from './entries.ts';
import type { Filters } from './filters.ts';
import { allows, allowsAct } from './period.ts';

/** `happened`: the day the act occurred. `known`: the first day on which a report told of it. */
export const CLOCKS = ['happened', 'known'] as const;
export type Clock = (typeof CLOCKS)[number];

export const LANES = ['pressure', 'meeting', 'proposal', 'position'] as const satisfies readonly ActKind[];
export type Lane = (typeof LANES)[number];

interface Bin {
  /** Days, both included. */
  readonly first: string;
  readonly last: string;
  /** Acts by lane, corroborated ones first, and reports. */
  readonly acts: Readonly<Record<Lane, readonly string[]>>;
  readonly reports: readonly string[];
}

export interface Timeline {
  readonly clock: Clock;
  readonly bins: readonly Bin[];
  /** Days in a bin: 1, 7, 28, 91 or 364. */
  readonly days: number;
  /** Places of bins, both included: the shortest stretch that holds nine in ten of the acts. */
  readonly core: { readonly from: number; readonly to: number };
  /** Acts known only to a month or a year, or to no date at all. */
  readonly undated: readonly string[];
  /** Acts of a day before the first bin, or after the last. */
  readonly outside: readonly string[];
}

const SIZES = [1, 7, 28, 91, 364];
/** Bins that the core may take, so that a window shows it, and bins of a whole line. */
const MOST_AT_ONCE = 180;
const MOST_BINS = 2000;
const CORE = 0.9;

/** The first day on which a report told of the act; null where none is dated to the day. */
export function knownOn(casebook: Casebook, act: Act): string | null {
  const days = [...act.asserting, ...act.denying]
    .map((id) => casebook.claims.get(id)?.publishedOn ?? null)
    .filter(isDay)
    .sort(compareText);
  return days[0] ?? null;
}

/** Under the filters but for the period, which is drawn on the line and chosen there. */
export function timelineOf(casebook: Casebook, filters: Filters, clock: Clock): Timeline {
  const open = { ...filters, from: null, to: null };
  const acts = [...casebook.acts.values()]
    .filter((act) => (LANES as readonly string[]).includes(act.kind) && allowsAct(casebook, act, open))
    .sort((a, b) => compareText(a.status, b.status) || compareText(a.id, b.id));
  const reports = [...casebook.reports.values()]
    .filter(({ outlet, publishedOn }) => isDay(publishedOn) && allows(filters.outlets, [outlet]))
    .sort((a, b) => compareText(a.id, b.id));
  const dateOf = (act: Act) => (clock === 'happened' ? act.occurredOn : knownOn(casebook, act));
  const dated = acts.filter((act) => isDay(dateOf(act)));
  const undated = acts.filter((act) => !isDay(dateOf(act))).map(({ id }) => id);
  const range = rangeOf(casebook, [
    ...dated.map((act) => dateOf(act) ?? ''),
    ...reports.map(({ publishedOn }) => publishedOn),
  ]);
  if (range === null) return { clock, bins: [], days: 1, core: { from: 0, to: 0 }, undated, outside: [] };
  const { first, last } = range;
  const inside = dated
    .map((act) => dayNumber(dateOf(act) ?? ''))
    .filter((day) => day >= first && day <= last);
  const core = coreOf(inside) ?? range;
  const binsOf = (from: number, to: number, size: number) => Math.ceil((to - from + 1) / size);
  const days =
    SIZES.find(
      (size) => binsOf(core.first, core.last, size) <= MOST_AT_ONCE && binsOf(first, last, size) <= MOST_BINS,
    ) ?? 364;
  const size = Math.min(MOST_BINS, binsOf(first, last, days));
  const bins = Array.from({ length: size }, (_, at) => ({
    first: dayOf(first + at * days),
    last: dayOf(first + at * days + days - 1),
    acts: {
      pressure: [] as string[],
      meeting: [] as string[],
      proposal: [] as string[],
      position: [] as string[],
    },
    reports: [] as string[],
  }));
  const binOf = (day: string) => bins[Math.floor((dayNumber(day) - first) / days)];
  const outside: string[] = [];
  for (const act of dated) {
    const bin = binOf(dateOf(act) ?? '');
    if (bin === undefined) outside.push(act.id);
    else bin.acts[act.kind as Lane].push(act.id);
  }
  for (const report of reports) binOf(report.publishedOn)?.reports.push(report.id);
  const place = (day: number) => Math.min(size - 1, Math.floor((day - first) / days));
  return {
    clock,
    bins,
    days,
    core: { from: place(core.first), to: place(core.last) },
    undated,
    outside,
  };
}

interface Range {
  readonly first: number;
  readonly last: number;
}

/** The shortest stretch that holds that share of the days, the first such; null without days. */
function coreOf(days: readonly number[]): Range | null {
  const sorted = [...days].sort((a, b) => a - b);
  const many = Math.ceil(CORE * sorted.length);
  let core: Range | null = null;
  for (let at = 0; at + many <= sorted.length; at++) {
    const [first = 0, last = 0] = [sorted[at], sorted[at + many - 1]];
    if (many > 0 && (core === null || last - first < core.last - core.first)) core = { first, last };
  }
  return core;
}

/** The dossier's own period; without one, from the first day of anything to the last. */
function rangeOf({ dossier }: Casebook, days: readonly string[]): Range | null {
  const sorted = days.filter(isDay).sort(compareText);
  const first = isDay(dossier.from) ? dossier.from : sorted[0];
  const last = isDay(dossier.to) ? dossier.to : sorted.at(-1);
  if (first === undefined || last === undefined || last < first) return null;
  return { first: dayNumber(first), last: dayNumber(last) };
}
