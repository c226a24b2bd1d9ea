// Mends quoted speech: behind a colon, before "he said", and on both sides of it.
import type { Token } from '../../parser/document.ts';
import { isSaying, SUBJECTS, type Words } from './words.ts';

export function mendQuoted(words: Words): void {
  for (const token of words.all) {
    speechAfterColon(words, token);
    invertedAsking(words, token);
    sayingAtEnd(words, token);
    quotedAround(words, token);
    partedSubject(words, token);
  }
}

/** "Telling The Sun: "They promised ...": speech behind a colon belongs to the word of saying before it. */
function speechAfterColon(words: Words, clause: Token): void {
  const above = /^(ccomp|parataxis|dep|conj|appos|advcl)$/.test(clause.label)
    ? words.head(clause)
    : undefined;
  if (above === undefined) return;
  const first = words.leftmost(clause);
  let at = words.beside(first, -1);
  while (at !== undefined && /^[“"‘'«„:]$/.test(at.text) && at.text !== ':') at = words.beside(at, -1);
  if (at?.text !== ':' || above.index > at.index) return;
  const colon = at.index;
  const saying = words.all.findLast(
    (each) => each.index < colon && isSaying(each) && !words.isBelow(each, clause),
  );
  const quoted = words.beside(first, -1)?.text !== ':';
  if (saying === undefined || saying === above || (!quoted && words.child(saying, 'ccomp') !== undefined))
    return;
  words.attach(clause, saying, 'ccomp');
}

/** "Is he ready?" ASKED Merz: who stands behind the verb asks. */
function invertedAsking(words: Words, saying: Token): void {
  const close = isSaying(saying) ? words.beside(saying, -1) : undefined;
  if (close === undefined || !CLOSING.test(close.text)) return;
  const wrong = words.children(saying, 'nsubj', 'csubj', 'advcl').find(({ index }) => index < close.index);
  const right = words.child(saying, 'nsubj')?.index ?? -1;
  const speaker = words.child(saying, 'dobj', 'dative');
  if (speaker === undefined || right > saying.index || wrong === undefined) return;
  speaker.label = 'nsubj';
  words.attach(wrong, saying, 'ccomp');
}

const CLOSING = /^[”"»’'“]$/;

/** "He said never, and he meant it," Orban TOLD reporters: a saying behind a quotation governs all of it. */
function sayingAtEnd(words: Words, saying: Token): void {
  if (!isSaying(saying) || saying.label === 'parataxis') return;
  const speaker = words.child(saying, ...SUBJECTS);
  if (speaker === undefined) return;
  const first = words.leftmost(speaker);
  const [close, stop] = [words.beside(first, -1), words.beside(first, -2)];
  if (close === undefined || !/^[”"»’]$/.test(close.text) || !/^[,?!]$/.test(stop?.text ?? '')) return;
  let top = words.head(saying);
  if (top === undefined || top.index > close.index) return;
  for (
    let above = words.head(top);
    above !== undefined && above.index < close.index;
    above = words.head(above)
  )
    top = above;
  words.replace(top, saying);
  words.attach(top, saying, 'ccomp');
}

/** "Not one inch," the president VOWED, "will be given away": what stands between two quotations interrupts them. */
function quotedAround(words: Words, close: Token): void {
  if (!/^[”"»’']$/.test(close.text) || words.beside(close, -1)?.text !== ',') return;
  const open = words.all.find(
    ({ index, text }) => index > close.index + 1 && index < close.index + 20 && /^[“"«„‘']$/.test(text),
  );
  const comma = open === undefined ? undefined : words.beside(open, -1);
  if (open === undefined || comma?.text !== ',') return;
  const verb = words.all.find(
    (each) =>
      each.index > close.index &&
      each.index < open.index &&
      /^VB[DZP]$/.test(each.tag) &&
      words.children(each, ...SUBJECTS).some(({ index }) => index > close.index && index < open.index),
  );
  const around = verb === undefined ? undefined : words.head(verb);
  if (verb === undefined || around === undefined || verb.label === 'parataxis') return;
  if (around.index < close.index || around.index > open.index) words.attach(verb, around, 'parataxis');
}

/** "The ball," Lavrov told reporters, "IS in their court", "Iran," said the premier, "REJECTED it": the subject stands before the interruption. */
function partedSubject(words: Words, saying: Token): void {
  const clause = saying.label === 'parataxis' ? words.head(saying) : undefined;
  if (clause === undefined) return;
  const speaker = words.children(saying, ...SUBJECTS).at(-1);
  if (speaker === undefined || clause.index < saying.index) return;
  const parted = words
    .children(saying, 'dep', 'nsubj', 'npadvmod')
    .find((each) => each.index < speaker.index && each !== speaker && /^(NN|PRP|DT)/.test(each.tag));
  if (parted !== undefined && words.child(clause, ...SUBJECTS) === undefined)
    words.attach(parted, clause, 'nsubj');
}
