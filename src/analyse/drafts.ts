// What the reader found and nobody has said yes to: which claims these are, in the order of reading, and what rests on them alone.
import { compareText } from '../model/order.ts';
import type { Casebook } from './casebook.ts';
import type { Claim } from './entries.ts';
import { count } from './words.ts';

const found = new WeakMap<Casebook, readonly Claim[]>();

/** Report by report, the oldest first, and in a report from its first line to its last. */
export function draftsOf(casebook: Casebook): readonly Claim[] {
  const drafts = found.get(casebook) ?? draftsIn(casebook);
  found.set(casebook, drafts);
  return drafts;
}

function draftsIn({ reports, claims }: Casebook): Claim[] {
  return [...reports.values()]
    .sort((a, b) => compareText(a.publishedOn, b.publishedOn) || compareText(a.id, b.id))
    .flatMap((report) => report.claims.flatMap((id) => claims.get(id) ?? []))
    .filter(({ review }) => review === 'draft');
}

/**
 * The draft after a claim, or before it where `step` is -1; past the last comes the first.
 * @param claim a draft, or null: then the first of `report`, or of all
 */
export function draftBeside(
  casebook: Casebook,
  claim: string | null,
  step: 1 | -1,
  report: string | null = null,
): Claim | null {
  const drafts = draftsOf(casebook);
  const at = drafts.findIndex(({ id }) => id === claim);
  if (at >= 0) return drafts.at((at + step) % drafts.length) ?? null;
  return drafts.find((draft) => draft.report === report) ?? drafts[0] ?? null;
}

/** Of an act, by the claims that make it: those that assert it, or where nobody does, those that deny it. */
export function restsOnDrafts(
  { claims }: Casebook,
  { asserting, denying }: { readonly asserting: readonly string[]; readonly denying: readonly string[] },
): boolean {
  const making = asserting.length > 0 ? asserting : denying;
  return making.length > 0 && making.every((id) => claims.get(id)?.review === 'draft');
}

/** What has to be said beside every sentence about a dossier with drafts; empty where there are none. */
export function draftsText(casebook: Casebook): string {
  const drafts = draftsOf(casebook).length;
  if (drafts === 0) return '';
  const [are, them] = drafts === 1 ? ['is a draft', 'it'] : ['are drafts', 'them'];
  return `${drafts} of ${count(casebook.claims.size, 'claim')} ${are}: found by the reader, and nobody has said yes to ${them} yet.`;
}
