// From a read text to candidate claims: frames over clauses. Pure; the same text gives the same claims.
import type { Extracted, Mention } from '../../model/extracted.ts';
import type { Frame } from '../../model/frame.ts';
import type { Clause } from '../../text/clauses/clauses.ts';
import type { Document } from '../../text/parser/document.ts';
import { saidBy } from './attribution.ts';
import { confirmationOf, denialOf } from './denials.ts';
import { dateOf, meetingOf } from './details.ts';
import { type FrameIndex, framesOf } from './frames.ts';
import { quoteOf } from './quote.ts';
import { actorsAmong, clauseAt, type Place, placesOf, type Reading } from './reading.ts';
import { type Filled, fill } from './roles.ts';
import { tiesOf } from './ties.ts';

export interface Rules {
  readonly frames: FrameIndex;
  readonly isOutlet: (id: string) => boolean;
}

/** In the order of the text. */
export function extract(reading: Reading, rules: Rules): Extracted[] {
  const acts: Extracted[] = [];
  const evoked = new Map<Clause, Extracted>();
  for (const place of placesOf(reading)) {
    const claim =
      threatOf(reading, place, rules) ??
      claimOf(reading, place, rules, acts) ??
      denialOf(reading, place, rules.frames, acts) ??
      confirmationOf(reading, place, rules.frames, acts) ??
      refusalOf(reading, place, rules);
    if (claim === null || isContent(place, claim, evoked)) continue;
    evoked.set(place.clause, claim);
    acts.push(claim);
    const meeting = encounterOf(reading, place, claim);
    if (meeting !== null) acts.push(meeting);
  }
  const ties = tiesOf(reading);
  return distinct([...acts, ...ties]).sort((a, b) => a.start - b.start || a.end - b.end);
}

const THREAT: Frame = {
  id: 'unless',
  kind: 'pressure',
  event: 'THREATEN',
  verbs: [],
  nouns: [],
  adjectives: [],
  who: ['subject'],
  whom: ['condition'],
  over: ['condition'],
  needs: ['whom'],
};

/** "Told Armenia that it will not sign unless ...": to say what one will do to another under a condition is a threat. */
function threatOf(reading: Reading, place: Place, rules: Rules): Extracted | null {
  const { clause, all } = place;
  if ((clause.modality !== 'future' && clause.modality !== 'hypothetical') || clause.conditional) return null;
  const conditions = all.filter(
    ({ conditional, governor }) => conditional && governor === clause.predicate.head,
  );
  const saying = clause.cue === null ? undefined : clauseAt(all, clause.cue);
  if (conditions.length === 0 || saying === undefined || saying.predicate.head === clause.predicate.head)
    return null;
  const who = actorsAmong(reading, clause.subject, clause.speaker);
  const teller = actorsAmong(reading, saying.subject);
  const told = actorsAmong(reading, [...saying.object, ...saying.indirect]).filter(
    ({ ids }) => !ids.some(rules.isOutlet),
  );
  const own = who.some(({ ids }) => teller.some((other) => other.ids.some((id) => ids.includes(id))));
  const apart = (mention: Mention): boolean =>
    !who.some(({ ids }) => ids.some((id) => mention.ids.includes(id)));
  const whom = (
    told.length > 0
      ? told
      : actorsAmong(
          reading,
          conditions.flatMap(({ subject }) => subject),
        )
  ).filter(apart);
  if (!own || whom.length === 0) return null;
  const claim = toExtracted(
    reading,
    place,
    THREAT,
    { who, whom, over: conditions[0]?.extent ?? null },
    rules,
  );
  const above = saidBy(reading, { ...place, clause: saying }, rules.isOutlet);
  return { ...claim, ...above, polarity: 'asserts', modality: 'actual' };
}

const REFUSAL: Frame = {
  id: 'will-not',
  kind: 'position',
  event: 'REJECT',
  stance: 'against',
  verbs: [],
  nouns: [],
  adjectives: [],
  who: ['subject'],
  whom: [],
  over: ['object', 'complement', 'to', 'on', 'from'],
  needs: [],
};

/** "We will not go a penny higher", "she would not trade it": to say so is to refuse. */
function refusalOf(reading: Reading, place: Place, rules: Rules): Extracted | null {
  const { clause } = place;
  const { tokens } = reading.document;
  const will = clause.predicate.auxiliaries.some((index) =>
    /^(will|wo|would|can|could|shall)$/i.test(tokens[index]?.text ?? ''),
  );
  if (
    !will ||
    !clause.negated ||
    clause.conditional ||
    clause.voice === 'passive' ||
    clause.predicate.kind !== 'verb'
  )
    return null;
  const filled = fill(reading, place, REFUSAL);
  const [holder] = filled.who;
  if (holder === undefined || !holder.party || STATES.has(clause.predicate.lemma)) return null;
  return { ...toExtracted(reading, place, REFUSAL, filled, rules), polarity: 'asserts' };
}

const STATES = new Set('be have know see seem think believe happen matter need say tell comment'.split(' '));

/** "Leaned on Shalev in a phone call": the pressure tells of a meeting too. */
function encounterOf({ document }: Reading, place: Place, claim: Extracted): Extracted | null {
  if (claim.kind !== 'pressure' || claim.polarity === 'denies' || claim.modality !== 'actual') return null;
  const at = place.clause.obliques
    .filter(({ preposition }) => /^(in|at|during|over|on)$/.test(preposition))
    .flatMap(({ fillers }) => fillers);
  const noun = at.find(({ head }) =>
    /^(call|meeting|talks?|conversation|summit|visit)$/.test(
      document.tokens[head]?.lemma.toLowerCase() ?? '',
    ),
  );
  if (noun === undefined) return null;
  const actors = [...claim.actors, ...claim.recipients];
  return {
    ...claim,
    kind: 'meeting',
    event: 'CONSULT',
    mode: null,
    actors,
    recipients: [],
    stance: null,
    meeting: meetingOf(document, place),
    frame: 'encounter',
  };
}

/** What is demanded, threatened or refused is no claim of its own: "urged him to SIGN"; but "agreed to MEET" plans a meeting. */
function isContent(
  { clause, all }: Place,
  { kind }: Extracted,
  evoked: ReadonlyMap<Clause, Extracted>,
): boolean {
  for (let at: Clause | undefined = clause; at !== undefined && at.governor !== null; ) {
    if (at.relation !== 'complement' && at.relation !== 'conjunct' && at.relation !== 'adverbial')
      return false;
    const above = clauseAt(all, at.governor);
    const claim = above === undefined ? undefined : evoked.get(above);
    const infinitive: boolean = at.tense === null && at.modality !== 'actual';
    if (claim !== undefined && (at.relation === 'complement' || infinitive)) {
      return claim.kind === 'pressure' || (claim.kind === 'position' && kind !== 'meeting' && infinitive);
    }
    if (above !== undefined && above.speaker !== at.speaker && at.speaker.length > 0) return false;
    at = above;
  }
  return false;
}

/** The first frame whose needs the clause meets. */
function claimOf(reading: Reading, place: Place, rules: Rules, told: readonly Extracted[]): Extracted | null {
  const { clause } = place;
  for (const frame of framesOf(reading.document, clause, rules.frames)) {
    const found = fill(reading, place, frame);
    const filled = clause.denied || clause.negated ? completed(found, frame, told) : found;
    if (meets(frame, filled, place, reading)) return toExtracted(reading, place, frame, filled, rules);
  }
  return null;
}

/** "No ultimatum was put to Armenia": who is said to have put it was told before. */
function completed(filled: Filled, frame: Frame, told: readonly Extracted[]): Filled {
  if (frame.kind !== 'pressure' || (filled.who.length > 0 && filled.whom.length > 0)) return filled;
  const before = told.findLast(
    ({ kind, event, polarity }) => kind === 'pressure' && event === frame.event && polarity === 'asserts',
  );
  const any = before ?? told.findLast(({ kind, polarity }) => kind === 'pressure' && polarity === 'asserts');
  if (any === undefined) return filled;
  return {
    ...filled,
    who: filled.who.length > 0 ? filled.who : any.actors,
    whom: filled.whom.length > 0 ? filled.whom : any.recipients,
  };
}

function meets(
  { kind, needs }: Frame,
  { who, whom, over }: Filled,
  { clause, all }: Place,
  { document }: Reading,
): boolean {
  if (who.length === 0 || (kind !== 'pressure' && !who.some(({ party }) => party))) return false;
  if (kind === 'meeting' && who.some(({ party, text }) => !party && !/s$/.test(text))) return false;
  const participants = new Set(who.flatMap(({ ids }) => ids)).size;
  return needs.every((need) => {
    if (need === 'whom') return whom.length > 0;
    if (need === 'complement') return clause.complements.length > 0;
    if (need === 'thing') return over !== null;
    if (need === 'plan')
      return clause.object.some(({ head }) => PLANS.has(document.tokens[head]?.lemma.toLowerCase() ?? ''));
    if (need === 'infinitive') return hasInfinitive(document, clause, all);
    if (need === 'time')
      return document.tokens
        .slice(clause.predicate.head, clause.extent.next)
        .some(({ entity, text }) => /^(DATE|TIME)$/.test(entity) || text === 'until');
    return participants > 1 || (kind === 'meeting' && isPlural(who));
  });
}

/** What can be proposed, drafted and handed over. */
const PLANS = new Set(
  `plan proposal draft text document paper map term terms amendment framework offer package version blueprint initiative
  scheme roadmap formula deal treaty agreement guarantee point clause memorandum note letter list answer response idea
  compromise counter-proposal counterproposal resolution declaration ceasefire truce`.split(/\s+/),
);

function hasInfinitive({ tokens }: Document, clause: Clause, all: readonly Clause[]): boolean {
  return clause.complements
    .flatMap((token) => clauseAt(all, token) ?? [])
    .some(({ predicate }) => predicate.auxiliaries.some((auxiliary) => tokens[auxiliary]?.tag === 'TO'));
}

function isPlural(mentions: readonly Mention[]): boolean {
  return mentions.some(
    ({ text, ids }) =>
      ids.length === 1 && (/^(they|we|both|two|three|four|five)\b/i.test(text) || /[a-z]s$/.test(text)),
  );
}

function toExtracted(
  reading: Reading,
  place: Place,
  frame: Frame,
  { who, whom, over }: Filled,
  rules: Rules,
): Extracted {
  const { document, published } = reading;
  const { clause, sentence } = place;
  const { start, end } = quoteOf(document.text, sentence);
  return {
    kind: frame.kind,
    event: frame.event,
    mode: frame.mode ?? null,
    polarity: clause.denied !== clause.negated ? 'denies' : 'asserts',
    modality: clause.modality,
    actors: who,
    recipients: frame.kind === 'pressure' || frame.kind === 'proposal' ? whom : [],
    over,
    stance: frame.stance ?? null,
    role: null,
    meeting:
      frame.kind === 'meeting' ? meetingOf(document, place) : { form: null, place: null, minutes: null },
    ...saidBy(reading, place, rules.isOutlet),
    occurredOn: dateOf(document, sentence, published, clause.modality === 'actual' ? clause.tense : 'future'),
    frame: frame.id,
    start,
    end,
  };
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
    event,
    polarity,
    modality,
    actors,
    recipients,
    start,
    stance,
    role,
  }: Extracted): string =>
    [kind, event, polarity, modality, ids(actors), ids(recipients), start, stance, role].join('|');
  return [...new Map(claims.map((claim) => [key(claim), claim])).values()];
}
