// Candidate issues where no dossier gives any: what the objects of claims have in common.
import type { Issue } from '../model/dossier.ts';
import { slug } from '../model/id.ts';
import { compareText } from '../model/order.ts';

/** Objects that say nothing of what is negotiated. */
const EMPTY = new Set(
  `talk meeting demand pressure proposal plan deal offer call request statement word way time day week month year thing
  part side party people man woman official leader minister president government country state step move report question
  answer end hand role position one other point issue matter round visit conversation letter paper text draft reporter
  decision agreement negotiation question yes no summer winter morning fortnight weekend decade evening night date kilogram kilo tonne ton litre barrel metre kilometre mile
  dollar euro pound percent hour minute number amount total half rest kind sort bit lot fact reason result line word list name owner company`.split(
    /\s+/,
  ),
);

/** Words before a noun that tell nothing of what it is. */
const EMPTY_START =
  /^(?:(?:the|an?|its|their|his|her|our|all|any|some|this|that|such|new|old|other|further|own|same|last|next|first|second|more|whole|full|main|many|few|possible|recent)\s+)+/i;

/**
 * Candidate issues when no dossier gives any: the nouns that head at least `least` of the objects claims are about. `phrases`:
 * for each object its head's lemma and its words. The name is the phrase of several words most often used, else
 * the noun; most frequent first.
 */
export function proposeIssues(
  phrases: readonly { readonly head: string; readonly text: string }[],
  least = 2,
): Issue[] {
  const byHead = new Map<string, Map<string, number>>();
  for (const { head, text } of phrases) {
    const lemma = head.toLowerCase();
    if (EMPTY.has(lemma) || !/\p{L}{3}/u.test(lemma)) continue;
    const texts = byHead.get(lemma) ?? new Map<string, number>();
    const bare = text.replace(/\s+/g, ' ').replace(EMPTY_START, '');
    texts.set(bare, (texts.get(bare) ?? 0) + 1);
    byHead.set(lemma, texts);
  }
  return [...byHead]
    .map(([lemma, texts]) => ({
      lemma,
      texts,
      total: [...texts.values()].reduce((sum, each) => sum + each, 0),
    }))
    .filter(({ total, lemma }) => total >= least && slug(lemma) !== '')
    .sort((a, b) => b.total - a.total || compareText(a.lemma, b.lemma))
    .map(({ lemma, texts }) => {
      const [[usual] = [lemma]] = [...texts].sort(
        ([a, m], [b, n]) => telling(b) - telling(a) || n - m || b.length - a.length || compareText(a, b),
      );
      const name = usual.slice(0, 1).toUpperCase() + usual.slice(1);
      return { id: slug(name), name, terms: [lemma] };
    });
}

/** Two to four words tell what one leaves open; more are no name. */
function telling(name: string): number {
  const words = name.split(' ').length;
  return words > 1 && words <= 4 ? 1 : 0;
}
