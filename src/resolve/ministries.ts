// "The ministry", "the institution": that of the minister of whom a report speaks.
import { slug } from '../model/id.ts';
import type { Member } from './cast.ts';
import type { Context } from './context.ts';
import type { Description } from './description.ts';
import { meaning, sideOf } from './readings.ts';
import type { Reading } from './resolution.ts';

/** Of the ministries and ministers before, whoever was named most; null where a ministry was, or none of them. */
export function ministry(context: Context, description: Description): Reading | null {
  const { lemma, principals, definite, many, words, first } = description;
  if (!/^(?:ministry|institution)$/.test(lemma) || many || !definite) return null;
  if (principals.length > 0 || words.length > 1) return null;
  const here = context.sentence(Math.max(0, context.sentenceIndex(first) - 1))?.first ?? first;
  const near = context.mentionsIn(here, first).some(({ member }) => member.called.has('ministry'));
  if (lemma === 'institution' && near) return null;
  const times = new Map<Member, number>();
  for (const { member, first: at } of context.cast.mentions)
    if (at < first && (member.called.has('ministry') || portfolioOf(context, member) !== null))
      times.set(member, (times.get(member) ?? 0) + 1);
  const [most] = [...times].sort(([, a], [, b]) => b - a);
  const name = most === undefined ? null : portfolioOf(context, most[0]);
  if (most === undefined || name === null) return null;
  const id = slug(name);
  context.ministers.set(id, most[0].id);
  const side = sideOf(context, most[0].id);
  if (!context.cast.members.has(id)) context.principals.set(id, side === most[0].id ? [] : [side]);
  return {
    ...meaning(context, description, [id], `that of ${most[0].name}`),
    name,
    kind: 'body',
    person: false,
  };
}

/** "Ministry of Culture" of the "Minister of Culture", "sports ministry" of the "sports minister"; null of anybody else. */
function portfolioOf({ document: { tokens }, cast }: Context, { offices }: Member): string | null {
  for (const { office, words } of offices) {
    if (words === null || !/minister$/.test(office) || /^(?:prime|vice)/.test(office)) continue;
    const [before, of, what] = [tokens[words.first - 1], tokens[words.next], tokens[words.next + 1]];
    if (/^(?:of|for)$/.test(of?.text ?? '') && what?.pos === 'PROPN' && !cast.at.has(what.index))
      return `Ministry of ${what.text}`;
    const title = tokens.slice(words.first, words.next).map(({ text }) => text);
    if (title.length > 1) return `${title.slice(0, -1).join(' ')} ministry`;
    if (before?.pos === 'NOUN' || (before?.pos === 'PROPN' && !cast.at.has(before.index)))
      return `${before.text} ministry`;
  }
  return null;
}
