// Mends words taken for another kind: verbs that the tagger took for nouns, names that it took for verbs.
import type { Token } from '../../parser/document.ts';
import { respelled } from '../../parser/lemmas.ts';
import { NEWS, SAYING_NOUNS } from '../words.ts';
import type { Words } from './words.ts';

export function mendTaggings(words: Words): void {
  for (const token of words.all) {
    subjunctive(words, token);
    inverted(words, token);
    nameInHeadline(words, token);
    placeInHeadline(words, token);
    nameToAct(words, token);
    bareVerb(words, token);
    nounThatHolds(words, token);
    thatAsMark(words, token);
    reflexive(words, token);
    whichAuditors(words, token);
    pastTense(words, token);
    loneName(words, token);
    contracted(words, token);
    adjective(words, token);
    prefixed(words, token);
    answering(words, token);
    faceToFace(words, token);
    gerund(words, token);
    lemma(token);
  }
}

/** "Talked with President X FACE TO FACE": how, and no part of the name. */
function faceToFace(words: Words, face: Token): void {
  if (face.text !== 'face') return;
  const [to, other] = [words.beside(face, 1), words.beside(face, 2)];
  if (to?.text !== 'to' || other?.text !== 'face') return;
  const name = words.children(face, 'compound').findLast(({ pos }) => pos === 'PROPN');
  const preposition = words.head(face);
  const verb = preposition === undefined ? undefined : words.head(preposition);
  if (name === undefined || preposition === undefined || verb === undefined || face.label !== 'pobj') return;
  words.attach(name, preposition, 'pobj');
  for (const part of words.children(face)) words.attach(part, name, part.label);
  words.attach(face, verb, 'advmod');
  words.attach(to, face, 'prep');
}

const DEMANDS = new Set(
  'demand proposal requirement insistence request condition suggestion recommendation'.split(' '),
);

function toVerb(token: Token): void {
  token.tag = token.tag === 'NNS' ? 'VBZ' : 'VB';
  token.pos = 'VERB';
}

/** "The demand that Hamas DISARM remains": a bare verb between a name and the verb of the sentence. */
function subjunctive(words: Words, bare: Token): void {
  const verb = bare.tag === 'NN' && bare.label === 'nsubj' ? words.head(bare) : undefined;
  const noun = verb === undefined ? undefined : words.head(verb);
  if (verb === undefined || noun === undefined) return;
  const that = words.children(verb, 'mark').find(({ text }) => text.toLowerCase() === 'that');
  const subject = words.children(bare, 'compound').find(({ pos }) => pos === 'PROPN');
  if (that === undefined || subject === undefined || !DEMANDS.has(noun.lemma)) return;
  if (words.child(bare, 'det', 'poss') !== undefined || verb.label !== 'acl') return;
  toVerb(bare);
  words.replace(noun, verb);
  words.attach(noun, verb, 'nsubj');
  words.attach(bare, noun, 'acl');
  words.attach(subject, bare, 'nsubj');
  words.attach(that, bare, 'mark');
}

/** "SHOULD the truce collapse, ...": the noun before the comma is the verb. */
function inverted(words: Words, should: Token): void {
  if (should.text !== 'Should' || !/^(aux|advcl)$/.test(should.label)) return;
  const main = words.head(should);
  const bare = words.child(should);
  if (main === undefined || bare === undefined || !/^(NN|VB)/.test(bare.tag)) return;
  if (words.beside(bare, 1)?.text !== ',') return;
  const subject = words.children(bare, 'compound', 'nsubj', 'poss').at(-1);
  if (subject === undefined) return;
  toVerb(bare);
  words.attach(bare, main, 'advcl');
  words.attach(should, bare, 'aux');
  words.attach(subject, bare, 'nsubj');
  for (const child of words.children(bare, 'det', 'amod')) words.attach(child, subject, child.label);
}

/** "TRUMP to visit Beijing": no infinitive without "to" begins a headline and governs one with it. */
function nameInHeadline(words: Words, name: Token): void {
  const next = words.beside(name, 1);
  if (name.tag !== 'VB' || name.head !== name.index || name !== words.all[0] || next?.tag !== 'TO') return;
  const verb = words.head(next);
  if (verb === undefined || verb.head !== name.index) return;
  name.tag = 'NNP';
  name.pos = 'PROPN';
  words.free(verb);
  words.attach(name, verb, 'nsubj');
}

/** "DHAKA rickshaw pullers bring traffic to a halt": no order begins a headline. */
function placeInHeadline(words: Words, place: Token): void {
  const [pullers, bring] = [words.child(place, 'dobj', 'nsubj'), words.child(place, 'xcomp', 'ccomp')];
  if (!/^(?:GPE|ORG|LOC)$/.test(place.entity) || !place.tag.startsWith('VB') || place !== words.all[0])
    return;
  if (pullers === undefined || bring === undefined || !/^VB[DPZ]$/.test(bring.tag)) return;
  place.tag = 'NNP';
  place.pos = 'PROPN';
  words.replace(place, bring);
  words.attach(pullers, bring, 'nsubj');
  words.attach(place, pullers, 'compound');
}

/** "Wants Terminal ORIENTAL to rehire them": a name ending in an adjective is who is to act. */
function nameToAct(words: Words, name: Token): void {
  const verb = words.head(name);
  const to = words.beside(name, 1);
  if (name.tag !== 'JJ' || name.label !== 'ccomp' || name.entity === '' || to?.tag !== 'TO') return;
  const act = words.head(to);
  if (verb === undefined || act === undefined || words.head(act) !== verb || act.label !== 'xcomp') return;
  Object.assign(name, { tag: 'NNP', pos: 'PROPN' });
  Object.assign(act, { label: 'ccomp' });
  words.attach(name, act, 'nsubj');
}

/** "Insists that Hezbollah DISARM", "unless Ankara RELENTS": what a conjunction and a subject lead is a verb. */
function bareVerb(words: Words, noun: Token): void {
  if (!/^NNS?$/.test(noun.tag) || !/^(?:ccomp|advcl)$/.test(noun.label)) return;
  const before =
    words.child(noun, 'nsubj') === undefined ? words.children(noun, 'compound').at(-1) : undefined;
  if (before?.index === noun.index - 1 && words.child(noun, 'mark')?.text === 'that') {
    toVerb(noun);
    for (const child of words.children(noun, 'det', 'poss', 'amod', 'compound', 'nummod'))
      if (child !== before) words.attach(child, before, child.label);
    words.attach(before, noun, 'nsubj');
    return;
  }
  if (words.child(noun, 'det', 'poss') !== undefined) return;
  const subject = words.child(noun, 'nsubj');
  if (subject !== undefined && subject.index < noun.index && words.child(noun, 'mark') !== undefined)
    toVerb(noun);
}

/** "Diplomats DOUBT that he asked": what has a subject and a that-clause is a verb. */
function nounThatHolds(words: Words, noun: Token): void {
  if (noun.tag !== 'NN' || words.child(noun, 'det', 'poss', 'cop', 'aux') !== undefined) return;
  const that = words
    .children(noun, 'ccomp')
    .some((clause) => words.children(clause, 'mark').some(({ text }) => text === 'that'));
  if (!that || words.child(noun, 'nsubj') === undefined) return;
  noun.tag = 'VBP';
  noun.pos = 'VERB';
}

/** "It emerged THAT Seoul had paid": no object. */
function thatAsMark(words: Words, that: Token): void {
  const verb = that.text === 'that' && that.label === 'dobj' ? words.head(that) : undefined;
  if (verb === undefined || that.index > verb.index) return;
  if (that.tag !== 'IN' && words.children(verb, 'dobj').length < 2 && !tellsOf(words, verb)) return;
  let top = verb;
  for (
    let above = words.head(top);
    above !== undefined && above.index > that.index;
    above = words.head(above)
  )
    top = above;
  words.attach(that, top, 'mark');
  if (top.label === 'advcl' || top.label === 'relcl') top.label = top.label === 'relcl' ? 'acl' : 'ccomp';
}

/** "The charge THAT IT KNEW of the cracks"; but "the charge that he had brought". */
function tellsOf(words: Words, verb: Token): boolean {
  const noun = verb.label === 'relcl' ? words.head(verb) : undefined;
  if (
    noun === undefined ||
    !(SAYING_NOUNS.has(noun.lemma) || NEWS.has(noun.lemma) || noun.lemma === 'suspicion')
  )
    return false;
  return (
    words.child(verb, 'nsubj') !== undefined &&
    !/^(?:make|bring|level|face|file|issue|hear|read|get|spread|give|publish|call|describe|label|brand|deny|reject|dismiss|consider|repeat|deem)$/.test(
      verb.lemma,
    )
  );
}

/** "A firm, WHICH auditors suspect of theft": what the relative clause is about, and no word of the auditors. */
function whichAuditors(words: Words, which: Token): void {
  const noun = which.text === 'which' && which.label === 'det' ? words.head(which) : undefined;
  const verb = noun?.label === 'nsubj' ? words.head(noun) : undefined;
  if (verb?.label !== 'relcl' || words.child(verb, 'dobj') !== undefined) return;
  if (words.beside(which, -1)?.text === ',') words.attach(which, verb, 'dobj');
}

/** "Talks among the premiers TOUCHED on grain": with a subject and no auxiliary, no participle. */
function pastTense(words: Words, verb: Token): void {
  if (verb.tag !== 'VBN' || verb.head !== verb.index) return;
  const subject = words.child(verb, 'nsubj');
  if (subject !== undefined && words.child(verb, 'aux', 'auxpass') === undefined) verb.tag = 'VBD';
}

/** "Who is HIMSELF fighting". */
function reflexive(words: Words, token: Token): void {
  if (token.label !== 'nsubj' || !/^(him|her|it|them)sel(f|ves)$/.test(token.text)) return;
  const verb = words.head(token);
  if (verb === undefined) return;
  token.label = 'npadvmod';
  const who = words.all.find(({ index }) => index === token.index - 2);
  const relative = who !== undefined && who.tag === 'WP' && words.head(who) === verb;
  if (relative && words.child(verb, 'nsubj') === undefined) who.label = 'nsubj';
}

/** "AZERBAIJAN massed troops", "WITKOFF heads to Oslo": a name right before a finite verb without a subject is its subject. */
function loneName(words: Words, name: Token): void {
  if (!/^(?:npadvmod|compound|amod)$/.test(name.label) || /^(?:DATE|TIME)$/.test(name.entity)) return;
  if (name.pos !== 'PROPN' && !/^\p{Lu}/u.test(name.text)) return;
  const verb = words.head(name);
  if (verb === undefined || verb.index !== name.index + 1 || !/^VB[DZP]$/.test(verb.tag)) return;
  if (words.child(verb, 'nsubj', 'nsubjpass') !== undefined) return;
  if (name.label === 'amod') Object.assign(name, { tag: 'NNP', pos: 'PROPN' });
  name.label = 'nsubj';
}

/** "RUSSIA'S fine with it": is, where what follows is no thing that anybody has. */
function contracted(words: Words, is: Token): void {
  const owner = is.tag === 'POS' ? words.head(is) : undefined;
  const state = owner?.label === 'poss' ? words.head(owner) : undefined;
  const behind = state === undefined ? undefined : words.beside(state, 1);
  if (owner === undefined || state === undefined || state.index !== is.index + 1) return;
  if (!STATES.has(state.text) || !/^(?:IN|TO)$/.test(behind?.tag ?? '')) return;
  Object.assign(is, { tag: 'VBZ', pos: 'AUX', lemma: 'be' });
  Object.assign(state, { tag: 'JJ', pos: 'ADJ' });
  words.replace(state, is);
  for (const child of words.children(state))
    if (child.index < owner.index) words.attach(child, is, child.label);
  words.attach(owner, is, 'nsubj');
  words.attach(state, is, 'acomp');
}

const STATES = new Set(
  'fine okay ready open willing happy unhappy sure comfortable content committed opposed keen eager prepared angry'.split(
    ' ',
  ),
);

/** "Rewards FUTURE attacks": an adjective governs no object. */
function adjective(words: Words, token: Token): void {
  if (token.tag !== 'JJ' || token.label !== 'advcl') return;
  const verb = words.head(token);
  const noun = words.child(token, 'dobj');
  if (verb === undefined || noun === undefined) return;
  if (noun.index < token.index || words.child(verb, 'dobj') !== undefined) return;
  words.attach(noun, verb, 'dobj');
  words.attach(token, noun, 'amod');
}

/** "Netflix CO-CHIEF Ted Sarandos": one word, and the office of the name behind it. */
function prefixed(words: Words, dash: Token): void {
  if (dash.text !== '-' || dash.after !== '') return;
  const [before, prefix, office] = [-2, -1, 1].map((steps) => words.beside(dash, steps));
  if (prefix?.after !== '' || office === undefined || !/^(?:co|ex|vice)$/i.test(prefix.text)) return;
  words.attach(prefix, office, 'amod');
  words.attach(dash, office, 'punct');
  const name = words.head(office);
  if (name?.pos !== 'PROPN' || name.index < office.index) return;
  office.label = 'compound';
  if (before?.pos !== 'PROPN' || words.isBelow(before, name)) return;
  before.entity = 'ORG';
  const first = before.label === 'conj' ? words.head(before) : undefined;
  if (first !== undefined) words.attach(name, first, 'conj');
  words.attach(before, name, 'compound');
}

/** "Kurti fired BACK": to answer is another verb than to fire. */
function answering(words: Words, back: Token): void {
  const verb = back.text === 'back' && back.label === 'advmod' ? words.head(back) : undefined;
  if (verb?.index === back.index - 1 && /^(?:fire|hit|shoot|snap|punch)$/.test(verb.lemma))
    back.label = 'prt';
}

/** "Denied SUPPORTING the rebels", "stopped ISSUING visas": no adjective behind what one denies or stops. */
function gerund(words: Words, token: Token): void {
  const noun = token.tag === 'VBG' && token.label === 'amod' ? words.head(token) : undefined;
  const verb = noun?.label === 'dobj' ? words.head(noun) : undefined;
  if (noun === undefined || verb === undefined) return;
  if (!DONE.has(verb.lemma) || words.beside(verb, 1) !== token) return;
  words.attach(token, verb, 'xcomp');
  words.attach(noun, token, 'dobj');
}

const DONE = new Set('deny admit stop avoid halt cease suspend consider keep resume quit'.split(' '));

/** "Hoped" and "hopes" are of "hope", not of "hop". */
function lemma(token: Token): void {
  if (/^VB[DGNZ]$/.test(token.tag)) token.lemma = respelled(token.text.toLowerCase(), token.lemma);
}
