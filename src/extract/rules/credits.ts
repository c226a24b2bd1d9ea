// The outlet to which a whole report goes back: "told Axios", "according to Axios", and no other throughout.
import type { Mention } from '../../model/extracted.ts';
import { besides } from './attribution.ts';
import type { Outlets } from './made.ts';
import { actorsAmong, type Place, type Reading } from './reading.ts';

/** The only outlet credited, if it is credited more than once; `own` is the report's, which does not credit itself. */
export function soleCredit(
  reading: Reading,
  places: readonly Place[],
  { isOutlet }: Outlets,
  own: string | null,
): Mention | null {
  const seen = new Map<number, Mention>();
  for (const { clause } of places) {
    const { predicate, subject, object, indirect, obliques, speaker } = clause;
    const named = actorsAmong(reading, [
      ...[...subject, ...object, ...indirect, ...speaker],
      ...obliques.flatMap(({ fillers }) => fillers),
    ]);
    for (const mention of [...named, ...besides(reading, predicate.head)])
      if (mention.ids.some((id) => id !== own && isOutlet(id))) seen.set(mention.start, mention);
  }
  const mentions = [...seen.values()];
  const ids = new Set(mentions.flatMap((mention) => mention.ids));
  return ids.size === 1 && mentions.length > 1 ? (mentions[0] ?? null) : null;
}
