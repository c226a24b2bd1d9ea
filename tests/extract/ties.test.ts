// Who serves whom: the forms in which reports give an office, beside the name, behind it, or without saying whose it is.
import { expect, test } from 'vitest';
import { openReader, readText } from '../../src/cli/reader.ts';

const reader = openReader();

function tiesIn(text: string): string[] {
  const { claims } = readText({ id: 'x', text, published: '2011-06-02', outlet: null }, reader);
  return claims.flatMap(({ extracted: { kind, actors, recipients } }) =>
    kind === 'tie'
      ? [`${actors.flatMap(({ ids }) => ids).join('+')} > ${recipients.flatMap(({ ids }) => ids).join('+')}`]
      : [],
  );
}

test.each([
  ['Mads Krogh, an analyst at Nordea Bank, said the price would fall.', ['mads-krogh > nordea-bank']],
  [
    'Iryna Kovalchuk, a lawmaker with the Rural Alliance, said the bill was dead.',
    ['iryna-kovalchuk > rural-alliance'],
  ],
  [
    "Israeli Ambassador to Washington Yehuda Barkai has rejected the plan, and Japan's ambassador to Thailand, Kenji Mori, accepted it.",
    ['yehuda-barkai > israel', 'kenji-mori > japan'],
  ],
  ['Sen. Paul Hartnell (R-Ohio) rejected the plan.', ['paul-hartnell > us-congress']],
  ['Senator Ellen Marsh, Democrat of Iowa, rejected the plan.', ['ellen-marsh > us-congress']],
  ['Secretary General Luis Ferrero urged Chad to sign.', ['luis-ferrero > united-nations']],
  [
    'NATO refused to comment. Later Secretary-General Pieter Bakker urged Chad to sign.',
    ['pieter-bakker > nato'],
  ],
  [
    'MANILA, Philippines (AP) - Army spokesman Col. Danilo Reyes rejected the plan. Government spokeswoman Maria Lagman backed it.',
    ['danilo-reyes > philippine-army', 'maria-lagman > philippines'],
  ],
  [
    "BOGOTA - The rebels' political chief, Ramon Cardona, rejected the plan. The Revolutionary Armed Forces of Colombia said so.",
    ['ramon-cardona > farc'],
  ],
  [
    "Algeria's union of dockers refused. Foreign Minister Dick Hanlon of Ireland met Prime Minister John Major.",
    ['dick-hanlon > ireland'],
  ],
  [
    'Mrs Haddou met the leader of the Rural Alliance, Bram Tolsma, on Monday.',
    ['bram-tolsma > rural-alliance'],
  ],
])('%s', (text, ties) => {
  expect(tiesIn(text)).toEqual(expect.arrayContaining(ties));
  const people = ties.map((tie) => tie.split(' > ')[0]);
  expect(tiesIn(text).filter((tie) => people.includes(tie.split(' > ')[0]))).toEqual(ties);
});

test('where only the office tells whom one serves, its words stand for that, not the name', () => {
  const text =
    'Prime Minister Robert Fico rejected the plan. Slovakia is bound by it. The minister was blunt.';
  const { claims } = readText({ id: 'x', text, published: '2025-06-02', outlet: null }, reader);
  const tie = claims.find(({ extracted }) => extracted.kind === 'tie')?.extracted;
  expect(tie?.actors.map((each) => each.text)).toEqual(['Robert Fico']);
  expect(tie?.recipients.map((each) => [each.text, ...each.ids])).toEqual([['Prime Minister', 'slovakia']]);
});

test('a body whose name reaches into the office, and who held one in the year of the report', () => {
  const text =
    'Jack Lew, the US Treasury secretary, rejected it. President Barack Obama agreed. Greece was silent.';
  const { claims } = readText({ id: 'x', text, published: '2015-06-09', outlet: null }, reader);
  const ties = claims.filter(({ extracted }) => extracted.kind === 'tie').map(({ extracted }) => extracted);
  expect(ties.map(({ actors, recipients }) => [...actors, ...recipients].flatMap(({ ids }) => ids))).toEqual([
    ['jack-lew', 'us-treasury'],
    ['barack-obama', 'united-states'],
  ]);
});
