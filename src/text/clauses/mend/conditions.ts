// Mends conditions that the parser takes for a participle: "a truce PROVIDED Kyiv withdraws, and signs".
import type { Token } from '../../parser/document.ts';
import { SUBJECTS, type Words } from './words.ts';

export function mendConditions(words: Words): void {
  for (const provided of words.all) participle(words, provided);
}

/** A participle whose object stands right before a finite verb without a subject: the object is that verb's subject. */
function participle(words: Words, provided: Token): void {
  if (!/^provid(?:ed|ing)$/.test(provided.text) || !/^(?:acl|advcl|conj|prep)$/.test(provided.label)) return;
  const object = words.child(provided, 'dobj', 'pobj');
  const governor = words.head(provided);
  if (object === undefined || governor === undefined || object.index < provided.index) return;
  const verb = words.all.find(({ index, tag }) => index > object.index && /^(?:VB[DPZ]|MD)$/.test(tag));
  const finite = verb?.tag === 'MD' ? words.head(verb) : verb;
  if (finite === undefined || verb === undefined || words.child(finite, ...SUBJECTS) !== undefined) return;
  if (words.all.some(({ index, text }) => index > object.index && index < verb.index && /^[,;:]$/.test(text)))
    return;
  const above = words.head(finite);
  const main = /^(?:VERB|AUX)$/.test(governor.pos)
    ? governor
    : words.above(governor, ({ pos }) => pos === 'VERB' || pos === 'AUX');
  if (main === undefined) return;
  const others = above === undefined ? [] : words.children(above, 'conj');
  words.attach(finite, main, 'advcl');
  words.attach(provided, finite, 'mark');
  words.attach(object, finite, 'nsubj');
  if (finite.label !== 'advcl') return;
  for (const other of others) {
    const joins = other.index > finite.index && words.child(other, ...SUBJECTS) === undefined;
    if (joins && other.tag === finite.tag) words.attach(other, finite, 'conj');
  }
}
