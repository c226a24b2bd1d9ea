// What stands on the stage: people rolled up into whom they act for, surroundings, ways, and never too much.
import { describe, expect, it } from 'vitest';
import { casebookOf } from '../../src/analyse/casebook.ts';
import { NO_FILTERS } from '../../src/analyse/filters.ts';
import { type PictureEdge, pictureFrom, pictureOf } from '../../src/analyse/picture.ts';
import { NO_SIGHT, type Sight } from '../../src/analyse/sight.ts';
import { beyond, MOST, sightedOf } from '../../src/analyse/sighted.ts';
import { stagedActs } from '../../src/analyse/staged.ts';
import { DEMO, openDossier } from '../../src/cli/dossier.ts';
import { SAMPLE } from '../viewer/sample.ts';

const isles = casebookOf(SAMPLE);
const demo = casebookOf(openDossier(DEMO).graph);
const seen = (sight: Partial<Sight>, casebook = demo) =>
  sightedOf(casebook, pictureOf(casebook, NO_FILTERS), { ...NO_SIGHT, ...sight });

describe('rolled up', () => {
  it('a person presses as its state, and each claim counts once', () => {
    const { picture } = seen({ fold: 'all' }, isles);
    const fish = picture.edges.find(({ id }) => id === 'aland~bland~fish');
    expect(fish?.claims).toEqual(['c5', 'c6', 'c7']);
    expect(fish?.origins).toEqual(['outlet:courier', 'outlet:gazette']);
    expect(picture.actors.map(({ id }) => id).sort()).toEqual(['aland', 'bland']);
  });

  it('one principal can be unfolded in its place', () => {
    const { picture, rollup } = seen({ fold: 'all', other: ['aland'] }, isles);
    expect(picture.actors.map(({ id }) => id)).toContain('envoy');
    expect(rollup.principals.get('aland')).toEqual({ folded: false, people: ['envoy'] });
  });

  it('whom the filters ask for stands apart', () => {
    const filters = { ...NO_FILTERS, actors: ['envoy'] };
    const { picture } = sightedOf(isles, pictureOf(isles, filters), { ...NO_SIGHT, fold: 'all' }, 4, [
      'envoy',
    ]);
    expect(picture.edges.map(({ id }) => id)).toEqual(['envoy~bland~fish']);
  });

  it('loses no claim, and opens on fewer lines', () => {
    const [all, one] = [seen({ fold: 'none' }).picture, seen({}).picture];
    expect(one.totals.claims).toEqual(all.totals.claims);
    expect(one.totals.denials).toEqual(all.totals.denials);
    expect(one.edges.length).toBeLessThan(all.edges.length / 2);
    expect(all).toBe(pictureOf(demo, NO_FILTERS));
  });
});

describe('cut down', () => {
  it('to the surroundings of an actor, one to three steps', () => {
    const near = seen({ fold: 'none', focus: { actor: 'european-union', steps: 1 } });
    expect(near.picture.actors.map(({ id }) => id).sort()).toEqual(['european-union', 'ukraine']);
    expect(near.left).toContain('1 step around the European Union');
    const two = seen({ fold: 'none', focus: { actor: 'european-union', steps: 2 } });
    expect(two.picture.actors.length).toBeGreaterThan(2);
  });

  it('to the shortest ways between two actors, or to nothing where there is none', () => {
    const { picture } = seen({ fold: 'none', path: ['european-union', 'vladimir-putin'] });
    for (const { from, to } of picture.edges)
      expect([from, to].some((id) => ['ukraine', 'european-union', 'vladimir-putin'].includes(id))).toBe(
        true,
      );
    expect(picture.edges.length).toBeGreaterThan(1);
    expect(seen({ path: ['ukraine', 'nobody'] }).left).toContain('no way between');
  });

  it('to those kept, without those hidden', () => {
    const { picture } = seen({ hidden: ['russia'], kept: ['russia', 'ukraine', 'united-states'] });
    expect(picture.actors.map(({ id }) => id).sort()).toEqual(['ukraine', 'united-states']);
  });
});

describe('ten thousand actors', () => {
  const edge = (from: number, to: number, issue: string, claims: number): PictureEdge => ({
    id: `${from}~${to}~${issue}`,
    from: String(from),
    to: String(to),
    issue,
    acts: [],
    claims: Array.from({ length: claims }, (_, at) => `${from}~${to}~${at}`),
    denials: [],
    origins: [],
    speakers: [],
    reports: [],
    events: [],
    status: 'corroborated',
    review: 'accepted',
    score: null,
    first: null,
    last: null,
  });
  const edges = Array.from({ length: 20_000 }, (_, at) =>
    edge(at % 10_000, (at * 7919 + 1) % 10_000, at < 10_000 ? 'x' : 'y', 1 + (at % 5)),
  );
  const whole = pictureFrom(demo, edges);
  const opened = sightedOf(demo, whole, NO_SIGHT);

  it('open on the strongest that there is room for, and say so', () => {
    expect(opened.picture.actors.length).toBeLessThanOrEqual(MOST.usual.actors);
    expect(opened.picture.edges.length).toBeLessThanOrEqual(MOST.usual.edges);
    const strong = opened.picture.edges.filter(({ claims }) => claims.length === 5);
    expect(strong.length).toBeGreaterThan(MOST.usual.actors / 3);
    expect(opened.crowded).toBe(true);
    expect(opened.left).toMatch(/^the strongest \d+ of 20,000 lines, \d+ of 10,000 actors$/);
  });

  it('show weaker lines on demand, still not all', () => {
    const { picture, crowded } = sightedOf(demo, whole, { ...NO_SIGHT, room: 'wide' });
    expect(picture.actors.length).toBeGreaterThan(MOST.usual.actors);
    expect(picture.actors.length).toBeLessThanOrEqual(MOST.wide.actors);
    expect(picture.edges.length).toBeLessThanOrEqual(MOST.wide.edges);
    expect(crowded).toBe(true);
    expect(seen({ room: 'wide' }).crowded).toBe(false);
  });

  it('let each actor bring its neighbours in', () => {
    const first = opened.picture.actors.find(({ id }) => beyond(opened, id).length > 0);
    if (first === undefined) throw new Error('nobody on the stage');
    const more = beyond(opened, first.id);
    expect(more.length).toBeGreaterThan(0);
    const grown = sightedOf(demo, whole, { ...NO_SIGHT, brought: more });
    const shown = new Set(grown.picture.actors.map(({ id }) => id));
    expect(more.every((id) => shown.has(id))).toBe(true);
    expect(beyond(grown, first.id)).toEqual([]);
  });
});

it('acts stand among the actors that are there, rolled up like these', () => {
  const sighted = seen({});
  const shown = new Set(sighted.picture.actors.map(({ id }) => id));
  const acts = stagedActs(demo, NO_FILTERS, sighted, ['meeting']);
  expect(acts.length).toBeGreaterThan(5);
  expect(acts.every(({ kind, actors }) => kind === 'meeting' && actors.every((id) => shown.has(id)))).toBe(
    true,
  );
  expect(
    stagedActs(demo, { ...NO_FILTERS, doubt: 'corroborated' }, sighted, ['meeting']).length,
  ).toBeLessThan(acts.length);
});
