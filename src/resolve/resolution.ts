// What resolving gives: who is meant by the words that fill a role, and why.
import type { Resolution } from '../model/extracted.ts';

export type { Phrase, Resolution } from '../model/extracted.ts';

/** A resolution with what pronouns must agree with. */
export interface Reading extends Resolution {
  readonly many: boolean;
  readonly person: boolean;
  /** Which pronoun does NOT exclude it; null: either. */
  readonly pronoun: 'he' | 'she' | null;
  /** A common noun that names no actor: what "it" and "they" may mean as well. */
  readonly thing: boolean;
}
