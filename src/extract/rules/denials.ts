// Denials that point back: "Israel denies it", "a US official dismissed the claim", "he called the report an invention".

import type { Extracted, Mention } from '../../model/extracted.ts';
import { Frame } from '../../model/frame.ts';
import type { Clause } from '../../text/clauses/clauses.ts';
import type { Document } from '../../text/parser/document.ts';
import { FALSE } from '../cues.ts';
import { saidBy } from './attribution.ts';
import { inFull } from './called.ts';
import type { FrameIndex } from './frames.ts';
import { type Outlets, toExtracted } from './made.ts';
import { rejectsIdea } from './needs.ts';
import { quoteOf } from './quote.ts';
import { actorsAmong, type Place, type Reading } from './reading.ts';

const DENYING = new Set('deny reject dismiss refute dispute rebut disclaim contest'.split(' '));
const SAID = new Set(
  'it this that claim report accusation allegation suggestion charge story account assertion rumour rumor talk suspicion insinuation idea reading notion speculation version letter'.split(
    ' ',
  ),
);
/** "CALLED the report baseless", "DESCRIBED this account as a novel". */
const CALLING = /^(?:call|describe|brand|label|characteri[sz]e|dub)$/;

/** The claim before, denied by whoever is said to deny it; null when the clause denies nothing or nothing was told. */
export function denialOf(
  reading: Reading,
  place: Place,
  { frames, serves, isOutlet }: { readonly frames: FrameIndex; readonly serves: Serves } & Outlets,
  told: readonly Extracted[],
): Extracted | null {
  const { tokens, text } = reading.document;
  const { clause, sentence } = place;
  const disowned = isCalledFalse(reading.document, place);
  if (!disowned && !pointsBack(reading.document, place)) return null;
  const [speaker] = actorsAmong(reading, disowned ? clause.speaker : clause.subject, clause.speaker);
  if (speaker === undefined) return null;
  const words = text.slice(clause.extent.start, sentence.end);
  const found = meant(words, told, frames, sidesOf(speaker, serves), serves, sentence.start);
  const charged = isCharge(words) ? chargeAgainst(told, sidesOf(speaker, serves), serves) : undefined;
  const before =
    found === undefined || (charged !== undefined && charged.start > found.start) ? denying(speaker) : found;
  const cue = tokens[disowned ? (clause.cue ?? clause.predicate.head) : clause.predicate.head];
  return {
    ...before,
    polarity: before.event === 'DENY' ? 'asserts' : 'denies',
    speaker: inFull(reading, place, speaker, disowned ? clause.speaker : clause.subject),
    cue: cue === undefined ? null : { text: cue.text, start: cue.start, end: cue.end },
    form: 'indirect',
    outlet: saidBy(reading, place, isOutlet).outlet,
    frame: 'denial',
    ...quoteOf(text, sentence),
  };
}

function isCharge(words: string): boolean {
  return /\b(?:charge|accusation|allegation|claim|criticism)s?\b/i.test(words);
}

/** "Burhan accused the envoy of bias. The envoy denied THE CHARGE": the last accusation against one's own side. */
function chargeAgainst(
  told: readonly Extracted[],
  speaker: ReadonlySet<string>,
  serves: Serves,
): Extracted | undefined {
  return told.findLast(
    ({ event, recipients }) =>
      event === 'ACCUSE' &&
      recipients.some((mention) => [...sidesOf(mention, serves)].some((id) => speaker.has(id))),
  );
}

/** A denial of what nobody is known to have done: a position of its own. */
function denying(speaker: Mention): Omit<Extracted, 'start' | 'end'> {
  return {
    kind: 'position',
    event: 'DENY',
    mode: null,
    stance: 'against',
    modality: 'actual',
    polarity: 'asserts',
    actors: [speaker],
    recipients: [],
    over: null,
    role: null,
    occurredOn: null,
    outlet: null,
    meeting: { form: null, place: null, minutes: null },
    speaker,
    cue: null,
    form: 'indirect',
    frame: 'denial',
  };
}

const OWN_DENIAL = Frame.parse({ id: 'own-denial', kind: 'position', event: 'DENY', stance: 'against' });

/** "I DID NOT TAKE a peso," he said: what somebody has been charged with, in his own mouth. */
export function ownDenialOf(reading: Reading, place: Place, rules: Outlets): Extracted | null {
  const { clause } = place;
  const { tokens } = reading.document;
  const { predicate, negated, subject, tense, voice, speaker } = clause;
  const own = subject.some(({ head }) => /^(?:I|we)$/i.test(tokens[head]?.text ?? ''));
  const told = negated && own && tense !== 'future' && voice === 'active' && clause.modality === 'actual';
  if (!told || speaker.length === 0 || !CHARGED.has(predicate.lemma)) return null;
  const said = saidBy(reading, place, rules.isOutlet);
  if (said.speaker === null || said.speaker.ids.length === 0) return null;
  const filled = { who: [said.speaker], whom: [], over: null };
  return { ...toExtracted(reading, place, OWN_DENIAL, filled, rules), ...said, polarity: 'asserts' };
}

/** What people are charged with. */
const CHARGED = new Set(
  'take accept receive steal bribe pay touch pocket embezzle kill murder kidnap poison rig forge falsify leak hide bug tap burn cheat lie betray sell launder smuggle loot rob shoot rape plot collude'.split(
    ' ',
  ),
);

/** "Denies it", "rejected the claim", "denied any such step", "calls it nonsense". */
function pointsBack(document: Document, { clause, all, sentence }: Place): boolean {
  const { tokens, text } = document;
  const lemma = clause.predicate.lemma.toLowerCase();
  const inside = (token: number): boolean =>
    clause.object.some(({ head, next }) => tokens[head + 1]?.text === 'of' && head < token && token < next);
  const said = clause.complements.find((token) => !inside(token));
  const behindColon =
    said !== undefined && text.slice(clause.predicate.end, tokens[said]?.start).includes(':');
  if (clause.negated || (said !== undefined && !behindColon)) return false;
  if (clause.object.some(({ head }) => tellsItself(head, all))) return false;
  if (/\b(?:nor|not)\s*$/i.test(text.slice(sentence.start, clause.predicate.start))) return false;
  if (CALLING.test(lemma)) return callsFalse(text.slice(clause.predicate.end, sentence.end));
  if (!DENYING.has(lemma) || rejectsIdea(document, clause, all)) return false;
  const objects = clause.object.map(({ head }) => tokens[head]?.lemma.toLowerCase() ?? '');
  if (objects.length === 0) return lemma === 'deny';
  if (objects.includes('it')) {
    const behind = text.slice(clause.predicate.end, sentence.end);
    if (lemma === 'reject' || (/^ it as\b/.test(behind) && !FALSE.test(behind))) return false;
  }
  // "Jordan demanded a share, but Israel REJECTED THIS": what was demanded is turned down.
  if (
    lemma === 'reject' &&
    clause.relation === 'conjunct' &&
    objects.every((word) => /^th(?:is|at)$/.test(word))
  )
    return false;
  const such = clause.object.some(({ start, end }) => /\b(?:any|such)\b/i.test(text.slice(start, end)));
  return objects.some((word) => SAID.has(word)) || (such && lemma === 'deny');
}

/** "THIS ACCOUNT as a NOVEL", "the minister's report BASELESS": of what was said, that it is not so. */
function callsFalse(words: string): boolean {
  const opening =
    words
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, OBJECT) ?? [];
  return opening.some((word) => SAID.has(word) || SAID.has(word.replace(/s$/, ''))) && FALSE.test(words);
}

/** Among how many words behind "called" stands what is called so. */
const OBJECT = 5;

/** "Denied A REPORT that Delhi had paid": what is denied stands behind it. */
function tellsItself(noun: number, all: readonly Clause[]): boolean {
  return all.some(({ predicate, complements }) => predicate.head === noun && complements.length > 0);
}

/** "Said the story WAS FALSE", "this is untrue, the minister says". */
function isCalledFalse({ tokens, text }: Document, { clause }: Place): boolean {
  const { predicate, subject, speaker, negated } = clause;
  if (predicate.kind === 'verb' || speaker.length === 0) return false;
  const said = subject.some(({ head }) => SAID.has(tokens[head]?.lemma.toLowerCase() ?? ''));
  const word = text.slice(predicate.start, predicate.end);
  return said && (negated ? predicate.lemma === 'true' : FALSE.test(word));
}

export type Serves = (id: string) => readonly { readonly actor: string }[];

/** An actor and those for whom he acts, up the ladder: an official of the White House stands for the United States. */
export function sidesOf({ ids, actsFor }: Mention, serves: Serves): Set<string> {
  const sides = new Set([...ids, ...actsFor]);
  for (const id of sides) for (const { actor } of serves(id)) sides.add(actor);
  return sides;
}

/**
 * The claim that the words point back to: of the kind that they name ("an ultimatum"), what the speaker is said to have
 * done before what was done to him; pressure before the meeting at which it was made.
 */
function meant(
  words: string,
  told: readonly Extracted[],
  { nouns }: FrameIndex,
  speaker: ReadonlySet<string>,
  serves: Serves,
  start: number,
): Extracted | undefined {
  const named = words
    .toLowerCase()
    .split(/[^a-z-]+/)
    .flatMap((word) => nouns.get(word) ?? nouns.get(word.replace(/s$/, '')) ?? []);
  const kinds = new Set(['pressure', 'meeting', 'other', ...named.map(({ kind }) => kind)]);
  const account = ACCOUNT.test(words);
  const asserted = told.filter(
    ({ kind, polarity, speaker: teller, end }) =>
      polarity === 'asserts' &&
      kind !== 'position' &&
      kinds.has(kind) &&
      !(account && teller === null && (kind === 'meeting' || start - end >= NEXT)),
  );
  const involves = (mentions: readonly Mention[]): boolean =>
    mentions.some((mention) => [...sidesOf(mention, serves)].some((id) => speaker.has(id)));
  const last = told.findLast(({ actors, polarity }) => polarity === 'asserts' && involves(actors));
  const answered = told.findLast(({ end }) => start >= end);
  if (answered !== undefined && isAnswerable(answered, start, words, involves)) return answered;
  // "The union had demanded everything. The union denied THIS": what was told last, and that is no act.
  if (/\b(?:it|this|that)[.,;]?$/i.test(words.trim()) && last?.kind === 'position' && start - last.end < 3)
    return undefined;
  const sides = (claims: readonly Extracted[]) => [
    claims.filter(({ actors }) => involves(actors)),
    claims.filter(({ recipients }) => involves(recipients)),
  ];
  const justSaid = asserted.filter(({ end }) => start >= end && start - end < NEXT);
  const that = /^(?:that|this)\b|\bden(?:y|ies|ied) (?:it|this|that)\b/i.test(words) ? [justSaid] : [];
  for (const claims of [...sides(justSaid), ...that, ...sides(asserted)]) {
    const alike = claims.findLast(({ kind, event }) =>
      named.some((frame) => frame.kind === kind && frame.event === event),
    );
    const ofKind = claims.findLast(({ kind }) => named.some((frame) => frame.kind === kind));
    const latest = claims.at(-1);
    const pressed = claims.findLast(({ kind, start }) => kind === 'pressure' && start === latest?.start);
    const found = alike ?? ofKind ?? pressed ?? latest;
    if (found !== undefined) return found;
  }
  return account ? asserted.findLast(({ end }) => start - end < NEAR && start >= end) : undefined;
}

/** "Chad would refuse any halt, two officials said. Niger DISPUTED THAT": a position that others told right before. */
function isAnswerable(
  { kind, event, polarity, speaker, end }: Extracted,
  start: number,
  words: string,
  involves: (mentions: readonly Mention[]) => boolean,
): boolean {
  if (kind !== 'position' || polarity !== 'asserts' || speaker === null || involves([speaker])) return false;
  const near = start - end < NEXT && /\b(?:it|this|that|account|claim|report|version)\b/i.test(words);
  return near && /^(?:AGREE|REJECT|SUPPORT|CONCEDE)$/.test(event ?? '');
}

/** What somebody else has told. */
const ACCOUNT = /\b(?:account|claim|allegation|story|report)\b/i;

/** In units of text: no more than white space and a quotation mark between two sentences. */
const NEXT = 6;

/** How far back, in units of text, the account may stand that is denied. */
const NEAR = 160;

/** "Confirmed the encounter", "the call did take place": the last meeting told, by another speaker. */
export function confirmationOf(
  reading: Reading,
  { clause, sentence }: Place,
  { nouns }: FrameIndex,
  told: readonly Extracted[],
): Extracted | null {
  const { tokens, text } = reading.document;
  const lemma = clause.predicate.lemma.toLowerCase();
  const isMeeting = (head: number): boolean =>
    (nouns.get(tokens[head]?.lemma.toLowerCase() ?? '') ?? []).some(({ kind }) => kind === 'meeting');
  const confirms =
    /^(confirm|acknowledge|recall)$/.test(lemma) &&
    !clause.negated &&
    clause.modality === 'actual' &&
    clause.object.some(({ head }) => isMeeting(head));
  const tookPlace =
    /^(take|happen|last|occur)$/.test(lemma) &&
    clause.subject.some(({ head }) => isMeeting(head)) &&
    !clause.negated &&
    !clause.denied;
  if (!confirms && !tookPlace) return null;
  const before = told.findLast(
    ({ kind, polarity, modality }) => kind === 'meeting' && polarity === 'asserts' && modality === 'actual',
  );
  const [speaker = null] = actorsAmong(reading, tookPlace ? clause.speaker : clause.subject);
  if (before === undefined || (confirms && speaker === null)) return null;
  const cue = confirms ? tokens[clause.predicate.head] : undefined;
  return {
    ...before,
    speaker,
    cue: cue === undefined ? null : { text: cue.text, start: cue.start, end: cue.end },
    form: speaker === null ? 'own' : 'indirect',
    frame: 'confirmation',
    ...quoteOf(text, sentence),
  };
}
