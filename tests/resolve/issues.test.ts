// Issues by their terms, and proposed ones.
import { describe, expect, test } from 'vitest';
import { issuesOf, issueTerms, proposeIssues } from '../../src/resolve/issues.ts';

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
  expect(proposeIssues(heads)).toEqual([{ id: 'stock', name: 'Uranium stock', terms: ['stock'] }]);
});
