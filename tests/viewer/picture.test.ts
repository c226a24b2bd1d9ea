import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casebookOf } from '../../src/analyse/casebook.ts';
import { NO_FILTERS } from '../../src/analyse/filters.ts';
import { pictureOf } from '../../src/analyse/picture.ts';
import { DEMO, openDossier } from '../../src/cli/dossier.ts';
import { placeLabels } from '../../src/viewer/picture/labels.ts';
import { arranged, planOf } from '../../src/viewer/picture/layout.ts';
import { bendsOf } from '../../src/viewer/picture/parallel.ts';
import { RINGS } from '../../src/viewer/picture/rings.ts';
import { placed } from '../../src/viewer/picture/stress.ts';
import { finderOf } from '../../src/viewer/search.ts';
import { SAMPLE } from './sample.ts';

const layoutOf = (...what: Parameters<typeof planOf>) => arranged(planOf(...what));

describe('the layout', () => {
  const casebook = casebookOf(openDossier(DEMO).graph);
  const picture = pictureOf(casebook, NO_FILTERS);
  const layout = layoutOf(picture, casebook.services);

  it('is the same every time, whatever the order of what it is given', () => {
    const turned = { ...picture, actors: [...picture.actors].reverse(), edges: [...picture.edges].reverse() };
    expect(layoutOf(turned, [...casebook.services].reverse())).toEqual(layout);
  });

  it('gives every actor a finite place of its own', () => {
    const places = picture.actors.map(({ id }) => layout.get(id) ?? { x: Number.NaN, y: Number.NaN });
    for (const [at, a] of places.entries()) {
      expect([a.x, a.y].every(Number.isFinite)).toBe(true);
      for (const b of places.slice(at + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(0.3);
    }
  });

  it('lies wider than high', () => {
    const extent = (values: number[]) => Math.max(...values) - Math.min(...values);
    const places = [...layout.values()];
    expect(extent(places.map(({ x }) => x))).toBeGreaterThan(extent(places.map(({ y }) => y)));
  });

  it('takes a picture of one actor, and of none', () => {
    expect(layoutOf({ ...picture, edges: [], actors: picture.actors.slice(0, 1) }, []).size).toBe(1);
    expect(layoutOf({ ...picture, edges: [], actors: [] }, []).size).toBe(0);
  });

  it('keeps wanted distances where they can be kept', () => {
    const [a, b, c] = placed(3, [
      { a: 0, b: 1, length: 3 },
      { a: 1, b: 2, length: 4 },
      { a: 0, b: 2, length: 5 },
    ]);
    if (a === undefined || b === undefined || c === undefined) throw new Error('three points wanted');
    expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeCloseTo(3, 2);
    expect(Math.hypot(b.x - c.x, b.y - c.y)).toBeCloseTo(4, 2);
    expect(Math.hypot(a.x - c.x, a.y - c.y)).toBeCloseTo(5, 2);
  });
});

describe('parallel edges', () => {
  const line = (from: string, to: string, issue: string, claims: number) => ({
    id: `${from}~${to}~${issue}`,
    from,
    to,
    claims: Array.from({ length: claims }, String),
  });

  it('are straight alone, and apart together in both directions', () => {
    expect(bendsOf([line('a', 'b', 'x', 1)]).size).toBe(0);
    const lines = [
      line('a', 'b', 'x', 3),
      line('a', 'b', 'y', 2),
      line('b', 'a', 'x', 1),
      line('b', 'a', 'y', 1),
    ];
    const bends = bendsOf(lines);
    // Seen from the same side: against the order of the ids the sign turns round.
    const sides = lines.map(({ id, from, to }) => (bends.get(id) ?? 0) * (from < to ? 1 : -1));
    expect(new Set(sides).size).toBe(4);
    expect(Math.min(...sides)).toBe(-Math.max(...sides));
  });

  it('leave out an edge from an actor to itself', () => {
    expect(bendsOf([line('a', 'a', 'x', 1)]).size).toBe(0);
  });
});

describe('labels', () => {
  const spot = fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 300 }),
    radius: fc.integer({ min: 4, max: 30 }),
    width: fc.integer({ min: 20, max: 160 }),
    pull: fc.record({ x: fc.integer({ min: -3, max: 3 }), y: fc.integer({ min: -3, max: 3 }) }),
  });

  it('never cover one another or leave the stage', () => {
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 25 }), (made) => {
        const labels = placeLabels(
          made.map((one, at) => ({ id: String(at), ...one })),
          16,
          { width: 400, height: 300 },
        );
        for (const [at, a] of labels.entries()) {
          expect(a.left >= 0 && a.top >= 0 && a.right <= 400 && a.bottom <= 300).toBe(true);
          for (const b of labels.slice(at + 1)) {
            const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  it('stand away from the lines', () => {
    const at = { id: 'a', x: 200, y: 150, radius: 10, width: 60 };
    const stage = { width: 400, height: 300 };
    expect(placeLabels([{ ...at, pull: { x: 0, y: 3 } }], 16, stage)[0]?.bottom).toBeLessThan(150);
    expect(placeLabels([{ ...at, pull: { x: -3, y: 0 } }], 16, stage)[0]?.left).toBeGreaterThan(200);
  });
});

it('the rings of each mark fit into it', () => {
  for (const { ring, gap } of Object.values(RINGS)) expect(ring + gap).toBeLessThanOrEqual(1);
});

describe('the search', () => {
  it('finds actors, issues and quotes, without accents and unfinished', async () => {
    const find = await finderOf(casebookOf(SAMPLE));
    expect(find('emile')[0]).toMatchObject({ kind: 'actor', id: 'envoy' });
    expect(find('fish')[0]).toMatchObject({ kind: 'issue', id: 'fish' });
    expect(find('leave the is').map(({ id, report }) => [id, report])).toEqual([
      ['c1', 'courier-1'],
      ['c2', 'courier-1'],
    ]);
    expect(find('nowhere')).toEqual([]);
  });
});
