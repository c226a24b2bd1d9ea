// Fills a frame's roles from a clause: who, whom and over what.

import type { Mention } from '../../model/extracted.ts';
import type { Frame } from '../../model/frame.ts';
import type { Span } from '../../model/span.ts';
import type { Clause, Filler } from '../../text/clauses/clauses.ts';
import { SAYING } from '../../text/clauses/words.ts';
import type { Document } from '../../text/parser/document.ts';
import { addressee } from './addressee.ts';
import { accusedBeside, answerers, isMutual } from './answered.ts';
import { behindIn, belonging, belowObject, ownersCalled, ownersOfNoun, sendersOf } from './belonging.ts';
import { bearing, isOnRequest, isPurpose, isReceiving } from './borne.ts';
import { doingOf } from './doing.ts';
import { FORCES } from './goods.ts';
import { aroundIn, hitIn, nominalsOf, statesOf, strikersIn, victimsOf } from './harm.ts';
import { isObliged } from './obliged.ts';
import { PLANNED, plannedIn } from './planned.ts';
import { actorsAmong, actorsWithin, clauseAt, MOVING, type Place, type Reading, spanOf } from './reading.ts';

export interface Filled {
  readonly who: readonly Mention[];
  readonly whom: readonly Mention[];
  readonly over: Span | null;
}

export function fill(reading: Reading, place: Place, frame: Frame): Filled {
  if (frame.kind !== 'meeting' && isReceiving(reading.document, place.clause, frame.nouns)) {
    const whom = actorsAmong(reading, place.clause.subject, place.clause.speaker);
    return { who: actorsAmong(reading, givingIn(place)), whom, over: null };
  }
  const sent = frame.kind === 'pressure' ? actorsAmong(reading, sendersOf(reading.document, place)) : [];
  const stated =
    frame.kind === 'meeting'
      ? all(
          reading,
          place,
          frame.who.filter((slot) => slot !== 'of' || !isTopic(place)),
        ).map(apart)
      : sent.length > 0
        ? sent
        : first(reading, place, frame.who);
  const done = frame.kind === 'other' || frame.mode === 'expel';
  const lent = done ? doingOf(reading.document, place) : givenBy(place);
  const nobody = stated.length === 0 ? nobodyOf(reading, place) : [];
  const found = stated.length > 0 ? stated : nobody.length > 0 ? nobody : actorsAmong(reading, lent);
  const who = found.length > 0 || frame.event !== 'ASSAULT' ? found : actorsAmong(reading, strikersIn(place));
  const ids = new Set(who.flatMap((mention) => mention.ids));
  const isSomebody = (id: string): boolean =>
    /^(?:person|unnamed)$/.test(reading.resolver.who(id).kind ?? '');
  const own = (mention: Mention): boolean =>
    frame.event === 'SANCTION' &&
    mention.actsFor.some((id) => ids.has(id)) &&
    !(frame.mode === 'expel' && mention.ids.every(isSomebody));
  const other = (mention: Mention): boolean => !mention.ids.some((id) => ids.has(id)) && !own(mention);
  const forces = /^(?:COERCE|SANCTION)$/.test(frame.event) ? ['forced'] : [];
  const slots = frame.kind === 'pressure' ? [...forces, ...frame.whom, ...ANYWHERE] : frame.whom;
  const whom = first(reading, place, slots, other);
  const aimed = whom.length > 0 || frame.whom.length === 0 ? [] : aimsOf(place);
  const behind = whom.length > 0 ? whom : aimed.flatMap((aim) => first(reading, aim, frame.whom, other));
  const hurt = behind.length > 0 || frame.event !== 'ASSAULT' ? [] : actorsAmong(reading, victimsOf(place));
  const mutual = whom.length === 0 && who.length === 2 && isMutual(reading.document, place);
  return {
    who,
    whom: mutual
      ? who
      : behind.length > 0
        ? behind
        : hurt.length > 0
          ? hurt.filter(other)
          : hitIn(reading, place, frame),
    over: overOf(reading, place, frame),
  };
}

/** "Nobody in WASHINGTON had asked for it": whose act it would have been. */
function nobodyOf(reading: Reading, { clause }: Place): Mention[] {
  const none = clause.subject.filter(({ start, end }) =>
    /^(?:nobody|no one|none) (?:in|at|from|of)\b/i.test(reading.document.text.slice(start, end)),
  );
  return actorsWithin(reading, none, true);
}

/** "SPOKE OF the Americans", "TALKED OF peace": about whom, not with whom. */
function isTopic({ clause: { predicate } }: Place): boolean {
  return predicate.kind === 'verb' && /^(?:speak|talk)$/.test(predicate.lemma);
}

/** "Ukrainian and American negotiators" meet each other: a group that acts for several is all of them. */
function apart(mention: Mention): Mention {
  const many = mention.ids.length === 1 && mention.actsFor.length > 1;
  return many ? { ...mention, ids: mention.actsFor, actsFor: [] } : mention;
}

/** "Drew criticism FROM PARIS": where what the subject gets comes from, be it told of the verb or of the noun. */
function givingIn(place: Place): readonly Filler[] {
  const own = behindIn(place.clause, 'from');
  return own.length > 0 ? own : aimsOf(place).flatMap(({ clause }) => clause.subject);
}

/** "Praise for the mediators CAME FROM the bishop", "at the request OF PARIS": whose the act is that a noun names. */
function givenBy({ clause, all }: Place): readonly Filler[] {
  if (isOnRequest({ clause, all })) return clause.object;
  const { predicate, relation, governor } = clause;
  const above = governor === null || relation !== 'nominal' ? undefined : clauseAt(all, governor);
  if (above === undefined || !COMING.has(above.predicate.lemma)) return [];
  return above.subject.some(({ head }) => head === predicate.head) ? behindIn(above, 'from') : [];
}

const COMING = new Set('come emerge arrive pour flow'.split(' '));

/** Where the recipient of any pressure may stand besides: "faces calls", "to force Hamas's hand". */
const ANYWHERE = ['bearer', 'purpose', 'addressee', 'answerer', 'blamed'];

/** "Imposed sanctions ON BELARUS": the acts that are a clause's object, with roles of their own. */
function aimsOf(place: Place): Place[] {
  const { object, subject, predicate } = place.clause;
  return nominalsOf(place, [...object, ...(predicate.lemma === 'be' ? subject : [])]).map((clause) => ({
    ...place,
    clause,
  }));
}

function first(
  reading: Reading,
  place: Place,
  slots: readonly string[],
  accept: (mention: Mention) => boolean = () => true,
): Mention[] {
  for (const slot of slots) {
    const mentions = mentionsIn(reading, place, slot).filter(accept);
    if (mentions.length > 0) return mentions;
  }
  return [];
}

function mentionsIn(reading: Reading, place: Place, slot: string): readonly Mention[] {
  const { clause } = place;
  if (slot === 'within-complement')
    return actorsWithin(
      reading,
      complementsOf(place).flatMap((complement) => [
        ...(complement.tense === null && complement.predicate.kind === 'verb' ? [] : complement.subject),
        ...phrasesOf(complement),
        ...behindIn(complement, 'against'),
      ]),
    );
  if (slot === 'asker') return askersOf(reading, place);
  if (slot === 'within') {
    const around = actorsAmong(reading, belonging(reading, place), clause.speaker);
    const known = new Set(around.flatMap(({ ids }) => ids));
    const named = actorsWithin(reading, phrasesOf(clause));
    return [...around, ...named.filter(({ ids }) => !ids.some((id) => known.has(id)))];
  }
  if (slot === 'condition') {
    const subjects = fillersIn(reading, place, slot);
    const named = actorsAmong(reading, subjects, clause.speaker);
    const doing = actorsAmong(
      reading,
      nominalsOf(place, subjects).flatMap((act) => act.subject),
    );
    const placed = ({ start, end }: Filler): boolean =>
      /\b(?:in|at|near|around)\b/.test(reading.document.text.slice(start, end));
    return (
      [named, doing].find(({ length }) => length > 0) ??
      actorsWithin(
        reading,
        subjects.filter((subject) => !placed(subject)),
      )
    );
  }
  if (slot === 'around' || slot === 'aimed') return actorsWithin(reading, aroundIn(reading, place, slot));
  if (slot === 'ended')
    return actorsWithin(
      reading,
      [...clause.object, ...behindIn(clause, 'for')].filter(({ head }) =>
        ENDS.has(reading.document.tokens[head]?.lemma ?? ''),
      ),
    );
  if (slot === 'where') return statesOf(reading, place);
  if (slot === 'told') return toldOf(reading, place);
  if (slot === 'speaker') return speakersOf(reading, clause);
  if (PLANNED.has(slot)) return plannedIn(reading, place, slot);
  const fillers = fillersIn(reading, place, slot);
  if (fillers.length === 0) return [];
  const named = actorsAmong(reading, fillers, clause.speaker);
  if (!OF_ACTS.has(slot) || (named.length > 0 && !/^(?:over|about)$/.test(slot))) return named;
  const known = named.filter(({ ids }) => ids.some((id) => reading.resolver.who(id).kind !== null));
  if (known.length > 0) return known;
  return actorsAmong(
    reading,
    nominalsOf(place, fillers).flatMap((act) => act.subject),
  );
}

/** "Demanded an END to Israeli raids": whose they are. */
const ENDS = new Set('end halt stop cessation lifting suspension reversal'.split(' '));

/** "An inquiry into the killing of six men BY POLICE", "the expulsion by ERITREA drew a protest": whose the act is. */
const OF_ACTS = new Set('into against over about at bearer'.split(' '));

/** "Has until Friday to answer the US PROPOSAL", "to give WASHINGTON its answer": who waits for it. */
function askersOf(reading: Reading, { clause, all }: Place): readonly Mention[] {
  const owed = all.filter(
    ({ governor, predicate }) => governor === clause.predicate.head && ANSWERING.has(predicate.lemma),
  );
  const named = owed.flatMap((answer) => [...answer.indirect, ...behindIn(answer, 'to')]);
  const makers = reading.plans.makers(
    owed.flatMap((answer) => [...answer.object, ...behindIn(answer, 'to')]),
  );
  return makers.length > 0 ? makers : actorsAmong(reading, named);
}

const ANSWERING = new Set(
  'answer respond reply accept sign agree give deliver decide reject approve'.split(' '),
);

/** Who says it: no outlet, and not the subject itself. */
function speakersOf(reading: Reading, clause: Clause): Mention[] {
  const { subject } = clause;
  const held = clause.predicate.kind === 'verb' ? clause.held?.speaker : undefined;
  const speaker = clause.speaker.length > 0 ? clause.speaker : (held ?? []);
  const own = new Set(actorsAmong(reading, subject, speaker).flatMap(({ ids }) => ids));
  return actorsAmong(
    reading,
    speaker.filter((filler) => reading.resolver.resolve(filler).kind !== 'outlet'),
  ).filter(({ ids }) => !ids.some((id) => own.has(id)));
}

function all(reading: Reading, place: Place, slots: readonly string[]): Mention[] {
  return actorsAmong(
    reading,
    slots.flatMap((slot) => fillersIn(reading, place, slot)),
  );
}

function fillersIn({ document }: Reading, place: Place, slot: string): readonly Filler[] {
  return SLOTS.get(slot)?.(document, place) ?? behindOrBelow(document, place, slot);
}

type Slot = (document: Document, place: Place) => readonly Filler[];

/** Who stands in a slot of this name; any other name is a preposition. */
const SLOTS: ReadonlyMap<string, Slot> = new Map(
  Object.entries<Slot>({
    subject: (_, { clause }) => clause.subject,
    object: (_, { clause }) => clause.object,
    indirect: (_, { clause }) => clause.indirect,
    owner: ownersOfNoun,
    'called-owner': ownersCalled,
    complement: (document, place) =>
      complementsOf(place)
        .filter((complement) => isUnreal(document, complement))
        .flatMap(doerIn)
        .filter(({ start, end }) => !OWN.test(document.text.slice(start, end))),
    accused: (_, place) => complementsOf(place).flatMap(doerIn),
    culprit: (_, place) => complementsOf(place).flatMap(({ subject }) => subject),
    doer: (_, place) => doersOf(place),
    bound: boundOf,
    agent: (_, place) => nominalsOf(place, place.clause.object).flatMap((act) => act.subject),
    doing: (_, place) => nominalsOf(place, place.clause.subject).flatMap((act) => act.subject),
    reached: (_, { clause, all: clauses }) => reachedBy(clause, clauses),
    attendant: (document, { clause, all: clauses }) => attendants(document, clause, clauses),
    opposed: (_, { clause }) => (clause.voice === 'passive' ? clause.object : []),
    moved: (_, place) =>
      complementsOf(place)
        .filter(isMoving)
        .flatMap(({ object }) => object),
    'of-complement': (document, place) =>
      complementsOf(place)
        .flatMap((complement) => [complement, ...nominalsOf(place, complement.object)])
        .flatMap(inside)
        .filter(({ head }) => !FORCES.has(document.tokens[head]?.lemma ?? '')),
    addressee,
    'against-complement': (document, place) =>
      complementsOf(place).flatMap((complement) => [
        ...behindIn(complement, 'against'),
        ...belowObject(document, { ...place, clause: complement }, 'against'),
      ]),
    blamed: (_, place) => accusedBeside(place),
    answerer: answerers,
    forced: (document, place) => purposesOf(document, place).filter(isMoving).flatMap(movedIn(place.all)),
    bearer: (_, place) => bearing(place)?.subject ?? [],
    purpose: (document, place) => purposesOf(document, place).flatMap(movedIn(place.all)),
    condition: (_, place) =>
      conditionsOf(place.clause, complementsOf(place), place.all).flatMap(({ subject }) => subject),
  }),
);

function doerIn({ subject, object, voice }: Clause): readonly Filler[] {
  return voice === 'passive' && subject.length === 0 ? object : subject;
}

function behindOrBelow(document: Document, place: Place, preposition: string): readonly Filler[] {
  const { clause } = place;
  const told = whatIsToldOf(document, place);
  const beside = [
    ...behindIn(clause, preposition),
    ...(told === undefined ? [] : behindIn(told, preposition)),
  ];
  const behind = beside.length > 0 ? beside : belowObject(document, place, preposition);
  if (preposition === 'to') return [...behind, ...clause.indirect];
  return preposition === 'with'
    ? [...behind, ...aimsOf(place).flatMap((aim) => behindIn(aim.clause, preposition))]
    : behind;
}

/** "Asked that ITS OWN engineers read it": nobody else is moved. */
const OWN = /\b(?:its|his|her|their|our|my) own\b/i;

function complementsOf({ clause, all: clauses }: Place): Clause[] {
  return clause.complements.flatMap((token) => clauseAt(clauses, token) ?? []);
}

/** What is asked for rather than stated: "to sign", "must sign", "that Kyiv sign"; not "that Kyiv had signed". */
export function isUnreal(document: Document, clause: Clause): boolean {
  const { tense, predicate } = clause;
  const { tokens } = document;
  if (tense === null || isObliged(document, clause)) return true;
  const { tag, text, lemma } = tokens[predicate.head] ?? { tag: '', text: '', lemma: '' };
  // "That both PUT it in writing": the form of the past is that of the demand.
  const bare = tag === 'VBP' || (tag === 'VBD' && text === lemma);
  return bare && predicate.auxiliaries.length === 0;
}

function purposesOf(document: Document, { clause, all: clauses }: Place): Clause[] {
  return clauses.filter((other) => other.governor === clause.predicate.head && isPurpose(document, other));
}

/** Whom an infinitive of purpose is to move: its object, and who is to do what it says. */
function movedIn(clauses: readonly Clause[]): (purpose: Clause) => Filler[] {
  return ({ object, complements }) => [
    ...object,
    ...complements.flatMap((token) => clauseAt(clauses, token)?.subject ?? []),
  ];
}

/** "To get ATHENS to withdraw it". */
function isMoving({ predicate, complements, obliques }: Clause): boolean {
  const heeled = obliques.some(({ preposition }) => /^(?:to|into)$/.test(preposition));
  return (
    (MOVING.has(predicate.lemma) && (complements.length > 0 || heeled)) || predicate.lemma === 'persuade'
  );
}

/** "Unless KYIV signs": the conditions on a clause or on what it threatens. */
export function conditionsOf(
  clause: Clause,
  complements: readonly Clause[],
  all: readonly Clause[],
): Clause[] {
  const governors = new Set([clause, ...complements].map(({ predicate }) => predicate.head));
  return all.filter(
    ({ conditional, governor }) => conditional && governor !== null && governors.has(governor),
  );
}

function phrasesOf({ object, obliques }: Clause): Filler[] {
  return [
    ...object,
    ...obliques
      .filter(({ preposition }) => preposition === 'on' || preposition === 'to')
      .flatMap(({ fillers }) => fillers),
  ];
}

function inside({ object, indirect, obliques }: Clause): Filler[] {
  return [...object, ...indirect, ...obliques.flatMap(({ fillers }) => fillers)];
}

/** The words that say what it is over: the first slot that is filled. */
function overOf(reading: Reading, place: Place, { over }: Frame): Span | null {
  const told = whatIsToldOf(reading.document, place);
  if (told !== undefined) return { start: told.predicate.start, end: told.extent.end };
  for (const slot of over) {
    if (slot === 'complement') {
      const span = spanOf(complementsOf(place).map(({ extent }) => extent));
      if (span !== null) return span;
    } else {
      const things = fillersIn(reading, place, slot).filter(
        (filler) => !isAsked(reading, filler) && isNobody(reading, place, filler),
      );
      const span = spanOf(things);
      if (span !== null) return span;
    }
  }
  return null;
}

/** Something; so is "a joint ENTERPRISE" that is proposed, and "it" where it would else be the subject over again. */
function isNobody(reading: Reading, { clause }: Place, filler: Filler): boolean {
  const [actor] = actorsAmong(reading, [filler]);
  if (actor === undefined) return true;
  const { text } = reading.document.tokens[filler.head] ?? { text: '' };
  if (/^(?:it|this|that)$/i.test(text) && !clause.subject.includes(filler))
    return actorsAmong(reading, clause.subject).some(({ ids }) => ids.some((id) => actor.ids.includes(id)));
  return (
    PROPOSED.test(actor.text) && /^(?:propose|suggest|counter|offer|pitch)$/.test(clause.predicate.lemma)
  );
}

const PROPOSED =
  /^an? (?:[a-z-]+ )*(?:enterprise|company|venture|force|body|commission|agency|court|committee|council)\b/;

/** "What Rome wants from Malta IS A PROMISE": the clause that tells what the thing is. */
function whatIsToldOf({ tokens }: Document, { clause, all }: Place): Clause | undefined {
  if (!clause.object.some(({ head }) => tokens[head]?.text.toLowerCase() === 'what')) return undefined;
  const { head } = clause.predicate;
  return all.find(
    ({ predicate, subject, relation }) =>
      predicate.kind === 'noun' &&
      relation !== 'nominal' &&
      predicate.head > head &&
      subject.some(({ first, next }) => first <= head && head < next),
  );
}

/** "WHAT it expects of them": a question names no thing. */
function isAsked({ document }: Reading, { head }: Filler): boolean {
  return /^W/.test(document.tokens[head]?.tag ?? '');
}

/** "An offer WENT OUT TO the ferrymen", "REACHED the owners". */
function reachedBy({ governor, relation, predicate }: Clause, all: readonly Clause[]): readonly Filler[] {
  const above = governor === null || relation !== 'nominal' ? undefined : clauseAt(all, governor);
  if (above === undefined || !/^(?:go|come|reach|arrive)$/.test(above.predicate.lemma)) return [];
  if (!above.subject.some(({ head }) => head === predicate.head)) return [];
  return above.predicate.lemma === 'reach' ? above.object : behindIn(above, 'to');
}

/** Who goes to an act without a subject of its own, or speaks at it: "FLEW to Moscow for talks with Putin", "SAID in a call with him". */
function attendants(
  { tokens }: Document,
  { governor, subject, relation, predicate }: Clause,
  all: readonly Clause[],
): readonly Filler[] {
  const above = governor === null || relation !== 'nominal' ? undefined : clauseAt(all, governor);
  const dated = subject.every(({ head }) => /^(?:DATE|TIME)$/.test(tokens[head]?.entity ?? ''));
  if (!dated || above === undefined) return [];
  if (GOING.has(above.predicate.lemma)) return above.subject;
  if (SENDING.has(above.predicate.lemma)) return above.object;
  const occasion = occasionOf(tokens, predicate.head);
  const speaks = above.voice === 'active' && SAYING.has(above.predicate.lemma);
  return speaks && OCCASIONS.has(occasion) ? above.subject : [];
}

/** The preposition before an act, "AFTER talks", "AFTER four hours of talks". */
function occasionOf(tokens: Document['tokens'], noun: number): string {
  const preposition = tokens[tokens[noun]?.head ?? -1];
  if (preposition?.text !== 'of') return preposition?.text.toLowerCase() ?? '';
  const span = tokens[preposition.head];
  const timed = span !== undefined && /^(?:hour|day|week|minute|round|month)$/.test(span.lemma);
  return timed ? (tokens[span.head]?.text.toLowerCase() ?? '') : 'of';
}

/** "The deadline for KYIV to answer": who is to do what the noun is for. */
function boundOf({ tokens }: Document, { clause, all }: Place): Filler[] {
  return all
    .filter(({ governor, relation }) => governor === clause.predicate.head && relation !== 'nominal')
    .filter(({ predicate }) => predicate.auxiliaries.some((at) => tokens[at]?.tag === 'TO'))
    .flatMap(({ subject }) => subject);
}

/** "Told HIM that it wants a deal": to whom one says what one wants, wants it of him. */
function toldOf(reading: Reading, { clause, all }: Place): Mention[] {
  const above = clause.governor === null ? undefined : clauseAt(all, clause.governor);
  if (above === undefined || clause.relation !== 'complement' || clause.negated) return [];
  if (!TELLING.has(above.predicate.lemma)) return [];
  const teller = new Set(
    actorsAmong(reading, above.subject).flatMap(({ ids, actsFor }) => [...ids, ...actsFor]),
  );
  const own = actorsAmong(reading, clause.subject, clause.speaker).some(({ ids }) =>
    ids.some((id) => teller.has(id)),
  );
  return own && above.voice === 'active' ? actorsAmong(reading, [...above.object, ...above.indirect]) : [];
}

const TELLING = new Set('tell inform remind notify write'.split(' '));

/** "Demanded KYIV's withdrawal", "insisted on THE BANK's apology": who would do what is asked for. */
function doersOf(place: Place): readonly Filler[] {
  const { clause } = place;
  const asked = [...clause.object, ...behindIn(clause, 'on'), ...behindIn(clause, 'for')];
  return nominalsOf(place, asked)
    .filter(({ object, predicate }) => object.length === 0 && !DONE_TO.has(predicate.lemma.toLowerCase()))
    .flatMap((act) => act.subject);
}

/** Whose these are, to him they are done. */
const DONE_TO = new Set(
  'release arrest detention extradition expulsion removal dismissal deportation execution killing murder trial punishment prosecution'.split(
    ' ',
  ),
);

/** "Sent TWO ENVOYS to Oslo for talks". */
const SENDING = new Set('send dispatch'.split(' '));

const OCCASIONS = new Set('during in at after following'.split(' '));

const GOING = new Set('travel go fly arrive come return head leave land emerge'.split(' '));
