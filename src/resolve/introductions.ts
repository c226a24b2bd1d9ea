// "Iranian Foreign Minister Dariush Kamrani", "Osman Idris, spokesman of the army": the offices that a report itself gives.
import { SAYING } from '../text/clauses/words.ts';
import type { Token } from '../text/parser/document.ts';
import type { Member, Mention } from './cast.ts';
import type { Context } from './context.ts';
import { facingOf } from './facing.ts';
import { CALLINGS, MANIFOLD } from './families.ts';
import { partiesOf } from './parties.ts';
import type { Phrase } from './resolution.ts';
import { sceneOf } from './scene.ts';
import { serviceBehind } from './serving.ts';
import { leadsLastNamed, servesByOffice, servesInFocus } from './unstated.ts';
import { BODIES, PEOPLE, SIDES } from './words.ts';

/** How many words before or behind a name may belong to its office. */
const REACH = 12;

/** An office of somebody who is only described: "spokesman of THE ARMY"; read when all offices are noted. */
interface Open extends Phrase {
  readonly held: { readonly principals: string[] };
}

/** Notes with the people of the cast what offices the report gives them; what `provisionally` reads is not kept. */
export function introduce(
  context: Context,
  provisionally: (find: () => Context['parties']) => Context['parties'],
): void {
  const open: Open[] = [];
  for (const mention of context.cast.mentions) explain(context, mention);
  let beside: Mention | null = null;
  let inherited: Member['offices'] = [];
  for (const mention of context.cast.mentions) {
    if (mention.member.kind !== 'person' || mention.demonym) continue;
    if (mention === beside) {
      mention.member.offices.push(...inherited);
      continue;
    }
    introduceBefore(context, open, mention);
    [beside, inherited] = following(context, mention);
    introduceBehind(context, open, mention, behindName(context, mention));
    introduceServing(context, open, mention);
    introduceCalled(context, open, mention);
    introduceApposed(context, mention);
  }
  const isOpen = (member: Member): boolean =>
    open.some(({ held }) => member.offices.some((office) => office === held));
  for (const { member, first } of context.cast.mentions) {
    if (isOpen(member)) continue;
    servesByOffice(context, member, first);
    leadsLastNamed(context, member, first);
  }
  context.scene = sceneOf(context);
  for (const { held, ...phrase } of open) held.principals.push(...context.read(phrase).ids);
  context.parties = provisionally(() => partiesOf(context));
  context.scene = sceneOfParties(context);
  for (const { member, first } of context.cast.mentions) servesInFocus(context, member, first);
  if (
    context.parties === null &&
    context.document.tokens.some(({ text }) => /^(?:sides|parties|camps)$/i.test(text))
  )
    context.facing = provisionally(() => facingOf(context));
}

/** Of a state and somebody else it is the state that has "the army"; of two states either, unless the report plays in one. */
function sceneOfParties({ parties, scene, gazetteer }: Context): string | null {
  const states = parties?.ids.filter((id) => gazetteer.actors.get(id)?.kind === 'state') ?? [];
  const [only, ...more] = states;
  if (only === undefined) return scene;
  if (more.length === 0) return only;
  return scene !== null && states.includes(scene) ? scene : null;
}

/** "The Houthi REBELS", "Renamo, a former rebel GROUP": the noun means whom it explains; "two Houthi rebels" are only of them. */
function explain(context: Context, { first, next, callings, member }: Mention): void {
  for (const at of callings) {
    if (at !== next || isWhole(context, first, at)) context.introduced.set(at, member.id);
    if (at < first && /\bknown\b/.test(context.slice(at, first))) nameBefore(context, member, at);
  }
}

/** "The Moro REBELS ... the group, known formally as X": the name is also theirs of whom the group was spoken. */
function nameBefore(context: Context, member: Member, at: number): void {
  const { tokens } = context.document;
  if (!/^the$/i.test(tokens[at - 1]?.text ?? '')) return;
  const rebels = tokens.findLast(
    ({ index, pos, lemma }) => index < at && pos === 'NOUN' && MANIFOLD.has(lemma.toLowerCase()),
  );
  if (rebels === undefined || context.introduced.has(rebels.index)) return;
  member.called.add(rebels.lemma.toLowerCase());
  for (const { index, pos, lemma } of tokens.slice(0, at)) {
    if (pos === 'NOUN' && lemma === rebels.lemma && !context.introduced.has(index) && !isSome(context, index))
      context.introduced.set(index, member.id);
  }
}

/** "Two rebels", "a rebel": not all of them. */
function isSome({ document: { tokens } }: Context, noun: number): boolean {
  let start = noun;
  while (start > 0 && /^(?:ADJ|NOUN|PROPN)$/.test(tokens[start - 1]?.pos ?? '')) start -= 1;
  const { text, tag } = tokens[start - 1] ?? { text: '', tag: '' };
  return tag === 'CD' || /^(?:an?|some|several|many|few|no|one)$/i.test(text);
}

function isWhole(context: Context, first: number, noun: number): boolean {
  if (isSome(context, first)) return false;
  const the = /^the$/i.test(context.document.tokens[first - 1]?.text ?? '');
  return the || !/^(?:militant|fighter|gunman)$/.test(context.token(noun).lemma);
}

function introduceBefore(context: Context, open: Open[], mention: Mention): void {
  const { tokens } = context.document;
  // The point of a title may be taken for the end of a sentence.
  const within = isAbbreviated(context, mention.first - 1) ? mention.first - 2 : mention.first;
  const sentence = context.sentence(context.sentenceIndex(within));
  if (sentence === undefined) return;
  let last = beforeTitle(context, mention.first - 1);
  const apposed = tokens[last]?.text === ',';
  if (apposed) {
    if (!closes(tokens[mention.next]) && !isApposed(context, mention)) return;
    if (isInserted(tokens, mention)) return;
    last -= 1;
  }
  let first = last + 1;
  const goesOn = (at: number): boolean => isOfPhrase(tokens[at]) || isAbbreviated(context, at);
  while (first > sentence.first && last - first < REACH && goesOn(first - 1)) first -= 1;
  if (first > last) return;
  const office = context.gazetteer.offices.findLast(words(tokens.slice(first, last + 1)));
  if (office === null || office.former) return;
  const place = placeOf(tokens, first, office.first);
  const behind = placeOf(tokens, first, office.next);
  const noun = apposed && behind === last + 1 && /^the$/i.test(tokens[first]?.text ?? '') ? behind - 1 : null;
  const abroad =
    /^(?:ambassador|envoy)$/.test(office.id) &&
    tokens[behind]?.text === 'to' &&
    tokens.slice(behind + 1, last + 1).every(({ pos }) => /^(?:DET|ADJ|PROPN|CCONJ)$/.test(pos));
  if (!apposed && behind <= last && !abroad && !isOfficeTail(tokens, behind, last)) return;
  const held = note(context, open, mention, office.id, first, place, behind, last + 1);
  if (noun !== null && held.principals.length === 0) asDescribed(context, mention, noun, first, held);
  if (!apposed || closes(tokens[mention.next]))
    for (let at = place; at < behind; at += 1) context.introduced.set(at, mention.member.id);
}

/** "Thailand's army chief, GENERAL Somsak": a title between comma and name is passed over. */
function beforeTitle({ document: { tokens }, gazetteer }: Context, last: number): number {
  const { text = '', pos, lemma = '' } = tokens[last] ?? {};
  const trade = pos === 'NOUN' && PEOPLE.has(lemma.toLowerCase());
  const titled = (trade || gazetteer.isTitle(text)) && tokens[last - 1]?.text === ',';
  return titled && !/^(?:President|Minister|Chancellor)$/.test(tokens[last]?.text ?? '') ? last - 1 : last;
}

/** "Envoys Steve Witkoff AND JARED KUSHNER": an office of many is of the next one too. */
function following(context: Context, mention: Mention): [Mention | null, Member['offices']] {
  const { tokens } = context.document;
  const offices = mention.member.offices.filter(({ at }) => at === mention.first);
  const before = tokens.slice(Math.max(0, mention.first - 2), mention.first);
  const next = context.cast.at.get(mention.next + 1);
  const many = before.some(({ tag }) => tag === 'NNS' || tag === 'NNPS');
  if (!many || offices.length === 0 || !/^(and|,|&)$/.test(tokens[mention.next]?.text ?? ''))
    return [null, []];
  return [next !== undefined && next.kind === 'person' ? next : null, offices];
}

/** Where an office may begin behind a name: "Umerov, THE secretary", "Ngiraked was PALAU's ambassador". */
function behindName(context: Context, { next }: Mention): number | null {
  const { tokens } = context.document;
  const token = tokens[next];
  if (token?.text === ',') return next + 1;
  return token?.lemma === 'be' && /^(?:is|was)$/.test(token.text) ? next + 1 : null;
}

function introduceBehind(context: Context, open: Open[], mention: Mention, first: number | null): void {
  const { tokens } = context.document;
  if (first === null) return;
  let next = first;
  const end = context.sentence(context.sentenceIndex(mention.first))?.next ?? tokens.length;
  while (next < end && next - first < REACH && isOfPhrase(tokens[next])) next += 1;
  if (next === first || !closes(tokens[next])) return;
  // "Unless Rwanda leaves Goma, a minister SAID": the office speaks of its own.
  if (/^an?$/i.test(tokens[first]?.text ?? '') && tokens[next]?.lemma === 'say') return;
  const office = context.gazetteer.offices.find(words(tokens.slice(first, next)));
  if (office === null || office.former) return;
  const place = placeOf(tokens, first, office.first);
  const people = context
    .mentionsIn(first, place)
    .filter(({ demonym, kind }) => !demonym && kind === 'person');
  if (people.some(({ next: end }) => tokens[end]?.text !== "'s" && tokens[end]?.text !== '’s')) return;
  const behind = placeOf(tokens, first, office.next);
  if (context.cast.at.get(behind)?.kind === 'person' || goesOnBehind(context, behind, next)) return;
  const held = note(context, open, mention, office.id, first, place, behind, next);
  const again = /^the$/i.test(tokens[first]?.text ?? '') && held.principals.length === 0;
  if (again && !open.some((each) => each.held === held))
    asDescribed(context, mention, behind - 1, mention.first, held);
  for (let at = place; at < behind; at += 1) context.introduced.set(at, mention.member.id);
}

/** "Terry Adams, the CHIEF Asia CORRESPONDENT": the words of an office tell of what kind another one is. */
function goesOnBehind({ document: { tokens } }: Context, behind: number, next: number): boolean {
  const { label, head } = tokens[behind - 1] ?? {};
  return /^(?:amod|compound|nmod)$/.test(label ?? '') && head !== undefined && head >= behind && head < next;
}

/** "Farouk, WHO LEADS the Sudanese delegation": for whom those act that she leads. */
function introduceServing(context: Context, open: Open[], mention: Mention): void {
  const service = mention.member.known ? null : serviceBehind(context, mention);
  if (service === null) return;
  const { office, ...phrase } = service;
  const principals = context.mentionsIn(phrase.first, phrase.next).map(({ member }) => member.id);
  const held = { office, principals: [...new Set(principals)], at: mention.first, words: null };
  mention.member.offices.push(held);
  if (principals.length === 0) open.push({ held, ...phrase });
}

/** "Their COMMANDER, a MECHANIC called Dauda Wetkos": what was said of him before his name. */
function introduceCalled(context: Context, open: Open[], mention: Mention): void {
  const called = context.document.tokens[mention.first - 1];
  if (called?.tag !== 'VBN' || !/^(?:called|named)$/.test(called.text)) return;
  const noun = context.token(called.head);
  if (noun.tag !== 'NN' || !PEOPLE.has(noun.lemma.toLowerCase())) return;
  const held = noun.label === 'appos' ? context.token(noun.head) : noun;
  for (const { index } of [noun, held]) context.introduced.set(index, mention.member.id);
  const { first } = context.phraseAt(held.index);
  const before = context.document.tokens.slice(first, held.index + 1);
  const office = context.gazetteer.offices.findLast(words(before));
  if (office === null || office.former) return;
  const [place, behind] = [office.first, office.next].map((word) => placeOf(before, 0, word) + first);
  if (place !== undefined && behind !== undefined)
    note(context, open, mention, office.id, first, place, behind, held.index + 1);
}

/** "Her COUNTERPART, the rebel COMMANDER Pedro Salas", "ONE of their elders, Hajj Karim": the nouns to which a name is apposed. */
function introduceApposed(context: Context, { member, first, next }: Mention): void {
  const { tokens } = context.document;
  if (!closes(tokens[next])) return;
  let at = next - 1;
  while (tokens[at]?.label === 'appos') {
    at = context.token(at).head;
    const { text, tag, lemma } = context.token(at);
    const person = tag === 'NN' && PEOPLE.has(lemma.toLowerCase());
    const apart = tokens.slice(at, first).some(({ tag: between }) => /^(?:VB[DPZ]|MD)$/.test(between));
    if (at >= first || apart || context.cast.at.has(at) || !(person || /^one$/i.test(text))) return;
    if (!context.introduced.has(at)) context.introduced.set(at, member.id);
  }
}

/** Whom one serves stands before the office ("Iran's"), or behind it ("of the army"). */
function note(
  context: Context,
  open: Open[],
  { member, first: at }: Mention,
  office: string,
  first: number,
  place: number,
  behind: number,
  next: number,
): Member['offices'][number] {
  // "The US TREASURY secretary": the name of the body reaches into the office.
  const around = context.cast.at.get(place);
  const before = [
    ...context.mentionsIn(first, place),
    ...(around !== undefined && around.first < place && around.first >= first ? [around] : []),
  ].filter(({ kind, next: end }) => kind !== 'person' || context.token(end).tag === 'POS');
  const after =
    before.length > 0
      ? []
      : context
          .mentionsIn(behind, next)
          .filter(({ next: end }) => context.document.tokens[end]?.tag !== 'POS');
  const principals = [...before, ...after, ...agencyOf(context, office, first)]
    .map((mention) => mention.member.id)
    .filter((id) => id !== member.id);
  const held = { office, principals: [...new Set(principals)], at, words: { first: place, next: behind } };
  member.offices.push(held);
  const { tokens } = context.document;
  const body = tokens[place - 1];
  const word = body?.lemma.toLowerCase() ?? '';
  if (
    principals.length === 0 &&
    place > first &&
    !/^(?:ministry|opposition|business|industry)$/.test(word) &&
    (SIDES.has(word) || BODIES.has(word) || CALLINGS.has(word))
  )
    open.push({ held, head: place - 1, first: place - 1, next: place });
  if (principals.length === 0 && tokens[place - 1]?.tag === 'POS' && tokens[place - 2]?.pos === 'NOUN')
    open.push({ held, head: place - 2, first, next: place - 1 });
  if (principals.length > 0 || !/^(?:of|for|to)$/.test(tokens[behind]?.text ?? '')) return held;
  let head = next - 1;
  while (head > behind && tokens[head]?.pos !== 'NOUN') head -= 1;
  if (head > behind) open.push({ held, head, first: behind + 1, next: head + 1 });
  return held;
}

/** "... with the Atomic Energy Agency. ITS director general": no state and no parliament has one, so the body named last, before others what does something. */
function agencyOf(context: Context, office: string, first: number): Mention[] {
  const { text } = context.token(first);
  const from = context.sentence(Math.max(0, context.sentenceIndex(first) - 1))?.first ?? first;
  if (!/^its$/i.test(text) || !/^(?:director-general|secretary-general|head)$/.test(office)) return [];
  const bodies = context.mentionsIn(from, first).filter(({ kind }) => kind === 'organisation');
  const subjects = bodies.filter(({ next }) => {
    const { label, head } = context.token(next - 1);
    return label === 'nsubj' && context.token(head).label === 'ROOT';
  });
  return (subjects.length > 0 ? subjects : bodies).slice(-1);
}

/** "Turkey's special envoy to Libya ... THE ENVOY, Nihat Korkmaz": who was described before is now named. */
function asDescribed(
  context: Context,
  { member }: Mention,
  noun: number,
  first: number,
  held: Member['offices'][number],
): void {
  const { tokens } = context.document;
  const { lemma } = context.token(noun);
  const from = context.sentence(Math.max(0, context.sentenceIndex(noun) - DESCRIBED))?.first ?? 0;
  for (let at = first - 1; at >= from; at -= 1) {
    const token = context.token(at);
    if (token.pos !== 'NOUN' || token.tag !== 'NN' || token.lemma !== lemma || context.introduced.has(at))
      continue;
    const { first: start } = context.phraseAt(at);
    if (/^an?$/i.test(tokens[start]?.text ?? '')) return;
    const owners = context.mentionsIn(start, at).filter(({ kind }) => kind !== 'person');
    if (owners.length === 0) continue;
    held.principals.push(...new Set(owners.map((owner) => owner.member.id)));
    context.introduced.set(at, member.id);
    return;
  }
}

/** How many sentences back the description may stand. */
const DESCRIBED = 5;

/** "Brig. X": the point of a title. */
function isAbbreviated({ document, gazetteer }: Context, at: number): boolean {
  return document.tokens[at]?.text === '.' && gazetteer.isTitle(document.tokens[at - 1]?.text ?? '');
}

function isOfPhrase(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.text === '-') return token.after === '';
  if (token.tag === 'POS') return true;
  if (/^(of|for|the|a|an|to|between|and|in|at|with)$/i.test(token.text)) return true;
  return (
    token.pos === 'NOUN' ||
    token.pos === 'ADJ' ||
    token.pos === 'PROPN' ||
    token.tag === 'CD' ||
    token.tag === 'VBG' ||
    token.tag === 'PRP$'
  );
}

/** Between office and name only more of the office: "minister for trade", "secretary general". */
function isOfficeTail(tokens: readonly Token[], first: number, last: number): boolean {
  return tokens
    .slice(first, last + 1)
    .every(({ pos, text }) => pos === 'NOUN' || pos === 'ADJ' || text === '-');
}

function closes(token: Token | undefined): boolean {
  return (
    token === undefined || /^[,.;:!?)—–]$|^(who|who's|said|says|until|from|since|when)$/.test(token.text)
  );
}

/** "The US president, ZELENSKY SAID, has a vision": who says it of somebody else. */
function isInserted(tokens: readonly Token[], { next }: Mention): boolean {
  return SAYING.has(tokens[next]?.lemma ?? '') && tokens[next + 1]?.text === ',';
}

function isApposed(context: Context, { first, next }: Mention): boolean {
  for (let at = first; at < next; at += 1) if (context.token(at).label === 'appos') return true;
  return false;
}

/** Hyphens are left out, as offices are compared without them. */
function words(tokens: readonly Token[]): string[] {
  return tokens.filter(({ text }) => text !== '-').map(({ text }) => text);
}

/** The token at a place of the words without hyphens. */
function placeOf(tokens: readonly Token[], first: number, word: number): number {
  let at = first;
  for (let left = word; ; at += 1) {
    if (tokens[at]?.text === '-') continue;
    if (left === 0) return at;
    left -= 1;
  }
}
