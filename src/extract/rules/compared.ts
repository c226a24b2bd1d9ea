// The other side of a comparison: who presses one "harder than" another, presses both.
import type { Extracted } from '../../model/extracted.ts';
import type { Filler } from '../../text/clauses/clauses.ts';
import type { Document, Token } from '../../text/parser/document.ts';
import { actorsAmong, type Place, type Reading } from './reading.ts';

/** "Is pressing Kyiv harder than MOSCOW", "more pressure on Israel than on HAMAS": the same act on who stands behind "than". */
export function comparedOf(
  reading: Reading,
  { clause, sentence }: Place,
  claim: Extracted,
): Extracted | null {
  if (claim.kind !== 'pressure' || clause.negated) return null;
  const { document } = reading;
  const { head, noun } = clause.predicate;
  const below = ({ index }: Token): boolean => reaches(document, index, [head, noun ?? head]);
  const than = document.tokens
    .slice(head, sentence.next)
    .find((token) => token.text === 'than' && below(token));
  if (than === undefined) return null;
  const whom = document.tokens
    .slice(than.index, sentence.next)
    .find(({ label, head: above }) => label === 'pobj' && isOf(document, above, than.index));
  if (whom === undefined) return null;
  const known = new Set([...claim.actors, ...claim.recipients].flatMap(({ ids }) => ids));
  const recipients = actorsAmong(reading, [phraseOf(document, whom)]).filter(
    ({ ids, party }) => party && !ids.some((id) => known.has(id)),
  );
  return recipients.length === 0 ? null : { ...claim, recipients, over: null };
}

/** Whether a word hangs below one of those, with no verb between. */
function reaches({ tokens }: Document, from: number, tops: readonly number[]): boolean {
  for (let at = tokens[from]; at !== undefined; at = tokens[at.head]) {
    if (tops.includes(at.index)) return true;
    if (at.head === at.index || (at.pos === 'VERB' && at.index !== from)) return false;
  }
  return false;
}

/** "Than MOSCOW", "than on MOSCOW". */
function isOf({ tokens }: Document, above: number, than: number): boolean {
  return above === than || (tokens[above]?.head === than && tokens[above]?.label === 'prep');
}

/** A noun with what stands before it in its phrase. */
function phraseOf({ tokens }: Document, { index }: Token): Filler {
  let first = index;
  while ((tokens[first - 1]?.index ?? index) < index && within(tokens, first - 1, index)) first -= 1;
  return {
    head: index,
    first,
    next: index + 1,
    start: tokens[first]?.start ?? 0,
    end: tokens[index]?.end ?? 0,
  };
}

function within(tokens: readonly Token[], at: number, top: number): boolean {
  for (let token = tokens[at]; token !== undefined; token = tokens[token.head]) {
    if (token.index === top) return true;
    if (token.head === token.index || token.index > top) return false;
  }
  return false;
}
