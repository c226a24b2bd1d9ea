// The time line: every act stands somewhere exactly once, on the day that its clock says, and the sentences count the same.
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../src/analyse/address.ts';
import { casebookOf } from '../../src/analyse/casebook.ts';
import { NO_FILTERS } from '../../src/analyse/filters.ts';
import { CLOCKS, knownOn, LANES, timelineOf } from '../../src/analyse/timeline.ts';
import { busiest, timelineFinding, timelineText } from '../../src/analyse/timeline-text.ts';
import { viewOf } from '../../src/analyse/views.ts';
import { DEMO, openDossier } from '../../src/cli/dossier.ts';
import { SAMPLE } from '../viewer/sample.ts';

const book = casebookOf(openDossier(DEMO).graph);
const acts = [...book.acts.values()].filter(({ kind }) => (LANES as readonly string[]).includes(kind));

describe.each(CLOCKS)('the line as it %s', (clock) => {
  const timeline = timelineOf(book, NO_FILTERS, clock);
  const placed = timeline.bins.flatMap((bin) => LANES.flatMap((lane) => bin.acts[lane]));

  it('has every act once: on a day, without one, or outside', () => {
    expect([...placed, ...timeline.undated, ...timeline.outside].sort()).toEqual(
      acts.map(({ id }) => id).sort(),
    );
  });

  it('puts each on the day of its clock', () => {
    for (const { first, last, acts: lanes } of timeline.bins)
      for (const id of LANES.flatMap((lane) => lanes[lane])) {
        const act = book.acts.get(id);
        const day = act === undefined ? null : clock === 'happened' ? act.occurredOn : knownOn(book, act);
        expect(day !== null && day >= first && day <= last).toBe(true);
      }
  });

  it('is told in two to six sentences that count what it shows', () => {
    const text = timelineText(book, timeline);
    expect(text.length).toBeGreaterThanOrEqual(2);
    expect(text.length).toBeLessThanOrEqual(6);
    const most = busiest(timeline);
    expect(text[1]).toContain(`has ${most?.acts.length} acts`);
    expect(text.join(' ')).toContain(`${timeline.undated.length} acts are known only`);
    expect(timelineFinding(timeline)).toMatch(/^Most (happened|became known) on .*\d{4}$/);
    for (let at = 0; at + 7 <= timeline.bins.length; at++) {
      const week = timeline.bins.slice(at, at + 7).flatMap((bin) => LANES.flatMap((lane) => bin.acts[lane]));
      expect(week.length).toBeLessThanOrEqual(most?.acts.length ?? 0);
    }
  });

  it('is the twin of its page', () => {
    const address = parseAddress(`/time?p-clock=${clock}`);
    expect(viewOf(book, address)).toMatchObject({ ...timeline, text: timelineText(book, timeline) });
  });
});

it('nothing is known before a report tells of it, and the first report counts', () => {
  const sample = casebookOf(SAMPLE);
  const act = sample.acts.get('p1');
  expect(act === undefined ? null : knownOn(sample, act)).toBe('2025-12-02');
});

it('does not let the period take acts off the line, but lets the other filters', () => {
  const line = timelineOf(book, { ...NO_FILTERS, from: '2025-12-08', to: '2025-12-09' }, 'happened');
  expect(line).toEqual(timelineOf(book, NO_FILTERS, 'happened'));
  const none = timelineOf(book, { ...NO_FILTERS, actors: ['nobody'] }, 'happened');
  expect(timelineText(book, none)).toEqual(['No act under these filters is dated to the day.']);
  expect(timelineFinding(none)).toBe('Nothing is dated under these filters');
});

describe('a line over decades', () => {
  const over = (from: string, to: string) =>
    timelineOf({ ...book, dossier: { ...book.dossier, from, to } }, NO_FILTERS, 'happened');
  const actsIn = ({ bins }: Pick<ReturnType<typeof over>, 'bins'>) =>
    bins.flatMap((bin) => LANES.flatMap((lane) => bin.acts[lane])).length;

  it('is drawn in weeks or longer, and never in more bins than a page bears', () => {
    expect(over('2025-11-01', '2026-01-27').days).toBe(1);
    expect(over('2015-01-01', '2026-01-27').days).toBe(7);
    expect(over('1945-01-01', '2026-01-27').days).toBe(28);
    for (const from of ['1996-01-01', '1945-01-01', '1700-01-01'])
      expect(over(from, '2026-01-27').bins.length).toBeLessThanOrEqual(2000);
  });

  it('knows the shortest stretch with nine in ten of its acts', () => {
    const line = over('1996-01-01', '2026-01-27');
    const { core, bins } = line;
    const all = actsIn(line);
    const held = actsIn({ bins: bins.slice(core.from, core.to + 1) });
    expect(held).toBeGreaterThanOrEqual(0.9 * all);
    expect(core.from).toBeGreaterThan(0.9 * bins.length);
    for (let at = 0; at + core.to - core.from <= bins.length; at++)
      expect(actsIn({ bins: bins.slice(at, at + core.to - core.from) })).toBeLessThan(held);
    expect(timelineText(book, line).join(' ')).toContain('Nine in ten lie within');
    expect(timelineText(book, over('2025-11-20', '2026-01-10')).join(' ')).not.toContain('Nine in ten');
  });

  it('spread over all of it, fits into a window', () => {
    const spread = [...book.acts.values()].map((act, at) => ({
      ...act,
      occurredOn: `${1974 + (at % 50)}-06-01`,
    }));
    const acts = new Map(spread.map((act) => [act.id, act]));
    const dossier = { ...book.dossier, from: '1974-01-01', to: '2024-12-31' };
    const { bins, days, outside } = timelineOf({ ...book, dossier, acts }, NO_FILTERS, 'happened');
    expect([days, outside]).toEqual([91, []]);
    expect(bins.length).toBeLessThan(210);
  });
});
