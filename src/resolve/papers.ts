// Papers that speak: "a notice ordered the tenants to leave", "the report says"; "it" may then be the paper.
import { ASKING, DOCUMENTS, SAYING, SHOWING } from '../text/clauses/words.ts';
import type { Context } from './context.ts';
import type { Description } from './description.ts';
import { meaning } from './readings.ts';
import type { Reading } from './resolution.ts';
import { unnamed } from './unnamed.ts';

/** Whether a word is a paper that asks for something or accuses, or one that says something; null for all else. */
export function paperAt(context: Context, index: number): 'asks' | 'says' | null {
  const noun = context.token(index).lemma.toLowerCase();
  if (!DOCUMENTS.has(noun) || PARTS.has(noun) || context.document.tokens[index + 1]?.text === ':')
    return null;
  const tree = context.tree(context.sentenceIndex(index));
  if (tree === null) return null;
  const token = tree.at(index);
  const head = tree.head(token);
  if (token.label === 'pobj' && tree.head(head).text.toLowerCase() === 'according') return 'says';
  if (token.label !== 'nsubj') return null;
  const verbs = tree.coordinated(head).map(({ lemma }) => lemma.toLowerCase());
  if (verbs.some((verb) => SAYING.has(verb) || SHOWING.has(verb))) return 'says';
  return verbs.some((verb) => ASKING.has(verb)) ? 'asks' : null;
}

/** Parts of papers, plans, and what people say aloud. */
const PARTS = new Set(
  'draft page chapter clause article column paper appeal declaration figure statistic data'.split(' '),
);

/** The reason for one that only says something: it acts for nobody. */
const SAYS = 'a paper that says it';

/** Whose it is asks: "the EU's resolution"; one that is nobody's asks by itself. */
export function paper(context: Context, description: Description): Reading | null {
  const speaks = paperAt(context, description.head);
  if (speaks === null) return null;
  const { principals } = description;
  if (speaks === 'asks' && principals.length > 0)
    return meaning(context, description, principals, 'whose paper it is');
  const reading = { ...unnamed(context, description, description), person: false };
  return speaks === 'asks' ? reading : { ...reading, reason: SAYS };
}
