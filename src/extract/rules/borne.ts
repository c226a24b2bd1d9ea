// Acts that lie in a noun or a purpose: who bears them, and whether they happened, is told by the verb above.
import type { Clause } from '../../text/clauses/clauses.ts';
import type { Document } from '../../text/parser/document.ts';
import { clauseAt, type Place } from './reading.ts';

/** "FACES calls from Berlin", "RESISTED Turkish pressure": the subject is at the receiving end. */
export const MEETING = new Set(
  'win enjoy command secure gain earn incur elicit provoke face encounter draw meet get receive feel attract invite suffer experience see hear confront endure'.split(
    ' ',
  ),
);
const ANSWERING = new Set(
  'resist reject withstand ignore defy rebuff dismiss heed accept refuse escape shrug brush fend deflect bow yield cave give succumb submit bend buckle respond react relent answer agree balk baulk bristle chafe hold'.split(
    ' ',
  ),
);
/** "Bowed TO pressure", "balked AT it", "held out AGAINST it". */
const TOWARDS = new Set(['to', 'at', 'against']);

/** "UNDER pressure from Turkey, Sweden changed its law". */
const AMID = new Set(['under', 'amid', 'amidst', 'despite', 'following']);

/** "AT THE REQUEST of Paris": whoever acts is whom it was put to. */
const ASKED = new Set('request insistence urging behest instigation prodding demand'.split(' '));

/** "Has RECEIVED no appeal": the object is the act, and the subject whom it would be on. */
export function isReceiving(
  { tokens }: Document,
  { predicate, object }: Clause,
  nouns: readonly string[],
): boolean {
  return (
    MEETING.has(predicate.lemma) &&
    object.some(({ head }) => nouns.includes(tokens[head]?.lemma.toLowerCase() ?? ''))
  );
}

/** The clause whose subject bears the act that a noun names; undefined where none does. */
export function bearing({ clause, all }: Place): Clause | undefined {
  const above = clause.governor === null ? undefined : clauseAt(all, clause.governor);
  if (clause.predicate.kind !== 'noun' || clause.relation !== 'nominal' || above === undefined)
    return undefined;
  const { head } = clause.predicate;
  const isIt = (filler: { readonly head: number }): boolean => filler.head === head;
  const lemma = above.predicate.lemma;
  const object = above.object.some(isIt) && (MEETING.has(lemma) || ANSWERING.has(lemma));
  const oblique = above.obliques.some(
    ({ preposition, fillers }) =>
      fillers.some(isIt) && (AMID.has(preposition) || (TOWARDS.has(preposition) && ANSWERING.has(lemma))),
  );
  return object || oblique || isOnRequest({ clause, all }) ? above : undefined;
}

/** "AT THE REQUEST of Paris". */
export function isOnRequest({ clause, all }: Pick<Place, 'clause' | 'all'>): boolean {
  const above = clause.governor === null ? undefined : clauseAt(all, clause.governor);
  const { head, lemma } = clause.predicate;
  return (
    ASKED.has(lemma.toLowerCase()) &&
    above?.obliques.some(
      ({ preposition, fillers }) => preposition === 'at' && fillers.some((filler) => filler.head === head),
    ) === true
  );
}

/** "Holds back fuel TO FORCE Hamas's hand": an infinitive of purpose. */
export function isPurpose({ tokens }: Document, { relation, predicate }: Clause): boolean {
  return relation === 'adverbial' && predicate.auxiliaries.some((index) => tokens[index]?.tag === 'TO');
}

/** "No call with Oslo IS PLANNED", "denied that a meeting TOOK PLACE": whether they met is told by the verb above. */
export function asHeld({ clause, all }: Place): Clause {
  const above = clause.governor === null ? undefined : clauseAt(all, clause.governor);
  const went = above !== undefined && above.tense === 'past' && GOING.has(above.predicate.lemma);
  if (went && clause.relation === 'adverbial' && clause.modality === 'planned')
    return { ...clause, modality: above.modality, negated: above.negated, denied: above.denied };
  const going =
    clause.relation === 'nominal' && above !== undefined && SETTING_OUT.has(above.predicate.lemma);
  if (going && (above.modality !== 'actual' || (isUnsaid(above) && isAim(clause, above))))
    return { ...clause, modality: above.modality, negated: above.negated, denied: above.denied };
  if (clause.relation !== 'nominal' || above === undefined || !HOLDING.has(above.predicate.lemma))
    return clause;
  const named = [...above.subject, ...above.object].some(({ head }) => head === clause.predicate.head);
  if (!named) return clause;
  const modality = ARRANGING.has(above.predicate.lemma) ? 'planned' : above.modality;
  return { ...clause, modality, negated: above.negated, denied: above.denied };
}

/** Who FLEW to Oslo to meet him met him. */
const GOING = new Set('fly travel come arrive gather return go'.split(' '));
const SETTING_OUT = new Set([...GOING, 'send', 'dispatch']);

function isUnsaid({ negated, denied }: Clause): boolean {
  return negated || denied;
}

/** "Did not fly to Oslo FOR TALKS"; but "did not return from talks". */
function isAim({ predicate }: Clause, { obliques }: Clause): boolean {
  return obliques.some(
    ({ preposition, fillers }) =>
      preposition === 'for' && fillers.some(({ head }) => head === predicate.head),
  );
}

const ARRANGING = new Set('plan schedule arrange expect'.split(' '));
const HOLDING = new Set([...ARRANGING, ...'take happen occur hold'.split(' ')]);

/** The clause with the mood of the verb above: who faces no pressure was not pressed, who acts to force does force. */
export function asDone(document: Document, place: Place): Clause {
  const { clause, all } = place;
  const bearer = bearing(place);
  if (bearer !== undefined && MEETING.has(bearer.predicate.lemma))
    return { ...clause, modality: bearer.modality, negated: bearer.negated, denied: bearer.denied };
  const above = clause.governor === null ? undefined : clauseAt(all, clause.governor);
  return above !== undefined && isPurpose(document, clause)
    ? { ...clause, modality: above.modality, negated: above.negated, denied: above.denied }
    : clause;
}
