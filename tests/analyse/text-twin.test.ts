// Every page can be read: in one to six sentences, whose numbers are those of the data, whatever it is about.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAGES, parseAddress } from '../../src/analyse/address.ts';
import { casebookOf } from '../../src/analyse/casebook.ts';
import { actCounts } from '../../src/analyse/evidence.ts';
import { NO_FILTERS } from '../../src/analyse/filters.ts';
import { pictureOf } from '../../src/analyse/picture.ts';
import { actorProfile, issueProfile } from '../../src/analyse/profile.ts';
import { ghostsOf, stageOf, textOf } from '../../src/analyse/text-twin.ts';
import { DEMO, openDossier } from '../../src/cli/dossier.ts';
import { twinOf } from '../../src/server/twins.ts';

const { graph } = openDossier(DEMO);
const book = casebookOf(graph);
const whole = pictureOf(book, NO_FILTERS);
const of = (ids: Iterable<string>) => fc.constantFrom(...ids);
const read = (folder: string, id: string) =>
  textOf(book, parseAddress(`/${folder}/${encodeURIComponent(id)}`));
const numbers = (text: string, pattern: RegExp) => Number(pattern.exec(text)?.[1]?.replaceAll(',', '') ?? 0);

describe('the sentences', () => {
  it('of a report count its claims and acts', () => {
    fc.assert(
      fc.property(of(book.reports.keys()), (id) => {
        const text = read('reports', id);
        const claims = (book.reports.get(id)?.claims ?? []).flatMap((claim) => book.claims.get(claim) ?? []);
        expect(text.length).toBeLessThanOrEqual(6);
        expect(numbers(text.join(' '), /It carries ([\d,]+) claim/)).toBe(claims.length);
        if (claims.length > 0)
          expect(numbers(text.join(' '), /about ([\d,]+) act/)).toBe(
            new Set(claims.flatMap(({ acts }) => acts)).size,
          );
      }),
    );
  });

  it('of an act count who asserts and who denies', () => {
    fc.assert(
      fc.property(of(book.acts.keys()), (id) => {
        const act = book.acts.get(id);
        if (act === undefined) return;
        const text = read('acts', id).join(' ');
        const { claims, origins, denials } = actCounts(book, act);
        expect(numbers(text, /([\d,]+) claims? from/)).toBe(claims.length);
        if (claims.length > 0) expect(numbers(text, /from ([\d,]+) origin/)).toBe(origins.length);
        expect(numbers(text, /([\d,]+) claims? den/)).toBe(denials.length);
      }),
    );
  });

  it('of an actor and an issue count pressure as their pages list it', () => {
    fc.assert(
      fc.property(of(book.actors.keys()), (id) => {
        const profile = actorProfile(book, whole, id);
        const text = read('actors', id);
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(6);
        const pressing = new Set(profile?.pressed.map(({ from }) => from)).size;
        expect(numbers(text.join(' '), /([\d,]+) actors? pressed /)).toBe(pressing);
        expect(numbers(text.join(' '), /speaks in ([\d,]+) claim/)).toBe(profile?.says.length);
      }),
    );
    for (const id of book.issues.keys())
      expect(numbers(read('issues', id).join(' '), /([\d,]+) lines? of pressure/)).toBe(
        issueProfile(book, whole, id)?.edges.length,
      );
    const [shown] = stageOf(book, parseAddress('/?issue=donbas-territory&fold=all')).picture.edges;
    expect(read('issues', 'donbas-territory').join(' ')).toContain(
      `: ${shown?.claims.length} claims from ${shown?.origins.length} origins, ${shown?.denials.length} denials; ${shown?.status}.`,
    );
  });

  it('stand in the JSON twin of every page but the questions', () => {
    const ids: Readonly<Record<string, string>> = {
      actor: 'actors/ukraine',
      issue: 'issues/donbas-territory',
      act: `acts/${[...book.acts.keys()][0]}`,
      report: `reports/${[...book.reports.keys()][0]}`,
      voice: 'voices/united-states~ukraine',
      picture: '',
    };
    for (const page of PAGES.filter(
      (name) => !['queries', 'query', 'bookmarks', 'ask', 'nowhere'].includes(name),
    )) {
      const address = parseAddress(`/${ids[page] ?? page}?issue=donbas-territory`);
      expect(address.page).toBe(page);
      const text = textOf(book, address);
      expect([page, text.length > 0]).toEqual([page, true]);
      expect(twinOf(graph, address)).toMatchObject({ page, text });
    }
  });
});

it('the ghosts of the picture are the lines that a lifted source takes with it', () => {
  const address = parseAddress('/?without=outlet:axios&fold=none');
  const shown = new Set(stageOf(book, address).picture.edges.map(({ id }) => id));
  const all = stageOf(book, parseAddress('/?fold=none')).picture.edges;
  const ghosts = ghostsOf(book, address, shown);
  expect(ghosts.length).toBeGreaterThan(0);
  expect(ghosts).toEqual(all.filter(({ id }) => !shown.has(id)));
  expect(ghostsOf(book, parseAddress('/'), new Set())).toEqual([]);
});
