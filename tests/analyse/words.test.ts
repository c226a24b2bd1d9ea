import { describe, expect, it } from 'vitest';
import { columnsOf, csvOf, sortedRows } from '../../src/analyse/answer.ts';
import { cellText } from '../../src/analyse/cell.ts';
import { count, dateText, eventName, hostOf, listText, periodText } from '../../src/analyse/words.ts';

describe('dates', () => {
  it.each([
    ['2025-12-06', '6 Dec 2025'],
    ['2025-12', 'Dec 2025'],
    ['2025', '2025'],
    [null, 'undated'],
  ])('%s', (date, text) => expect(dateText(date)).toBe(text));

  it.each([
    ['2025-12-06', '2025-12-08', '6–8 Dec 2025'],
    ['2025-11-30', '2025-12-06', '30 Nov–6 Dec 2025'],
    ['2025-11', '2025-12', 'Nov–Dec 2025'],
    ['2025-12-15', '2026-01-27', '15 Dec 2025–27 Jan 2026'],
    ['2025-12', '2025-12-06', 'Dec 2025'],
    ['2025-12-06', '2025-12', 'Dec 2025'],
    ['2025-11', '2025-12-06', 'Nov 2025–6 Dec 2025'],
    ['2025', '2026', '2025–2026'],
    ['2025-12-06', '2025-12-06', '6 Dec 2025'],
    [null, '2025-12-06', '6 Dec 2025'],
    [null, null, 'undated'],
  ])('%s to %s', (first, last, text) => expect(periodText(first, last)).toBe(text));
});

describe('words', () => {
  it('counts, lists and names', () => {
    expect([count(0, 'claim'), count(1, 'claim'), count(1234, 'reply', 'replies')]).toEqual([
      '0 claims',
      '1 claim',
      '1,234 replies',
    ]);
    expect([listText([]), listText(['a']), listText(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
    expect(eventName('REQUEST')).toBe('Request');
    expect(hostOf('https://www.axios.com/2025/x?y')).toBe('axios.com');
  });
});

describe('answers', () => {
  const table = {
    columns: ['actor', 'actorId', 'claims', 'note'],
    rows: [
      ['Aland', 'aland', 2, '=1+1'],
      ['Bland', 'bland', 10, null],
      ['Cland', 'cland', null, 'a "b", c'],
    ],
  };

  it('joins a name and its id into one column', () => {
    expect(columnsOf(table)).toEqual([
      { at: 0, title: 'actor', numeric: false, idAt: 1 },
      { at: 2, title: 'claims', numeric: true, idAt: null },
      { at: 3, title: 'note', numeric: false, idAt: null },
    ]);
  });

  it('sorts numbers as numbers and nulls last', () => {
    expect(sortedRows(table.rows, 2, true).map(([name]) => name)).toEqual(['Bland', 'Aland', 'Cland']);
    expect(sortedRows(table.rows, 2, false).map(([name]) => name)).toEqual(['Aland', 'Bland', 'Cland']);
  });

  it('writes CSV that no spreadsheet runs', () => {
    expect(csvOf(table).split('\r\n')).toEqual([
      'actor,actorId,claims,note',
      "Aland,aland,2,'=1+1",
      'Bland,bland,10,',
      'Cland,cland,,"a ""b"", c"',
    ]);
  });

  it('shows a node by its name', () => {
    expect(cellText([{ kind: 'node', id: 'a', properties: { name: 'Aland' } }, true])).toBe('Aland, true');
    expect(cellText({ a: 1 })).toBe('{"a":1}');
  });
});
