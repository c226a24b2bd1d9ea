// Repairs of headlines, idioms and rows that `src/text/clauses/mend/` makes, one sentence each.
import { expect, test } from 'vitest';
import { shown } from './shown.ts';

test.each([
  // headline-verbs.ts
  ['Kenyan bishops back flood bill', ['bishops > back > bill']],
  ['Kigali disclaims link to gunmen', ['Kigali > disclaims > link']],
  [
    'Lisbon pilots vow longer strike unless airline restores pay',
    ['pilots > vow > strike', 'airline > restores > pay, hypothetical'],
  ],
  // idioms.ts
  ['The bronzes were given back to the court by a museum.', ['museum > given > bronzes, to court']],
  [
    'The guard came in for withering criticism from the ombudsman.',
    ['guard > came > , for criticism', 'ombudsman > criticism > '],
  ],
  ['Vilnius declared two Belarusian consuls persona non grata.', ['Vilnius > declared > consuls']],
  [
    'The ministry dismissed as fabricated a report that soldiers had moved.',
    [
      'ministry > dismissed > report',
      'report > fabricated > , denied',
      ' > report > ',
      'soldiers > moved > , denied, says ministry',
    ],
  ],
  ['An order was imposed by a judge on two stations.', ['judge > imposed > order, on stations']],
  // times.ts, rows.ts, mains.ts
  ['On 2 October 2021, members of a militia handed in rifles.', ['members > handed > rifles']],
  [
    'Danish detectives and the Swedish customs service swapped lists.',
    ['detectives+service > swapped > lists'],
  ],
  ['Kurdish fighters dug in along the river.', ['fighters > dug > , along river']],
])('%s', (text, expected) => expect(shown(text)).toEqual(expected));
