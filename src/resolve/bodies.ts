// "The army", "the union", "our church": the body of a state, of people, or of whom the report has named.
import { slug } from '../model/id.ts';
import { DEMANDING } from './antecedents.ts';
import { isOfMembers } from './called.ts';
import type { Context } from './context.ts';
import { type Description, unique } from './description.ts';
import { CALLINGS } from './families.ts';
import { stateInFocus } from './focus.ts';
import { mentioned } from './officeholders.ts';
import { meaning, sideOf } from './readings.ts';
import type { Reading } from './resolution.ts';
import { ofSpeaker, spokenOf } from './spoken.ts';
import { unnamed } from './unnamed.ts';
import { BODIES, COLLECTIVE, ORGANISATION_WORDS } from './words.ts';

/** "Sudan's army", then "the army"; "the union", "the company" for an organisation named before. */
export function body(context: Context, description: Description): Reading | null {
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
export function asking(context: Context, before: number): string | undefined {
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
