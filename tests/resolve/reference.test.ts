// Who is meant later in a report by "the rebels", "the airline", "the government", a short form or initials.
import { describe, expect, test } from 'vitest';
import { idsOf } from './helper.ts';

describe('what a body was called', () => {
  const LIMA =
    'LIMA - The mining company Cerro Alto said on Monday that it would close its pit. The company told the union, the Federation of Andean Miners, that it would pay no bonus. The firm was bluffing, said the union.';
  const SOFIA =
    "Bulgaria's ruling party, the Citizens' Union, threatened on Wednesday to quit. The party has 70 seats. The other party, the Rural Alliance, laughed. The bloc of the left stayed away.";
  test.each([
    [LIMA, 'company#2', 'cerro-alto'],
    [LIMA, 'union', 'federation-of-andean-miners'],
    [LIMA, 'firm', 'cerro-alto'],
    [LIMA, 'union#2', 'federation-of-andean-miners'],
    [SOFIA, 'party#2', 'citizens-union'],
    [SOFIA, 'party#3', 'rural-alliance'],
    [
      'Sudan said that the African Union had not asked it. The bloc wants a new cabinet.',
      'bloc',
      'african-union',
    ],
    ['The Houthi rebels rejected it. The movement wants a port opened.', 'movement', 'houthis'],
    [
      'The Alliance of Dairy Farmers laughed. The alliance wants more.',
      'alliance',
      'alliance-of-dairy-farmers',
    ],
    ['Togo urged Benin to withdraw its ships.', 'its', 'benin'],
    ['Togo urged the United States to lift sanctions on its banks.', 'its', 'togo'],
    ['Togo urged the European Union to back its bid.', 'its', 'togo'],
    ['Togo accused Benin of a raid and urged it to leave.', 'it', 'benin'],
    ['The International Monetary Fund paid. The Fund wants more.', 'Fund#2', 'imf'],
    ['The United Nations mission left Goma. The group did not reply.', 'group', 'unnamed:report:the-group'],
    ["Chad's army chief, General Idriss Kaboul, said he had warned Niger.", 'he', 'idriss-kaboul'],
    ['The Houthi rebels rejected it. The rebels want a port opened.', 'rebels#2', 'houthis'],
    [
      'Hamas met Fatah in Cairo. Two Hamas fighters were freed.',
      'fighters',
      'unnamed:report:two-hamas-fighters',
    ],
    [
      'Unita is a former rebel movement. It has seats now. The group wants the police to leave.',
      'group',
      'unita',
    ],
  ])('%s: %s', (text, asked, ids) => {
    expect(idsOf(text, asked)).toEqual([ids]);
  });

  test('another one that was called so since is not merged', () => {
    const text = 'The Houthi rebels rejected it. A breakaway faction wants talks. The faction holds a port.';
    expect(idsOf(text, 'faction#2')).toEqual(['unnamed:report:a-breakaway-faction']);
  });

  test('a name of a people is not that of its rebels', () => {
    const text =
      'The Moro rebels refused. The group, known formally as the Moro Islamic Liberation Front, left.';
    expect(idsOf(text, 'rebels', 'group')).toEqual([
      'moro-islamic-liberation-front',
      'moro-islamic-liberation-front',
    ]);
    expect(idsOf('The Moro rebels refused.', 'rebels')).toEqual(['unnamed:report:the-moro-rebels']);
  });
});

describe('two names of one body', () => {
  test.each([
    [
      'The Canadian Union of Cabin Crews (CUCC) refused. On Monday the CUCC called a strike.',
      'CUCC#2',
      'canadian-union-of-cabin-crews',
    ],
    [
      'The National Congress of Herders, or NCH, refused. Later NCH leaders met.',
      'NCH#2',
      'national-congress-of-herders',
    ],
    ['The National Front for Renewal refused. The NFR has walked out.', 'NFR', 'national-front-for-renewal'],
    ['The Danish Dairy Board refused.', 'Board', 'danish-dairy-board'],
    ['Witkoff and Kushner called Zelensky. Zelensky refused.', 'Zelensky#2', 'volodymyr-zelensky'],
  ])('%s', (text, asked, ids) => {
    expect(idsOf(text, asked)).toEqual([ids]);
  });
});

describe('where a report plays', () => {
  const MANILA =
    "MANILA, Philippines (AP) - The government met the rebels on Tuesday, and a Malaysian mediator flew home. Tunku Razali, Malaysia's special envoy, saw Defense Minister Ernesto Villareal. The government says the army will stay.";
  const GENEVA =
    "GENEVA, May 3 - Syrian officials met a UN envoy. Syria's foreign minister said that the government would stay away from talks in Syria.";
  test('the government is that of the dateline, not of the state named last', () => {
    expect(idsOf(MANILA, 'government', 'government#2', 'army')).toEqual([
      'philippines',
      'philippines',
      'philippine-army',
    ]);
  });
  test('where people only meet, it is not', () => {
    expect(idsOf(GENEVA, 'government')).toEqual(['syria']);
  });
  test('an army is whose it was when last named', () => {
    const text =
      "Sudan's army chief rejected a plan drawn up by the United States. The rival Rapid Support Forces agreed. Crown Prince Mohammed bin Salman asked U.S. President Donald Trump to help. The army laughed.";
    expect(idsOf(text, 'army#2')).toEqual(['sudanese-army']);
  });
  test('capitals do not make a name of it', () => {
    const text =
      'ADDIS ABABA, Ethiopia, March 4 - Somalia sent Ethiopia a note. The Government said it wanted a list.';
    expect(idsOf(text, 'Government')).toEqual(['ethiopia']);
  });
});

describe('two sides', () => {
  test.each([
    [
      'MANILA, Philippines (AP) - The government and the Tamil Tiger rebels met, and a Norwegian mediator flew home. Oslo urged both sides to talk.',
      'sides',
      'philippines tamil-tigers',
    ],
    [
      "Thailand's foreign minister met Cambodia's ambassador to Bangkok. The two countries share a border.",
      'countries',
      'thailand cambodia',
    ],
  ])('%s', (text, asked, ids) => {
    expect(idsOf(text, asked)).toEqual([ids]);
  });
});

describe('the party of somebody', () => {
  test.each([
    [
      'Nikos Petridis, a member of the left-wing Popular Front, won. His party refused.',
      'party',
      'popular-front',
    ],
    ['Emmanuel Macron won. His party refused.', 'party', 'unnamed:report:his-party'],
  ])('%s', (text, asked, ids) => {
    expect(idsOf(text, asked)).toEqual([ids]);
  });
});
