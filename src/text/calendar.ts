// Days as numbers, and what the calendar says of them: weeks, months, holidays.
import { dayNumber } from '../model/date.ts';

/** First and last day, `YYYY-MM-DD`, both included. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

export function addDays(day: string, days: number): string {
  return isoOf(dayNumber(day) + days);
}

function isoOf(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** The same day some months on; the last of the month where that has fewer days. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const { last } = monthOf(Math.floor(index / 12), (index % 12) + 1);
  return dayOf(Math.floor(index / 12), (index % 12) + 1, Math.min(date, Number(last.slice(8))));
}

/** Months run from 1 to 12. Null for what the calendar does not have, like 30 February. */
export function realDay(year: number, month: number, date: number): string | null {
  if (month < 1 || month > 12 || date < 1 || year < 1 || year > 9999) return null;
  return date > Number(monthOf(year, month).last.slice(8)) ? null : dayOf(year, month, date);
}

function dayOf(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

export function monthOf(year: number, month: number): Days {
  const last = new Date(Date.UTC(2000, month, 0));
  last.setUTCFullYear(year, month, 0);
  return { first: dayOf(year, month, 1), last: dayOf(year, month, last.getUTCDate()) };
}

export function yearOf(year: number): Days {
  return { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) };
}

/** 0 for Sunday, as chrono counts. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** Monday to Sunday. */
export function weekOf(day: string): Days {
  const first = addDays(day, -((weekdayOf(day) + 6) % 7));
  return { first, last: addDays(first, 6) };
}

/** What days that lie between two share: a day, a month or a year; null when not even that. */
export function commonDate({ first, last }: Days): string | null {
  if (first === last) return first;
  if (first.slice(0, 7) === last.slice(0, 7)) return first.slice(0, 7);
  return first.slice(0, 4) === last.slice(0, 4) ? first.slice(0, 4) : null;
}

/** The nth of a weekday in a month, from 1; -1 for the last. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): string {
  const { first, last } = monthOf(year, month);
  if (nth < 0) return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
}

/** Western Easter Sunday, after the algorithm that J.-M. Oudin gave in 1940. */
function easter(year: number): string {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const shift = Math.floor((century - 17) / 25);
  const rough =
    (century - Math.floor(century / 4) - Math.floor((century - shift) / 3) + 19 * golden + 15) % 30;
  const moon =
    rough -
    Math.floor(rough / 28) *
      (1 - Math.floor(rough / 28) * Math.floor(29 / (rough + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7;
  const offset = moon - weekday;
  const month = 3 + Math.floor((offset + 40) / 44);
  return dayOf(year, month, offset + 28 - 31 * Math.floor(month / 4));
}

/** Holidays by the words for them, in lower case; longer names first. */
export const HOLIDAYS: ReadonlyMap<string, (year: number) => string> = new Map([
  ['orthodox christmas', (year: number) => dayOf(year, 1, 7)],
  ['christmas eve', (year: number) => dayOf(year, 12, 24)],
  ['christmas day', (year: number) => dayOf(year, 12, 25)],
  ['christmas', (year: number) => dayOf(year, 12, 25)],
  ['boxing day', (year: number) => dayOf(year, 12, 26)],
  ["new year's eve", (year: number) => dayOf(year, 12, 31)],
  ["new year's day", (year: number) => dayOf(year, 1, 1)],
  ["new year's", (year: number) => dayOf(year, 1, 1)],
  ['new year', (year: number) => dayOf(year, 1, 1)],
  ['thanksgiving', (year: number) => nthWeekday(year, 11, 4, 4)],
  ['labor day', (year: number) => nthWeekday(year, 9, 1, 1)],
  ['memorial day', (year: number) => nthWeekday(year, 5, 1, -1)],
  ["valentine's day", (year: number) => dayOf(year, 2, 14)],
  ['may day', (year: number) => dayOf(year, 5, 1)],
  ['halloween', (year: number) => dayOf(year, 10, 31)],
  ['good friday', (year: number) => addDays(easter(year), -2)],
  ['easter monday', (year: number) => addDays(easter(year), 1)],
  ['easter', easter],
]);
