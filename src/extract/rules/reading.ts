// One text as the rules see it: its clauses, and to whom their words refer.
import type { Mention, Resolution, Resolver } from '../../model/extracted.ts';
import type { Span } from '../../model/span.ts';
import { type Clause, clauses, type Filler } from '../../text/clauses/clauses.ts';
import type { Document, Sentence } from '../../text/parser/document.ts';

export interface Reading {
  readonly document: Document;
  readonly resolver: Resolver;
  /** Partial date of publication. */
  readonly published: string | null;
}

/** A clause with its sentence and those around it. */
export interface Place {
  readonly sentence: Sentence;
  readonly clause: Clause;
  readonly all: readonly Clause[];
}

export function placesOf({ document }: Reading): Place[] {
  return document.sentences
    .filter(({ parsed }) => parsed)
    .flatMap((sentence) => {
      const all = clauses(document, sentence);
      return all.map((clause) => ({ sentence, clause, all }));
    });
}

/** Those fillers that are actors, as mentions; each id once. */
export function actorsAmong({ resolver, document }: Reading, fillers: readonly Filler[]): Mention[] {
  const seen = new Set<string>();
  return fillers.flatMap((filler) => {
    const resolution = resolver.resolve(filler);
    const fresh = resolution.ids.filter((id) => !seen.has(id));
    for (const id of fresh) seen.add(id);
    return fresh.length === 0 ? [] : [toMention(document, resolution)];
  });
}

export function toMention(document: Document, { start, end, ids }: Resolution): Mention {
  return { text: document.text.slice(start, end), start, end, ids };
}

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
