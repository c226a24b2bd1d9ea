// Finds dates in a text and says which days they mean, seen from the day of the report. The only home of chrono-node.
import * as chrono from 'chrono-node';
import { daysOf } from '../model/date.ts';
import type { Span } from '../model/span.ts';
import { addDays, commonDate, type Days, monthOf, realDay, weekdayOf } from './calendar.ts';
import { PHRASES, type Standpoint, type Tense, TIMELY, yearFor } from './date-phrases.ts';

export type { Tense } from './date-phrases.ts';

/** Where the words stand in the text, and the days that they may mean. */
export interface DateInText extends Span, Days {
  /** Partial date that holds all of these days, as precise as that allows; null over a year's turn. */
  readonly date: string | null;
}

export interface DateContext {
  /** Partial date of the report. Without it only dates with a year are found. */
  readonly published: string | null;
  /** Of the clause: "on Tuesday" is the last one in the past, the next in the future. Null: the last one. */
  readonly tense?: Tense | undefined;
  /** Day (`YYYY-MM-DD`) from which "two days earlier" counts; the date before it in the text when not given. */
  readonly anchor?: string | undefined;
}

/** In the order of the text; none overlap. Offsets are UTF-16, half-open. */
export function datesIn(text: string, context: DateContext): DateInText[] {
  const { published, tense = null } = context;
  const today = published === null ? '2000-01-01' : daysOf(published).last;
  const absolute = absoluteDates(text, { today, tense, anchor: today });
  const found: Found[] = [];
  for (const each of [...phrases(text), ...absolute].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (each.start < (found.at(-1)?.end ?? 0)) continue;
    found.push(each);
  }
  let before: string | null = null;
  return found.flatMap(({ start, end, meaning, dated }) => {
    const days = meaning({ today, tense, anchor: context.anchor ?? before ?? today });
    if (days === null || (published === null && !dated)) return [];
    const exact = published?.length === 10 || dated;
    const { first, last } = exact ? days : widened(days, published ?? today);
    if (first === last) before = first;
    return [{ start, end, first, last, date: commonDate({ first, last }) }];
  });
}

interface Found extends Span {
  readonly meaning: (at: Standpoint) => Days | null;
  /** It names its year, so the day of the report does not matter. */
  readonly dated: boolean;
}

/** The first date in the text, partial; the month of the report when there is none, and its date when that is no day. */
export function dateOf(text: string, published: string | null, tense: Tense): string | null {
  if (published === null || published.length < 10) return published;
  return datesIn(text, { published, tense }).find(({ date }) => date !== null)?.date ?? published.slice(0, 7);
}

/** Seen from a report of which only the month or year is known, what is relative is no more precise. */
function widened(days: Days, published: string): Days {
  const around = daysOf(published);
  const length = published.length;
  return days.first.slice(0, length) === published
    ? around
    : { first: daysOf(days.first.slice(0, length)).first, last: daysOf(days.last.slice(0, length)).last };
}

function phrases(text: string): Found[] {
  if (!TIMELY.test(text)) return [];
  return PHRASES.flatMap(({ pattern, days }) =>
    [...text.matchAll(pattern)].flatMap((match): Found[] => {
      const [words] = match;
      const skipped = words.length - words.trimStart().length;
      const span = { start: match.index + skipped, end: match.index + words.length };
      const lead = text.slice(Math.max(0, span.start - 20), span.start);
      const groups = match.groups ?? {};
      return [{ ...span, meaning: (at) => days(groups, at, lead), dated: groups.year !== undefined }];
    }),
  );
}

/** Longer runs without a line break are read in pieces, so that time grows with the length of the text. */
const PIECE = 2_000;

function absoluteDates(text: string, at: Standpoint): Found[] {
  const reference = { instant: new Date(`${at.today}T12:00:00Z`), timezone: 0 };
  const found: Found[] = [];
  for (const { start, end } of piecesOf(text)) {
    const piece = text.slice(start, end);
    if (!MENTION.test(piece)) continue;
    for (const result of chrono.en.parse(piece, reference)) {
      const read = readResult(text, result, start + result.index);
      if (read !== null) found.push(read);
    }
  }
  return found;
}

/** Words and figures without which chrono finds no date that counts here. */
const MENTION =
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)|\d{1,4}[-./]\d{1,2}[-./]\d{1,4}/;

function piecesOf(text: string): Span[] {
  const found: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const limit = Math.min(text.length, start + PIECE);
    const space = limit === text.length ? limit : text.lastIndexOf(' ', limit);
    const end = space > start ? space : limit;
    found.push({ start, end });
    start = end;
  }
  return found;
}

function readResult(
  text: string,
  { text: words, start, end }: chrono.ParsedResult,
  at: number,
): Found | null {
  const named = /[A-Za-z]{3,}/.test(words) && (start.isCertain('month') || start.isCertain('weekday'));
  if (named ? !NAMES.test(words) : !(start.isCertain('day') && start.isCertain('year'))) return null;
  const lead = text.slice(Math.max(0, at - 24), at);
  const bare = !start.isCertain('day') && !start.isCertain('year') && start.isCertain('month');
  if (
    bare &&
    !/\b(?:in|since|until|till|by|of|from|to|and|before|after|during|for|through)\s+(?:the\s+)?$|[-–]$/i.test(
      lead,
    )
  )
    return null;
  const trimmed = words.replace(/^(?:on|at|in|by)\s+/i, '').replace(/[\s,]+$/, '');
  const from = at + words.search(/\S/) + (words.length - words.replace(/^(?:on|at|in|by)\s+/i, '').length);
  return {
    start: from,
    end: from + trimmed.length,
    dated: start.isCertain('year'),
    meaning: (standpoint) => {
      const first = daysFor(start, standpoint, words, lead);
      const last = end === null || end === undefined ? first : daysFor(end, standpoint, words, lead);
      if (first === null || last === null) return first;
      if (last.last >= first.first) return { first: first.first, last: last.last };
      return start.isCertain('weekday') ? { first: first.first, last: addDays(last.last, 7) } : first;
    },
  };
}

/** Written with a capital: not "may", not "the sun". */
const NAMES = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)/;

function daysFor(parts: chrono.ParsedComponents, at: Standpoint, words: string, lead: string): Days | null {
  const [month, day] = [parts.get('month') ?? 1, parts.get('day') ?? 1];
  if (!parts.isCertain('month')) {
    return parts.isCertain('weekday') ? weekdayNear(parts.get('weekday') ?? 0, at, words, lead) : null;
  }
  const tense = /\b(?:by|until|till|before)\s+$/i.test(lead) && at.tense === 'past' ? null : at.tense;
  const inYear = (year: number): Days => {
    const exact = parts.isCertain('day') ? realDay(year, month, day) : null;
    return exact === null ? monthOf(year, month) : { first: exact, last: exact };
  };
  return inYear(parts.isCertain('year') ? (parts.get('year') ?? 0) : yearFor(inYear, { ...at, tense }));
}

/** The last such day, today included; the next where the clause looks ahead, or the words do. */
function weekdayNear(weekday: number, { today, tense }: Standpoint, words: string, lead: string): Days {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  const said = `${lead}${words}`;
  const next = /\bnext\s+\S+\s*$/i.test(said) || /^next\b/i.test(words);
  const last = /^(?:last|past)\b/i.test(words);
  const deadline = /\b(?:by|until|till)\s+(?:on\s+)?$/i.test(lead) || /^by\b/i.test(words);
  let steps = ahead === 0 ? 0 : ahead - 7;
  if (next) steps = ahead === 0 ? 7 : ahead;
  else if (last) steps = ahead === 0 ? -7 : ahead - 7;
  else if (tense === 'future' || deadline) steps = ahead;
  const day = addDays(today, steps);
  return { first: day, last: day };
}
