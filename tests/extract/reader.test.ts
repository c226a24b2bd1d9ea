import { describe, expect, it } from 'vitest';
import { openReader, readText } from '../../src/cli/reader.ts';
import type { Mention } from '../../src/model/extracted.ts';

const reader = openReader();

/** The claims of a text in one line each. */
function read(text: string): string[] {
  const ids = (mentions: readonly Mention[]): string =>
    mentions
      .flatMap((mention) => mention.ids)
      .join('+')
      .replaceAll('unnamed:test:', '');
  return readText({ id: 'test', text, published: '2025-12-10', outlet: null }, reader).claims.map(
    ({ extracted, reasons }) => {
      const { kind, event, polarity, modality, actors, recipients, speaker, outlet, stance } = extracted;
      return [
        `${polarity === 'denies' ? 'denied ' : ''}${kind} ${stance ?? event ?? ''}`.trim(),
        `${ids(actors)}${recipients.length > 0 ? ` > ${ids(recipients)}` : ''}`,
        ...(modality === 'actual' ? [] : [modality]),
        ...(speaker === null ? [] : [`says ${ids([speaker])}`]),
        ...(outlet === null ? [] : [`credits ${ids([outlet])}`]),
        ...(reasons.length === 0 ? [] : ['held back']),
      ].join(', ');
    },
  );
}

describe('reading', () => {
  it.each<[string, string[]]>([
    [
      'The White House put pressure on Zelensky to sign, two officials told Axios.',
      ['pressure REQUEST, white-house > volodymyr-zelensky, says two-officials, credits axios'],
    ],
    ['Kyiv was urged by Washington to accept the draft.', ['pressure APPEAL, united-states > ukraine']],
    ['Putin wants Kyiv to give up Donbas.', ['pressure REQUEST, vladimir-putin > ukraine']],
    ['Iran rejected the offer.', ['position against, iran']],
    ['France vowed to retaliate against Serbia.', ['pressure THREATEN, france > serbia']],
    [
      'France said it would strike back at Serbia if its ships were attacked.',
      ['pressure THREATEN, france > serbia, says france'],
    ],
    [
      "France demanded Serbia's withdrawal from the island.",
      ['pressure REQUEST, france > serbia', 'other RETREAT, serbia, hypothetical'],
    ],
    ['France said that Serbia must free the journalist.', ['pressure REQUEST, france > serbia, says france']],
    ['Serbia drew criticism from France.', ['position against, france > serbia']],
    ["France's support for Serbia has grown.", ['position for, france > serbia']],
    ['France held Serbia responsible for the attack.', ['position against, france > serbia']],
    ['France called Serbia an aggressor.', ['position against, france > serbia']],
    [
      'A tribunal in Tunis sentenced a retired admiral.',
      ['pressure SANCTION, a-tribunal-in-tunis > a-retired-admiral'],
    ],
    [
      'PANAMA CITY, April 15 - Negotiators from Colombia and Ecuador met on Wednesday. The delegations are to meet again in May.',
      ['meeting CONSULT, colombia+ecuador', 'meeting CONSULT, colombia+ecuador, planned'],
    ],
    ['Warlord vows to shell Kunduz if governor stays', ['pressure THREATEN, warlord > governor']],
    ['Airline backs down on night rosters', ['position for, airline']],
    ['Emmanuel Macron dined with Olaf Scholz.', ['meeting CONSULT, emmanuel-macron+olaf-scholz']],
    [
      'Washington is putting more pressure on Israel than on Hamas.',
      ['pressure REQUEST, united-states > hamas', 'pressure REQUEST, united-states > israel'],
    ],
    [
      'Putin is pressing Kyiv harder than Minsk.',
      ['pressure REQUEST, vladimir-putin > belarus', 'pressure REQUEST, vladimir-putin > ukraine'],
    ],
    [
      'Human Rights Watch alleged that the Sudanese army had burnt villages.',
      ['position against, human-rights-watch > sudanese-army'],
    ],
    ['The African Union voiced its full backing for Mauritius.', ['position for, african-union > mauritius']],
    [
      '**The African Union** welcomed the [plan of _Mauritius_](https://example.org/plan).',
      ['position for, african-union > mauritius'],
    ],
    ['US-China talks resumed in Geneva.', ['meeting CONSULT, united-states+china']],
    [
      'A Macron-Merz meeting is planned for Friday.',
      ['meeting CONSULT, emmanuel-macron+friedrich-merz, planned'],
    ],
    [
      'Macron urged Zelensky to sign, warning that time was short.',
      [
        'pressure APPEAL, emmanuel-macron > volodymyr-zelensky',
        'pressure THREATEN, emmanuel-macron > volodymyr-zelensky',
      ],
    ],
    ['Macron met Merz in Berlin.', ['meeting CONSULT, emmanuel-macron+friedrich-merz']],
    [
      'Zelensky met in London with the leaders of the United Kingdom, France, and Germany.',
      ['meeting CONSULT, volodymyr-zelensky+keir-starmer+emmanuel-macron+friedrich-merz'],
    ],
    [
      'Macron said during a call with Merz that he had not read the draft.',
      ['meeting CONSULT, emmanuel-macron+friedrich-merz'],
    ],
    [
      'An official said that the pact rewards future Russian attacks on Kyiv.',
      ['other ASSAULT, russia > ukraine, future, says an-official'],
    ],
    [
      'Washington pressed Kyiv over the plant. A White House official denied that.',
      [
        'pressure REQUEST, united-states > ukraine',
        'denied pressure REQUEST, united-states > ukraine, says a-white-house-official',
      ],
    ],
    [
      'Norway sent its draft to Oslo on Monday. Under the plan, Iceland would close two ports. It would have to sell six boats.',
      [
        'proposal COOPERATE, norway',
        'proposal REQUEST, norway > iceland, hypothetical',
        'proposal REQUEST, norway > iceland, hypothetical',
      ],
    ],
    [
      'The French proposal caps the catch. It also calls for the dues to fall.',
      ['proposal REQUEST, france', 'proposal REQUEST, france'],
    ],
    ['The Ukraine plan caps the army.', []],
    [
      'Merz and Macron put the paper together in a week.',
      ['proposal COOPERATE, friedrich-merz+emmanuel-macron'],
    ],
    ['The draft is unacceptable, Merz said.', ['position against, friedrich-merz, says friedrich-merz']],
    ['Merz called the paper a step forward.', ['position for, friedrich-merz']],
    [
      'Iran stands in the way of a deal, Macron said.',
      ['position against, emmanuel-macron > iran, says emmanuel-macron'],
    ],
    [
      'Any deal must include the port, Macron said.',
      ['position conditional, emmanuel-macron, says emmanuel-macron'],
    ],
    [
      'Land cannot be traded for peace, Macron said.',
      ['position against, emmanuel-macron, says emmanuel-macron'],
    ],
    [
      'Macron said that he would sign the treaty in exchange for guarantees.',
      ['position conditional, emmanuel-macron, hypothetical, says emmanuel-macron'],
    ],
    ['Foreign Minister Sergei Lavrov smiled.', ['tie, sergei-lavrov > russia']],
    [
      'Envoys Steve Witkoff and Jared Kushner smiled.',
      ['tie, steve-witkoff > donald-trump', 'tie, jared-kushner > donald-trump'],
    ],
    ['Rustem Umerov, who heads the Ukrainian delegation, smiled.', ['tie, rustem-umerov > ukraine']],
    ['Kremlin spokesman Dmitry Peskov smiled.', ['tie, dmitry-peskov > kremlin']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    'Market pressure rose on Tuesday.',
    'Her doctor spoke of blood pressure.',
    'The delegates were pressed for time.',
    'He pressed the button in the lift.',
    'A high-pressure front moves over Europe.',
  ])('finds nothing in: %s', (text) => expect(read(text)).toEqual([]));

  it('gives quotes that are the text between their offsets, whatever the text', () => {
    const text =
      'Préambule 😀\r\n\r\nWashington urged Kyiv “to sign” — now.\r\n\r\n\u200fParis\0 rejected the offer.\ud83d';
    for (const { draft, extracted } of readText({ id: 'test', text, published: null, outlet: null }, reader)
      .claims) {
      expect(text.slice(extracted.start, extracted.end)).toBe(draft?.quote);
    }
  });
});
