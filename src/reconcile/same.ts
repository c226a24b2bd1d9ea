// When two claims are about the same act.
import { compatible } from '../model/date.ts';
import type { Claim } from '../model/dossier.ts';
import type { ActKind } from '../model/words.ts';
import type { Principals } from './principals.ts';

/** How many days two dates of one act may lie apart: reports are off by a day over midnight and time zones. */
const TOLERANCE: Readonly<Record<ActKind, number>> = {
  pressure: 2,
  meeting: 1,
  proposal: 2,
  position: 2,
  tie: 10_000,
};

/** Same kind and type, the same sides once rolled up, issues in common, dates that fit. Symmetric. */
export function sameAct(a: Claim, b: Claim, principals: Principals): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'proposal' && a.proposal !== null && b.proposal !== null) return a.proposal === b.proposal;
  return (
    a.event === b.event &&
    a.stance === b.stance &&
    certainty(a) === certainty(b) &&
    sameSide(a.actors, b.actors, a, b, principals) &&
    sameSide(a.recipients, b.recipients, a, b, principals) &&
    (a.kind === 'meeting' ? sameMeeting(a, b) : sameTopic(a, b)) &&
    compatible(a.occurredOn, b.occurredOn, TOLERANCE[a.kind])
  );
}

/** What happened is never the same act as what is only planned, nor that as what is only supposed. */
function certainty({ modality }: Claim): 'actual' | 'to come' | 'supposed' {
  if (modality === 'actual') return 'actual';
  return modality === 'hypothetical' ? 'supposed' : 'to come';
}

/**
 * One side's principals contain the other's: "the US" and "Witkoff and Kushner" are one side. Meetings must share two,
 * or else every meeting of the US would be one with every talk among Americans.
 */
function sameSide(
  xs: readonly string[],
  ys: readonly string[],
  a: Claim,
  b: Claim,
  principals: Principals,
): boolean {
  const x = new Set(xs.flatMap((id) => principals(id, a.occurredOn)));
  const y = new Set(ys.flatMap((id) => principals(id, b.occurredOn)));
  const common = [...x].filter((id) => y.has(id)).length;
  if (a.kind === 'meeting' && common < 2) return common === x.size && common === y.size;
  return common === Math.min(x.size, y.size) && (common > 0 || x.size === y.size);
}

function sameTopic(a: Claim, b: Claim): boolean {
  const issues =
    a.issues.length === 0 && b.issues.length === 0 ? true : a.issues.some((id) => b.issues.includes(id));
  return issues && (a.proposal === null || b.proposal === null || a.proposal === b.proposal);
}

/** Meetings are recognised by who, when and how; what was discussed is told differently by each. */
function sameMeeting(a: Claim, b: Claim): boolean {
  const days = a.occurredOn !== null && b.occurredOn !== null && a.occurredOn.length === b.occurredOn.length;
  const form = a.meeting.form === null || b.meeting.form === null || a.meeting.form === b.meeting.form;
  return days && form;
}
