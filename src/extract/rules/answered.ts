// To whom a demand was made that names nobody, told by who answers it; and what two do to each other.
import type { Extracted } from '../../model/extracted.ts';
import type { Filler } from '../../text/clauses/clauses.ts';
import type { Document } from '../../text/parser/document.ts';
import { actorsAmong, clauseAt, type Place, type Reading } from './reading.ts';

/** "Syria demanded a port and THE TURKS refused", "asked for a delay, which SUDAN turned down". */
export function answerers({ tokens }: Document, { clause, all }: Place): readonly Filler[] {
  const asked = new Set([
    ...clause.object.map(({ head }) => head),
    ...clause.obliques.flatMap(({ fillers }) => fillers.map(({ head }) => head)),
  ]);
  const isMeant = ({ head }: Filler): boolean =>
    asked.has(head) || ASKED.test(tokens[head]?.lemma.toLowerCase() ?? '');
  const answer = all.find(
    ({ relation, governor, predicate, object, voice }) =>
      governor === clause.predicate.head &&
      /^(?:conjunct|relative)$/.test(relation) &&
      voice === 'active' &&
      ANSWERING.has(predicate.lemma) &&
      object.every(isMeant),
  );
  return answer?.subject ?? [];
}

/** "Threatened to strike, accusing THE AIRLINE of lying". */
export function accusedBeside({ clause, all }: Place): readonly Filler[] {
  return all
    .filter(
      ({ governor, relation, predicate, tense }) =>
        governor === clause.predicate.head &&
        relation === 'adverbial' &&
        tense === null &&
        /^(?:accuse|blame)$/.test(predicate.lemma),
    )
    .flatMap(({ object }) => object);
}

const ANSWERING = new Set(
  'refuse reject decline rebuff spurn turn balk comply oblige relent acquiesce'.split(' '),
);

const ASKED = /^(?:it|this|that|which|demand|request|appeal|call|plea|idea)$/;

/** "Hungary and Romania accused EACH OTHER": one claim told of two is one of each against the other. */
export function mutualOf(reading: Reading, place: Place, claim: Extracted): Extracted[] {
  if (/^(?:meeting|tie)$/.test(claim.kind) || !isMutual(reading.document, place)) return [claim];
  const { clause, all } = place;
  const above = clause.governor === null ? undefined : clauseAt(all, clause.governor);
  const apart = clause.subject.some(({ head }) => /^each$/i.test(reading.document.tokens[head]?.text ?? ''));
  const [one, other, ...more] =
    apart && above !== undefined ? actorsAmong(reading, above.subject) : claim.actors;
  if (one === undefined || other === undefined || more.length > 0) return [claim];
  return [
    { ...claim, actors: [one], recipients: [other] },
    { ...claim, actors: [other], recipients: [one] },
  ];
}

export function isMutual({ text }: Document, { clause: { object, indirect, obliques } }: Place): boolean {
  return [...object, ...indirect, ...obliques.flatMap(({ fillers }) => fillers)].some(({ start, end }) =>
    /^(?:each other|one another|the other)$/i.test(text.slice(start, end)),
  );
}
