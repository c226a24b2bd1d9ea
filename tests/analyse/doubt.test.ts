// The doubt dial and the sentences of the picture: each level a part of the one before, each number counted anew.
import { describe, expect, it } from 'vitest';
import { casebookOf } from '../../src/analyse/casebook.ts';
import { DOUBT_STATUSES, DOUBTS, NO_FILTERS } from '../../src/analyse/filters.ts';
import { pictureOf } from '../../src/analyse/picture.ts';
import { doubtText, pictureText } from '../../src/analyse/picture-text.ts';
import { DEMO, openDossier } from '../../src/cli/dossier.ts';
import { SAMPLE } from '../viewer/sample.ts';

const demo = casebookOf(openDossier(DEMO).graph);
const sample = casebookOf(SAMPLE);
const idsAt = (book: typeof demo, doubt: (typeof DOUBTS)[number]) =>
  pictureOf(book, { ...NO_FILTERS, doubt }).edges.map(({ id }) => id);

describe('the levels', () => {
  it.each([demo, sample])('are nested, from everything to what two origins say and nobody denies', (book) => {
    expect(idsAt(book, 'all')).toEqual(pictureOf(book, NO_FILTERS).edges.map(({ id }) => id));
    for (const [at, doubt] of DOUBTS.slice(1).entries()) {
      const wider = new Set(idsAt(book, DOUBTS[at] ?? 'all'));
      expect(idsAt(book, doubt).filter((id) => !wider.has(id))).toEqual([]);
    }
    for (const { origins, denials } of pictureOf(book, { ...NO_FILTERS, doubt: 'corroborated' }).edges)
      expect([origins.length > 1, denials.length]).toEqual([true, 0]);
  });

  it('each shows exactly its statuses', () => {
    for (const doubt of DOUBTS)
      expect(idsAt(sample, doubt).sort()).toEqual(
        pictureOf(sample, NO_FILTERS)
          .edges.filter(({ status }) => DOUBT_STATUSES[doubt].includes(status))
          .map(({ id }) => id)
          .sort(),
      );
  });

  it('say what they lose, by number and by the strongest', () => {
    const lost = idsAt(demo, 'all').length - idsAt(demo, 'corroborated').length;
    const said = doubtText(demo, { ...NO_FILTERS, doubt: 'corroborated' });
    expect(said).toContain(`leaves out ${lost} of ${idsAt(demo, 'all').length} lines`);
    expect(said).toMatch(/, most of all .+ on .+ over “.+”\.$/);
    expect(doubtText(sample, { ...NO_FILTERS, doubt: 'asserted' })).toBe(
      'This level leaves out 1 of 5 lines, only denied: Bland on Aland.',
    );
    expect(doubtText(demo, { ...NO_FILTERS, actors: ['nobody'] })).toBe('Nothing is claimed.');
  });
});

describe('the sentences of the picture', () => {
  it('count what the picture counts', () => {
    const text = pictureText(demo, NO_FILTERS);
    const { totals, edges } = pictureOf(demo, NO_FILTERS);
    expect(text.length).toBeGreaterThanOrEqual(2);
    expect(text.length).toBeLessThanOrEqual(6);
    expect(text[1]).toContain(
      `${totals.edges} lines of pressure between ${totals.actors} actors rest on ${totals.claims.length} claims, ${totals.origins.length} origins and ${totals.reports.length} reports`,
    );
    expect(text[1]).toContain(`${edges.filter(({ status }) => status === 'disputed').length} disputed`);
  });

  it('name what is most denied with its numbers, and who denies', () => {
    expect(pictureText(sample, NO_FILTERS)).toContain(
      'Most denied is the pressure of Aland on Bland over “The isle”: 3 claims for it, 1 denial, by Bland.',
    );
  });

  it('are one sentence where there is nothing', () => {
    expect(pictureText(demo, { ...NO_FILTERS, actors: ['nobody'] })).toHaveLength(1);
  });
});
