import { describe, expect, it } from 'vitest';
import { clausesOf, speechesOf } from '../../../src/text/clauses/document.ts';
import { parse } from '../../../src/text/parser/index.ts';

/** Each clause with its speaker and cue: "fight: general (said)"; without a colon in the writer's own voice. */
function spoken(text: string): string[] {
  const document = parse(text);
  const word = (index: number): string => document.tokens[index]?.text ?? '?';
  return clausesOf(document)
    .flat()
    .map(({ predicate, speaker, cue }) => {
      const who = speaker.map(({ head }) => word(head)).join('+');
      return `${word(predicate.head)}${who === '' ? '' : `: ${who}`}${cue === null ? '' : ` (${word(cue)})`}`;
    });
}

describe('clausesOf', () => {
  it.each<[string, string, string[]]>([
    [
      'split quotations',
      '"We are close," Rubio said. "But the hardest part remains. Kyiv must decide."',
      ['close: Rubio (said)', 'said', 'remains: Rubio (said)', 'decide: Rubio (said)'],
    ],
    [
      'a quotation interrupted in its middle',
      '"Not one inch," the president vowed, "will be given away."',
      ['vowed', 'given: president (vowed)'],
    ],
    [
      'speech before, in another sentence',
      '"Do you trust them?" a student asked the minister.',
      ['trust: student (asked)', 'asked'],
    ],
    [
      'speech behind a colon, over sentences',
      'Lavrov was blunt. He added: "The plan is dead. Nobody wants it."',
      ['blunt', 'added', 'dead: He (added)', 'wants: He (added)'],
    ],
    [
      'no clause in the first part',
      '"Nonsense," said Kuleba. "We never agreed to it."',
      ['said', 'agreed: Kuleba (said)'],
    ],
    [
      'over paragraphs, named at the end',
      '“We will fight. We have weapons.\n\n“And Moscow knows it,” the general said.',
      ['fight: general (said)', 'have: general (said)', 'knows: general (said)', 'said'],
    ],
    [
      'over paragraphs, named at the start',
      'The general said: “We will fight.\n\n“Moscow knows it.\n\n“Kyiv stands.”',
      ['said', 'fight: general (said)', 'knows: general (said)', 'stands: general (said)'],
    ],
    [
      'one in another',
      '"I told them: \'You will lose the war.\' They did not listen," Trump said.',
      ['told: Trump (said)', 'lose: I (told)', 'listen: Trump (said)', 'said'],
    ],
    [
      'reports within a quotation',
      '"We told Witkoff that we would never sign," he said. Rubio called this unfair.',
      ['told: he (said)', 'sign: We (told)', 'said', 'called'],
    ],
    [
      'a sentence that leads to the words of its subject',
      'Zelensky criticised the plan. "It rewards Moscow. We reject it."',
      ['criticised', 'rewards: Zelensky (criticised)', 'reject: Zelensky (criticised)'],
    ],
    [
      'nobody, where another paragraph speaks',
      '"It is over."\n\nZelensky said he would fly home.',
      ['is', 'said', 'fly: Zelensky (said)'],
    ],
    [
      'nobody, for a quoted phrase',
      'Rubio said he was tired. The "peace plan" was rejected.',
      ['said', 'tired: Rubio (said)', 'rejected'],
    ],
  ])('%s', (_, text, expected) => expect(spoken(text)).toEqual(expected));

  it('hangs what is said in other sentences on the word of saying', () => {
    const document = parse('"We are close," Rubio said. "Kyiv must decide."');
    const [said, decide] = ['said', 'decide'].map((word) =>
      clausesOf(document)
        .flat()
        .find(({ predicate }) => document.tokens[predicate.head]?.text === word),
    );
    expect(decide).toMatchObject({ governor: said?.predicate.head, relation: 'complement' });
    expect(said?.complements).toContain(decide?.predicate.head);
  });

  it('gives every quotation with its speaker', () => {
    const document = parse('"We will go," she said. The so-called "deal" is dead.');
    expect(
      speechesOf(document).map(({ inside, speaker }) => [
        document.text.slice(inside.start, inside.end),
        speaker.map(({ start, end }) => document.text.slice(start, end)),
      ]),
    ).toEqual([
      ['We will go,', ['she']],
      ['deal', []],
    ]);
  });
});
