// Mends whom an infinitive is about: in "called for the bank to sell" and "calls for it to sell" the bank is to sell.
import type { Token } from '../../parser/document.ts';
import type { Words } from './words.ts';

export function mendAims(words: Words): void {
  for (const preposition of words.all) {
    inOrder(words, preposition);
    onCall(words, preposition);
    ofAsking(words, preposition);
    if (preposition.text !== 'for' || preposition.label !== 'prep') continue;
    askedFor(words, preposition);
    const verb = words.head(preposition);
    const who = words.child(preposition, 'pobj');
    if (verb === undefined || who === undefined) continue;
    const above = isAsking(verb) ? words.head(verb) : undefined;
    const infinitive = [verb, ...(above === undefined ? [] : [above])]
      .flatMap((each) => words.children(each, 'advcl', 'xcomp', 'acl'))
      .find((each) => follows(words, each, who));
    if (infinitive === undefined || words.child(infinitive, 'nsubj', 'nsubjpass') !== undefined) continue;
    const passive = words.child(infinitive, 'auxpass') !== undefined;
    words.attach(who, infinitive, passive ? 'nsubjpass' : 'nsubj');
    words.attach(preposition, infinitive, 'mark');
    if (above !== undefined && words.head(infinitive) === above) words.attach(infinitive, verb, 'advcl');
  }
}

/** "Asked the mission FOR THE DATA": what one asks somebody for is no part of his name; but "asked the minister for energy to go". */
function askedFor(words: Words, preposition: Token): void {
  const whom = words.head(preposition);
  const verb = whom?.label === 'dobj' ? words.head(whom) : undefined;
  if (verb === undefined || !REQUESTING.has(verb.lemma)) return;
  if (words.children(verb, 'xcomp', 'ccomp', 'advcl').length === 0) words.attach(preposition, verb, 'prep');
}

const REQUESTING = new Set('ask beg petition press sue plead pester'.split(' '));

/** "Repeated his APPEAL FOR the rebels TO free them": what is asked for belongs to the noun. */
function ofAsking(words: Words, mark: Token): void {
  if (mark.text !== 'for' || mark.label !== 'mark') return;
  const noun = words.beside(mark, -1);
  const infinitive = words.head(mark);
  if (noun === undefined || !isAsking(noun)) return;
  if (infinitive?.label === 'advcl' && words.head(infinitive) === words.head(noun))
    words.attach(infinitive, noun, 'advcl');
}

function isAsking({ pos, lemma }: Token): boolean {
  return pos === 'NOUN' && /^(?:call|appeal|demand|request|plea|push|campaign)$/.test(lemma);
}

/** "IN ORDER TO get the junta to go, they closed the border": the purpose of what they did. */
function inOrder(words: Words, preposition: Token): void {
  if (!/^in$/i.test(preposition.text)) return;
  const order = words.beside(preposition, 1);
  const verb = words.head(preposition);
  if (order?.text !== 'order' || verb === undefined) return;
  const purpose = words.child(order, 'acl', 'xcomp', 'relcl');
  if (purpose === undefined || !words.children(purpose, 'aux').some(({ tag }) => tag === 'TO')) return;
  words.attach(purpose, verb, 'advcl');
  words.attach(preposition, purpose, 'dep');
}

/** "Telephoned him TO OFFER condolences", "fired into the air TO DISPERSE them": the caller offers them, the police disperse. */
function onCall(words: Words, infinitive: Token): void {
  const call = infinitive.label === 'xcomp' ? words.head(infinitive) : undefined;
  if (call === undefined) return;
  if (!DEEDS.has(call.lemma) && words.child(call, 'dobj') === undefined) return;
  const to = words.children(infinitive, 'aux').some(({ tag }) => tag === 'TO');
  const own =
    CALLS.has(call.lemma) ||
    DEEDS.has(call.lemma) ||
    (call.lemma === 'summon' && CONVEYED.has(infinitive.lemma));
  if (to && own && words.child(infinitive, 'nsubj', 'nsubjpass') === undefined)
    words.attach(infinitive, call, 'advcl');
}

const CALLS = new Set('telephone phone visit meet receive host greet cable'.split(' '));
const DEEDS = new Set(
  'fire shoot use march gather block seal storm raid rally demonstrate take hold seize kidnap abduct occupy blockade attack kill burn torch arrest detain close shut cut hijack'.split(
    ' ',
  ),
);
const CONVEYED = new Set('protest complain express convey deliver condemn denounce demand warn'.split(' '));

/** Its "to" stands right behind the phrase. */
function follows(words: Words, infinitive: Token, who: Token): boolean {
  const to = words.children(infinitive, 'aux').find(({ tag }) => tag === 'TO');
  if (to === undefined || to.index < who.index) return false;
  const before = words.beside(to, -1);
  return before !== undefined && words.isBelow(before, who);
}
