// Reports and origins: where the claims were gathered, who passed them on, and what would be lost without each origin.
import { compareText, sortedUnique } from '../model/order.ts';
import { type Casebook, nameOf } from './casebook.ts';
import type { Filters } from './filters.ts';
import { allows, allowsAct } from './period.ts';
import { count, listText, percent } from './words.ts';

interface SourceReport {
  readonly id: string;
  readonly claims: number;
  /** Another report that it retells. */
  readonly rewrites: string | null;
  /** Of its words, where they were compared. */
  readonly rewritten: number | null;
  /** True when its outlet gathered the claims itself. */
  readonly own: boolean;
}

interface Source {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly claims: readonly string[];
  /** By claims, then id. */
  readonly reports: readonly SourceReport[];
  /** Acts that nobody would assert without it. */
  readonly alone: readonly string[];
}

export interface Sources {
  /** By claims, then id. */
  readonly origins: readonly Source[];
  readonly claims: readonly string[];
  readonly reports: readonly string[];
  readonly acts: number;
}

export function sourcesOf(casebook: Casebook, filters: Filters): Sources {
  const acts = [...casebook.acts.values()].filter((act) => allowsAct(casebook, act, filters));
  const heard = (report: string) => allows(filters.outlets, [casebook.reports.get(report)?.outlet ?? null]);
  const ids = sortedUnique(acts.flatMap(({ asserting, denying }) => [...asserting, ...denying]));
  const claims = ids.flatMap((id) => casebook.claims.get(id) ?? []).filter(({ report }) => heard(report));
  const byOrigin = new Map<string, typeof claims>();
  for (const claim of claims) {
    const origin = claim.origin ?? '';
    byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), claim]);
  }
  const alone = new Map<string, string[]>();
  for (const act of acts) {
    const origins = sortedUnique(act.asserting.map((id) => casebook.claims.get(id)?.origin ?? ''));
    const [only] = origins;
    if (only !== undefined && origins.length === 1) alone.set(only, [...(alone.get(only) ?? []), act.id]);
  }
  const origins = [...byOrigin].map(([id, own]): Source => {
    const origin = casebook.origins.get(id);
    const reports = sortedUnique(own.map(({ report }) => report)).map((report) => ({
      id: report,
      claims: own.filter((claim) => claim.report === report).length,
      rewrites: casebook.reports.get(report)?.rewrites ?? null,
      rewritten: casebook.reports.get(report)?.rewritten ?? null,
      own: casebook.reports.get(report)?.outlet === origin?.actor,
    }));
    return {
      id,
      name: origin?.name ?? (id === '' ? 'not known' : id),
      kind: origin?.kind ?? 'outlet',
      claims: own.map((claim) => claim.id),
      reports: reports.sort((a, b) => b.claims - a.claims || compareText(a.id, b.id)),
      alone: alone.get(id) ?? [],
    };
  });
  return {
    origins: origins.sort((a, b) => b.claims.length - a.claims.length || compareText(a.id, b.id)),
    claims: claims.map(({ id }) => id),
    reports: sortedUnique(claims.map(({ report }) => report)),
    acts: acts.length,
  };
}

/** `125 reports, 150 origins`. */
export function sourcesFinding({ reports, origins }: Sources): string {
  return reports.length === 0
    ? 'No report speaks of what these filters show'
    : `${count(reports.length, 'report')}, ${count(origins.length, 'origin')}`;
}

/** One to five sentences. */
export function sourcesText(casebook: Casebook, sources: Sources): string[] {
  const { origins, claims, reports, acts } = sources;
  const [top] = origins;
  if (top === undefined) return ['No report speaks of what these filters show.'];
  const outlets = origins.filter(({ kind }) => kind === 'outlet').length;
  const said = origins.length - outlets;
  const kinds = [
    ...(outlets > 0 ? [count(outlets, 'outlet')] : []),
    ...(said > 0 ? [count(said, 'public statement')] : []),
  ];
  const sentences = [
    `${count(claims.length, 'claim')} in ${count(reports.length, 'report')} go back to ${listText(kinds)}.`,
    `${percent(top.claims.length, claims.length)} of the claims go back to one of them, ${top.name}, through ${count(top.reports.length, 'report')}.`,
  ];
  if (top.alone.length > 0)
    sentences.push(
      `Without it ${top.alone.length} of ${count(acts, 'act')} would be left without anyone who asserts ${top.alone.length === 1 ? 'it' : 'them'}.`,
    );
  const rewriting = reports.filter((id) => casebook.reports.get(id)?.rewrites !== null);
  if (rewriting.length > 0) {
    const tally = new Map<string, number>();
    for (const id of rewriting) {
      const from = casebook.reports.get(id)?.rewrites ?? '';
      tally.set(from, (tally.get(from) ?? 0) + 1);
    }
    const [most] = [...tally].sort(([a, x], [b, y]) => y - x || compareText(a, b));
    sentences.push(
      `${count(rewriting.length, 'report')} ${rewriting.length === 1 ? 'retells' : 'retell'} another report${most === undefined ? '' : `, most often that of ${nameOf(casebook.reports, most[0])}`}.`,
    );
  }
  return sentences;
}
