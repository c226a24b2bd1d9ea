// Mends names that hang on the last word of an office: "Turkey's envoy to Libya, NIHAT KORKMAZ, urged" names the envoy.
import type { Token } from '../../parser/document.ts';
import { PEOPLE } from './headlines.ts';
import type { Words } from './words.ts';

export function mendAppositions(words: Words): void {
  for (const token of words.all) {
    if (!/^(?:appos|conj)$/.test(token.label) || token.pos !== 'PROPN' || !isFullName(words, token)) continue;
    if (token.label === 'conj' && isListed(words, token)) continue;
    const office = officeBefore(words, token) ?? officeAround(words, token);
    if (office !== null) words.attach(token, office, 'appos');
  }
}

/** "In Rome, Jan Berg and others": a list has an "and", or goes on behind the name. */
function isListed(words: Words, name: Token): boolean {
  const head = words.head(name);
  const last = words.beside(name, 1);
  return (
    last?.text !== ',' ||
    (head !== undefined && words.child(head, 'cc') !== undefined) ||
    words.child(name, 'cc', 'conj') !== undefined
  );
}

/** Two words between commas: one word may as well be a place, "in Benghazi, Libya". */
function isFullName(words: Words, name: Token): boolean {
  const [given] = words.children(name, 'compound');
  const first = words.leftmost(name);
  return given !== undefined && given.pos === 'PROPN' && words.beside(first, -1)?.text === ',';
}

/** "The minister had spoken to Brazil's PRESIDENT, Lula da Silva": the office right before the comma. */
function officeBefore(words: Words, name: Token): Token | null {
  const noun = words.beside(words.leftmost(name), -2);
  const free = noun !== undefined && words.child(noun, 'appos') === undefined && noun !== words.head(name);
  return free && noun.pos === 'NOUN' && PEOPLE.has(noun.lemma) ? noun : null;
}

/** The office at whose end, behind prepositions, the word stands on which the name hangs. */
function officeAround(words: Words, name: Token): Token | null {
  let noun = words.head(name);
  while (noun?.label === 'pobj') {
    const preposition = words.head(noun);
    noun = preposition === undefined ? undefined : words.head(preposition);
    if (noun?.pos === 'NOUN' && PEOPLE.has(noun.lemma))
      return words.child(noun, 'appos') === undefined ? noun : null;
  }
  return null;
}
