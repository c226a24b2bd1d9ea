// Dates in a report that cannot be true: what "happened" after it was published, and offices still to be entered that are long held.
import type { Doubt } from '../model/act.ts';
import { before } from '../model/date.ts';
import type { Actor, Claim, Report } from '../model/dossier.ts';
import { compareText } from '../model/order.ts';
import { incomingDoubts } from './incoming.ts';

export function doubtsOf(
  reports: ReadonlyMap<string, Report>,
  claims: readonly Claim[],
  actors: ReadonlyMap<string, Actor>,
): Doubt[] {
  const doubts = new Map<string, Doubt>();
  const add = (report: string, words: string): void => {
    doubts.set(`${report} ${words}`, { report, words });
  };
  for (const { id, doubts: written } of reports.values()) for (const words of written) add(id, words);
  for (const { report, words } of incomingDoubts(reports, actors)) add(report, words);
  for (const claim of claims) {
    if (
      claim.modality === 'actual' &&
      claim.occurredOn !== null &&
      before(claim.publishedOn, claim.occurredOn)
    ) {
      add(claim.report, `tells of ${claim.occurredOn} as past, but was published on ${claim.publishedOn}`);
    }
    const since = claim.kind === 'tie' && claim.modality !== 'actual' ? heldSince(claim, actors) : null;
    if (since !== null && before(since, claim.publishedOn)) {
      const names = claim.actors.map((id) => actors.get(id)?.name ?? id).join(', ');
      const office = claim.role === null ? 'the office' : `the office of ${claim.role}`;
      add(claim.report, `speaks of ${office} as still to come for ${names}, who has held it since ${since}`);
    }
  }
  return [...doubts.values()].sort(
    (a, b) => compareText(a.report, b.report) || compareText(a.words, b.words),
  );
}

/** Since when the gazetteer has the actor serve the recipient in the claim's role; null when it does not say. */
function heldSince(
  { actors: [actor = ''], recipients: [recipient = ''], role }: Claim,
  actors: ReadonlyMap<string, Actor>,
): string | null {
  const ties = (actors.get(actor)?.actsFor ?? []).filter((tie) => tie.actor === recipient);
  const same = ties.find((tie) => role !== null && tie.role?.toLowerCase() === role.toLowerCase()) ?? ties[0];
  return same?.from ?? null;
}
