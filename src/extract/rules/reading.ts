// One text as the rules see it: its clauses, and to whom their words refer.
import type { Mention, Resolution, Resolver } from '../../model/extracted.ts';
import type { Span } from '../../model/span.ts';
import type { Clause, Filler } from '../../text/clauses/clauses.ts';
import { clausesOf } from '../../text/clauses/document.ts';
import type { Document, Sentence } from '../../text/parser/document.ts';
import type { Plans } from './plans.ts';

export interface Reading {
  readonly document: Document;
  readonly resolver: Resolver;
  /** Partial date of publication. */
  readonly published: string | null;
  /** Id of the outlet that published it, if known. */
  readonly outlet?: string | null;
  readonly plans: Plans;
}

/** A text before its plans have been looked for. */
export type Text = Omit<Reading, 'plans'>;

/** A clause with its sentence and those around it. */
export interface Place {
  readonly sentence: Sentence;
  readonly clause: Clause;
  readonly all: readonly Clause[];
}

export function placesOf({ document }: Text): Place[] {
  const clauses = clausesOf(document);
  return document.sentences.flatMap((sentence, index) => {
    const all = clauses[index] ?? [];
    return all.map((clause) => ({ sentence, clause, all }));
  });
}

/** Those fillers that are actors, as mentions; each id once. */
export function actorsAmong(
  { resolver, document }: Text,
  fillers: readonly Filler[],
  speaker: readonly Filler[] = [],
): Mention[] {
  const seen = new Set<string>();
  const found: Mention[] = [];
  for (const filler of fillers) {
    const resolution = resolver.resolve(filler, speaker[0]);
    if (resolution.ids.every((id) => seen.has(id))) continue;
    for (const id of resolution.ids) seen.add(id);
    found.push(toMention(document, resolution));
  }
  return found;
}

/** Actors named inside these phrases: "Norwegian salmon", "part of its aid to Ethiopia"; `anywhere`: also by where they are. */
export function actorsWithin(reading: Reading, phrases: readonly Filler[], anywhere = false): Mention[] {
  const { tokens } = reading.document;
  const named = phrases.flatMap(({ first, next }) =>
    tokens
      .slice(first, next)
      .filter(({ entity, pos, lemma }) => NAMES.has(entity) || pos === 'PROPN' || GROUPS.has(lemma))
      .filter(({ index }) => anywhere || !isWhere(tokens, index, first)),
  );
  const fillers = named.map(({ index, start, end }) => ({
    head: index,
    first: Math.max(0, index - 1),
    next: index + 1,
    start,
    end,
  }));
  // A place of which nothing is known is nobody.
  return actorsAmong(
    reading,
    fillers.filter((filler) => reading.resolver.resolve(filler).kind !== null),
  );
}

/** "Rebel posts in northern IRAQ", "between La Paz and ORURO": where it is; but "in TURKEY's talks". */
function isWhere(tokens: Document['tokens'], index: number, first: number): boolean {
  if (tokens[index + 1]?.tag === 'POS') return false;
  for (let at = index - 1; at >= first; at -= 1) {
    const { pos, text, entity } = tokens[at] ?? { pos: '', text: '', entity: '' };
    if (pos === 'ADP') return PLACED.has(text.toLowerCase());
    if (entity === '' && !/^(?:DET|ADJ|PROPN|CCONJ|NUM)$/.test(pos)) return false;
  }
  return false;
}

const PLACED = new Set(
  'in near at around outside inside between beside across along throughout off'.split(' '),
);

const GROUPS = new Set('side party government country capital neighbour neighbor'.split(' '));
const NAMES = new Set(['GPE', 'NORP', 'ORG', 'PERSON']);

export function toMention(document: Document, resolution: Resolution): Mention {
  const { start, end, ids, kind, actsFor, reason, name } = resolution;
  const text = document.text.slice(start, end);
  return {
    text,
    start,
    end,
    ids,
    actsFor,
    reason,
    party:
      kind !== 'unnamed' ||
      !((PRIVATE.test(name) && !ACTING.test(name)) || reason === 'a paper that says it'),
  };
}

/** Private people and audiences act for nobody and are moved by nobody that matters here; those of a trade act together. */
const PRIVATE =
  /\b(?:doctor|nurse|wife|husband|sons?|daughters?|mother|father|brothers?|sisters?|friends?|teacher|driver|waiters?|tourists?|student|pupils?|guests?|reporters?|journalists?|correspondents?|audiences?|crowds?|readers?|listeners?|viewers?|authors?|visitors?|man|woman|boy|girl|person|someone|somebody|dogs?|cats?)(?:$| (?:in|of|from|at|who|on|near) )/i;

/** "Someone who represents the Kenyan government". */
const ACTING = /\b(?:representing|represents?|(?:act|speak|work|negotiat)(?:s|ing|es)? for)\b/i;

export function spanOf(fillers: readonly Span[]): Span | null {
  if (fillers.length === 0) return null;
  return {
    start: Math.min(...fillers.map(({ start }) => start)),
    end: Math.max(...fillers.map(({ end }) => end)),
  };
}

/** The clause whose predicate is this token. */
export function clauseAt(all: readonly Clause[], token: number): Clause | undefined {
  return all.find(({ predicate }) => predicate.head === token);
}

/** Verbs by which a deed is meant to move somebody. */
export const MOVING = new Set(
  'make force get compel press bring push oblige pressure prod coerce persuade'.split(' '),
);
