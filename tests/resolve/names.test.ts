// Names: the gazetteer's, and those that only the report knows.
import { describe, expect, test } from 'vitest';
import { idsOf, whoIs } from './helper.ts';

describe('states', () => {
  test.each([
    ['Kyiv rejected the draft.', 'Kyiv', 'ukraine'],
    ['The U.S. rejected the draft.', 'U.S.', 'united-states'],
    ['Addis Ababa rejected the draft.', 'Addis Ababa', 'ethiopia'],
    ['Brussels rejected the draft.', 'Brussels', 'european-union'],
    ['The Kremlin rejected the draft.', 'Kremlin', 'kremlin'],
    ['Downing Street rejected the draft.', 'Downing Street', 'downing-street'],
    ['The Iranians rejected the draft.', 'Iranians', 'iran'],
    ['Tbilisi asked the Dutch for help.', 'Dutch', 'netherlands'],
    ['North Korea rejected the draft.', 'North Korea', 'north-korea'],
  ])('%s', (text, asked, id) => {
    expect(idsOf(text, asked)).toEqual([id]);
  });
});

describe('people', () => {
  test('spellings', () => {
    const text = 'Zelenskiy met Viktor Orbán. Zelenskyy then called Orban, and Lavrov called Zelensky.';
    const [a, b, c, d, e] = idsOf(text, 'Zelenskiy', 'Orbán', 'Zelenskyy', 'Orban', 'Zelensky');
    expect([a, c, e]).toEqual(Array(3).fill('volodymyr-zelensky'));
    expect([b, d]).toEqual(Array(2).fill('viktor-orban'));
  });

  test('a surname is whose it was introduced with', () => {
    const text = 'Iranian Foreign Minister Dariush Kamrani came. Kamrani said no.';
    const [named] = whoIs(text, ['Kamrani#2']);
    expect(named).toMatchObject({
      ids: ['dariush-kamrani'],
      name: 'Dariush Kamrani',
      kind: 'person',
      actsFor: ['iran'],
      reason: 'surname introduced at 25',
    });
  });

  test('another person with a known surname is not the known one', () => {
    expect(
      idsOf('Billy Graham, a farmer, urged Congress to act. Graham was clear.', 'Graham', 'Graham#2'),
    ).toEqual(['billy-graham', 'billy-graham']);
    expect(idsOf('Lindsey Graham urged Congress to act. Graham was clear.', 'Graham#2')).toEqual([
      'lindsey-graham',
    ]);
  });

  test('short names are never merged by likeness', () => {
    expect(idsOf('Kelly Rounds met Trumpf in Paris.', 'Rounds', 'Trumpf')).toEqual([
      'kelly-rounds',
      'trumpf',
    ]);
  });

  test.each([
    ['U.S. Secretary of State Ellen Hargrove refused.', 'Hargrove', 'ellen-hargrove'],
    ['The Cuban Foreign Ministry refused.', 'Cuban Foreign Ministry', 'cuban-foreign-ministry'],
    [
      'JOHANNESBURG - The National Union of Shaft Workers refused.',
      'Shaft Workers',
      'national-union-of-shaft-workers',
    ],
    ['The Security Council refused.', 'Security Council', 'un-security-council'],
    ['The Commission refused.', 'Commission', 'european-commission'],
  ])('offices and dateline: %s', (text, asked, id) => {
    expect(idsOf(text, asked)).toEqual([id]);
  });

  test('lists, particles and titles', () => {
    const text =
      'Ursula von der Leyen and Saudi Arabia’s deputy foreign minister, Faisal al-Harbi, met General Osman Idris. Al-Harbi left.';
    expect(idsOf(text, 'Leyen', 'al-Harbi', 'Idris')).toEqual([
      'ursula-von-der-leyen',
      'faisal-al-harbi',
      'osman-idris',
    ]);
  });
});

test('what is no actor has no ids', () => {
  expect(
    idsOf('The plan was leaked on Monday, and market pressure grew.', 'plan', 'Monday', 'pressure'),
  ).toEqual(['', '', '']);
});

test('a name that ends in a common word is read whole', () => {
  const text =
    "Len Hargreaves, boss of the Locomotive Crews' Union, met Northern Coast Rail. The union refused.";
  expect(idsOf(text, 'Union', 'Rail', 'union')).toEqual([
    'locomotive-crews-union',
    'northern-coast-rail',
    'locomotive-crews-union',
  ]);
});
