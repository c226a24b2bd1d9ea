// Formats of the command line: what a reader sees and what the next program reads.
import { expect, test } from 'vitest';
import { FORMATS, formatTable } from '../../src/cli/output.ts';

const table = {
  columns: ['actor', 'claims', 'quote'],
  rows: [
    ['Zelensky', 12, 'said "no", twice'],
    ['外務省', 3, null],
    ['=HYPERLINK("x")', -1, 'a | b\nc'],
  ],
};

test('table: columns line up by what a terminal shows, numbers to the right', () => {
  const { text, cut } = formatTable(table, 'table');
  expect(cut).toBe(false);
  expect(text).toBe(
    [
      'actor            claims  quote',
      '---------------  ------  ----------------',
      'Zelensky             12  said "no", twice',
      '外務省                3',
      '=HYPERLINK("x")      -1  a | b c',
      '',
    ].join('\n'),
  );
});

test('table: fits the terminal by cutting the widest column, and says that it cut', () => {
  const { text, cut } = formatTable(
    { columns: ['a', 'b'], rows: [['x', '外務省は言った'.repeat(4)]] },
    'table',
    20,
  );
  expect(cut).toBe(true);
  expect(text.split('\n')[2]).toBe('x  外務省は言った外…');
});

test('table: more columns than fit are given one below the other, whole', () => {
  const columns = ['first', 'second', 'third', 'fourth'];
  const rows = [
    ['a value of some length', 'another such value', 3, null],
    ['b', 'c', 4, 'd'],
  ];
  const { text, cut } = formatTable({ columns, rows }, 'table', 30);
  expect(cut).toBe(false);
  expect(text).toBe(
    [
      '-- 1',
      'first   a value of some length',
      'second  another such value',
      'third   3',
      'fourth',
      '-- 2',
      'first   b',
      'second  c',
      'third   4',
      'fourth  d',
      '',
    ].join('\n'),
  );
});

test('table: escape sequences in data do not reach the terminal', () => {
  expect(formatTable({ columns: ['a'], rows: [['\u001b[2Jgone']] }, 'table').text).not.toContain('\u001b');
});

test('json and ndjson keep types and nulls', () => {
  const expected = table.rows.map(([actor, claims, quote]) => ({ actor, claims, quote }));
  expect(JSON.parse(formatTable(table, 'json').text)).toEqual(expected);
  expect(
    formatTable(table, 'ndjson')
      .text.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(expected);
});

test('csv guards formulas and quotes what needs it; negative numbers stay numbers', () => {
  expect(formatTable(table, 'csv').text).toBe(
    'actor,claims,quote\r\nZelensky,12,"said ""no"", twice"\r\n外務省,3,\r\n"\'=HYPERLINK(""x"")",-1,"a | b\nc"\r\n',
  );
});

test('md escapes what would break a table', () => {
  expect(formatTable(table, 'md').text.split('\n')[4]).toBe('| =HYPERLINK("x") | -1 | a \\| b<br>c |');
});

test('no rows is an answer in every format', () => {
  const empty = { columns: ['a'], rows: [] };
  expect(FORMATS.map((format) => formatTable(empty, format).text)).toEqual([
    '(no rows)\n',
    '[]\n',
    'a\r\n',
    '| a |\n| --- |\n',
    '',
  ]);
});
