// From a read text to candidate claims: frames over clauses. Pure; the same text gives the same claims.
import type { Extracted, Mention } from '../../model/extracted.ts';
import type { Frame } from '../../model/frame.ts';
import type { Clause } from '../../text/clauses/clauses.ts';
import type { Document } from '../../text/parser/document.ts';
import { withAim } from './aims.ts';
import { mutualOf } from './answered.ts';
import {
  isAsked,
  isCondition,
  isEnabled,
  isForbidden,
  isLeftOpen,
  isLeftToAsk,
  isOfSome,
  isSilent,
  isSought,
  isSupposed,
  isUndecided,
  isUnnamed,
} from './asked.ts';
import { asDone, asHeld, bearing } from './borne.ts';
import { comparedOf } from './compared.ts';
import { completed, isForOwn, isOwnSide, shares, sidesOf } from './completed.ts';
import { isContent } from './content.ts';
import { soleCredit } from './credits.ts';
import { confirmationOf, denialOf, ownDenialOf } from './denials.ts';
import { asBefore } from './ellipsis.ts';
import { withDeed } from './embedded.ts';
import { asEnded } from './ended.ts';
import { type FrameIndex, framesOf } from './frames.ts';
import { isIdle } from './idle.ts';
import { demandOf, encounterOf, gappedOf, pleaOf, threatOf, toldAt } from './implied.ts';
import { type Outlets, toExtracted } from './made.ts';
import { meets } from './needs.ts';
import { type KnownPlan, Plans } from './plans.ts';
import { clauseAt, type Place, placesOf, type Reading, type Text } from './reading.ts';
import { type Filled, fill } from './roles.ts';
import { stanceOf } from './stances.ts';
import { termOf } from './terms.ts';
import { type Service, tiesOf } from './ties.ts';

export interface Rules extends Outlets {
  readonly frames: FrameIndex;
  /** For whom an actor serves, as the gazetteer has it. */
  readonly serves: (id: string) => readonly Service[];
  /** Proposals known beforehand. */
  readonly plans: readonly KnownPlan[];
}

/** In the order of the text. */
export function extract(text: Text, rules: Rules): Extracted[] {
  const places = placesOf(text);
  const clauses = places.map(({ clause }) => clause);
  const reading: Reading = { ...text, plans: new Plans(text, clauses, rules.plans) };
  const acts: Extracted[] = [];
  const evoked = new Map<Clause, Extracted>();
  const asked = new Set<Extracted>();
  for (const place of places) {
    const told = claimOf(reading, place, rules, acts);
    const demanded = told === null || isUnforced(told) ? demandOf(reading, place, rules) : null;
    const stance = told === null || told.kind === 'other' ? stanceOf(reading, place, rules) : null;
    const offered = told !== null && isGiving(told) && stance?.frame === 'would-if' ? stance : null;
    const claim =
      (isOffer(told, place) ? null : threatOf(reading, place, rules)) ??
      termOf(reading, place, rules, acts) ??
      denialOf(reading, place, rules, acts) ??
      demanded ??
      offered ??
      (told === null ? null : withAim(reading, place, told)) ??
      confirmationOf(reading, place, rules.frames, acts) ??
      pleaOf(reading, place, rules) ??
      stance ??
      toldAt(reading, place, rules) ??
      ownDenialOf(reading, place, rules) ??
      asBefore(reading, place, rules, acts);
    if (claim === null || isContent(reading.document, place, claim, evoked)) continue;
    evoked.set(place.clause, claim);
    if (claim.kind === 'pressure' && isLeftToAsk(reading.document, place)) asked.add(claim);
    const compared = comparedOf(reading, place, claim);
    const meeting = encounterOf(reading, place, claim);
    const others = gappedOf(reading, place, claim);
    const claims = mutualOf(reading, place, claim);
    acts.push(...[compared, ...claims, ...others, meeting].filter((each) => each !== null));
  }
  const ties = tiesOf(reading, places, rules.serves);
  const credit = soleCredit(reading, places, rules, text.outlet ?? null);
  const stated = acts.filter((claim) => !asked.has(claim));
  return distinct([...withoutBareDenials(stated), ...ties])
    .map((claim) => (claim.outlet === null && credit !== null ? { ...claim, outlet: credit } : claim))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A deed, or what somebody "must accept": that another says so presses him. */
function isUnforced({ kind, modality }: Extracted): boolean {
  return kind === 'other' || (kind !== 'pressure' && modality === 'hypothetical');
}

/** "Would vote for the treaty IF London agreed": to give something under a condition threatens nobody. */
function isOffer(told: Extracted | null, { clause, all }: Place): boolean {
  if (told === null || clause.negated) return false;
  if (!isGiving(told) && !/^(?:AGREE|SUPPORT|CONCEDE)$/.test(told.event ?? '')) return false;
  const saying = clause.cue === null ? undefined : clauseAt(all, clause.cue);
  return !/^(?:warn|threaten|caution)$/.test(saying?.predicate.lemma ?? '') && told.kind !== 'meeting';
}

/** "Denied that he had pressed Kyiv", "complained that Rome pressed him", "believes that it favours Rome": where that act is found, the denial or complaint says no more. */
function withoutBareDenials(claims: readonly Extracted[]): Extracted[] {
  const denied = new Set(claims.filter(({ polarity }) => polarity === 'denies').map(({ start }) => start));
  const told = new Set(
    claims.filter(({ kind, speaker }) => kind === 'pressure' && speaker !== null).map(({ start }) => start),
  );
  const favoured = new Set(
    claims.filter(({ frame }) => frame === 'favours-another').map(({ start }) => start),
  );
  return claims.filter(({ event, frame, start }) => {
    if (frame === 'calls-bad') return !favoured.has(start);
    if (/^(?:complains|is-angry)$/.test(frame)) return !told.has(start);
    return !(event === 'DENY' || frame === 'doubt') || !denied.has(start);
  });
}

/** The first frame whose needs the clause meets. */
function claimOf(reading: Reading, place: Place, rules: Rules, told: readonly Extracted[]): Extracted | null {
  const { clause } = place;
  const stated = isStated(reading.document, clause);
  const frames = deniesAct(place)
    ? (rules.frames.verbs.get('deny')?.alone ?? [])
    : framesOf(reading.document, place, rules.frames);
  for (const frame of frames) {
    if (frame.kind === 'other' && (clause.conditional || isIdle(reading.document, place, frame))) continue;
    const found = withDeed(reading, place, frame, fill(reading, place, frame), rules.frames);
    if (frame.event === 'DENY' && clause.negated) continue;
    if (isOfSome(reading.document, place)) continue;
    if (onlySays(place) || (frame.kind === 'position' && hasFailed(place))) continue;
    if (frame.kind === 'position' && clause.tense === null && isForbidden(place)) continue;
    if (frame.needs.includes('biased') && isForOwn(found, rules.serves)) continue;
    if (frame.id === 'want' && clause.voice === 'passive' && found.who.length === 0) continue;
    if (
      frame.kind === 'position' &&
      !(
        (stated || isSaidThere(place)) &&
        (clause.predicate.kind !== 'noun' ||
          found.over !== null ||
          isSubject(place, found) ||
          isBorne(place) ||
          isSpokenOf(place))
      )
    )
      continue;
    if (isAsked(reading.document, place, frame.kind)) continue;
    if (/^(?:pressure|position|proposal)$/.test(frame.kind) && isSupposed(place)) continue;
    if (
      frame.kind === 'pressure' &&
      clause.negated &&
      !clause.denied &&
      !(clause.modality === 'actual' || (clause.modality === 'future' && clause.voice === 'active'))
    )
      continue;
    if (
      isLeftOpen(place) ||
      (/^(?:position|other)$/.test(frame.kind) && isUndecided(reading.document, place))
    )
      continue;
    if (frame.kind === 'position' && isSilent(reading.document, place)) continue;
    if (frame.kind === 'position' && (isSought(place) || isCondition(reading.document, place))) continue;
    if (frame.kind === 'pressure' && (isUnnamed(reading.document, place) || isEnabled(place))) continue;
    if (frame.event === 'AGREE' && commitsNobody(reading.document, place)) continue;
    const filled = withDenier(
      reading,
      completed(reading, owned(found, frame, reading, clause), frame, place, told, rules.serves),
      frame,
      asHeld(place),
    );
    const unsaid = clause.negated || clause.denied;
    const again = unsaid && (filled.who !== found.who || filled.whom !== found.whom);
    if (!meets(frame, filled, place, reading, again) || isOwnSide(filled, rules.serves)) continue;
    const done =
      frame.kind === 'pressure'
        ? { ...place, clause: asDone(reading.document, place) }
        : frame.kind === 'meeting'
          ? { ...place, clause: asHeld(place) }
          : place;
    return asEnded(
      place,
      asRefusal(reading.document, clause, toExtracted(reading, done, frame, filled, rules)),
    );
  }
  return null;
}

/** "Dismissed the alleged MEETING": the act is denied, nothing turned down and nobody sent away. */
function deniesAct({ clause, all }: Place): boolean {
  if (!/^(?:reject|dismiss)$/.test(clause.predicate.lemma)) return false;
  return all.some(
    ({ denied, relation, governor }) =>
      denied && relation === 'nominal' && governor === clause.predicate.head,
  );
}

/** "FAILED to agree": that is nobody's position. */
function hasFailed({ clause, all }: Place): boolean {
  const above = clause.governor === null ? undefined : clauseAt(all, clause.governor);
  return clause.relation === 'complement' && above?.predicate.lemma === 'fail' && clause.tense === null;
}

/** "ACKNOWLEDGED that it had lost", "CONCEDED that": to say it gives nothing up. */
function onlySays({ clause, all }: Place): boolean {
  const { lemma, head } = clause.predicate;
  return (
    /^(?:acknowledge|concede|admit|note|recogni[sz]e)$/.test(lemma) && all.some(({ cue }) => cue === head)
  );
}

/** "Spoke of a REFUSAL by Rome". */
function isSpokenOf({ clause, all }: Place): boolean {
  const above = clause.governor === null ? undefined : clauseAt(all, clause.governor);
  if (above === undefined || !/^(?:speak|talk|warn)$/.test(above.predicate.lemma)) return false;
  return above.obliques.some(
    ({ preposition, fillers }) =>
      preposition === 'of' && fillers.some(({ head }) => head === clause.predicate.head),
  );
}

/** "The plan enjoys Russia's BACKING": of a plan that has it, whose it is. */
function isBorne(place: Place): boolean {
  return /^(?:enjoy|win|command|secure|gain|get|receive|have|draw|provoke|face|incur|elicit|attract|encounter|earn)$/.test(
    bearing(place)?.predicate.lemma ?? '',
  );
}

/** "France's SUPPORT for Chad has grown": towards whom a position is that its noun names as the subject of another verb. */
function isSubject({ clause, all }: Place, { whom }: Filled): boolean {
  const above = clause.governor === null ? undefined : clauseAt(all, clause.governor);
  const told = above?.voice === 'passive' ? above.object : above?.subject;
  return whom.length > 0 && told?.some(({ head }) => head === clause.predicate.head) === true;
}

/** "Will not accept it", "would not give up land": to say so is to refuse. */
function asRefusal(
  { tokens }: Document,
  { negated, denied, predicate, voice, subject }: Clause,
  claim: Extracted,
): Extracted {
  const auxiliary = (words: RegExp): boolean =>
    predicate.auxiliaries.some((index) => words.test(tokens[index]?.text ?? ''));
  if (!negated || denied) return claim;
  const wants = claim.frame === 'want-thing' && claim.modality === 'actual';
  if (wants) return { ...claim, event: 'REJECT', stance: 'against', polarity: 'asserts' };
  const accepts = claim.kind === 'position' && claim.stance === 'for';
  const gives =
    accepts ||
    (voice === 'active' && predicate.kind === 'verb' && (isGiving(claim) || claim.kind === 'proposal'));
  if (
    !gives ||
    !auxiliary(accepts ? /^(?:will|wo|would|can|ca|could|shall|going)$/i : /^(?:will|wo|would|shall|going)$/i)
  )
    return claim;
  const [actor, ...others] = claim.actors;
  const met = claim.kind === 'meeting' && actor !== undefined;
  if (met && !subject.some(({ start }) => start === actor.start)) return claim;
  return {
    ...claim,
    kind: 'position',
    event: 'REJECT',
    mode: null,
    stance: 'against',
    polarity: 'asserts',
    modality: 'actual',
    ...(met
      ? { actors: [actor], recipients: others, meeting: { form: null, place: null, minutes: null } }
      : {}),
  };
}

/** What somebody may refuse to another: help, a retreat, a meeting. */
function isGiving({ kind, event }: Extracted): boolean {
  return kind === 'meeting' || (kind === 'other' && /^(?:RETREAT|AID|COOPERATE|CONSULT)$/.test(event ?? ''));
}

/** "Denies that a call with Guyana is planned": who denies it would have been the other one. */
function withDenier(reading: Reading, filled: Filled, { kind }: Frame, clause: Clause): Filled {
  if (kind !== 'meeting' || filled.who.length !== 1 || clause.negated === clause.denied) return filled;
  const sides = sidesOf(reading, clause).filter((side) => !shares(filled.who, [side]));
  return clause.relation === 'nominal' ? { ...filled, who: [...filled.who, ...sides] } : filled;
}

/** "The text was first shown in Kyiv", "a point was struck from it": where nobody is said to do it, those whose plan it is. */
function owned(filled: Filled, { kind, who }: Frame, { plans }: Reading, clause: Clause): Filled {
  const { voice, object, obliques, relation } = clause;
  const aside = clause.predicate.auxiliaries.length === 0 || filled.whom.length === 0;
  const unsaid = relation === 'relative' && aside;
  if (kind !== 'proposal' || filled.who.length > 0 || voice === 'active' || unsaid) return filled;
  if (who.includes('plan')) return filled;
  const from = obliques.filter(({ preposition }) => preposition === 'from').flatMap(({ fillers }) => fillers);
  return { ...filled, who: plans.makers([...object, ...from]) };
}

/** "A cable SIGNED by the minister", "“He will sign,” the captain PROMISED": who writes it, or vouches for another, agrees to nothing. */
function commitsNobody({ tokens }: Document, { clause, all }: Place): boolean {
  const { predicate, object, complements } = clause;
  const lemmaOf = (head: number): string => tokens[head]?.lemma.toLowerCase() ?? '';
  if (predicate.lemma === 'sign') return object.some(({ head }) => WRITTEN.test(lemmaOf(head)));
  if (!/^(?:promise|pledge|vow|guarantee)$/.test(predicate.lemma)) return false;
  const quoted = complements.flatMap((token) => (token < predicate.head ? (clauseAt(all, token) ?? []) : []));
  return quoted.some(
    ({ subject }) => subject.length > 0 && !subject.some(({ head }) => /^(?:i|we)$/.test(lemmaOf(head))),
  );
}

const WRITTEN = /^(?:letter|note|cable|telegram|e-?mail|message|article|column|petition)$/;

/** "Telephoned him TO CONGRATULATE him": what one calls or writes for is said. */
function isSaidThere({ clause, all }: Place): boolean {
  const above = clause.governor === null ? undefined : clauseAt(all, clause.governor);
  return clause.relation === 'adverbial' && !clause.conditional && CALLING.has(above?.predicate.lemma ?? '');
}

const CALLING = new Set(
  'call telephone phone ring write cable summon visit fly travel come arrive go'.split(' '),
);

/** Not a condition, nor an infinitive of purpose: "if Kyiv rejects it", "has days to accept it". */
function isStated({ tokens }: Document, { conditional, relation, predicate }: Clause): boolean {
  const infinitive = predicate.auxiliaries.some((index) => tokens[index]?.tag === 'TO');
  return !conditional && !(infinitive && (relation === 'adverbial' || relation === 'relative'));
}

/** One claim for one act told twice in a sentence: "put pressure on" and "pressure". */
function distinct(claims: readonly Extracted[]): Extracted[] {
  const ids = (mentions: readonly Mention[]): string =>
    mentions
      .flatMap((mention) => mention.ids)
      .sort()
      .join(' ');
  const key = ({
    kind,
    mode,
    event,
    polarity,
    modality,
    actors,
    recipients,
    start,
    stance,
    role,
    over,
  }: Extracted): string =>
    [
      ...[kind, event, polarity, modality, ids(actors), ids(recipients), start, stance, role],
      kind === 'position' ? over?.start : event === 'COERCE' ? mode : '',
    ].join('|');
  return [...new Map(claims.map((claim) => [key(claim), claim])).values()];
}
