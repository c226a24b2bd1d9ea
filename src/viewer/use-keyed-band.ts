// A period on the time line by keyboard: arrows choose a day, with Shift they stretch it, Enter keeps it, Escape lets it go.
import { useState } from 'preact/hooks';
import { LANES, type Timeline } from '../analyse/timeline.ts';
import { count, periodText } from '../analyse/words.ts';

/** Places of bins; `to` is where the hand is. */
export interface Drag {
  readonly from: number;
  readonly to: number;
}

interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, PageUp: -7, PageDown: 7 };

/** Begins where most of the line lies. @param kept whether Escape has a period to let go */
export function useKeyedBand({ bins, core }: Timeline, kept: boolean, take: (period: Period) => void) {
  const [band, setBand] = useState<Drag | null>(null);
  const within = (at: number) => Math.min(bins.length - 1, Math.max(0, at));
  const ends = ({ from, to }: Drag) => ({
    from: bins[Math.min(from, to)]?.first ?? null,
    to: bins[Math.max(from, to)]?.last ?? null,
  });
  const move = (to: number, stretch: boolean) =>
    setBand({ from: stretch && band !== null ? band.from : within(to), to: within(to) });
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    const step = STEPS[event.key];
    if (step !== undefined) move(band === null ? core.from : band.to + step, event.shiftKey);
    else if (event.key === 'Home') move(0, event.shiftKey);
    else if (event.key === 'End') move(bins.length - 1, event.shiftKey);
    else if (event.key === 'Enter' && band !== null) {
      take(ends(band));
      setBand(null);
    } else if (event.key === 'Escape' && band !== null) setBand(null);
    else if (event.key === 'Escape' && kept) take({ from: null, to: null });
    else return;
    event.preventDefault();
  };
  return {
    band,
    said: band === null ? '' : bandText(bins, band, ends(band)),
    press,
    leave: () => setBand(null),
  };
}

/** `3 to 8 December 2025: 5 acts, 12 reports`. */
function bandText(bins: Timeline['bins'], { from, to }: Drag, period: Period): string {
  const chosen = bins.slice(Math.min(from, to), Math.max(from, to) + 1);
  const sum = (size: (bin: (typeof chosen)[number]) => number) =>
    chosen.reduce((all, bin) => all + size(bin), 0);
  const acts = sum((bin) => LANES.reduce((all, lane) => all + bin.acts[lane].length, 0));
  const reports = sum((bin) => bin.reports.length);
  return `${periodText(period.from, period.to)}: ${count(acts, 'act')}, ${count(reports, 'report')}`;
}
