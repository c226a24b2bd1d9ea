// Roles that a plan gives: whose it is, where it stands in a sentence, and who has put something into it.
import type { Mention } from '../../model/extracted.ts';
import type { Filler } from '../../text/clauses/clauses.ts';
import { actorsAmong, actorsWithin, type Place, type Reading } from './reading.ts';

/** The slots of a frame that are filled here. */
export const PLANNED = new Set(['plan', 'object-plan', 'whole-plan', 'capitals', 'within-subject']);

export function plannedIn(reading: Reading, { clause }: Place, slot: string): readonly Mention[] {
  const { plans, document } = reading;
  const asked = ({ head }: Filler): boolean => /^W/.test(document.tokens[head]?.tag ?? '');
  // "What the points contain" is a question.
  if (slot === 'plan' && clause.object.length > 0 && clause.object.every(asked)) return [];
  const behind = (prepositions: RegExp): Filler[] =>
    clause.obliques
      .filter(({ preposition }) => prepositions.test(preposition))
      .flatMap(({ fillers }) => fillers);
  if (slot === 'plan') return plans.makers(clause.subject);
  if (slot === 'object-plan') return plans.makers(clause.object);
  if (slot === 'whole-plan') return plans.makers([...behind(/^(?:of|in|into|to|from)$/), ...clause.object]);
  if (slot === 'within-subject') return actorsWithin(reading, clause.subject);
  const places = behind(/^in$/).filter(({ first, next }) => next - first === 1);
  return places.length > 1 ? actorsAmong(reading, places) : [];
}
