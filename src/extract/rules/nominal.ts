// Which frames a noun that names a deed may evoke, by itself, by its verb, or by what is done together.
import type { Frame } from '../../model/frame.ts';
import type { Clause } from '../../text/clauses/clauses.ts';
import type { Document } from '../../text/parser/document.ts';
import type { FrameIndex } from './frames.ts';

/** "PRESSURE on Kyiv", "the RECALL of its ambassador", "the MASSING of gunboats", "a JOINT census"; `words`: its lemma and its form. */
export function namedBy(
  { tokens }: Document,
  { predicate, object }: Clause,
  words: readonly string[],
  { nouns, verbs }: FrameIndex,
): Frame[] {
  const things = object.map(({ head }) => tokens[head]?.lemma.toLowerCase() ?? '');
  const joint = tokens
    .slice(Math.max(0, predicate.head - 3), predicate.head)
    .some(({ text, head }) => head === predicate.head && text.toLowerCase() === 'joint');
  const deeds = words.flatMap(verbsOf);
  const before = tokens[predicate.head - 1]?.text.toLowerCase() ?? '';
  return [
    ...[...words, ...deeds].flatMap((verb) =>
      things.flatMap((thing) => verbs.get(verb)?.beside.get(thing) ?? []),
    ),
    ...words.flatMap((word) => [...(nouns.get(`${before} ${word}`) ?? []), ...(nouns.get(word) ?? [])]),
    ...deeds.flatMap((verb) => verbs.get(verb)?.alone ?? []).filter(({ kind }) => kind !== 'meeting'),
    ...(joint ? (nouns.get('joint') ?? []) : []),
  ];
}

/** Of which verbs "massing" and "freeing" may be. */
function verbsOf(noun: string): string[] {
  const stem = /^(.{3,})ing$/.exec(noun)?.[1];
  return stem === undefined ? [] : [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')];
}
