// What a frame needs of a clause besides its word: without it "ask" asks a question and "meet" meets a deadline.
import type { Mention } from '../../model/extracted.ts';
import type { Frame } from '../../model/frame.ts';
import type { Clause, Filler } from '../../text/clauses/clauses.ts';
import type { Document } from '../../text/parser/document.ts';
import { isOnRequest, isPurpose } from './borne.ts';
import { FIGHTING, isDoneByNobody, isHindered, MARCHING, OUTLAWS, WORKING } from './doers.ts';
import { FORCES, GOODS, SUPPLIES } from './goods.ts';
import { isObliged } from './obliged.ts';
import { isSome } from './owners.ts';
import { PLANS } from './plans.ts';
import { actorsWithin, clauseAt, type Place, type Reading } from './reading.ts';
import { type Filled, isUnreal } from './roles.ts';

/** `again`: its roles come from an act told before, which has told the rest of it. */
export function meets(
  { id, kind, needs, words }: Frame,
  { who, whom, over }: Filled,
  place: Place,
  reading: Reading,
  again = false,
): boolean {
  const { document, resolver, plans } = reading;
  const { clause, all } = place;
  const asks = who.every(({ text }) => /\b(?:reporter|journalist)s?$/i.test(text));
  const acts = who.some(({ party }) => party) || (kind === 'pressure' && isPlural(who) && !asks);
  const undone = who.length === 0 && kind === 'other' && whom.length > 0 && isDoneByNobody(place);
  if (!undone && (who.length === 0 || (kind !== 'other' && !acts))) return false;
  const isOutlet = (id: string): boolean => resolver.who(id).kind === 'outlet';
  const parties = kind === 'pressure' ? whom : who;
  if (kind !== 'other' && parties.length > 0 && parties.every(({ ids }) => ids.every(isOutlet))) return false;
  if (kind === 'pressure' && who.every(({ ids }) => ids.every(isOutlet))) return false;
  if (kind === 'proposal' && whom.length > 0 && whom.every(({ ids }) => ids.every(isOutlet))) return false;
  if (id === 'propose' && clause.predicate.lemma === 'suggest' && !isAskedFor(document, clause, all))
    return false;
  if (id === 'deny' && rejectsIdea(document, clause, all)) return false;
  if (id === 'weigh' && holdsToBe(clause, all)) return false;
  if (kind === 'pressure' && whom.length > 0 && !whom.some(({ party }) => party)) return false;
  if (
    kind === 'meeting' &&
    ((who.length === 1 && /^(?:we|us)$/i.test(who[0]?.text ?? '') && clause.speaker.length === 0) ||
      !who.some(isDelegate) ||
      who.some(({ party, text }) => !party || ANYBODY.test(text) || isThing(text)))
  )
    return false;
  if (id === 'host' && receivesThing(reading, clause)) return false;
  if (kind === 'meeting' && (isNaming(document, clause) || isOnBehalf(document, clause))) return false;
  if (/^want/.test(id) && who.every(({ text }) => GUESSING.test(text))) return false;
  if (words.length > 0 && !isCalled(document, place, words)) return false;
  const participants = new Set(who.flatMap(({ ids, actsFor }) => (actsFor.length > 1 ? actsFor : ids))).size;
  return needs.every((need) => {
    if (need === 'whom') return whom.length > 0;
    if (again && /^(?:complement|thing|unreal)$/.test(need)) return true;
    if (need === 'complement') return clause.complements.length > 0;
    if (need === 'target') return whom.length > 0 || over !== null;
    if (need === 'thing')
      return over !== null || clause.predicate.noun !== null || isOnRequest({ clause, all });
    if (need === 'matter') return over !== null && isMatter(document, clause);
    if (need === 'unreal') return isAskedFor(document, clause, all);
    if (need === 'plan') return ofPlan(document, clause) || plans.isMeant(clause.object);
    if (need === 'purpose') return isPurpose(document, clause);
    if (need === 'infinitive') return hasInfinitive(reading, clause, all);
    if (need === 'goods')
      return (
        !toBorder(document, clause) && given(clause).some((thing) => holds(document, thing, GOODS, 'MONEY'))
      );
    if (need === 'supply')
      return clause.object.some(
        (thing) => holds(document, thing, new Set(), 'MONEY') || isSupply(document, thing),
      );
    if (need === 'forces') return moving(clause).some((thing) => holds(document, thing, FORCES));
    if (need === 'outlaws') return who.some(({ text }) => OUTLAWS.test(text));
    if (need === 'foreign') return isAbroad(reading, clause, who);
    if (need === 'fighters')
      return (
        who.some(({ text }) => FIGHTING.test(text)) ||
        clause.subject.some((each) => holds(document, each, FORCES))
      );
    if (need === 'people')
      return who
        .flatMap(({ ids }) => ids)
        .every((id) => /^(?:person|unnamed)$/.test(resolver.who(id).kind ?? ''));
    if (need === 'crowd')
      return who.flatMap(({ ids }) => ids).every((id) => resolver.who(id).kind !== 'state');
    if (need === 'workers') return clause.object.length === 0 && who.some(({ text }) => WORKING.test(text));
    if (need === 'civilians') return who.every(({ text }) => WORKING.test(text) || MARCHING.test(text));
    if (need === 'somebody')
      return clause.object.some((filler) => /^(?:person|unnamed)$/.test(resolver.resolve(filler).kind ?? ''));
    if (need === 'hindered') return isHindered(document, clause, all);
    if (need === 'together')
      return (
        participants > 1 || whom.length > 0 || (isPlural(who) && TOGETHER.test(saidOf(document, clause)))
      );
    if (need === 'time' && clause.complements.length === 0 && !saysUntil(document, clause))
      return tellsTime(document, clause) && hasInfinitiveBelow(document, clause, all);
    if (need === 'time') return tellsTime(document, clause);
    if (need === 'input')
      return [...clause.subject, ...clause.object].some((thing) => holds(document, thing, INPUT));
    if (need === 'none') return clause.negated && clause.modality === 'actual';
    if (need === 'law')
      return clause.speaker.length > 0 && clause.subject.some((thing) => holds(document, thing, LAWS));
    if (need === 'plan-told')
      return clause.relation !== 'nominal' && clause.subject.some((thing) => holds(document, thing, PLANS));
    if (need === 'unagreed') return clause.negated && clause.predicate.lemma === 'be';
    if (need === 'biased')
      return !clause.negated && clause.subject.some((thing) => holds(document, thing, PLANS));
    if (need === 'said') return clause.speaker.length > 0 || (clause.held?.speaker.length ?? 0) > 0;
    if (need === 'term') return !clause.negated && tellsTime(document, clause);
    return participants > 1 || (kind === 'meeting' && isPlural(who) && !isOneSided(document, clause, who));
  });
}

/** What allows and forbids without being anybody's deed. */
const LAWS = new Set(
  'law constitution statute charter convention morals morality conscience faith scripture tradition rule mandate'.split(
    ' ',
  ),
);

/** "Each of the two would receive half of the power": what is got, and nobody who comes. */
function receivesThing({ resolver }: Reading, { predicate, object, voice }: Clause): boolean {
  if (predicate.lemma !== 'receive' || voice === 'passive') return false;
  return object.length > 0 && object.every((thing) => resolver.resolve(thing).ids.length === 0);
}

/** "Bern barred two CONGOLESE firms": a state does it to those of another. */
function isAbroad(reading: Reading, { object }: Clause, who: readonly Mention[]): boolean {
  const isState = (id: string): boolean => reading.resolver.who(id).kind === 'state';
  const own = new Set(who.flatMap(({ ids, actsFor }) => [...ids, ...actsFor]).filter(isState));
  const named = actorsWithin(reading, object).flatMap(({ ids }) => ids);
  return own.size > 0 && named.some((id) => isState(id) && !own.has(id));
}

/** What several do so, they do with each other. */
const TOGETHER = /\b(?:together|jointly|in partnership)\b/;

function saidOf({ text }: Document, { extent }: Clause): string {
  return text.slice(extent.start, extent.end);
}

/** What one puts into another's plan. */
const INPUT = new Set(
  'idea proposal comment remark amendment suggestion wish demand input concern request change correction objection point view contribution edit revision'.split(
    ' ',
  ),
);

/** Who "expects the bank to act" without asking it to. */
const GUESSING =
  /\b(?:analysts?|economists?|experts?|forecasters?|traders?|markets?|observers?|pollsters?)\b/i;

function saysUntil({ tokens }: Document, { predicate, extent }: Clause): boolean {
  return tokens.slice(predicate.head, extent.next).some(({ text }) => text === 'until');
}

function tellsTime({ tokens }: Document, { predicate, extent }: Clause): boolean {
  return tokens
    .slice(predicate.head, extent.next)
    .some(
      ({ entity, text }) =>
        /^(DATE|TIME)$/.test(entity) || /^(?:until|hours?|days?|weeks?|months?)$/.test(text),
    );
}

/** Of one who speaks, calls or consults it takes another to make a meeting. */
const SPEAKING = new Set(
  'speak talk call phone ring telephone visit host receive greet debate consult'.split(' '),
);

/** "Spoke", "a call by the ministers", a body that discusses something; but "talks AMONG the ministers", "the two ministers discussed it". */
function isOneSided({ tokens }: Document, { predicate, extent }: Clause, who: readonly Mention[]): boolean {
  if (predicate.lemma === 'discuss') return who.some(({ ids }) => !ids.every(isUnnamed));
  if (!SPEAKING.has(predicate.lemma)) return false;
  const behind = tokens.slice(predicate.head, Math.min(predicate.head + 2, extent.next));
  return predicate.kind !== 'noun' || !behind.some(({ text }) => /^(?:between|among|amongst)$/.test(text));
}

function isUnnamed(id: string): boolean {
  return id.startsWith('unnamed:');
}

/** "Who negotiate ON his BEHALF", "both speak FOR NORWAY": together, with others. */
function isOnBehalf({ tokens }: Document, { obliques, predicate }: Clause): boolean {
  return obliques.some(({ preposition, fillers }) =>
    fillers.some(
      ({ head }) =>
        (preposition === 'on' && tokens[head]?.lemma === 'behalf') ||
        (preposition === 'for' && predicate.lemma === 'speak' && NAMED.test(tokens[head]?.entity ?? '')),
    ),
  );
}

const NAMED = /^(?:GPE|ORG|NORP|PERSON)$/;

/** "Called it a coincidence", "called Chad an aggressor", "calls to free him". */
function isNaming({ tokens }: Document, { predicate, object, complements }: Clause): boolean {
  if (predicate.kind === 'noun' && predicate.lemma === 'call') return complements.length > 0;
  if (predicate.lemma !== 'call') return false;
  const named = tokens.some(({ head, label }) => head === predicate.head && /^(?:oprd|acomp)$/.test(label));
  // "Called its leaders traitors": read as one noun.
  const many = object.some(({ head }) => tokens[head]?.tag === 'NNS' && tokens[head - 1]?.tag === 'NNS');
  return named || many || object.some(({ head }) => /^(?:it|this|that)$/i.test(tokens[head]?.text ?? ''));
}

/** "Does not talk to PEOPLE who shoot": nobody with whom one meets. */
const ANYBODY = /^(?:people|anyone|anybody|everyone|everybody|many|others)\b/i;

/** "Received 40 HOWITZERS". */
function isThing(text: string): boolean {
  const last = text.toLowerCase().split(' ').at(-1) ?? '';
  return GOODS.has(last) || GOODS.has(last.replace(/s$/, ''));
}

/** Named, acting for somebody, or by his office one who meets for a side: "the two presidents", not "the bakers". */
function isDelegate({ ids, actsFor, party, text }: Mention): boolean {
  if (!party) return false;
  const called = [text, ...ids].join(' ').replaceAll('-', ' ');
  return ids.some((id) => !id.startsWith('unnamed:')) || actsFor.length > 0 || OFFICIAL.test(called);
}

const OFFICIAL =
  /\b(?:officials?|diplomats?|negotiators?|mediators?|envoys?|(?:prime )?ministers?|ministry|presidents?|premiers?|chancellors?|ambassadors?|governments?|spokes(?:man|woman|person)|generals?|commanders?|rebels?|leaders?|delegat(?:es?|ions?)|teams?|sides?|part(?:y|ies)|unions?|army|us|councils?|authorit(?:y|ies)|commission(?:ers?)?|committee|parliament|senate|lawmakers?|senators?|junta|opposition|militias?|compan(?:y|ies)|airline|board|federation|governors?|mayors?|bishops?|elders|chiefs?|king|court)\b/i;

/** "Called it A MISTAKE": the words that stand behind the predicate, up to the end of what it governs. */
function isCalled({ text }: Document, { clause, all, sentence }: Place, words: readonly string[]): boolean {
  const below = clause.complements.flatMap((token) => clauseAt(all, token) ?? []);
  const things = [
    ...clause.object,
    ...below.flatMap(({ object }) => object),
    ...clause.obliques.flatMap(({ fillers }) => fillers),
  ];
  const ends = [...below.map(({ extent }) => extent.end), ...things.map((thing) => thing.end)];
  const end = Math.max(clause.extent.end, ...ends);
  const said = ` ${text
    .slice(clause.predicate.end, Math.min(end, sentence.end))
    .toLowerCase()
    .replace(/[^\p{L}'-]+/gu, ' ')} `;
  return words.some((word) => said.includes(` ${word} `));
}

/** What is negotiated, rather than how it went: "the talks were useless" judges no issue. */
function isMatter({ tokens }: Document, { subject, object }: Clause): boolean {
  return [...subject, ...object].every(({ head }) => !MOODS.has(tokens[head]?.lemma.toLowerCase() ?? ''));
}

const MOODS = new Set(
  'talk talks meeting conversation negotiation discussion call visit summit mood atmosphere day week session round situation tone there'.split(
    ' ',
  ),
);

/** A plan is what it is done to, what it is done into ("wrote it INTO THE DRAFT"), or where the act has no object what comes. */
function ofPlan({ tokens }: Document, { object, subject, obliques }: Clause): boolean {
  const behind = (prepositions: RegExp): Filler[] =>
    obliques.filter(({ preposition }) => prepositions.test(preposition)).flatMap(({ fillers }) => fillers);
  const things = object.filter(({ head }) => !/^(?:that|what)$/i.test(tokens[head]?.text ?? ''));
  const central = things.length > 0 ? things : [...subject, ...behind(/^(?:on|about)$/)];
  const places = [...central, ...behind(/^(?:into|from)$/)];
  return places.some(({ head, next }) => {
    const some = tokens[head + 1]?.text === 'of' && isSome(tokens[head]);
    const inside = some ? tokens.slice(head + 2, next).find(({ label }) => label === 'pobj') : undefined;
    const lemma = (inside ?? tokens[head])?.lemma.toLowerCase() ?? '';
    return PLANS.has(lemma) && !(lemma === 'version' && tokens[head + 1]?.text !== 'of');
  });
}

/** "Rejected a SUGGESTION that it should pay", "the IDEA of paying": to do something, so that nothing is said to be untrue. */
export function rejectsIdea(
  document: Document,
  { object, complements }: Clause,
  all: readonly Clause[],
): boolean {
  const ideas = object.filter(({ head }) => IDEAS.has(document.tokens[head]?.lemma ?? ''));
  const told = [...complements, ...ideas.flatMap(({ head }) => clauseAt(all, head)?.complements ?? [])];
  return ideas.length > 0 && told.some((token) => isUnrealAt(document, token, all));
}

function isUnrealAt(document: Document, token: number, all: readonly Clause[]): boolean {
  const complement = clauseAt(all, token);
  return complement !== undefined && isUnreal(document, complement);
}

const IDEAS = new Set('suggestion idea notion'.split(' '));

/** "Does not CONSIDER the plan to be the last word": what he takes it for. */
function holdsToBe({ predicate, complements }: Clause, all: readonly Clause[]): boolean {
  if (predicate.lemma !== 'consider') return false;
  return complements.some((token) => clauseAt(all, token)?.predicate.kind !== 'verb');
}

/** A thing insisted on, or a clause that is asked for: "insisted that it had been so" only states. */
function isAskedFor(document: Document, clause: Clause, all: readonly Clause[]): boolean {
  const complements = clause.complements.flatMap((token) => clauseAt(all, token) ?? []);
  const insists = clause.predicate.lemma === 'insist';
  return (
    complements.length === 0 ||
    complements.some(
      (complement) => isUnreal(document, complement) && !(insists && isForeseen(document, complement)),
    )
  );
}

/** "Insisted that his government WOULD not raise prices": stated. */
function isForeseen({ tokens }: Document, { predicate }: Clause): boolean {
  return predicate.auxiliaries.some((index) =>
    /^(?:would|could|can|might|may)$/.test(tokens[index]?.text ?? ''),
  );
}

/** "Sent tanks TO THE BORDER" helps nobody. */
function toBorder({ tokens }: Document, { obliques }: Clause): boolean {
  return obliques
    .filter(({ preposition }) => /^(?:to|towards?|along|near)$/.test(preposition))
    .flatMap(({ fillers }) => fillers)
    .some(({ head }) =>
      /^(?:border|frontier|front|strait|coast|sea|line|gulf)$/.test(tokens[head]?.lemma ?? ''),
    );
}

/** "Moved TANKS", "TANKS moved". */
function moving({ object, subject }: Clause): readonly Filler[] {
  return object.length > 0 ? object : subject;
}

/** "Sent PLANES with TENTS", "provided Kyiv with TANKS". */
function given({ object, obliques }: Clause): Filler[] {
  return [
    ...object,
    ...obliques.filter(({ preposition }) => preposition === 'with').flatMap(({ fillers }) => fillers),
  ];
}

function holds(
  { tokens }: Document,
  { first, next }: Filler,
  words: ReadonlySet<string>,
  name = '',
): boolean {
  return tokens
    .slice(first, next)
    .some(
      ({ entity, lemma, label }) =>
        (words.has(lemma.toLowerCase()) && label !== 'compound') || (name !== '' && entity === name),
    );
}

/** "AID", "deliveries of GAS"; not "the journey for trucks". */
function isSupply({ tokens }: Document, { head, next }: Filler): boolean {
  const of = tokens[head + 1]?.text === 'of' ? tokens.slice(head + 2, next) : [];
  return [tokens[head], ...of].some((token) => {
    const lemma = token?.lemma.toLowerCase() ?? '';
    return GOODS.has(lemma) || SUPPLIES.has(lemma);
  });
}

/** "Gave it 72 hours TO PAY", where the infinitive hangs loosely. */
function hasInfinitiveBelow({ tokens }: Document, { predicate }: Clause, all: readonly Clause[]): boolean {
  return all.some(
    (other) =>
      other.governor === predicate.head &&
      other.predicate.auxiliaries.some((auxiliary) => tokens[auxiliary]?.tag === 'TO'),
  );
}

/** "Told her TO GO", "told her that she MUST go"; not "told her that the law must pass". */
/** Something one is to do: not "told them to EXPECT delays". */
function hasInfinitive(reading: Reading, clause: Clause, all: readonly Clause[]): boolean {
  const { document, resolver } = reading;
  const idsOf = (fillers: readonly Filler[]): string[] =>
    fillers.flatMap((filler) => resolver.resolve(filler).ids);
  const told = new Set(idsOf([...clause.object, ...clause.indirect]));
  return clause.complements
    .flatMap((token) => clauseAt(all, token) ?? [])
    .some((complement) => {
      const { predicate, tense, subject, object, voice } = complement;
      const tags = predicate.auxiliaries.map((at) => document.tokens[at]?.tag ?? '');
      const to = predicate.auxiliaries.some((at) => document.tokens[at]?.text === 'to');
      if (to) return predicate.lemma !== 'expect';
      if (!(tense !== null || tags.includes('MD')) || !isObliged(document, complement)) return false;
      const bound = voice === 'passive' ? object : subject;
      const pronoun = bound.some(({ head }) => document.tokens[head]?.tag === 'PRP');
      return pronoun || told.size === 0 || idsOf(bound).some((id) => told.has(id));
    });
}

function isPlural(mentions: readonly Mention[]): boolean {
  return mentions.some(
    ({ text, ids }) =>
      ids.length === 1 &&
      (/^(they|we|both|two|three|four|five)\b/i.test(text) ||
        /[a-z]s(?:$| (?:of|for|from|in|at) )/.test(text)),
  );
}
