// The status of what is on screen, computed from the claims that the filters let through.
import type { Status } from '../model/words.ts';
import type { Origin } from './entries.ts';

/**
 * As DESIGN section 1, idea 3, says: two origins that do not hang on one mouth corroborate, and a denial is never
 * outvoted.
 * @param asserting origins of the asserting claims
 * @param denials how many claims deny
 */
export function statusOf(asserting: readonly Origin[], denials: number): Status {
  const voices = new Set(asserting.map(({ kind, actor }) => `${kind} ${actor}`)).size;
  if (voices === 0) return 'denied';
  if (denials > 0) return 'disputed';
  return voices > 1 ? 'corroborated' : 'single-origin';
}
