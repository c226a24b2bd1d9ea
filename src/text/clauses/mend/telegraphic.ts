// Mends what is written without its small words: headlines that leave out "is", places and agencies before a dash.
import type { Token } from '../../parser/document.ts';
import { SAYING } from '../words.ts';
import { gather } from './borders.ts';
import type { Words } from './words.ts';

const MOST_WORDS = 12;

/** "BERLIN (AFP) - Negotiators met", "08:40 - The union responds": the dateline is no part of the sentence. */
export function cutDateline(words: Words): void {
  const all = words.all.filter(({ tag }) => tag !== '_SP');
  const dash = all.findIndex(({ text }) => /^(--?|–|—)$/.test(text));
  if (dash < 1 || dash > MOST_WORDS || dash === all.length - 1) return;
  const line = all.slice(0, dash + 1);
  const capitals = /^\(?$/.test(line[0]?.text ?? '') ? line[1] : line[0];
  const agency = line.some(({ text }) => text === '(') && line.some(({ text }) => text === ')');
  const hour = /^\d{1,2}[:.h]\d{2}$/.test(line[0]?.text ?? '') && dash < 3;
  if (!/^\p{Lu}{3,}/u.test(capitals?.text ?? '') && !agency && !hour && !isPlaces(all.slice(0, dash))) return;
  if (line.some(({ tag }) => /^(VB[DZP]|MD)$/.test(tag))) return;
  const isLine = new Set(line);
  for (const place of line) {
    const head = words.head(place);
    const [heir, ...others] = words.children(place).filter((child) => !isLine.has(child));
    if (heir !== undefined) {
      const label = heir.label;
      if (head === undefined || isLine.has(head)) words.free(heir);
      else words.attach(heir, head, /^(appos|conj|relcl)$/.test(label) ? place.label : label);
      for (const other of others) words.attach(other, heir, other.label);
    }
  }
  for (const place of line) {
    const head = words.head(place);
    if (head !== undefined && !isLine.has(head)) words.free(place);
  }
  gather(
    words,
    all.slice(dash + 1).filter(({ index, head }) => index === head),
  );
}

/** "Geneva, Switzerland - Envoys met". */
function isPlaces(line: readonly Token[]): boolean {
  const spaced = line.at(-1)?.after !== '';
  return (
    spaced &&
    line.some(({ text }) => text === ',') &&
    line.every(({ text, pos }) => pos === 'PROPN' || text === ',')
  );
}

/** "Ceasefire dead, Hamas says", "EU to sanction Georgia, diplomats say": what stands before the comma is said, without "is". */
export function mendVerbless(words: Words): void {
  const all = words.all.filter(({ tag }) => tag !== '_SP');
  if (all.length > 24 || /^[.!?]$/.test(all.at(-1)?.text ?? '')) return;
  const comma = all.findIndex(({ text }) => text === ',');
  const saying = all.find(
    ({ lemma, tag, index }) => SAYING.has(lemma) && /^VB[DZP]$/.test(tag) && index > (all[comma]?.index ?? 0),
  );
  if (comma < 2 || saying === undefined || saying.index > (all[comma]?.index ?? 0) + 4) return;
  const label = all.findIndex(({ text }) => text === ':');
  const left = all.slice(label >= 0 && label < comma ? label + 1 : 0, comma);
  if (left.some(({ tag, text }) => /^(VB[DZP]|MD)$/.test(tag) && /\p{L}/u.test(text))) return;
  const predicate = predicateOf(words, left);
  const subject =
    predicate === undefined
      ? undefined
      : left.findLast(({ tag, index }) => /^(NN|PRP$)/.test(tag) && index < predicate.index);
  if (predicate === undefined || subject === undefined) return;
  const isLeft = new Set(left);
  for (const token of left) {
    const head = words.head(token);
    if (head !== undefined && !isLeft.has(head)) words.free(token);
  }
  for (const token of all) {
    const head = words.head(token);
    if (head !== undefined && isLeft.has(head) && !isLeft.has(token)) words.free(token);
  }
  words.free(predicate);
  words.free(subject);
  words.attach(subject, predicate, 'nsubj');
  for (const token of left)
    if (token.head === token.index && token !== predicate) words.attach(token, predicate, 'dep');
  if (words.head(saying) !== undefined && isLeft.has(words.head(saying) ?? saying)) words.free(saying);
  words.attach(predicate, saying, 'ccomp');
  for (const token of all)
    if (token.head === token.index && token !== saying && !isLeft.has(token))
      words.attach(token, saying, token.index === saying.index + 1 ? 'nsubj' : 'dep');
}

/** The infinitive behind "to", or the adjective behind the noun; adverbs like "close" become adjectives. */
function predicateOf(words: Words, left: readonly Token[]): Token | undefined {
  const adjective = left.findIndex(
    ({ tag, text }, i) =>
      i > 0 && (tag === 'JJ' || text === 'close') && !/^(NN|CD|JJ|TO|IN)/.test(left[i + 1]?.tag ?? ''),
  );
  const ready = left.find(
    ({ tag, text }, i) => i > 0 && (/^(JJ|VBN)$/.test(tag) || text === 'close') && left[i + 1]?.tag === 'TO',
  );
  const found = ready ?? left[adjective];
  if (found !== undefined) {
    found.tag = 'JJ';
    found.pos = 'ADJ';
    return found;
  }
  const to = left.find(({ tag }, i) => i > 0 && tag === 'TO' && left[i + 1]?.tag === 'VB');
  return to === undefined ? undefined : words.beside(to, 1);
}
