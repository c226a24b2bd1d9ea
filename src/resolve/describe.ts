// Who is meant by a phrase that names nobody: an office, a side, a body, people spoken of before, people left unnamed.
import type { Token } from '../text/parser/document.ts';
import { asking, body } from './bodies.ts';
import { calledSo } from './called.ts';
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
import { isRegional, kinOf, oneOf, spokenOf, VAGUE, whoSpoke } from './spoken.ts';
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
    const before =
      kinOf(context, description) ?? (isTold(description) ? null : spokenOf(context, description));
    if (before !== null) return before;
  }
  const same = context.slice(description.first, head).toLowerCase().includes('same');
  if (definite && (same || VAGUE.has(lemma))) {
    const before = spokenOf(context, description, VAGUE) ?? whoSpoke(context, description);
    if (before !== null) return before;
  }
  return unnamed(context, description, { principals, many, lemma });
}

/** "The YOUNG men WITH GUNS": which ones is told, so that they are no others spoken of before. */
function isTold({ lemma, words, behind, principals }: Description): boolean {
  const anybody = /^(?:man|woman|person|people|boy|girl|youth)$/.test(lemma) && principals.length === 0;
  return anybody && (words.length > 1 || /^(?:with|in|from|at|behind)$/.test(behind[0]?.text ?? ''));
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
