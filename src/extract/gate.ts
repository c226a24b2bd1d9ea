// The gate: no claim without its exact quote, and no quote that says the opposite. What fails is kept, with its reasons.
import { isPartialDate } from '../model/date.ts';
import type { Claim, Quarantined, Report } from '../model/dossier.ts';
import type { Span } from '../model/span.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { Modality, Polarity } from '../model/words.ts';
import {
  hasDenial,
  hasFuture,
  hasSupposition,
  isDenialThroughout,
  isFutureThroughout,
  saysDenial,
} from './cues.ts';

/** An act that a predicate inside a quote tells. */
export interface Evidence {
  readonly kind: string;
  readonly event: string | null;
  readonly polarity: Polarity;
  /** Where the rules have read the whole clause: how certain it is, and who does it to whom. */
  readonly read?: ReadClause;
}

interface ReadClause {
  readonly modality: Modality;
  /** Ids, with those for whom they act. */
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
}

export interface GateContext {
  readonly reports: ReadonlyMap<string, Pick<Report, 'text' | 'length'>>;
  readonly vocabulary: Vocabulary;
  /** Ids of the actors, issues and proposals that roles have been resolved to. */
  readonly known: (id: string) => boolean;
  readonly hash: (text: string) => string;
  /** What the clauses inside a span say; left out where the text has not been read. */
  readonly evidence?: (span: Span) => readonly Evidence[];
}

export interface Gated {
  readonly claims: readonly Claim[];
  readonly quarantined: readonly Quarantined[];
}

/** Sorts candidates into claims and quarantined ones; their order is kept. */
export function gate(candidates: readonly Claim[], context: GateContext): Gated {
  const judged = candidates.map((claim) => ({ claim, reasons: reasonsAgainst(claim, context) }));
  return {
    claims: judged.filter(({ reasons }) => reasons.length === 0).map(({ claim }) => claim),
    quarantined: judged.filter(({ reasons }) => reasons.length > 0),
  };
}

/** Why a candidate may not pass, in words; empty when it may. */
export function reasonsAgainst(claim: Claim, context: GateContext): string[] {
  return [
    ...spanReasons(claim, context),
    ...cueReasons(claim),
    ...clauseReasons(claim, context),
    ...vocabularyReasons(claim, context),
    ...roleReasons(claim, context),
  ];
}

function spanReasons(
  { report, start, end, quote, quoteSha256 }: Claim,
  { reports, hash }: GateContext,
): string[] {
  const known = reports.get(report);
  if (known === undefined) return [`unknown report: ${report}`];
  if (
    !(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= known.length)
  ) {
    return [`span outside the text: ${start} to ${end} of ${known.length}`];
  }
  if (known.text === null) {
    if (quote !== null) return ['quote without the text of its report'];
    return /^[0-9a-f]{64}$/.test(quoteSha256) ? [] : ['no hash of the quote'];
  }
  const slice = known.text.slice(start, end);
  if (quote !== slice) return ['quote is not the text between its offsets'];
  if (slice.trim() === '') return ['quote is blank'];
  if (splitsPair(known.text, start) || splitsPair(known.text, end)) return ['span cuts a character in two'];
  return hash(slice) === quoteSha256 ? [] : ['quote does not have the hash that was recorded'];
}

/** True when `offset` stands between the two halves of a surrogate pair. */
function splitsPair(text: string, offset: number): boolean {
  const [before, after] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

function cueReasons({ quote, polarity, modality, kind }: Claim): string[] {
  if (quote === null) return [];
  const reasons: string[] = [];
  const stands = kind === 'pressure' || kind === 'meeting' || kind === 'tie';
  if (polarity === 'denies' && !hasDenial(quote)) reasons.push('denies, but its quote holds no denial');
  if (polarity === 'asserts' && stands && isDenialThroughout(quote))
    reasons.push('asserts, but its quote denies');
  if ((modality === 'planned' || modality === 'future') && !hasFuture(quote)) {
    reasons.push(`${modality}, but its quote speaks of nothing to come`);
  }
  if (modality === 'hypothetical' && !hasSupposition(quote))
    reasons.push('hypothetical, but its quote supposes nothing');
  if (modality === 'actual' && polarity === 'asserts' && kind === 'meeting' && isFutureThroughout(quote)) {
    reasons.push('actual, but its quote speaks of what is to come');
  }
  return reasons;
}

/** A quote with a predicate for the act must say of it what the claim says; words of denial may point back to another sentence. */
function clauseReasons(claim: Claim, { evidence }: GateContext): string[] {
  const { kind, event, polarity, quote, start, end } = claim;
  if (evidence === undefined || quote === null) return [];
  const told = evidence({ start, end }).filter((each) => each.kind === kind && each.event === event);
  const [read, bare] = [told.flatMap(readOf), told.filter((each) => each.read === undefined)];
  const opposed = bare.length > 0 && bare.every((each) => each.polarity !== polarity);
  if (opposed && (kind === 'pressure' || kind === 'meeting') && !(polarity === 'denies' && saysDenial(quote)))
    return [againstClause(polarity)];
  return read.length === 0 ? [] : readingReasons(claim, read);
}

type ReadEvidence = ReadClause & Pick<Evidence, 'polarity'>;

function readOf({ read, polarity }: Evidence): ReadEvidence[] {
  return read === undefined ? [] : [{ ...read, polarity }];
}

function againstClause(polarity: Polarity): string {
  return `${polarity}, but the clause of its quote ${polarity === 'denies' ? 'asserts' : 'denies'}`;
}

/** Where the rules have read the clauses of a quote, one of them must say all that the claim says. */
function readingReasons(
  { polarity, modality, actors, recipients }: Claim,
  read: readonly ReadEvidence[],
): string[] {
  const share = (side: readonly string[], other: readonly string[]): boolean =>
    (side.length === 0 && other.length === 0) || side.some((id) => other.includes(id));
  const alike = read.filter((clause) => clause.polarity === polarity);
  if (alike.length === 0) return [againstClause(polarity)];
  const certain = alike.filter((clause) => clause.modality === modality);
  if (certain.length === 0) return [`${modality}, but the clause of its quote is ${alike[0]?.modality}`];
  if (certain.some((clause) => share(actors, clause.actors) && share(recipients, clause.recipients)))
    return [];
  const turned = certain.some(
    (clause) => share(actors, clause.recipients) && share(recipients, clause.actors),
  );
  return [turned ? 'its sides are the wrong way round' : 'the clause of its quote is about others'];
}

function vocabularyReasons({ event, mode, kind, score }: Claim, { vocabulary }: GateContext): string[] {
  if (event === null) return kind === 'pressure' ? ['pressure without event'] : [];
  const type = vocabulary.events.get(event);
  if (type === undefined) return [`unknown event: ${event}`];
  const reasons: string[] = [];
  if (!type.kinds.includes(kind)) reasons.push(`${event} is no type of ${kind}`);
  if (mode !== null && !type.modes.some(({ id }) => id === mode))
    reasons.push(`unknown mode of ${event}: ${mode}`);
  if (reasons.length === 0 && score === null) reasons.push(`${event} without score`);
  return reasons;
}

function roleReasons(claim: Claim, { known }: GateContext): string[] {
  const reasons: string[] = [];
  if (claim.actors.length === 0) reasons.push('nobody acts');
  if ((claim.kind === 'pressure' || claim.kind === 'tie') && claim.recipients.length === 0)
    reasons.push(`${claim.kind} on nobody`);
  if (
    claim.kind === 'pressure' &&
    claim.recipients.length > 0 &&
    claim.recipients.every((id) => claim.actors.includes(id))
  )
    reasons.push('pressure on itself');
  const ids = [
    ...claim.actors,
    ...claim.recipients,
    ...claim.issues,
    claim.speaker,
    ...(claim.proposal ? [claim.proposal] : []),
  ];
  reasons.push(...ids.filter((id) => !known(id)).map((id) => `unresolved: ${id}`));
  const dates = [claim.occurredOn, claim.saidOn, claim.publishedOn, claim.recordedOn, claim.from, claim.to];
  reasons.push(
    ...dates.filter((date) => date !== null && !isPartialDate(date)).map((date) => `no date: ${date}`),
  );
  return reasons;
}
