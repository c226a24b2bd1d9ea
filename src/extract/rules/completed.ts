// What a text leaves out of a pressure because it has just said it, or because who speaks tells it; and whose side that is on.
import type { Extracted, Mention } from '../../model/extracted.ts';
import type { Frame } from '../../model/frame.ts';
import type { Clause } from '../../text/clauses/clauses.ts';
import type { Document } from '../../text/parser/document.ts';
import { type Serves, sidesOf as sidesAbove } from './denials.ts';
import { actorsAmong, clauseAt, type Place, type Reading, toMention } from './reading.ts';
import type { Filled } from './roles.ts';

/**
 * What a text leaves out because it has just said it: "no ultimatum was put to Armenia" - by whom; "he is being pushed" -
 * by whom; "the pressure is growing" - on whom. Taken from the last pressure told that fits what is there.
 */
export function completed(
  reading: Reading,
  filled: Filled,
  frame: Frame,
  place: Place,
  told: readonly Extracted[],
  serves: Serves,
): Filled {
  const { clause } = place;
  const { who, whom } = filled;
  const { text } = reading.document;
  if (frame.kind === 'position') return deniedAgain(filled, frame, clause, told);
  if (frame.kind !== 'pressure' || (who.length > 0 && whom.length > 0)) return filled;
  if (/^want/.test(frame.id) && clause.complements.length === 0) return filled;
  if (whom.length === 0 && /^(?:THREATEN|COERCE)$/.test(frame.event) && goesOn(place)) return filled;
  const home = whom.length === 0 && isAidWithheld(reading, clause, frame) ? homeOf(reading, clause) : null;
  if (home !== null && !shares(who, [home])) return { ...filled, whom: [home] };
  const answered =
    whom.length > 0 || clause.negated ? null : counterpart(filled, frame, clause, told, reading.document);
  if (answered !== null) return { ...filled, whom: answered };
  const unsaid = clause.denied || clause.negated;
  if (SQUEEZING.has(frame.id) && who.length > 0 && !unsaid) {
    const sides = sidesOf(reading, clause).filter(({ ids }) => !ids.some((id) => id.startsWith('unnamed:')));
    return { ...filled, whom: sides.filter((side) => !shares(who, [side])) };
  }
  const passive = clause.voice === 'passive' && whom.length > 0;
  const growing =
    frame.id === 'put-pressure' &&
    clause.predicate.kind === 'noun' &&
    who.length > 0 &&
    othersAbove(reading, place, who).length === 0;
  if (!unsaid && !passive && !growing) return filled;
  const nobody = clause.subject.some(({ start, end }) =>
    /^(?:nobody|no one|none)$/i.test(text.slice(start, end)),
  );
  const plain =
    clause.predicate.kind === 'verb' &&
    clause.predicate.noun === null &&
    !nobody &&
    !namesAct(reading.document, clause, frame);
  if (
    unsaid &&
    plain &&
    who.length === 0 &&
    whom.length === 0 &&
    !/^(be|come|happen|occur|exist|take)$/.test(clause.predicate.lemma)
  ) {
    return filled;
  }
  const asserted = told.filter(({ kind, polarity }) => kind === 'pressure' && polarity === 'asserts');
  const isNear = ({ end }: Extracted): boolean => clause.predicate.start - end < 2 * NEAR;
  const fits = (claim: Extracted): boolean =>
    shares(who, claim.actors) &&
    shares(whom, claim.recipients) &&
    (whom.length === 0 || isWhole(claim.recipients, whom)) &&
    (unsaid || !passive || claim.event === frame.event || isNear(claim));
  const such = /\b(?:no|any) such\b/i.test(text.slice(clause.extent.start, clause.extent.end));
  const alike = asserted.findLast((claim) => fits(claim) && claim.event === frame.event);
  const same = asserted.findLast((claim) => fits(claim) && isSame(claim.recipients, whom));
  const latest = asserted.findLast(fits);
  const beside = alike?.start === latest?.start ? alike : undefined;
  const before = (such ? beside : (same ?? alike)) ?? latest;
  if (nobody && clause.speaker.length === 0 && before?.event !== frame.event) return filled;
  const any = before ?? (unsaid && who.length === 0 && whom.length === 0 ? asserted.at(-1) : undefined);
  // "NOBODY PRESSES Serbia": a complaint of how things are, no denial of a deed.
  const general = nobody && reading.document.tokens[clause.predicate.head]?.tag === 'VBZ';
  if (any === undefined && unsaid && who.length > 0 && clause.predicate.kind === 'noun')
    return { ...filled, whom: sidesOf(reading, clause).filter((side) => !shares(who, [side])) };
  if (any === undefined)
    return unsaid && !general ? { ...filled, who: whoDenies(reading, clause, whom, serves) } : filled;
  return { ...filled, who: who.length > 0 ? who : any.actors, whom: whom.length > 0 ? whom : any.recipients };
}

/** "The IMF halted a LOAN PROGRAM", "donors froze their BUDGET SUPPORT": what states get, in a report about one. */
function isAidWithheld(
  { document: { tokens } }: Reading,
  { object, negated }: Clause,
  { event }: Frame,
): boolean {
  return event === 'SANCTION' && !negated && object.some(({ head }) => AID.has(tokens[head]?.lemma ?? ''));
}

const AID = new Set(
  'aid loan support funding grant assistance disbursement program programme payment'.split(' '),
);

function homeOf({ document, resolver }: Reading, { predicate }: Clause): Mention | null {
  const home = resolver.home(predicate.head);
  return home === null ? null : toMention(document, home);
}

/** "Denied that the offer HAD BEEN REJECTED", "NO offer has been refused": by whom it was said to be. */
function deniedAgain(
  filled: Filled,
  { event }: Frame,
  { voice, negated, denied }: Clause,
  told: readonly Extracted[],
): Filled {
  if (filled.who.length > 0 || voice !== 'passive' || negated === denied) return filled;
  const same = told.findLast((claim) => claim.kind === 'position' && claim.event === event);
  return same === undefined ? filled : { ...filled, who: same.actors };
}

/** "Threatened, intimidated and tried to coerce EMPLOYEES": to whom a row of verbs is done stands behind the last. */
function goesOn({ clause, all }: Place): boolean {
  const { predicate, relation, governor } = clause;
  const first = relation === 'conjunct' ? governor : predicate.head;
  return all.some(
    (other) =>
      other.relation === 'conjunct' &&
      other.governor === first &&
      other.predicate.head > predicate.head &&
      other.object.length + other.complements.length > 0,
  );
}

/** "JAPAN complains of American pressure": somebody else of whom the verb above a noun tells something. */
function othersAbove(reading: Reading, { clause, all }: Place, who: readonly Mention[]): readonly Mention[] {
  const above = clause.governor === null ? undefined : clauseAt(all, clause.governor);
  return actorsAmong(reading, above?.subject ?? []).filter((mention) => !shares(who, [mention]));
}

/** "Any DEADLINE had been set": the act is named, so that it needs nobody beside it. */
function namesAct({ tokens }: Document, { object }: Clause, { nouns }: Frame): boolean {
  return object.some(({ head }) => nouns.includes(tokens[head]?.lemma.toLowerCase() ?? ''));
}

/** "No threat was made to Oslo, a DANISH official said": who denies it speaks for who did not do it. */
function whoDenies(
  reading: Reading,
  clause: Clause,
  whom: readonly Mention[],
  serves: Serves,
): readonly Mention[] {
  const sides = sidesOf(reading, clause);
  const known = new Set(whom.flatMap(({ ids, actsFor }) => [...ids, ...actsFor]));
  const own = (side: Mention): boolean =>
    shares(whom, [side]) || [...sidesAbove(side, serves)].some((id) => known.has(id));
  return whom.length === 0 || whom.some(isOneself) || sides.some(own) ? [] : sides;
}

/** He himself, not only who serves him. */
function isSame(before: readonly Mention[], whom: readonly Mention[]): boolean {
  return whom.length > 0 && whom.every(({ ids }) => before.some((each) => each.ids.join() === ids.join()));
}

/** What was done to two is not what is done to one of them. */
function isWhole(before: readonly Mention[], whom: readonly Mention[]): boolean {
  const moved = before.flatMap(({ ids }) => ids);
  return moved.length < 2 || moved.every((id) => whom.some(({ ids }) => ids.includes(id)));
}

/** "We have never been asked": in his own mouth, who speaks. */
function isOneself({ text }: Mention): boolean {
  return /^(?:I|me|we|us)$/i.test(text);
}

/** "THEY want US to pay", "WE threatened THEM": not those for whom the other stands. */
export function isOwnSide({ who, whom }: Filled, serves: Serves): boolean {
  const mentions = [...who, ...whom];
  if (!mentions.every(({ text }) => PRONOUN.test(text)) || !mentions.some(isOneself)) return false;
  return isForOwn({ who, whom }, serves);
}

/** "The draft suits CHAD, the CHADIAN minister said": who speaks for those who gain by it. */
export function isForOwn({ who, whom }: Pick<Filled, 'who' | 'whom'>, serves: Serves): boolean {
  const own = new Set(who.flatMap((mention) => [...sidesAbove(mention, serves)]));
  return whom.some((mention) => [...sidesAbove(mention, serves)].some((id) => own.has(id)));
}

const PRONOUN = /^(?:I|me|we|us|he|him|she|her|it|they|them)$/i;

/** For whom those speak who say a clause. */
export function sidesOf(reading: Reading, { speaker }: Clause): Mention[] {
  return actorsAmong(reading, speaker).map((mention) =>
    mention.actsFor.length === 0 ? mention : { ...mention, ids: mention.actsFor },
  );
}

/** "India has been tightening the tap", a Pakistani said: whom it squeezes is who complains. */
const SQUEEZING = new Set(['squeeze', 'make-conditional', 'threaten']);

/** Whoever calls for one of these calls on the many; whoever will "appeal" goes to a court. */
const PROTESTS = new Set(
  'march strike rally protest demonstration boycott vigil walkout stoppage sit-in'.split(' '),
);

/** How far back, in units of text, an act may stand to which a bare verb answers. */
const NEAR = 300;

/** "Taipei PLEADED", "demanded the return of the archive", right after what somebody did to Taipei or with it: who does it to whom is the other side of that. */
function counterpart(
  { who }: Filled,
  { id }: Frame,
  { predicate, object, indirect, complements, voice, modality, obliques }: Clause,
  told: readonly Extracted[],
  { tokens }: Document,
): readonly Mention[] | null {
  const demands = DEMANDS.has(id);
  const below = id === 'make-conditional' ? 0 : complements.length;
  const alone = indirect.length + below === 0 && (demands || object.length === 0);
  if (predicate.lemma === 'appeal' && modality !== 'actual') return null;
  const onMany = obliques.some(
    ({ preposition, fillers }) =>
      preposition === 'for' &&
      fillers.some(({ head }) => PROTESTS.has(tokens[head]?.lemma.toLowerCase() ?? '')),
  );
  const bare =
    predicate.kind === 'verb' &&
    voice === 'active' &&
    (alone || id === 'withhold') &&
    id !== 'offer-terms' &&
    !onMany;
  if (!bare || who.length === 0) return null;
  const before = told.findLast(
    ({ kind, recipients }) =>
      kind === 'pressure' || kind === 'meeting' || (demands && kind === 'position' && recipients.length > 0),
  );
  if (before === undefined || predicate.start - before.end > NEAR) return null;
  if (before.kind !== 'meeting' && shares(who, before.recipients)) return before.actors;
  if (before.kind !== 'meeting' && shares(who, before.actors)) return before.recipients;
  const others = before.actors.filter((mention) => !shares(who, [mention]));
  return others.length === 1 && others.length < before.actors.length ? others : null;
}

/** What one asks for of somebody, though he is not named again. */
const DEMANDS = new Set(['demand', 'push-for', 'ask-for', 'make-conditional']);

/** True when one side is empty, or both have somebody in common or act for the same. */
export function shares(some: readonly Mention[], others: readonly Mention[]): boolean {
  const named = new Set(others.flatMap(({ ids, actsFor }) => [...ids, ...actsFor]));
  return (
    some.length === 0 || some.some(({ ids, actsFor }) => [...ids, ...actsFor].some((id) => named.has(id)))
  );
}
