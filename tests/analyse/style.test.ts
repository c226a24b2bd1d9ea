import { describe, expect, it } from 'vitest';
import { contrast, mix } from '../../src/analyse/colour.ts';
import {
  edgeStyle,
  edgeTag,
  edgeWidth,
  GROUND,
  ISSUE_COLOURS,
  issueColour,
  issueTag,
  nodeStyle,
  OTHER,
  type Theme,
  type View,
} from '../../src/analyse/style.ts';

const view: View = {
  theme: 'light',
  issueOrder: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
  mostClaims: 16,
  mostReceived: 9,
  selected: null,
  lifted: null,
};
const edge = (status: 'corroborated' | 'single-origin' | 'disputed' | 'denied', claims = 4, issue = 'a') => ({
  id: 'x~y~a',
  from: 'x',
  to: 'y',
  issue,
  status,
  claims: Array.from({ length: claims }, String),
});

describe.each<Theme>(['light', 'dark'])('colours on %s', (theme) => {
  it('stand out from the ground by 3:1 or more', () => {
    for (const colour of [...ISSUE_COLOURS[theme], OTHER[theme]]) {
      expect(contrast(colour, GROUND[theme])).toBeGreaterThanOrEqual(3);
    }
  });

  it('keep that on every line, drafts of a single origin too', () => {
    for (const issue of [...view.issueOrder, ''])
      for (const status of ['corroborated', 'single-origin', 'disputed', 'denied'] as const)
        for (const review of ['draft', 'accepted'] as const) {
          const { colour } = edgeStyle({ ...edge(status, 2, issue), review }, { ...view, theme });
          expect(contrast(colour, GROUND[theme])).toBeGreaterThanOrEqual(3);
        }
  });

  it('are given by place, and shared beyond the palette', () => {
    expect(new Set(ISSUE_COLOURS[theme]).size).toBe(7);
    expect(issueColour('a', { ...view, theme })).toBe(ISSUE_COLOURS[theme][0]);
    expect(issueColour('h', { ...view, theme })).toBe(OTHER[theme]);
    expect(issueColour('unknown', { ...view, theme })).toBe(OTHER[theme]);
  });
});

describe('an edge', () => {
  it('tells its status by dash and width', () => {
    expect(edgeStyle(edge('disputed'), view).dash).not.toBeNull();
    expect(edgeStyle(edge('denied', 0), view).dash).not.toEqual(edgeStyle(edge('disputed'), view).dash);
    expect(edgeStyle(edge('corroborated'), view).dash).toBeNull();
    expect(edgeStyle(edge('single-origin', 16), view).width).toBeLessThan(
      edgeStyle(edge('corroborated', 2), view).width,
    );
  });

  it('tells what an answer does to it without colour: broader and with a plus, or dotted', () => {
    const added = { ...view, change: { added: new Set(['x~y~a']), dropped: new Set<string>() } };
    const dropped = { ...view, change: { added: new Set<string>(), dropped: new Set(['x~y~a']) } };
    const as = edge('corroborated');
    expect(edgeStyle(as, added).width).toBeGreaterThan(edgeStyle(as, view).width);
    expect([edgeTag(as, added), edgeTag(as, view)]).toEqual(['+1', '1']);
    expect(edgeStyle(as, dropped).dash).not.toBeNull();
    expect(edgeStyle(as, dropped).width).toBeLessThan(edgeStyle(as, view).width);
  });

  it('is broader the more claims it has', () => {
    const widths = [1, 2, 4, 8, 16].map((claims) => edgeWidth(claims, 16, false));
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    expect(new Set(widths).size).toBe(5);
  });

  it('fades when something else is lifted, and not when an end of it is', () => {
    const own = edgeStyle(edge('corroborated'), view).colour;
    expect(edgeStyle(edge('corroborated'), { ...view, lifted: 'z' }).colour).toBe(
      mix(own, GROUND.light, 0.18),
    );
    expect(edgeStyle(edge('corroborated'), { ...view, lifted: 'x' })).toMatchObject({
      colour: own,
      layer: 1,
    });
    expect(edgeStyle(edge('corroborated'), { ...view, selected: 'x~y~a' }).colour).toBe(own);
  });
});

describe('what is not corroborated', () => {
  it.each<Theme>(['light', 'dark'])('fades, and still stands out by 3:1, %s', (theme) => {
    const colour = (status: 'corroborated' | 'single-origin' | 'disputed' | 'denied', issue: string) =>
      edgeStyle(edge(status, 4, issue), { ...view, theme }).colour;
    for (const issue of view.issueOrder)
      for (const status of ['corroborated', 'single-origin', 'disputed', 'denied'] as const)
        expect(contrast(colour(status, issue), GROUND[theme])).toBeGreaterThanOrEqual(3);
    const against = (status: 'corroborated' | 'single-origin') =>
      contrast(colour(status, 'b'), GROUND[theme]);
    expect(against('single-origin')).toBeLessThan(against('corroborated'));
  });
});

it('where the system forces its colours, numbers and dashes tell issues and statuses apart', () => {
  const forced = { ...view, forced: { ground: '#000000', ink: '#ffffff' } };
  expect(edgeStyle(edge('corroborated'), forced).colour).toBe('#ffffff');
  expect(nodeStyle({ id: 'x', kind: 'state', received: 1 }, forced).colour).toBe('#ffffff');
  expect(view.issueOrder.map((issue) => issueTag(issue, view))).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
    '',
  ]);
});

describe('an actor', () => {
  it('tells its kind by shape and the pressure on it by area', () => {
    const style = (kind: string, received: number) => nodeStyle({ id: 'x', kind, received }, view);
    expect(
      new Set(['state', 'person', 'body', 'group', 'unnamed'].map((kind) => style(kind, 0).shape)).size,
    ).toBe(5);
    const area = (received: number) => (style('state', received).radius - style('state', 0).radius) ** 2;
    expect(area(8)).toBeCloseTo(2 * area(4));
  });

  it('fades when it is not near what is lifted', () => {
    const faded = nodeStyle({ id: 'x', kind: 'state', received: 1 }, view, new Set(['y']));
    expect(faded.labelled).toBe(false);
  });
});
