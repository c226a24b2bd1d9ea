// Terms of a plan that no frame names: "under the draft Ukraine would cut its army", and the sentences that go on so.
import type { Extracted } from '../../model/extracted.ts';
import { Frame } from '../../model/frame.ts';
import type { Outlets } from './made.ts';
import { toExtracted } from './made.ts';
import { actorsAmong, type Place, type Reading } from './reading.ts';
import { fill } from './roles.ts';

const TERM = Frame.parse({
  id: 'under-a-plan',
  kind: 'proposal',
  event: 'REQUEST',
  who: [],
  whom: ['subject', 'object'],
  over: ['object', 'complement', 'to', 'on', 'from'],
});

/** What would be so "under the plan", "by its terms", or after such a sentence. Who proposes it is whose plan it is. */
export function termOf(
  reading: Reading,
  place: Place,
  rules: Outlets,
  told: readonly Extracted[],
): Extracted | null {
  const { clause } = place;
  if (clause.predicate.kind === 'noun' || clause.conditional) return null;
  const under = clause.obliques.filter(({ preposition }) => preposition === 'under');
  const plan = reading.plans.makers(under.flatMap(({ fillers }) => fillers));
  const who = plan.length > 0 ? plan : goesOn(reading, place, told);
  if (who.length === 0) return null;
  const whom = actorsAmong(reading, [...clause.subject, ...clause.object]);
  const { over } = fill(reading, place, TERM);
  return { ...toExtracted(reading, place, TERM, { who, whom, over }, rules), ...placeless };
}

const placeless = { occurredOn: null };

/** "It would have to hold elections": the sentence right after a term, as unreal, and again about a party. */
function goesOn(
  reading: Reading,
  { clause, sentence }: Place,
  told: readonly Extracted[],
): Extracted['actors'] {
  const { tokens, text } = reading.document;
  const last = told.findLast(({ frame }) => frame === TERM.id);
  if (last === undefined || last.start > sentence.start) return [];
  const would =
    clause.modality === 'hypothetical' &&
    tokens.slice(sentence.first, clause.predicate.head).some((token) => token.text === 'would');
  const near = last.start === sentence.start || /^[\s"”’)]*$/.test(text.slice(last.end, sentence.start));
  const reached = clause.obliques
    .filter(({ preposition }) => preposition === 'to')
    .flatMap(({ fillers }) => fillers);
  const parties = actorsAmong(reading, [...clause.subject, ...clause.object, ...reached]);
  return would && near && parties.length > 0 && clause.speaker.length === 0 ? last.actors : [];
}
