import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPartialDate } from '../../src/model/date.ts';
import { dateOf, datesIn, type Tense } from '../../src/text/dates.ts';

/** The report is of Wednesday, 3 December 2025, unless the row says otherwise. */
const REPORT = '2025-12-03';

type Row = [text: string, tense: Tense, expected: string[], published?: string];

/** "words = date (first..last)"; without the days where the date says it all. */
function read(text: string, tense: Tense, published: string): string[] {
  return datesIn(text, { published, tense }).map(({ start, end, date, first, last }) => {
    const days = date === first && first === last ? '' : ` (${first}..${last})`;
    return `${text.slice(start, end)} = ${date}${days}`;
  });
}

describe('datesIn', () => {
  it.each<Row>([
    ['met on Tuesday', 'past', ['Tuesday = 2025-12-02']],
    ['met on Wednesday', 'past', ['Wednesday = 2025-12-03']],
    ['met on Thursday', 'past', ['Thursday = 2025-11-27']],
    ['will meet on Tuesday', 'future', ['Tuesday = 2025-12-09']],
    ['a meeting on Tuesday evening', null, ['Tuesday evening = 2025-12-02']],
    ['met last Tuesday', 'past', ['last Tuesday = 2025-12-02']],
    ['is to meet next Tuesday', 'future', ['next Tuesday = 2025-12-09']],
    ['gave him until Friday', 'past', ['Friday = 2025-12-05']],
    ['met from Tuesday to Thursday', 'past', ['Tuesday to Thursday = null (2025-12-02..2025-12-04)']],
    [
      'said today, and yesterday, and the day before yesterday',
      'past',
      ['today = 2025-12-03', 'yesterday = 2025-12-02', 'the day before yesterday = 2025-12-01'],
    ],
  ])('days of the week: %s', (text, tense, expected, published = REPORT) => {
    const normal = expected.map((each) => each.replace('= null (2025-12', '= 2025-12 (2025-12'));
    expect(read(text, tense, published)).toEqual(normal);
  });

  it.each<Row>([
    ['on January 20', 'past', ['January 20 = 2025-01-20'], '2025-12-28'],
    ['on January 20', 'future', ['January 20 = 2026-01-20'], '2025-12-28'],
    ['on January 20', null, ['January 20 = 2026-01-20'], '2025-12-28'],
    ['on December 24', 'past', ['December 24 = 2025-12-24'], '2026-01-05'],
    ['on Thursday, November 27, in Geneva', 'past', ['Thursday, November 27 = 2025-11-27']],
    ['on 27 November 2024', 'past', ['27 November 2024 = 2024-11-27']],
    ['on Nov. 27', 'past', ['Nov. 27 = 2025-11-27']],
    ['from November 3 to 5', 'past', ['November 3 to 5 = 2025-11 (2025-11-03..2025-11-05)']],
    ['signed 2025-11-27', 'past', ['2025-11-27 = 2025-11-27']],
    ['in March 2014', 'past', ['March 2014 = 2014-03 (2014-03-01..2014-03-31)']],
    ['in November', 'past', ['November = 2025-11 (2025-11-01..2025-11-30)']],
    ['in January', 'future', ['January = 2026-01 (2026-01-01..2026-01-31)']],
    ['in 2014', 'past', ['2014 = 2014 (2014-01-01..2014-12-31)']],
    ['on 29 February', 'past', ['29 February = 2024-02-29'], '2024-05-01'],
  ])('days and months: %s (%s)', (text, tense, expected, published = REPORT) =>
    expect(read(text, tense, published)).toEqual(expected),
  );

  it.each<Row>([
    ['in early December', 'past', ['early December = 2025-12 (2025-12-01..2025-12-10)']],
    ['in mid-November', 'past', ['mid-November = 2025-11 (2025-11-11..2025-11-20)']],
    ['late in November', 'past', ['late in November = 2025-11 (2025-11-21..2025-11-30)']],
    ['at the end of January', 'future', ['the end of January = 2026-01 (2026-01-21..2026-01-31)']],
    ['early 2026', 'future', ['early 2026 = 2026 (2026-01-01..2026-04-30)']],
    ['last week', 'past', ['last week = 2025-11 (2025-11-24..2025-11-30)']],
    ['this week', 'past', ['this week = 2025-12 (2025-12-01..2025-12-07)']],
    ['earlier this week', 'past', ['earlier this week = 2025-12 (2025-12-01..2025-12-03)']],
    ['next month', 'future', ['next month = 2026-01 (2026-01-01..2026-01-31)']],
    ['late last year', 'past', ['late last year = 2024 (2024-09-01..2024-12-31)']],
    ['next week', 'future', ['next week = null (2025-12-29..2026-01-04)'], '2025-12-24'],
    ['over the weekend', 'past', ['over the weekend = 2025-11 (2025-11-29..2025-11-30)']],
    ['this weekend', 'future', ['this weekend = 2025-12 (2025-12-06..2025-12-07)']],
    ['by the end of the year', 'future', ['the end of the year = 2025 (2025-09-01..2025-12-31)']],
    ['last summer', 'past', ['last summer = 2025 (2025-06-01..2025-08-31)']],
  ])('parts of months, weeks, years: %s', (text, tense, expected, published = REPORT) =>
    expect(read(text, tense, published)).toEqual(expected),
  );

  it.each<Row>([
    ['wanted a deal by Christmas', 'past', ['Christmas = 2025-12-25']],
    ['signed at Christmas', 'past', ['Christmas = 2024-12-25']],
    ['demanded an answer by Thanksgiving', 'past', ['Thanksgiving = 2025-11-27'], '2025-11-21'],
    ['before Thanksgiving', 'past', ['Thanksgiving = 2025-11-27']],
    ["New Year's Eve", 'future', ["New Year's Eve = 2025-12-31"]],
    ['Orthodox Christmas', 'future', ['Orthodox Christmas = 2026-01-07']],
    ['at Easter', 'future', ['Easter = 2026-04-05']],
    ['on Good Friday 2025', 'past', ['Good Friday 2025 = 2025-04-18']],
  ])('holidays: %s', (text, tense, expected, published = REPORT) =>
    expect(read(text, tense, published)).toEqual(expected),
  );

  it.each<Row>([
    ['three days ago', 'past', ['three days ago = 2025-11-30']],
    ['two weeks ago', 'past', ['two weeks ago = 2025-11 (2025-11-16..2025-11-22)']],
    ['a month ago', 'past', ['a month ago = 2025-11 (2025-11-01..2025-11-30)']],
    ['will meet in ten days', 'future', ['in ten days = 2025-12-13']],
    ['finished it in ten days', 'past', []],
    [
      'met on Tuesday; two days earlier he called',
      'past',
      ['Tuesday = 2025-12-02', 'two days earlier = 2025-11-30'],
    ],
    [
      'met on November 20 and the following day',
      'past',
      ['November 20 = 2025-11-20', 'the following day = 2025-11-21'],
    ],
  ])('counted days: %s', (text, tense, expected, published = REPORT) =>
    expect(read(text, tense, published)).toEqual(expected),
  );

  it.each([
    'he may go',
    'the sun set',
    'a 28-point plan',
    'about 2000 troops',
    'on the march',
    'May said no',
    'from 10 to 12 percent',
    'now',
    'a second phase',
    'section 1/2',
    'in 2,014 cases',
  ])('no date: %s', (text) => expect(read(text, 'past', REPORT)).toEqual([]));

  it('counts from an anchor that is given', () => {
    const dates = datesIn('two days earlier', { published: REPORT, tense: 'past', anchor: '2025-11-19' });
    expect(dates.map(({ date }) => date)).toEqual(['2025-11-17']);
  });

  it('is no more precise than the date of the report', () => {
    expect(datesIn('on Tuesday', { published: '2025-12', tense: 'past' })).toMatchObject([
      { date: '2025-12' },
    ]);
    expect(datesIn('on November 3, 2025', { published: '2025' })).toMatchObject([{ date: '2025-11-03' }]);
    expect(datesIn('on Tuesday, or in March 2014', { published: null })).toMatchObject([{ date: '2014-03' }]);
  });

  it('gives spans in order that do not overlap, and dates that the calendar has, for any text', () => {
    const words = fc.constantFrom(
      'Tuesday',
      'last',
      'next',
      'week',
      'January',
      '31',
      'Feb.',
      '29',
      '2025',
      '2025-11-31',
      'mid-',
      'early',
      'two',
      'days',
      'earlier',
      'Christmas',
      'by',
      'to',
      '-',
      ',',
      'the',
      'end',
      'of',
      'in',
      '999',
      'years',
      'later',
      'May',
      '\n',
      '\ud800',
      '13/13/2025',
      'weekend',
    );
    const texts = fc.oneof(
      fc.array(words, { maxLength: 20 }).map((parts) => parts.join(' ')),
      fc.string({ unit: 'binary' }),
    );
    const tenses = fc.constantFrom<Tense>('past', 'present', 'future', null);
    const days = fc.constantFrom('2025-12-03', '2024-02-29', '2026-01-01', '2025-12', '2025', null);
    fc.assert(
      fc.property(texts, tenses, days, (text, tense, published) => {
        let end = 0;
        for (const date of datesIn(text, { published, tense })) {
          expect(date.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(date.start, date.end).trim()).not.toBe('');
          expect(isPartialDate(date.first) && isPartialDate(date.last)).toBe(true);
          expect(date.first <= date.last).toBe(true);
          if (date.date !== null)
            expect(date.first.startsWith(date.date) && date.last.startsWith(date.date)).toBe(true);
          end = date.end;
        }
      }),
      { numRuns: 500, seed: 4 },
    );
  });
});

describe('dateOf', () => {
  it.each<[string, Tense, string | null, string | null]>([
    ['They met on Sunday.', 'past', REPORT, '2025-11-30'],
    ['They met.', 'past', REPORT, '2025-12'],
    ['They met on Sunday.', 'past', '2025-12', '2025-12'],
    ['They met on Sunday.', 'past', null, null],
  ])('%s', (text, tense, published, expected) => expect(dateOf(text, published, tense)).toBe(expected));
});
