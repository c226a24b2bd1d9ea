// Who does a deed that a noun without a doer of its own names: whoever plans, begins, claims or denies it.
import type { Clause, Filler } from '../../text/clauses/clauses.ts';
import type { Document } from '../../text/parser/document.ts';
import { nominalsOf } from './harm.ts';
import { clauseAt, type Place } from './reading.ts';

/** "Bolivians PLAN a march", "the army BEGAN its withdrawal", "CLAIMED responsibility for a bombing": who does what a noun without a doer of its own names. */
export function doingOf({ tokens }: Document, place: Place): readonly Filler[] {
  const { clause, all } = place;
  const { predicate, relation, governor, subject } = clause;
  if (predicate.kind === 'verb') return nominalsOf(place, subject).flatMap((act) => act.subject);
  const above = governor === null || relation !== 'nominal' ? undefined : clauseAt(all, governor);
  if (above === undefined || predicate.kind !== 'noun' || subject.length > 0) return [];
  const isIt = ({ head }: Filler): boolean => head === predicate.head;
  const done = DOING.has(above.predicate.lemma) && above.object.some(isIt);
  const noun = tokens[tokens[predicate.head]?.head ?? -1]?.head ?? -1;
  const claimed = above.object.some(({ head }) => PARTS.has(tokens[head]?.lemma ?? ''));
  const owned =
    /^(?:claim|deny|disclaim|reject|admit)$/.test(above.predicate.lemma) &&
    (PARTS.has(tokens[noun]?.lemma ?? '') || (claimed && isBehind(above, isIt)));
  return done || owned ? above.subject : [];
}

/** What one claims, admits or denies in a deed. */
const PARTS = new Set('responsibility involvement role part hand complicity participation'.split(' '));

const DOING = new Set(
  'plan prepare launch begin start continue resume mount stage hold carry conduct order intensify step escalate end halt suspend extend join lead organise organize announce complete make perform undertake expand widen'.split(
    ' ',
  ),
);

/** "Claimed responsibility FOR THE BOMBING". */
function isBehind({ obliques }: Clause, isIt: (filler: Filler) => boolean): boolean {
  return obliques.some(({ preposition, fillers }) => /^(?:for|in)$/.test(preposition) && fillers.some(isIt));
}
