// "The two men", "both governments", "the delegations": those spoken of together, or last.
import type { Member } from './cast.ts';
import type { Context } from './context.ts';
import type { Description } from './description.ts';
import { unique } from './description.ts';
import { mentioned } from './officeholders.ts';
import { meaning, sideOf } from './readings.ts';
import type { Reading } from './resolution.ts';
import { COUNTED, NUMBERS } from './words.ts';

/** Whoever holds them stands for a state. */
const OFFICES = /^(?:president|minister|premier|capital)$/;

/** How many sentences back. */
const BACK = 8;

export function counted(context: Context, description: Description): Reading | null {
  const { definite, lemma, head, many, principals } = description;
  const all = definite && many && principals.length === 0 && /^(?:side|delegation|team)$/.test(lemma);
  const count = description.count ?? (all ? 2 : null);
  if (count === null || count < 2 || !(definite || isBoth(context, description))) return null;
  const alone = context.token(head).pos !== 'NOUN' && !context.cast.at.has(head);
  if (!alone && !COUNTED.has(lemma) && !context.cast.at.has(head)) return null;
  const fits = (member: Member): boolean => isFit(context, member, description, alone);
  const ids =
    before(context, description, count, fits) ??
    together(context, description, count, fits) ??
    last(context, description, count, fits);
  if (ids === null && OFFICES.test(lemma)) {
    const states = last(context, description, count, ({ kind }) => kind === 'state');
    return states === null ? null : meaning(context, description, states, `the ${lemma}s of those spoken of`);
  }
  return ids === null ? null : meaning(context, description, ids, `list: ${count} spoken of before`);
}

function isBoth(context: Context, { first, head }: Description): boolean {
  return /^(both|either|neither)$/i.test(context.token(first).text) || first === head;
}

function isFit(context: Context, member: Member, description: Description, alone: boolean): boolean {
  const { lemma, principals, head } = description;
  const person = member.kind === 'person';
  if (member.kind === 'outlet' || member.kind === null) return false;
  if (context.cast.at.get(head)?.demonym === true) {
    return person && principals.includes(sideOf(context, member.id));
  }
  if (alone) return true;
  if (/^(man|woman)$/.test(lemma)) return person && member.pronoun !== (lemma === 'man' ? 'she' : 'he');
  if (/^(american|envoy|negotiator|minister|president|leader|official|foe|rival|adversary)$/.test(lemma))
    return person && (!OFFICES.test(lemma) || member.known || member.offices.length > 0);
  if (/^(country|nation|state|capital|government|neighbou?r|power)$/.test(lemma))
    return member.kind === 'state';
  return !person;
}

/** Those counted before: "both governments" ... "both sides". */
function before(
  context: Context,
  { first, head }: Description,
  count: number,
  fits: (member: Member) => boolean,
): string[] | null {
  const here = context.sentenceIndex(head);
  const from = context.sentence(Math.max(0, here - 2 * BACK))?.first ?? 0;
  for (let at = first - 1; at >= from; at -= 1) {
    if (NUMBERS[context.token(at).text.toLowerCase()] !== count) continue;
    const tree = context.tree(context.sentenceIndex(at));
    if (tree === null) continue;
    const { ids, reason } = context.read(context.phraseAt(context.token(at).head));
    if (ids.length !== count || !reason.startsWith('list')) continue;
    if (ids.every((id) => isKnown(context, id, fits))) return [...ids];
  }
  return null;
}

function isKnown({ cast }: Context, id: string, fits: (member: Member) => boolean): boolean {
  const member = cast.members.get(id);
  return member !== undefined && fits(member);
}

/** Those last joined by "and", as many as are wanted. */
function together(
  context: Context,
  { first }: Description,
  count: number,
  fits: (member: Member) => boolean,
): string[] | null {
  const here = context.sentenceIndex(first);
  for (let index = here; index >= Math.max(0, here - BACK); index -= 1) {
    const tree = context.tree(index);
    if (tree === null) continue;
    for (const token of [...tree.tokens()].reverse()) {
      if (token.label === 'conj' || tree.child(token, 'conj') === undefined) continue;
      const group = tree.coordinated(token);
      if (group.length !== count || group.some((each) => each.index >= first)) continue;
      const members = group.map((each) => {
        const reading = context.read(context.phraseAt(each.index));
        return reading.ids.length === 1 ? context.cast.members.get(reading.ids[0] ?? '') : undefined;
      });
      const ids = members.flatMap((member) => (member !== undefined && fits(member) ? [member.id] : []));
      if (unique(ids).length === count) return ids;
    }
  }
  return null;
}

function last(
  context: Context,
  { first }: Description,
  count: number,
  fits: (member: Member) => boolean,
): string[] | null {
  const start = context.sentence(context.sentenceIndex(first))?.first ?? first;
  const ids = mentioned(context, start, fits).slice(0, count);
  return ids.length === count ? ids.reverse() : null;
}
