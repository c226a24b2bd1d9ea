// What people decide about drafts: a log that only grows, replayed each time the dossier is read. Pure.
import { z } from 'zod';
import { PartialDate, Slug } from './dossier.ts';
import { ACT_KINDS, MODALITIES, POLARITIES, STANCES } from './words.ts';

/** What a person puts in the place of what the reader found; null: none, as in a claim without it. */
export const Edits = z.strictObject({
  kind: z.enum(ACT_KINDS).optional(),
  event: z.string().nullable().optional(),
  mode: z.string().nullable().optional(),
  polarity: z.enum(POLARITIES).optional(),
  modality: z.enum(MODALITIES).optional(),
  actors: z.array(Slug).min(1).optional(),
  recipients: z.array(Slug).optional(),
  issues: z.array(Slug).optional(),
  proposal: Slug.nullable().optional(),
  stance: z.enum(STANCES).nullable().optional(),
  role: z.string().nullable().optional(),
  speaker: Slug.nullable().optional(),
  occurredOn: PartialDate.nullable().optional(),
});
export type Edits = z.infer<typeof Edits>;

export const Decision = z.strictObject({
  /** When: an instant, 2026-01-31T09:30:00Z. */
  on: z.iso.datetime(),
  by: z.string().min(1),
  decision: z.enum(['accept', 'reject', 'undo']),
  /** Key of the claim, which is made of what it says: the claim is found again when its report is read again. */
  claim: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  /** A decision about two claims: whether they cannot both be true. The other one's key. */
  against: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .optional(),
  report: Slug,
  why: z.string().optional(),
  edits: Edits.optional(),
  /** For people who read the log. */
  quote: z.string().optional(),
});
export type Decision = z.infer<typeof Decision>;

/** What stands in the end, by the claim's key: an undo takes back the last decision on its claim that still stood. */
export function verdictsOf(log: readonly Decision[]): Map<string, Decision> {
  const verdicts = new Map<string, Decision>();
  for (const decision of standing(log))
    if (decision.against === undefined) verdicts.set(decision.claim, decision);
  return verdicts;
}

/** What stands about pairs of claims, the last decision on each pair. */
export function pairVerdictsOf(log: readonly Decision[]): Decision[] {
  const pairs = standing(log).filter(({ against }) => against !== undefined);
  return [...new Map(pairs.map((decision) => [subjectOf(decision), decision])).values()];
}

/** What a decision is about: a claim, or two. */
function subjectOf({ claim, against = '' }: Pick<Decision, 'claim' | 'against'>): string {
  return `${claim} ${against}`;
}

/** The decision that an undo without a claim takes back; null when nothing stands. */
export function lastOf(log: readonly Decision[]): Decision | null {
  return standing(log).at(-1) ?? null;
}

/** Decisions that no later line takes back, in the order of the log. */
function standing(log: readonly Decision[]): Decision[] {
  const left: Decision[] = [];
  for (const decision of log) {
    if (decision.decision !== 'undo') left.push(decision);
    else {
      const at = left.findLastIndex((other) => subjectOf(other) === subjectOf(decision));
      if (at >= 0) left.splice(at, 1);
    }
  }
  return left;
}
