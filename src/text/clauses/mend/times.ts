// Mends clauses of time whose verb was joined to the main one: "worsened after Trump's envoys, A and B, HELD a meeting".
import type { Token } from '../../parser/document.ts';
import type { Words } from './words.ts';

const TIMES = new Set(['after', 'before', 'since', 'until', 'till', 'once']);

export function mendTimes(words: Words): void {
  for (const verb of words.all) joined(words, verb);
  dated(words);
}

/** "ON 2 MAY 2021, members of a militia handed in rifles": the day is that of the deed. */
function dated(words: Words): void {
  const [on] = words.all;
  const noun = on?.label === 'prep' ? words.head(on) : undefined;
  const verb = noun?.label === 'nsubj' ? words.head(noun) : undefined;
  const day = on === undefined ? undefined : words.child(on, 'pobj');
  if (on === undefined || noun === undefined || verb === undefined || on.index > noun.index) return;
  if (day === undefined || !/^(?:DATE|TIME)$/.test(day.entity)) return;
  words.attach(on, verb, 'prep');
  for (const comma of words.children(noun, 'punct'))
    if (comma.index < noun.index) words.attach(comma, verb, 'punct');
}

/** A finite verb that no "and" joins, and that has no subject, takes the noun behind "after". */
function joined(words: Words, verb: Token): void {
  const main = words.head(verb);
  if (verb.label !== 'conj' || !/^VB[DPZ]$/.test(verb.tag) || main === undefined) return;
  if (words.child(verb, 'nsubj', 'nsubjpass', 'expl') !== undefined) return;
  const between = words.all.filter(({ index }) => index > main.index && index < verb.index);
  if (between.some(({ label, head }) => label === 'cc' && head === main.index)) return;
  const time = between.findLast(({ text, label }) => label === 'prep' && TIMES.has(text.toLowerCase()));
  const subject = time === undefined ? undefined : words.child(time, 'pobj');
  const governor = time === undefined ? undefined : words.head(time);
  if (time === undefined || subject === undefined || governor === undefined || !words.isBelow(governor, main))
    return;
  const names = between.filter(
    ({ index, label, pos }) => index > subject.index && label === 'npadvmod' && pos === 'PROPN',
  );
  words.attach(verb, governor, 'advcl');
  words.attach(time, verb, 'mark');
  words.attach(subject, verb, 'nsubj');
  for (const name of names) words.attach(name, subject, 'appos');
}
