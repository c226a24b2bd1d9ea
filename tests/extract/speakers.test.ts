import { describe, expect, it } from 'vitest';
import { claimsOf, said } from './said.ts';

/** Who does what to whom, and who says so, by ids: "REJECT ghana > togo, mali"; "-" where nobody. */
function acts(text: string): string[] {
  const claims = claimsOf(text);
  const ids = (mentions: readonly { readonly ids: readonly string[] }[]): string =>
    mentions.flatMap((mention) => mention.ids.map((id) => id.replace(/^unnamed:test:/, ''))).join('+') || '-';
  return claims
    .filter(({ extracted, reasons }) => extracted.kind !== 'tie' && reasons.length === 0)
    .map(
      ({ extracted: { event, actors, recipients, speaker } }) =>
        `${event} ${ids(actors)} > ${ids(recipients)}, ${ids(speaker === null ? [] : [speaker])}`,
    );
}

describe('any verb beside a quotation', () => {
  it.each([
    ['“Turkey threatened us,” barked the retired admiral.\n', 'the retired admiral, barked'],
    ['“Rome rejects the deal!” her lawyer snapped.\n', 'her lawyer, snapped'],
    ['Wrote the old king in his diary, “Egypt has rejected the offer.”\n', 'the old king, Wrote'],
    [
      '“Soldiers attacked the village,” whispered a nun who runs the clinic.\n',
      'a nun who runs the clinic, whispered',
    ],
  ])('%s', (text, expected) => expect(said(text)).toEqual([expected]));
});

describe('documents say it', () => {
  it.each([
    ['Norway rejected the quota in May, the log shows.', 'the log, shows'],
    ['The Chadian side rejected the offer, the minutes note.', 'the minutes, note'],
    ['Norway rejected the quota, the filing states.', 'the filing, states'],
    ['The army rejects the truce, reads the notice.\n', 'the notice, reads'],
    [
      'British troops attacked the town in 1899, a plaque on the gate records.',
      'a plaque on the gate, records',
    ],
    [
      'A leaflet dropped over the town said the army had rejected the truce.\n',
      'A leaflet dropped over the town, said',
    ],
    [
      'Court papers filed in Accra show that Ghana rejected the offer.\n',
      'Court papers filed in Accra, show',
    ],
    ['A letter seen by Reuters shows that Ghana rejected the offer.\n', 'A letter, shows'],
    ['The video shows soldiers attacking the market.\n', 'The video, shows'],
    ['Most Danes, a YouGov poll suggests, reject the treaty.\n', 'a YouGov poll, suggests'],
  ])('%s', (text, expected) => expect(said(text)).toEqual([expected]));
});

describe('speakers at the end of what they say', () => {
  it.each([
    [
      'Kenya has granted the ousted president and his family asylum, a Home Affairs Department spokeswoman confirmed on Sunday.\n',
      'a Home Affairs Department spokeswoman, confirmed',
    ],
    [
      'Chad had rejected the offer of the junta, its chairwoman, Theresa Miriki, said by telephone.\n',
      'its chairwoman, Theresa Miriki, said',
    ],
    [
      'Chad has rejected the offer, two officials who were at the table said.\n',
      'two officials who were at the table, said',
    ],
  ])('%s', (text, expected) => expect(said(text)).toContain(expected));

  it.each([
    ['When the talks ended the premier said that Chad had rejected the offer.\n', 'the premier, said'],
    [
      'The premier disclosed for the first time that Chad had rejected the offer.\n',
      'The premier, disclosed',
    ],
    ['Norway, as Kaja Lund put it, has rejected the quota.\n', 'Kaja Lund, put'],
    ['The general claims to have rejected the offer.\n', 'The general, claims'],
    ['Witnesses spoke of soldiers who had attacked the mine.\n', 'Witnesses, spoke'],
    ['Guards described a White House that had rejected the offer.\n', 'Guards, described'],
    [
      'Despite assurances from officials in Doha that Chad had rejected the offer, prices rose.\n',
      'officials in Doha, assurances',
    ],
    [
      'The deputy said that the talks were over, but that Chad had not rejected the offer.\n',
      'The deputy, said',
    ],
    [
      "Togo's rejection of the offer, announced on Friday by the deputy, surprised nobody.\n",
      'the deputy, announced',
    ],

    ['The Gazette, citing a registrar, reports that Chad has rejected the offer.\n', 'a registrar, citing'],
    [
      'The IMF has told Chad that it must sell the port, a senior official in Lomé said on condition of anonymity.\n',
      'a senior official in Lomé, said',
    ],
    ['The IMF has told Chad that it must sell the port.\n', '-, -'],
  ])('%s', (text, expected) => expect(said(text)).toEqual([expected]));

  it('a description that points back stands in its own words', () =>
    expect(
      said(
        '“Ghana has rejected the offer,” a source in the ministry said. “Togo has threatened us,” the source added.',
      ),
    ).toEqual(['a source in the ministry, said', 'the source, added']));
});

describe('a speaker goes on', () => {
  it.each([
    [
      'Zelda Krüger said the talks were hard. The Houthis had rejected the list. Oman had urged Yemen to wait.\n',
      ['REJECT houthis > -, zelda-kruger', 'APPEAL oman > yemen, zelda-kruger'],
    ],
    [
      'Rafael Soto told the judge that he was ill. The request was illegal, and Spain had threatened Cuba.\n',
      ['THREATEN spain > cuba, rafael-soto'],
    ],
    [
      'Rafael Soto said the tariff was too high. Cuba would not accept it.\n',
      ['REJECT cuba > -, rafael-soto'],
    ],
    ['Rafael Soto said the tariff was too high. Cuba rejected it in May.\n', ['REJECT cuba > -, -']],
    [
      'Rafael Soto said the tariff was too high.\n\nSpain had threatened Cuba in May.\n',
      ['THREATEN spain > cuba, -'],
    ],
  ])('%s', (text, expected) =>
    expect(acts(text).filter((act) => !act.includes('rafael-soto > -'))).toEqual(expected),
  );
});

describe('we and they in the mouth of one who acts for a side', () => {
  it.each([
    [
      'Nadia Farouk, who leads the Sudanese delegation, arrived on Sunday. “We have rejected the map,” she told reporters. “They threatened to walk out.”\n',
      ['REJECT sudan > -, nadia-farouk'],
    ],
    [
      "The union's president, Carla Mendes, spoke outside. “We asked the company for a rise,” she said. “They rejected it within an hour.”\n",
      ['APPEAL the-union > the-company, carla-mendes', 'REJECT the-company > the-union, carla-mendes'],
    ],
    [
      "Armenia's foreign minister said Yerevan had rejected the plan of Baku. “They want us to withdraw,” he said.\n",
      [
        'REJECT armenia > azerbaijan, armenias-foreign-minister',
        'REQUEST azerbaijan > armenia, armenias-foreign-minister',
      ],
    ],
  ])('%s', (text, expected) => expect(acts(text)).toEqual(expected));
});

describe('who is meant by what the speaker is called', () => {
  it.each([
    [
      "The prime minister's office said on Saturday that Nepal rejected the map. Later the foreign minister went further. India had threatened Nepal, he said.\n",
      ['REJECT nepal > -, the-prime-ministers-office', 'THREATEN india > nepal, the-foreign-minister'],
    ],
    [
      'Ivan Babić said Serbia had rejected the offer. The politician said Belgrade had threatened Croatia.\n',
      ['REJECT serbia > -, ivan-babic', 'THREATEN serbia > croatia, ivan-babic'],
    ],
    [
      'Two ministers described the night. One said Rome had rejected the budget. The other said Rome had threatened Malta.\n',
      ['REJECT italy > -, two-ministers', 'THREATEN italy > malta, two-ministers'],
    ],
    [
      'Delhi has rejected the plan, according to an internal memo. London, it says, has threatened Delhi.\n',
      ['REJECT india > -, an-internal-memo', 'THREATEN united-kingdom > india, an-internal-memo'],
    ],
  ])('%s', (text, expected) => expect(acts(text)).toEqual(expected));
});

describe('papers that ask', () => {
  it.each([
    [
      'A banner hung from the bridge demanded that Spain release the prisoners.\n',
      'A banner hung from the bridge, demanded',
    ],
    ['The statement said Algeria rejected the plan. It urged Spain to stay neutral.\n', 'It, urged'],
    ["The European Parliament's resolution urged Spain to stay neutral.\n", '-, -'],
  ])('%s', (text, expected) => expect(said(text)).toContain(expected));
});

describe('speakers told apart', () => {
  it.each([
    ['“Chad,” intoned Lord Hume, “has rejected the offer.”', ['Lord Hume, intoned']],
    ['The ambassador shook his head. “Chad has rejected that plan.”', ['The ambassador, -']],
    [
      '“The army attacked the ward,” the surgeon said. He lit a cigarette. “It also attacked the school.”',
      ['the surgeon, said', 'the surgeon, -'],
    ],
    ['“The army attacked us.” The bishop paused. “It attacked the school.”', ['The bishop, -']],
    [
      'The bishop conceded, after a long pause, that the rebels had rejected the truce.',
      ['The bishop, conceded'],
    ],
    ['The bishop made a point of saying that the rebels had rejected the truce.', ['The bishop, saying']],
    ['It is the opinion of the deputy that the rebels rejected the truce.', ['the deputy, opinion']],
    ['Rumour has it that the rebels rejected the truce.', ['-, has']],
    [
      'The minutes of the board, kept in Basel, show that the bank rejected the loan.',
      ['The minutes of the board, show'],
    ],
    ['“I said I would not accept the offer,” the deputy testified.', ['the deputy, testified']],
    ['Chad has rejected the offer, the Evening Chronicle reported.', ['-, reported']],
    [
      'Chad has rejected the offer, said a diplomat who was not authorised to speak publicly.',
      ['a diplomat, said'],
    ],
    [
      "Chad's envoy in Brussels, Qiao Lian, denied that Chad had rejected the offer.",
      ["Chad's envoy in Brussels, Qiao Lian, denied"],
    ],
    ['Chad, as one envoy put it with a sigh, rejected the offer.', ['one envoy, put']],
    [
      'Three diplomats said Iran had rejected the text. Two of them said Oman had rejected it too.',
      ['Three diplomats, said', 'Two of them, said'],
    ],
    [
      'The official said Chad had rejected the map, but would not say whether Sudan had threatened Egypt.',
      ['The official, said', 'The official, say'],
    ],
  ])('%s', (text, expected) => expect(said(`${text}\n`)).toEqual(expected));
});

describe('sentences that lead to what somebody says', () => {
  it.each([
    [
      'The baker remembers the night. Soldiers attacked the mill. They attacked the bridge too.',
      ['The baker, -'],
    ],
    ['The admiral told the inquiry everything. Turkey had rejected the line.', ['The admiral, -']],
    ['The minister answered questions for an hour. Chad had rejected the map.', ['The minister, -']],
    ['The minister arrived on Monday. Chad had rejected the map.', ['-, -']],
    ["The bishop's message was simple: the rebels had rejected the truce.", ['The bishop, message']],
    [
      "The agency had threatened her family, Ms Rao's lawyer, Vikram Seth, said outside court.",
      ["Ms Rao's lawyer, Vikram Seth, said"],
    ],
    [
      'The teachers rejected the offer, the union boss, Ali Rao, told a cheering crowd in Nairobi.',
      ['the union boss, Ali Rao, told'],
    ],
  ])('%s', (text, expected) => expect(said(`${text}\n`)).toEqual(expected));
});
