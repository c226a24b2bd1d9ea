// What a person has accepted stays in a claims file when the reader, reading the report again, no longer finds it. Pure.
import type { WrittenClaim, WrittenClaims } from '../model/dossier.ts';
import { byId, compareText } from '../model/order.ts';
import type { Decision } from '../model/review.ts';

export interface Merged {
  readonly claims: WrittenClaims;
  /** Accepted claims whose words have gone from the text. */
  readonly lost: readonly WrittenClaim[];
}

/** `found` with the accepted claims of `before` that it lacks, and with those whom only they name. */
export function withDecided(
  found: WrittenClaims,
  before: WrittenClaims | null,
  text: string,
  verdicts: ReadonlyMap<string, Decision>,
): Merged {
  const there = new Set(found.claims.map(({ key }) => key));
  const missing = (before?.claims ?? []).filter(
    ({ key, review }) =>
      !there.has(key) && (review !== 'draft' || verdicts.get(key ?? '')?.decision === 'accept'),
  );
  const kept = missing.filter(({ quote }) => quote === undefined || text.includes(quote));
  if (before === null || kept.length === 0) return { claims: found, lost: missing };
  const named = new Set(
    kept.flatMap(({ actors, recipients = [], speaker, credited }) =>
      [actors, recipients, speaker ?? [], credited ?? []].flat(),
    ),
  );
  const speakers = Object.entries({
    ...Object.fromEntries(Object.entries(before.speakers ?? {}).filter(([key]) => named.has(key))),
    ...found.speakers,
  }).sort(([a], [b]) => compareText(a, b));
  const known = new Set((found.actors ?? []).map(({ id }) => id));
  const actors = [
    ...(found.actors ?? []),
    ...(before.actors ?? []).filter(({ id }) => named.has(id) && !known.has(id)),
  ];
  return {
    claims: {
      report: found.report,
      extractor: found.extractor,
      ...(speakers.length > 0 ? { speakers: Object.fromEntries(speakers) } : {}),
      ...(actors.length > 0 ? { actors: actors.sort(byId) } : {}),
      claims: [...found.claims, ...kept],
    },
    lost: missing.filter((claim) => !kept.includes(claim)),
  };
}
