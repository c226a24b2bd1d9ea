// The casebook as a reader would have it who never heard some of its sources, or who stopped reading on some day.
import { daysOf } from '../model/date.ts';
import { sortedUnique } from '../model/order.ts';
import type { PageName } from './address.ts';
import { type Casebook, nameOf } from './casebook.ts';
import type { Act, Claim, Report } from './entries.ts';
import { type Filters, passesDrafts } from './filters.ts';
import { parseSourceKey, SOURCE_KINDS, type SourceKind, sourceKey } from './source-key.ts';
import { statusOf } from './status.ts';

/** The sources of a claim, one of each kind; those that are not known are left out. */
export function sourcesOfClaim(casebook: Casebook, claim: Claim): ReadonlyMap<SourceKind, string> {
  const outlet = casebook.reports.get(claim.report)?.outlet ?? '';
  const all: Readonly<Record<SourceKind, string | null>> = {
    outlet,
    origin: claim.origin,
    speaker: claim.speaker,
    report: claim.report,
  };
  return new Map(
    SOURCE_KINDS.flatMap((kind): [SourceKind, string][] => {
      const id = all[kind];
      return id === null || id === '' ? [] : [[kind, id]];
    }),
  );
}

export function sourceName(casebook: Casebook, key: string): string {
  const source = parseSourceKey(key);
  if (source === null) return key;
  const names = {
    outlet: casebook.actors,
    speaker: casebook.actors,
    origin: casebook.origins,
    report: casebook.reports,
  };
  return nameOf(names[source.kind], source.id);
}

/** Pages about one thing tell all about it, whatever is chosen elsewhere. */
export function isSubject(page: PageName): boolean {
  return ['actor', 'issue', 'act', 'report'].includes(page);
}

type Hearing = Pick<Filters, 'without' | 'known'> & Partial<Pick<Filters, 'drafts'>>;

/** Published by the end of the day `known`; what is dated only to a month counts from the month's last day. */
const publishedBy = (date: string, known: string | null): boolean =>
  known === null || (date !== '' && daysOf(date).last <= known);

/**
 * Without the claims of the sources in `without`, of reports published after `known`, and of drafts where they are hidden,
 * or of all others where only drafts are asked for. Acts that are left with no claim
 * are gone; the status of the others is computed again. The same casebook where nothing is taken away.
 */
export function heardOf(casebook: Casebook, { without, known, drafts = 'shown' }: Hearing): Casebook {
  if (without.length === 0 && known === null && drafts === 'shown') return casebook;
  const lifted = new Set(without);
  const hears = (claim: Claim) =>
    passesDrafts({ drafts }, claim.review) &&
    publishedBy(casebook.reports.get(claim.report)?.publishedOn ?? claim.publishedOn, known) &&
    ![...sourcesOfClaim(casebook, claim)].some(([kind, id]) => lifted.has(sourceKey(kind, id)));
  const claims = new Map([...casebook.claims].filter(([, claim]) => hears(claim)));
  const heard = (ids: readonly string[]) => ids.filter((id) => claims.has(id));
  const acts = new Map(
    [...casebook.acts].flatMap(([id, act]): [string, Act][] => {
      const said = act.asserting.length + act.denying.length;
      const left = { asserting: heard(act.asserting), denying: heard(act.denying) };
      const now = left.asserting.length + left.denying.length;
      if (said > 0 && now === 0) return [];
      if (said === now) return [[id, act]];
      const origins = left.asserting
        .flatMap((claim) => claims.get(claim)?.origin ?? [])
        .flatMap((origin) => casebook.origins.get(origin) ?? []);
      const terms = act.terms.flatMap((term) => {
        const own = heard(term.claims);
        return own.length === 0 && term.claims.length > 0 ? [] : [{ ...term, claims: own }];
      });
      return [[id, { ...act, ...left, terms, status: statusOf(origins, left.denying.length) }]];
    }),
  );
  const reports = new Map(
    [...casebook.reports].flatMap(([id, report]): [string, Report][] => {
      const out =
        lifted.has(sourceKey('report', id)) ||
        lifted.has(sourceKey('outlet', report.outlet)) ||
        !publishedBy(report.publishedOn, known);
      return out ? [] : [[id, { ...report, claims: heard(report.claims) }]];
    }),
  );
  return { ...casebook, claims, acts, reports };
}

/** From the first day on which a report may have come out to the day by which all had; null without a dated report. */
export function publishingDays({
  reports,
}: Casebook): { readonly first: string; readonly last: string } | null {
  const dates = [...reports.values()].map(({ publishedOn }) => publishedOn).filter((date) => date !== '');
  const first = dates.map((date) => daysOf(date).first).sort()[0];
  const last = dates
    .map((date) => daysOf(date).last)
    .sort()
    .at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}

/** Days on which something was published, in order. */
export function newsDays({ reports }: Casebook): string[] {
  return sortedUnique(
    [...reports.values()].flatMap(({ publishedOn }) => (publishedOn === '' ? [] : daysOf(publishedOn).last)),
  );
}
