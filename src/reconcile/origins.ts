// Who first had it: ten reports that rewrite one story have one origin, and so have all reports of one public statement.

import type { Origin } from '../model/act.ts';
import type { Actor, Claim, Report } from '../model/dossier.ts';
import type { Span } from '../model/span.ts';

/** A report of which this share is copied is a rewrite as a whole; of another one only what stands in copied passages is. */
const MOSTLY = 0.5;

/** What a report rewrites as a whole, by a person's word or by its copied passages. */
function rewrittenBy({ rewrites, copies: [most] }: Pick<Report, 'rewrites' | 'copies'>): string | undefined {
  return rewrites ?? (most !== undefined && most.share >= MOSTLY ? most.report : undefined);
}

/** What the passage in which a claim stands is copied from. */
function copiedFrom({ start, end }: Span, { rewrites, copies }: Report): string | undefined {
  if (rewrites !== undefined) return undefined;
  const inside = (passage: Span): number => Math.min(end, passage.end) - Math.max(start, passage.start);
  return copies.find(({ passages }) => passages.some((passage) => 2 * inside(passage) > end - start))?.report;
}

/** The report in which what a claim says was first told: at the beginning of a chain of rewrites; a report that rewrites none is its own root. */
function rootOf(claim: Span, report: Report, reports: ReadonlyMap<string, Report>): Report {
  const seen = new Set<string>();
  let root = report;
  for (
    let next = reports.get(copiedFrom(claim, report) ?? rewrittenBy(report) ?? '');
    next !== undefined && !seen.has(next.id);
    next = reports.get(rewrittenBy(next) ?? '')
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
 * - else the outlet of the report at the root of its rewrites, or of the passage that was copied.
 */
export function originOf(
  claim: Pick<
    Claim,
    'report' | 'speaker' | 'via' | 'credited' | 'public' | 'saidOn' | 'publishedOn' | 'start' | 'end'
  >,
  reports: ReadonlyMap<string, Report>,
  actors: ReadonlyMap<string, Actor>,
): Origin {
  const report = reports.get(claim.report);
  const root = report === undefined ? undefined : rootOf(claim, report, reports);
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
