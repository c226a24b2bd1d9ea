// Compares extracted claims with a person's: precision, recall and F1 by kind, and how well the details of the matched ones agree.
import type { Span } from '../model/span.ts';
import { ACT_KINDS } from '../model/words.ts';

/** What gold and extraction have in common for the comparison. Actors are sets of names and ids that may stand for one actor. */
export interface Comparable extends Span {
  readonly kind: string;
  readonly event: string | null;
  readonly polarity: string;
  readonly modality: string;
  /** One set of interchangeable names for each actor. */
  readonly actors: readonly ReadonlySet<string>[];
  readonly recipients: readonly ReadonlySet<string>[];
  /** Null where the report speaks in its own voice. */
  readonly speaker: ReadonlySet<string> | null;
  /** The words of saying; null where there are none, undefined where the gold does not tell. */
  readonly cue?: string | null;
  /** Id of the outlet that is credited; undefined where the gold does not tell. */
  readonly outlet?: string | null;
  readonly stance: string | null;
  readonly issues: readonly string[];
  /** A word of what it is over, in the gold; in ours the words in which that should stand. */
  readonly over?: string | null;
  /** Null where it is about none; undefined where the gold does not tell. */
  readonly proposal?: string | null;
}

export interface Tally {
  matched: number;
  missed: number;
  extra: number;
}

export interface Evaluation {
  readonly kinds: Readonly<Record<Kind, Tally>>;
  /** Matched pairs in which a detail agrees. */
  readonly agree: Readonly<Record<Detail, number>>;
  /** Matched pairs of which the gold tells that detail. */
  readonly told: Readonly<Record<Detail, number>>;
  readonly pairs: number;
  readonly pressures: number;
  /** Pressures found with the two sides the wrong way round. */
  readonly swapped: number;
  readonly differences: readonly Difference[];
}

export const KINDS = [...ACT_KINDS, 'other'] as const;
type Kind = (typeof KINDS)[number];

export const DETAILS = [
  'speaker',
  'cue',
  'polarity',
  'modality',
  'event',
  'stance',
  'over',
  'issue',
  'proposal',
  'outlet',
] as const;
type Detail = (typeof DETAILS)[number];

export interface Difference {
  readonly what: 'missed' | 'extra' | 'swapped' | Detail;
  readonly report: string;
  readonly gold: number | null;
  readonly ours: number | null;
}

export function evaluate(
  reports: readonly {
    readonly id: string;
    readonly gold: readonly Comparable[];
    readonly ours: readonly Comparable[];
  }[],
): Evaluation {
  const kinds = Object.fromEntries(
    KINDS.map((kind) => [kind, { matched: 0, missed: 0, extra: 0 }]),
  ) as Record<Kind, Tally>;
  const none = Object.fromEntries(DETAILS.map((detail) => [detail, 0])) as Record<Detail, number>;
  const [agree, told] = [{ ...none }, { ...none }];
  const differences: Difference[] = [];
  let [pairs, pressures, swapped] = [0, 0, 0];
  for (const { id, gold, ours } of reports) {
    const matches = match(gold, ours);
    const taken = new Set(matches.values());
    for (const [index, claim] of gold.entries()) {
      const tally = kinds[claim.kind as Kind];
      if (tally === undefined) continue;
      const other = matches.get(index);
      const found = other === undefined ? undefined : ours[other];
      if (other === undefined || found === undefined) {
        tally.missed += 1;
        const turned = claim.kind === 'pressure' && ours.some((each) => isSwapped(claim, each));
        if (turned) swapped += 1;
        differences.push({ what: turned ? 'swapped' : 'missed', report: id, gold: index, ours: null });
        continue;
      }
      tally.matched += 1;
      pairs += 1;
      if (claim.kind === 'pressure') pressures += 1;
      for (const detail of DETAILS) {
        if (!tells(detail, claim, found)) continue;
        told[detail] += 1;
        if (agrees(detail, claim, found)) agree[detail] += 1;
        else differences.push({ what: detail, report: id, gold: index, ours: other });
      }
    }
    for (const [index, claim] of ours.entries()) {
      const tally = kinds[claim.kind as Kind];
      if (tally === undefined || taken.has(index)) continue;
      tally.extra += 1;
      differences.push({ what: 'extra', report: id, gold: null, ours: index });
    }
  }
  return { kinds, agree, told, pairs, pressures: pressures + swapped, swapped, differences };
}

/** Gold index to our index: pairs of one kind with overlapping quotes and the same sides, best first. */
function match(gold: readonly Comparable[], ours: readonly Comparable[]): Map<number, number> {
  const candidates = gold.flatMap((claim, g) =>
    ours.flatMap((other, o) => (matches(claim, other) ? [{ g, o, score: likeness(claim, other) }] : [])),
  );
  candidates.sort((a, b) => b.score - a.score || a.g - b.g || a.o - b.o);
  const found = new Map<number, number>();
  const taken = new Set<number>();
  for (const { g, o } of candidates) {
    if (found.has(g) || taken.has(o)) continue;
    found.set(g, o);
    taken.add(o);
  }
  return found;
}

function matches(gold: Comparable, ours: Comparable): boolean {
  if (gold.kind !== ours.kind || !overlap(gold, ours)) return false;
  const sides = sameSide(gold.actors, ours.actors);
  if (gold.kind === 'meeting') return sides;
  return (
    sides &&
    (gold.kind === 'pressure' || gold.kind === 'tie' ? sameSide(gold.recipients, ours.recipients) : true)
  );
}

function isSwapped(gold: Comparable, ours: Comparable): boolean {
  if (ours.kind !== 'pressure' || !overlap(gold, ours) || gold.recipients.length === 0) return false;
  return sameSide(gold.actors, ours.recipients) && sameSide(gold.recipients, ours.actors);
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** At least one actor in common; a side that the gold leaves empty fits any. */
function sameSide(gold: readonly ReadonlySet<string>[], ours: readonly ReadonlySet<string>[]): boolean {
  return gold.length === 0 || gold.some((actor) => ours.some((other) => same(actor, other)));
}

function same(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((name) => b.has(name));
}

function likeness(gold: Comparable, ours: Comparable): number {
  const length = Math.min(gold.end, ours.end) - Math.max(gold.start, ours.start);
  const share = length / Math.max(gold.end - gold.start, ours.end - ours.start);
  return (
    share +
    DETAILS.filter((detail) => agrees(detail, gold, ours)).length +
    (gold.event === ours.event ? 1 : 0)
  );
}

/** Of which proposal is spoken counts only where we say one. */
function tells(detail: Detail, gold: Comparable, ours: Comparable): boolean {
  if (detail === 'cue' || detail === 'outlet') return gold[detail] !== undefined;
  if (detail === 'stance') return gold.stance !== null;
  if (detail === 'over') return (gold.over ?? null) !== null;
  if (detail === 'proposal') return gold.proposal !== undefined && (ours.proposal ?? null) !== null;
  return detail === 'issue' ? gold.issues.length > 0 : true;
}

function agrees(detail: Detail, gold: Comparable, ours: Comparable): boolean {
  if (detail === 'speaker')
    return gold.speaker === null || ours.speaker === null
      ? gold.speaker === ours.speaker
      : same(gold.speaker, ours.speaker);
  if (detail === 'cue')
    return !gold.cue || !ours.cue
      ? !gold.cue === !ours.cue
      : gold.cue.toLowerCase().includes(ours.cue.toLowerCase());
  if (detail === 'over') return (ours.over ?? '').toLowerCase().includes((gold.over ?? '').toLowerCase());
  if (detail === 'issue')
    return gold.issues.length === 0 ? true : gold.issues.some((issue) => ours.issues.includes(issue));
  return gold[detail] === ours[detail];
}

export function f1({ matched, missed, extra }: Tally): number {
  return matched === 0 ? 0 : (2 * matched) / (2 * matched + missed + extra);
}

/** Of the five kinds; deeds outside of them are only told by single sentences. */
export function total(kinds: Readonly<Record<Kind, Tally>>): Tally {
  const sum = (key: keyof Tally): number => ACT_KINDS.reduce((all, kind) => all + kinds[kind][key], 0);
  return { matched: sum('matched'), missed: sum('missed'), extra: sum('extra') };
}
