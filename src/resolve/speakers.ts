// Who speaks the words around a token, and to whom: in a quotation, in a turn of an interview, or by the clause it is in.
import type { Clause, Filler } from '../text/clauses/clauses.ts';
import { turnAt } from '../text/clauses/dialogue.ts';
import { speechesOf } from '../text/clauses/document.ts';
import type { Token } from '../text/parser/document.ts';
import type { Context } from './context.ts';
import type { Reading } from './resolution.ts';

/** How many sentences a quotation may go on. */
const BACK = 5;

/** Whose "I" it is: indirect speech inside ("he told me that I should go") does not change that. */
export function speakerOf(context: Context, token: Token): Reading | null {
  const direct = directSpeaker(context, token);
  if (direct !== undefined && direct.head !== token.index) return context.read(direct);
  const here = context.sentenceIndex(token.index);
  for (let index = here; index >= Math.max(0, here - BACK); index -= 1) {
    const said = context.clauses(index).filter(({ speaker }) => speaker.length > 0);
    const around = said.filter(({ extent }) => extent.first <= token.index && token.index < extent.next);
    const [clause] = index === here && around.length > 0 ? around.slice(-1) : said.slice(-1);
    const head = clause?.speaker[0];
    if (head !== undefined && head.head !== token.index) return context.read(head);
  }
  return null;
}

function directSpeaker({ document }: Context, { start }: Token): Filler | undefined {
  const around = speechesOf(document).filter(
    ({ inside, speaker }) => start >= inside.start && start < inside.end && speaker.length > 0,
  );
  return (around.at(-1) ?? turnAt(document, start))?.speaker[0];
}

/** Whom "you" means: who is spoken to in the turn, or whom the word of saying names. */
export function addresseeOf(context: Context, token: Token): Reading | null {
  const said = sayingOf(context, token);
  const [told] =
    said === undefined
      ? (turnAt(context.document, token.start)?.addressee ?? [])
      : [...said.indirect, ...said.object];
  return told === undefined || told.head === token.index ? null : context.read(told);
}

/** "They lied," he said OF THE RUSSIANS: of whom the words of a quotation are said to be. */
export function topicOf(context: Context, token: Token): Reading | null {
  const [of] = (sayingOf(context, token)?.obliques ?? [])
    .filter(({ preposition }) => preposition === 'of' || preposition === 'about')
    .flatMap(({ fillers }) => fillers);
  return of === undefined ? null : context.read(of);
}

/** The clause that brings the quotation in which a token stands. */
function sayingOf(context: Context, { start }: Token): Clause | undefined {
  const speech = speechesOf(context.document).findLast(
    ({ inside, cue }) => start >= inside.start && start < inside.end && cue !== null,
  );
  const cue = speech?.cue ?? null;
  return cue === null
    ? undefined
    : context.clauses(context.sentenceIndex(cue)).find(({ predicate }) => predicate.head === cue);
}
