// Speakers and groups that a report only describes: actors of their own, scoped to the report.
import { slug } from '../model/id.ts';
import { isDay } from '../text/clauses/fillers.ts';
import { OBTAINING } from '../text/clauses/words.ts';
import type { Context } from './context.ts';
import type { Description } from './description.ts';
import type { Phrase, Reading } from './resolution.ts';

/** Clauses and phrases that tell who they are: "officials BRIEFED ON THE TALKS". */
const TELLING = new Set(['acl', 'amod', 'prep', 'advmod']);

/** "Shalev's office ... IT says". */
const COLLECTIVE = /^(?:office|team|staff|camp|family|entourage|circle|leadership|public|population)$/;

/** They are somebody's without acting for them. */
const PRIVATE =
  /^(?:doctor|nurse|wife|husband|son|daughter|mother|father|brother|sister|friend|neighbou?r|teacher|driver|critic|opponent|adversary|rival)$/;

export function unnamed(
  context: Context,
  phrase: Phrase,
  { principals, many, lemma }: Pick<Description, 'principals' | 'many' | 'lemma'>,
  pronoun: Reading['pronoun'] = null,
): Reading {
  const next = endOf(context, phrase);
  const name = nameOf(context, phrase.first, next);
  const id = `unnamed:${context.report.id}:${slug(name)}`;
  const serves = PRIVATE.test(lemma) ? [] : principals;
  context.principals.set(id, serves);
  const [origin] = principals.filter((each) => context.gazetteer.actors.get(each)?.kind === 'state');
  if (origin !== undefined) context.origins.set(id, origin);
  return {
    ids: [id],
    name,
    kind: 'unnamed',
    actsFor: serves,
    reason: 'unnamed',
    start: context.token(phrase.first).start,
    end: context.token(next - 1).end,
    many,
    person: !COLLECTIVE.test(lemma),
    pronoun: pronoun ?? sexOf(lemma),
    thing: false,
  };
}

function endOf(context: Context, { head, next }: Phrase): number {
  const tree = context.tree(context.sentenceIndex(head));
  if (tree === null) return next;
  let end = Math.max(next, head + 1);
  for (const child of tree.children(context.token(head))) {
    if (child.index < head || !TELLING.has(child.label)) continue;
    if (isDay(tree, child)) continue;
    if (OBTAINING.has(child.lemma) && tree.child(child, 'agent') !== undefined) continue;
    const { first, next: last } = tree.extent(tree.below(child, ({ label }) => label !== 'punct'));
    if (first === end) end = last;
  }
  return end;
}

/** As written, but for a capital that only begins the sentence. */
function nameOf(context: Context, first: number, next: number): string {
  const text = context
    .slice(first, next)
    .replace(/\s+/g, ' ')
    .replace(/^whose /i, '');
  const { pos } = context.token(first);
  return pos === 'PROPN' || context.cast.at.has(first)
    ? text
    : text.slice(0, 1).toLowerCase() + text.slice(1);
}

function sexOf(lemma: string): Reading['pronoun'] {
  if (/woman$|^(?:mother|queen|wife|daughter|sister|princess)$/.test(lemma)) return 'she';
  if (/(?:^|sman|gu)man$|sman$|^(?:man|king|husband|father|son|brother|prince)$/.test(lemma)) return 'he';
  return null;
}
