// An excerpt shows under its filters what the whole dossier shows under them.
import { describe, expect, it } from 'vitest';
import { casebookOf } from '../../src/analyse/casebook.ts';
import { excerptOf } from '../../src/analyse/excerpt.ts';
import { type Filters, NO_FILTERS } from '../../src/analyse/filters.ts';
import { pictureOf } from '../../src/analyse/picture.ts';
import { DEMO, openDossier } from '../../src/cli/dossier.ts';

const { graph } = openDossier(DEMO);
const chosen: readonly Partial<Filters>[] = [
  { issues: ['donbas-territory'] },
  { actors: ['russia', 'vladimir-putin'] },
  { statuses: ['disputed'] },
  { from: '2026-01', to: '2026-01-15' },
  { outlets: ['axios'] },
];

describe('an excerpt', () => {
  it.each(chosen)('%o: the same picture, a smaller graph, no loose ends', (some) => {
    const filters = { ...NO_FILTERS, ...some };
    const part = excerptOf(graph, filters);
    expect(part.nodes.length).toBeLessThan(graph.nodes.length);
    const picture = pictureOf(casebookOf(part), filters);
    expect(picture).toEqual(pictureOf(casebookOf(graph), filters));
    expect(picture.edges.length).toBeGreaterThan(0);
    const ids = new Set(part.nodes.map(({ id }) => id));
    expect(part.relationships.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
  });

  it('keeps all claims of every act that it keeps', () => {
    const part = excerptOf(graph, { ...NO_FILTERS, issues: ['donbas-territory'] });
    const [book, whole] = [casebookOf(part), casebookOf(graph)];
    for (const act of book.acts.values())
      expect([act.asserting, act.denying]).toEqual([
        whole.acts.get(act.id)?.asserting,
        whole.acts.get(act.id)?.denying,
      ]);
  });

  it('without filters is the graph', () => expect(excerptOf(graph, NO_FILTERS)).toBe(graph));
});
