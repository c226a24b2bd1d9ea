// "The airline", "the rebels", "the bloc": the body that the report has named and that is of that kind.
import type { Member, Mention } from './cast.ts';
import type { Context } from './context.ts';
import type { Description } from './description.ts';
import { CALLINGS, MANIFOLD, mayBeCalled } from './families.ts';
import { meaning } from './readings.ts';
import type { Reading } from './resolution.ts';

/** Sentences in which somebody may be described before being named. */
const LEAD = 2;

/** Sentences back in which who was named is still the one spoken of. */
const NEAR = 2;

/** A named body of the kind; null where none or another one is spoken of. */
export function calledSo(context: Context, description: Description): Reading | null {
  const { definite, principals, count, lemma, many, behind } = description;
  const whole = definite || lemma === 'management';
  if (!whole || count !== null || !(CALLINGS.has(lemma) || context.cast.nouns.has(lemma))) return null;
  if (principals.length > 0 && !isOfMembers(description)) return null;
  if (many !== MANIFOLD.has(lemma) || behind[0]?.text === 'of') return null;
  const found = before(context, description) ?? ahead(context, description);
  if (found === null) return null;
  const { ids } = context.read({ head: found.next - 1, first: found.first, next: found.next });
  const reason = `the ${lemma} named at ${context.token(found.first).start}`;
  return { ...meaning(context, description, ids, reason), many };
}

/** "THEIR union": people's own may be the one that the report names. */
export function isOfMembers({ principals, lemma }: Description): boolean {
  return OWN.test(lemma) && principals.every((id) => id.startsWith('unnamed:'));
}

const OWN =
  /^(?:union|guild|association|federation|syndicate|employer|company|firm|airline|club|party|league)$/;

/** One that was called so goes before one that may be, if nobody else was spoken of by the same noun since. */
function before(context: Context, description: Description): Mention | null {
  const { first, lemma } = description;
  const bodies = context.cast.mentions.filter(
    (mention) => mention.first < first && !mention.demonym && isBody(mention.member),
  );
  const found =
    chief(
      context,
      first,
      bodies.filter(({ member }) => member.called.has(lemma)),
    ) ??
    chief(
      context,
      first,
      bodies.filter(({ member }) => mayBeCalled(member.called, lemma)),
    ) ??
    chief(
      context,
      first,
      bodies.filter(({ member }) => member.noun === lemma),
    );
  if (found === null || !agrees(context, description, found.member)) return null;
  return isOvertaken(context, description, found) ? null : found;
}

/** Of these the last, if it was named just before, else whoever was named most. */
function chief(context: Context, first: number, mentions: readonly Mention[]): Mention | null {
  const last = mentions.at(-1);
  if (last === undefined) return null;
  if (context.sentenceIndex(first) - context.sentenceIndex(last.first) <= NEAR) return last;
  const times = new Map<Member, number>();
  for (const { member } of mentions) times.set(member, (times.get(member) ?? 0) + 1);
  const most = Math.max(...times.values());
  return mentions.findLast(({ member }) => times.get(member) === most) ?? null;
}

/** "The airline cancelled flights ... Northern Air said": in the lead, the only one of the kind that is named at all. */
function ahead(context: Context, description: Description): Mention | null {
  const { first, lemma } = description;
  if (context.sentenceIndex(first) > LEAD) return null;
  const members = [...context.cast.members.values()].filter(
    (member) => isBody(member) && mayBeCalled(member.called, lemma),
  );
  const [only, ...more] = members;
  if (only === undefined || more.length > 0 || !agrees(context, description, only)) return null;
  return context.cast.mentions.find(({ member }) => member === only) ?? null;
}

function isBody({ kind }: Member): boolean {
  return kind !== 'person' && kind !== 'state' && kind !== 'outlet';
}

/** "The Iran-backed group" may be any, "the smaller party" and "the mining company" only what was called so. */
function agrees({ cast }: Context, { words, head }: Description, { called, explained }: Member): boolean {
  return words
    .filter(({ index }) => index !== head && !cast.at.has(index))
    .map(({ lemma }) => lemma.toLowerCase())
    .every((word) => called.has(word) || explained.has(word) || NEUTRAL.has(word));
}

/** They tell what may be told of any of them. */
const NEUTRAL = new Set(
  `rebel guerrilla insurgent militant islamist armed separatist leftist marxist maoist communist trade labor labour world regional
  powerful main whole entire backed led based same`.split(/\s+/),
);

/** "A breakaway faction ... THE FACTION": another one was called so since. */
function isOvertaken(context: Context, { first, lemma }: Description, { next, member }: Mention): boolean {
  for (let at = first - 1; at >= next; at -= 1) {
    const token = context.token(at);
    if (token.pos !== 'NOUN' || token.lemma.toLowerCase() !== lemma || token.label === 'compound') continue;
    if (context.cast.at.has(at) || context.introduced.has(at)) continue;
    const { ids } = context.read(context.phraseAt(at));
    if (ids.length > 0 && !ids.includes(member.id)) return true;
  }
  return false;
}
