// Which claims cannot both be true, and about what they disagree.
import type { Act, Contradiction } from '../model/act.ts';
import { compatible, precisionOf } from '../model/date.ts';
import type { Claim } from '../model/dossier.ts';
import { compareText } from '../model/order.ts';
import type { Disagreement } from '../model/words.ts';
import { lengthsDiffer } from './same.ts';

/**
 * Declared pairs, and those that follow from the acts: one claim asserts and another denies the same act, or two claims
 * about one meeting give different days or lengths. Between drafts, details that do not fit are only candidates: see conflicts.ts.
 */
export function contradictionsOf(
  acts: readonly Act[],
  claims: readonly Claim[],
  declared: (claim: Claim) => readonly Claim[],
): Contradiction[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const found = new Map<string, Contradiction>();
  const add = (x: Claim, y: Claim, on: Disagreement): void => {
    const [a, b] = compareText(x.id, y.id) < 0 ? [x.id, y.id] : [y.id, x.id];
    if (a !== b && !found.has(`${a} ${b}`)) found.set(`${a} ${b}`, { a, b, on });
  };
  const of = (ids: readonly string[]): Claim[] => ids.flatMap((id) => byId.get(id) ?? []);
  for (const act of acts) {
    // A version of a proposal has many parts: that one is denied says nothing of the others.
    if (act.kind !== 'proposal') {
      for (const denial of of(act.denying))
        for (const claim of of(act.asserting)) add(denial, claim, 'polarity');
    }
    if (act.kind !== 'meeting') continue;
    const told = of(act.asserting).filter(({ review }) => review !== 'draft');
    told.forEach((x, index) => {
      for (const y of told.slice(index + 1)) {
        const on = detailsOf(x, y);
        if (on !== null) add(x, y, on);
      }
    });
  }
  for (const claim of claims)
    for (const other of declared(claim)) add(claim, other, disagreement(claim, other));
  return [...found.values()].sort((x, y) => compareText(x.a, y.a) || compareText(x.b, y.b));
}

function detailsOf(x: Claim, y: Claim): Disagreement | null {
  if (lengthsDiffer(x, y)) return 'duration';
  const days = [x, y].every(({ occurredOn }) => occurredOn !== null && precisionOf(occurredOn) === 'day');
  return days && x.occurredOn !== y.occurredOn ? 'date' : null;
}

/** What a declared pair disagrees about: the first thing in which the two claims differ. */
function disagreement(x: Claim, y: Claim): Disagreement {
  if (x.polarity !== y.polarity) return 'polarity';
  const details = x.kind === 'meeting' && y.kind === 'meeting' ? detailsOf(x, y) : null;
  if (details !== null) return details;
  if (!compatible(x.occurredOn, y.occurredOn) || (x.from !== null && y.from !== null && x.from !== y.from))
    return 'date';
  const [p, q] = [x.meeting.place, y.meeting.place];
  if (p !== null && q !== null && p !== q) return 'place';
  const sides = (claim: Claim): string => [...claim.actors].sort(compareText).join(' ');
  return x.kind === 'meeting' && sides(x) !== sides(y) ? 'participants' : 'terms';
}
