// Issues by their terms, and proposed ones.
import { describe, expect, test } from 'vitest';
import type { Extracted } from '../../src/model/extracted.ts';
import { proposeIssues } from '../../src/resolve/candidates.ts';
import { issuesFor, issuesOf, issueTerms } from '../../src/resolve/issues.ts';

const ISSUES = issueTerms([
  { id: 'whole', name: 'The plan', terms: ['draft', 'the plan'] },
  { id: 'land', name: 'Land', terms: ['Donbas', 'territory', 'territorial concession', 'cede'] },
  { id: 'guarantees', name: 'Guarantees', terms: ['security guarantees', 'Article 5'] },
  { id: 'nato', name: 'NATO', terms: ['NATO'] },
  { id: 'law', name: 'Law', terms: ['draft law'] },
  { id: 'plain', name: 'Water', terms: [] },
]);

function of(text: string): string[] {
  return issuesOf(text, [{ start: 0, end: text.length }], ISSUES);
}

describe('terms', () => {
  test.each([
    ['It must give up territories, he said.', ['land']],
    ['Kyiv ceded nothing.', ['land']],
    ['A security guarantee was offered before the plan.', ['guarantees', 'whole']],
    ["Donbas's future", ['land']],
    ['The planet spins; extraterritorial drafty nato.', []],
    ['The draft law', ['law']],
    ['The water', ['plain']],
    ['NATO-style', ['nato']],
  ])('%s', (text, ids) => {
    expect(of(text)).toEqual(ids);
  });
});

test('the nearest span with a term decides; then the proposal', () => {
  const text = 'Kyiv refused. It spoke of Donbas.';
  const spans = [
    { start: 0, end: 13 },
    { start: 0, end: text.length },
  ];
  expect(issuesOf(text, spans, ISSUES, ['whole'])).toEqual(['land']);
  expect(issuesOf(text, spans.slice(0, 1), ISSUES, ['whole'])).toEqual(['whole']);
});

test('a general issue counts only where no span has another', () => {
  const terms = issueTerms([
    { id: 'whole', name: 'The plan', terms: ['plan'], general: true },
    { id: 'land', name: 'Land', terms: ['land'] },
  ]);
  const text = 'Kyiv rejected the plan. It was about land.';
  const [clause, all] = [
    { start: 0, end: 23 },
    { start: 0, end: text.length },
  ];
  expect(issuesOf(text, [clause], terms)).toEqual(['whole']);
  expect(issuesOf(text, [clause, all], terms)).toEqual(['land']);
});

test('proposed issues: frequent heads, named as they are most often called', () => {
  const heads = [
    'the uranium stock',
    'uranium stock',
    'stock',
    'talks',
    'talks',
    'a gas pipeline',
    'inspectors',
  ].map((text) => ({
    text,
    head: text.split(' ').at(-1) === 'talks' ? 'talk' : (text.split(' ').at(-1) ?? ''),
  }));
  expect(proposeIssues(heads)).toEqual([{ id: 'uranium-stock', name: 'Uranium stock', terms: ['stock'] }]);
});

describe('the issues of a claim', () => {
  const issues = issueTerms([
    { id: 'whole', name: 'The plan', terms: ['plan'], general: true },
    { id: 'land', name: 'Land', terms: ['land', 'territorial loss'] },
    { id: 'dues', name: 'Dues', terms: ['dues'] },
  ]);
  /** The second sentence is the claim's; over what it is stands between its brackets. */
  const claimed = (text: string, kind: Extracted['kind'] = 'pressure', proposed: string[] = []): string[] => {
    const bare = text.replaceAll(/[[\]]/g, '');
    const [open, close] = [text.indexOf('['), text.indexOf(']') - 1];
    const start = bare.indexOf('. ') < 0 ? 0 : bare.indexOf('. ') + 2;
    const sentence = { start, end: bare.length };
    const over = open < 0 ? null : { start: open, end: close };
    const before = start === 0 ? null : { start: 0, end: start - 1 };
    return issuesFor({ kind, over, ...sentence }, { text: bare, sentence, before, proposed }, issues);
  };

  test.each<[string, string[]]>([
    ['Oslo pressed Kyiv [to lower the dues], not to give up land.', ['dues']],
    ['Oslo pressed Kyiv [to accept] territorial losses.', ['land']],
    ['The land is theirs. Kyiv called [such an arrangement] unfair.', ['land']],
    ['The land is theirs. Kyiv called [a holiday] unfair.', []],
    ['The plan came late. Kyiv called [a holiday] unfair.', ['whole']],
  ])('%s', (text, expected) => expect(claimed(text)).toEqual(expected));

  test('come from its proposal where its words name none; who serves whom and a meeting are not about the plan by default', () => {
    expect(claimed('Kyiv refused.', 'position', ['dues'])).toEqual(['dues']);
    expect(claimed('The plan came late. Both met.', 'meeting')).toEqual([]);
    expect(claimed('The envoy for land.', 'tie')).toEqual([]);
  });
});
