// One extracted claim as one line of JSON: the contract with whatever reads `demarche extract --json`.
import { precisionOf } from '../model/date.ts';
import type { Extracted, Mention } from '../model/extracted.ts';
import { scoreOf, type Vocabulary } from '../model/vocabulary.ts';

/** Which reader found a claim. */
export const EXTRACTOR = 'rules@1';

export interface LineContext {
  /** `sha256:<hex>` of the report's text. */
  readonly report: string;
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly issues: readonly string[];
  readonly proposal: { readonly id: string } | null;
  /** Why the gate holds it back; empty when it passed. */
  readonly reasons: readonly string[];
  /** With --sentences: the number of the input line, from 1. */
  readonly line?: number;
}

/** Keys stand in a fixed order; what a kind does not have is left out. */
export function lineOf(claim: Extracted, context: LineContext) {
  const {
    kind,
    event,
    mode,
    polarity,
    modality,
    actors,
    recipients,
    stance,
    role,
    meeting,
    speaker,
    cue,
    form,
    start,
    end,
  } = claim;
  const { report, text, vocabulary, issues, proposal, reasons, line } = context;
  return {
    report,
    ...(line === undefined ? {} : { line }),
    kind,
    event,
    mode,
    score: event === null ? null : scoreOf(vocabulary, event, mode),
    polarity,
    modality,
    actors: actors.map(mentionOf),
    recipients: recipients.map(mentionOf),
    issues,
    proposal: proposal?.id ?? null,
    ...(kind === 'position' ? { stance } : {}),
    ...(kind === 'tie' ? { role } : {}),
    ...(kind === 'meeting' ? { place: meeting.place, minutes: meeting.minutes } : {}),
    speaker: speaker === null ? null : mentionOf(speaker),
    cue: cue === null ? null : { text: cue.text, start: cue.start, end: cue.end },
    form: kind === 'meeting' ? (meeting.form ?? form) : form,
    outlet: claim.outlet?.ids[0] ?? null,
    quote: text.slice(start, end),
    start,
    end,
    occurredOn: claim.occurredOn,
    precision: claim.occurredOn === null ? null : precisionOf(claim.occurredOn),
    extractor: EXTRACTOR,
    status: reasons.length === 0 ? 'accepted' : 'quarantined',
    ...(reasons.length === 0 ? {} : { reason: reasons.join('; ') }),
  };
}

function mentionOf({ text, start, end, ids }: Mention) {
  return { text, start, end, ids };
}
