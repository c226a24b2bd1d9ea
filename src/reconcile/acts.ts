// Claims meet in acts. The order in which they come never matters: they are sorted first.
import type { Act, Origin } from '../model/act.ts';
import { precisionOf } from '../model/date.ts';
import type { Claim } from '../model/dossier.ts';
import { contentId } from '../model/id.ts';
import { compareText, sortedUnique } from '../model/order.ts';
import type { Modality } from '../model/words.ts';
import type { Principals } from './principals.ts';
import { sameAct, sameTime } from './same.ts';
import { reviewOf, statusOf } from './status.ts';

export interface Grouping {
  readonly principals: Principals;
  readonly originOf: (claim: Claim) => Origin;
  /** Claims that a claim is declared to contradict, by key. */
  readonly declared: (claim: Claim) => readonly Claim[];
}

interface Group {
  readonly asserting: Claim[];
  readonly denying: Claim[];
}

/**
 * Assertions are grouped so that all claims of an act are pairwise about the same act; then every denial joins the acts
 * that it denies, so that no denial can part or lessen assertions. Denials of what nobody asserts make acts of their own.
 */
export function actsOf(claims: readonly Claim[], grouping: Grouping): Act[] {
  const sorted = [...claims].sort(bySpecificity);
  const groups = group(
    sorted.filter(({ polarity }) => polarity === 'asserts'),
    grouping.principals,
    'asserting',
  );
  const homeless = sorted
    .filter(({ polarity }) => polarity === 'denies')
    .filter((denial) => {
      const denied = groups.filter((candidate) => denies(denial, candidate, grouping));
      for (const { denying } of denied) denying.push(denial);
      return denied.length === 0;
    });
  return [...groups, ...group(homeless, grouping.principals, 'denying')].map((each) =>
    toAct(each, grouping.originOf),
  );
}

/** The most precise dates first, so that vague claims join what is known best. */
function bySpecificity(a: Claim, b: Claim): number {
  const [x, y] = [a.occurredOn ?? '', b.occurredOn ?? ''];
  return y.length - x.length || compareText(x, y) || compareText(a.id, b.id);
}

function group(claims: readonly Claim[], principals: Principals, side: keyof Group): Group[] {
  const groups: Group[] = [];
  for (const claim of claims) {
    const home = groups.find((candidate) =>
      candidate[side].every((other) => sameAct(claim, other, principals)),
    );
    if (home !== undefined) home[side].push(claim);
    else groups.push({ asserting: [], denying: [], [side]: [claim] });
  }
  return groups;
}

/**
 * What a person has declared goes before what the rule finds. But who contradicts what was said of a meeting on another day
 * ("elections were not raised in recent talks") does not deny that the meeting took place.
 */
function denies(denial: Claim, { asserting }: Group, { principals, declared }: Grouping): boolean {
  const against = declared(denial).filter(
    (claim) =>
      claim.kind === denial.kind &&
      claim.polarity === 'asserts' &&
      (claim.kind !== 'meeting' || sameTime(claim, denial)),
  );
  if (against.length > 0) return asserting.some((claim) => against.includes(claim));
  return asserting.some((claim) => sameAct(denial, claim, principals));
}

function toAct({ asserting, denying }: Group, originOf: (claim: Claim) => Origin): Act {
  const claims = [...(asserting.length > 0 ? asserting : denying)].sort((a, b) => compareText(a.id, b.id));
  const [first] = claims;
  if (first === undefined) throw new Error('an act without claims');
  const every = (of: (claim: Claim) => readonly string[]): string[] => sortedUnique(claims.flatMap(of));
  const most = <Value extends string | number>(of: (claim: Claim) => Value | null): Value | null =>
    mostCommon(claims.map(of));
  const origins = new Map(asserting.map((claim) => originOf(claim)).map((origin) => [origin.id, origin]));
  return {
    id:
      first.kind === 'proposal' && first.proposal !== null
        ? first.proposal
        : `${first.kind}:${contentId(first.id)}`,
    kind: first.kind,
    event: most(({ event }) => event),
    mode: most(({ mode }) => mode),
    score: most(({ score }) => score),
    modality: strongest(claims),
    occurredOn: bestDate(claims),
    actors: every(({ actors }) => actors),
    recipients: every(({ recipients }) => recipients),
    issues: every(({ issues }) => issues),
    proposals: every(({ proposal }) => (proposal === null ? [] : [proposal])),
    stance: most(({ stance }) => stance),
    audience: most(({ audience }) => audience),
    meeting: {
      form: most(({ meeting }) => meeting.form),
      place: most(({ meeting }) => meeting.place),
      minutes: most(({ meeting }) => meeting.minutes),
    },
    role: most(({ role }) => role),
    from: most(({ from }) => from),
    to: most(({ to }) => to),
    asserting: asserting.map(({ id }) => id).sort(compareText),
    denying: denying.map(({ id }) => id).sort(compareText),
    origins: sortedUnique(origins.keys()),
    speakers: sortedUnique(asserting.map(({ speaker }) => speaker)),
    status: statusOf(origins.values(), denying.length),
    review: reviewOf(claims),
  };
}

/** The most frequent value; of equally frequent ones the smallest. */
function mostCommon<Value extends string | number>(values: readonly (Value | null)[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return ranked[0]?.[0] ?? null;
}

const STRENGTH: readonly Modality[] = ['actual', 'planned', 'future', 'hypothetical'];

function strongest(claims: readonly Claim[]): Modality {
  return STRENGTH.find((modality) => claims.some((claim) => claim.modality === modality)) ?? 'actual';
}

/** The date that most claims give, among those that give it most precisely. */
function bestDate(claims: readonly Claim[]): string | null {
  const dates = claims.flatMap(({ occurredOn }) => (occurredOn === null ? [] : [occurredOn]));
  const finest = (['day', 'month', 'year'] as const).find((precision) =>
    dates.some((date) => precisionOf(date) === precision),
  );
  return mostCommon(dates.filter((date) => precisionOf(date) === finest));
}
