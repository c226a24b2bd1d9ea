// Mends words that belong together and were hung apart: "gave it BACK", "came in for WITHERING criticism", "declared two men PERSONA NON GRATA".
import type { Token } from '../../parser/document.ts';
import type { Words } from './words.ts';

export function mendIdioms(words: Words): void {
  for (const token of words.all) {
    givenBack(words, token);
    laughedOff(words, token);
    witheringCriticism(words, token);
    unwelcome(words, token);
    asFalse(words, token);
    onWhom(words, token);
    atWhom(words, token);
    together(words, token);
    spared(words, token);
    calledTraitors(words, token);
    conditional(words, token);
  }
}

/** "Were given BACK to the court": whom it is given to hangs on the verb. */
function givenBack(words: Words, back: Token): void {
  const verb = back.text === 'back' && back.label === 'advmod' ? words.head(back) : undefined;
  if (verb === undefined || !/^(?:give|hand|bring|send|take|pay)$/.test(verb.lemma)) return;
  for (const preposition of words.children(back, 'prep')) words.attach(preposition, verb, 'prep');
  back.label = 'prt';
}

/** "Laughed OFF reports": what is laughed off is no place. */
function laughedOff(words: Words, off: Token): void {
  const verb = /^(?:off|aside|away)$/.test(off.text) && off.label === 'prep' ? words.head(off) : undefined;
  const thing = words.child(off, 'pobj');
  if (verb === undefined || thing === undefined || verb.index !== off.index - 1) return;
  if (!/^(?:laugh|shrug|brush|wave|fend|fight)$/.test(verb.lemma)) return;
  words.attach(thing, verb, 'dobj');
  off.label = 'prt';
}

/** "Came in for WITHERING criticism": of what kind it is. */
function witheringCriticism(words: Words, kind: Token): void {
  const [preposition, noun] = [words.head(kind), words.child(kind, 'dobj')];
  if (kind.tag !== 'VBG' || kind.label !== 'pcomp' || preposition === undefined || noun === undefined) return;
  if (!/^(?:criticism|scrutiny|praise|condemnation|scorn|censure|attack|fire)$/.test(noun.lemma)) return;
  if (noun.index !== kind.index + 1) return;
  words.replace(kind, noun);
  noun.label = 'pobj';
  for (const child of words.children(kind)) if (child !== noun) words.attach(child, noun, child.label);
  words.attach(kind, noun, 'amod');
  kind.tag = 'JJ';
  kind.pos = 'ADJ';
}

/** "Declared two attachés PERSONA NON GRATA": what they are declared. */
function unwelcome(words: Words, persona: Token): void {
  if (persona.text !== 'persona' || !/^(?:dobj|ccomp|xcomp)$/.test(persona.label)) return;
  const [verb, who] = [words.head(persona), words.children(persona, 'compound', 'nmod', 'nsubj').at(-1)];
  if (verb === undefined || who === undefined || who.index !== persona.index - 1) return;
  words.attach(who, verb, 'dobj');
  for (const child of words.children(persona))
    if (child.index < who.index) words.attach(child, who, child.label);
  words.attach(persona, verb, 'oprd');
  Object.assign(persona, { tag: 'NN', pos: 'NOUN' });
}

/** "Dismissed as fabricated A REPORT that", "denounced as illegal THE ARREST of": what is dismissed stands behind what it is called. */
function asFalse(words: Words, as: Token): void {
  const called =
    as.text === 'as'
      ? as.label === 'mark'
        ? words.head(as)
        : words.child(as, 'amod', 'pcomp', 'pobj')
      : undefined;
  const verb = called === undefined ? undefined : as.label === 'mark' ? words.head(called) : words.head(as);
  if (called === undefined || verb === undefined || !/^VB/.test(verb.tag)) return;
  if (
    !/^(?:dismiss|reject|denounce|condemn|describe|brand|decry|deride|repudiate|praise|hail)$/.test(
      verb.lemma,
    )
  )
    return;
  if (verb.index !== as.index - 1 || words.child(verb, 'dobj') !== undefined) return;
  const thing = words.children(called, 'dobj', 'npadvmod').find(({ index }) => index > called.index);
  if (thing === undefined || !/^(?:VBN|JJ)$/.test(called.tag)) return;
  words.attach(thing, verb, 'dobj');
  words.attach(called, verb, 'oprd');
}

/** "An order imposed by a judge ON TWO STATIONS": no judge on stations. */
function onWhom(words: Words, on: Token): void {
  if (!/^(?:on|upon|from|against)$/.test(on.text) || on.label !== 'prep') return;
  let noun = words.head(on);
  for (let above = noun; above?.label === 'pobj' && words.head(above)?.label === 'prep'; )
    noun = above = words.head(words.head(above) ?? above);
  const by = noun?.label === 'pobj' ? words.head(noun) : undefined;
  const verb = by?.label === 'agent' ? words.head(by) : undefined;
  if (verb === undefined) return;
  const laid =
    /^(?:impose|slap|clamp|place|levy|inflict|lay)$/.test(verb.lemma) && /^(?:on|upon)$/.test(on.text);
  const taken = /^(?:withhold|seize|withdraw|take|steal)$/.test(verb.lemma) && on.text === 'from';
  if (laid || taken) words.attach(on, verb, 'prep');
}

/** "Made a loan CONDITIONAL on Cairo's floating the pound": what is made so, and who is to do what. */
function conditional(words: Words, on: Token): void {
  const adjective = on.text === 'on' || on.text === 'upon' ? words.beside(on, -1) : undefined;
  if (adjective === undefined || !/^(?:conditional|contingent|dependent)$/.test(adjective.text)) return;
  const make = words.all.findLast(
    ({ lemma, index, tag }) => lemma === 'make' && index < adjective.index && tag.startsWith('VB'),
  );
  if (make === undefined) return;
  const deed = words.all.find(({ tag, index }) => tag === 'VBG' && index > on.index && index < on.index + 6);
  const thing = words.all.find(
    ({ index, label, tag, head }) =>
      index > make.index &&
      index < adjective.index &&
      /^NN/.test(tag) &&
      (head === make.index || label === 'nsubj'),
  );
  if (thing === undefined || deed === undefined) return;
  words.attach(thing, make, 'dobj');
  words.attach(adjective, make, 'oprd');
  words.attach(on, make, 'prep');
  const owner = words.all.findLast(
    ({ tag, index }) => /^NN/.test(tag) && index > on.index && index < deed.index,
  );
  words.attach(deed, make, 'xcomp');
  if (owner !== undefined) words.attach(owner, deed, 'nsubj');
}

/** "Lobbed tear gas AT MOURNERS": no gas at anybody. */
function atWhom(words: Words, at: Token): void {
  const thing = at.text === 'at' && at.label === 'prep' ? words.head(at) : undefined;
  const verb = thing?.label === 'dobj' ? words.head(thing) : undefined;
  if (verb !== undefined && THROWN.test(verb.lemma)) words.attach(at, verb, 'prep');
}

const THROWN = /^(?:lob|fire|throw|hurl|shoot|launch|toss|aim|direct|level|spray|pelt|fling)$/;

/** "Patrol the plain TOGETHER": how they do it. */
function together(words: Words, adverb: Token): void {
  if (!/^(?:together|jointly)$/.test(adverb.text) || adverb.label !== 'advmod') return;
  const noun = words.head(adverb);
  const verb = noun?.label === 'dobj' ? words.head(noun) : undefined;
  if (verb !== undefined && noun !== undefined && adverb.index > noun.index)
    words.attach(adverb, verb, 'advmod');
}

/** "Called its leaders TRAITORS": two nouns, whom one calls and what. */
function calledTraitors(words: Words, what: Token): void {
  const verb = what.label === 'dobj' && what.tag === 'NNS' ? words.head(what) : undefined;
  const whom = words.children(what, 'compound').at(-1);
  if (verb?.lemma !== 'call' || whom?.tag !== 'NNS' || whom.index !== what.index - 1) return;
  words.attach(whom, verb, 'dobj');
  for (const child of words.children(what))
    if (child.index < whom.index) words.attach(child, whom, child.label);
  words.attach(what, verb, 'oprd');
}

/** "Implored the men who hold her son TO SPARE him": what is begged for stands behind what tells of whom. */
function spared(words: Words, infinitive: Token): void {
  if (!/^(?:advcl|xcomp)$/.test(infinitive.label) || words.child(infinitive, 'aux')?.tag !== 'TO') return;
  const held = words.head(infinitive);
  if (held !== undefined && infinitive.label === 'advcl' && BEGGED.has(held.lemma)) {
    const told = words.child(held, 'dobj') !== undefined && words.child(held, 'xcomp', 'ccomp') === undefined;
    if (told && infinitive.index > held.index) infinitive.label = 'xcomp';
    return;
  }
  const whom = held?.label === 'relcl' ? words.head(held) : undefined;
  const asking = whom?.label === 'dobj' ? words.head(whom) : undefined;
  if (held === undefined || asking === undefined || !BEGGING.has(asking.lemma)) return;
  if (words.child(asking, 'xcomp', 'ccomp') !== undefined) return;
  if (infinitive.label === 'xcomp' && words.child(held, 'dobj') === undefined) return;
  words.attach(infinitive, asking, 'xcomp');
}

const BEGGED = new Set('implore beg urge entreat beseech exhort order instruct'.split(' '));

const BEGGING = new Set(
  'implore beg urge ask entreat beseech exhort press plead order tell warn call pressure petition'.split(' '),
);
