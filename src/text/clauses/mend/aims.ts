// Mends whom an infinitive is about: in "called for the bank to sell" and "calls for it to sell" the bank is to sell.
import type { Token } from '../../parser/document.ts';
import type { Words } from './words.ts';

export function mendAims(words: Words): void {
  for (const preposition of words.all) {
    inOrder(words, preposition);
    if (preposition.text !== 'for' || preposition.label !== 'prep') continue;
    const verb = words.head(preposition);
    const who = words.child(preposition, 'pobj');
    if (verb === undefined || who === undefined) continue;
    const infinitive = words
      .children(verb, 'advcl', 'xcomp', 'acl')
      .find((each) => follows(words, each, who));
    if (infinitive === undefined || words.child(infinitive, 'nsubj', 'nsubjpass') !== undefined) continue;
    const passive = words.child(infinitive, 'auxpass') !== undefined;
    words.attach(who, infinitive, passive ? 'nsubjpass' : 'nsubj');
    words.attach(preposition, infinitive, 'mark');
  }
}

/** "IN ORDER TO get the junta to go, they closed the border": the purpose of what they did. */
function inOrder(words: Words, preposition: Token): void {
  const order = words.beside(preposition, 1);
  const verb = words.head(preposition);
  if (!/^in$/i.test(preposition.text) || order?.text !== 'order' || verb === undefined) return;
  const purpose = words.child(order, 'acl', 'xcomp', 'relcl');
  if (purpose === undefined || !words.children(purpose, 'aux').some(({ tag }) => tag === 'TO')) return;
  words.attach(purpose, verb, 'advcl');
  words.attach(preposition, purpose, 'dep');
}

/** Its "to" stands right behind the phrase. */
function follows(words: Words, infinitive: Token, who: Token): boolean {
  const to = words.children(infinitive, 'aux').find(({ tag }) => tag === 'TO');
  if (to === undefined || to.index < who.index) return false;
  const before = words.beside(to, -1);
  return before !== undefined && words.isBelow(before, who);
}
