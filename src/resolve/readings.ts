// How readings are made: of one member of the cast, of several, of nobody.
import type { Member } from './cast.ts';
import type { Context } from './context.ts';
import { unique } from './description.ts';
import type { Phrase, Reading } from './resolution.ts';

/** The people and bodies with these ids, as read at a phrase. */
export function meaning(context: Context, phrase: Phrase, ids: readonly string[], reason: string): Reading {
  const [only, ...more] = ids;
  if (only === undefined) return nobody(context, phrase, reason);
  const parts = ids.map((id) => partOf(context, id));
  const kinds = unique(parts.map(({ kind }) => kind ?? ''));
  return {
    ids,
    name: parts.map(({ name }) => name).join(', '),
    kind: kinds.length === 1 ? (parts[0]?.kind ?? null) : 'group',
    actsFor: unique(parts.flatMap(({ actsFor }) => actsFor)),
    reason,
    ...span(context, phrase),
    many: more.length > 0,
    person: parts.every(({ kind }) => kind === 'person'),
    pronoun: more.length > 0 ? null : (parts[0]?.pronoun ?? null),
    thing: false,
  };
}

export function nobody(context: Context, phrase: Phrase, reason: string, many = false): Reading {
  return {
    ids: [],
    name: context.slice(phrase.first, phrase.next),
    kind: null,
    actsFor: [],
    reason,
    ...span(context, phrase),
    many,
    person: false,
    pronoun: null,
    thing: true,
  };
}

interface Part {
  readonly name: string;
  readonly kind: Reading['kind'];
  readonly actsFor: readonly string[];
  readonly pronoun: Reading['pronoun'];
}

/** What is known of one id. */
export function partOf({ cast, gazetteer, principals }: Context, id: string): Part {
  const member = cast.members.get(id);
  const actor = gazetteer.actors.get(id);
  return {
    name: actor?.name ?? member?.name ?? id.replace(/^unnamed:[^:]*:/, '').replaceAll('-', ' '),
    kind:
      actor?.kind ?? (member === undefined ? (id.startsWith('unnamed:') ? 'unnamed' : 'body') : member.kind),
    actsFor:
      actor === undefined ? (member === undefined ? (principals.get(id) ?? []) : principalsOf(member)) : [],
    pronoun:
      member?.pronoun ??
      (actor?.kind === 'person' ? gazetteer.pronounOf(actor.name.split(/[\s-]/)[0] ?? '') : null),
  };
}

export function principalsOf({ offices }: Member): string[] {
  return unique(offices.flatMap(({ principals }) => principals));
}

/** The state or body for which somebody stands: of those whom only the report knows, whom it says that they serve. */
export function sideOf(context: Context, id: string, seen: readonly string[] = []): string {
  const { cast, gazetteer } = context;
  const [told] = context.principals.get(id) ?? [];
  if (told !== undefined && told !== id && !seen.includes(id)) return sideOf(context, told, [...seen, id]);
  const member = cast.members.get(id);
  if (member !== undefined && !member.known) {
    const [principal] = principalsOf(member);
    return principal === undefined || principal === id ? id : gazetteer.side(principal);
  }
  return gazetteer.side(id);
}

function span(context: Context, { first, next }: Phrase): { start: number; end: number } {
  return { start: context.token(first).start, end: context.token(Math.max(first, next - 1)).end };
}
