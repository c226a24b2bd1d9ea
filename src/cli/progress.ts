// How far long work has come, on stderr: a bar on a terminal, nothing in between elsewhere.

export interface Progress {
  /** One more is done. */
  step(): void;
  /** So many are done, which may be fewer than before where work starts again. */
  reach(done: number): void;
  /** Takes the bar away, so that a line can be said. */
  clear(): void;
}

export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const WIDTH = 24;
/** Milliseconds between two drawings. */
const PAUSE = 100;

/** `now` in milliseconds of a clock that only goes forward; `what`: reports, claims. */
export function progressOf(total: number, what: string, screen: Screen, now: () => number): Progress {
  if (screen.isTTY !== true) return { step: () => undefined, reach: () => undefined, clear: () => undefined };
  const begun = now();
  let done = 0;
  let drawn = Number.NEGATIVE_INFINITY;
  const erase = (): unknown => screen.write('\r\u001b[K');
  const reach = (count: number): void => {
    done = count;
    if (now() - drawn < PAUSE && done < total) return;
    drawn = now();
    erase();
    screen.write(progressLine({ done, total, what, seconds: (now() - begun) / 1000 }));
  };
  return {
    step: () => reach(done + 1),
    reach,
    clear: () => {
      erase();
      drawn = Number.NEGATIVE_INFINITY;
    },
  };
}

/** `[=====>    ] 12/40 reports, 31 a second, 1 s left` */
export function progressLine(at: { done: number; total: number; what: string; seconds: number }): string {
  const { done, total, what, seconds } = at;
  const share = total === 0 ? 1 : done / total;
  const full = Math.round(share * WIDTH);
  const bar = `${'='.repeat(Math.max(0, full - 1))}${full > 0 ? '>' : ''}`.padEnd(WIDTH);
  const rate = seconds > 0 ? done / seconds : 0;
  const left = rate > 0 ? (total - done) / rate : 0;
  const speed = rate >= 10 ? rate.toFixed(0) : rate.toFixed(1);
  return `[${bar}] ${done}/${total} ${what}, ${speed} a second, ${durationText(left)} left`;
}

/** Of seconds: `40 s`, `3 min`, `2 h 5 min`. */
function durationText(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
