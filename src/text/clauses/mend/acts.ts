// Mends who does an act that a noun names, and what people are held as: "the shelling of a camp BY LIBYAN FORCES", "holding six men HOSTAGE".
import type { Token } from '../../parser/document.ts';
import { ACT_NOUNS } from '../words.ts';
import type { Words } from './words.ts';

export function mendActs(words: Words): void {
  for (const token of words.all) {
    agent(words, token);
    held(words, token);
    shifted(words, token);
    passedOn(words, token);
  }
}

/** "A draft by the mediators, WHICH HAD BEEN HANDED to Chad": the draft, and not who wrote it. */
function passedOn(words: Words, handed: Token): void {
  const maker = handed.label === 'relcl' && handed.tag === 'VBN' ? words.head(handed) : undefined;
  const by = maker?.label === 'pobj' ? words.head(maker) : undefined;
  const text = by?.text === 'by' ? words.head(by) : undefined;
  if (text === undefined || !WRITTEN.has(text.lemma) || words.child(handed, 'auxpass') === undefined) return;
  if (words.children(handed, 'nsubjpass').some(({ text: which }) => /^(?:which|that)$/.test(which)))
    words.attach(handed, text, 'relcl');
}

const WRITTEN = new Set(
  'draft plan proposal text paper document sketch letter report version list note'.split(' '),
);

/** "Returned to Namibia THE SKULLS of 27 men": what is given back, where no comma makes it an apposition. */
function shifted(words: Words, thing: Token): void {
  const whom = thing.label === 'appos' ? words.head(thing) : undefined;
  const to = whom?.label === 'pobj' ? words.head(whom) : undefined;
  const verb = to?.text === 'to' ? words.head(to) : undefined;
  if (verb === undefined || !/^(?:return|hand|give|deliver|send|transfer|present|cede)$/.test(verb.lemma))
    return;
  const before = words.beside(words.leftmost(thing), -1);
  if (words.child(verb, 'dobj') === undefined && before === whom) words.attach(thing, verb, 'dobj');
}

/** "The shelling of a camp in Chad BY LIBYAN FORCES": no camp by anybody. */
function agent(words: Words, by: Token): void {
  const who = by.text === 'by' && by.label === 'prep' ? words.child(by, 'pobj') : undefined;
  if (who === undefined) return;
  if (!/^(?:NNS|NNPS?)$/.test(who.tag) && who.lemma !== 'police') return;
  if (/^(?:DATE|TIME|PERCENT|MONEY)$/.test(who.entity)) return;
  const [inner, act] = actOver(words, by);
  if (act !== undefined && inner !== act) words.attach(by, act, 'prep');
}

/** The noun a preposition hangs on, and the act of which that is, over any places between. */
function actOver(words: Words, by: Token): [Token | undefined, Token | undefined] {
  const inner = words.head(by);
  for (let at = inner; at !== undefined && at.label === 'pobj'; ) {
    const preposition = words.head(at);
    const noun = preposition === undefined ? undefined : words.head(preposition);
    if (noun === undefined || noun.pos !== 'NOUN') return [inner, undefined];
    if (preposition?.text === 'of' && ACT_NOUNS.has(noun.lemma)) return [inner, noun];
    at = noun;
  }
  return [inner, undefined];
}

/** "Holding six fishermen HOSTAGE", "took them PRISONER to demand food". */
function held(words: Words, state: Token): void {
  const verb = /^(?:hostage|captive|prisoner)$/.test(state.text) ? words.head(state) : undefined;
  if (verb === undefined) return;
  if (!/^(?:hold|take|keep)$/.test(verb.lemma) || !/^(?:dobj|ccomp|xcomp|oprd)$/.test(state.label)) return;
  const below = words
    .children(state, 'compound', 'nmod', 'poss', 'nsubj')
    .findLast(({ tag }) => /^NN/.test(tag));
  const who = below ?? words.child(verb, 'dobj');
  if (who === undefined || who === state || who.index !== state.index - 1) return;
  if (below !== undefined) words.attach(who, verb, 'dobj');
  for (const child of words.children(state)) {
    const aim = /^(?:xcomp|advcl|prep)$/.test(child.label);
    words.attach(child, aim ? verb : who, child.label === 'xcomp' ? 'advcl' : child.label);
  }
  words.attach(state, verb, 'oprd');
  state.tag = 'NN';
  state.pos = 'NOUN';
}
