// Pronouns: whom "he", "she", "it" and "they" mean, by number, sex and place; "I" and "we" are who speaks.
import { PLANNED, SAYING, UNREAL } from '../text/clauses/words.ts';
import type { Token } from '../text/parser/document.ts';
import { antecedents, isDemanded, SUBJECT_BEFORE } from './antecedents.ts';
import type { Context } from './context.ts';
import { meaning, nobody, sideOf } from './readings.ts';
import type { Phrase, Reading } from './resolution.ts';
import { addresseeOf, speakerOf, topicOf } from './speakers.ts';
import { isSubject } from './verbs.ts';
import { ARMS, PEOPLE } from './words.ts';

type Form = 'he' | 'she' | 'it' | 'they' | 'i' | 'we' | 'you';

const FORMS: Readonly<Record<string, Form>> = {
  ...{ he: 'he', him: 'he', his: 'he', himself: 'he' },
  ...{ she: 'she', her: 'she', hers: 'she', herself: 'she' },
  ...{ it: 'it', its: 'it', itself: 'it' },
  ...{ they: 'they', them: 'they', their: 'they', theirs: 'they', themselves: 'they' },
  ...{ i: 'i', me: 'i', my: 'i', mine: 'i', myself: 'i' },
  ...{ we: 'we', us: 'we', our: 'we', ours: 'we', ourselves: 'we' },
  ...{ you: 'you', your: 'you', yours: 'you', yourself: 'you', yourselves: 'you' },
};

export function isPronoun({ text, tag }: Token): boolean {
  return (tag === 'PRP' || tag === 'PRP$') && FORMS[text.toLowerCase()] !== undefined;
}

/** `speaker`: who is known to say the sentence, for "I" and "we". */
export function pronoun(context: Context, phrase: Phrase, speaker: Reading | null): Reading {
  const token = context.token(phrase.head);
  const form = FORMS[token.text.toLowerCase()];
  const many = form === 'they' || form === 'we';
  if (form === undefined) return nobody(context, phrase, 'pronoun', many);
  if (form === 'i' || form === 'we')
    return ownWords(context, phrase, form, speaker ?? speakerOf(context, token));
  if (form === 'you') {
    const told = addresseeOf(context, token);
    if (told === null) return nobody(context, phrase, 'pronoun: nobody is spoken to', many);
    return { ...told, start: token.start, end: token.end, reason: 'pronoun: who is spoken to' };
  }
  const served = servedBy(context, token);
  if (served !== null) return meaning(context, phrase, [served], 'pronoun: whom who holds the office serves');
  if (form === 'it' && isEmpty(context, token))
    return { ...nobody(context, phrase, 'pronoun: nobody'), thing: false };
  const acting = isAgent(context, token);
  let collective: Reading | null = null;
  for (const { reading, where, near } of antecedents(context, token, isPronoun)) {
    if (form === 'they' && isCollective(reading)) collective ??= { ...reading, reason: `pronoun: ${where}` };
    if (!agrees(reading, form)) continue;
    if (reading.thing && hasPeople(context, token)) continue;
    const binds = reading.thing && where === SUBJECT_BEFORE && BINDING.test(reading.name);
    if (reading.thing && (acting || !near) && isSubject(token) && !binds) continue;
    if (reading.thing) return nobody(context, phrase, `pronoun: ${reading.name}`, many);
    const at = { start: token.start, end: token.end };
    return { ...reading, ...at, reason: `pronoun: ${where}` };
  }
  const topic = topicOf(context, token);
  if (topic !== null && !topic.thing && agrees(topic, form))
    return { ...topic, start: token.start, end: token.end, reason: 'pronoun: of whom it is said' };
  if (collective !== null) return { ...collective, start: token.start, end: token.end };
  return nobody(context, phrase, 'pronoun without antecedent', many);
}

/** "ITS TROOPS", "ITS MINISTERS": no plan and no choice has any. */
function hasPeople(context: Context, { tag, head }: Token): boolean {
  const { lemma } = context.token(head);
  return tag === 'PRP$' && (PEOPLE.has(lemma) || ARMS.has(lemma)) && !/^(?:author|source)$/.test(lemma);
}

/** "ITS director general, Rafael Grossi": the body named before that he is known, or was just noted, to serve. */
function servedBy({ cast, introduced, gazetteer, report }: Context, token: Token): string | null {
  if (token.tag !== 'PRP$' || !/^(?:its|their)$/i.test(token.text)) return null;
  const member = cast.members.get(introduced.get(token.head) ?? '');
  if (member === undefined) return null;
  const known = gazetteer.officesOf(member.id, report.published).map(({ principal }) => principal);
  const noted = member.offices.flatMap(({ principals }) => principals);
  return (
    [...known, ...noted].find((id) => (cast.members.get(id)?.first ?? token.index) < token.index) ?? null
  );
}

/** "THE TRUCE was signed in Nairobi. It obliges them": what people write may demand and bind as they do. */
const BINDING =
  /^(?:the|this|that|an?|its|his|her|their) (?:[\p{L}-]+ )*?(?:plan|proposal|draft|text|paper|document|truce|ceasefire|cease-fire|pact|accord|agreement|deal|treaty|law|bill|resolution|decree|ruling|order|letter|statement|memorandum|report)(?: |$)/iu;

/** The subject of what only people and bodies do: to say, to want, to threaten. */
function isAgent(context: Context, token: Token): boolean {
  const tree = context.tree(context.sentenceIndex(token.index));
  if (tree === null || token.label !== 'nsubj') return false;
  if (isDemanded(tree, token)) return true;
  const verb = tree.head(token).lemma;
  return (
    verb !== 'show' &&
    (SAYING.has(verb) || UNREAL.has(verb) || PLANNED.has(verb)) &&
    !/^(?:seem|appear|need|rule|time|risk|fail|cry)$/.test(verb)
  );
}

/** "Brussels ... They never asked": where nobody else comes into question, those who act for it. */
function isCollective({ kind, ids, person, many }: Reading): boolean {
  const unnamed = kind === 'unnamed' && !person && !many;
  return ids.length === 1 && (kind === 'state' || kind === 'organisation' || kind === 'body' || unnamed);
}

/** "It seems that", "it falls to Russia", "it was Kyiv that". */
function isEmpty(context: Context, token: Token): boolean {
  const tree = context.tree(context.sentenceIndex(token.index));
  if (tree === null || !isSubject(token)) return false;
  const verb = tree.head(token);
  if (/^(?:seem|fall|appear|happen|turn|look|take|remain)$/.test(verb.lemma)) return true;
  const noun = tree.child(verb, 'attr');
  return verb.lemma === 'be' && noun !== undefined;
}

function ownWords(context: Context, phrase: Phrase, form: 'i' | 'we', speaker: Reading | null): Reading {
  if (speaker === null || speaker.ids.length === 0)
    return nobody(context, phrase, 'pronoun without speaker', form === 'we');
  const at = { start: context.token(phrase.head).start, end: context.token(phrase.head).end };
  if (form === 'i' || speaker.kind !== 'person') {
    const sides = form === 'we' && speaker.kind === 'unnamed' ? speaker.actsFor : [];
    const reading = sides.length > 0 ? meaning(context, phrase, sides, '') : speaker;
    return { ...reading, ...at, reason: 'pronoun: the speaker' };
  }
  const sides = [...new Set(speaker.ids.map((id) => sideOf(context, id)))];
  return { ...meaning(context, phrase, sides, ''), ...at, reason: "pronoun: the speaker's side" };
}

function agrees(reading: Reading, form: Form): boolean {
  if (!reading.thing && (reading.ids.length === 0 || reading.kind === null)) return false;
  if (form === 'he' || form === 'she') {
    return reading.person && !reading.many && (reading.pronoun === null || reading.pronoun === form);
  }
  if (form === 'it') return !reading.many && !reading.person && reading.kind !== 'person';
  return reading.many || reading.kind === 'group';
}
