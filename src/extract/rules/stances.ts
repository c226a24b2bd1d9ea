// Positions that a verb's mood tells: "will not", "cannot be", "any deal must", "would, if".
import type { Extracted } from '../../model/extracted.ts';
import { Frame } from '../../model/frame.ts';
import type { Clause } from '../../text/clauses/clauses.ts';
import { ENDING } from '../../text/clauses/words.ts';
import type { Document } from '../../text/parser/document.ts';
import type { FrameIndex } from './frames.ts';
import { type Outlets, toExtracted } from './made.ts';
import { isObliged } from './obliged.ts';
import { actorsAmong, type Place, type Reading } from './reading.ts';
import { conditionsOf, fill } from './roles.ts';

const OVER = ['object', 'complement', 'to', 'on', 'from'];
const REFUSAL = Frame.parse({
  id: 'will-not',
  kind: 'position',
  event: 'REJECT',
  stance: 'against',
  over: OVER,
});
const BAR = Frame.parse({
  id: 'cannot-be',
  kind: 'position',
  event: 'REJECT',
  stance: 'against',
  who: ['speaker'],
  over: ['subject', ...OVER],
});
const REQUIREMENT = Frame.parse({
  id: 'must-be',
  kind: 'position',
  event: 'REQUEST',
  stance: 'conditional',
  who: ['speaker'],
  over: ['subject', ...OVER],
});
const OFFER = Frame.parse({
  id: 'would-if',
  kind: 'position',
  event: 'CONCEDE',
  stance: 'conditional',
  over: OVER,
});

interface Stances extends Outlets {
  readonly frames: FrameIndex;
}

/** The position that a clause without a frame takes; null when it takes none. */
export function stanceOf(reading: Reading, place: Place, rules: Stances): Extracted | null {
  const { clause } = place;
  if (clause.conditional || clause.predicate.kind === 'noun') return null;
  for (const { frame, applies, holdsNow } of MOODS) {
    if (!applies(reading, place, rules)) continue;
    const filled = fill(reading, place, frame);
    if (!filled.who[0]?.party) continue;
    const claim = toExtracted(reading, place, frame, filled, rules);
    return { ...claim, polarity: 'asserts', modality: holdsNow ? 'actual' : claim.modality };
  }
  return null;
}

interface Mood {
  readonly frame: Frame;
  /** What is held to be necessary or out of the question is held now, whatever the tense. */
  readonly holdsNow: boolean;
  readonly applies: (reading: Reading, place: Place, rules: Stances) => boolean;
}

const MOODS: readonly Mood[] = [
  { frame: REFUSAL, holdsNow: true, applies: refuses },
  { frame: BAR, holdsNow: true, applies: bars },
  { frame: REQUIREMENT, holdsNow: true, applies: requires },
  { frame: OFFER, holdsNow: false, applies: offers },
];

/** "We will not go a penny higher", "she would not trade it": to say so is to refuse. */
function refuses(reading: Reading, { clause }: Place): boolean {
  return (
    has(reading, clause, /^(will|wo|would|can|ca|shall|going)$/i) &&
    clause.negated &&
    clause.voice === 'active' &&
    clause.predicate.kind === 'verb' &&
    !STATES.has(clause.predicate.lemma)
  );
}

/** To leave these undone is to say nothing. */
export const SILENT = new Set(
  'comment elaborate say tell answer reply specify interview name identify speculate confirm verify corroborate disclose'.split(
    ' ',
  ),
);

const STATES = new Set([
  ...'be stand have know see seem think believe happen matter need deny'.split(' '),
  ...SILENT,
]);

/** "Land cannot be swapped for peace": said by a party of a thing, it is a refusal. */
function bars(reading: Reading, { clause }: Place): boolean {
  const { negated, voice, subject, object } = clause;
  return (
    negated &&
    voice === 'passive' &&
    has(reading, clause, /^(can|ca|must|may|should|will|wo|shall)$/i) &&
    actorsAmong(reading, [...subject, ...object]).length === 0
  );
}

/** "Any deal must include guarantees", "the root causes have to be dealt with": what a party says must be so. */
function requires(reading: Reading, { clause }: Place): boolean {
  const { negated, modality, subject, object, voice } = clause;
  const things = voice === 'passive' ? object : subject;
  return (
    !negated &&
    modality === 'hypothetical' &&
    isObliged(reading.document, clause) &&
    things.length > 0 &&
    actorsAmong(reading, things).length === 0
  );
}

/** "He would put it to a vote if the guns fell silent", "in exchange for guarantees": what a party offers under a condition. */
function offers(reading: Reading, place: Place, rules: Stances): boolean {
  const { document } = reading;
  const { clause, all, sentence } = place;
  const { modality, negated, speaker, voice } = clause;
  if (modality === 'actual' || negated || voice === 'passive' || speaker.length === 0) return false;
  if (isObliged(document, clause)) return false;
  const saying = clause.cue === null ? '' : (document.tokens[clause.cue]?.lemma ?? '');
  if (/^(?:warn|threaten|caution)$/.test(saying)) return false;
  const words = document.text.slice(clause.predicate.end, sentence.end);
  const threat = conditionsOf(clause, [], all).some(
    (condition) =>
      isUnmet(document, condition) ||
      /^(?:unless|until)$/i.test(document.tokens[condition.extent.first]?.text ?? ''),
  );
  if (threat || isHarm(reading, place, rules.frames)) return false;
  return conditionsOf(clause, [], all).length > 0 || /\bin (exchange|return) for\b|\bprovided\b/i.test(words);
}

/** "If it DOES NOT, we will set our own quota", "if there are NO dates": what one does when another fails to act is no offer. */
function isUnmet({ tokens }: Document, { negated, extent }: Clause): boolean {
  return (
    negated || tokens.slice(extent.first, extent.next).some(({ text }) => /^(?:no|not|n['’]t)$/i.test(text))
  );
}

/** "Would RESUME THE WAR if they refused", "would close the border by force": who harms offers nothing; who ends what harms does. */
function isHarm({ document }: Reading, { clause, sentence }: Place, { nouns }: FrameIndex): boolean {
  if (ENDING.has(clause.predicate.lemma) || clause.predicate.lemma === 'lift') return false;
  if (PARTING.has(clause.predicate.lemma)) return true;
  return document.tokens
    .slice(clause.predicate.head, sentence.next)
    .map(({ lemma }) => lemma.toLowerCase())
    .some(
      (lemma) =>
        /^(?:war|force|court|arbiter|arbitration|tribunal)$/.test(lemma) ||
        nouns.get(lemma)?.some(({ event }) => HARMFUL.has(event)) === true,
    );
}

/** Who would do this if the other does something gives nothing. */
const PARTING = new Set('leave quit walk go sue retaliate resign'.split(' '));

const HARMFUL = new Set(['ASSAULT', 'SANCTION', 'COERCE', 'MOBILIZE']);

function has({ document }: Reading, { predicate }: Clause, auxiliary: RegExp): boolean {
  return predicate.auxiliaries.some((index) => auxiliary.test(document.tokens[index]?.text ?? ''));
}
