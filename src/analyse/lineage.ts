// The versions of what is proposed: who made each, which came out of which, what changed, and what each says on each issue.
import { compareText, sortedUnique } from '../model/order.ts';
import type { Casebook } from './casebook.ts';
import type { Act } from './entries.ts';
import type { Filters } from './filters.ts';
import { allows, allowsAct, inPeriod } from './period.ts';
import { type SideOf, sidesOf } from './sides.ts';

interface Maker {
  /** A side: those who act for it count as it. */
  readonly side: string;
  readonly claims: readonly string[];
  readonly denials: readonly string[];
}

export interface Version {
  readonly id: string;
  readonly name: string;
  /** Its number or letter. */
  readonly version: string | null;
  readonly occurredOn: string | null;
  readonly status: string;
  readonly unsure: string | null;
  /** The side that most claims name as its maker. */
  readonly lane: string;
  /** By claims, then id. */
  readonly makers: readonly Maker[];
  readonly claims: readonly string[];
  readonly denials: readonly string[];
}

/** What a version says on an issue, in words. */
export interface Wording {
  readonly text: string;
  readonly favours: string | null;
  readonly claims: readonly string[];
}

export interface Change extends Wording {
  readonly issue: string;
  /** What the older version says on it, as far as it is told. */
  readonly before: readonly string[];
}

export interface Revision {
  /** `newer~older` */
  readonly id: string;
  readonly newer: string;
  readonly older: string;
  readonly changes: readonly Change[];
}

export interface TermCell {
  /** `version~issue` */
  readonly id: string;
  readonly version: string;
  readonly issue: string;
  /** Empty where claims say that the version touches the issue, and not how. */
  readonly wordings: readonly Wording[];
  readonly claims: readonly string[];
}

export interface Lineage {
  /** By date, then id; undated ones last. */
  readonly versions: readonly Version[];
  /** Sides that made a version, by how many they made. */
  readonly lanes: readonly string[];
  readonly revisions: readonly Revision[];
  /** By how many versions speak of them. */
  readonly issues: readonly string[];
  readonly terms: readonly TermCell[];
  /** How many reports were searched: those of the filters' outlets and period. */
  readonly reports: number;
}

/** The lineage under the filters; an issue filter chooses rows and changes too. */
export function lineageOf(casebook: Casebook, filters: Filters): Lineage {
  const acts = [...casebook.acts.values()]
    .filter((act) => act.kind === 'proposal' && allowsAct(casebook, act, filters))
    .sort((a, b) => compareText(a.occurredOn ?? '9', b.occurredOn ?? '9') || compareText(a.id, b.id));
  const side = sidesOf(casebook);
  const versions = acts.map((act) => versionOf(casebook, act, side));
  const shown = new Set(acts.map(({ id }) => id));
  const chosen = (issue: string) => allows(filters.issues, [issue]);
  const revisions = acts.flatMap((act) =>
    act.revises.filter((older) => shown.has(older)).map((older) => revisionOf(casebook, act, older, chosen)),
  );
  const terms = acts.flatMap((act) => act.issues.filter(chosen).map((issue) => cellOf(casebook, act, issue)));
  return {
    versions,
    lanes: ranked(versions.flatMap(({ makers }) => makers.map((maker) => maker.side))).filter((id) =>
      versions.some(({ lane }) => lane === id),
    ),
    revisions,
    issues: ranked(terms.map(({ issue }) => issue)),
    terms,
    reports: [...casebook.reports.values()].filter(
      ({ outlet, publishedOn }) => allows(filters.outlets, [outlet]) && inPeriod(publishedOn, filters),
    ).length,
  };
}

/** Each once, the most frequent first, then by id. */
function ranked(ids: readonly string[]): string[] {
  const tally = new Map<string, number>();
  for (const id of ids) tally.set(id, (tally.get(id) ?? 0) + 1);
  return [...tally].sort(([a, x], [b, y]) => y - x || compareText(a, b)).map(([id]) => id);
}

function versionOf(casebook: Casebook, act: Act, side: SideOf): Version {
  const bySide = new Map<string, string[]>();
  for (const { actor, claims } of act.makers) {
    const key = side(actor, act.occurredOn);
    bySide.set(key, [...(bySide.get(key) ?? []), ...claims]);
  }
  const polarity = (claim: string) => casebook.claims.get(claim)?.polarity;
  const makers = [...bySide]
    .map(([id, claims]) => ({
      side: id,
      claims: sortedUnique(claims.filter((claim) => polarity(claim) === 'asserts')),
      denials: sortedUnique(claims.filter((claim) => polarity(claim) === 'denies')),
    }))
    .sort((a, b) => b.claims.length - a.claims.length || compareText(a.side, b.side));
  const { id, name, version, occurredOn, status, unsure } = act;
  return {
    ...{ id, name, version, occurredOn, status, unsure, makers },
    lane: makers[0]?.side ?? '',
    claims: act.asserting,
    denials: act.denying,
  };
}

function revisionOf(
  casebook: Casebook,
  act: Act,
  older: string,
  chosen: (issue: string) => boolean,
): Revision {
  const before = casebook.acts.get(older)?.terms ?? [];
  const changes = act.changes
    .filter((change) => change.older === older && chosen(change.issue))
    .map(({ issue, change, favours }) => ({
      issue,
      text: change,
      favours,
      before: before.filter((term) => term.issue === issue).map(({ term }) => term),
      claims: act.terms.find((term) => term.issue === issue && term.term === change)?.claims ?? [],
    }));
  return { id: `${act.id}~${older}`, newer: act.id, older, changes };
}

function cellOf(casebook: Casebook, act: Act, issue: string): TermCell {
  const wordings = act.terms
    .filter((term) => term.issue === issue)
    .map(({ term, favours, claims }) => ({ text: term, favours, claims }));
  const claims =
    wordings.length > 0
      ? wordings.flatMap((wording) => wording.claims)
      : [...act.asserting, ...act.denying].filter((id) => casebook.claims.get(id)?.issues.includes(issue));
  return { id: `${act.id}~${issue}`, version: act.id, issue, wordings, claims: sortedUnique(claims) };
}
