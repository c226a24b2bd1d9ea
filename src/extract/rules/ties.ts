// Who serves whom, as titles beside names tell: "Kremlin spokesman Dmitry Peskov", "Umerov, the secretary of the council".

import { before } from '../../model/date.ts';
import type { Extracted, Held, Mention, Resolution } from '../../model/extracted.ts';
import type { Span } from '../../model/span.ts';
import type { Filler } from '../../text/clauses/clauses.ts';
import { turnAt } from '../../text/clauses/dialogue.ts';
import { fillersOf } from '../../text/clauses/fillers.ts';
import { type Tree, treeOf } from '../../text/clauses/tree.ts';
import type { Document, Sentence, Token } from '../../text/parser/document.ts';
import { dateOf } from './details.ts';
import { actorsAmong, type Place, type Reading, toMention } from './reading.ts';

export const OFFICES = new Set(
  `spokesman spokeswoman spokesperson president minister premier chancellor envoy adviser advisor aide negotiator ambassador
  secretary chief head leader chairman chairwoman chair director commissioner representative delegate mediator senator
  congressman congresswoman lawmaker sen. sen counterpart deputy boss governor mayor king queen emir prince general commander
  emissary diplomat consul speaker coordinator scout lawyer solicitor coach trainer captain treasurer convener chairperson organiser organizer
  bishop archbishop archimandrite priest imam rabbi abbot rector headmaster headmistress steward member minister-president vice-president vice`.split(
    /\s+/,
  ),
);

/** One tie of the gazetteer. */
export interface Service {
  readonly actor: string;
  readonly role: string | null;
  /** Its last day, a partial date; null while it lasts. */
  readonly to: string | null;
}

/** Each tie once in a text: where the office is first given. */
export function tiesOf(
  reading: Reading,
  places: readonly Place[],
  everServed: (id: string) => readonly Service[],
): Extracted[] {
  const { published } = reading;
  const serves = (id: string): readonly Service[] =>
    everServed(id).filter(({ to }) => to === null || published === null || !before(to, published));
  const seen = new Set<string>();
  const titled = reading.document.sentences
    .filter(({ parsed }) => parsed)
    .flatMap((sentence) => {
      const tree = treeOf(reading.document, sentence);
      return tree
        .tokens()
        .flatMap((token) => [
          ...tiesAt(reading, tree, sentence, token, serves),
          ...owned(reading, tree, sentence, token, serves),
        ]);
    });
  const led = places.flatMap((place) => leadOf(reading, place) ?? []);
  const given = reading.resolver.offices().flatMap((held) => givenOf(reading, held, titled) ?? []);
  return [...titled, ...led, ...given]
    .sort((a, b) => a.start - b.start)
    .filter(({ actors, recipients }) => {
      const key = [...actors, ...recipients].flatMap(({ ids }) => ids).join(' ');
      return !seen.has(key) && seen.add(key);
    });
}

/** What the names were introduced with, where the grammar of the sentence does not show it. */
function givenOf(
  reading: Reading,
  { holder, served, role, start, end, words }: Held,
  told: readonly Extracted[],
): Extracted | null {
  const sentence = reading.document.sentences.find((each) => each.start <= start && start < each.end);
  if (sentence === undefined) return null;
  const known = told.some(
    (tie) => tie.start < sentence.end && sentence.start < tie.end && shares(tie.actors, holder),
  );
  if (known || holder.ids.length !== 1 || holder.ids.includes(served)) return null;
  return {
    ...blank(reading, sentence),
    polarity: 'asserts',
    actors: [toMention(reading.document, holder)],
    recipients: [byOffice(reading.document, words, served)],
    role,
    ...whoseTurn(reading, start),
    start,
    end,
  };
}

/** "PRESIDENT Zelensky": where nobody is named whom he serves, the words of his office tell it. */
function byOffice({ text }: Document, { start, end }: Span, served: string): Mention {
  const reason = 'whose office it is';
  return { text: text.slice(start, end), start, end, ids: [served], actsFor: [], party: true, reason };
}

/** With the words before it that belong to it: "foreign MINISTER". */
function officeSpan(tree: Tree, office: Token): Span {
  const before = tree.children(office, 'compound', 'amod').filter((each) => !isBody(each) || isTitled(each));
  return tree.extent([office, ...before]);
}

function isTitled({ text }: Token): boolean {
  return PORTFOLIOS.has(text) || OFFICES.has(text.toLowerCase());
}

function shares(actors: readonly Mention[], { ids }: Resolution): boolean {
  return actors.some((actor) => actor.ids.some((id) => ids.includes(id)));
}

/** "Umerov, who HEADS the Ukrainian delegation"; "the team is LED by him". */
function leadOf(reading: Reading, place: Place): Extracted | null {
  const { clause, sentence } = place;
  const { document, resolver } = reading;
  const { predicate, subject, object, obliques, modality, negated, denied } = clause;
  const lemma = predicate.lemma.toLowerCase();
  if (predicate.kind !== 'verb' || !(LEADING.has(lemma) || SPEAKING.has(lemma) || SERVING.has(lemma)))
    return null;
  const people = subject.map((filler) => resolver.resolve(filler)).filter(({ kind }) => kind === 'person');
  const behalf = obliques
    .filter(({ preposition }) => preposition === 'for')
    .flatMap(({ fillers }) => fillers);
  const asked = LEADING.has(lemma)
    ? object
    : SPEAKING.has(lemma)
      ? [...behalf, ...onBehalf(document, place)]
      : [...reportedTo(place), ...onSide(document, place)];
  const bodies = actorsAmong(reading, asked);
  const apart = bodies.filter(
    ({ ids }) => !people.some((person) => person.ids.some((id) => ids.includes(id))),
  );
  if (people.length === 0 || apart.length === 0 || modality !== 'actual') return null;
  const actors = people.map((person) => toMention(document, person));
  const spans = [...actors, ...apart, predicate];
  return {
    ...blank(reading, sentence),
    polarity: negated !== denied ? 'denies' : 'asserts',
    actors,
    recipients: apart,
    role: lemma === 'take' ? 'take part' : lemma,
    ...whoseTurn(reading, predicate.start),
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

/** "Kerstin Holm reports TO THE MINISTER": told as what she always does. */
function reportedTo({ clause: { predicate, tense, complements, obliques } }: Place): readonly Filler[] {
  if (predicate.lemma !== 'report' || tense !== 'present' || complements.length > 0) return [];
  return obliques.filter(({ preposition }) => preposition === 'to').flatMap(({ fillers }) => fillers);
}

/** "Takes part on THE NORWEGIAN SIDE". */
function onSide(document: Document, { clause, sentence }: Place): Filler[] {
  const { tokens } = document;
  const { predicate, object } = clause;
  if (predicate.lemma === 'report') return [];
  if (predicate.lemma === 'take' && !object.some(({ head }) => tokens[head]?.lemma === 'part')) return [];
  const behind = tokens.slice(predicate.head + 1, sentence.next);
  const end = behind.findIndex(({ pos }) => pos === 'VERB');
  const side = behind.slice(0, end < 0 ? behind.length : end).find(({ lemma }) => lemma === 'side');
  if (side === undefined) return [];
  return tokens[side.head]?.text === 'on' ? fillersOf(treeOf(document, sentence), side) : [];
}

/** "On TRUMP's behalf", "on behalf of NORWAY". */
function onBehalf(document: Document, { clause, sentence }: Place): Filler[] {
  const tree = treeOf(document, sentence);
  return clause.obliques
    .filter(({ preposition }) => preposition === 'on')
    .flatMap(({ fillers }) => fillers.map(({ head }) => tree.at(head)))
    .filter(({ lemma }) => lemma === 'behalf')
    .flatMap((noun) => tree.child(noun, 'poss') ?? behind(tree, noun, /^of$/) ?? [])
    .flatMap((owner) => fillersOf(tree, owner));
}

const LEADING = new Set(['head', 'lead', 'chair', 'represent', 'run']);
const SPEAKING = new Set(['negotiate', 'mediate', 'speak', 'work', 'act']);
const SERVING = new Set(['report', 'take', 'participate', 'sit']);

function blank(
  { document, published }: Reading,
  sentence: Sentence,
): Omit<Extracted, 'polarity' | 'actors' | 'recipients' | 'role' | 'speaker' | 'form' | 'start' | 'end'> {
  return {
    kind: 'tie',
    event: null,
    mode: null,
    modality: 'actual',
    ...{ over: null, stance: null, meeting: { form: null, place: null, minutes: null } },
    cue: null,
    outlet: null,
    occurredOn: dateOf(document, sentence, published?.slice(0, 7) ?? null, null),
    frame: 'tie',
  };
}

function tiesAt(
  reading: Reading,
  tree: Tree,
  sentence: Sentence,
  office: Token,
  serves: (id: string) => readonly Service[],
): Extracted[] {
  if (!OFFICES.has(office.lemma.toLowerCase())) return [];
  const name = nameBeside(tree, office);
  if (name === null && /^NNP?S$/.test(office.tag)) return eachTie(reading, tree, sentence, office);
  const names = name === null ? [] : [name, ...othersBeside(tree, office, name)];
  return (names.length > 0 ? names : [office]).flatMap(
    (holder) => tieOf(reading, tree, sentence, office, holder, serves) ?? [],
  );
}

/** "The PRESIDENTS of Chad and Niger" serve one each; "two ENVOYS of the bank", named behind a colon, both the bank. */
function eachTie(reading: Reading, tree: Tree, sentence: Sentence, office: Token): Extracted[] {
  const served = principalOf(tree, office, office);
  const { ids } = served === null ? { ids: [] } : heldBy(reading, tree, office);
  const states = served === null ? [] : tree.coordinated(served);
  const each = states.length === 1 ? ids.map(() => served) : states;
  if (ids.length < 2 || ids.length !== each.length) return [];
  return ids.flatMap((id, index) => {
    const principal = each[index] ?? office;
    if (!isNamed(reading, reading.resolver.who(id))) return [];
    const { start, end } = tree.extent([office, principal]);
    const text = reading.document.text.slice(start, end);
    const holder = { text, start, end, ids: [id], actsFor: [], party: true, reason: 'whose office it is' };
    return {
      ...blank(reading, sentence),
      polarity: 'asserts',
      actors: [holder],
      recipients: [toMention(reading.document, referent(reading, tree, principal))],
      role: office.lemma,
      ...whoseTurn(reading, start),
      start,
      end,
    };
  });
}

/** "RUSSIA's Kirill Dmitriev": a person of whom only is said whose he is, and who is known to serve there. */
function owned(
  reading: Reading,
  tree: Tree,
  sentence: Sentence,
  state: Token,
  serves: (id: string) => readonly Service[],
): Extracted[] {
  const name = tree.head(state);
  if (state.label !== 'poss' || state.entity !== 'GPE' || name.entity !== 'PERSON') return [];
  const [holder, served] = [referent(reading, tree, name), referent(reading, tree, state)];
  const [id, ...more] = holder.ids;
  if (id === undefined || more.length > 0 || holder.kind !== 'person') return [];
  const service = serves(id).find(({ actor }) => served.ids.includes(actor));
  if (service === undefined) return [];
  const { start, end } = tree.extent([state, name]);
  return [
    {
      ...blank(reading, sentence),
      polarity: 'asserts',
      actors: [toMention(reading.document, holder)],
      recipients: [toMention(reading.document, served)],
      role: service.role,
      ...whoseTurn(reading, start),
      start,
      end,
    },
  ];
}

/** `name` is the office itself where nobody is named beside it: "the Ukrainian president said". */
function tieOf(
  reading: Reading,
  tree: Tree,
  sentence: Sentence,
  office: Token,
  name: Token,
  serves: (id: string) => readonly Service[],
): Extracted | null {
  const holder = name === office ? heldBy(reading, tree, office) : referent(reading, tree, name);
  if (holder.ids.length !== 1 || (holder.kind !== 'person' && holder.kind !== null)) return null;
  const said = principalOf(tree, office, name);
  const portfolio =
    said !== null &&
    PORTFOLIOS.has(said.text) &&
    !/^spokes/.test(office.lemma.toLowerCase()) &&
    referent(reading, tree, said).kind !== 'body';
  const principal = portfolio || isPortfolio(reading, tree, office, said) ? null : said;
  const served = principal === null ? null : referent(reading, tree, principal);
  const other = served?.ids.some((id) => !holder.ids.includes(id)) ?? false;
  if (name === office && !(other && isNamed(reading, holder))) return null;
  if (name === office && holder.reason === 'named beside' && !isNamed(reading, holder, sentence.end))
    return null;
  const role = roleOf(tree, office, other && principal !== null ? [name, principal] : [name]);
  const words = tree.extent([
    office,
    ...tree.below(name, ({ label }) => label === 'compound'),
    ...(principal === null ? [] : [principal]),
    ...tree.children(office, 'compound', 'amod').flatMap((each) => tree.below(each)),
  ]);
  const recipients =
    served !== null && other
      ? [toMention(reading.document, served)]
      : (principal === null ? servedBy(holder, role, serves) : known(holder.ids, role, serves)).map((id) =>
          byOffice(reading.document, officeSpan(tree, office), id),
        );
  const own = recipients.filter(({ ids }) => !ids.some((id) => holder.ids.includes(id)));
  if (own.length === 0) return null;
  return {
    ...blank(reading, sentence),
    polarity: 'asserts',
    actors: [toMention(reading.document, holder)],
    recipients: own,
    role,
    ...whoseTurn(reading, words.start),
    start: words.start,
    end: words.end,
  };
}

/** "UNIFICATION Minister": a word right before that names neither a state nor a body. */
function isPortfolio(reading: Reading, tree: Tree, office: Token, said: Token | null): boolean {
  if (said === null || !/^(?:minister|secretary)$/i.test(office.lemma) || said.label !== 'compound')
    return false;
  if (/^(?:GPE|NORP)$/.test(said.entity) || /^\p{Lu}+$/u.test(said.text)) return false;
  return (
    said.index === office.index - 1 && !/^(?:state|body)$/.test(referent(reading, tree, said).kind ?? '')
  );
}

/** By the gazetteer, else by what the report says of his office. */
function servedBy(
  { ids, actsFor }: Resolution,
  role: string,
  serves: (id: string) => readonly Service[],
): readonly string[] {
  const found = known(ids, role, serves);
  return found.length > 0 ? found : actsFor.slice(0, 1);
}

/** The report's own word, but in an interview that of whose turn it is. */
function whoseTurn({ document, resolver }: Reading, offset: number): Pick<Extracted, 'speaker' | 'form'> {
  const [speaker] = turnAt(document, offset)?.speaker ?? [];
  return speaker === undefined
    ? { speaker: null, form: 'own' }
    : { speaker: toMention(document, resolver.resolve(speaker)), form: 'direct' };
}

/** "The Ukrainian president" gives an office to whom the text names, somewhere or before an offset. */
function isNamed(
  { document }: Reading,
  { name }: Pick<Resolution, 'name'>,
  before = document.text.length,
): boolean {
  const plain = (words: string): string => words.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return plain(document.text.slice(0, before)).includes(plain(name.split(' ').at(-1) ?? name));
}

/** What a minister is minister of: no body that he serves. */
const PORTFOLIOS = new Set(
  'State War Defense Defence Treasury Army Navy Commerce Interior Justice Home Energy Trade Finance Foreign Security Prime Deputy Information Labor Labour Health Education Agriculture Environment Transport Water Planning Culture Tourism Industry Immigration Migration'.split(
    ' ',
  ),
);

/** "Envoys Witkoff and KUSHNER", "WITKOFF and Kushner, the envoys": an office of many is of all that are joined. */
function othersBeside(tree: Tree, office: Token, name: Token): Token[] {
  if (!/^NNP?S$/.test(office.tag)) return [];
  let first = name;
  while (office.label === 'appos' && first.label === 'conj') first = tree.head(first);
  return tree.coordinated(first).filter((each) => each !== name && isName(each));
}

/** "The Ukrainian PRESIDENT": who holds the office that the words describe. */
function heldBy(reading: Reading, tree: Tree, office: Token): Resolution {
  const parts = tree.children(office, 'compound', 'amod', 'poss', 'det', 'nmod');
  const behind = tree.children(office, 'prep').flatMap((each) => [each, ...tree.children(each, 'pobj')]);
  const { first, next } = tree.extent([office, ...parts, ...behind]);
  return reading.resolver.resolve({ head: office.index, first, next });
}

function referent(reading: Reading, tree: Tree, token: Token): Resolution {
  const owners = tree.children(token, 'amod', 'poss').filter(isBody);
  const phrase = tree.extent([token, ...tree.children(token, 'compound'), ...owners]);
  return reading.resolver.resolve({ head: token.index, first: phrase.first, next: phrase.next });
}

/** "President Donald Trump": of what, the gazetteer knows; the office that has a word in common with the title, else the first. */
function known(ids: readonly string[], title: string, serves: (id: string) => readonly Service[]): string[] {
  const words = title.toLowerCase().split(/\s+/);
  const fits = ({ role }: Service): boolean =>
    role
      ?.toLowerCase()
      .split(/[^a-z]+/)
      .some((word) => words.includes(word)) ?? false;
  return ids.flatMap((id) => {
    const services = serves(id);
    const service = services.find(fits) ?? services[0];
    return service === undefined ? [] : [service.actor];
  });
}

/** "spokesman PESKOV", "the envoy, WITKOFF", "UMEROV, the secretary". */
function nameBeside(tree: Tree, office: Token): Token | null {
  const head = tree.head(office);
  if (/^(compound|nmod|appos)$/.test(office.label) && isName(head)) return head;
  const staff = behind(tree, office, /^of$/i);
  const beside = [office, ...(staff !== null && isStaff(staff) ? [staff] : [])];
  return tree.childrenOf(beside, 'appos').find(isName) ?? null;
}

function isName({ pos, entity }: Token): boolean {
  return pos === 'PROPN' || entity === 'PERSON';
}

/** "KREMLIN spokesman", "TRUMP's envoy", "RUSSIAN minister", "the secretary of the COUNCIL", "minister for". */
function principalOf(tree: Tree, office: Token, name: Token): Token | null {
  const holders = [office, ...(office.label === 'compound' ? [name] : [])];
  for (const word of holders) {
    const [possessor] = tree.children(word, 'poss');
    if (possessor !== undefined && word.lemma !== 'counterpart') return possessor;
    const near = tree
      .children(word, 'compound', 'amod', 'nmod')
      .find(
        (each) =>
          each !== office &&
          each.index < name.index &&
          isBody(each) &&
          !OFFICES.has(each.lemma.toLowerCase()),
      );
    if (near !== undefined) return near;
  }
  const served = behind(tree, office, /^(?:of|for|to)$/i);
  return served === null ? null : ownerOf(tree, served);
}

/** "Head of the office of PRESIDENT X", "chief of ITS general staff": a body of which the report tells only whose it is. */
function ownerOf(tree: Tree, body: Token): Token {
  if (!isStaff(body)) return body;
  return tree.child(body, 'poss') ?? behind(tree, body, /^of$/i) ?? body;
}

function isStaff({ lemma }: Token): boolean {
  return STAFFS.has(lemma.toLowerCase());
}

const STAFFS = new Set(
  'office staff secretariat cabinet bureau chancellery team delegation circle entourage camp'.split(' '),
);

function behind(tree: Tree, token: Token, prepositions: RegExp): Token | null {
  const preposition = tree.children(token, 'prep').find(({ text }) => prepositions.test(text));
  return preposition === undefined ? null : (tree.child(preposition, 'pobj') ?? null);
}

function isBody({ entity, pos }: Token): boolean {
  return /^(GPE|NORP|ORG|LOC|FAC)$/.test(entity) || (pos === 'PROPN' && entity !== 'PERSON');
}

function roleOf(tree: Tree, office: Token, apart: readonly Token[]): string {
  const words = tree
    .children(office, 'compound', 'amod', 'prep')
    .filter((each) => !apart.includes(each) && each.label !== 'prep' && (!isBody(each) || isTitled(each)));
  return [...words, office].map(({ text }) => text).join(' ');
}
