// The canvas renderer's arithmetic: ribbons, camera, picking, lasso, walking - without a browser.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casebookOf } from '../../src/analyse/casebook.ts';
import { pictureFrom } from '../../src/analyse/picture.ts';
import type { View } from '../../src/analyse/style.ts';
import { boundsOf, panned, START, viewOf, zoomed } from '../../src/viewer/picture/camera.ts';
import { distanceTo, pointOn, ribbonOf } from '../../src/viewer/picture/geometry.ts';
import { inside } from '../../src/viewer/picture/lasso.ts';
import { sceneOf } from '../../src/viewer/picture/scene.ts';
import { hitAt, stageOf } from '../../src/viewer/picture/stage.ts';
import { strongestLine, walked } from '../../src/viewer/picture/walk.ts';
import { benchGraph } from '../bench/viewer/graph.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const place = fc.record({ x: number(-500, 500), y: number(-500, 500) });
const view: View = {
  theme: 'light',
  issueOrder: [],
  mostClaims: 8,
  mostReceived: 9,
  selected: null,
  lifted: null,
};
const casebook = casebookOf({ nodes: [], relationships: [] });

describe('a ribbon', () => {
  it('begins at one rim and ends at the other', () => {
    const end = fc.record({ x: number(-500, 500), y: number(-500, 500), radius: number(4, 20) });
    fc.assert(
      fc.property(end, end, number(-0.6, 0.6), number(1, 8), (from, to, bend, thick) => {
        fc.pre(Math.hypot(to.x - from.x, to.y - from.y) > 120);
        const { shaft, tip } = ribbonOf(from, to, bend, thick, 1);
        expect(Math.hypot(shaft[0].x - from.x, shaft[0].y - from.y)).toBeCloseTo(from.radius + 2.5, 0);
        expect(Math.hypot(tip.x - to.x, tip.y - to.y)).toBeCloseTo(to.radius + 2.5, 0);
      }),
    );
  });

  it('is nearest where it passes', () => {
    const ribbon = ribbonOf({ x: 0, y: 0, radius: 5 }, { x: 200, y: 0, radius: 5 }, 0.3, 3, 1);
    const middle = pointOn(ribbon.shaft, 0.5);
    // To the left of its direction, which is up on a screen.
    expect(middle.y).toBeLessThan(-20);
    expect(distanceTo(middle, ribbon)).toBeLessThan(1);
    expect(distanceTo({ x: 100, y: 0 }, ribbon)).toBeGreaterThan(20);
  });
});

describe('the camera', () => {
  it('shows every place inside the stage, and finds the place under each point', () => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 2 }),
        number(300, 1600),
        number(300, 1600),
        (places, width, height) => {
          const shown = viewOf(START, boundsOf(places), width, height);
          for (const one of places) {
            const at = shown.at(one);
            expect(at.x >= -1 && at.x <= width + 1 && at.y >= -1 && at.y <= height + 1).toBe(true);
            const back = shown.placeAt(at);
            expect(back.x).toBeCloseTo(one.x, 3);
            expect(back.y).toBeCloseTo(one.y, 3);
          }
        },
      ),
    );
  });

  it('keeps the point under the pointer when it zooms, and follows the hand when it pans', () => {
    const bounds = boundsOf([
      { x: -5, y: -3 },
      { x: 5, y: 3 },
    ]);
    const place = { x: 2, y: 1 };
    const before = viewOf(START, bounds, 800, 600).at(place);
    const near = zoomed(START, 2, { x: before.x - 400, y: before.y - 300 });
    const after = viewOf(near, bounds, 800, 600).at(place);
    expect([after.x, after.y]).toEqual([expect.closeTo(before.x, 6), expect.closeTo(before.y, 6)]);
    const moved = viewOf(panned(near, 30, -10), bounds, 800, 600).at(place);
    expect([moved.x, moved.y]).toEqual([expect.closeTo(after.x + 30, 6), expect.closeTo(after.y - 10, 6)]);
  });
});

describe('the stage', () => {
  const { nodes, edges } = benchGraph(12, 40);
  const picture = pictureFrom(casebook, edges);
  const places = new Map(nodes.map((node) => [node.id, node]));
  const stage = stageOf(sceneOf(picture, view, places), viewOf(START, boundsOf(places.values()), 1200, 800));

  it('finds each actor under its middle, and each parallel line somewhere along it', () => {
    for (const [id, disc] of stage.discs)
      if (disc.node.state !== 'ghost') expect(hitAt(stage, disc)).toEqual({ kind: 'actor', id });
    for (const { edge, shaft } of stage.flows) {
      const found = Array.from({ length: 40 }, (_, at) => hitAt(stage, pointOn(shaft, (at + 0.5) / 40))?.id);
      expect(found).toContain(edge.id);
    }
    expect(hitAt(stage, { x: 1, y: 1 })).toBeNull();
  });

  it('is walked to neighbours only, along a line between the two', () => {
    for (const way of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const)
      for (const { id } of picture.actors) {
        const next = walked(stage, id, way);
        if (next === null) continue;
        const line = picture.edges.find((edge) => edge.id === next.edge);
        expect([line?.from, line?.to].sort()).toEqual([id, next.actor].sort());
      }
    const [first] = picture.actors;
    expect(strongestLine(stage, first?.id ?? '')).not.toBeNull();
    expect(strongestLine(stage, 'nobody')).toBeNull();
  });

  it('draws solid hairlines with small heads where there are more lines than anybody tells apart', () => {
    const { nodes, edges } = benchGraph(200, 1600);
    const crowd = sceneOf(pictureFrom(casebook, edges), view, new Map(nodes.map((node) => [node.id, node])));
    const { flows } = stageOf(crowd, viewOf(START, boundsOf(nodes), 1200, 800));
    for (const { thick, dash, barbs } of flows) {
      expect([thick <= 1, dash]).toEqual([true, null]);
      expect(Math.hypot(barbs[1].x - barbs[0].x, barbs[1].y - barbs[0].y)).toBeLessThan(8);
    }
    expect(stage.flows.some(({ thick }) => thick > 2)).toBe(true);
    expect(stage.flows.some(({ dash }) => dash !== null)).toBe(true);
  });

  it('gives a lasso what is inside', () => {
    const around = [
      { x: 0, y: 0 },
      { x: 1200, y: 0 },
      { x: 1200, y: 800 },
      { x: 0, y: 800 },
    ];
    expect(inside(stage, around).sort()).toEqual(picture.actors.map(({ id }) => id).sort());
    expect(inside(stage, around.slice(0, 2))).toEqual([]);
  });
});
