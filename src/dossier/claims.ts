// From what a person wrote in claims/*.yaml to claims: defaults filled in, references checked, quotes found in the text.
import { precisionOf } from '../model/date.ts';
import type { Actor, Claim, ClaimEntry, ClaimsFile, Issue, Proposal, Report } from '../model/dossier.ts';
import type { ErrorParts } from '../model/error.ts';
import { contentId, sha256 } from '../model/id.ts';
import type { Decision } from '../model/review.ts';
import { type Span, spansOf } from '../model/span.ts';
import { scoreOf, type Vocabulary } from '../model/vocabulary.ts';
import type { SpeechForm } from '../model/words.ts';
import type { Path, Problems, YamlFile } from './yaml.ts';

export interface References {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly issues: ReadonlyMap<string, Issue>;
  readonly proposals: ReadonlyMap<string, Proposal>;
  readonly vocabulary: Vocabulary;
  readonly recordedOn: string;
  /** What people have decided about drafts, by key. */
  readonly verdicts: ReadonlyMap<string, Decision>;
}

/** The actor that an unnamed speaker of a report is: never shared with another report. */
export function unnamedActors(file: ClaimsFile): Actor[] {
  return Object.entries(file.speakers).map(([key, speaker]) => ({
    id: unnamedId(file.report, key),
    name: speaker.name,
    kind: speaker.kind,
    aka: [],
    actsFor: speaker.actsFor === undefined ? [] : [{ actor: speaker.actsFor }],
    report: file.report,
  }));
}

function unnamedId(report: string, key: string): string {
  return `unnamed:${report}:${key}`;
}

/** Actors whom the reader met in a report, for whom nothing else has an entry; they serve only whom `known` knows. */
export function foundActors(file: ClaimsFile, known: (id: string) => boolean): Actor[] {
  return file.actors
    .filter(({ id }) => !known(id))
    .map(({ because: _because, actsFor, ...actor }) => ({
      ...actor,
      aka: [],
      actsFor: actsFor.filter((tie) => known(tie.actor)),
    }));
}

/** The claims of one file. What cannot be resolved is added to `problems`, and that claim is left out. */
export function resolveClaims(
  file: ClaimsFile,
  report: Report,
  known: References,
  yaml: YamlFile,
  problems: Problems,
): Claim[] {
  return file.claims.flatMap((written, index) => {
    const whole: ClaimEntry = { ...file.defaults, ...written };
    const verdict = whole.review === 'draft' ? known.verdicts.get(whole.key ?? '') : undefined;
    const entry = whole.review === 'draft' ? drafted(whole, verdict, known) : whole;
    const wrong = (path: Path, problem: Omit<ErrorParts, 'where'>): void =>
      problems.add({ ...problem, where: yaml.place(['claims', index, ...path]) });
    const before = problems.list.length;
    checkReferences(entry, file, known, wrong);
    const span = findQuote(entry, report, wrong);
    if (span === null || problems.list.length > before) return [];
    const claim = toClaim(entry, file, report, known, span, yaml.place(['claims', index]));
    return verdict === undefined ? [claim] : [judged(claim, verdict)];
  });
}

/** A draft with what a person has put right in it, and without issues and proposals that the dossier has no longer. */
function drafted(entry: ClaimEntry, verdict: Decision | undefined, known: References): ClaimEntry {
  const edits = Object.entries(verdict?.edits ?? {}).map(([name, value]) => [name, value ?? undefined]);
  const edited: ClaimEntry = { ...entry, ...Object.fromEntries(edits) };
  const { issues = [], proposal, ...rest } = edited;
  return {
    ...rest,
    issues: issues.filter((id) => known.issues.has(id)),
    ...(proposal !== undefined && known.proposals.has(proposal) ? { proposal } : {}),
  };
}

function judged(claim: Claim, { decision, by, on, why }: Decision): Claim {
  const review = decision === 'reject' ? 'rejected' : 'accepted';
  return { ...claim, review, reviewed: { by, on, why: why ?? null } };
}

type Wrong = (path: Path, problem: Omit<ErrorParts, 'where'>) => void;

function checkReferences(entry: ClaimEntry, file: ClaimsFile, known: References, wrong: Wrong): void {
  const speaks = (key: string): boolean => key === 'speaker' || key === 'via';
  const actor = (key: string, ids: readonly string[], speakersToo = false): void => {
    for (const id of ids) {
      if (known.actors.has(id) || (speakersToo && Object.hasOwn(file.speakers, id))) continue;
      const remedy = speaks(key)
        ? 'use a key of speakers, or the id of an actor in actors.yaml or graph/actors'
        : 'add it to actors.yaml, or use an id from graph/actors';
      wrong([key], { code: 'unknown-actor', what: 'unknown actor', value: id, remedy });
    }
  };
  actor('actors', entry.actors, true);
  actor('recipients', entry.recipients, true);
  actor('speaker', list(entry.speaker), true);
  actor('via', list(entry.via), true);
  actor('favours', list(entry.favours));
  actor(
    'credited',
    list(entry.credited).filter((id) => id !== 'none'),
  );
  for (const id of entry.issues ?? []) {
    if (!known.issues.has(id)) {
      wrong(['issues'], {
        code: 'unknown-issue',
        what: 'unknown issue',
        value: id,
        remedy: 'add it to issues.yaml',
      });
    }
  }
  if (entry.proposal !== undefined && entry.proposal !== 'none' && !known.proposals.has(entry.proposal)) {
    const remedy = 'add it to proposals.yaml, or write none';
    wrong(['proposal'], {
      code: 'unknown-proposal',
      what: 'unknown proposal',
      value: entry.proposal,
      remedy,
    });
  }
  if (entry.kind === 'pressure' && entry.recipients.length === 0) {
    wrong([], {
      code: 'no-recipient',
      what: 'pressure without recipients',
      value: entry.key,
      remedy: 'say whom it is aimed at',
    });
  }
  if (entry.kind === 'pressure' && entry.event === undefined) {
    wrong([], {
      code: 'no-event',
      what: 'pressure without event',
      value: entry.key,
      remedy: 'give its PLOVER type: REQUEST, THREATEN, ...',
    });
  }
  if (entry.kind === 'tie' && entry.recipients.length === 0) {
    wrong([], {
      code: 'no-recipient',
      what: 'tie without recipients',
      value: entry.key,
      remedy: 'say whom the actor serves',
    });
  }
}

function findQuote(entry: ClaimEntry, report: Report, wrong: Wrong): Span | null {
  if (report.text === null) {
    if (entry.start !== undefined && entry.end !== undefined && entry.quoteSha256 !== undefined) {
      return { start: entry.start, end: entry.end };
    }
    wrong([], {
      code: 'no-span',
      what: 'claim on a report without text',
      value: entry.key ?? report.id,
      remedy: 'give start, end and quoteSha256, or attach the text',
    });
    return null;
  }
  if (entry.quote === undefined) {
    if (entry.start !== undefined && entry.end !== undefined) return { start: entry.start, end: entry.end };
    wrong([], {
      code: 'no-quote',
      what: 'claim without quote',
      value: entry.key ?? report.id,
      remedy: 'give the exact words',
    });
    return null;
  }
  const spans = spansOf(report.text, entry.quote);
  const span = entry.nth === undefined && spans.length > 1 ? undefined : spans[(entry.nth ?? 1) - 1];
  if (span !== undefined) return span;
  const found = spans.length;
  wrong(['quote'], {
    code: found === 0 ? 'quote-not-found' : 'quote-ambiguous',
    what:
      found === 0
        ? `quote is not in reports/${report.id}.md`
        : `quote stands ${found} times in reports/${report.id}.md`,
    value: JSON.stringify(entry.quote),
    remedy: found === 0 ? 'copy the exact words' : 'say which one: nth: 1',
  });
  return null;
}

function toClaim(
  entry: ClaimEntry,
  file: ClaimsFile,
  report: Report,
  known: References,
  span: Span,
  place: Claim['place'],
): Claim {
  const speaker = entry.speaker === undefined ? report.outlet : actorId(entry.speaker, file);
  const quote = report.text === null ? null : report.text.slice(span.start, span.end);
  const event = entry.event ?? null;
  const stance = entry.stance ?? known.vocabulary.events.get(event ?? '')?.stance ?? 'undecided';
  const occurredOn = entry.occurredOn ?? null;
  const said = { report: report.id, kind: entry.kind, event, mode: entry.mode ?? null };
  const ids = (side: readonly string[]): string[] => side.map((id) => actorId(id, file));
  const roles = {
    actors: ids(entry.actors),
    recipients: ids(entry.recipients),
    issues: entry.issues ?? [],
  };
  const claim: Omit<Claim, 'id'> = {
    key: entry.key ?? null,
    ...said,
    score: event === null ? null : scoreOf(known.vocabulary, event, entry.mode ?? null),
    polarity: entry.polarity,
    modality: entry.modality,
    ...roles,
    proposal: entry.proposal === undefined || entry.proposal === 'none' ? null : entry.proposal,
    stance: entry.kind === 'position' ? stance : null,
    term: entry.term ?? null,
    favours: entry.favours ?? null,
    meeting: {
      form: entry.meeting?.form ?? null,
      place: entry.meeting?.place ?? null,
      minutes: entry.meeting?.minutes ?? null,
    },
    role: entry.role ?? null,
    from: entry.from ?? null,
    to: entry.to ?? null,
    audience: entry.audience ?? null,
    speaker,
    via: entry.via === undefined ? null : actorId(entry.via, file),
    credited: entry.credited === undefined || entry.credited === 'none' ? null : entry.credited,
    public: entry.public ?? false,
    form: speechForm(quote, speaker === report.outlet),
    occurredOn,
    saidOn: entry.saidOn ?? defaultSaidOn(entry, speaker, report),
    publishedOn: report.published,
    recordedOn: known.recordedOn,
    unsure: entry.unsure ?? null,
    review: entry.review,
    reviewed: null,
    over: entry.over ?? null,
    because: entry.because,
    contradicts: entry.contradicts,
    quote,
    quoteSha256: quote === null ? (entry.quoteSha256 ?? '') : sha256(quote),
    ...span,
    place,
  };
  return { id: claimId(claim, report), ...claim };
}

/** What makes a claim this claim: where its words stand and what they are read to say. */
function claimId(claim: Omit<Claim, 'id'>, report: Pick<Report, 'id' | 'sha256'>): string {
  const {
    start,
    end,
    kind,
    event,
    mode,
    polarity,
    modality,
    actors,
    recipients,
    issues,
    proposal,
    stance,
    speaker,
  } = claim;
  const { term, role, meeting, occurredOn } = claim;
  const content = {
    ...{ report: report.id, sha256: report.sha256, start, end, kind, event, mode, polarity, modality },
    ...{ actors, recipients, issues, proposal, stance, speaker, term, role, meeting, occurredOn },
  };
  return `claim:${contentId(content)}`;
}

function actorId(id: string, file: ClaimsFile): string {
  return Object.hasOwn(file.speakers, id) ? unnamedId(file.report, id) : id;
}

function speechForm(quote: string | null, own: boolean): SpeechForm {
  if (own) return 'own';
  return quote !== null && /["“”«»„]/.test(quote) ? 'direct' : 'indirect';
}

/** A holder who states a position does so on its date; everything else was said by the day of publication at the latest. */
function defaultSaidOn(entry: ClaimEntry, speaker: string, report: Report): string {
  const own = entry.kind === 'position' && entry.actors.includes(speaker);
  if (own && entry.occurredOn !== undefined && precisionOf(entry.occurredOn) === 'day')
    return entry.occurredOn;
  return report.published;
}

function list(id: string | undefined): string[] {
  return id === undefined ? [] : [id];
}
