// The lens: what it says would fall does fall, whatever is lifted; what is known on a day only grows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../src/analyse/address.ts';
import { casebookOf } from '../../src/analyse/casebook.ts';
import { type Drafts, NO_FILTERS } from '../../src/analyse/filters.ts';
import { heardOf, publishingDays } from '../../src/analyse/heard.ts';
import { isLost, lensOf } from '../../src/analyse/lens.ts';
import { lensFinding, lensText } from '../../src/analyse/lens-text.ts';
import { pictureOf } from '../../src/analyse/picture.ts';
import { positionsOf } from '../../src/analyse/positions.ts';
import { parseSourceKey, SOURCE_KINDS } from '../../src/analyse/source-key.ts';
import { inSentence } from '../../src/analyse/summary.ts';
import { LANES, timelineOf } from '../../src/analyse/timeline.ts';
import { viewOf } from '../../src/analyse/views.ts';
import { allVoices } from '../../src/analyse/voices.ts';
import { DEMO, openDossier } from '../../src/cli/dossier.ts';
import { SAMPLE } from '../viewer/sample.ts';

const book = casebookOf(openDossier(DEMO).graph);
const open = lensOf(book, NO_FILTERS);
const everyone = SOURCE_KINDS.flatMap((kind) => open.rests[kind]);

describe('the lens', () => {
  it('ranks by what would be lost, and counts it as the picture without the source does', () => {
    for (const kind of SOURCE_KINDS) {
      const [top, last] = [open.rests[kind][0], open.rests[kind].at(-1)];
      expect(top?.loses.length).toBeGreaterThanOrEqual(last?.loses.length ?? 0);
      for (const rest of open.rests[kind].slice(0, 2)) {
        const filters = { ...NO_FILTERS, without: [rest.key] };
        const asserted = new Set(
          pictureOf(heardOf(book, filters), filters).edges.flatMap(({ id, claims }) =>
            claims.length > 0 ? id : [],
          ),
        );
        const before = open.whole.edges.filter(({ claims }) => claims.length > 0).map(({ id }) => id);
        expect([...rest.loses].sort()).toEqual(before.filter((id) => !asserted.has(id)).sort());
      }
    }
  });

  it('says of every line what is left, as the picture shows it, for any choice of sources', () => {
    fc.assert(
      fc.property(
        fc.subarray(
          everyone.map(({ key }) => key),
          { maxLength: 4 },
        ),
        (without) => {
          const filters = { ...NO_FILTERS, without };
          const shown = new Map(
            pictureOf(heardOf(book, filters), filters).edges.map((edge) => [edge.id, edge]),
          );
          const lens = lensOf(book, filters);
          for (const { edge, claims, denials, origins, status } of lens.left) {
            const now = shown.get(edge.id);
            expect([edge.id, now?.claims ?? [], now?.denials ?? []]).toEqual([edge.id, claims, denials]);
            expect(now?.origins ?? []).toEqual(origins);
            if (status !== null) expect(now?.status).toBe(status);
          }
          const touched = new Set(lens.left.map(({ edge }) => edge.id));
          for (const edge of open.whole.edges)
            if (!touched.has(edge.id)) expect(shown.get(edge.id)?.claims).toEqual(edge.claims);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('tells in sentences the numbers that it shows', () => {
    for (const kind of SOURCE_KINDS) {
      const [top] = open.rests[kind];
      const text = lensText(book, open, kind);
      expect(text.length).toBeGreaterThanOrEqual(2);
      expect(text[0]).toContain(`${open.whole.edges.length} lines of pressure`);
      expect(text[1]).toContain(`${top?.name}`);
      expect(text[1]).toContain(`without it ${top?.loses.length} lines`);
      const percent = Math.round((100 * (top?.loses.length ?? 0)) / open.whole.edges.length);
      const equal = open.rests[kind].filter(({ loses }) => loses.length === top?.loses.length).length;
      expect(lensFinding(book, open, kind)).toBe(
        equal > 1
          ? `No ${kind} alone carries more than ${percent} % of this map`
          : `${percent} % of this map rests on one ${kind}, ${inSentence(top?.name ?? '')}`,
      );
    }
    const without = [open.rests.outlet[0]?.key ?? ''];
    const lifted = lensOf(book, { ...NO_FILTERS, without });
    const lost = lifted.left.filter(isLost).length;
    expect(lensFinding(book, lifted, 'outlet')).toContain(`${lost} lines of ${open.whole.edges.length} lose`);
    expect(lensText(book, lifted, 'outlet').join(' ')).toContain(`lifted out ${lost} lines fall`);
    expect(lensText(book, lensOf(book, { ...NO_FILTERS, actors: ['nobody'] }), 'outlet')).toEqual([
      'No pressure is reported under these filters.',
    ]);
  });

  it('is the twin of its page, and every other view hears the same', () => {
    const key = open.rests.outlet[0]?.key ?? '';
    const address = parseAddress(`/lens?without=${key}&p-by=report`);
    const filters = { ...NO_FILTERS, without: [key] };
    expect(viewOf(book, address)).toMatchObject({ by: 'report', ...lensOf(book, filters) });
    const outlet = parseSourceKey(key)?.id;
    const sources = viewOf(book, parseAddress(`/sources?without=${key}`)) as { reports: string[] };
    expect(sources.reports.length).toBeGreaterThan(0);
    expect(sources.reports.filter((id) => book.reports.get(id)?.outlet === outlet)).toEqual([]);
  });
});

describe('what was known on a day', () => {
  const days = publishingDays(book);

  it('is nothing before the first report, everything after the last, and never less than the day before', () => {
    expect(days).not.toBeNull();
    const acts = (known: string) => new Set(heardOf(book, { without: [], known }).acts.keys());
    expect(heardOf(book, { without: [], known: '2000-01-01' }).claims.size).toBe(0);
    expect(heardOf(book, { without: [], known: days?.last ?? '' }).claims.size).toBe(book.claims.size);
    let before = new Set<string>();
    for (const known of ['2025-11-25', '2025-12-06', '2025-12-20', '2026-01-10']) {
      const now = acts(known);
      for (const id of before) expect(now.has(id)).toBe(true);
      before = now;
    }
  });

  it('gives an act the status that its claims of the day give it', () => {
    const sample = casebookOf(SAMPLE);
    expect(heardOf(sample, { without: [], known: '2025-12-04' }).acts.get('p1')).toMatchObject({
      asserting: ['c1', 'c2'],
      denying: ['c4'],
      status: 'disputed',
    });
    expect(heardOf(sample, { without: ['speaker:bland'], known: null }).acts.get('p1')?.status).toBe(
      'corroborated',
    );
    expect(heardOf(sample, { without: ['outlet:courier'], known: null }).acts.has('p4')).toBe(false);
    expect(heardOf(sample, NO_FILTERS)).toBe(sample);
  });
});

describe('drafts', () => {
  const half = new Set([...book.claims.keys()].filter((_, at) => at % 2 === 0));
  const drafted = {
    ...book,
    claims: new Map(
      [...book.claims].map(([id, claim]) => [
        id,
        { ...claim, review: half.has(id) ? ('draft' as const) : ('accepted' as const) },
      ]),
    ),
  };
  const shown = (drafts: Drafts): Record<string, readonly string[]> => {
    const filters = { ...NO_FILTERS, drafts };
    const heard = heardOf(drafted, filters);
    const { bins, undated, outside } = timelineOf(heard, filters, 'happened');
    const acts = [...bins.flatMap((bin) => LANES.flatMap((lane) => bin.acts[lane])), ...undated, ...outside];
    return {
      picture: pictureOf(heard, filters).edges.flatMap(({ claims, denials }) => [...claims, ...denials]),
      positions: positionsOf(heard, filters).cells.flatMap(({ claims, denials }) => [...claims, ...denials]),
      voices: allVoices(heard, filters).flatMap(({ claims, denials }) => [...claims, ...denials]),
      time: acts.flatMap((id) => [
        ...(heard.acts.get(id)?.asserting ?? []),
        ...(heard.acts.get(id)?.denying ?? []),
      ]),
    };
  };

  it.each(['picture', 'positions', 'voices', 'time'])('are hidden or shown alone: %s', (view) => {
    const [hidden, only, all] = [shown('hidden'), shown('only'), shown('shown')].map((of) => of[view] ?? []);
    expect(hidden?.length).toBeGreaterThan(0);
    expect(only?.length).toBeGreaterThan(0);
    expect(hidden?.filter((id) => half.has(id))).toEqual([]);
    expect(only?.filter((id) => !half.has(id))).toEqual([]);
    expect(new Set([...(hidden ?? []), ...(only ?? [])])).toEqual(new Set(all));
  });
});
