// Where an act that a noun names, or its outcome, tells who did it, to whom, and in which state.
import type { Mention } from '../../model/extracted.ts';
import type { Frame } from '../../model/frame.ts';
import type { Clause, Filler } from '../../text/clauses/clauses.ts';
import { type Place, type Reading, toMention } from './reading.ts';

/** "A STRIKE by Chad killed six": the acts that a phrase names, with roles of their own. */
export function nominalsOf({ all }: Place, fillers: readonly Filler[]): Clause[] {
  const heads = new Set(fillers.map(({ head }) => head));
  return all.filter(({ relation, predicate }) => relation === 'nominal' && heads.has(predicate.head));
}

/** "Villagers killed in a U.S. air strike": whose attack it was in which somebody came to harm. */
export function strikersIn(place: Place): Filler[] {
  const { voice, obliques } = place.clause;
  if (voice !== 'passive') return [];
  const occasions = obliques.filter(({ preposition }) => /^(?:in|during|by)$/.test(preposition));
  return nominalsOf(
    place,
    occasions.flatMap(({ fillers }) => fillers),
  ).flatMap((act) => act.subject);
}

/** "Blew himself up, killing NINE CADETS": to whom it was done, where a participle behind it tells. */
export function victimsOf({ clause, all }: Place): Filler[] {
  return all
    .filter(
      ({ governor, relation, tense, voice, predicate }) =>
        governor === clause.predicate.head &&
        relation === 'adverbial' &&
        tense === null &&
        voice === 'active' &&
        HURTING.has(predicate.lemma),
    )
    .flatMap(({ object }) => object);
}

const HURTING = new Set('kill wound injure leave maim hurt massacre'.split(' '));

/** "Concern over the arrest of two editors in ETHIOPIA": the state in which what is judged was done. */
export function statesOf({ document, resolver }: Reading, { clause }: Place): Mention[] {
  const phrases = [
    ...clause.object,
    ...clause.obliques.flatMap(({ preposition, fillers }) => (preposition === 'in' ? [] : fillers)),
  ];
  const places = phrases.flatMap(({ first, next }) =>
    document.tokens
      .slice(first, next)
      .filter(({ index, entity }) => entity === 'GPE' && document.tokens[index - 1]?.text === 'in'),
  );
  return places
    .map(({ index }) => resolver.resolve({ head: index, first: index, next: index + 1 }))
    .filter(({ kind }) => kind === 'state')
    .map((resolution) => toMention(document, resolution));
}

/** "Along the LEBANESE border", "at a SOUTH KOREAN post", "its presence near the IRAQI border": what stands around a deed, or at what it aims. */
export function aroundIn(
  { document: { tokens } }: Reading,
  { clause }: Place,
  slot: 'around' | 'aimed',
): Filler[] {
  const prepositions = slot === 'around' ? AROUND : AIMED;
  const beside = clause.obliques
    .filter(({ preposition }) => prepositions.has(preposition))
    .flatMap(({ fillers }) => fillers);
  const inside = clause.object.flatMap((thing) => {
    const found = tokens.slice(thing.head + 1, thing.next).find(({ text }) => prepositions.has(text));
    return found === undefined ? [] : [{ ...thing, first: found.index + 1 }];
  });
  return [...beside, ...inside];
}

const AROUND = new Set('along near at on to towards toward off across for of'.split(' '));
const AIMED = new Set('at on against into upon'.split(' '));

/** "Torched TWO POLICE STATIONS", "raided A VILLAGE": what was hit, where nobody is named; no word that belongs to the verb, as in "opened FIRE". */
export function hitIn(
  { document, resolver }: Reading,
  { clause }: Place,
  { kind, event, verbs }: Frame,
): Mention[] {
  const { lemma, particle } = clause.predicate;
  const alone = [
    lemma,
    `${lemma} ${particle}`,
    ...clause.obliques.map(({ preposition }) => `${lemma} ${preposition}`),
  ];
  if (kind !== 'other' || !HITTING.has(event) || !alone.some((verb) => verbs.includes(verb))) return [];
  return clause.object
    .filter(({ head }) => {
      const { pos, tag, entity } = document.tokens[head] ?? { pos: '', tag: '', entity: '' };
      const named = verbs.some(
        (verb) => verb.endsWith(` ${document.tokens[head]?.lemma}`) && verb.startsWith(`${lemma} `),
      );
      return pos === 'NOUN' && tag !== 'VBG' && !/^(?:DATE|TIME|MONEY|PERCENT)$/.test(entity) && !named;
    })
    .map((thing) => toMention(document, resolver.something(thing)));
}

const HITTING = new Set(['ASSAULT', 'COERCE', 'PROTEST']);
