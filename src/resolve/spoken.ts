// People spoken of before, or who spoke before, and whom later words only call "the official", "one", "the other".
import { SAYING } from '../text/clauses/words.ts';
import type { Context } from './context.ts';
import type { Description } from './description.ts';
import { nobody, sideOf } from './readings.ts';
import type { Phrase, Reading } from './resolution.ts';
import { PEOPLE, peopleLemma } from './words.ts';

/** Different words for the same people. */
export const VAGUE: ReadonlySet<string> = new Set(
  'source person people official insider interlocutor diplomat politician lawmaker legislator'.split(' '),
);

/** "Two officials described it. ONE said", "the other": of the people spoken of, where it is who says something. */
export function oneOf(context: Context, description: Description): Reading | null {
  const { head } = description;
  const { text, label, pos } = context.token(head);
  if (
    !/^(?:one|another|other|first|second|third|both|all|some)$/i.test(text) ||
    label !== 'nsubj' ||
    pos === 'NOUN'
  )
    return null;
  const tree = context.tree(context.sentenceIndex(head));
  if (tree === null || !SAYING.has(tree.head(context.token(head)).lemma)) return null;
  return spokenOf(context, { ...description, lemma: '', many: true, principals: [] }, PEOPLE);
}

/** The same noun before, not at odds in number, in office and in whom they serve: "two officials" ... "the officials". */
export function spokenOf(
  context: Context,
  phrase: Description,
  lemmas: ReadonlySet<string> = new Set([phrase.lemma]),
): Reading | null {
  const { first, lemma, principals, many, head } = phrase;
  const office = officeIn(context, first, head + 1);
  const lowest = context.sentence(Math.max(0, context.sentenceIndex(head) - 40))?.first ?? 0;
  for (let at = first - 1; at >= lowest; at -= 1) {
    const token = context.token(at);
    const noun = peopleLemma(token);
    if ((token.pos !== 'NOUN' && noun === token.lemma) || !lemmas.has(noun.toLowerCase())) continue;
    if (token.label === 'compound') continue;
    if (context.cast.at.has(at) || context.tree(context.sentenceIndex(at)) === null) continue;
    const phraseBefore = context.phraseAt(at);
    if (/^no$/i.test(context.token(phraseBefore.first).text)) continue;
    if (isRegional(context, phraseBefore) && !isRegional(context, phrase)) continue;
    const other = officeIn(context, phraseBefore.first, at + 1);
    if (office !== null && other !== null && !other.endsWith(office) && lemma !== '') continue;
    const reading = context.read(phraseBefore);
    if (reading.ids.length === 0 || reading.many !== many) continue;
    const serves = reading.kind === 'unnamed' ? reading.actsFor : reading.ids;
    if (
      principals.length > 0 &&
      !serves.some((id) => principals.includes(sideOf(context, id)) || principals.includes(id))
    )
      continue;
    return { ...reading, ...own(context, phrase), reason: `the ${lemma} spoken of at ${reading.start}` };
  }
  return null;
}

/** "The women's team ... THE SQUAD ... THE PLAYERS": other words for the same people, by which they were first called. */
export function kinOf(context: Context, phrase: Description): Reading | null {
  const { first, lemma, principals, words, definite } = phrase;
  const kin = KIN.find((each) => each.has(lemma));
  if (kin === undefined || !definite || principals.length > 0 || words.length > 1) return null;
  for (let at = 0; at < first; at += 1) {
    const token = context.token(at);
    if (token.pos !== 'NOUN' || !kin.has(token.lemma) || token.label === 'compound') continue;
    if (context.cast.at.has(at) || context.tree(context.sentenceIndex(at)) === null) continue;
    const before = context.phraseAt(at);
    if (!/^(?:the|this|its|his|her|their)$/i.test(context.token(before.first).text)) continue;
    const reading = context.read(before);
    if (reading.kind === 'unnamed')
      return { ...reading, ...own(context, phrase), reason: `who are spoken of at ${reading.start}` };
  }
  return null;
}

const KIN = [
  'team squad player',
  'protester demonstrator marcher',
  'herder herdsman pastoralist',
  'worker employee',
].map((words) => new Set(words.split(' ')));

/** "Kovač said ... THE DIPLOMAT added": the person who spoke last, where nobody else was called so. */
export function whoSpoke(context: Context, phrase: Description): Reading | null {
  if (phrase.many || phrase.principals.length > 0 || !TITLES.has(phrase.lemma)) return null;
  const here = context.sentenceIndex(phrase.head);
  for (let index = here - 1; index >= Math.max(0, here - NEAR); index -= 1) {
    for (const { speaker } of [...context.clauses(index)].reverse()) {
      const [only, ...more] = speaker;
      if (only === undefined || more.length > 0) continue;
      const reading = context.read(only);
      if (reading.kind !== 'person' || reading.ids.length !== 1) return null;
      return { ...reading, ...own(context, phrase), reason: `who spoke at ${reading.start}` };
    }
  }
  return null;
}

/** "A spokesman for the creditors' club said THE GROUP would wait": the body for which speaks who says it. */
export function ofSpeaker(context: Context, { head, lemma, many, words }: Description): string | null {
  if (many || words.length > 1 || !GENERIC.has(lemma)) return null;
  const clause = context
    .clauses(context.sentenceIndex(head))
    .findLast(({ speaker, extent }) => speaker.length > 0 && extent.first <= head && head < extent.next);
  const [only, ...more] = clause?.speaker ?? [];
  if (only === undefined || more.length > 0 || only.head === head) return null;
  const served = context.read(only).actsFor.filter((id) => isBody(context, id));
  return served.length === 1 ? (served[0] ?? null) : null;
}

/** Words for any body but a state or a firm. */
const GENERIC = new Set('group organisation organization body movement'.split(' '));

function isBody({ cast, gazetteer }: Context, id: string): boolean {
  const kind = gazetteer.actors.get(id)?.kind ?? cast.members.get(id)?.kind ?? 'body';
  return kind !== 'state' && kind !== 'person';
}

/** What somebody may be called who has been named. */
const TITLES = new Set('official diplomat politician lawmaker legislator'.split(' '));

/** How many sentences back somebody still speaks. */
const NEAR = 3;

/** "The REGIONAL government" is not "the government". */
export function isRegional(context: Context, { first, next }: Phrase): boolean {
  return /\b(?:regional|local|provincial|municipal)\b/i.test(context.slice(first, next));
}

function own(context: Context, phrase: Description): Pick<Reading, 'start' | 'end'> {
  const { start, end } = nobody(context, phrase, '');
  return { start, end };
}

function officeIn(context: Context, first: number, next: number): string | null {
  const words = context.document.tokens.slice(first, next).map(({ text }) => text);
  return context.gazetteer.offices.find(words.filter((word) => word !== '-'))?.id ?? null;
}
