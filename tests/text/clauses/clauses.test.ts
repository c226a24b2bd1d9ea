import { describe, expect, it } from 'vitest';
import { clauses } from '../../../src/text/clauses/clauses.ts';
import { parse } from '../../../src/text/parser/index.ts';
import { f1, overall, readGold, score, table } from './score.ts';

/** The clauses of a text in one line each: predicate, roles, mood and speaker, by their head words. */
function read(text: string): string[] {
  const document = parse(text);
  const word = (index: number): string => document.tokens[index]?.text ?? '?';
  const heads = (fillers: readonly { readonly head: number }[]): string =>
    fillers.map(({ head }) => word(head)).join('+');
  return document.sentences
    .flatMap((sentence) => clauses(document, sentence))
    .map((clause) =>
      [
        `${heads(clause.subject)} > ${word(clause.predicate.head)} > ${heads(clause.object)}`,
        ...clause.obliques.map(({ preposition, fillers }) => `${preposition} ${heads(fillers)}`),
        ...(clause.modality === 'actual' ? [] : [clause.modality]),
        ...(clause.negated ? ['not'] : []),
        ...(clause.denied ? ['denied'] : []),
        ...(clause.speaker.length === 0 ? [] : [`says ${heads(clause.speaker)}`]),
      ].join(', '),
    );
}

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
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));

  it('gives extents that lie in the sentence, and heads that lie in their phrases', () => {
    const document = parse(
      readGold('./development.yaml')
        .map(({ text }) => text)
        .join('\n\n'),
    );
    for (const sentence of document.sentences) {
      for (const { extent, predicate, subject, object, obliques } of clauses(document, sentence)) {
        const fillers = [...subject, ...object, ...obliques.flatMap((oblique) => oblique.fillers)];
        for (const { head, first, next, start, end } of [predicate, ...fillers]) {
          expect(head).toBeGreaterThanOrEqual(first);
          expect(head).toBeLessThan(next);
          expect(start).toBe(document.tokens[first]?.start);
          expect(end).toBe(document.tokens[next - 1]?.end);
        }
        expect(extent.first).toBeGreaterThanOrEqual(sentence.first);
        expect(extent.next).toBeLessThanOrEqual(sentence.next);
      }
    }
  });
});

describe('against hand-made clauses', () => {
  it('of the development half', () => {
    const { counts } = score(readGold('./development.yaml'));
    console.log(`development half, F1 of all slots ${overall(counts).toFixed(3)}\n${table(counts)}`);
    expect(overall(counts)).toBeGreaterThanOrEqual(0.93);
    expect(f1(counts.predicate)).toBeGreaterThanOrEqual(0.95);
  });
});
