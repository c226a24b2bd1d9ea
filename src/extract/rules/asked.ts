// What is only asked, supposed or left open: questions, "whether", conditions, and what somebody is told to do.
import type { Extracted } from '../../model/extracted.ts';
import type { Frame } from '../../model/frame.ts';
import type { Clause } from '../../text/clauses/clauses.ts';
import type { Document } from '../../text/parser/document.ts';
import { clauseAt, type Place } from './reading.ts';
import { isUnreal } from './roles.ts';
import { SILENT } from './stances.ts';

/** "Did the envoy lean on you?", "Does she think that Rome presses him?" claim nothing. */
export function isAsked({ text }: Document, { clause, sentence }: Place, kind: Frame['kind']): boolean {
  const end = text.slice(clause.predicate.end, sentence.end).search(/[?!.][\s"”’)]*(?:\s|$)/);
  const asks = end >= 0 && text[clause.predicate.end + end] === '?';
  if (asks && clause.relation !== 'relative' && YES_OR_NO.test(text.slice(sentence.start, sentence.end)))
    return true;
  return asks && (kind === 'proposal' || kind === 'position' || clause.modality === 'hypothetical');
}

const YES_OR_NO =
  /^[\s"“'‘*(]*(?:(?:And|But|So),? )?(?:Do|Does|Did|Is|Are|Was|Were|Will|Would|Can|Could|Has|Have|Had|Should|May|Might)\b/;

/** "Asked WHETHER Berlin had pressed Turkey", "pressed on WHETHER": not said, but an answer may deny it. */
export function isLeftToAsk({ tokens }: Document, { clause, all }: Place): boolean {
  const above = clause.governor === null ? undefined : clauseAt(all, clause.governor);
  if (above === undefined || !/^(?:complement|adverbial)$/.test(clause.relation)) return false;
  const opens = tokens[clause.extent.first]?.text.toLowerCase() ?? '';
  const before = tokens[clause.extent.first - 2]?.lemma ?? '';
  const asks = [above.predicate.lemma, before].some((lemma) => ASKED.test(lemma));
  return /^(?:whether|if)$/.test(opens) && asks;
}

const ASKED = /^(?:ask|wonder|inquire|enquire|question|press|quiz|challenge|grill)$/;

/** "Has yet to decide WHETHER it backs the truce". */
export function isUndecided({ tokens }: Document, { clause, all }: Place): boolean {
  const above = clause.governor === null ? undefined : clauseAt(all, clause.governor);
  const opens = tokens[clause.extent.first]?.text.toLowerCase();
  return (
    opens === 'whether' &&
    /^(?:decide|know|say|consider|discuss|debate|vote|ask|wonder)$/.test(above?.predicate.lemma ?? '')
  );
}

/** "Neither confirmed nor denied that", "would not confirm that", "declined to confirm that": nothing is said of it. */
export function isLeftOpen({ clause, all }: Pick<Place, 'clause' | 'all'>): boolean {
  const above = clause.governor === null ? undefined : clauseAt(all, clause.governor);
  if (above === undefined || clause.relation !== 'complement') return false;
  const outer = above.governor === null ? undefined : clauseAt(all, above.governor);
  const mute = above.negated || /^(?:decline|refuse)$/.test(outer?.predicate.lemma ?? '');
  return (mute && CONFIRMING.test(above.predicate.lemma)) || isLeftOpen({ clause: above, all });
}

const CONFIRMING = /^(?:confirm|deny|verify|corroborate)$/;

/** "Declined to COMMENT", "refused an INTERVIEW", "would not CONFIRM it": who says nothing turns nothing down. */
export function isSilent({ tokens }: Document, { clause }: Place): boolean {
  const { predicate, negated, complements, object } = clause;
  if (negated) return CONFIRMING.test(predicate.lemma);
  const words = [...complements, ...object.map(({ head }) => head)];
  return (
    /^(?:decline|refuse)$/.test(predicate.lemma) &&
    words.some((at) => SILENT.has(tokens[at]?.lemma.toLowerCase() ?? ''))
  );
}

/** "Is seeking Kyiv's CONSENT", "awaits their APPROVAL": not given yet. */
export function isSought({ clause, all }: Place): boolean {
  const above = clause.governor === null ? undefined : clauseAt(all, clause.governor);
  if (clause.relation !== 'nominal' || above?.voice !== 'active' || !SEEKING.has(above.predicate.lemma))
    return false;
  const things = [...above.object, ...above.obliques.flatMap(({ fillers }) => fillers)];
  return things.some(({ head }) => head === clause.predicate.head);
}

const SEEKING = new Set(
  'seek want need await request demand require expect ask solicit beg court wait'.split(' '),
);

/** "Conditional on Kyiv CEDING land": what would have to be done. */
export function isCondition({ tokens }: Document, { clause }: Place): boolean {
  const { first } = clause.extent;
  if (tokens[clause.predicate.head]?.tag !== 'VBG') return false;
  return [first - 1, clause.predicate.head - 1].some(
    (at) =>
      /^(?:on|upon)$/.test(tokens[at]?.text ?? '') &&
      /^(?:conditional|contingent|dependent)$/.test(tokens[at - 1]?.lemma ?? ''),
  );
}

/** "If they press us", "asked whether it held back water to punish them". */
export function isSupposed({ clause, all }: Place): boolean {
  const above = clause.governor === null ? undefined : clauseAt(all, clause.governor);
  if (above?.conditional === true && clause.relation === 'complement' && clause.tense === null) return true;
  // "The Turkish THREAT to reopen the crossing".
  if (above?.predicate.kind === 'noun' && above.predicate.lemma === 'threat')
    return clause.relation === 'complement';
  return (
    clause.conditional || (/^(?:adverbial|conjunct)$/.test(clause.relation) && above?.conditional === true)
  );
}

/** "Would allow Brussels to SUSPEND imports": what somebody may do moves nobody. */
export function isEnabled({ clause, all }: Place): boolean {
  const above = clause.governor === null ? undefined : clauseAt(all, clause.governor);
  return (
    clause.relation === 'complement' &&
    clause.tense === null &&
    /^(?:allow|permit|enable|let|empower|authori[sz]e|entitle)$/.test(above?.predicate.lemma ?? '')
  );
}

/** "The law does not allow Chad to GIVE it up": it gives nothing up. */
export function isForbidden(place: Place): boolean {
  const { governor } = place.clause;
  return isEnabled(place) && governor !== null && clauseAt(place.all, governor)?.negated === true;
}

/** "Kyiv was urged to ACCEPT", "the letter demands that Serbia SELL": by nobody who can be told, and still only asked. */
export function isAskedOf(document: Document, { clause, all }: Place, kind: Extracted['kind']): boolean {
  const above = clause.governor === null ? undefined : clauseAt(all, clause.governor);
  if (above === undefined || clause.relation !== 'complement') return false;
  const { lemma } = above.predicate;
  if (above.voice === 'active')
    return (DEMANDING.has(lemma) || (kind === 'other' && BINDING.has(lemma))) && isUnreal(document, clause);
  return ASKING.has(above.predicate.lemma) && isInfinitive(document, clause);
}

const DEMANDING = new Set('urge demand request press beg implore'.split(' '));

/** The subject of these may be a paper: "the draft CALLS ON Israel to withdraw". */
const BINDING = new Set(
  'call oblige require order instruct bind compel ask tell invite encourage'.split(' '),
);

const ASKING = new Set(
  'urge ask press pressure push tell order instruct invite advise warn encourage beg implore'.split(' '),
);

/** "To sign"; "would sign" is said for itself. */
export function isInfinitive({ tokens }: Document, { tense, modality, predicate }: Clause): boolean {
  const modal = predicate.auxiliaries.some((index) => tokens[index]?.tag === 'MD');
  return tense === null && modality !== 'actual' && !modal;
}

/** "NOT EVERYONE in Athens agrees", "not all members back it": some do, and nobody is said to do the other. */
export function isOfSome({ tokens, text }: Document, { clause }: Place): boolean {
  return clause.subject.some(
    ({ first, start, end }) =>
      SOME.test(text.slice(start, end)) ||
      (/^not$/i.test(tokens[first - 1]?.text ?? '') && SOME.test(`not ${text.slice(start, end)}`)),
  );
}

const SOME = /^not (?:all|every|everyone|everybody|many)\b/i;

/** "Did not want TO BE NAMED", "asked NOT TO BE IDENTIFIED": who keeps his name back moves nobody. */
export function isUnnamed({ tokens }: Document, { clause, all }: Place): boolean {
  return clause.complements.some((token) => {
    const lemma = tokens[token]?.lemma.toLowerCase() ?? '';
    return /^(?:name|identify|quote)$/.test(lemma) && clauseAt(all, token)?.voice === 'passive';
  });
}
