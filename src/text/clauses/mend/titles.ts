// Mends headlines whose verb was taken for a noun: "Russia, Ukraine TRADE accusations", "Zelensky REJECTS ceding Donbas".
import type { Token } from '../../parser/document.ts';
import { PEOPLE } from './headlines.ts';
import { SUBJECTS, type Words } from './words.ts';

const MOST_WORDS = 16;

export function mendTitle(words: Words): void {
  const all = words.all.filter(({ tag }) => tag !== '_SP');
  if (all.length > MOST_WORDS || /^[.!?…”"’]$/.test(all.at(-1)?.text ?? '.')) return;
  infinitiveOfName(words, all);
  pairOfNames(words, all);
  const led = all.some(({ tag }) => /^(?:VB[DZP]|MD)$/.test(tag));
  const verb = led ? undefined : all.find((token, i) => i < 5 && isThirdPerson(words, token));
  const subject = verb === undefined ? undefined : words.beside(verb, -1);
  if (verb !== undefined && subject !== undefined) lead(words, all, verb, subject, 'VBZ');
}

/** "Putin, Trump TO HOLD talks": no clause about the name, but what is planned. */
function infinitiveOfName(words: Words, all: readonly Token[]): void {
  const to = all.findIndex(({ tag }) => tag === 'TO');
  const names = all.slice(0, Math.max(0, to));
  const [verb, name] = [all[to + 1], names.at(-1)];
  if (verb?.tag !== 'VB' || name === undefined || !/^(?:relcl|acl)$/.test(verb.label)) return;
  if (names.some(({ pos, text }) => pos !== 'PROPN' && !/^(?:,|and|&)$/.test(text))) return;
  const subject = name.label === 'conj' ? (words.head(name) ?? name) : name;
  words.replace(subject, verb);
  words.attach(subject, verb, 'nsubj');
}

/** "QATAR, EGYPT urge Hamas": two names and a verb, or what must be one where the headline has no other. */
function pairOfNames(words: Words, all: readonly Token[]): void {
  const first = nameFrom(all, 0);
  const joint = all[first];
  if (first === 0 || !/^(?:,|and)$/.test(joint?.text ?? '')) return;
  const next = nameFrom(all, first + 1);
  const [one, other, verb] = [all[first - 1], all[next - 1], all[next]];
  if (next === first + 1 || one === undefined || other === undefined || verb === undefined) return;
  const finite = verb.tag === 'VBP' || verb.tag === 'VBD';
  const led = all.some(({ tag }) => /^(?:VB[DZP]|MD)$/.test(tag));
  if (!finite && (led || !/^\p{Ll}+$/u.test(verb.text) || all.length < next + 2)) return;
  if (!finite && !/^(?:NN|VB|JJ|RB|RP)$/.test(verb.tag)) return;
  lead(words, all, verb, other, finite ? verb.tag : 'VBP');
  if (words.head(one) === other) words.free(one);
  words.attach(one, verb, 'nsubj');
  words.attach(other, one, 'conj');
}

/** Where the name that begins there ends. */
function nameFrom(all: readonly Token[], start: number): number {
  let next = start;
  while (next < start + 3 && all[next]?.pos === 'PROPN') next += 1;
  return next;
}

/** A form in -s between a name and what it does something to. */
function isThirdPerson(words: Words, { tag, text, lemma, index }: Token): boolean {
  const [before, next] = [words.at(index - 1), words.at(index + 1)];
  if (tag !== 'NNS' || !/^\p{Ll}+s$/u.test(text) || PEOPLE.has(lemma)) return false;
  return before?.pos === 'PROPN' && /^(?:DT|JJ|NNS?|PRP\$?|VBG|TO)$/.test(next?.tag ?? '');
}

/** Makes a word the verb of the headline; what stands before it belongs to its subject, and what stands behind it to it. */
function lead(words: Words, all: readonly Token[], verb: Token, subject: Token, tag: string): void {
  if (!/^VB/.test(verb.tag)) verb.lemma = tag === 'VBZ' ? verb.lemma : verb.text;
  Object.assign(verb, { tag, pos: 'VERB' });
  const isBefore = ({ index }: Token): boolean => index < verb.index;
  const loose = all.filter((token) => {
    const head = words.head(token);
    return token !== verb && (head === undefined || isBefore(head) !== isBefore(token) || head === verb);
  });
  words.free(verb);
  for (const token of loose) words.free(token);
  words.attach(subject, verb, 'nsubj');
  for (const token of loose) {
    if (token === subject || words.isBelow(token, subject)) continue;
    if (isBefore(token)) words.attach(token, subject, 'compound');
    else words.attach(token, verb, labelBehind(words, token, verb));
  }
}

function labelBehind(words: Words, token: Token, verb: Token): string {
  if (/^(?:NN|PRP)/.test(token.tag)) return words.child(verb, 'dobj') === undefined ? 'dobj' : 'dep';
  if (token.tag === 'VBG' && words.child(token, ...SUBJECTS) === undefined) return 'xcomp';
  if (/^VB$/.test(token.tag)) return 'xcomp';
  return token.tag === 'IN' ? 'prep' : token.label === 'ROOT' ? 'dep' : token.label;
}
