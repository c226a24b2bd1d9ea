// "Putin received Witkoff in Moscow ... he and HIS GUEST": whom somebody was just said to have received, or visited.
import type { Context } from './context.ts';
import { type Description, unique } from './description.ts';
import { meaning } from './readings.ts';
import type { Reading } from './resolution.ts';

/** How many sentences back they may have come. */
const BACK = 6;

const RECEIVING = new Set('receive host welcome greet meet see entertain'.split(' '));

/** Null where nobody is told to have come. */
export function guestsOf(context: Context, description: Description): Reading | null {
  const { lemma, principals, many, head } = description;
  const [host, ...more] = principals;
  if (!/^(?:guest|visitor|host|interlocutor)$/.test(lemma) || host === undefined || more.length > 0)
    return null;
  const here = context.sentenceIndex(head);
  for (let index = here; index >= Math.max(0, here - BACK); index -= 1) {
    for (const { predicate, subject, object } of [...context.clauses(index)].reverse()) {
      if (predicate.head >= head || !RECEIVING.has(predicate.lemma)) continue;
      const [hosts, guests] = [subject, object].map((fillers) =>
        unique(fillers.flatMap((filler) => context.read(filler).ids)),
      );
      if (hosts === undefined || guests === undefined) continue;
      const others = hosts.includes(host) ? guests : guests.includes(host) ? hosts : [];
      if (others.length === 0 || (!many && others.length > 1)) continue;
      return { ...meaning(context, description, others, `whom ${predicate.lemma} tells of`), many };
    }
  }
  return null;
}
