// Dates and datelines as publishers write them.
import { describe, expect, test } from 'vitest';
import { datelineOf } from '../../src/read/dateline.ts';
import { dateOf } from '../../src/read/dates.ts';

test.each([
  ['2025-12-08T23:40:00+02:00', '2025-12-08'],
  ['Mon, 8 Dec 2025 23:50:00 +0200', '2025-12-08'],
  ['December 8th, 2025', '2025-12-08'],
  ['Dec. 8, 2025 at 3:15 PM', '2025-12-08'],
  ['08.12.2025', '2025-12-08'],
  ['25/12/2025', '2025-12-25'],
  ['12/25/2025', '2025-12-25'],
  ['08/12/2025', '2025'],
  ['05/05/2025', '2025-05-05'],
  ['March 2026', '2026-03'],
  ['31 February 2026', null],
  ['soon', null],
])('%s is %s', (text, date) => {
  expect(dateOf(text)).toBe(date);
});

describe('datelines', () => {
  test.each([
    ['MUSCAT, Oman (Harbour Wire) - The talks', 'MUSCAT, Oman', 'Harbour Wire', 'The talks'],
    ['OSTREL/PORT SELM, Dec 8 (Reuters) - Two envoys', 'OSTREL/PORT SELM', 'Reuters', 'Two envoys'],
    ['Ostrel/Port Selm| The states', 'Ostrel/Port Selm', null, 'The states'],
    ['MOSCOW, March 3. /Volga Agency/. Russia', 'MOSCOW', 'Volga Agency', 'Russia'],
    ['(PORT SELM) — Before the envoys', 'PORT SELM', null, 'Before the envoys'],
    ['(AP) — The envoys', null, 'AP', 'The envoys'],
    ['Ostrel – The ministers', 'Ostrel', null, 'The ministers'],
    ['OSTREL: The ministers', 'OSTREL', null, 'The ministers'],
    ['PORT\u{A0}SELM — “No,” said', 'PORT SELM', null, '“No,” said'],
  ])('%s', (paragraph, place, outlet, rest) => {
    const found = datelineOf(paragraph, []);
    expect(found).toMatchObject({ place, outlet });
    expect(paragraph.slice(found?.end)).toBe(rest);
  });

  test('gives the day where it names the year', () => {
    expect(datelineOf('OSTREL, Dec. 8, 2025 (Xinhua) -- The ministers', [])?.published).toBe('2025-12-08');
    expect(datelineOf('OSTREL, Dec. 8 (Xinhua) -- The ministers', [])?.published).toBeNull();
  });

  test.each([
    'Brandt (the minister) said no.',
    'NATO - which nobody asked - said nothing.',
    'UPDATE — The envoys have left.',
    'The envoys left on Monday - without a promise.',
    'Two envoys — Pole and Reik — pressed Valdoria.',
  ])('none: %s', (paragraph) => {
    expect(datelineOf(paragraph, [])).toBeNull();
  });

  test('speakers of a transcript are not places', () => {
    expect(datelineOf('BRANDT: Good morning.', ['POLE: Good morning, minister.'])).toBeNull();
  });
});
