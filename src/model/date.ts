// Partial dates: ISO strings cut where knowledge ends ("2025", "2025-12", "2025-12-06"), so that they sort as text.

export type Precision = 'day' | 'month' | 'year';

const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

const DAY_MS = 86_400_000;

/** True when `text` is a partial date that the calendar has. */
export function isPartialDate(text: string): boolean {
  if (!PARTIAL_DATE.test(text)) return false;
  return text.length < 10 || new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}

/** True for a day, false for a month, a year, or what is no date. */
export function isDay(date: string | null): date is string {
  return date?.length === 10 && isPartialDate(date);
}

export function precisionOf(date: string): Precision {
  if (date.length >= 10) return 'day';
  return date.length === 7 ? 'month' : 'year';
}

/** The days a partial date may mean, first and last, both included. */
export function daysOf(date: string): { readonly first: string; readonly last: string } {
  const precision = precisionOf(date);
  if (precision === 'day') return { first: date, last: date };
  if (precision === 'year') return { first: `${date}-01-01`, last: `${date}-12-31` };
  const [year = 0, month = 0] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { first: `${date}-01`, last };
}

/** Whole days since 1970-01-01 of a date with day precision. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** The day with this number, as `dayNumber` counts them. */
export function dayOf(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** True when both may mean the same day, give or take `tolerance` days. A missing date is compatible with any. */
export function compatible(a: string | null, b: string | null, tolerance = 0): boolean {
  if (a === null || b === null) return true;
  const [x, y] = [daysOf(a), daysOf(b)];
  return (
    dayNumber(x.first) <= dayNumber(y.last) + tolerance && dayNumber(y.first) <= dayNumber(x.last) + tolerance
  );
}

/** True when every day that `a` may mean is before every day that `b` may mean. */
export function before(a: string, b: string): boolean {
  return daysOf(a).last < daysOf(b).first;
}
