// What resolving gives: who is meant by the words that fill a role, and why.
import type { ActorKind } from '../model/words.ts';

/** Words that fill a role: the head's token and the phrase `[first, next)` around it, as indices of the document's tokens. */
export interface Phrase {
  readonly head: number;
  readonly first: number;
  readonly next: number;
}

export interface Resolution {
  /**
   * Ids of the gazetteer; `unnamed:<report>:<slug>` for who is only described; the slug of the full name for people and
   * bodies that the gazetteer does not know; empty when it is no actor (a thing, a plan, an event) or nobody can tell.
   */
  readonly ids: readonly string[];
  /** The usual name, or the description. */
  readonly name: string;
  readonly kind: ActorKind | null;
  /** Of those who are described or unknown to the gazetteer: for whom they act, as ids. */
  readonly actsFor: readonly string[];
  /** In words: by which rule. */
  readonly reason: string;
  /** The name or description that was used: half-open UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

/** A resolution with what pronouns must agree with. */
export interface Reading extends Resolution {
  readonly many: boolean;
  readonly person: boolean;
  /** Which pronoun does NOT exclude it; null: either. */
  readonly pronoun: 'he' | 'she' | null;
  /** A common noun that names no actor: what "it" and "they" may mean as well. */
  readonly thing: boolean;
}
