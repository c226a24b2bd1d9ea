// Claims that seem to tell of one event with details that do not fit: candidates for a person, never facts by themselves. Pure.
import type { Contradiction } from '../model/act.ts';
import { compatible, dayNumber, isDay } from '../model/date.ts';
import { type Claim, handleOf } from '../model/dossier.ts';
import { contentId } from '../model/id.ts';
import { compareText, grouped } from '../model/order.ts';
import type { Disagreement } from '../model/words.ts';
import type { Principals } from './principals.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import { certainty, compare, elsewhere, lengthsDiffer, sameTime, sidesOf } from './same.ts';

export interface Conflict extends Contradiction {
  /** `x` and 12 hex digits, made of the two claims. */
  readonly key: string;
  /** "how long: 120 minutes - 300 minutes". */
  readonly because: string;
}

/** What does not fit between two claims of what may be one event. */
interface Clash {
  readonly on: Disagreement;
  readonly because: string;
}

/** Two meetings of the same people so many days apart may be one. */
const NEAR = 3;

/**
 * Pairs of claims that two reports, or two speakers, tell of one event: the same kind, sides and certainty. Each pair stands once, with the first
 * thing that does not fit. Pairs among `known` are left out, in either order.
 */
export function conflictsAmong(
  claims: readonly Claim[],
  principals: Principals,
  known: readonly Pick<Contradiction, 'a' | 'b'>[],
): Conflict[] {
  const seen = new Set(known.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const told = claims.filter(
    ({ polarity, modality }) => polarity === 'asserts' && modality !== 'hypothetical',
  );
  const amountsIn = remembered(({ quote }) => (quote === null ? [] : quantitiesIn(quote)));
  const bucket = (claim: Claim): string =>
    [claim.kind, certainty(claim), ...bucketOf(claim, principals)].join(' ');
  const mayClash = ({ kind, stance }: Claim): boolean => kind !== 'position' || stance !== 'undecided';
  return grouped(told.filter(mayClash), bucket)
    .flatMap(([, group]) => pairsOf(group, amountsIn))
    .flatMap(([x, y]): Conflict[] => {
      const [a, b] = compareText(x.id, y.id) < 0 ? [x, y] : [y, x];
      if (seen.has(`${a.id} ${b.id}`) || (a.report === b.report && a.speaker === b.speaker)) return [];
      const clash = clashOf(a, b, principals, amountsIn);
      if (clash === null) return [];
      const key = `x${contentId([handleOf(a), handleOf(b)].sort(compareText)).slice(0, 12)}`;
      return [{ key, a: a.id, b: b.id, ...clash }];
    })
    .sort((x, y) => compareText(x.a, y.a) || compareText(x.b, y.b));
}

type Amounts = (claim: Claim) => readonly Quantity[];

function remembered(find: Amounts): Amounts {
  const known = new Map<Claim, readonly Quantity[]>();
  return (claim) => {
    const found = known.get(claim) ?? find(claim);
    known.set(claim, found);
    return found;
  };
}

/** Claims in different buckets never tell of one event. */
function bucketOf(claim: Claim, principals: Principals): readonly string[] {
  const { actors, recipients } = sidesOf(claim, principals);
  const ids = (side: ReadonlySet<string>): string => [...side].sort(compareText).join(' ');
  switch (claim.kind) {
    case 'meeting':
      return [];
    case 'tie':
      return [ids(recipients), claim.role?.toLowerCase() ?? ''];
    case 'position':
      return [ids(actors)];
    default:
      return [claim.event ?? '', ids(actors), 'on', ids(recipients)];
  }
}

/** Those that can clash at all: meetings a few days apart, pressures and proposals that tell an amount. */
function pairsOf(group: readonly Claim[], amountsIn: Amounts): [Claim, Claim][] {
  const kind = group[0]?.kind;
  if (kind === 'meeting') return meetingsApart(group);
  const claims =
    kind === 'pressure' || kind === 'proposal' ? group.filter((claim) => amountsIn(claim).length > 0) : group;
  return claims.flatMap((one, index) => claims.slice(index + 1).map((other): [Claim, Claim] => [one, other]));
}

function meetingsApart(group: readonly Claim[]): [Claim, Claim][] {
  const days = group
    .flatMap((claim) => (isDay(claim.occurredOn) ? [{ claim, day: dayNumber(claim.occurredOn) }] : []))
    .sort((a, b) => a.day - b.day || compareText(a.claim.id, b.claim.id));
  return days.flatMap(({ claim, day }, index) => {
    const near: [Claim, Claim][] = [];
    for (let at = index + 1; at < days.length; at += 1) {
      const other = days[at];
      if (other === undefined || other.day > day + NEAR) break;
      near.push([claim, other.claim]);
    }
    return near;
  });
}

function clashOf(a: Claim, b: Claim, principals: Principals, amountsIn: Amounts): Clash | null {
  switch (a.kind) {
    case 'meeting':
      return meetings(a, b, principals);
    case 'tie':
      return offices(a, b);
    case 'position':
      return stances(a, b) ?? amounts(a, b, amountsIn);
    default:
      return amounts(a, b, amountsIn);
  }
}

function meetings(a: Claim, b: Claim, principals: Principals): Clash | null {
  const [x, y] = [a.meeting, b.meeting];
  if (!isDay(a.occurredOn) || !isDay(b.occurredOn)) return null;
  if (x.form !== null && y.form !== null && x.form !== y.form) return null;
  const days = Math.abs(dayNumber(a.occurredOn) - dayNumber(b.occurredOn));
  const who = compare(sidesOf(a, principals).actors, sidesOf(b, principals).actors);
  const placed = x.place !== null && y.place !== null;
  const apart = elsewhere(x.place, y.place);
  if (who.equal || (who.within && who.common >= 2)) {
    if (days === 0 && lengthsDiffer(a, b))
      return clash('duration', 'how long', `${x.minutes} minutes`, `${y.minutes} minutes`);
    if (days === 0 && apart) return clash('place', 'where', x.place, y.place);
    if (days > 0 && days <= NEAR && placed && !apart)
      return clash('date', 'when', a.occurredOn, b.occurredOn);
    return null;
  }
  const oneMeeting = days === 0 && placed && !apart && who.common > 0 && a.report !== b.report;
  return oneMeeting && !who.within
    ? clash('participants', 'who', a.actors.join(', '), b.actors.join(', '))
    : null;
}

/** Offices that one person holds at a time. */
const SINGLE =
  /\b(?:minister|president|chancellor|premier|chief of staff|secretary|governor|speaker|chair(?:man|woman)?)\b/i;
const LESSER = /\b(?:deputy|vice|former|ex|acting|under|assistant|envoy|aide|advis[eo]r|spokes\p{L}+)\b/iu;

function offices(a: Claim, b: Claim): Clash | null {
  const role = a.role ?? '';
  if (a.modality !== 'actual' || !SINGLE.test(role) || LESSER.test(role)) return null;
  const apart = !a.actors.some((id) => b.actors.includes(id));
  return apart && inForce(a, b)
    ? clash('participants', `who is ${role}`, a.actors.join(', '), b.actors.join(', '))
    : null;
}

function inForce(a: Claim, b: Claim): boolean {
  const ended = (claim: Claim, other: Claim): boolean =>
    claim.to !== null && claim.to < (other.from ?? other.publishedOn);
  return !ended(a, b) && !ended(b, a);
}

/** A stance lasts and shifts: only of one holder on a day or two does it tell against another. */
function stances(a: Claim, b: Claim): Clash | null {
  const opposed = [a.stance, b.stance].sort().join(' ') === 'against for';
  const dated = isDay(a.occurredOn) && isDay(b.occurredOn) && sameTime(a, b);
  const holder = [...a.actors].sort().join(' ') === [...b.actors].sort().join(' ');
  return opposed && dated && holder && aboutOneThing(a, b)
    ? clash('terms', 'for or against', a.stance, b.stance)
    : null;
}

/** One of a kind of number is told in both, and differs. */
function amounts(a: Claim, b: Claim, amountsIn: Amounts): Clash | null {
  if (!sameTime(a, b) || !aboutOneThing(a, b)) return null;
  const [mine, theirs] = [amountsIn(a), amountsIn(b)];
  for (const one of mine) {
    const others = theirs.filter(({ unit }) => unit === one.unit);
    const said = mine.filter(({ unit }) => unit === one.unit);
    const [other] = others;
    if (other === undefined || others.some(({ value }) => said.some((each) => each.value === value)))
      continue;
    return clash('terms', 'how much', one.text, other.text);
  }
  return null;
}

function aboutOneThing(a: Claim, b: Claim): boolean {
  if (a.proposal !== null && b.proposal !== null) return a.proposal === b.proposal;
  return a.issues.some((id) => b.issues.includes(id)) && compatible(a.occurredOn, b.occurredOn, NEAR);
}

function clash(on: Disagreement, what: string, one: string | null, other: string | null): Clash {
  return { on, because: `${what}: ${one} - ${other}` };
}
