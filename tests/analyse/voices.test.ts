// Who says so, and where it comes from: every claim is counted once, on its side, and the sentences count the same.
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../src/analyse/address.ts';
import { casebookOf } from '../../src/analyse/casebook.ts';
import { NO_FILTERS } from '../../src/analyse/filters.ts';
import { sourcesFinding, sourcesOf, sourcesText } from '../../src/analyse/sources.ts';
import { viewOf } from '../../src/analyse/views.ts';
import { allVoices, voicesOf } from '../../src/analyse/voices.ts';
import { allVoicesFinding, allVoicesText, voicesText } from '../../src/analyse/voices-text.ts';
import { DEMO, openDossier } from '../../src/cli/dossier.ts';
import { SAMPLE } from '../viewer/sample.ts';

const demo = casebookOf(openDossier(DEMO).graph);
const sample = casebookOf(SAMPLE);

describe('the voices of an act', () => {
  const one = voicesOf(sample, 'p1');

  it('are who asserts, who denies, and the parties that are silent, each on its side', () => {
    expect(one?.voices.map(({ speaker, side, asserts, denies }) => [speaker, side, asserts, denies])).toEqual(
      [
        ['envoy', 'presses', ['c1', 'c2', 'c3'], []],
        ['bland', 'pressed', [], ['c4']],
        ['aland', 'presses', [], []],
      ],
    );
    expect(one === null ? [] : voicesText(sample, one)).toEqual([
      'Émile Envoy asserts it, in 3 claims from 2 origins.',
      'Bland denies it.',
      'Aland is not quoted on it.',
    ]);
  });

  it('are flagged where only the pressed side is quoted, whatever outlets retell', () => {
    const told = (id: string, speaker: string | null) => {
      const claims = new Map([...sample.claims].map(([key, claim]) => [key, { ...claim, speaker }] as const));
      return voicesOf({ ...sample, claims }, id)?.accuserOnly;
    };
    expect(told('p2', 'bland')).toBe(true);
    expect(told('p2', 'envoy')).toBe(false);
    expect(told('p2', null)).toBe(false);
    expect(voicesOf(sample, 'p4')?.accuserOnly).toBe(false);
  });

  it('take all pressure of a pair together, and know nothing of what is not there', () => {
    expect(voicesOf(sample, 'aland~bland')?.acts).toEqual(['p1', 'p2']);
    expect([voicesOf(sample, 'bland~envoy'), voicesOf(sample, 'nothing')]).toEqual([null, null]);
  });

  it('count every claim of the demo dossier once', () => {
    for (const { id, voices, claims, denials } of allVoices(demo, NO_FILTERS)) {
      const act = demo.acts.get(id);
      expect([...claims].sort()).toEqual([...(act?.asserting ?? [])].sort());
      expect(voices.flatMap(({ asserts }) => asserts).sort()).toEqual([...claims].sort());
      expect(voices.flatMap(({ denies }) => denies).sort()).toEqual([...denials].sort());
    }
  });

  it('are told as they are listed', () => {
    const all = allVoices(demo, NO_FILTERS);
    const only = all.filter(({ accuserOnly }) => accuserOnly).length;
    const lone = all.filter(({ origins }) => origins.length === 1).length;
    expect(allVoicesFinding(all)).toBe(`${lone} of ${all.length} acts of pressure rest on a single origin`);
    expect(allVoicesText(all)[0]).toMatch(new RegExp(`, ${only} (is|are) known only from the side`));
    expect(allVoicesText(all).length).toBeGreaterThanOrEqual(2);
    expect(allVoicesFinding([])).toBe('No pressure is reported under these filters');
    expect(viewOf(demo, parseAddress('/voices'))).toMatchObject({ all, text: allVoicesText(all) });
    expect(viewOf(demo, parseAddress('/voices/nobody'))).toBeNull();
  });
});

describe('the sources', () => {
  const sources = sourcesOf(demo, NO_FILTERS);

  it('go by outlet and a date that people write', () => {
    expect(demo.reports.get('axios-2025-12-08')?.name).toBe('Axios, 8 Dec 2025');
    const names = [demo.reports, demo.origins, demo.acts].flatMap((map) =>
      [...map.values()].map(({ name }) => name),
    );
    expect(names.filter((name) => /, \d{4}-\d{2}/.test(name))).toEqual([]);
  });

  it('share out every claim and report', () => {
    expect(sources.origins.flatMap(({ claims }) => claims).sort()).toEqual([...demo.claims.keys()].sort());
    expect(sources.reports).toHaveLength(demo.reports.size);
    for (const { claims, reports } of sources.origins)
      expect(reports.reduce((sum, report) => sum + report.claims, 0)).toBe(claims.length);
  });

  it('say what would be lost without one: those acts, and no others', () => {
    for (const { id, alone } of sources.origins.slice(0, 12)) {
      const lost = [...demo.acts.values()].filter(
        ({ asserting }) =>
          asserting.length > 0 && asserting.every((claim) => demo.claims.get(claim)?.origin === id),
      );
      expect([...alone].sort()).toEqual(lost.map((act) => act.id).sort());
    }
  });

  it('are told in two to six sentences with the same numbers', () => {
    const [top] = sources.origins;
    const text = sourcesText(demo, sources);
    expect(text.length).toBeGreaterThanOrEqual(2);
    expect(text.length).toBeLessThanOrEqual(6);
    expect(text[0]).toContain(`${demo.claims.size} claims in ${demo.reports.size} reports`);
    expect(text[1]).toContain(
      `${Math.round((100 * (top?.claims.length ?? 0)) / demo.claims.size)} % of the claims`,
    );
    expect(text[2]).toContain(`Without it ${top?.alone.length} of ${sources.acts} acts`);
    expect(sourcesFinding(sources)).toBe(`${demo.reports.size} reports, ${demo.origins.size} origins`);
    expect(viewOf(demo, parseAddress('/sources'))).toMatchObject({ text });
  });

  it('follow the filters, and are one sentence where nothing is left', () => {
    expect(sourcesOf(demo, { ...NO_FILTERS, outlets: ['axios'] }).reports.length).toBeLessThan(20);
    const none = sourcesOf(demo, { ...NO_FILTERS, actors: ['nobody'] });
    expect(sourcesText(demo, none)).toEqual(['No report speaks of what these filters show.']);
  });
});
