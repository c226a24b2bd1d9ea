// The matrix of positions, its order and its sentences, on a small graph and on the demo dossier.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../src/analyse/address.ts';
import { type Casebook, casebookOf } from '../../src/analyse/casebook.ts';
import { NO_FILTERS } from '../../src/analyse/filters.ts';
import { hasDrifted, positionsOf, STANCE_VALUE } from '../../src/analyse/positions.ts';
import { cellText, driftText, positionsFinding, positionsText } from '../../src/analyse/positions-text.ts';
import { agreement, seriated } from '../../src/analyse/seriation.ts';
import { viewOf } from '../../src/analyse/views.ts';
import { DEMO, openDossier } from '../../src/cli/dossier.ts';

const book = casebookOf(openDossier(DEMO).graph);
const whole = positionsOf(book, NO_FILTERS);

describe('the matrix', () => {
  it('has a cell for each actor and subject of a position, and no other', () => {
    const wanted = new Set(
      [...book.acts.values()]
        .filter(({ kind }) => kind === 'position')
        .flatMap(({ actors, issues, proposals }) =>
          actors.flatMap((actor) => [...issues, ...proposals].map((concept) => `${actor}~${concept}`)),
        ),
    );
    expect(new Set(whole.cells.map(({ id }) => id))).toEqual(wanted);
    expect(whole.reports).toBe(book.reports.size);
  });

  it('takes the last position that is held as the stance now, and leaves out what is only denied or foreseen', () => {
    for (const { acts, drift, stance } of whole.cells) {
      const held = acts
        .flatMap((id) => book.acts.get(id) ?? [])
        .filter(({ status, modality }) => status !== 'denied' && modality === 'actual');
      expect(drift.map(({ act }) => act)).toEqual(held.map(({ id }) => id));
      expect(stance).toBe(held.at(-1)?.stance ?? null);
      const dates = held.map(({ occurredOn }) => occurredOn ?? '');
      expect(dates).toEqual([...dates].sort());
    }
  });

  it('is hatched where a claim of it is denied or contradicted, and only there', () => {
    const cell = whole.cells.find(({ id }) => id === 'volodymyr-zelensky~donbas-territory');
    expect(cell?.contradicted).toBe(true);
    for (const { contradicted, claims, denials } of whole.cells)
      expect(contradicted).toBe(
        denials.length > 0 || claims.some((id) => (book.claims.get(id)?.contradicts.length ?? 0) > 0),
      );
  });

  it('follows the filters: rows by actor, columns by issue, reports by outlet and period', () => {
    const some = positionsOf(book, { ...NO_FILTERS, actors: ['russia'], issues: ['plan-as-a-whole'] });
    expect(some.actors).toEqual(['russia']);
    expect(some.concepts.filter(({ kind }) => kind === 'issue').map(({ id }) => id)).toEqual([
      'plan-as-a-whole',
    ]);
    const late = positionsOf(book, { ...NO_FILTERS, from: '2026-01-01', to: null });
    expect(late.reports).toBe(
      [...book.reports.values()].filter(({ publishedOn }) => publishedOn >= '2026').length,
    );
    expect(late.cells.length).toBeLessThan(whole.cells.length);
  });
});

describe('the order of rows', () => {
  const votes = fc
    .dictionary(
      fc.string({ minLength: 1, maxLength: 3 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom(...Object.values(STANCE_VALUE))),
      { maxKeys: 12 },
    )
    .map((rows) => new Map(Object.entries(rows).map(([id, row]) => [id, new Map(Object.entries(row))])));
  const neighbours = (order: readonly string[], rows: ReadonlyMap<string, ReadonlyMap<string, number>>) =>
    order
      .slice(1)
      .reduce(
        (sum, id, at) => sum + agreement(rows.get(order[at] ?? '') ?? new Map(), rows.get(id) ?? new Map()),
        0,
      );

  it('is the same whatever the order given, and has every row once', () => {
    fc.assert(
      fc.property(votes, (rows) => {
        const order = seriated(rows);
        expect([...order].sort()).toEqual([...rows.keys()].sort());
        expect(seriated(new Map([...rows].reverse()))).toEqual(order);
      }),
    );
  });

  it('keeps camps together', () => {
    const camp = (sign: number, ...columns: string[]) => new Map(columns.map((column) => [column, sign]));
    const rows = new Map([
      ['a1', camp(1, 'x', 'y')],
      ['b1', camp(-1, 'x', 'y')],
      ['a2', camp(1, 'y', 'z')],
      ['b2', camp(-1, 'y', 'z')],
      ['a3', camp(1, 'x', 'z')],
      ['b3', camp(-1, 'x', 'z')],
      ['silent', camp(1)],
    ]);
    expect(
      seriated(rows)
        .map((id) => id[0])
        .join(''),
    ).toMatch(/^(aaabbb|bbbaaa)s$/);
  });

  it('puts like beside like better than the alphabet does, in the demo dossier', () => {
    const rows = new Map(
      whole.actors.map((actor) => [
        actor,
        new Map(
          whole.cells.flatMap((cell) =>
            cell.actor === actor && cell.stance !== null ? [[cell.concept, STANCE_VALUE[cell.stance]]] : [],
          ),
        ),
      ]),
    );
    expect(neighbours(whole.actors, rows)).toBeGreaterThan(2 * neighbours([...whole.actors].sort(), rows));
  });
});

describe('the sentences', () => {
  const text = positionsText(book, whole);

  it('are two to six, end as sentences do, and count what the matrix counts', () => {
    expect(text.length).toBeGreaterThanOrEqual(2);
    expect(text.length).toBeLessThanOrEqual(6);
    for (const sentence of text) expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/u);
    const said = text.join(' ');
    expect(said).toContain(`${whole.actors.length} actors`);
    expect(said).toContain(`${whole.cells.filter(hasDrifted).length} stances have changed`);
    expect(said).toContain(
      `Of ${whole.cells.length} positions ${whole.cells.filter(({ contradicted }) => contradicted).length} are denied`,
    );
    expect(said).toContain(`For ${whole.actors.length * whole.concepts.length - whole.cells.length} pairs`);
  });

  it('name a split that is there', () => {
    const [, subject = ''] = /over “(.+)”$/.exec(positionsFinding(whole)) ?? [];
    const concept = whole.concepts.find(({ name }) => name === subject);
    const stances = whole.cells.filter((cell) => cell.concept === concept?.id).map(({ stance }) => stance);
    expect(stances).toEqual(expect.arrayContaining(['for', 'against']));
  });

  it('say an empty matrix plainly', () => {
    const none = positionsOf(book, { ...NO_FILTERS, actors: ['nobody'] });
    expect(positionsText(book, none)).toEqual([
      `No statement of a position was found in ${book.reports.size} reports.`,
    ]);
    expect(positionsText({ ...book, acts: new Map() } as Casebook, none)).toHaveLength(1);
  });

  it('tell a drift by its days, and both sides of one day together', () => {
    const step = (date: string | null, stance: 'for' | 'against' | 'conditional') => ({
      act: '',
      date,
      stance,
    });
    expect(
      driftText({ drift: [step(null, 'against'), step('2025-12-06', 'against'), step('2025-12-08', 'for')] }),
    ).toBe('against, since 8 Dec 2025 for');
    expect(driftText({ drift: [step('2025-12', 'for'), step('2025-12', 'against')] })).toBe(
      'both for and against',
    );
    expect(driftText({ drift: [] })).toBe('');
  });

  it('a cell says who, on what, how', () => {
    const cell = whole.cells.find(({ id }) => id === 'volodymyr-zelensky~donbas-territory');
    if (cell === undefined) throw new Error('no such cell');
    expect(cellText(book, whole, cell)).toMatch(
      /^Volodymyr Zelensky on Donbas and other territory: against, .*contradicted, \d+ claims$/,
    );
  });
});

it('the twin of the page is the matrix with its sentences', () => {
  const twin = viewOf(book, parseAddress('/positions?actor=russia'));
  const positions = positionsOf(book, { ...NO_FILTERS, actors: ['russia'] });
  expect(twin).toMatchObject({ ...positions, text: positionsText(book, positions) });
});
