// Two periods, or two versions of a dossier, side by side: which lines and stances were born, which are gone, which flipped.
import { dayNumber, dayOf, daysOf, isDay, isPartialDate } from '../model/date.ts';
import { compareText } from '../model/order.ts';
import type { Casebook } from './casebook.ts';
import type { Filters } from './filters.ts';
import { heardOf } from './heard.ts';
import { pictureOf } from './picture.ts';
import { positionsOf } from './positions.ts';

export interface Side {
  readonly casebook: Casebook;
  readonly filters: Filters;
}

export const TURNS = ['flipped', 'born', 'gone'] as const;
export type Turn = (typeof TURNS)[number];

/** A line or a stance on one side. */
export interface State {
  /** Status of a line; stance of a position, null where it is only denied or only foreseen. */
  readonly value: string | null;
  readonly claims: readonly string[];
  readonly denials: readonly string[];
}

/** Who presses whom over what, or who stands how on what. */
interface Subject {
  readonly kind: 'line' | 'stance';
  /** Of the edge, or of the cell. */
  readonly id: string;
  readonly actor: string;
  /** Who is pressed; empty for a stance. */
  readonly recipient: string;
  /** Issue or proposal; empty where none is named. */
  readonly over: string;
}

export interface Change extends Subject {
  readonly turn: Turn;
  readonly before: State | null;
  readonly after: State | null;
}

export interface Comparison {
  /** Flipped ones first, then born, then gone; lines before stances; then by claims and id. */
  readonly changes: readonly Change[];
  /** On both sides, and alike. */
  readonly steady: { readonly lines: number; readonly stances: number };
}

type States = ReadonlyMap<string, { readonly subject: Subject; readonly state: State }>;

function statesOf({ casebook: full, filters }: Side): States {
  const casebook = heardOf(full, filters);
  const states = new Map<string, { subject: Subject; state: State }>();
  for (const { id, from, to, issue, status, claims, denials } of pictureOf(casebook, filters).edges)
    states.set(`line ${id}`, {
      subject: { kind: 'line', id, actor: from, recipient: to, over: issue },
      state: { value: status, claims, denials },
    });
  for (const { id, actor, concept, stance, claims, denials } of positionsOf(casebook, filters).cells)
    states.set(`stance ${id}`, {
      subject: { kind: 'stance', id, actor, recipient: '', over: concept },
      state: { value: stance, claims, denials },
    });
  return states;
}

export function compareOf(before: Side, after: Side): Comparison {
  const [old, now] = [statesOf(before), statesOf(after)];
  const changes: Change[] = [];
  const steady = { lines: 0, stances: 0 };
  for (const [key, { subject, state }] of now) {
    const known = old.get(key)?.state ?? null;
    if (known === null) changes.push({ ...subject, turn: 'born', before: null, after: state });
    else if (known.value !== state.value)
      changes.push({ ...subject, turn: 'flipped', before: known, after: state });
    else steady[subject.kind === 'line' ? 'lines' : 'stances'] += 1;
  }
  for (const [key, { subject, state }] of old)
    if (!now.has(key)) changes.push({ ...subject, turn: 'gone', before: state, after: null });
  const weight = ({ before: a, after: b }: Change) =>
    [a, b].reduce((sum, side) => sum + (side?.claims.length ?? 0) + (side?.denials.length ?? 0), 0);
  changes.sort(
    (a, b) =>
      TURNS.indexOf(a.turn) - TURNS.indexOf(b.turn) ||
      compareText(a.kind, b.kind) ||
      weight(b) - weight(a) ||
      compareText(a.id, b.id),
  );
  return { changes, steady };
}

/** Partial dates, both included; null: open. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

/** What is set side by side: `with` another version, or two periods. */
export interface Pairing {
  /** Id of the other dossier; empty: two periods of this one. */
  readonly with: string;
  readonly a: Period;
  readonly b: Period;
}

/** `2025-11-18..2025-12-06`. */
export const printPeriod = ({ from, to }: Period): string => `${from ?? ''}..${to ?? ''}`;

function parsePeriod(text: string | undefined): Period | null {
  const [from = '', to = ''] = text?.split('..') ?? [];
  const date = (part: string) => (isPartialDate(part) ? part : null);
  const period = { from: date(from), to: date(to) };
  return period.from === null && period.to === null ? null : period;
}

/**
 * As the address says: `a`, `b`, `with`. Without periods, the one that is filtered for against all before it; without that,
 * the two halves that have as many dated acts.
 */
export function pairingOf(
  casebook: Casebook,
  { from, to }: Pick<Filters, 'from' | 'to'>,
  params: Readonly<Record<string, string>>,
): Pairing {
  const other = params.with ?? '';
  const [a, b] = [parsePeriod(params.a), parsePeriod(params.b)];
  if (a !== null && b !== null) return { with: other, a, b };
  const start = from === null ? middleOf(casebook) : daysOf(from).first;
  return {
    with: other,
    a: a ?? { from: null, to: start === null ? null : dayBefore(start) },
    b: b ?? { from: start, to },
  };
}

const dayBefore = (day: string): string => dayOf(dayNumber(day) - 1);

function middleOf({ acts }: Casebook): string | null {
  const days = [...acts.values()]
    .flatMap(({ occurredOn }) => (isDay(occurredOn) ? occurredOn : []))
    .sort(compareText);
  return days[Math.floor(days.length / 2)] ?? null;
}

/** Both sides of the pairing. Versions are compared under all filters, periods under all but the period. */
export function pairOf(
  casebook: Casebook,
  filters: Filters,
  { with: other, a, b }: Pairing,
  version: Casebook | null,
): { readonly before: Side; readonly after: Side } {
  if (other !== '' && version !== null)
    return { before: { casebook: version, filters }, after: { casebook, filters } };
  return {
    before: { casebook, filters: { ...filters, ...a } },
    after: { casebook, filters: { ...filters, ...b } },
  };
}
