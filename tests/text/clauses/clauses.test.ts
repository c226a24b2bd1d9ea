import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../../src/text/clauses/document.ts';
import { parse } from '../../../src/text/parser/index.ts';
import { readGold } from './score.ts';
import { shown } from './shown.ts';

describe('clauses', () => {
  it.each<[string, string, string[]]>([
    [
      'object control, apposition, nested speakers',
      "Two Ukrainian officials told Axios that Trump's envoys, Steve Witkoff and Jared Kushner, had urged Zelensky not to reject the plan.",
      [
        'officials > told > Axios',
        'Witkoff+Kushner > urged > Zelensky, says officials',
        'Zelensky > reject > plan, hypothetical, not, says officials',
      ],
    ],
    [
      'subject control',
      'Zelensky promised Trump to sign the deal, but he refused to withdraw troops from Donetsk.',
      [
        'Zelensky > promised > Trump',
        'Zelensky > sign > deal, planned',
        'he > refused > ',
        'he > withdraw > troops, from Donetsk, hypothetical',
      ],
    ],
    [
      'passives, shared by conjuncts, with their speaker in front',
      'According to the Kremlin, the draft was rejected by Kyiv and criticised in Paris.',
      ['Kyiv > rejected > draft, says Kremlin', ' > criticised > draft, in Paris, says Kremlin'],
    ],
    [
      'act nouns',
      'US pressure on Kyiv over Donbas is growing, the official said.',
      [
        'US > pressure > Kyiv, over Donbas, says official',
        'pressure > growing > , says official',
        'official > said > ',
      ],
    ],
    [
      'light verbs and what is denied',
      'The White House denied that it had put pressure on Zelensky to accept the terms.',
      [
        'House > denied > ',
        'it > put > Zelensky, denied, says House',
        'Zelensky > accept > terms, hypothetical, says House',
      ],
    ],
    [
      'interrupted attribution and negation',
      'The plan, he said, would never be accepted by Ukraine.',
      ['he > said > ', 'Ukraine > accepted > plan, hypothetical, not, says he'],
    ],
    [
      'relative clauses and names before descriptions',
      'Rustem Umerov, the secretary of the council, who met Witkoff in Miami, ruled out a ceasefire.',
      ['Umerov > met > Witkoff, in Miami', 'Umerov > ruled > ceasefire'],
    ],
    [
      'conditions',
      'If Kyiv rejects the deal, Washington could cut off arms.',
      ['Kyiv > rejects > deal, hypothetical', 'Washington > cut > arms, hypothetical'],
    ],
  ])('%s', (_, text, expected) => expect(shown(text)).toEqual(expected));

  it('gives extents that lie in the sentence, and heads that lie in their phrases', () => {
    const document = parse(
      readGold('./development.yaml')
        .map(({ text }) => text)
        .join('\n\n'),
    );
    for (const [i, row] of clausesOf(document).entries()) {
      const sentence = document.sentences[i];
      for (const { extent, predicate, subject, object, obliques } of row) {
        const fillers = [...subject, ...object, ...obliques.flatMap((oblique) => oblique.fillers)];
        for (const { head, first, next, start, end } of [predicate, ...fillers]) {
          expect(head).toBeGreaterThanOrEqual(first);
          expect(head).toBeLessThan(next);
          expect(start).toBe(document.tokens[first]?.start);
          expect(end).toBe(document.tokens[next - 1]?.end);
        }
        expect(extent.first).toBeGreaterThanOrEqual(sentence?.first ?? 0);
        expect(extent.next).toBeLessThanOrEqual(sentence?.next ?? 0);
      }
    }
  });
});
