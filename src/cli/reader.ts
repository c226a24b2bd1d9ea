// The automatic reader put together: parse, resolve, extract, and the gate's verdict on each claim.
import { readFrames } from '../dossier/frames.ts';
import { readNames } from '../dossier/gazetteer.ts';
import { readVocabulary } from '../dossier/vocabulary.ts';
import { draftOf } from '../extract/draft.ts';
import { reasonsAgainst } from '../extract/gate.ts';
import { type Choice, choiceBy } from '../extract/rules/choice.ts';
import { evidenceIn } from '../extract/rules/evidence.ts';
import { extract, type Rules } from '../extract/rules/extract.ts';
import { indexFrames } from '../extract/rules/frames.ts';
import type { Claim, Dossier, Proposal } from '../model/dossier.ts';
import type { Extracted, Resolver } from '../model/extracted.ts';
import { sha256 } from '../model/id.ts';
import type { Overrule } from '../model/names.ts';
import type { Span } from '../model/span.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { Gazetteer } from '../resolve/gazetteer.ts';
import { type IssueTerms, issuesFor, issueTerms, type Surroundings } from '../resolve/issues.ts';
import { type ProposalMention, proposalOf, proposalsIn } from '../resolve/proposals.ts';
import { resolverOf } from '../resolve/resolver.ts';
import { parseParagraphs } from '../text/paragraphs.ts';
import type { Document } from '../text/parser/document.ts';
import { GRAPH_FOLDER } from './dossier.ts';

/** What every report of one run is read with. */
export interface Reader {
  readonly gazetteer: Gazetteer;
  readonly overrules: readonly Overrule[];
  readonly vocabulary: Vocabulary;
  readonly rules: Rules;
  readonly issues: readonly IssueTerms[];
  readonly proposals: readonly Proposal[];
  readonly choice: Choice;
}

export interface ReaderInput {
  readonly id: string;
  readonly text: string;
  /** What of the text is prose; left out: all of it, paragraph by paragraph. */
  readonly prose?: readonly Span[];
  /** Partial date. */
  readonly published: string | null;
  /** Id of its outlet, if known. */
  readonly outlet: string | null;
}

export interface ReadClaim {
  readonly extracted: Extracted;
  readonly issues: readonly string[];
  readonly proposal: ProposalMention | null;
  /** Null for acts outside the five kinds. */
  readonly draft: Claim | null;
  /** Why the gate holds it back. */
  readonly reasons: readonly string[];
}

export interface ReadText {
  readonly claims: readonly ReadClaim[];
  /** How many sentences the prose has, and those in which no word may tell of an act: they were not parsed. */
  readonly sentences: number;
  readonly unread: readonly Span[];
  readonly resolver: Resolver;
}

/** `dossier` gives its issues and proposals, `folder` its own actors and overrules. */
export function openReader(
  dossier?: Pick<Dossier, 'issues' | 'proposals'>,
  folder?: string,
  graph: string = GRAPH_FOLDER,
): Reader {
  const vocabulary = readVocabulary(graph);
  const { actors, words, overrules } = readNames(graph, folder);
  const gazetteer = new Gazetteer(actors, words);
  const isOutlet = (id: string): boolean => gazetteer.actors.get(id)?.kind === 'outlet';
  const serves = (id: string) =>
    (gazetteer.actors.get(id)?.actsFor ?? []).map(({ actor, role, to }) => ({
      actor,
      role: role ?? null,
      to: to ?? null,
    }));
  const frames = indexFrames(readFrames(graph, vocabulary));
  return {
    gazetteer,
    overrules,
    vocabulary,
    issues: issueTerms(dossier?.issues.values() ?? []),
    proposals: [...(dossier?.proposals.values() ?? [])],
    rules: { frames, isOutlet, serves, plans: [...(dossier?.proposals.values() ?? [])] },
    choice: choiceBy(frames),
  };
}

export function readText(input: ReaderInput, reader: Reader): ReadText {
  const { id, text, published } = input;
  const document = parseParagraphs(text, input.prose, { only: reader.choice(text) });
  const resolver = resolverOf(document, reader.gazetteer, { id, published }, reader.overrules);
  const found = extract({ document, resolver, published, outlet: input.outlet }, reader.rules);
  const report = { id, text, outlet: input.outlet ?? 'unknown-outlet', published: published ?? '' };
  const mentions = proposalsIn(text, reader.proposals, reader.gazetteer, published);
  const context = {
    reports: new Map([[id, { text, length: text.length }]]),
    vocabulary: reader.vocabulary,
    known: knownIn(found, mentions, reader, report.outlet),
    hash: sha256,
    evidence: evidenceIn({ document, resolver, published }, reader.rules.frames, found),
  };
  const claims = found.map((extracted): ReadClaim => {
    const proposal = proposalOf(extracted, mentions);
    const issues = issuesFor(extracted, around(extracted, document, proposal, reader), reader.issues);
    const given = { report, vocabulary: reader.vocabulary, issues, recordedOn: '' };
    const draft = draftOf(extracted, { ...given, proposal: proposal?.known ? proposal.id : null });
    const dates = published === null ? { saidOn: '2000', publishedOn: '2000' } : {};
    const reasons = draft === null ? [] : reasonsAgainst({ ...draft, recordedOn: '2000', ...dates }, context);
    return { extracted, issues, proposal, draft, reasons };
  });
  const unread = document.sentences.filter(({ parsed }) => !parsed).map(({ start, end }) => ({ start, end }));
  return { claims, sentences: document.sentences.length, unread, resolver };
}

/** Whom the resolver has found in this text, and what the dossier has. */
function knownIn(
  found: readonly Extracted[],
  proposals: readonly ProposalMention[],
  { gazetteer, issues }: Reader,
  outlet: string,
): (id: string) => boolean {
  const named = found.flatMap(({ actors, recipients, speaker, outlet: credited }) =>
    [...actors, ...recipients, speaker, credited].flatMap((mention) => mention?.ids ?? []),
  );
  const ids = new Set([outlet, ...named, ...issues.map(({ id }) => id), ...proposals.map(({ id }) => id)]);
  return (id) => ids.has(id) || gazetteer.actors.has(id);
}

function around(
  { start, end }: Span,
  { text, sentences }: Document,
  proposal: ProposalMention | null,
  { proposals, issues }: Reader,
): Surroundings {
  const at = sentences.findLastIndex((sentence) => sentence.start <= start);
  const [before, sentence] = [sentences[at - 1], sentences[at]];
  const near = before !== undefined && !text.slice(before.end, start).includes('\n');
  const changes = proposals.find(({ id }) => id === proposal?.id)?.changes ?? [];
  const changed = [...new Set(changes.map(({ issue }) => issue))];
  const whole = issues.filter(({ general }) => general).map(({ id }) => id);
  return {
    text,
    sentence: sentence ?? { start, end },
    before: near ? before : null,
    proposed: proposal === null ? [] : changed.length === 1 ? changed : whole,
  };
}
