// Deeds that are meant to move somebody: "went on strike to force the governor to pay", "will leave unless Accra signs".
import type { Extracted, Mention } from '../../model/extracted.ts';
import type { Clause } from '../../text/clauses/clauses.ts';
import { actorsAmong, clauseAt, MOVING, type Place, type Reading } from './reading.ts';

/** A deed with an aim on somebody, or one announced under a condition on somebody, as the pressure that it is. */
export function withAim(reading: Reading, place: Place, claim: Extracted): Extracted {
  const apart = (mention: Mention): boolean =>
    !claim.actors.some(({ ids }) => ids.some((id) => mention.ids.includes(id)));
  const aimed = [...movedBy(reading, place), ...protestedTo(reading, place, claim)].filter(apart);
  const moved = [...new Map(aimed.map((mention) => [mention.start, mention])).values()];
  if (claim.kind === 'other' && moved.length > 0) return { ...claim, kind: 'pressure', recipients: moved };
  if (
    isHostile(claim) &&
    claim.event !== 'MOBILIZE' &&
    claim.recipients.length > 0 &&
    isAnnounced(reading, claim)
  )
    return { ...claim, kind: 'pressure', event: 'THREATEN', mode: null, modality: 'actual' };
  const threatened = isHostile(claim) ? underCondition(reading, place).filter(apart) : [];
  if (threatened.length === 0 || place.clause.speaker.length === 0) return claim;
  const recipients = claim.kind === 'pressure' ? claim.recipients : threatened;
  return { ...claim, kind: 'pressure', event: 'THREATEN', mode: null, modality: 'actual', recipients };
}

/** "It would strike back at Chad, Paris said": who says it is who would do it. */
function isAnnounced({ resolver }: Reading, { actors, speaker, cue }: Extracted): boolean {
  if (speaker === null || cue === null) return false;
  const said = new Set([...speaker.ids, ...speaker.actsFor]);
  return actors.some(
    ({ ids, actsFor }) =>
      [...ids, ...actsFor].some((id) => said.has(id)) &&
      ids.every((id) => resolver.who(id).kind !== 'outlet'),
  );
}

/** "To make TAIPEI call off its drill": whom the purpose of a deed is to move. */
function movedBy(reading: Reading, { clause, all }: Place): Mention[] {
  const { tokens } = reading.document;
  const begun = all.filter(
    ({ governor, predicate, relation }) =>
      clause.predicate.kind === 'noun' &&
      governor === clause.predicate.head &&
      relation === 'relative' &&
      BEGUN.has(predicate.lemma),
  );
  const heads = new Set([clause, ...begun].map(({ predicate }) => predicate.head));
  const purposes = all.filter(
    ({ governor, predicate, relation }) =>
      governor !== null &&
      heads.has(governor) &&
      relation !== 'relative' &&
      MOVING.has(predicate.lemma) &&
      predicate.auxiliaries.some((index) => tokens[index]?.tag === 'TO'),
  );
  return actorsAmong(
    reading,
    purposes.flatMap(({ object, complements }) => [
      ...object,
      ...complements.flatMap((token) => clauseAt(all, token)?.subject ?? []),
    ]),
    clause.speaker,
  );
}

/** "A hunger strike, BEGUN to force the warden to allow letters". */
const BEGUN = new Set(
  'begin start launch call mean intend stage organise organize aim design hold mount'.split(' '),
);

/** "Marched to demand that the PREMIER go", "walked out in protest at the SPEAKER's ruling": at whom a protest is aimed. */
function protestedTo(reading: Reading, place: Place, { event, kind }: Extracted): Mention[] {
  const { clause, all } = place;
  if (event !== 'PROTEST' || kind !== 'other') return [];
  const demands = all.filter(
    ({ governor, predicate, relation, tense }) =>
      governor === clause.predicate.head &&
      relation === 'adverbial' &&
      tense === null &&
      DEMANDING.has(predicate.lemma),
  );
  const asked = demands.flatMap((demand) => [
    ...demand.object,
    ...demand.complements.flatMap((token) => clauseAt(all, token)?.subject ?? []),
  ]);
  return actorsAmong(reading, asked, clause.speaker);
}

const DEMANDING = new Set('demand press urge ask pressure call push'.split(' '));

const HOSTILE = new Set(['SANCTION', 'COERCE', 'ASSAULT', 'MOBILIZE', 'PROTEST']);

function isHostile({ event, polarity, modality }: Extracted): boolean {
  const ahead = modality === 'future' || modality === 'hypothetical';
  return event !== null && HOSTILE.has(event) && polarity === 'asserts' && ahead;
}

function underCondition(reading: Reading, { clause, all }: Place): Mention[] {
  const conditions = all.filter((other) => other.conditional && hangsOn(other, clause, all));
  return actorsAmong(
    reading,
    conditions.flatMap(({ subject }) => subject),
    clause.speaker,
  );
}

function hangsOn({ governor }: Clause, above: Clause, all: readonly Clause[]): boolean {
  for (let at = governor; at !== null; at = clauseAt(all, at)?.governor ?? null) {
    if (at === above.predicate.head) return true;
  }
  return false;
}
