// What another act has told already: what is demanded, threatened, judged or ended, what an attack did to people, and charges.
import type { Extracted } from '../../model/extracted.ts';
import type { Clause } from '../../text/clauses/clauses.ts';
import type { Document } from '../../text/parser/document.ts';
import { isAskedOf, isInfinitive } from './asked.ts';
import { clauseAt, type Place } from './reading.ts';

/** What is demanded, threatened or refused is no claim of its own: "urged him to SIGN"; but "agreed to MEET" plans a meeting. */
export function isContent(
  document: Document,
  place: Place,
  told: Extracted,
  evoked: ReadonlyMap<Clause, Extracted>,
): boolean {
  const { clause, all } = place;
  const { kind } = told;
  if (kind === 'meeting' && isPartOfMeeting(clause, all, evoked)) return true;
  if (isComing(clause, told, evoked)) return true;
  if (isCharged(document, clause, all) || isDealtWith(clause, all, told, evoked)) return true;
  if (kind !== 'meeting' && isAskedOf(document, place, kind)) return true;
  for (let at: Clause | undefined = clause; at !== undefined && at.governor !== null; ) {
    if (at.relation === 'nominal' && at !== clause && kind !== 'meeting' && isJudged(at, all, evoked))
      return true;
    if (at.relation !== 'complement' && at.relation !== 'conjunct' && at.relation !== 'adverbial')
      return false;
    if (at.relation === 'adverbial' && at.tense !== null && !at.conditional) return false;
    const above = clauseAt(all, at.governor);
    const claim = above === undefined ? undefined : evoked.get(above);
    if (claim !== undefined && at === clause && isOutcome(at, told, claim)) return true;
    if (claim !== undefined && at === clause && isSameAim(document, at, told, claim)) return true;
    const infinitive: boolean = isInfinitive(document, at);
    if (claim !== undefined && (at.relation === 'complement' || infinitive)) {
      const accused =
        /^(?:ACCUSE|SUPPORT)$/.test(claim.event ?? '') &&
        (kind === 'other'
          ? /^alleged?$/.test(claim.frame) || at.tense === null
          : kind === 'position' && at.tense === null);
      return (
        accused ||
        claim.kind === 'pressure' ||
        (claim.event === 'COERCE' && at.relation === 'complement') ||
        claim.frame === 'teach-to-fight' ||
        (claim.kind === 'proposal' && kind === 'other' && (infinitive || told.modality === 'hypothetical')) ||
        (claim.kind === 'proposal' && claim.event === 'REQUEST' && kind === 'position') ||
        (claim.kind === 'position' && kind !== 'meeting' && infinitive)
      );
    }
    if (above !== undefined && above.speaker !== at.speaker && at.speaker.length > 0) return false;
    at = above;
  }
  return false;
}

/** "Men accused of ATTACKING it", "jailed for INSULTING him": a charge, whoever brings it. */
function isCharged(
  document: Document,
  { relation, governor, tense, predicate }: Clause,
  all: readonly Clause[],
): boolean {
  const above = governor === null ? undefined : clauseAt(all, governor);
  if (above === undefined || relation !== 'complement' || tense !== null) return false;
  const { tokens } = document;
  const of = tokens[tokens[predicate.head]?.head ?? -1];
  const charge = /^(?:charge|suspicion|accusation|allegation|count)$/.test(
    tokens[of?.head ?? -1]?.lemma ?? '',
  );
  const accused = above.voice === 'passive' && CHARGING.has(above.predicate.lemma);
  return (of?.text === 'of' && charge) || accused || isCharged(document, above, all);
}

const CHARGING = new Set(
  'accuse suspect convict charge acquit jail imprison arrest detain fine sentence indict'.split(' '),
);

/** "Condemned the DECISION to jail them": what is judged there is no deed told for itself. */
function isJudged(
  { governor, predicate }: Clause,
  all: readonly Clause[],
  evoked: ReadonlyMap<Clause, Extracted>,
): boolean {
  const above = governor === null ? undefined : clauseAt(all, governor);
  const claim = above === undefined ? undefined : evoked.get(above);
  const judged = above?.object.some(({ head }) => head === predicate.head) === true;
  const ahead =
    above !== undefined && above.predicate.head > predicate.head && JUDGING.has(above.predicate.lemma);
  return judged && (ahead || /^(?:ACCUSE|REJECT|SUPPORT|DENY|AGREE)$/.test(claim?.event ?? ''));
}

/** "The decision to jail them was CONDEMNED": a verb that comes later. */
const JUDGING = new Set(
  'welcome condemn praise criticise criticize denounce hail applaud slam blast oppose defend support back deplore reject decry'.split(
    ' ',
  ),
);

/** "Ended its BLOCKADE", "withdrew its SUPPORT", "rejected an OFFER": told by what is done with it. */
function isDealtWith(
  { relation, governor, predicate }: Clause,
  all: readonly Clause[],
  { kind, event }: Extracted,
  evoked: ReadonlyMap<Clause, Extracted>,
): boolean {
  const above = governor === null || relation !== 'nominal' ? undefined : clauseAt(all, governor);
  const claim = above === undefined ? undefined : evoked.get(above);
  if (above === undefined || claim === undefined) return false;
  if (kind === 'meeting' || (kind === 'pressure' && !(event === 'SANCTION' && claim.event === 'CONCEDE')))
    return false;
  const named = [
    ...above.object,
    ...above.obliques.filter(({ preposition }) => preposition === 'to').flatMap(({ fillers }) => fillers),
  ];
  return (
    named.some(({ head }) => head === predicate.head) &&
    /^(?:RETREAT|CONCEDE|REJECT|SANCTION|AGREE)$/.test(claim.event ?? '')
  );
}

/** "The pardon TOOK EFFECT", "an offer WENT OUT to them": that what a noun names has come about. */
function isComing(
  { subject, predicate }: Clause,
  { kind }: Extracted,
  evoked: ReadonlyMap<Clause, Extracted>,
): boolean {
  if (kind === 'meeting' || !/^(?:take|enter|go|come|reach|arrive|begin)$/.test(predicate.lemma))
    return false;
  return [...evoked.keys()].some(
    (act) => act.predicate.kind === 'noun' && subject.some(({ head }) => head === act.predicate.head),
  );
}

/** "Held a round of TALKS": the meeting has been told by its verb. */
function isPartOfMeeting(
  clause: Clause,
  all: readonly Clause[],
  evoked: ReadonlyMap<Clause, Extracted>,
): boolean {
  for (let at: Clause | undefined = clause; at?.relation === 'nominal' && at.governor !== null; ) {
    at = clauseAt(all, at.governor);
    const claim = at === undefined ? undefined : evoked.get(at);
    if (claim?.kind === 'meeting' || claim?.mode === 'discontinue') return true;
  }
  return false;
}

/** "Opened fire, KILLING six": what an attack did to people is no other attack. */
function isOutcome({ relation, tense, voice }: Clause, told: Extracted, above: Extracted): boolean {
  const same = told.event === above.event && /^(?:ASSAULT|SANCTION)$/.test(told.event ?? '');
  return (
    same && above.polarity === 'asserts' && relation === 'adverbial' && tense === null && voice === 'active'
  );
}

/** "Marched TO PROTEST against it": the aim of a deed that is that deed. */
function isSameAim(document: Document, clause: Clause, told: Extracted, above: Extracted): boolean {
  return clause.relation === 'adverbial' && isInfinitive(document, clause) && told.event === above.event;
}
