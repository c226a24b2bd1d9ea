/** The entity recogniser's transition system: each word begins, continues, ends or is an entity, or is none. */
import { bestMove, type Score } from './arc-eager.ts';

/** An entity over the words [first, next). */
export interface EntityRun {
  first: number;
  next: number;
  label: string;
}

/** Number of words the scores depend on. */
export const ENTITY_FEATURES = 3;

/**
 * Finds the entities of the words [first, next). Rows of the scores: Begin, In, Last, Unit with each label, then an empty
 * Unit that is never valid, then Out. `startsSentence` and `isSpace` tell of a word of the text.
 */
export function runEntities(
  first: number,
  next: number,
  labels: readonly string[],
  score: Score,
  startsSentence: (word: number) => boolean,
  isSpace: (word: number) => boolean,
): EntityRun[] {
  const found: EntityRun[] = [];
  const count = labels.length;
  const [begin, inside, last, unit, out] = [0, count, 2 * count, 3 * count, 4 * count + 1];
  const words = new Int32Array(ENTITY_FEATURES);
  let openFrom = -1;
  let open = -1;
  for (let word = first; word < next; word++) {
    words[0] = word;
    words[1] = openFrom;
    words[2] = open < 0 ? -1 : word - 1;
    const scores = score(words);
    let best = -1;
    const canGoOn = word + 1 < next && !startsSentence(word + 1);
    if (open >= 0) {
      if (canGoOn) best = bestMove(scores, inside + open, inside + open + 1, best);
      best = bestMove(scores, last + open, last + open + 1, best);
    } else {
      const canBegin = !isSpace(word);
      if (canBegin && canGoOn) best = bestMove(scores, begin, begin + count, best);
      if (canBegin) best = bestMove(scores, unit, unit + count, best);
      best = bestMove(scores, out, out + 1, best);
    }
    if (best < inside) {
      open = best - begin;
      openFrom = word;
    } else if (best >= unit && best < unit + count) {
      found.push({ first: word, next: word + 1, label: labels[best - unit] ?? '' });
    } else if (best >= last && best < unit) {
      found.push({ first: openFrom, next: word + 1, label: labels[open] ?? '' });
      open = -1;
      openFrom = -1;
    }
  }
  return found;
}
