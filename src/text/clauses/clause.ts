// What a sentence says, as roles: one clause for each predicate.
import type { Modality } from '../../model/words.ts';
import type { Extent } from './tree.ts';

/** A word that fills a role, with the phrase that it heads. */
export interface Filler extends Extent {
  /** Index of the head word in the document's tokens; of a name its last word. */
  readonly head: number;
}

export interface Oblique {
  /** The preposition, in lower case; of "out of" the first word. */
  readonly preposition: string;
  readonly fillers: readonly Filler[];
}

interface Predicate extends Filler {
  readonly lemma: string;
  readonly kind: 'verb' | 'noun' | 'adjective';
  /** "ruled OUT". */
  readonly particle: string | null;
  /** The act noun of a light verb: "put PRESSURE on". Token index. */
  readonly noun: number | null;
  readonly auxiliaries: readonly number[];
}

/** How a clause hangs on its governor. */
export type Relation = 'main' | 'complement' | 'relative' | 'adverbial' | 'conjunct' | 'nominal';

export interface Clause {
  readonly predicate: Predicate;
  readonly voice: 'active' | 'passive';
  readonly tense: 'past' | 'present' | 'future' | null;
  readonly modality: Modality;
  readonly negated: boolean;
  /** Said to be untrue by its speaker: "denied that ...". */
  readonly denied: boolean;
  /** Under an "if" or "unless". */
  readonly conditional: boolean;
  /** Who does it: logical, so of a passive the agent, of an infinitive its controller. */
  readonly subject: readonly Filler[];
  /** Whom or what it is done to; of a passive its grammatical subject. */
  readonly object: readonly Filler[];
  readonly indirect: readonly Filler[];
  readonly obliques: readonly Oblique[];
  /** Token indices of the predicates of its complement clauses. */
  readonly complements: readonly number[];
  /** Token index of the predicate on which it hangs. */
  readonly governor: number | null;
  readonly relation: Relation;
  /** Who says it, the innermost speaker, and by which word; empty in the writer's own voice. */
  readonly speaker: readonly Filler[];
  readonly cue: number | null;
  /** Who holds it to be so without saying it, and by which word; nobody where that is left open: "it is believed", "reportedly". */
  readonly held: { readonly speaker: readonly Filler[]; readonly cue: number | null } | null;
  /** From the first to the last word of the clause, clauses below it left out where they stand at its edge. */
  readonly extent: Extent;
}
