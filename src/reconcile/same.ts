// When two claims are about the same act.
import { compatible, precisionOf } from '../model/date.ts';
import type { Claim } from '../model/dossier.ts';
import { sortedUnique } from '../model/order.ts';
import type { ActKind } from '../model/words.ts';
import type { Principals } from './principals.ts';

/** How many days two dates of one act may lie apart: reports are off by a day over midnight and time zones. A tie lasts. */
const TOLERANCE: Readonly<Record<Exclude<ActKind, 'tie'>, number>> = {
  pressure: 2,
  meeting: 1,
  proposal: 2,
  position: 2,
};

/** Same kind and type, the same sides once rolled up, issues in common, dates that fit. Symmetric. */
export function sameAct(a: Claim, b: Claim, principals: Principals): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'proposal' && a.proposal !== null && b.proposal !== null) return a.proposal === b.proposal;
  return (
    a.event === b.event &&
    a.stance === b.stance &&
    certainty(a) === certainty(b) &&
    sameParts(a, b, principals) &&
    sameTime(a, b)
  );
}

/** November is never December: only between two days is there a tolerance. */
export function sameTime({ kind, occurredOn: x }: Claim, { occurredOn: y }: Claim): boolean {
  if (kind === 'tie') return true;
  const days = x !== null && y !== null && precisionOf(x) === 'day' && precisionOf(y) === 'day';
  return compatible(x, y, days ? TOLERANCE[kind] : 0);
}

/** What happened is never the same act as what is only planned, nor that as what is only supposed. */
export function certainty({ modality }: Claim): 'actual' | 'to come' | 'supposed' {
  if (modality === 'actual') return 'actual';
  return modality === 'hypothetical' ? 'supposed' : 'to come';
}

/**
 * Who does it, to whom, about what; "the US" and "Witkoff and Kushner" are one side. An edge must be told by every claim
 * behind it: pressure on two is not the same act as pressure on one of them, nor a common position that of one holder.
 */
function sameParts(a: Claim, b: Claim, principals: Principals): boolean {
  const [one, other] = [sidesOf(a, principals), sidesOf(b, principals)];
  const actors = compare(one.actors, other.actors);
  const recipients = compare(one.recipients, other.recipients);
  switch (a.kind) {
    case 'pressure':
      return actors.equal && recipients.equal && sameTopic(a, b);
    case 'position':
      return actors.equal && (recipients.within || recipients.missing) && sameTopic(a, b);
    case 'proposal':
      return actors.within && recipients.within && sameTopic(a, b);
    case 'meeting':
      // Two sides in common, or else every meeting of the US would be one with every talk among Americans.
      return (actors.equal || (actors.within && actors.common >= 2)) && sameMeeting(a, b);
    case 'tie':
      return sameIds(a.actors, b.actors) && sameIds(a.recipients, b.recipients) && sameRole(a.role, b.role);
  }
}

interface Sides {
  readonly actors: ReadonlySet<string>;
  readonly recipients: ReadonlySet<string>;
}

/** A claim is compared with many others, and its sides are the same each time. */
const rolledUp = new WeakMap<Principals, WeakMap<Claim, Sides>>();

export function sidesOf(claim: Claim, principals: Principals): Sides {
  const known = rolledUp.get(principals) ?? new WeakMap<Claim, Sides>();
  rolledUp.set(principals, known);
  const top = (side: readonly string[]) => new Set(side.flatMap((id) => principals(id, claim.occurredOn)));
  const sides = known.get(claim) ?? { actors: top(claim.actors), recipients: top(claim.recipients) };
  known.set(claim, sides);
  return sides;
}

interface Comparison {
  readonly common: number;
  readonly equal: boolean;
  /** One contains the other. */
  readonly within: boolean;
  readonly missing: boolean;
}

export function compare(x: ReadonlySet<string>, y: ReadonlySet<string>): Comparison {
  let common = 0;
  for (const id of x) if (y.has(id)) common += 1;
  const equal = common === x.size && common === y.size;
  const missing = x.size === 0 || y.size === 0;
  return { common, equal, missing, within: equal || (!missing && common === Math.min(x.size, y.size)) };
}

function sameIds(xs: readonly string[], ys: readonly string[]): boolean {
  return sortedUnique(xs).join(' ') === sortedUnique(ys).join(' ');
}

function sameTopic(a: Claim, b: Claim): boolean {
  const issues =
    a.issues.length === 0 && b.issues.length === 0 ? true : a.issues.some((id) => b.issues.includes(id));
  return issues && (a.proposal === null || b.proposal === null || a.proposal === b.proposal);
}

/**
 * Meetings are recognised by who, when and how; what was discussed is told differently by each. A month says little, so
 * there those who met must be named alike; and a meeting here is not the one that was held elsewhere the day before.
 */
function sameMeeting(a: Claim, b: Claim): boolean {
  if (a.meeting.form !== null && b.meeting.form !== null && a.meeting.form !== b.meeting.form) return false;
  if (a.occurredOn === null || b.occurredOn === null || a.occurredOn.length !== b.occurredOn.length)
    return false;
  if (precisionOf(a.occurredOn) !== 'day') return sameIds(a.actors, b.actors);
  return a.occurredOn === b.occurredOn || !elsewhere(a.meeting.place, b.meeting.place);
}

/** Two lengths of one meeting disagree when they differ by more than a quarter of the longer. */
const DURATION_SHARE = 0.25;

export function lengthsDiffer(
  { meeting: { minutes: m } }: Claim,
  { meeting: { minutes: n } }: Claim,
): boolean {
  return m !== null && n !== null && Math.abs(m - n) > DURATION_SHARE * Math.max(m, n);
}

/** True when two places have no word in common: "Kremlin, Moscow" and "Abu Dhabi", but not "Miami, Florida" and "Florida". */
export function elsewhere(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const known = words(a);
  return !words(b).some((word) => known.includes(word));
}

/** One role says no more than the other: "envoy" and "special envoy", but not "Defence Minister" and "secretary". */
function sameRole(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const [x, y] = [words(a), words(b)];
  return x.every((word) => y.includes(word)) || y.every((word) => x.includes(word));
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
