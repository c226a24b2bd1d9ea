// Mends names apart from their office: "Turkey's envoy to Libya, NIHAT KORKMAZ, urged" names the envoy, "sent ENVOYS Berg and Haas" both.
import type { Token } from '../../parser/document.ts';
import { PEOPLE } from './headlines.ts';
import type { Words } from './words.ts';

export function mendAppositions(words: Words): void {
  for (const token of words.all) {
    titleTakenForVerb(words, token);
    titleTakenApart(words, token);
    initials(words, token);
    if (!/^(?:appos|conj)$/.test(token.label) || token.pos !== 'PROPN' || !isFullName(words, token)) continue;
    if (isPair(words, token)) token.label = 'appos';
    if (token.label === 'conj' && isListed(words, token)) continue;
    const office = officeBefore(words, token) ?? officeAround(words, token);
    if (office !== null) words.attach(token, office, 'appos');
  }
}

/** "Gave it to ENVOY Ann Berg": no verb. */
function titleTakenForVerb(words: Words, title: Token): void {
  const [to, name, governor] = [words.beside(title, -1), words.child(title, 'dobj'), words.head(title)];
  if (title.tag !== 'VB' || to?.head !== title.index || to.tag !== 'TO' || !PEOPLE.has(title.lemma)) return;
  if (name?.pos !== 'PROPN' || governor === undefined) return;
  if (words.beside(words.leftmost(name), -1) !== title) return;
  Object.assign(title, { tag: 'NN', pos: 'NOUN' });
  Object.assign(to, { tag: 'IN', pos: 'ADP' });
  words.attach(to, governor, 'prep');
  words.attach(name, to, 'pobj');
  words.attach(title, name, 'compound');
}

/** "Sent ENVOYS Ann Berg and Jan Haas": one object, not two. */
function titleTakenApart(words: Words, title: Token): void {
  if (title.pos !== 'NOUN' || title.label !== 'dobj' || !PEOPLE.has(title.lemma)) return;
  const name = words
    .children(words.head(title) ?? title, 'dobj')
    .find((each) => each.pos === 'PROPN' && words.beside(words.leftmost(each), -1) === title);
  if (name === undefined) return;
  for (const child of words.children(title)) words.attach(child, name, child.label);
  words.attach(title, name, 'compound');
}

/** "The lawyer of the players' UNION, PROFAZ": initials name the body right before the comma, and no person. */
function initials(words: Words, name: Token): void {
  if (name.label !== 'appos' || !/^\p{Lu}{3,}$/u.test(name.text)) return;
  const noun = words.beside(name, -2);
  if (words.beside(name, -1)?.text === ',' && noun?.tag === 'NN' && noun !== words.head(name))
    words.attach(name, noun, 'appos');
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

/** "With Chad's NEGOTIATORS, Ali Deby and Omar Saleh,": those who were spoken of as several are named. */
function isPair(words: Words, name: Token): boolean {
  const several = name.label === 'conj' ? words.head(name) : undefined;
  const other = words.child(name, 'conj');
  if (several?.tag !== 'NNS' || several !== words.beside(words.leftmost(name), -2)) return false;
  if (words.child(several, 'poss', 'nummod') === undefined && words.child(several, 'det')?.lemma !== 'the')
    return false;
  return other?.pos === 'PROPN' && /^[,.)–—]$/.test(words.beside(other, 1)?.text ?? '.');
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
