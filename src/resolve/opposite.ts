// "The other side", "its neighbour", "the rival government": of the two parties of a report the one that is not spoken of just there.
import type { Context } from './context.ts';
import type { Description } from './description.ts';
import { meaning, sideOf } from './readings.ts';
import type { Phrase, Reading } from './resolution.ts';
import { speakerOf } from './speakers.ts';

const SIDES = /^(?:side|party|country|nation|state|government|delegation|team|camp|capital)$/;

/** Whoever is one's neighbour, rival or foe in a report about two is the other one. */
const FACING = /^(?:neighbou?r|rival|foe|adversary|opponent|enemy)$/;

/** Null where the report has no two parties, or neither of them is near. */
export function opposite(context: Context, description: Description): Reading | null {
  const { parties } = context;
  const { lemma, many, principals, first, head } = description;
  if (parties === null || many || context.token(first).start < parties.start) return null;
  const before = first === head ? '' : context.slice(first, head);
  const other = /\bother$/i.test(before) && SIDES.test(lemma);
  const facing = FACING.test(lemma) && description.definite && !context.cast.at.has(head);
  if (!other && !(facing && (principals.length > 0 || /^the$/i.test(context.token(first).text)))) return null;
  const own =
    principals.length > 0 ? principals.map((id) => sideOf(context, id)) : besides(context, description);
  const [one] = parties.ids.filter((id) => own.includes(id));
  const [opposed, ...more] = parties.ids.filter((id) => !own.includes(id));
  if (one === undefined || opposed === undefined || more.length > 0) return null;
  return meaning(
    context,
    description,
    [opposed],
    `the other of the two parties of the report, from ${parties.start}`,
  );
}

/** The sides of who does something in the sentence, else of who says it, else of who did in the sentence before. */
function besides(context: Context, phrase: Phrase): readonly string[] {
  const here = context.sentenceIndex(phrase.head);
  const said = context.isQuoted(phrase.head) || context.clauses(here).some((each) => each.speaker.length > 0);
  const speaker = said ? speakerOf(context, context.token(phrase.head)) : null;
  return (
    subjectsOf(context, here, phrase) ??
    (speaker === null ? null : sidesOf(context, speaker)) ??
    subjectsOf(context, here - 1, phrase) ??
    []
  );
}

function subjectsOf(context: Context, sentence: number, { head, first }: Phrase): readonly string[] | null {
  const tree = context.tree(sentence);
  if (tree === null || sentence < 0) return null;
  const subjects = tree
    .tokens()
    .filter(({ label, index }) => label === 'nsubj' && (index < first || index > head) && index !== head);
  for (const subject of subjects) {
    const sides = sidesOf(context, context.read(context.phraseAt(subject.index)));
    if (sides !== null) return sides;
  }
  return null;
}

/** Null where none of the parties is among them. */
function sidesOf(context: Context, { ids, kind, actsFor }: Reading): readonly string[] | null {
  const sides = (kind === 'unnamed' ? [...ids, ...actsFor] : ids).map((id) => sideOf(context, id));
  return sides.some((id) => context.parties?.ids.includes(id)) ? sides : null;
}
