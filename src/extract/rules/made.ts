// A claim from a clause, its frame and its filled roles.
import type { Extracted, Mention } from '../../model/extracted.ts';
import type { Frame } from '../../model/frame.ts';
import type { Modality } from '../../model/words.ts';
import type { Filler } from '../../text/clauses/clauses.ts';
import { DOCUMENTS, PERSUADING } from '../../text/clauses/words.ts';
import { isQuoted, saidBy } from './attribution.ts';
import { asCalled, inFull } from './called.ts';
import { dateOf, meetingOf } from './details.ts';
import { quoteOf } from './quote.ts';
import { actorsAmong, clauseAt, type Place, type Reading } from './reading.ts';
import { conditionsOf, type Filled } from './roles.ts';

export interface Outlets {
  readonly isOutlet: (id: string) => boolean;
}

export function toExtracted(
  reading: Reading,
  place: Place,
  frame: Frame,
  { who, whom, over }: Filled,
  rules: Outlets,
): Extracted {
  const { document, published } = reading;
  const { clause, sentence } = place;
  const { start, end } = quoteOf(document.text, sentence);
  return {
    kind: frame.kind,
    event: frame.event,
    mode: frame.mode ?? null,
    polarity: clause.denied !== (clause.negated && !frame.needs.includes('none')) ? 'denies' : 'asserts',
    modality: modalityOf(reading, frame, place),
    actors: who,
    recipients: frame.kind === 'meeting' ? [] : whom,
    over,
    stance: frame.stance === 'for' && isConditioned(reading, place) ? 'conditional' : (frame.stance ?? null),
    role: null,
    meeting:
      frame.kind === 'meeting' ? meetingOf(document, place) : { form: null, place: null, minutes: null },
    ...saidBy(reading, aboveTelling(reading, place, { who, whom }), rules.isOutlet),
    ...writtenIn(reading, place),
    ...(frame.event === 'DENY' ? deniedBy(reading, place, who) : {}),
    ...(frame.who.includes('called-owner') ? deniedBy(reading, place, callersOf(reading, place)) : {}),
    occurredOn: dateOf(document, sentence, published, clause.modality === 'actual' ? clause.tense : 'future'),
    frame: frame.id,
    start,
    end,
  };
}

function modalityOf(reading: Reading, { kind }: Frame, place: Place): Modality {
  if (kind === 'pressure' && isTried(place)) return 'actual';
  return isShifted(reading, place) ? 'future' : place.clause.modality;
}

/** "Said that it WOULD MEET them on Sunday": the "will" of what was said; under a condition it supposes. */
function isShifted(reading: Reading, place: Place): boolean {
  const { tokens } = reading.document;
  const { held, modality, predicate, conditional, relation } = place.clause;
  const cue = held?.cue ?? place.clause.cue;
  if (modality !== 'hypothetical' || conditional || cue === null || relation === 'relative') return false;
  if (!/^VB[DN]$/.test(tokens[cue]?.tag ?? '')) return false;
  const has = (word: string): boolean => predicate.auxiliaries.some((index) => tokens[index]?.text === word);
  return has('would') && !has('have') && cue < predicate.head && !isConditioned(reading, place);
}

/** "The IMF TOLD KENYA that it must sell": who tells somebody what he must do presses him by telling it; who says so stands above. */
function aboveTelling(
  { document, resolver }: Reading,
  place: Place,
  { who, whom }: Pick<Filled, 'who' | 'whom'>,
): Place {
  const telling = place.clause.cue === null ? undefined : clauseAt(place.all, place.clause.cue);
  if (telling === undefined || !/^(?:tell|inform|notify|remind|warn|insist)$/.test(telling.predicate.lemma))
    return place;
  const among = (fillers: readonly Filler[], mentions: readonly Mention[]): boolean => {
    const ids = new Set(mentions.flatMap((mention) => mention.ids));
    return fillers.some((filler) => resolver.resolve(filler).ids.some((id) => ids.has(id)));
  };
  const insists = telling.predicate.lemma === 'insist';
  const told = [...telling.object, ...telling.indirect];
  const tells = among(telling.subject, who) && (insists ? telling.speaker.length > 0 : among(told, whom));
  const { start } = place.clause.predicate;
  const indirect = telling.predicate.end < start && !isQuoted(document.text, telling.predicate.end, start);
  return tells && indirect ? { ...place, clause: telling } : place;
}

/** "A NOTICE ordered them to leave": the paper says what it asks; without it, or where somebody says so, nothing is changed. */
function writtenIn(reading: Reading, place: Place): Partial<Pick<Extracted, 'speaker' | 'cue' | 'form'>> {
  const { tokens } = reading.document;
  const { subject, speaker, predicate, voice } = place.clause;
  const [paper] = subject;
  if (paper === undefined || subject.length > 1 || speaker.length > 0 || voice === 'passive') return {};
  const { name, ids } = reading.resolver.resolve(paper);
  const words = tokens[paper.head]?.tag === 'PRP' ? name.split(' ') : [tokens[paper.head]?.lemma ?? ''];
  const cue = tokens[predicate.head];
  if (
    !words.some((word) => DOCUMENTS.has(word.toLowerCase())) ||
    !ids[0]?.startsWith('unnamed:') ||
    cue === undefined
  )
    return {};
  return {
    speaker: asCalled(reading, place, paper),
    cue: { text: cue.text, start: cue.start, end: cue.end },
    form: 'indirect',
  };
}

/** "RUBIO described it as a Chadian wish list": by his account. */
function callersOf(reading: Reading, { clause }: Place): readonly Mention[] {
  return actorsAmong(reading, clause.subject, clause.speaker);
}

/** Who denies speaks. */
function deniedBy(
  reading: Reading,
  place: Place,
  [denier]: readonly Mention[],
): Pick<Extracted, 'speaker' | 'cue' | 'form'> {
  const cue = reading.document.tokens[place.clause.predicate.head];
  return {
    speaker: denier === undefined ? null : inFull(reading, place, denier),
    cue: cue === undefined ? null : { text: cue.text, start: cue.start, end: cue.end },
    form: 'indirect',
  };
}

/** "Is trying to persuade", "seemed to want": whoever tries to press, or seems to, presses. */
function isTried({ clause, all }: Place): boolean {
  if (clause.modality !== 'hypothetical' || clause.relation !== 'complement' || clause.governor === null)
    return false;
  const above = clauseAt(all, clause.governor);
  const failed = above?.predicate.lemma === 'fail' && PERSUADING.has(clause.predicate.lemma);
  return above !== undefined && (failed || TRYING.has(above.predicate.lemma)) && above.modality === 'actual';
}

const TRYING = new Set('try attempt seek strive work seem appear struggle continue begin'.split(' '));

/** "Open to a ceasefire PROVIDED Kyiv agrees", "in exchange for land". */
function isConditioned({ document }: Reading, { clause, all, sentence }: Place): boolean {
  const words = document.text.slice(clause.predicate.end, sentence.end);
  return (
    conditionsOf(clause, [], all).length > 0 ||
    /\b(provided|on (the )?condition|in (exchange|return) for|only if|so long as)\b/i.test(words)
  );
}
