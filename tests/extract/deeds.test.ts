// Acts beside pressure, meetings, proposals, positions and ties: who did what to whom.
import { describe, expect, test } from 'vitest';
import { openReader, readText } from '../../src/cli/reader.ts';

const reader = openReader();

/** The acts of a text as "KIND EVENT mode: actors > recipients", in the words of the text. */
function acts(text: string): string[] {
  const { claims } = readText({ id: 'test', text, published: null, outlet: null }, reader);
  return claims.map(({ extracted: { kind, event, mode, polarity, modality, actors, recipients } }) => {
    const words = (mentions: readonly { text: string }[]): string =>
      mentions.map((each) => each.text).join(' + ');
    const cues = [polarity, modality].filter((cue) => cue !== 'asserts' && cue !== 'actual');
    const to = recipients.length > 0 ? ` > ${words(recipients)}` : '';
    return `${[kind, event, mode, ...cues].filter(Boolean).join(' ')}: ${words(actors)}${to}`;
  });
}

describe('deeds', () => {
  test.each([
    ['Rebels killed twelve soldiers near Goma.', 'other ASSAULT: Rebels > twelve soldiers'],
    ['Israeli jets bombed a depot of Hezbollah.', 'other ASSAULT aerial: Israeli jets > Hezbollah'],
    ['Police arrested 40 protesters in Minsk.', 'other COERCE arrest: Police > 40 protesters'],
    ['Two bishops were detained by border guards.', 'other COERCE arrest: border guards > Two bishops'],
    [
      'Thousands of demonstrators marched against the government.',
      'other PROTEST demo: Thousands of demonstrators > the government',
    ],
    ['Teachers in Harare went on strike.', 'other PROTEST strike: Teachers in Harare'],
    ['Turkey sent troops to its border.', 'other MOBILIZE troops: Turkey'],
    ['North Korea fired a missile into the sea.', 'other MOBILIZE weapons: North Korea'],
    ['Germany will provide Ghana with vaccines.', 'other AID future: Germany > Ghana'],
    ['Hamas released three hostages.', 'other RETREAT release: Hamas > three hostages'],
    ['Serbia recalled its ambassador from Montenegro.', 'pressure SANCTION discontinue: Serbia > Montenegro'],
    ['Japan lifted sanctions on Myanmar.', 'position CONCEDE: Japan > Myanmar'],
    ['Kenya restored ties with Somalia.', 'position SUPPORT: Kenya > Somalia'],
    ['Qatar sent two planes with tents to Chad.', 'other AID: Qatar > Chad'],
    ['Poland sent two brigades to Lithuania.', 'other MOBILIZE troops: Poland > Lithuania'],
    ['Iran denied that a hall had been flooded.', 'position DENY: Iran'],
    ['Chad and Niger shared intelligence with Mali.', 'other COOPERATE: Chad + Niger > Mali'],
  ])('%s', (text, act) => expect(acts(text)).toEqual([act]));

  test('name the other side of a position', () => {
    expect(acts('Iran rejected the US offer.')).toContain('position REJECT: Iran > US');
    expect(acts('Ethiopia accused Egypt of lying.')).toEqual(['position ACCUSE: Ethiopia > Egypt']);
    expect(acts('France praised Morocco for its reforms.')).toEqual(['position SUPPORT: France > Morocco']);
  });

  test('are pressure where they aim at somebody', () => {
    expect(acts('Teachers in Oaxaca went on strike to force the governor to pay.')).toEqual([
      'pressure PROTEST strike: Teachers in Oaxaca > the governor',
    ]);
    expect(acts('Kinshasa will break off the talks unless Rwanda leaves Goma, a minister said.')).toEqual([
      'pressure THREATEN: Kinshasa > Rwanda',
    ]);
  });

  test('are denied as themselves, not beside their denial', () => {
    expect(acts('Iran denied that it had bombed Erbil.')).toEqual([
      'other ASSAULT aerial denies: it > Erbil',
    ]);
  });

  test('find whom the phrase of an object names', () => {
    expect(acts('Hezbollah froze aid to the strikers.')).toEqual([
      'pressure SANCTION discontinue: Hezbollah > the strikers',
    ]);
    expect(acts("The ministry revoked the airline's licence.")).toEqual([
      'pressure SANCTION discontinue: The ministry > the airline',
    ]);
    expect(acts('The bishop demanded an apology from the governor.')).toEqual([
      'pressure REQUEST: The bishop > the governor',
    ]);
    expect(acts('Malta held a round of talks with the rebels.')).toEqual([
      'meeting CONSULT: Malta + the rebels',
    ]);
  });

  test('are asked, warned and refused in letters, by purposes and by what one will not do', () => {
    expect(acts('The union sent a letter to the premier urging restraint.')).toContain(
      'pressure APPEAL: The union > the premier',
    );
    expect(acts('Miners marched on Friday to demand that the governor resign.')).toEqual([
      'pressure PROTEST demo: Miners > the governor',
    ]);
    expect(acts('Angola would not hand over its weapons.')).toEqual(['position REJECT: Angola']);
    expect(acts('Japan will not meet Russia in Oslo.')).toEqual(['position REJECT: Japan > Russia']);
    expect(acts('Japan told Russia that it wants an answer.')).toContain('pressure REQUEST: it > Russia');
  });

  test('are told of participles, of nouns that come from somebody, and of journeys to talks', () => {
    expect(acts('Threatened with sanctions by the bloc, the junta freed two ministers.')[0]).toBe(
      'pressure THREATEN: the bloc > the junta',
    );
    expect(acts('Praise for the mediators came from the bishop.')).toEqual([
      'position SUPPORT: the bishop > the mediators',
    ]);
    expect(acts('Kenya flew to Oslo to meet the rebels.')).toEqual(['meeting CONSULT: Kenya + the rebels']);
    expect(acts('Belarus is using migrants to blackmail Latvia.')).toEqual([
      'pressure COERCE: Belarus > Latvia',
    ]);
    expect(acts('A court in Minsk sentenced the captain to six years.')).toEqual([
      'pressure SANCTION convict: A court in Minsk > the captain',
    ]);
  });

  test('find whom a light verb leaves to its noun', () => {
    expect(acts('The European Union imposed sanctions on Belarus.')).toEqual([
      'pressure SANCTION: European Union > Belarus',
    ]);
  });

  test.each([
    'The film attacked his senses.',
    'The bank raised its rates.',
    'Her heart was under attack from a virus.',
    'The clock struck nine.',
  ])('find nothing in: %s', (text) => expect(acts(text)).toEqual([]));
});
