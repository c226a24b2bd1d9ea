// Which proposal words mean, and why; and what stays open.
import { describe, expect, test } from 'vitest';
import { readNames } from '../../src/dossier/gazetteer.ts';
import type { Proposal } from '../../src/model/dossier.ts';
import { Gazetteer } from '../../src/resolve/gazetteer.ts';
import { proposalOf, proposalsIn } from '../../src/resolve/proposals.ts';
import { GRAPH } from '../fixtures.ts';

const { actors, words } = readNames(GRAPH);
const gazetteer = new Gazetteer(actors, words);

const proposal = (
  id: string,
  name: string,
  occurredOn: string,
  makers: string[],
  version?: string,
): Proposal => ({
  ...{ id, name, occurredOn, makers, revises: [], changes: [] },
  ...(version === undefined ? {} : { version }),
});
const KNOWN = [
  proposal('first', 'Norwegian plan', '2026-01-05', ['norway'], '12'),
  proposal('counter', 'Geneva text', '2026-01-20', ['iceland', 'norway'], '9'),
  proposal('second', 'Update', '2026-02-01', ['norway'], '14'),
  proposal('zone', 'Fishing zone', '2026-02-03', ['norway']),
  proposal('later', 'Last version', '2026-04-01', ['iceland'], '20'),
];

function meant(
  text: string,
  published: string | null = '2026-02-10',
  known: readonly Proposal[] = KNOWN,
): string[] {
  return proposalsIn(text, known, gazetteer, published).map(
    ({ start, end, id, reason }) => `${text.slice(start, end)}: ${id} (${reason})`,
  );
}

describe('a proposal of the dossier', () => {
  test.each<[string, string[]]>([
    ['Iceland turned down the 12-point plan.', ['the 12-point plan: first (12 points)']],
    ['It spoke of a draft of 14 points.', ['a draft: second (14 points)', '14 points: second (14 points)']],
    ['The nine points are hard to read; the 9 points too.', ['9 points: counter (9 points)']],
    ["Norway's proposal was read out.", ["Norway's proposal: second (who made it)"]],
    ['The Icelandic draft was read out.', ['The Icelandic draft: counter (who made it)']],
    ['The text from Geneva was read out.', ['The text: counter (its name)']],
    [
      'The original Norwegian plan lapsed.',
      ['The original Norwegian plan: first (its name and who made it)'],
    ],
    ['Norway sent a draft. The text was long, and its plan too.', []],
  ])('%s', (text, expected) => expect(meant(text)).toEqual(expected));

  test('is what "the plan" means afterwards, until another one is named', () => {
    expect(
      meant(
        'The 12-point plan lapsed. Iceland never read the text. The 14-point draft came. It liked the draft.',
      ),
    ).toEqual([
      'The 12-point plan: first (12 points)',
      'the text: first (spoken of before)',
      'The 14-point draft: second (14 points)',
      'the draft: second (spoken of before)',
    ]);
  });

  test('is not one that was made later, and alone it needs no name', () => {
    expect(meant('Iceland read the plan.', '2026-01-06')).toEqual(['the plan: first (the only one by then)']);
    expect(meant('Iceland read the plan.', '2026-01-01')).toEqual([]);
    expect(meant('Iceland read the plan.')).toEqual([]);
  });
});

test('one that only the report tells of is told apart, and hides those of the dossier', () => {
  expect(meant('A 15-point Qatari plan was shown. The plan is new.')).toEqual([
    'A 15-point Qatari plan: 15-point-qatari-plan (introduced by the report)',
    'The plan: 15-point-qatari-plan (spoken of before)',
  ]);
  expect(meant('Any plan will do. A document was found.', null, [])).toEqual([]);
});

test('a claim is about the one in the words that it is over, else in its quote; who serves whom is about none', () => {
  const text = 'The 12-point plan made Norway press Iceland to sign the 14-point draft.';
  const mentions = proposalsIn(text, KNOWN, gazetteer, null);
  const claim = { kind: 'pressure', over: { start: 41, end: 70 }, start: 0, end: text.length } as const;
  expect(proposalOf(claim, mentions)?.id).toBe('second');
  expect(proposalOf({ ...claim, over: null }, mentions)?.id).toBe('first');
  expect(proposalOf({ ...claim, kind: 'tie' }, mentions)).toBeNull();
  expect(proposalOf({ ...claim, over: null, start: 19, end: 40 }, mentions)).toBeNull();
});
