// Who is meant by a phrase that names nobody: an office, a side, a body, people spoken of before, people left unnamed.
import { slug } from '../model/id.ts';
import type { Token } from '../text/parser/document.ts';
import { DEMANDING } from './antecedents.ts';
import { calledSo, isOfMembers } from './called.ts';
import type { Mention } from './cast.ts';
import type { Context } from './context.ts';
import { counted } from './counted.ts';
import { type Description, descriptionOf, unique } from './description.ts';
import { CALLINGS } from './families.ts';
import { stateInFocus } from './focus.ts';
import { guestsOf } from './guests.ts';
import { ministry } from './ministries.ts';
import { mentioned, officeholder } from './officeholders.ts';
import { opposite } from './opposite.ts';
import { paper, paperAt } from './papers.ts';
import { meaning, nobody, sideOf } from './readings.ts';
import type { Phrase, Reading } from './resolution.ts';
import { isRegional, kinOf, ofSpeaker, oneOf, spokenOf, VAGUE, whoSpoke } from './spoken.ts';
import { unnamed } from './unnamed.ts';
import {
  ARMS,
  BODIES,
  COLLECTIVE,
  COUNTED,
  INSTITUTIONS,
  NO_PEOPLE,
  ORGANISATION_WORDS,
  PEOPLE,
  PLURAL_PEOPLE,
  QUANTITIES,
  SIDES,
} from './words.ts';

export function describe(context: Context, phrase: Phrase): Reading {
  const token = context.token(phrase.head);
  const introduced = context.introduced.get(phrase.head);
  if (introduced !== undefined)
    return { ...meaning(context, phrase, [introduced], 'named beside'), many: token.tag === 'NNS' };
  const acting = actingFor(context, phrase);
  if (acting !== null) return acting;
  if (token.pos === 'NOUN' && !mayMean(context, token)) {
    return nobody(context, phrase, 'no actor', token.tag === 'NNS');
  }
  const description = descriptionOf(context, phrase);
  return (
    relative(context, phrase) ??
    anybody(context, description) ??
    listedBehind(context, description) ??
    partOf(context, description) ??
    oneOf(context, description) ??
    crowd(context, description) ??
    arms(context, description) ??
    opposite(context, description) ??
    counted(context, description) ??
    officeholder(context, description) ??
    ministry(context, description) ??
    calledSo(context, description) ??
    side(context, description) ??
    body(context, description) ??
    guestsOf(context, description) ??
    people(context, description) ??
    group(context, description) ??
    paper(context, description) ??
    nobody(context, phrase, 'no actor', description.many)
  );
}

/** Quick: most nouns are things, and need not be taken apart. */
function mayMean(context: Context, { index, text, lemma }: Token): boolean {
  const word = lemma.toLowerCase();
  if (paperAt(context, index) !== null) return true;
  if (context.cast.at.has(index) || PEOPLE.has(word) || PEOPLE.has(text)) return true;
  if (BODIES.has(word) || SIDES.has(word) || COUNTED.has(word)) return true;
  if (word === 'institution') return true;
  if (QUANTITIES.has(word) || ARMS.has(word) || CALLINGS.has(word)) return true;
  if (context.cast.nouns.has(word)) return true;
  return PLURAL_PEOPLE.test(text.toLowerCase()) || context.gazetteer.offices.has(word);
}

/** "SOMEBODY REPRESENTING CHAD", "someone who acts for the bank": for whom, and no more. */
function actingFor(context: Context, { head, first }: Phrase): Reading | null {
  if (!/^(?:somebody|someone|anybody|anyone|nobody|those|people|person)$/i.test(context.token(head).text))
    return null;
  const { tokens } = context.document;
  const at = /^(?:who|that)$/.test(tokens[head + 1]?.text ?? '') ? head + 2 : head + 1;
  const verb = tokens[at];
  if (verb === undefined || !/^(?:represent|speak|act|work|negotiate)$/.test(verb.lemma)) return null;
  const from = tokens[at + 1]?.text === 'for' ? at + 2 : at + 1;
  if (from === at + 1 && verb.lemma !== 'represent') return null;
  const [whom] = context.mentionsIn(from, from + SERVED);
  if (whom === undefined) return null;
  const many = /^(?:those|people)$/i.test(context.token(head).text);
  const next = tokens[whom.next]?.pos === 'NOUN' ? whom.next + 1 : whom.next;
  return unnamed(context, { head, first, next }, { principals: [whom.member.id], many, lemma: 'person' });
}

/** Within how many words is named for whom somebody acts: "for the new Chadian government". */
const SERVED = 3;

/** "It was Washington THAT asked": whom the word before names. */
function relative(context: Context, phrase: Phrase): Reading | null {
  const { text, pos } = context.token(phrase.head);
  if (!/^(?:that|who|which|whom)$/i.test(text) || pos === 'NOUN') return null;
  const before = context.document.tokens[phrase.head - 1]?.text === ',' ? phrase.head - 2 : phrase.head - 1;
  const first = context.sentence(context.sentenceIndex(phrase.head))?.first ?? 0;
  if (before < first) return null;
  if (context.cast.at.has(before) || context.token(before).pos === 'NOUN')
    return context.read(context.phraseAt(before));
  const cleft = /^it$/i.test(context.token(first).text) && /^(?:is|was)$/.test(context.token(first + 1).text);
  return cleft && context.cast.at.has(first + 2) ? context.read(context.phraseAt(first + 2)) : null;
}

/** "Urged EVERYONE to wait", "pressed THE OTHERS": nobody in particular, to whom something is done. */
function anybody(context: Context, description: Description): Reading | null {
  const { first, head } = description;
  const { label } = context.token(head);
  if (!/^(?:dobj|dative)$/.test(label) || !EVERYBODY.test(context.slice(first, head + 1))) return null;
  return { ...unnamed(context, description, { principals: [], many: true, lemma: 'other' }), person: false };
}

/** "TWO ENVOYS came: Ann Berg, a lawyer, and Jan Haas": as many people as are named behind the colon. */
function listedBehind(context: Context, description: Description): Reading | null {
  const { count, head, next } = description;
  if (count === null || !PEOPLE.has(description.lemma)) return null;
  const { tokens } = context.document;
  const end = context.sentence(context.sentenceIndex(head))?.next ?? next;
  const colon = tokens.slice(next, end).find(({ text }) => text === ':');
  if (colon === undefined) return null;
  const named = context.mentionsIn(colon.index + 1, end).filter(({ kind }) => kind === 'person');
  const ids = unique(named.map(({ member }) => member.id));
  return ids.length === count ? meaning(context, description, ids, 'named behind the colon') : null;
}

const EVERYBODY = /^(?:everyone|everybody|the others)$/i;

/** "One of them", "some of the ministers". */
function partOf(context: Context, description: Description): Reading | null {
  const { head, behind, first } = description;
  const { pos, text } = context.token(head);
  if (pos === 'NOUN' || pos === 'PROPN' || context.cast.at.has(head) || /^wh/i.test(text)) return null;
  const placed = someIn(context, description);
  if (placed !== null) return placed;
  const whole =
    behind[0]?.text === 'of' ? behind.findLast((token) => /^(NOUN|PROPN|PRON)$/.test(token.pos)) : undefined;
  if (whole === undefined) return null;
  const reading = context.read({ head: whole.index, first: head + 2, next: whole.index + 1 });
  if (reading.thing || (reading.ids.length === 0 && !/official|diplomat|people|source/.test(whole.lemma)))
    return null;
  if (whole.tag === 'PRP' && reading.kind === 'unnamed')
    return { ...reading, start: context.token(first).start, end: context.token(whole.index).end };
  const principals = reading.kind === 'unnamed' ? reading.actsFor : reading.ids;
  const many = !/^(one|each|either|neither|another)$/i.test(text);
  return unnamed(context, { head, first, next: whole.index + 1 }, { principals, many, lemma: whole.lemma });
}

/** "SOME IN THE WHITE HOUSE", "many in the French government"; "many in Paris" are anybody. */
function someIn(context: Context, { head, first, next, behind }: Description): Reading | null {
  if (!/^(?:some|many|others|several|those|most|few)$/i.test(context.token(head).text)) return null;
  if (!/^(?:in|at|inside|within)$/.test(behind[0]?.text ?? '')) return null;
  const [place] = context.mentionsIn(head + 2, Math.max(next, head + 3));
  const within =
    place?.member.kind === 'state' && place.next < next && context.token(place.next).pos === 'NOUN';
  if (place === undefined || !(within || /^(?:body|organisation)$/.test(place.member.kind ?? '')))
    return null;
  return unnamed(
    context,
    { head, first, next },
    { principals: [place.member.id], many: true, lemma: 'people' },
  );
}

/** "Thousands of demonstrators": they act for whom the demonstrators act. */
function crowd(context: Context, description: Description): Reading | null {
  const { lemma, behind, first, head, next } = description;
  if (!QUANTITIES.has(lemma) || behind[0]?.text !== 'of') return null;
  const inner = behind.findLast(({ head: above, label }) => label === 'pobj' && above === head + 1);
  if (inner === undefined) return null;
  const reading = context.read({ head: inner.index, first: head + 2, next: Math.max(next, inner.index + 1) });
  if (reading.thing || reading.ids.length === 0) return null;
  const principals = reading.kind === 'unnamed' ? reading.actsFor : reading.ids;
  return unnamed(
    context,
    { head, first, next: inner.index + 1 },
    { principals, many: true, lemma: inner.lemma },
  );
}

/** Whose they are may be left open: "warplanes bombed the town". */
const CRAFT = /^(?:jet|warplane|plane|aircraft|helicopter|gunship|gunboat|warship|destroyer|frigate|bomber)$/;

/** "Israeli jets" are Israel. */
function arms(context: Context, description: Description): Reading | null {
  const { lemma, principals } = description;
  if (!ARMS.has(lemma)) return null;
  if (principals.length === 0 && CRAFT.test(lemma))
    return { ...unnamed(context, description, { principals, many: description.many, lemma }), person: false };
  if (principals.length === 0) return null;
  const sides = unique(principals.map((id) => sideOf(context, id)));
  return meaning(context, description, sides, `${lemma} of`);
}

/** "The Ukrainian side", "his government", "the country". */
function side(context: Context, description: Description): Reading | null {
  const { lemma, principals, definite, many, first } = description;
  if (!SIDES.has(lemma)) return null;
  if (lemma === 'party' && !many && principals.length > 0) return ownParty(context, description);
  if (many && principals.length > 1 && description.count === null) {
    return meaning(context, description, unique(principals.map((id) => sideOf(context, id))), `${lemma} of`);
  }
  if (many) {
    const groups = principals.filter((id) => context.cast.members.get(id)?.kind === 'group');
    return groups.length === 0 || description.count !== null
      ? null
      : meaning(context, description, groups, `${lemma} of`);
  }
  if (principals.length > 0) {
    const sides = unique(principals.map((id) => sideOf(context, id)));
    const state = GOVERNING.test(lemma) ? governing(context, description, sides) : null;
    return meaning(context, description, state === null ? sides : [state], `${lemma} of`);
  }
  if (!definite || lemma === 'side' || lemma === 'party') return null;
  const placed = seat(context, description) ?? sideOpening(context, description);
  const before = placed === null ? spokenOf(context, description) : null;
  if (before !== null && (context.scene === null || isNear(context, before, first))) return before;
  if (isRegional(context, description))
    return { ...unnamed(context, description, { principals, many, lemma }), person: false };
  const asker = /^(?:government|regime)$/.test(lemma) ? asking(context, first) : undefined;
  const state = placed ?? context.scene ?? stateInFocus(context, first, asker);
  if (state === null && /^(?:government|regime|administration)$/.test(lemma))
    return { ...unnamed(context, description, { principals: [], many, lemma }), person: false };
  return state === null ? null : meaning(context, description, [state], `the ${lemma} spoken of`);
}

const GOVERNING = /^(?:government|country|state|regime|capital|nation)$/;

/** "Ecuadorean drivers ... THEIR government": of people who serve nobody, where they are from, else where the report plays. */
function governing(
  context: Context,
  { first }: Description,
  [people, ...more]: readonly string[],
): string | null {
  if (people === undefined || more.length > 0 || !people.startsWith('unnamed:')) return null;
  if (!/^their$/i.test(context.token(first).text)) return null;
  return context.origins.get(people) ?? context.scene ?? stateInFocus(context, first);
}

/** "HER party": whom she serves, if that is one; of a state, a body of its own. */
function ownParty(context: Context, description: Description): Reading | null {
  const { cast } = context;
  const { principals, lemma } = description;
  const found = principals.flatMap((id) =>
    [id, ...(cast.members.get(id)?.offices ?? []).flatMap((held) => held.principals)].filter((each) => {
      const member = cast.members.get(each);
      return member?.kind === 'organisation' && (!member.known || member.called.has('party'));
    }),
  );
  if (found.length > 0)
    return meaning(context, description, unique(found).slice(0, 1), 'the party that one serves');
  const people = principals.some((id) => cast.members.get(id)?.kind === 'person');
  return people
    ? { ...unnamed(context, description, { principals, many: false, lemma }), person: false }
    : null;
}

/** Spoken of in the sentence or the one before. */
function isNear(context: Context, { start }: Reading, token: number): boolean {
  const from = context.sentence(Math.max(0, context.sentenceIndex(token) - 1))?.start ?? 0;
  return start >= from;
}

/** "The government IN TRIPOLI". */
function seat(context: Context, { head }: Description): string | null {
  const place = context.document.tokens[head + 1]?.text === 'in' ? context.cast.at.get(head + 2) : undefined;
  return place?.member.kind === 'state' ? place.member.id : null;
}

/** "The other capitals", "all sides", "three ethnic armies": nobody in particular, but parties all the same. */
function group(context: Context, description: Description): Reading | null {
  const { lemma, many, principals, head } = description;
  const near = context.cast.at.get(head - 1);
  if (/^neighbou?r$/.test(lemma) && near?.demonym === true)
    return meaning(context, description, [near.member.id], 'demonym');
  const parties =
    SIDES.has(lemma) || BODIES.has(lemma) || (COUNTED.has(lemma) && !/^(?:power|group)$/.test(lemma));
  return many && parties
    ? { ...unnamed(context, description, { principals, many, lemma }), person: false }
    : null;
}

/** "ON THE CHADIAN SIDE OF THE TABLE, the country's minister sat": whose side the sentence opens with. */
function sideOpening(context: Context, { first }: Description): string | null {
  const from = context.sentence(context.sentenceIndex(first))?.first ?? first;
  if (!/^(?:on|for)$/i.test(context.token(from).text)) return null;
  const name = context.mentionsIn(from, Math.min(from + SIDE_REACH, first)).at(0);
  const isState = name !== undefined && context.gazetteer.actors.get(name.member.id)?.kind === 'state';
  return isState && context.token(name.next).lemma === 'side' ? name.member.id : null;
}

/** How many words may stand before whose side it is: "on the". */
const SIDE_REACH = 4;

/** "Sudan's army", then "the army"; "the union", "the company" for an organisation named before. */
function body(context: Context, description: Description): Reading | null {
  const { lemma, principals, definite, words, many, first } = description;
  if (!BODIES.has(lemma) || (many && !COLLECTIVE.has(lemma))) return null;
  const isPerson = (id: string): boolean => context.cast.members.get(id)?.kind === 'person';
  const people = principals.some(isPerson);
  if (people && OFFICIAL_BODIES.test(lemma)) {
    const sides = unique(principals.map((id) => sideOf(context, id))).filter((id) => !isPerson(id));
    if (sides.length > 0) return meaning(context, description, sides, `${lemma} of those whom they serve`);
  }
  if (principals.length > 0 && !people && !description.indefinite) return ownBody(context, description);
  const alone = lemma === 'parliament' && first === description.head;
  if (!(definite || alone) || principals.length > 0) return null;
  const word = words.map(({ text }) => text.toLowerCase()).join(' ');
  const [named] = mentioned(
    context,
    first,
    ({ name, kind }) => kind !== 'person' && ` ${name.toLowerCase()}`.endsWith(` ${word}`),
  );
  const mention = context.cast.mentions.findLast(
    ({ member, first: at }) => member.id === named && at < first,
  );
  if (mention !== undefined) {
    const { next } = mention;
    const { ids } = context.read({ head: next - 1, first: mention.first, next });
    return meaning(context, description, ids, `the ${word} named before`);
  }
  const own = ofSpeaker(context, description);
  if (own !== null) return meaning(context, description, [own], 'for which speaks who says it');
  const before = spokenOf(context, description);
  if (before !== null) return before;
  const state = OF_STATES.has(lemma) ? (ownerOf(context, lemma, first) ?? stateOf(context, first)) : null;
  if (state !== null) return ownBody(context, { ...description, principals: [state] });
  if (!ORGANISATION_WORDS.has(lemma)) return null;
  // "VOLVO demanded that the union wait": of a union nobody speaks so in its own mouth.
  const start = context.sentence(context.sentenceIndex(first))?.first ?? first;
  const [organisation] = mentioned(
    context,
    lemma === 'union' ? start : first,
    ({ kind, called, name }) => kind === 'organisation' && called.size === 0 && !isInstitution(name),
  );
  const isHere = context.mentionsIn(start, first).some(({ member }) => member.id === organisation);
  if (lemma === 'union' && (isHere || hasEmployer(context))) return null;
  return organisation === undefined
    ? null
    : meaning(context, description, [organisation], 'the organisation last named');
}

/** "Volvo offered 3 percent ... THE COMPANY said the union": of the two the organisation that is named is the company. */
function hasEmployer({ document: { tokens } }: Context): boolean {
  return tokens.some(({ lemma, pos }) => pos === 'NOUN' && EMPLOYERS.has(lemma));
}

const EMPLOYERS = new Set(
  'company firm airline employer management carrier operator manufacturer'.split(' '),
);

/** "Parliament", "the Supreme Court": no company. */
function isInstitution(name: string): boolean {
  const last = name.split(' ').at(-1)?.toLowerCase() ?? '';
  return BODIES.has(last) && !ORGANISATION_WORDS.has(last);
}

/** "ALGERIA demanded that the junta free them": the junta is not that of who asks. */
function asking(context: Context, before: number): string | undefined {
  const tree = context.tree(context.sentenceIndex(before));
  const subject = tree
    ?.tokens()
    .find(
      (token) => token.label === 'nsubj' && token.index < before && DEMANDING.has(tree.head(token).lemma),
    );
  const [id] = subject === undefined ? [] : context.read(context.phraseAt(subject.index)).ids;
  return id === undefined ? undefined : sideOf(context, id);
}

/** "SUDAN's army chief ... the army": whose it was when it was last spoken of with a name. */
function ownerOf({ cast, document: { tokens } }: Context, lemma: string, before: number): string | null {
  const owner = cast.mentions.findLast(({ first, next, member: { kind } }) => {
    const noun = tokens[next]?.tag === 'POS' ? next + 1 : next;
    return first < before && noun < before && kind === 'state' && tokens[noun]?.lemma.toLowerCase() === lemma;
  });
  return owner?.member.id ?? null;
}

/** Where the report plays, or whose state is spoken of; not who asks it. */
function stateOf(context: Context, before: number): string | null {
  const asks = asking(context, before);
  return context.scene !== null && context.scene !== asks
    ? context.scene
    : stateInFocus(context, before, asks);
}

/** "The army", "the junta", "parliament": of the state that is spoken of. */
const OF_STATES = new Set('army military navy junta parliament cabinet police'.split(' '));

/** A minister's cabinet is her state's. */
const OFFICIAL_BODIES = /^(?:cabinet|parliament|army|military|navy|police)$/;

function ownBody(context: Context, description: Description): Reading {
  const { principals, words, many, lemma } = description;
  const [only, ...more] = principals;
  if (only !== undefined && more.length === 0 && isOurs(context, description, only))
    return meaning(context, description, [only], `our ${lemma}`);
  if (context.token(description.first).tag === 'PRP$' && isOfMembers(description))
    return { ...unnamed(context, description, { principals, many, lemma }), person: false };
  const what = words.map(({ text }) => text).join(' ');
  const plain = context.slice(description.first, description.head + 1).replace(/^(?:the|an?) /i, '');
  const names = principals.some((id) => id.startsWith('unnamed:'))
    ? [plain]
    : principals.map((id) => `${adjectiveOf(context, id)} ${what.toLowerCase()}`);
  const ids = names.map((name) => context.gazetteer.named(name)[0] ?? slug(name));
  for (const [index, id] of ids.entries()) {
    const principal = principals[index];
    if (!context.gazetteer.actors.has(id) && principal !== undefined) context.principals.set(id, [principal]);
  }
  const reading = meaning(context, description, ids, `body of ${principals.join(', ')}`);
  const known = ids.every((id) => context.gazetteer.actors.has(id));
  return known ? reading : { ...reading, name: names.join(', '), kind: 'body', actsFor: principals };
}

/** "OUR church", a bishop says of the one that he serves. */
function isOurs(context: Context, { first, lemma }: Description, id: string): boolean {
  const kind = context.gazetteer.actors.get(id)?.kind ?? context.cast.members.get(id)?.kind ?? 'body';
  const whole = CALLINGS.has(lemma) && !OFFICIAL_BODIES.test(lemma);
  return whole && /^our$/i.test(context.token(first).text) && kind !== 'state' && kind !== 'person';
}

function adjectiveOf({ cast, gazetteer }: Context, id: string): string {
  return gazetteer.actors.has(id)
    ? gazetteer.adjective(id)
    : (cast.members.get(id)?.name ?? id.replaceAll('-', ' '));
}

function people(context: Context, description: Description): Reading | null {
  const { head, lemma, many, definite, principals } = description;
  const mention = context.cast.at.get(head);
  const token = context.token(head);
  const isPeople =
    PEOPLE.has(lemma) ||
    PEOPLE.has(token.text) ||
    (many && PLURAL_PEOPLE.test(token.text.toLowerCase()) && !NO_PEOPLE.has(token.text.toLowerCase())) ||
    mention?.demonym === true;
  const number = lemma === 'figure' && description.words.length === 1 && principals.length === 0;
  if (!isPeople || number || isBare(context, description)) return bodyAlone(context, description);
  if (mention?.demonym === true) return demonym(context, description, mention);
  if (definite) {
    const before = kinOf(context, description) ?? spokenOf(context, description);
    if (before !== null) return before;
  }
  const same = context.slice(description.first, head).toLowerCase().includes('same');
  if (definite && (same || VAGUE.has(lemma))) {
    const before = spokenOf(context, description, VAGUE) ?? whoSpoke(context, description);
    if (before !== null) return before;
  }
  return unnamed(context, description, { principals, many, lemma });
}

/** A lone singular noun, but for headlines: "in person", "on foot". */
function isBare(context: Context, { first, head, many, principals }: Description): boolean {
  const { tag, label } = context.token(head);
  if (first !== head || many || principals.length > 0 || tag !== 'NN') return false;
  return !(isHeadline(context, head) && /^(?:nsubj|nsubjpass|dobj|pobj)$/.test(label));
}

/** "Airline backs down": headlines leave out articles, and end without a full stop. */
function isHeadline(context: Context, head: number): boolean {
  const sentence = context.sentence(context.sentenceIndex(head));
  const last = sentence === undefined ? undefined : context.document.tokens[sentence.next - 1];
  return last !== undefined && /[\p{L}\d]$/u.test(last.text);
}

/** A body of which nothing is told: "the army" where no army was spoken of. */
function bodyAlone(context: Context, description: Description): Reading | null {
  const { lemma, definite, principals } = description;
  if (BODIES.has(lemma) && principals.length > 0)
    return { ...unnamed(context, description, { principals, many: false, lemma }), person: false };
  const alone = definite || COLLECTIVE.has(lemma) || ORGANISATION_WORDS.has(lemma) || INSTITUTIONS.has(lemma);
  return BODIES.has(lemma) && (alone || isHeadline(context, description.head))
    ? { ...unnamed(context, description, { principals, many: description.many, lemma }), person: false }
    : null;
}

/** "The Dutchman": whom it can be; "an American": nobody in particular. */
function demonym(context: Context, description: Description, mention: Mention): Reading {
  const { first, definite, many } = description;
  const state = mention.member.id;
  if (many || context.token(description.head).pos === 'ADJ')
    return meaning(context, description, [state], 'demonym');
  if (definite) {
    const [fits] = mentioned(
      context,
      first,
      ({ kind, id }) => kind === 'person' && sideOf(context, id) === state,
    );
    const [unknown] = mentioned(
      context,
      first,
      ({ kind, known, offices }) =>
        kind === 'person' &&
        !known &&
        offices.every(({ principals }) =>
          principals.every((id) => context.gazetteer.actors.get(id)?.kind !== 'state'),
        ),
    );
    const found = fits ?? unknown;
    if (found !== undefined)
      return meaning(context, description, [found], 'description: where somebody is from');
  }
  return unnamed(context, description, { principals: [state], many, lemma: 'person' });
}
