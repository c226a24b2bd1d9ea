// Claims that no predicate names: threats under a condition, demands by "must", meetings told in passing.
import type { Extracted, Mention } from '../../model/extracted.ts';
import { Frame } from '../../model/frame.ts';
import type { Document } from '../../text/parser/document.ts';
import { saidBy } from './attribution.ts';
import { type Serves, sidesOf } from './denials.ts';
import { meetingOf } from './details.ts';
import { type Outlets, toExtracted } from './made.ts';
import { meets } from './needs.ts';
import { isObliged } from './obliged.ts';
import { actorsAmong, actorsWithin, clauseAt, type Place, type Reading } from './reading.ts';
import { conditionsOf, fill } from './roles.ts';

const THREAT = Frame.parse({
  id: 'unless',
  kind: 'pressure',
  event: 'THREATEN',
  who: ['subject'],
  whom: ['condition'],
  over: ['condition'],
  needs: ['whom'],
});

/** "Told Armenia that it will not sign unless ...": to say what one will do to another under a condition is a threat. */
export function threatOf(
  reading: Reading,
  place: Place,
  rules: Outlets & { readonly serves: Serves },
): Extracted | null {
  const { clause, all } = place;
  if ((clause.modality !== 'future' && clause.modality !== 'hypothetical') || clause.conditional) return null;
  const conditions = all.filter(
    ({ conditional, governor }) => conditional && governor === clause.predicate.head,
  );
  const saying = clause.cue === null ? undefined : clauseAt(all, clause.cue);
  const unless = conditions.some(
    ({ extent, negated }) => negated || /^unless$/i.test(reading.document.tokens[extent.first]?.text ?? ''),
  );
  const bare = unless && saying === undefined && clause.modality === 'future' && clause.relation === 'main';
  if (conditions.length === 0 || (saying === undefined && !bare)) return null;
  if (saying?.predicate.head === clause.predicate.head) return null;
  if (GIVING.has(clause.predicate.lemma) && !clause.negated) return null;
  const who = actorsAmong(reading, clause.subject, clause.speaker);
  const teller = actorsAmong(reading, saying?.subject ?? []);
  const told = actorsAmong(reading, [...(saying?.object ?? []), ...(saying?.indirect ?? [])]).filter(
    ({ ids, party }) => party && !ids.some(rules.isOutlet),
  );
  const warned = /^(?:warn|threaten|caution)$/.test(saying?.predicate.lemma ?? '');
  const own =
    who.some(({ ids }) => teller.some((other) => other.ids.some((id) => ids.includes(id)))) ||
    (unless && who.some((mention) => teller.some((other) => isSameSide(mention, other, rules.serves)))) ||
    (unless && warned && told.length === 0 && who.length > 0) ||
    bare ||
    (who.length === 0 && warned);
  const apart = (mention: Mention): boolean =>
    !who.some(({ ids }) => ids.some((id) => mention.ids.includes(id)));
  const found = [
    () => told,
    () =>
      actorsAmong(
        reading,
        conditions.flatMap(({ subject }) => subject),
      ),
    () =>
      unless
        ? actorsWithin(reading, [...clause.object, ...clause.obliques.flatMap(({ fillers }) => fillers)])
        : [],
  ];
  let whom: Mention[] = [];
  for (const look of found)
    if (whom.length === 0) whom = look().filter((mention) => mention.party && apart(mention));
  if (!own || whom.length === 0) return null;
  const claim = toExtracted(
    reading,
    place,
    THREAT,
    { who: who.length > 0 ? who : teller, whom, over: conditions[0]?.extent ?? null },
    rules,
  );
  return { ...claim, polarity: 'asserts', modality: 'actual' };
}

/** Who would do one of these under a condition offers something. */
const GIVING = new Set(
  'accept agree sign support back join consider welcome free release resume attend meet help return recognise recognize'.split(
    ' ',
  ),
);

/** The Kremlin speaks for Russia, and so does its president. */
function isSameSide(one: Mention, other: Mention, serves: Serves): boolean {
  const sides = sidesOf(other, serves);
  return [...sidesOf(one, serves)].some((id) => sides.has(id));
}

/** "Leaned on Shalev in a phone call": the pressure tells of a meeting too. */
export function encounterOf(reading: Reading, place: Place, claim: Extracted): Extracted | null {
  if (claim.kind !== 'pressure' || claim.polarity === 'denies' || claim.modality !== 'actual') return null;
  if (!isFaceToFace(reading, place)) return null;
  const actors = [...claim.actors, ...claim.recipients];
  return {
    ...claim,
    kind: 'meeting',
    event: 'CONSULT',
    mode: null,
    actors,
    recipients: [],
    stance: null,
    meeting: meetingOf(reading.document, place),
    frame: 'encounter',
  };
}

/** "In a phone call", "over dinner", "on a visit"; not "briefed on the talks". */
function isFaceToFace({ document }: Reading, { clause }: Place): boolean {
  return clause.obliques.some(({ preposition, fillers }) => {
    const nouns = preposition === 'on' ? TRIPS : ENCOUNTERS;
    if (!/^(in|at|during|over|on)$/.test(preposition)) return false;
    return fillers.some(({ head }) => nouns.has(document.tokens[head]?.lemma.toLowerCase() ?? ''));
  });
}

const TRIPS = new Set(['call', 'visit', 'trip']);

const ENCOUNTERS = new Set(
  'call meeting talk talks conversation summit visit dinner lunch breakfast videoconference'.split(' '),
);

const ENCOUNTER = Frame.parse({
  id: 'told-at',
  kind: 'meeting',
  event: 'CONSULT',
  who: ['subject', 'object', 'indirect'],
  needs: ['two'],
});

/** "Told Dunleavy IN A PHONE CALL that", "OVER DINNER told her that": two sides who speak to each other there have met. */
export function toldAt(reading: Reading, place: Place, rules: Outlets): Extracted | null {
  const { lemma, kind } = place.clause.predicate;
  if (kind !== 'verb' || !TELLING.has(lemma) || !isFaceToFace(reading, place)) return null;
  const filled = fill(reading, place, ENCOUNTER);
  const isOrganisation = (id: string): boolean => reading.resolver.who(id).kind === 'organisation';
  if (filled.who.some(({ ids }) => ids.every(isOrganisation))) return null;
  return meets(ENCOUNTER, filled, place, reading)
    ? toExtracted(reading, place, ENCOUNTER, filled, rules)
    : null;
}

const TELLING = new Set('tell inform assure brief notify remind'.split(' '));

const PLEA = Frame.parse({
  id: 'imperative',
  kind: 'pressure',
  event: 'APPEAL',
  who: ['speaker'],
  over: ['object', 'complement', 'to'],
});

/** "Come back to the table," the envoy told the ELN: what one party tells another in so many words to do. */
export function pleaOf(reading: Reading, place: Place, rules: Outlets): Extracted | null {
  const { clause, all } = place;
  const { tokens } = reading.document;
  const { predicate, tense, negated, cue } = clause;
  const saying = cue === null ? undefined : clauseAt(all, cue);
  const bare = tense === null && tokens[predicate.head]?.tag === 'VB' && predicate.auxiliaries.length === 0;
  const before = [1, 2].map((step) => tokens[predicate.head - step]?.text ?? '');
  const opens =
    /^[“"‘]$/.test(before[0] ?? '') || (/^please$/i.test(before[0] ?? '') && /^[“"‘]$/.test(before[1] ?? ''));
  if (saying === undefined || !bare || !opens || negated) return null;
  const told = actorsAmong(reading, [...saying.object, ...saying.indirect]);
  const whom = told.filter(({ ids, party }) => party && !ids.some(rules.isOutlet));
  const [speaker] = actorsAmong(reading, saying.subject);
  if (speaker === undefined || whom.length === 0) return null;
  const { over } = fill(reading, place, PLEA);
  const claim = toExtracted(reading, place, PLEA, { who: [speaker], whom, over }, rules);
  return { ...claim, modality: 'actual' };
}

/** "Urged Israel to open the crossings AND HAMAS TO FREE the hostages": the same is done to another, with another aim. */
export function gappedOf(reading: Reading, { clause, sentence }: Place, claim: Extracted): Extracted[] {
  const { tokens } = reading.document;
  if (claim.kind !== 'pressure' || claim.frame === 'denial' || clause.complements.length === 0) return [];
  const from = Math.min(...clause.complements);
  const others: Mention[] = [];
  for (let at = from + 1; at < sentence.next; at += 1) {
    if (!/^(?:and|but)$/.test(tokens[at]?.text ?? '')) continue;
    const first = tokens[at + 1]?.text === 'the' ? at + 2 : at + 1;
    let next = first;
    while (tokens[next]?.pos === 'PROPN') next += 1;
    const [head, start, end] = [tokens[next - 1], tokens[first], tokens[next]];
    if (next === first || head === undefined || start === undefined) continue;
    if (end?.tag !== 'TO' || tokens[next + 1]?.tag !== 'VB') continue;
    others.push(
      ...actorsAmong(reading, [{ head: head.index, first, next, start: start.start, end: head.end }]),
    );
  }
  const known = new Set([...claim.actors, ...claim.recipients].flatMap(({ ids }) => ids));
  return others
    .filter(({ ids }) => !ids.some((id) => known.has(id)))
    .map((other) => ({ ...claim, recipients: [other] }));
}

const DEMAND = Frame.parse({
  id: 'must',
  kind: 'pressure',
  event: 'REQUEST',
  who: [],
  whom: ['subject'],
  over: ['object', 'complement', 'to', 'about', 'from'],
});

/** "Palestine must COME first", "Kyiv must BE at the table": wished to whom it is said of, not asked of him. */
const FARING = new Set('be have get receive come exist survive win prevail live'.split(' '));

/** "Must get moving and ACCEPT it": the first of two verbs has no more to tell. */
function isObligedBefore(document: Document, { clause, all }: Place): boolean {
  if (clause.relation !== 'conjunct' || clause.governor === null) return false;
  if (clause.predicate.auxiliaries.length > 0) return false;
  const above = clauseAt(all, clause.governor);
  return above !== undefined && FARING.has(above.predicate.lemma) && isObliged(document, above);
}

/** "Kyiv must make up its mind, the Kremlin said": what one party says another must do, it demands. */
export function demandOf(
  reading: Reading,
  place: Place,
  rules: Outlets & { readonly serves: Serves },
): Extracted | null {
  const { clause } = place;
  if (
    !(isObliged(reading.document, clause) || isObligedBefore(reading.document, place)) ||
    clause.modality !== 'hypothetical' ||
    clause.conditional ||
    clause.negated ||
    clause.voice === 'passive' ||
    FARING.has(clause.predicate.kind === 'verb' ? clause.predicate.lemma : '') ||
    conditionsOf(clause, [], place.all).length > 0
  )
    return null;
  const said = saidBy(reading, place, rules.isOutlet);
  const whom = actorsAmong(reading, clause.subject, clause.speaker).filter(({ party }) => party);
  const { speaker } = said;
  if (speaker === null || !speaker.party || speaker.ids.length === 0 || whom.length === 0) return null;
  const own = sidesOf(speaker, rules.serves);
  if (whom.some(({ ids, actsFor }) => [...ids, ...actsFor].some((id) => own.has(id)))) return null;
  const { over } = fill(reading, place, DEMAND);
  const claim = toExtracted(reading, place, DEMAND, { who: [speaker], whom, over }, rules);
  return { ...claim, modality: 'actual' };
}
