// The status of an act, computed from its claims. Newest never wins, and a denial never outweighs: it stands beside.
import type { Origin } from '../model/act.ts';
import type { Claim } from '../model/dossier.ts';
import type { Review, Status } from '../model/words.ts';
import { independent } from './origins.ts';

/** `asserting`: the origins of the claims that assert the act. `denials`: how many claims deny it. */
export function statusOf(asserting: Iterable<Origin>, denials: number): Status {
  const count = independent(asserting);
  if (count === 0) return 'denied';
  if (denials > 0) return 'disputed';
  return count > 1 ? 'corroborated' : 'single-origin';
}

/** Drafts count for the status; what rests on nothing else says so. */
export function reviewOf(claims: readonly Pick<Claim, 'review'>[]): Review {
  return claims.length > 0 && claims.every(({ review }) => review === 'draft') ? 'draft' : 'accepted';
}
