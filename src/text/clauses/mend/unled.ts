// Mends sentences in which the parser found no verb that leads them: "The junta SCRAMBLED jets", "the council DISARMED last week".
import type { Token } from '../../parser/document.ts';
import { respelled } from '../../parser/lemmas.ts';
import type { Words } from './words.ts';

/** A full sentence without any finite verb: the first participle behind its first noun is the past tense. */
export function mendUnled(words: Words): void {
  const all = words.all.filter(({ tag }) => tag !== '_SP');
  if (!/^[.”"]$/.test(all.at(-1)?.text ?? '') || !all.some(({ text }) => text === '.')) return;
  if (all.some(({ tag }) => /^(?:VB[DZP]|MD)$/.test(tag))) return;
  const verb = all.find((token) => isPast(words, token));
  if (verb === undefined) return;
  const left = all.filter(({ index }) => index < verb.index);
  const isLeft = new Set(left);
  const outer = left.filter((token) => !isLeft.has(words.head(token) ?? token));
  const subject = outer.findLast(isNoun) ?? left.findLast(isNoun);
  if (subject === undefined) return;
  if (!/^VB/.test(verb.tag)) verb.lemma = stemOf(verb.text.toLowerCase());
  verb.tag = 'VBD';
  verb.pos = 'VERB';
  words.free(verb);
  words.free(subject);
  words.attach(subject, verb, 'nsubj');
  for (const token of outer) if (token !== subject) words.attach(token, subject, inside(token));
  for (const token of all) {
    const head = words.head(token);
    const hangs = head === undefined ? token !== verb : isLeft.has(head);
    if (token.index > verb.index && hangs) words.attach(token, verb, isNoun(token) ? 'dobj' : token.label);
  }
}

function isNoun({ tag }: Token): boolean {
  return /^(?:NN|PRP$)/.test(tag);
}

function isPast(words: Words, token: Token): boolean {
  const [before, next] = [words.beside(token, -1), words.beside(token, 1)];
  if (before === undefined || next?.text === 'by' || !/^\p{Ll}/u.test(token.text)) return false;
  if (!isNoun(before) || /^(?:DATE|TIME|MONEY|PERCENT)$/.test(before.entity)) return false;
  if (token.tag === 'VBN') return /^(?:acl|amod|ROOT|ccomp|conj)$/.test(token.label);
  return /[^e]ed$/.test(token.text) && /^(?:JJ|NNP?)$/.test(token.tag);
}

/** A time keeps being one; whatever else stood before the verb belongs to its subject. */
function inside({ label }: Token): string {
  return /^(?:det|amod|nummod|poss|compound|prep|punct|cc|conj)$/.test(label) ? label : 'compound';
}

/** "Scrambled" is of "scramble", "rammed" of "ram", "looted" of "loot". */
function stemOf(text: string): string {
  const stem = text.slice(0, -2);
  if (/i$/.test(stem)) return `${stem.slice(0, -1)}y`;
  if (/([bdgkmnprtvz])\1$/.test(stem)) return stem.slice(0, -1);
  if (
    /(?:[bcdfgkptz]l|[cuvz]|[aeiou]s|ng|dg|[aeiou]t|[iou]r)$/.test(stem) &&
    !/(?:oot|eat|eet|ait)$/.test(stem)
  )
    return `${stem}e`;
  return respelled(text, stem);
}
