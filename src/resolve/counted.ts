// "The two men", "both governments", "the delegations": those spoken of together, or last.
import type { Member } from './cast.ts';
import type { Context } from './context.ts';
import type { Description } from './description.ts';
import { unique } from './description.ts';
import { holds, mentioned } from './officeholders.ts';
import { meaning, sideOf } from './readings.ts';
import type { Reading } from './resolution.ts';
import { mediates, qualifies } from './scene.ts';
import { isSubject, verbAbove } from './verbs.ts';
import { COUNTED, NUMBERS } from './words.ts';

/** Whoever holds them stands for a state. */
const OFFICES = /^(?:president|minister|premier|capital)$/;

/** Those between whom somebody mediates. */
const SIDES = /^(?:side|party|delegation|team|government|country|nation|neighbou?r|camp|foe|rival)$/;

/** In a report about two, nobody else is called so. */
const SIDED = /^(?:side|party|delegation|team|camp|government|foe|rival)$/;

/** People by how many they are; "the pair of shoes" is none. */
const GROUPED = /^(?:pair|duo|trio)$/;

/** How many sentences back. */
const BACK = 8;

/** How many sentences back those who are joined go before the parties of the report. */
const AT_HAND = 1;

/** One in question: a member of the cast, or one whom the text only describes. */
type Profile = Pick<Member, 'id' | 'kind' | 'pronoun' | 'known' | 'offices'> & { readonly many: boolean };

function profileOf({ cast, gazetteer }: Context, id: string, many: boolean): Profile {
  const member = cast.members.get(id);
  if (member !== undefined) return { ...member, many };
  const actor = gazetteer.actors.get(id);
  const kind = actor?.kind ?? (id.startsWith('unnamed:') ? 'unnamed' : 'body');
  return { id, kind, pronoun: null, known: actor !== undefined, offices: [], many };
}

export function counted(context: Context, description: Description): Reading | null {
  const { definite, lemma, head, many, principals } = description;
  const all = definite && many && principals.length === 0 && /^(?:side|delegation|team|party)$/.test(lemma);
  const each = /^each$/i.test(context.token(description.first).text);
  const count = description.count ?? (all || each ? 2 : null);
  if (count === null || count < 2 || !(definite || isBoth(context, description))) return null;
  if (context.document.tokens[head + 1]?.text === 'of' && GROUPED.test(lemma)) return null;
  const alone = context.token(head).pos !== 'NOUN' && !context.cast.at.has(head);
  if (!alone && !COUNTED.has(lemma) && !context.cast.at.has(head)) return null;
  const between = betweenSides(context);
  const fits = (member: Profile): boolean =>
    isFit(context, member, description, alone) && !(SIDES.test(lemma) && between.has(member.id));
  const near = each || SIDED.test(lemma) ? null : together(context, description, count, fits, AT_HAND);
  const parties = near === null && count === 2 ? ofReport(context, description, fits) : null;
  if (each || (all && lemma === 'party' && description.count === null)) return parties;
  if (parties !== null) return parties;
  const ids =
    near ??
    before(context, description, count, fits) ??
    together(context, description, count, fits, BACK) ??
    last(context, description, count, fits) ??
    (count === 2 && SIDED.test(lemma) ? foremost(context, description) : null);
  if (ids === null && OFFICES.test(lemma)) {
    const isState = ({ kind }: Profile): boolean => kind === 'state';
    const states =
      (count === 2 ? ofReport(context, description, isState)?.ids : null) ??
      last(context, description, count, isState);
    return states === null ? null : meaning(context, description, states, `the ${lemma}s of those spoken of`);
  }
  return ids === null ? null : meaning(context, description, ids, `list: ${count} spoken of before`);
}

/** For whom mediators and monitors come: no side of theirs. */
function betweenSides(context: Context): ReadonlySet<string> {
  return new Set(
    context.cast.mentions.filter((mention) => mediates(context, mention)).map(({ member }) => member.id),
  );
}

function isBoth(context: Context, { first, head }: Description): boolean {
  return /^(both|either|neither|each)$/i.test(context.token(first).text) || first === head;
}

function isFit(context: Context, member: Profile, description: Description, alone: boolean): boolean {
  const { lemma, principals, head } = description;
  const person = member.kind === 'person';
  if (member.kind === 'outlet' || member.kind === null) return false;
  if (member.kind === 'unnamed')
    return member.many && SIDES.test(lemma) && !/^(?:government|country|nation)$/.test(lemma);
  if (context.cast.at.get(head)?.demonym === true) {
    return person && principals.includes(sideOf(context, member.id));
  }
  if (alone) return true;
  if (/^(man|woman)$/.test(lemma)) return person && member.pronoun !== (lemma === 'man' ? 'she' : 'he');
  if (GROUPED.test(lemma)) return person;
  if (OFFICES.test(lemma) && lemma !== 'capital')
    return person && isInOffice(context, member.id, description);
  if (/^(american|envoy|negotiator|leader|official|foe|rival|adversary)$/.test(lemma)) return person;
  if (/^(country|nation|state|capital|government|neighbou?r|power)$/.test(lemma))
    return member.kind === 'state';
  return !person;
}

/** "The two PRIME MINISTERS": of whom the report or the gazetteer tells that they are. */
function isInOffice(context: Context, id: string, { words }: Description): boolean {
  const office = context.gazetteer.offices.find(words.map(({ text }) => text));
  const member = context.cast.members.get(id);
  return office !== null && member !== undefined && holds(context, member, office.id, []);
}

/** Those counted before: "both governments" ... "both sides". */
function before(
  context: Context,
  { first, head }: Description,
  count: number,
  fits: (member: Profile) => boolean,
): string[] | null {
  const here = context.sentenceIndex(head);
  const from = context.sentence(Math.max(0, here - 2 * BACK))?.first ?? 0;
  for (let at = first - 1; at >= from; at -= 1) {
    if (NUMBERS.get(context.token(at).text.toLowerCase()) !== count) continue;
    const tree = context.tree(context.sentenceIndex(at));
    if (tree === null) continue;
    const { ids, reason } = context.read(context.phraseAt(context.token(at).head));
    if (ids.length !== count || !reason.startsWith('list')) continue;
    if (ids.every((id) => fits(profileOf(context, id, false)))) return [...ids];
  }
  return null;
}

/** The two whom the report is about. */
function ofReport(
  context: Context,
  description: Description,
  fits: (member: Profile) => boolean,
): Reading | null {
  const parties = context.parties ?? (SIDED.test(description.lemma) ? context.facing : null);
  if (parties === null || context.token(description.first).start < parties.start) return null;
  if (!parties.ids.every((id) => fits(profileOf(context, id, true)))) return null;
  if (sidesFacing(context, description.head).some((side) => parties.ids.includes(side))) return null;
  return meaning(
    context,
    description,
    parties.ids,
    `list: the two parties of the report, from ${parties.start}`,
  );
}

/** The two of whom far more is said than of any third; neither who goes between them nor who does something to them. */
function foremost(context: Context, { head }: Description): string[] | null {
  const facing = sidesFacing(context, head);
  const between = betweenSides(context);
  const weights = new Map<string, number>();
  for (const mention of context.cast.mentions) {
    const { member, demonym } = mention;
    const side = sideOf(context, member.id);
    const { kind } = profileOf(context, side, false);
    if (!/^(?:state|organisation|group|body)$/.test(kind ?? '') || facing.includes(side)) continue;
    if (between.has(side) || between.has(member.id) || qualifies(context, mention)) continue;
    weights.set(side, (weights.get(side) ?? 0) + (demonym || side !== member.id ? 0.5 : 1));
  }
  const [one, other, third] = [...weights].sort(([, a], [, b]) => b - a);
  if (one === undefined || other === undefined) return null;
  const clear = other[1] >= 2 && other[1] >= CLEAR * (third?.[1] ?? 0);
  return clear ? [one[0], other[0]] : null;
}

/** How many times as much must be said of the second as of the third. */
const CLEAR = 1.5;

/** "BOULOS urged both sides": whose those are who do something to a phrase. */
function sidesFacing(context: Context, head: number): readonly string[] {
  const facing = context
    .clauses(context.sentenceIndex(head))
    .filter(({ object, indirect, obliques }) =>
      [...object, ...indirect, ...obliques.flatMap(({ fillers }) => fillers)].some(
        (each) => each.head === head,
      ),
    );
  return facing
    .flatMap(({ subject }) => subject)
    .flatMap((filler) => context.read(filler).ids)
    .map((id) => sideOf(context, id));
}

/** Those last joined by "and", as many as are wanted. */
function together(
  context: Context,
  { first, head }: Description,
  count: number,
  fits: (member: Profile) => boolean,
  back: number,
): string[] | null {
  const here = context.sentenceIndex(first);
  for (let index = here; index >= Math.max(0, here - back); index -= 1) {
    const tree = context.tree(index);
    if (tree === null) continue;
    for (const token of [...tree.tokens()].reverse()) {
      if (token.label === 'conj' || tree.child(token, 'conj') === undefined) continue;
      const group = tree.coordinated(token);
      if (group.length !== count || group.some((each) => each.index >= first)) continue;
      // "PERU AND BOLIVIA urged both": who acts is not whom one acts upon.
      if (index === here && isSubject(token) && token.head === verbAbove(tree, tree.at(head)).index) continue;
      const ids = group.flatMap((each) => {
        const { ids, many } = context.read(context.phraseAt(each.index));
        const [id] = ids;
        return id !== undefined && ids.length === 1 && fits(profileOf(context, id, many)) ? [id] : [];
      });
      if (unique(ids).length === count) return ids;
    }
  }
  return null;
}

function last(
  context: Context,
  { first, lemma }: Description,
  count: number,
  fits: (member: Profile) => boolean,
): string[] | null {
  const start = context.sentence(context.sentenceIndex(first))?.first ?? first;
  const often = (id: string): boolean =>
    context.cast.mentions.filter(({ member }) => member.id === id).length > 1;
  const plain = ({ id, kind, known, called }: Member): boolean =>
    kind !== 'body' && (kind !== 'organisation' || known || called.size > 0 || often(id));
  const found = mentioned(context, start, (member) => fits({ ...member, many: false }) && plain(member));
  const sides = new Map<string, string>();
  for (const id of found) {
    const side = sideOf(context, id);
    if (!sides.has(side)) sides.set(side, id);
  }
  const people = found.every((id) => context.cast.members.get(id)?.kind === 'person');
  if (SIDED.test(lemma) && sides.size > count) return null;
  const ids = (people ? found : [...sides.values()]).slice(0, count);
  return ids.length === count ? ids.reverse() : null;
}
