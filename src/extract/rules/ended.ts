// Deeds that are stopped: "will stop supplying it with gas" takes something away, "halted the bombing" gives way.
import type { Extracted } from '../../model/extracted.ts';
import { clauseAt, type Place } from './reading.ts';

/** A deed under a verb of ending, as what its end is; any other as it is. */
export function asEnded({ clause, all }: Place, claim: Extracted): Extracted {
  const above = clause.governor === null ? undefined : clauseAt(all, clause.governor);
  if (above === undefined || clause.relation !== 'complement' || clause.tense !== null) return claim;
  if (!ENDING.has(above.predicate.lemma) || claim.kind !== 'other' || clause.negated) return claim;
  const { modality, negated, denied } = above;
  const polarity = negated === denied ? 'asserts' : 'denies';
  if (/^(?:AID|COOPERATE)$/.test(claim.event ?? '') && claim.recipients.length > 0)
    return { ...claim, kind: 'pressure', event: 'SANCTION', mode: 'discontinue', modality, polarity };
  return claim.event === 'ASSAULT' || claim.event === 'MOBILIZE'
    ? { ...claim, event: 'RETREAT', mode: 'ceasefire', modality, polarity }
    : claim;
}

const ENDING = new Set('stop halt cease suspend quit discontinue'.split(' '));
