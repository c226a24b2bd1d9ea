// The predicates of a sentence, found by the words that belong to them.
import type { Token } from '../parser/document.ts';
import type { Draft } from './predicates.ts';

export class Drafts {
  readonly all: readonly Draft[];
  readonly #byWord = new Map<Token, Draft>();
  readonly #byHelper = new Map<Token, Draft>();

  /** One for each word that says what is done; of two the first. */
  constructor(found: readonly Draft[]) {
    const byToken = new Map<Token, Draft>();
    for (const draft of found) if (!byToken.has(draft.token)) byToken.set(draft.token, draft);
    this.all = [...byToken.values()];
    for (const draft of this.all) {
      for (const word of draft.anchors) if (!this.#byWord.has(word)) this.#byWord.set(word, draft);
      if (draft.helper !== null && !this.#byHelper.has(draft.helper)) this.#byHelper.set(draft.helper, draft);
    }
  }

  /** The predicate to which a verb, predicative word or light noun belongs. */
  of(word: Token): Draft | undefined {
    return this.#byWord.get(word);
  }

  /** The same, also of words that only tell time or mood: "is GOING to". */
  around(word: Token): Draft | undefined {
    return this.#byWord.get(word) ?? this.#byHelper.get(word);
  }
}
