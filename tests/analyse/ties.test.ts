// What ties views together: cells of positions and the edges behind them; reports and those that retell them.
import { expect, test } from 'vitest';
import { cellsBetween, cellsOfEdge, edgesOfCells, filtersOfCells } from '../../src/analyse/brush.ts';
import { casebookOf } from '../../src/analyse/casebook.ts';
import { NO_FILTERS } from '../../src/analyse/filters.ts';
import { pictureOf } from '../../src/analyse/picture.ts';
import { positionsOf } from '../../src/analyse/positions.ts';
import { type Retelling, retellingsOf } from '../../src/analyse/retelling.ts';
import { DEMO, openDossier } from '../../src/cli/dossier.ts';

const casebook = casebookOf(openDossier(DEMO).graph);
const picture = pictureOf(casebook, NO_FILTERS);
const positions = positionsOf(casebook, NO_FILTERS);

test('an edge touches the cells of its ends, and chosen cells touch the edges that touch them', () => {
  expect(cellsOfEdge({ from: 'a', to: 'b', issue: 'i' })).toEqual(['a~i', 'b~i']);
  expect(cellsOfEdge({ from: 'a', to: 'b', issue: '' })).toEqual([]);
  const cell = 'volodymyr-zelensky~donbas-territory';
  const edges = edgesOfCells(picture.edges, [cell]);
  expect(edges.length).toBeGreaterThan(0);
  for (const edge of picture.edges) expect(edges.includes(edge)).toBe(cellsOfEdge(edge).includes(cell));
});

test('the filters of chosen cells show the edges of those cells', () => {
  const cells = ['volodymyr-zelensky~donbas-territory', 'ukraine~plan-28-points'];
  const filters = filtersOfCells(casebook, cells, { ...NO_FILTERS, from: '2025-12' });
  expect(filters).toMatchObject({
    actors: ['ukraine', 'volodymyr-zelensky'],
    issues: ['donbas-territory'],
    from: '2025-12',
  });
  const shown = pictureOf(casebook, { ...filters, from: null }).edges.map(({ id }) => id);
  for (const { id } of edgesOfCells(picture.edges, cells)) expect(shown).toContain(id);
});

test('a rectangle of cells holds those between its corners, whichever comes first', () => {
  const [first, last] = [positions.cells[0]?.id ?? '', positions.cells.at(-1)?.id ?? ''];
  const some = cellsBetween(positions, first, last);
  expect(cellsBetween(positions, last, first)).toEqual(some);
  expect(some).toContain(first);
  expect(some).toContain(last);
  expect(cellsBetween(positions, first, first)).toEqual([first]);
});

test('every retelling stands once, below the report that it retells', () => {
  const all = retellingsOf(casebook, [...casebook.reports.keys()]);
  const pairs = (tree: Retelling): [string, string][] =>
    tree.retoldBy.flatMap((below) => [[below.report, tree.report] as [string, string], ...pairs(below)]);
  const found = all.flatMap(pairs).sort();
  const expected = [...casebook.reports.values()]
    .flatMap(({ id, rewrites }) => (rewrites === null ? [] : [[id, rewrites]]))
    .sort();
  expect(found).toEqual(expected);
  expect(all.map(({ retellings }) => retellings)).toEqual(
    all.map(({ retellings }) => retellings).toSorted((a, b) => b - a),
  );
  const axios = all[0];
  expect(axios?.retoldBy.every(({ later }) => later === null || later >= 0)).toBe(true);
  const own = retellingsOf(casebook, [axios?.retoldBy[0]?.report ?? '']);
  expect(own.map(({ report }) => report)).toEqual([axios?.report]);
  expect(retellingsOf(casebook, [])).toEqual([]);
});

test('reports that retell each other do not make an endless tree', () => {
  const report = { publishedOn: '2025-12-01', precision: 'day', outlet: 'o', cites: [] };
  const reports = new Map(
    [
      { ...report, id: 'root', rewrites: null, rewrittenBy: ['a'] },
      { ...report, id: 'a', rewrites: 'root', rewrittenBy: ['b'] },
      { ...report, id: 'b', rewrites: 'a', rewrittenBy: ['a'] },
    ].map((one) => [one.id, one]),
  );
  const [tree] = retellingsOf({ ...casebook, reports } as unknown as typeof casebook, ['b']);
  expect(tree).toMatchObject({ report: 'root', retellings: 2 });
});
