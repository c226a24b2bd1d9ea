// Questions of one's own: what is offered while typing, what an answer does to the picture, how an address holds it.
import { expect, test } from 'vitest';
import { parseAddress, printAddress, START } from '../../src/analyse/address.ts';
import { jsonOf } from '../../src/analyse/answer.ts';
import { changeOf } from '../../src/analyse/answer-change.ts';
import { answerText } from '../../src/analyse/answer-text.ts';
import { casebookOf } from '../../src/analyse/casebook.ts';
import { suggestionsAt } from '../../src/analyse/cypher-complete.ts';
import { NO_FILTERS } from '../../src/analyse/filters.ts';
import { pictureOf } from '../../src/analyse/picture.ts';
import { printTyped, typedParams, typedQuestion } from '../../src/analyse/typed-question.ts';
import { readSchema } from '../../src/dossier/schema.ts';
import { SAMPLE } from '../viewer/sample.ts';

const schema = readSchema();

/** The cursor stands at the bar. */
const offered = (text: string) => {
  const at = text.indexOf('‖');
  const { from, options } = suggestionsAt(text.replace('‖', ''), at, schema);
  return { from: at - from, texts: options.map((option) => option.text) };
};

test.each([
  ['MATCH (a:‖)', 0, ['Actor', 'Pressure'], ['EXERTED', 'MATCH']],
  ['MATCH (a:Pre‖)', 3, ['Pressure'], ['EXERTED']],
  ['MATCH (a)-[:‖]', 0, ['EXERTED', 'ACTS_FOR'], ['Actor']],
  ['MATCH (a)-[:EXERTED|‖]', 0, ['ON'], ['Actor']],
  ['MATCH (c:Claim) RETURN c.‖', 0, ['quote', 'polarity', 'id'], ['minutes']],
  ['MATCH (c:Claim) RETURN c.qu‖', 2, ['quote'], ['minutes']],
  ['MATCH (m:Meeting {‖})', 0, ['minutes', 'place'], ['quote']],
  ['MATCH (a) WHERE a.id = $issue AND a.name = $‖', 1, ['$issue'], ['Actor']],
  ['MATCH (actor:Actor) RE‖', 2, ['RETURN', 'actor'], ['Actor']],
  ['MATCH (a) ‖', 0, [], ['Actor', 'MATCH']],
])('%s is offered what fits', (text, typed, has, lacks) => {
  const { from, texts } = offered(text);
  expect(from).toBe(typed);
  expect(texts).toEqual(expect.arrayContaining(has));
  for (const other of lacks) expect(texts).not.toContain(other);
});

test('a typed question is the same after its address', () => {
  const cypher = 'MATCH (n) WHERE n.id = $id AND n.minutes > $least RETURN n LIMIT $least';
  const typed = [
    { name: 'id', type: 'string', text: 'x' },
    { name: 'least', type: 'integer', text: '30' },
  ] as const;
  const params = printTyped(cypher, typed);
  const address = { ...START, page: 'ask', params } as const;
  expect(parseAddress(printAddress(address))).toEqual(address);
  expect(typedParams(cypher, params)).toEqual(typed);
  expect(typedQuestion(params)).toEqual({ cypher, params: { id: 'x', least: 30 } });
  expect(typedQuestion({ ...params, $least: 'many' }).params.least).toBe(null);
});

const casebook = casebookOf(SAMPLE);
const whole = pictureOf(casebook, NO_FILTERS);
const isle = pictureOf(casebook, { ...NO_FILTERS, issues: ['isle'] });
const node = (id: string) => ({ kind: 'node', id, labels: [], properties: {} });

test('acts, claims, ids and actors of an answer bring their edges', () => {
  const change = (columns: string[], rows: Parameters<typeof changeOf>[3]['rows']) =>
    changeOf(casebook, isle, whole, { columns, rows });
  expect(change(['act'], [[node('p1')]])).toMatchObject({
    kept: ['aland~bland~isle'],
    added: [],
    dropped: [],
  });
  const fish = { kept: [], added: ['aland~bland~fish'], dropped: ['aland~bland~isle'] };
  expect(change(['actId'], [['p2']])).toMatchObject(fish);
  expect(change(['claims'], [[[node('c5')]]])).toMatchObject(fish);
  expect(change(['name'], [['p2']])).toBe(null);
  const pair = change(['a', 'b'], [[node('aland'), node('bland')]]);
  expect(pair?.added).toContain('aland~bland~fish');
  expect(pair?.added).not.toContain('envoy~bland~fish');
  const pressed = {
    kind: 'relationship',
    type: 'PRESSURED',
    from: 'aland',
    to: 'bland',
    properties: { issue: 'fish' },
  };
  expect(
    change(['path'], [[{ kind: 'path', nodes: [node('aland')], relationships: [pressed] }]]),
  ).toMatchObject(fish);
});

test('the sentences count what the change counts', () => {
  const table = { columns: ['act'], rows: [[node('p2')]], truncated: false };
  expect(answerText(table, changeOf(casebook, isle, whole, table))).toEqual([
    'The answer has 1 row of 1 column.',
    'Of the 1 line in the picture now it keeps 0, leaves out 1, and adds 1.',
  ]);
  expect(answerText({ ...table, rows: [] }, null)[0]).toBe('No row answers this question.');
  expect(JSON.parse(jsonOf({ columns: ['a', 'b'], rows: [[1, null]] }))).toEqual([{ a: 1, b: null }]);
});
