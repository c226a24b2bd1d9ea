// Who first had it: ten reports that rewrite one story have one origin, and so have all reports of one public statement.

import type { Origin } from '../model/act.ts';
import type { Actor, Claim, Report } from '../model/dossier.ts';

/** The report at the beginning of a chain of rewrites; a report that rewrites none is its own root. */
function rootOf(report: Report, reports: ReadonlyMap<string, Report>): Report {
  const seen = new Set<string>();
  let root = report;
  for (
    let next = reports.get(root.rewrites ?? '');
    next !== undefined && !seen.has(next.id);
    next = reports.get(next.rewrites ?? '')
  ) {
    seen.add(next.id);
    root = next;
  }
  return root;
}

/**
 * The origin of a claim; words that somebody passes on began, for us, with whoever does ("officials say that he told them"):
 * - words of a named speaker that no outlet is credited with, or that were said in public: the statement (speaker, day);
 * - else the outlet that the report credits ("told Axios");
 * - else the outlet of the report at the root of its rewrites.
 */
export function originOf(
  claim: Pick<Claim, 'report' | 'speaker' | 'via' | 'credited' | 'public' | 'saidOn' | 'publishedOn'>,
  reports: ReadonlyMap<string, Report>,
  actors: ReadonlyMap<string, Actor>,
): Origin {
  const report = reports.get(claim.report);
  const root = report === undefined ? undefined : rootOf(report, reports);
  const voice = claim.public ? claim.speaker : (claim.via ?? claim.speaker);
  const kind = actors.get(voice)?.kind;
  const named = kind !== undefined && kind !== 'unnamed' && kind !== 'document' && kind !== 'outlet';
  if (named && (claim.public || claim.credited === null)) {
    const saidOn = claim.saidOn === claim.publishedOn ? (root?.published ?? claim.saidOn) : claim.saidOn;
    return { id: `statement:${voice}:${saidOn}`, kind: 'statement', actor: voice, saidOn };
  }
  const outlet = claim.credited ?? root?.outlet ?? voice;
  return { id: `outlet:${outlet}`, kind: 'outlet', actor: outlet, saidOn: null };
}

/**
 * How many of these origins can vouch for each other: outlets count once each, and so does each speaker, however often
 * he has said it.
 */
export function independent(origins: Iterable<Origin>): number {
  return new Set([...origins].map(({ kind, actor }) => `${kind}:${actor}`)).size;
}
