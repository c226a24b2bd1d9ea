// The two sides of a quarrel that the lead of a report does not bring together: who most often demands, refuses and promises to whom.
import type { Clause, Filler } from '../text/clauses/clauses.ts';
import type { Context } from './context.ts';
import { CALLINGS } from './families.ts';
import type { Parties } from './parties.ts';
import { sideOf } from './readings.ts';
import { PEOPLE, peopleLemma } from './words.ts';

/** What one side does to the other. */
const FACING = new Set(
  `demand insist require request ask urge press push tell warn threaten propose call appeal accuse blame charge reject refuse offer sue picket boycott
  want meet negotiate agree promise pay owe dismiss sack fire suspend order criticise criticize denounce protest reproach oblige force`.split(
    /\s+/,
  ),
);

/** How often two must face each other. */
const LEAST = 2;

/** Those two, if no other two face each other as often; null where nobody does twice. */
export function facingOf(context: Context): Parties | null {
  const members = membersIn(context);
  const pairs = new Map<string, { ids: readonly [string, string]; start: number; times: number }>();
  for (const [index, { start }] of context.document.sentences.entries()) {
    const clauses = context.clauses(index);
    for (const clause of clauses) {
      if (!FACING.has(clause.predicate.lemma)) continue;
      for (const one of sidesOf(context, clause.subject, members))
        for (const other of new Set(sidesOf(context, addressed(clause, clauses), members))) {
          if (one === other) continue;
          const ids: [string, string] = one < other ? [one, other] : [other, one];
          const pair = pairs.get(ids.join(' ')) ?? { ids, start, times: 0 };
          pairs.set(ids.join(' '), { ...pair, times: pair.times + 1 });
        }
    }
  }
  const [most, next] = [...pairs.values()].sort((a, b) => b.times - a.times);
  if (most === undefined || most.times < LEAST || most.times === next?.times) return null;
  return { ids: most.ids, start: most.start };
}

/** "Demanded that THE HERDERS keep away", "told THE UNION", "agreed with THE CLUB". */
function addressed({ object, indirect, obliques, complements }: Clause, all: readonly Clause[]): Filler[] {
  const asked = all.filter(({ predicate }) => complements.includes(predicate.head));
  const towards = obliques.filter(({ preposition }) => /^(?:with|to|on|at|of|against)$/.test(preposition));
  return [
    ...object,
    ...indirect,
    ...towards.flatMap(({ fillers }) => fillers),
    ...asked.flatMap(({ subject }) => subject),
  ];
}

function sidesOf(
  context: Context,
  fillers: readonly Filler[],
  members: ReadonlyMap<string, string>,
): string[] {
  return fillers.flatMap((filler) => {
    const token = context.token(filler.head);
    const lemma = peopleLemma(token).toLowerCase();
    if (/^(?:side|party|team|delegation|both|everyone|reporter|journalist)$/.test(lemma)) return [];
    const { ids, kind, many } = context.read(filler);
    const [id, ...more] = ids;
    if (id === undefined || more.length > 0 || kind === null || kind === 'outlet') return [];
    if (kind === 'unnamed' && !(many ? PEOPLE.has(lemma) || token.pos === 'PRON' : CALLINGS.has(lemma)))
      return [];
    const side = sideOf(context, id);
    if (kind === 'person' && side === id) return [];
    return [members.get(side) ?? side];
  });
}

/** "Dockers ... THEIR union", "the PLAYERS' union": people, and the named body that is theirs. */
export function membersIn(context: Context): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { label, head, tag, index } of context.document.tokens) {
    if (label !== 'poss' || !/^(?:PRP\$|NNP?S)$/.test(tag)) continue;
    if (!/^(?:union|guild|association|federation|syndicate|council)$/.test(context.token(head).lemma))
      continue;
    const body = context.read(context.phraseAt(head));
    const [of, ...more] = context.read({ head: index, first: index, next: index + 1 }).ids;
    const [id] = body.ids;
    if (
      of !== undefined &&
      more.length === 0 &&
      of.startsWith('unnamed:') &&
      id !== undefined &&
      body.kind !== 'unnamed'
    )
      found.set(of, id);
  }
  return found;
}
