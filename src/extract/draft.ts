// From what the rules found to a claim that the gate can judge and a dossier can hold.
import type { Claim } from '../model/dossier.ts';
import type { Extracted, Mention } from '../model/extracted.ts';
import { sha256 } from '../model/id.ts';
import { sortedUnique } from '../model/order.ts';
import { scoreOf, type Vocabulary } from '../model/vocabulary.ts';
import type { ActKind } from '../model/words.ts';

export interface DraftContext {
  readonly report: {
    readonly id: string;
    readonly text: string;
    readonly outlet: string;
    readonly published: string;
  };
  readonly vocabulary: Vocabulary;
  readonly issues: readonly string[];
  readonly proposal: string | null;
  readonly recordedOn: string;
}

/** Null for acts outside the five kinds, which a dossier does not hold. Its id is made when it is in a dossier. */
export function draftOf(extracted: Extracted, context: DraftContext): Claim | null {
  const { report, vocabulary, issues, proposal, recordedOn } = context;
  if (extracted.kind === 'other') return null;
  const { kind, event, mode, start, end, polarity, modality, stance, role, meeting, form, occurredOn } =
    extracted;
  const quote = report.text.slice(start, end);
  const ids = (mentions: readonly Mention[]): string[] =>
    sortedUnique(mentions.flatMap((mention) => mention.ids));
  const content: Omit<Claim, 'id'> = {
    key: null,
    report: report.id,
    kind: kind satisfies ActKind,
    event,
    mode,
    score: event === null ? null : scoreOf(vocabulary, event, mode),
    polarity,
    modality,
    actors: ids(extracted.actors),
    recipients: ids(extracted.recipients),
    issues,
    proposal,
    stance,
    term: null,
    favours: null,
    meeting,
    role,
    from: null,
    to: null,
    audience: null,
    speaker: extracted.speaker?.ids[0] ?? report.outlet,
    via: null,
    credited: extracted.outlet?.ids[0] ?? null,
    public: false,
    form,
    occurredOn,
    saidOn: report.published,
    publishedOn: report.published,
    recordedOn,
    unsure: null,
    review: 'draft',
    reviewed: null,
    over: null,
    because: [],
    contradicts: [],
    quote,
    quoteSha256: sha256(quote),
    start,
    end,
    place: { file: report.id },
  };
  return { id: `draft:${report.id}:${kind}:${start}-${end}`, ...content };
}
