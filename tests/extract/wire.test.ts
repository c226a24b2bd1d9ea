// Deeds as agencies tell them: to whom they are done where no object says so, and what is told by another deed already.
import { describe, expect, test } from 'vitest';
import { openReader, readText } from '../../src/cli/reader.ts';

const reader = openReader();

/** The claims that pass the gate as "EVENT modality denies: actors > recipients", in the words of the text. */
function acts(text: string): string[] {
  const { claims } = readText({ id: 'test', text, published: '2025-12-10', outlet: null }, reader);
  const words = (mentions: readonly { text: string }[]): string =>
    mentions.map((each) => each.text).join(' + ');
  return claims
    .filter(({ extracted, reasons }) => extracted.kind !== 'tie' && reasons.length === 0)
    .map(({ extracted: { event, polarity, modality, actors, recipients } }) => {
      const cues = [polarity, modality].filter((cue) => cue !== 'asserts' && cue !== 'actual');
      return `${[event, ...cues].join(' ')}: ${words(actors)} > ${words(recipients)}`;
    });
}

describe('wire copy', () => {
  test.each([
    // To whom what is agreed, offered or refused would be done.
    ['Oman has agreed to lend money to Chad.', 'AGREE: Oman > Chad'],
    ['Cuba refused to let the inspectors enter the camp.', 'REJECT: Cuba > the inspectors'],
    ['Cuba refused to destroy its al-Badr missiles.', 'REJECT: Cuba > '],
    // Whom an attack hit, where only its outcome or its aim tells.
    ['A bomber blew himself up near Herat, killing nine cadets.', 'ASSAULT: A bomber > nine cadets'],
    ['Police used tear gas to disperse the students.', 'ASSAULT: Police > the students'],
    ['Six villagers were killed in an Iranian air strike.', 'ASSAULT: Iranian > Six villagers'],
    [
      'The Army of Hodna claimed responsibility for the bombing of the Dutch embassy.',
      'ASSAULT: Army of Hodna > the Dutch embassy',
    ],
    // Nobody is said to have done it.
    ['Two monks were arrested on Friday.', 'COERCE:  > Two monks'],
    // Whose borders, and from where.
    ['Syria has massed tanks near the Lebanese border.', 'MOBILIZE: Syria > Lebanese'],
    ['Kenya withdrew its troops from Somalia.', 'RETREAT: Kenya > Somalia'],
    ['Japan pledged two million dollars for the reconstruction of Haiti.', 'AID: Japan > Haiti'],
    // Who did what is condemned or looked into.
    ['Chad condemned the shelling of a camp by Libyan forces.', 'ACCUSE: Chad > Libyan forces'],
    ['The premier ordered an inquiry into the killing of six men by police.', 'ACCUSE: The premier > police'],
    ['Norway voiced concern over the arrest of two editors in Ethiopia.', 'ACCUSE: Norway > Ethiopia'],
    // People and posts, work and crowds.
    ['The king dismissed his defence minister.', 'SANCTION: The king > his defence minister'],
    ['The dockers voted to strike at two ports.', 'PROTEST planned: The dockers > '],
    ['Farmers blockaded the capital of Peru.', 'PROTEST: Farmers > the capital of Peru'],
    ['Soldiers prevented the envoy from leaving his hotel.', 'COERCE: Soldiers > the envoy'],
    ['Islamists are holding six fishermen hostage.', 'ASSAULT: Islamists > six fishermen'],
    ['Laos handed over to Nepal three men accused of attacking a post.', 'COOPERATE: Laos > Nepal'],
    [
      'Settlers torched two police stations in Port-au-Prince.',
      'PROTEST: Settlers > two police stations in Port-au-Prince',
    ],
    ['Prisoners took six guards hostage to demand food.', 'ASSAULT: Prisoners > six guards'],
    ['Raiders took twenty soldiers prisoner.', 'COERCE: Raiders > twenty soldiers'],
    ['The party has pulled out of the ruling coalition.', 'SANCTION: The party > the ruling coalition'],
    ['The king ordered the dismissal of the governor.', 'SANCTION hypothetical: The king > the governor'],
    ['Chad fired shots across the river at a Libyan post.', 'ASSAULT: Chad > Libyan'],
    // What is stopped is taken away, or a retreat.
    ['Slovakia will stop supplying weapons to Ukraine.', 'SANCTION future: Slovakia > Ukraine'],
    ['Chad stopped bombing Libya.', 'RETREAT: Chad > Libya'],
    ['The council demanded a halt to Israeli raids.', 'REQUEST: The council > Israeli'],
    ['The firm offered the dockers a pay rise.', 'CONCEDE: The firm > the dockers'],
    ['Chad cut ties with Sudan, blaming it for an attack.', 'ACCUSE: Chad > it'],
    ['Sudan and Egypt will hold talks in Oslo.', 'CONSULT future: Sudan + Egypt > '],
    [
      'The Swedish premier will travel to Chad for talks with the junta.',
      'CONSULT future: The Swedish premier + the junta > ',
    ],
    ['Egyptian and Sudanese troops conducted joint exercises.', 'COOPERATE: Egyptian and Sudanese troops > '],
    ['Deputies walked out of parliament in protest.', 'PROTEST: Deputies > '],
    ['The king fired his finance minister.', 'SANCTION: The king > his finance minister'],
    ['Chad ordered two journalists to leave the country.', 'COERCE: Chad > two journalists'],
    ['Denmark closed its embassy in Khartoum.', 'SANCTION: Denmark > Khartoum'],
    ['The king pardoned two British teachers.', 'CONCEDE: The king > two British teachers'],
    [
      'The senate will investigate the killing of six men by soldiers.',
      'ACCUSE future: The senate > soldiers',
    ],
    ['Chad handed a note of protest to the Libyan consul.', 'ACCUSE: Chad > the Libyan consul'],
    ['Chad will build a fence along its border with Libya.', 'COERCE future: Chad > Libya'],
    ['The party decided not to contest the election.', 'REJECT: The party > '],
    ['Police questioned two ministers for a week.', 'ACCUSE: Police > two ministers'],
    [
      'Oman deposited two million dollars in the central bank of Yemen.',
      'AID: Oman > the central bank of Yemen',
    ],
    ['Police used live ammunition against the miners.', 'ASSAULT: Police > the miners'],
    ['Soldiers turned back two journalists.', 'COERCE: Soldiers > two journalists'],
    [
      'Bahrain ordered the Iranian diplomats to leave within a day.',
      'SANCTION: Bahrain > the Iranian diplomats',
    ],
    [
      'Bahrain ordered the inspectors to leave their cameras at the gate.',
      'REQUEST: Bahrain > the inspectors',
    ],
    ['Germany returned to Namibia the skulls of 27 men.', 'RETREAT: Germany > Namibia'],
    // What failed has not come about, and a vote is of what is to come.
    ['Chad failed to release the hostages.', 'RETREAT denies: Chad > the hostages'],
    [
      'The parliament of Sudan voted to cut ties with Norway.',
      'SANCTION planned: The parliament of Sudan > Norway',
    ],
    // "It" is the ministry, "his" is the other one's.
    ['The defence ministry said it had condemned Suriname.', 'ACCUSE: it > Suriname'],
    ['Petrov accused Orban of fraud and demanded his resignation.', 'REQUEST: Petrov > his'],
    [
      'The bishop telephoned the governor to offer condolences.',
      'SUPPORT planned: The bishop > the governor',
    ],
    ['The junta denied supporting rebels in Chad.', 'SUPPORT denies: The junta > rebels in Chad'],
  ])('%s', (text, act) => expect(acts(text)).toContain(act));

  test.each([
    // Told by what is done with it, or by a charge.
    ['Farmers ended their blockade of the port.', ['RETREAT: Farmers > ']],
    ['The party withdrew its support for the cabinet.', ['REJECT: The party > the cabinet']],
    [
      'Police freed two men accused of attacking a post.',
      ['RETREAT: Police > two men accused of attacking a post'],
    ],
    ['Canada condemned the decision of Cuba to jail six poets.', ['ACCUSE: Canada > Cuba']],
    ['The decision of Cuba to jail six poets was condemned by Canada.', ['ACCUSE: Canada > Cuba']],
    ['The rebels ended their ceasefire.', ['REJECT: The rebels > ']],
    ['The deputies returned to parliament.', []],
    ['Doctors marched to protest against the law.', ['PROTEST: Doctors > ']],
    // Where it was is not to whom it was done; floods are nobody's deed.
    ['Chad and Niger signed a truce accord in Oslo.', ['AGREE: Chad + Niger > ']],
    ['Six villagers were killed on Monday.', []],
    ['Chad and Sudan failed to agree on a truce.', []],
    ['Police arrested a general on charges of killing villagers.', ['COERCE: Police > a general']],
    ['Chad warned that it would close its ports if its oil was blocked.', []],
    ['Chad banned the group from distributing food.', ['COERCE: Chad > the group']],
    ['Oman offered to send two more Falcon launchers.', ['CONSULT: Oman > ']],
  ])('no more than that: %s', (text, all) => expect(acts(text)).toEqual(all));
});
