import { describe, expect, it } from 'vitest';
import { casebookOf } from '../../src/analyse/casebook.ts';
import { facetOf } from '../../src/analyse/facets.ts';
import { type Filters, type ListFilter, NO_FILTERS } from '../../src/analyse/filters.ts';
import { issueOrderOf, pictureOf } from '../../src/analyse/picture.ts';
import { edgeText, filterText, findingOf, surenessOf } from '../../src/analyse/summary.ts';
import { weeksOf } from '../../src/analyse/weeks.ts';
import { DEMO, openDossier } from '../../src/cli/dossier.ts';
import { SAMPLE } from '../viewer/sample.ts';

const casebook = casebookOf(SAMPLE);
const whole = pictureOf(casebook, NO_FILTERS);
const under = (filters: Partial<Filters>) => pictureOf(casebook, { ...NO_FILTERS, ...filters });
const ids = (filters: Partial<Filters>) => under(filters).edges.map(({ id }) => id);

describe('the picture of the sample', () => {
  it('has an edge for each pair and issue, most claims first', () => {
    expect(
      whole.edges.map(({ id, status, claims, denials, origins }) => [
        id,
        status,
        claims.length,
        denials.length,
        origins.length,
      ]),
    ).toEqual([
      ['aland~bland~isle', 'disputed', 3, 1, 2],
      ['aland~bland~fish', 'corroborated', 2, 0, 2],
      ['bland~bland~fish', 'single-origin', 1, 0, 1],
      ['envoy~bland~fish', 'single-origin', 1, 0, 1],
      ['bland~aland~', 'denied', 0, 1, 0],
    ]);
  });

  it('counts pressure on and by each actor without what it does to itself', () => {
    expect(whole.actors.map(({ id, received, exerted, self }) => [id, received, exerted, self])).toEqual([
      ['bland', 6, 0, ['bland~bland~fish']],
      ['aland', 0, 5, []],
      ['envoy', 0, 1, []],
    ]);
    expect(whole.totals.claims).toHaveLength(7);
    expect(whole.totals.denials).toEqual(['c4', 'c8']);
  });

  it('filters by issue, status, actor, event and period, and keeps ids', () => {
    expect(ids({ issues: ['isle'] })).toEqual(['aland~bland~isle']);
    expect(ids({ statuses: ['denied', 'corroborated'] })).toEqual(['aland~bland~fish', 'bland~aland~']);
    expect(ids({ actors: ['envoy'] })).toEqual(['envoy~bland~fish']);
    expect(ids({ events: ['COERCE'] })).toEqual([]);
    expect(ids({ from: '2025-12-15' })).toEqual(['bland~bland~fish', 'envoy~bland~fish', 'bland~aland~']);
  });

  it('takes an act known to a month for any of its days', () => {
    expect(ids({ from: '2025-11-20', to: '2025-11-25' })).toEqual(['aland~bland~fish']);
    expect(ids({ to: '2025-10' })).toEqual([]);
  });

  it('computes the status anew from what an outlet says alone', () => {
    const [edge] = under({ outlets: ['gazette'], issues: ['isle'] }).edges;
    expect(edge).toMatchObject({ status: 'single-origin', claims: ['c3'], denials: [] });
  });

  it('says it in words', () => {
    expect(findingOf(casebook, whole)).toBe('Aland pressed Bland most, above all over “The isle”');
    expect(findingOf(casebook, under({ statuses: ['denied'] }))).toBe('Only denied: Bland pressed Aland');
    expect(findingOf(casebook, under({ issues: ['none'] }))).toContain('No pressure');
    expect(surenessOf(whole)).toEqual({
      edge: whole.edges[0],
      text: '2 origins assert it, and 1 claim denies it.',
    });
    expect(surenessOf(under({ outlets: ['gazette'], issues: ['isle'] }))?.text).toBe(
      '1 origin asserts it, and nobody denies it.',
    );
    expect(surenessOf(under({ statuses: ['denied'] }))).toBeNull();
    const [edge] = whole.edges;
    expect(edge && edgeText(casebook, edge)).toBe(
      'Aland on Bland over The isle: 3 claims, 2 origins, 1 denial, disputed',
    );
    expect(filterText(casebook, { ...NO_FILTERS, issues: ['isle'], from: '2025-12-01' })).toBe(
      'over The isle · since 1 Dec 2025',
    );
  });

  it('offers what each filter could choose, counted without the filter itself', () => {
    const facet = (key: ListFilter) => facetOf(casebook, { ...NO_FILTERS, issues: ['isle'] }, whole, key);
    expect(facet('issues').map(({ id, claims }) => [id, claims])).toEqual([
      ['fish', 4],
      ['isle', 4],
    ]);
    expect(facet('statuses').map(({ claims }) => claims)).toEqual([0, 0, 4, 0]);
    expect(facet('outlets').map(({ id, claims }) => [id, claims])).toEqual([
      ['courier', 3],
      ['gazette', 1],
    ]);
    expect(issueOrderOf(whole)).toEqual(['fish', 'isle']);
  });

  it('has the weeks of its acts where the period of the dossier holds none of them', () => {
    const dossier = { ...casebook.dossier, from: '2031', to: '2031' };
    const weeks = weeksOf({ ...casebook, dossier }, whole);
    expect(weeks.map(({ first }) => first)).toEqual(['2025-12-01', '2025-12-08', '2025-12-15']);
    expect(weeks.reduce((sum, { claims }) => sum + claims, 0)).toBe(7);
  });

  it('places acts known to the day in their week', () => {
    const weeks = weeksOf(casebook, whole);
    expect(weeks).toHaveLength(9);
    expect(weeks.filter(({ claims }) => claims > 0).map(({ first, claims }) => [first, claims])).toEqual([
      ['2025-11-29', 4],
      ['2025-12-20', 3],
    ]);
  });
});

describe('the picture of the demo dossier', () => {
  const { graph } = openDossier(DEMO);
  const demo = pictureOf(casebookOf(graph), NO_FILTERS);

  it('is the PRESSURED relationships of the graph, number by number', () => {
    const derived = graph.relationships
      .filter(({ type }) => type === 'PRESSURED')
      .map(({ from, to, properties: p }) => ({
        id: `${from}~${to}~${p.issue ?? ''}`,
        numbers: [p.status, p.claims, p.denials, p.origins, p.acts, p.score, p.first, p.last],
        claims: p.claimIds ?? [],
        denials: p.denialIds ?? [],
      }));
    const drawn = demo.edges.map((edge) => ({
      id: edge.id,
      numbers: [
        edge.status,
        edge.claims.length,
        edge.denials.length,
        edge.origins.length,
        edge.acts.length,
        edge.score,
        edge.first ?? undefined,
        edge.last ?? undefined,
      ],
      claims: edge.claims,
      denials: edge.denials,
    }));
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(derived.length).toBeGreaterThan(20);
    expect(drawn.sort(byId)).toEqual(derived.sort(byId));
  });
});
