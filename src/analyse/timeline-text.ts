// The time line in words: when most happened, what is not dated, and how long it took to become known.
import { dayNumber } from '../model/date.ts';
import { compareText } from '../model/order.ts';
import { type Casebook, nameOf } from './casebook.ts';
import { knownOn, LANES, type Lane, type Timeline } from './timeline.ts';
import { capital, count, dateText, listText, periodText } from './words.ts';

const NAMES: Readonly<Record<Lane, readonly [one: string, many: string]>> = {
  pressure: ['act of pressure', 'acts of pressure'],
  meeting: ['meeting', 'meetings'],
  proposal: ['proposal', 'proposals'],
  position: ['position', 'positions'],
};

const allActs = ({ bins }: Timeline): string[] =>
  bins.flatMap(({ acts }) => LANES.flatMap((lane) => acts[lane]));

/** Seven days in a row with the most acts, the first such; bins of a week or more stand for themselves. */
export function busiest({
  bins,
  days,
}: Timeline): { first: string; last: string; acts: readonly string[] } | null {
  const width = days === 1 ? 7 : 1;
  let best: { first: string; last: string; acts: readonly string[] } | null = null;
  for (let at = 0; at < bins.length; at++) {
    const some = bins.slice(at, at + width);
    const acts = some.flatMap((bin) => LANES.flatMap((lane) => bin.acts[lane]));
    if (acts.length > (best?.acts.length ?? 0))
      best = { first: some[0]?.first ?? '', last: some.at(-1)?.last ?? '', acts };
  }
  return best;
}

/** Days from the act to the first report of it, for acts dated to the day; what was published before it happened counts 0. */
function lagsOf(casebook: Casebook, ids: readonly string[]): { id: string; days: number }[] {
  return ids
    .flatMap((id) => {
      const act = casebook.acts.get(id);
      const known = act === undefined ? null : knownOn(casebook, act);
      if (act?.occurredOn?.length !== 10 || known === null) return [];
      return [{ id, days: Math.max(0, dayNumber(known) - dayNumber(act.occurredOn)) }];
    })
    .sort((a, b) => a.days - b.days || compareText(a.id, b.id));
}

/** The line in a headline. */
export function timelineFinding(timeline: Timeline): string {
  const most = busiest(timeline);
  if (most === null) return 'Nothing is dated under these filters';
  const verb = timeline.clock === 'happened' ? 'happened' : 'became known';
  return `Most ${verb} on ${periodText(most.first, most.last)}`;
}

export function timelineText(casebook: Casebook, timeline: Timeline): string[] {
  const { bins, undated, outside, clock } = timeline;
  const acts = allActs(timeline);
  if (acts.length === 0) return ['No act under these filters is dated to the day.'];
  const parts = LANES.map((lane) => ({
    lane,
    number: bins.reduce((sum, bin) => sum + bin.acts[lane].length, 0),
  }))
    .filter(({ number }) => number > 0)
    .map(({ lane, number }) => count(number, ...NAMES[lane]));
  const reports = bins.reduce((sum, bin) => sum + bin.reports.length, 0);
  const when = clock === 'happened' ? 'stand on the day they happened' : 'stand on the day they became known';
  const sentences = [
    `Between ${dateText(bins[0]?.first ?? null)} and ${dateText(bins.at(-1)?.last ?? null)} ${listText(parts)} ${when}, above ${count(reports, 'report')}.`,
  ];
  const most = busiest(timeline);
  if (most !== null) {
    const tally = new Map<string, number>();
    for (const id of most.acts)
      for (const issue of casebook.acts.get(id)?.issues ?? []) tally.set(issue, (tally.get(issue) ?? 0) + 1);
    const [top] = [...tally].sort(([a, x], [b, y]) => y - x || compareText(a, b));
    const over = top === undefined ? '' : `, ${top[1]} of them over “${nameOf(casebook.issues, top[0])}”`;
    sentences.push(
      `The fullest stretch, ${periodText(most.first, most.last)}, has ${count(most.acts.length, 'act')}${over}.`,
    );
  }
  const { from, to } = timeline.core;
  if (2 * (to - from + 1) < bins.length)
    sentences.push(
      `Nine in ten lie within ${periodText(bins[from]?.first ?? null, bins[to]?.last ?? null)}.`,
    );
  const lags = lagsOf(casebook, acts);
  const [middle, longest] = [lags[Math.floor((lags.length - 1) / 2)], lags.at(-1)];
  if (middle !== undefined && longest !== undefined && longest.days > 0) {
    const half = middle.days === 0 ? 'on their own day' : `within ${count(middle.days, 'day')}`;
    sentences.push(
      `Half were in print ${half}; the longest unknown is “${nameOf(casebook.acts, longest.id)}” of ${dateText(casebook.acts.get(longest.id)?.occurredOn ?? null)}, told ${count(longest.days, 'day')} later.`,
    );
  }
  if (undated.length > 0)
    sentences.push(
      `${capital(count(undated.length, 'act'))} ${undated.length === 1 ? 'is' : 'are'} known only to the month or less, and ${undated.length === 1 ? 'stands' : 'stand'} on no day.`,
    );
  if (outside.length > 0)
    sentences.push(
      `${capital(count(outside.length, 'act'))} outside this period ${outside.length === 1 ? 'is' : 'are'} left out.`,
    );
  return sentences;
}
