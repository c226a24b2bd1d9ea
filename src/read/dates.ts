// Dates as publishers write them, read as partial dates. A date that two calendars' habits read differently keeps its year only.
import { isPartialDate } from '../model/date.ts';
import type { Span } from '../model/span.ts';

export interface FoundDate extends Span {
  readonly date: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const YEAR = '((?:19|20)\\d{2})';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';

/** Each form with a reading of its groups; earlier forms win where two overlap. */
const FORMS: readonly (readonly [RegExp, (groups: readonly string[]) => string])[] = [
  [
    new RegExp(`\\b${YEAR}[-/.](\\d{2})[-/.](\\d{2})(?!\\d)`, 'gi'),
    ([year, month, day]) => `${year}-${month}-${day}`,
  ],
  [
    new RegExp(`\\b${DAY}(?: of)?[ -]${MONTH},?[ -]${YEAR}\\b`, 'gi'),
    ([day, month, year]) => ymd(year, month, day),
  ],
  [new RegExp(`\\b${MONTH} ${DAY},? ${YEAR}\\b`, 'gi'), ([month, day, year]) => ymd(year, month, day)],
  [
    new RegExp(`\\b(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}\\b`, 'g'),
    ([day = '', month = '', year]) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  ],
  [new RegExp(`\\b(\\d{1,2})/(\\d{1,2})/${YEAR}\\b`, 'g'), ([a = '', b = '', year]) => slashed(a, b, year)],
  [
    new RegExp(`(?<!\\d(?:st|nd|rd|th)?(?: of)?[ -])\\b${MONTH},? ${YEAR}\\b`, 'gi'),
    ([month, year]) => `${year}-${monthOf(month)}`,
  ],
];

/** All complete dates and months of years in a text, in order, none overlapping. */
export function datesIn(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const [form, read] of FORMS) {
    for (const match of text.matchAll(form)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const date = read(match.slice(1));
      if (!isPartialDate(date) || found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ start, end, date });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The first date in the value of a field, such as `2025-12-08T10:00:00+02:00` or `Mon, 8 Dec 2025`. */
export function dateOf(value: string | null | undefined): string | null {
  return value ? (datesIn(value.replace(/\s+/g, ' '))[0]?.date ?? null) : null;
}

function ymd(year = '', month = '', day = ''): string {
  return `${year}-${monthOf(month)}-${day.padStart(2, '0')}`;
}

function monthOf(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');
}

/** 25/12/2025 and 12/25/2025 have one reading each; 08/12/2025 has two. */
function slashed(a: string, b: string, year = ''): string {
  const [first, second] = [a.padStart(2, '0'), b.padStart(2, '0')];
  if (a === b || Number(a) > 12) return `${year}-${second}-${first}`;
  return Number(b) > 12 ? `${year}-${first}-${second}` : year;
}
