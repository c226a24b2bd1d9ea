// Phrases for dates that lean on the day of the report: "last week", "in early December", "by Christmas", "two days earlier".
import { addDays, addMonths, type Days, HOLIDAYS, monthOf, weekOf, yearOf } from './calendar.ts';

export type Tense = 'past' | 'present' | 'future' | null;

/** Where a phrase stands in time. */
export interface Standpoint {
  /** Day of the report, `YYYY-MM-DD`. */
  readonly today: string;
  readonly tense: Tense;
  /** What "two days earlier" counts from, `YYYY-MM-DD`. */
  readonly anchor: string;
}

interface Phrase {
  readonly pattern: RegExp;
  /** Null where the words mean no date after all. */
  readonly days: (
    groups: Readonly<Record<string, string | undefined>>,
    at: Standpoint,
    lead: string,
  ) => Days | null;
}

const NUMBER = String.raw`(?<count>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a couple of|a few)`;
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = String.raw`(?<month>(?:Jan|Febr?|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?|January|February|March|April|May|June|July|August|September|October|November|December)`;

export const PHRASES: readonly Phrase[] = [
  { pattern: /\b(?:today|tonight|(?:earlier|later) today)\b/gi, days: (_, { today }) => one(today) },
  { pattern: /\bthis (?:morning|afternoon|evening)\b/gi, days: (_, { today }) => one(today) },
  { pattern: /\bthe day before yesterday\b/gi, days: (_, { today }) => one(addDays(today, -2)) },
  { pattern: /\bthe day after tomorrow\b/gi, days: (_, { today }) => one(addDays(today, 2)) },
  { pattern: /\byesterday\b|\blast night\b/gi, days: (_, { today }) => one(addDays(today, -1)) },
  { pattern: /\btomorrow\b/gi, days: (_, { today }) => one(addDays(today, 1)) },
  {
    pattern: new RegExp(
      String.raw`\b${NUMBER} (?<unit>day|week|month|year)s? (?<way>ago|earlier|before|previously|later|after|afterwards)\b`,
      'gi',
    ),
    days: ({ count = '', unit = '', way = '' }, { today, anchor }) => {
      const back = !/^(?:later|after)/i.test(way);
      return counted(
        /^ago$/i.test(way) ? today : anchor,
        (back ? -1 : 1) * amount(count),
        unit.toLowerCase(),
      );
    },
  },
  {
    pattern: new RegExp(
      String.raw`\bin ${NUMBER} (?<unit>day|week|month|year)s?(?:['’] time)?\b(?! of| before| after)`,
      'gi',
    ),
    days: ({ count = '', unit = '' }, { today, tense }) =>
      tense === 'past' ? null : counted(today, amount(count), unit.toLowerCase()),
  },
  {
    pattern: /\bthe (?:previous|preceding) day\b|\bthe day before\b(?= *[,.;]|$)/gi,
    days: (_, { anchor }) => one(addDays(anchor, -1)),
  },
  {
    pattern: /\bthe (?:following|next) day\b|\bthe day after\b(?= *[,.;]|$)/gi,
    days: (_, { anchor }) => one(addDays(anchor, 1)),
  },
  {
    pattern:
      /\b(?<part>early|earlier|mid|late|later|the (?:start|beginning|middle|end) of|by the end of)?[- ]?\b(?<which>this|last|next|past|coming|the past|the coming) (?<unit>week|month|year)(?!['’]s\b|\w)/gi,
    days: ({ part = '', which = '', unit = '' }, { today }) =>
      near(part, which.toLowerCase(), unit.toLowerCase(), today),
  },
  {
    pattern: /\b(?:the )?(?:year['’]s end|year[- ]end|end of the year)\b/gi,
    days: (_, { today }) => late(yearOf(Number(today.slice(0, 4)))),
  },
  {
    pattern: /\b(?:the )?(?:month['’]s end|end of the month)\b/gi,
    days: (_, { today }) => late(monthAround(today, 0)),
  },
  {
    pattern: /\b(?:(?<which>last|next|this) |(?:over|at|on|during) the |the )weekend\b/gi,
    days: ({ which = '' }, { today, tense }) => weekend(which.toLowerCase(), today, tense),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?<part>early|mid|late|(?:the )?(?:start|beginning|middle|end) of)[- ](?:in )?${MONTH}(?:,? (?<year>\d{4}))?(?!\w| \d)`,
      'gi',
    ),
    days: ({ part = '', month = '', year }, at) => partOf(part, whichMonth(month, year, at)),
  },
  {
    pattern:
      /\b(?<part>early|mid|late|(?:the )?(?:start|beginning|middle|end) of)[- ](?:in )?(?<year>(?:19|20)\d{2})\b/gi,
    days: ({ part = '', year = '' }) => partOf(part, yearOf(Number(year))),
  },
  {
    pattern: new RegExp(String.raw`\b(?<which>last|next|this) ${MONTH}(?!\w| \d)`, 'gi'),
    days: ({ which = '', month = '' }, { today }) => {
      const tense = { last: 'past', next: 'future' }[which.toLowerCase()] as Tense | undefined;
      const found = whichMonth(month, undefined, { today, tense: tense ?? null, anchor: today });
      if (found.first.slice(0, 7) !== today.slice(0, 7) || tense === undefined) return found;
      const [year, number] = found.first.split('-').map(Number);
      return monthOf((year ?? 0) + (tense === 'past' ? -1 : 1), number ?? 1);
    },
  },
  {
    pattern:
      /\b(?<name>Orthodox Christmas|Christmas(?: Eve| Day)?|Boxing Day|New Year(?:['’]s(?: Eve| Day)?)?|Thanksgiving|Labor Day|Memorial Day|Valentine['’]s Day|May Day|Halloween|Good Friday|Easter(?: Monday)?)(?:,? (?<year>\d{4}))?\b/g,
    days: ({ name = '', year }, at, lead) => holiday(name.toLowerCase().replace('’', "'"), year, at, lead),
  },
  {
    pattern:
      /\b(?<which>last|this|next) (?<season>spring|summer|autumn|fall|winter)\b|\b(?<season2>spring|summer|autumn|fall|winter)(?: of)? (?<year>(?:19|20)\d{2})\b/gi,
    days: ({ which = '', season, season2, year }, { today }) =>
      seasonOf((season ?? season2 ?? '').toLowerCase(), which.toLowerCase(), year, today),
  },
  {
    pattern:
      /(?<=\b(?:in|since|by|until|till|during|of|from|before|after|for) )(?<year>(?:19[4-9]|20[0-9])\d)(?![\d%-]|[,.]\d| [a-z]+s\b)/gi,
    days: ({ year = '' }) => yearOf(Number(year)),
  },
];

/** Without one of these words or a year no phrase stands anywhere: most sentences need not be searched. */
export const TIMELY =
  /day|night|morrow|week|month|year|morning|afternoon|evening|christmas|thanksgiving|halloween|easter|\b(?:spring|summer|autumn|fall|winter|jan(?:uary)?|feb(?:r|ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|(?:19|20)\d\d/i;

function one(day: string): Days {
  return { first: day, last: day };
}

function amount(count: string): number {
  const word = count.toLowerCase();
  if (/^\d/.test(word)) return Number(word);
  if (word === 'a couple of') return 2;
  if (word === 'a few') return 3;
  return /^an?$/.test(word) ? 1 : NUMBERS.indexOf(word) + 1;
}

/** Days are meant exactly, weeks give or take three days, months and years as such. */
function counted(from: string, count: number, unit: string): Days | null {
  if (unit === 'day') return one(addDays(from, count));
  if (unit === 'week') {
    const middle = addDays(from, 7 * count);
    return { first: addDays(middle, -3), last: addDays(middle, 3) };
  }
  if (unit === 'month') return monthAround(addMonths(from, count), 0);
  const year = Number(from.slice(0, 4)) + count;
  return year < 1 || year > 9999 ? null : yearOf(year);
}

function monthAround(day: string, steps: number): Days {
  const [year = 0, month = 1] = addMonths(`${day.slice(0, 7)}-01`, steps)
    .split('-')
    .map(Number);
  return monthOf(year, month);
}

function near(part: string, which: string, unit: string, today: string): Days {
  const step = /last|past/.test(which) ? -1 : /next|coming/.test(which) ? 1 : 0;
  const whole =
    unit === 'week'
      ? weekOf(addDays(today, 7 * step))
      : unit === 'month'
        ? monthAround(today, step)
        : yearOf(Number(today.slice(0, 4)) + step);
  if (/earlier/i.test(part) && step === 0) return { first: whole.first, last: today };
  if (/later/i.test(part) && step === 0) return { first: today, last: whole.last };
  return unit === 'week' ? whole : partOf(part, whole);
}

/** A third of a month or year: its first, its middle, its last. */
function partOf(part: string, whole: Days): Days {
  if (/end|late/i.test(part)) return late(whole);
  const long = whole.first.slice(0, 7) !== whole.last.slice(0, 7);
  const year = whole.first.slice(0, 4);
  if (/early|start|beginning/i.test(part))
    return { first: whole.first, last: long ? `${year}-04-30` : `${whole.first.slice(0, 8)}10` };
  if (/mid/i.test(part))
    return long
      ? { first: `${year}-05-01`, last: `${year}-08-31` }
      : { first: `${whole.first.slice(0, 8)}11`, last: `${whole.first.slice(0, 8)}20` };
  return whole;
}

function late(whole: Days): Days {
  const long = whole.first.slice(0, 7) !== whole.last.slice(0, 7);
  return {
    first: long ? `${whole.first.slice(0, 4)}-09-01` : `${whole.first.slice(0, 8)}21`,
    last: whole.last,
  };
}

/** The weekend just gone, or the coming one; on a weekend that one. */
function weekend(which: string, today: string, tense: Tense): Days {
  const saturday = addDays(weekOf(today).first, 5);
  const ahead = which === 'next' || (which !== 'last' && tense === 'future');
  const gone = which === 'last' || (which === '' && !ahead);
  const chosen = gone && today < saturday ? addDays(saturday, -7) : saturday;
  return { first: chosen, last: addDays(chosen, 1) };
}

/** The number of a month from the words for it, 1 to 12. */
function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function whichMonth(name: string, year: string | undefined, at: Standpoint): Days {
  const month = monthNumber(name);
  return monthOf(year === undefined ? yearFor((each) => monthOf(each, month), at) : Number(year), month);
}

/**
 * The year of a date without one: the last before the report in the past tense, the next in the future, else the nearest.
 */
export function yearFor(daysIn: (year: number) => Days, { today, tense }: Standpoint): number {
  const here = Number(today.slice(0, 4));
  const years = [here - 1, here, here + 1];
  if (tense === 'past') return years.findLast((year) => daysIn(year).first <= today) ?? here;
  if (tense === 'future') return years.find((year) => daysIn(year).last >= today) ?? here;
  const middle = (year: number): number => {
    const { first, last } = daysIn(year);
    return Math.abs(Date.parse(first) + Date.parse(last) - 2 * Date.parse(today));
  };
  return years.reduce((best, year) => (middle(year) < middle(best) ? year : best));
}

/** "By Christmas" in the past tense may lie ahead: the nearest is meant. */
function holiday(name: string, year: string | undefined, at: Standpoint, lead: string): Days | null {
  const rule = HOLIDAYS.get(name);
  if (rule === undefined) return null;
  if (year !== undefined) return one(rule(Number(year)));
  const deadline = /\b(?:by|before|until|till|ahead of)\s+(?:this\s+)?$/i.test(lead);
  const tense = /\blast\s+$/i.test(lead)
    ? 'past'
    : /\bnext\s+$/i.test(lead)
      ? 'future'
      : deadline
        ? null
        : at.tense;
  return one(rule(yearFor((each) => one(rule(each)), { ...at, tense })));
}

function seasonOf(season: string, which: string, year: string | undefined, today: string): Days {
  const first = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }[season] ?? 3;
  const span = (of: number): Days => ({
    first: monthOf(of, first).first,
    last: first === 12 ? monthOf(of + 1, 2).last : monthOf(of, first + 2).last,
  });
  if (year !== undefined) return span(Number(year));
  const here = Number(today.slice(0, 4));
  const years = [here - 2, here - 1, here, here + 1, here + 2].map(span);
  if (which === 'last') return years.findLast(({ last }) => last < today) ?? span(here);
  if (which === 'next') return years.find(({ first: start }) => start > today) ?? span(here);
  return years.find(({ last }) => last >= today) ?? span(here);
}
