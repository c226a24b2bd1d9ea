// Mends who says it: speakers that the parser takes for objects, or leaves to another verb, and sayings inside what they say.
import type { Token } from '../../parser/document.ts';
import {
  ASKING,
  DOCUMENTS,
  FINDING,
  HOLDING,
  INTRANSITIVE,
  OPINIONS,
  SAYING,
  SAYING_NOUNS,
  SHOWING,
} from '../words.ts';
import { isSaying, SUBJECTS, type Words } from './words.ts';

export function mendSpeakers(words: Words): void {
  documentLast(words);
  for (const token of words.all) {
    reducedRelative(words, token);
    unclosedApposition(words, token);
    namedSpeaker(words, token);
    subjectAlone(words, token);
    byMeans(words, token);
    thatAgain(words, token);
    colonSpeech(words, token);
    subjectBehind(words, token);
    subjectBefore(words, token);
    saidAside(words, token);
    asPutAside(words, token);
    thatReturned(words, token);
    subjectInside(words, token);
    thatOfNoun(words, token);
    shownDoing(words, token);
  }
}

/** "..., a plaque on the gate RECORDS", "..., the minutes NOTE": the last word, taken for a noun, is what the document does. */
function documentLast(words: Words): void {
  const all = words.all.filter(({ tag }) => /\w/.test(tag) && tag !== '_SP');
  const last = all.at(-1);
  if (last === undefined || !/^NNS?$/.test(last.tag) || !isSpoken(last.lemma.toLowerCase())) return;
  const comma = words.all.findLast(({ text, index }) => text === ',' && index < last.index);
  const noun = all.find(
    ({ tag, index, lemma }) =>
      comma !== undefined && index > comma.index && /^NN/.test(tag) && DOCUMENTS.has(lemma.toLowerCase()),
  );
  if (comma === undefined || noun === undefined || noun === last) return;
  if ((noun.tag === 'NNS') === (last.tag === 'NNS')) return;
  const between = words.all.filter(({ index }) => index > comma.index && index < last.index);
  if (between.some(({ tag }) => /^(?:VB[DZP]|MD)$/.test(tag))) return;
  const said = words.all.find(
    ({ index, tag, head, label }) =>
      index < comma.index && /^VB[DZP]$|^VBN$/.test(tag) && (head === index || label === 'ccomp'),
  );
  if (said === undefined) return;
  const [before, above] = [words.beside(last, -1), words.head(last)];
  if (before === undefined) return;
  if (before !== noun && above !== undefined) words.attach(before, above, last.label);
  for (const part of words.children(last).filter(({ index }) => index > comma.index && index < last.index))
    if (part !== before) words.attach(part, before, part.label);
  Object.assign(last, { tag: last.tag === 'NNS' ? 'VBZ' : 'VBP', pos: 'VERB' });
  words.free(last);
  words.attach(noun, last, 'nsubj');
  for (const part of between)
    if (words.head(part) === last && part !== noun) words.attach(part, noun, part.label);
  words.attach(said, last, 'ccomp');
}

function isSpoken(lemma: string): boolean {
  return SAYING.has(lemma) || SHOWING.has(lemma);
}

/** "A leaflet DROPPED over the town said", "the move, DISCLOSED by the staff, is": of two verbs that nothing joins the first is a participle. */
function reducedRelative(words: Words, second: Token): void {
  const first = /^(?:conj|advcl|ccomp|parataxis|dep|xcomp)$/.test(second.label)
    ? words.head(second)
    : undefined;
  const subject = first === undefined ? undefined : words.child(first, 'nsubj');
  if (first === undefined || subject === undefined || first.index > second.index) return;
  if (!/^VB[DN]$/.test(first.tag) || !/^NN/.test(subject.tag) || subject.index > first.index) return;
  if (words.child(first, 'aux', 'auxpass', 'dobj', 'cc', 'mark', 'attr', 'acomp') !== undefined) return;
  if (words.child(second, ...SUBJECTS, 'mark', 'expl', 'csubj') !== undefined) return;
  const verb = words.leftmostAfter(second);
  const between = words.all.filter(({ index }) => index > first.index && index < verb.index);
  if (between.some(({ text, tag }) => /^[;:—–-]$/.test(text) || tag === 'CC' || /^W/.test(tag))) return;
  const commas = [words.beside(first, -1), words.beside(verb, -1)].map((each) => each?.text === ',');
  const aside = commas.every(Boolean);
  const plain = !between.some(({ text }) => text === ',') && !INTRANSITIVE.has(first.lemma);
  const speaks =
    (isSpoken(second.lemma) || ASKING.has(second.lemma)) && words.child(second, 'aux') === undefined;

  if (!(aside || (plain && speaks && /^VB[DZP]$/.test(second.tag)))) return;
  words.replace(first, second);
  words.attach(subject, second, words.child(second, 'auxpass') === undefined ? 'nsubj' : 'nsubjpass');
  words.attach(first, subject, 'acl');
  first.tag = 'VBN';
}

/** "...and his family, a ministry SPOKESWOMAN confirmed": an apposition that no comma closes is the subject of the verb behind it. */
function unclosedApposition(words: Words, saying: Token): void {
  if (
    !isSaying(saying) ||
    !/^VB[DZPN]$/.test(saying.tag) ||
    words.child(saying, 'aux', 'auxpass') !== undefined
  )
    return;
  const last = words.beside(words.leftmostAfter(saying), -1);
  if (last === undefined || !/^(?:NN|PRP$|CD)/.test(last.tag)) return;
  let speaker = last;
  for (let at = words.head(last); at !== undefined && at.index < saying.index; at = words.head(at)) {
    if (words.all.some(({ text, index }) => text === ',' && index > at.index && index < last.index)) break;
    if (!/^(?:NN|IN|TO|PRP)/.test(at.tag)) return;
    speaker = at;
  }
  const comma = words.beside(words.leftmost(speaker), -1);
  if (comma?.text !== ',' || !/^(?:appos|conj|dobj|pobj|npadvmod)$/.test(speaker.label)) return;
  const main = words.all.find(({ index, tag }) => index < comma.index && /^(?:VB[DZP]|MD)$/.test(tag));
  if (main === undefined || !/^(?:NN|PRP)/.test(speaker.tag)) return;
  for (const wrong of words.children(saying, ...SUBJECTS)) {
    const verb = words.all.findLast(({ index, tag }) => index < wrong.index && /^VB[DZP]/.test(tag));
    if (wrong.index > comma.index || verb === undefined) return;
    words.attach(speaker, saying, 'nsubj');
    words.attach(wrong, verb, 'dobj');
  }
  if (words.isBelow(saying, speaker)) return;
  if (/^(?:acl|relcl|appos)$/.test(saying.label)) {
    const root = words.above(saying, ({ head, index }) => head === index);
    if (root === undefined || root.index > comma.index) return;
    words.free(saying);
    words.attach(root, saying, 'ccomp');
  }
  if (saying.tag === 'VBN') saying.tag = 'VBD';
  words.attach(speaker, saying, 'nsubj');
}

/** "Wants Chad to sign, an American OBSERVER, Dana Whitlock, confirmed": who is described and named between commas speaks. */
function namedSpeaker(words: Words, saying: Token): void {
  if (!isSaying(saying) || saying.tag !== 'VBD' || words.beside(saying, -1)?.text !== ',') return;
  const name = words.beside(saying, -2);
  if (name?.tag !== 'NNP' || words.beside(name, -1)?.tag !== 'NNP') return;
  let first = name;
  while (words.beside(first, -1)?.tag === 'NNP') first = words.beside(first, -1) ?? first;
  const speaker = words.beside(first, -2);
  if (words.beside(first, -1)?.text !== ',' || speaker?.tag !== 'NN') return;
  if (words.child(speaker, 'det', 'poss') === undefined) return;
  if (words.beside(words.leftmost(speaker), -1)?.text !== ',' || words.head(speaker) === saying) return;
  if (words.head(saying) !== undefined) {
    const root = words.above(saying, ({ head, index }) => head === index);
    if (root === undefined || root.index > speaker.index) return;
    words.free(saying);
    words.attach(root, saying, 'ccomp');
  }
  words.attach(speaker, saying, 'nsubj');
  words.attach(name, speaker, 'appos');
}

/** "Two sources said BY telephone": who has a subject of his own has no agent. */
function byMeans(words: Words, by: Token): void {
  const saying = by.label === 'agent' ? words.head(by) : undefined;
  if (saying?.tag === 'VBD' && words.child(saying, 'nsubj') !== undefined) by.label = 'prep';
}

/** "Said that it was over, but THAT nobody WOULD go": said as well. */
function thatAgain(words: Words, clause: Token): void {
  const saying = clause.label === 'conj' ? words.head(clause) : undefined;
  if (saying === undefined || !isSaying(saying)) return;
  const reported = words.children(saying, 'ccomp').find(({ index }) => index < clause.index);
  const that = words.children(clause, 'mark').some(({ text }) => text === 'that');
  if (that && reported !== undefined) words.attach(clause, reported, 'conj');
}

/** "The embassy CALLS this nonsense: “Nobody was warned”": whose sentence the colon ends brings the quotation. */
function colonSpeech(words: Words, bringing: Token): void {
  const quoted = bringing.label === 'ccomp' ? words.head(bringing) : undefined;
  if (quoted === undefined || quoted.index < bringing.index || words.child(bringing, 'nsubj') === undefined)
    return;
  const colon = words.all.find(
    ({ text, index }) => text === ':' && index > bringing.index && index < quoted.index,
  );
  const open = colon === undefined ? undefined : words.beside(colon, 1);
  if (open === undefined || !/^["“„«‘']$/.test(open.text) || !/^VB[DZP]$/.test(bringing.tag)) return;
  words.replace(quoted, bringing);
  words.attach(quoted, bringing, 'ccomp');
}

/** "The LOG shows", "the GENERAL claims": a finite verb has no article; the word before it has. */
function subjectAlone(words: Words, verb: Token): void {
  if (!/^VB[DZP]$/.test(verb.tag) || words.child(verb, ...SUBJECTS, 'aux', 'auxpass', 'csubj', 'expl'))
    return;
  if (!(isSpoken(verb.lemma) || HOLDING.has(verb.lemma))) return;
  const noun = words.beside(verb, -1);
  const some = words.child(verb, 'amod', 'det', 'advmod');
  if (
    some !== undefined &&
    some.index < verb.index &&
    /^(?:few|many|most|some|several|others)$/i.test(some.text)
  )
    some.label = 'nsubj';
  if (noun === undefined || noun.head !== verb.index || !/^(?:compound|amod|nmod)$/.test(noun.label)) return;
  for (const part of words.children(verb, 'det', 'poss', 'amod', 'compound', 'nmod', 'nummod'))
    if (part.index < noun.index) words.attach(part, noun, part.label);
  if (/^JJ/.test(noun.tag)) Object.assign(noun, { tag: 'NN', pos: 'NOUN' });
  noun.label = 'nsubj';
}

/** "..., reads THE NOTICE", "“...,” growled the old MASTER": who stands behind a finite verb that brings what was said before it. */
function subjectBehind(words: Words, verb: Token): void {
  if (!/^VB[DZP]$/.test(verb.tag) || words.child(verb, ...SUBJECTS, 'aux', 'auxpass', 'csubj') !== undefined)
    return;
  const said = words.child(verb, 'ccomp');
  const objects = words.children(verb, 'dobj', 'dative', 'attr', 'npadvmod');
  const [first, speaker] = [objects[0], objects.at(-1)];
  if (said === undefined || first === undefined || speaker === undefined || first.index < verb.index) return;
  const before = words.beside(verb, -1);
  const fronted = before === undefined || before.text.trim() === '';
  const quoted = words.all.some(({ text, index }) => index > speaker.index && OPENING.test(text));
  if (said.index < verb.index ? !/^[,”"“»’'?!]$/.test(before?.text ?? '') : !(fronted && quoted)) return;
  if (words.leftmost(first).index > verb.index + 2 || !/^(?:NN|PRP|CD|DT)/.test(speaker.tag)) return;
  for (const part of objects) if (part !== speaker) words.attach(part, speaker, 'compound');
  speaker.label = 'nsubj';
}

const OPENING = /^[“"„«‘]$/;

/** "When the talks ended THE PREMIER said": the last object of a clause before a verb without a subject. */
function subjectBefore(words: Words, verb: Token): void {
  if (!/^VB[DZP]$/.test(verb.tag) || words.child(verb, ...SUBJECTS, 'csubj', 'expl') !== undefined) return;
  const clause = words.children(verb, 'advcl').findLast(({ index }) => index < verb.index);
  const noun = clause === undefined ? undefined : words.child(clause, 'dobj');
  if (clause === undefined || noun === undefined || noun.index > verb.index) return;
  const opened = words.children(clause, 'advmod', 'mark').some(({ index }) => index < clause.index);
  const last = words.beside(words.leftmostAfter(verb), -1);
  if (!opened || last === undefined || !words.isBelow(last, noun) || !/^(?:NN|PRP)/.test(last.tag)) return;
  words.attach(noun, verb, words.child(verb, 'auxpass') === undefined ? 'nsubj' : 'nsubjpass');
}

/** "When he stayed, he RECALLED, its guards came", "most Danes, a poll SUGGESTS, reject it": between commas, with nothing of its own to say. */
function saidAside(words: Words, saying: Token): void {
  if (!/^VB[DZP]$/.test(saying.tag)) return;
  const around = words.head(saying);
  const speaker = words.child(saying, ...SUBJECTS);
  if (around === undefined || speaker === undefined || speaker.index > saying.index) return;
  if (!(isSaying(saying) || isShowing(words, saying))) return;
  if (words.child(saying, 'ccomp', 'xcomp', 'dobj', 'mark') !== undefined) return;
  const [open, close] = [words.beside(words.leftmost(speaker), -1), words.beside(saying, 1)];
  if (open?.text !== ',' || close?.text !== ',') return;
  if (saying.label === 'ccomp' && around.index > saying.index) {
    for (const clause of words.children(saying, 'advcl')) words.attach(clause, around, 'advcl');
    saying.label = 'parataxis';
  } else if (saying.label === 'appos' && /^nsubj/.test(around.label)) {
    const verb = words.head(around);
    if (verb !== undefined) words.attach(saying, verb, 'parataxis');
  }
}

function isShowing(words: Words, verb: Token): boolean {
  const subject = words.child(verb, 'nsubj');
  return SHOWING.has(verb.lemma) && subject !== undefined && DOCUMENTS.has(subject.lemma.toLowerCase());
}

/** "Norway, AS the envoy PUT it, has left": of the clause, not of Norway. */
function asPutAside(words: Words, put: Token): void {
  if (!/^VB/.test(put.tag) || words.child(put, 'mark')?.text !== 'as') return;
  const main = words
    .children(put, 'dep', 'ccomp', 'conj', 'parataxis')
    .find(({ index }) => index > put.index);
  const named = words.children(put, 'npadvmod', 'nsubj').find(({ index }) => index < put.index);
  if (
    put.head === put.index &&
    main !== undefined &&
    named !== undefined &&
    words.child(main, ...SUBJECTS) === undefined
  ) {
    words.replace(put, main);
    words.attach(named, main, 'nsubj');
    words.attach(put, main, 'advcl');
    return;
  }
  const noun = /^(?:advcl|relcl)$/.test(put.label) ? words.head(put) : undefined;
  if (noun === undefined || !/^nsubj/.test(noun.label)) return;
  const verb = words.head(noun);
  if (verb !== undefined) words.attach(put, verb, 'advcl');
}

/** "Conceded, after a pause, THAT they had left": what stands between two commas parts the saying from what it says. */
function thatReturned(words: Words, clause: Token): void {
  const verb = clause.label === 'advcl' ? words.head(clause) : undefined;
  if (verb === undefined || verb.index > clause.index || words.child(verb, 'ccomp') !== undefined) return;
  if (!(SAYING.has(verb.lemma) || HOLDING.has(verb.lemma) || FINDING.has(verb.lemma))) return;
  const that = words.children(clause, 'mark').find(({ text }) => text === 'that');
  if (that === undefined || words.beside(that, -1)?.text !== ',') return;
  for (const aside of words.children(clause, 'prep', 'advmod', 'npadvmod'))
    if (aside.index < that.index) words.attach(aside, verb, aside.label);
  clause.label = 'ccomp';
}

/** "“Chad,” intoned LORD HUME, “has left”": who stands behind the verb speaks, who stands in the first part acts. */
function subjectInside(words: Words, saying: Token): void {
  const clause = saying.label === 'parataxis' ? words.head(saying) : undefined;
  const [inside, speaker] = [words.child(saying, 'nsubj'), words.child(saying, 'dobj')];
  if (clause === undefined || inside === undefined || speaker === undefined) return;
  if (clause.index < saying.index || speaker.index < saying.index || inside.index > saying.index) return;
  if (
    !/^[”"»’]$/.test(words.beside(saying, -1)?.text ?? '') ||
    words.child(clause, ...SUBJECTS) !== undefined
  )
    return;
  words.attach(inside, clause, words.child(clause, 'auxpass') === undefined ? 'nsubj' : 'nsubjpass');
  speaker.label = 'nsubj';
}

/** "The accusation by a driver THAT the prince had lied", "despite assurances from Doha THAT": what the noun says. */
function thatOfNoun(words: Words, clause: Token): void {
  if (!/^(?:acl|relcl|ccomp)$/.test(clause.label)) return;
  const mark = words.children(clause, 'mark').find(({ text }) => text.toLowerCase() === 'that');
  const head = words.head(clause);
  if (mark === undefined || head === undefined) return;
  const before = /^(?:acl|relcl)$/.test(clause.label) && head.index < mark.index;
  const fronted = clause.label === 'ccomp' && head.index > clause.index;
  if (!before && !fronted) return;
  const last = words.beside(mark, -1);
  if (last === undefined || !/^NN/.test(last.tag)) return;
  for (let at: Token | undefined = last; at !== undefined; at = words.head(at)) {
    if (/^NN/.test(at.tag) && (SAYING_NOUNS.has(at.lemma) || OPINIONS.has(at.lemma))) {
      bring(words, at, clause, head);
      return;
    }
    const link = words.head(at);
    if (at !== last && /^VB/.test(at.tag)) return;
    if (link === undefined || link === clause) break;
  }
}

/** Hangs the clause on the noun; what stood before the noun stays with the verb. */
function bring(words: Words, noun: Token, clause: Token, head: Token): void {
  const lead = words.isBelow(noun, clause)
    ? words.children(clause).find((each) => words.isBelow(noun, each))
    : undefined;
  if (lead !== undefined) words.attach(lead, head, lead.label);
  words.attach(clause, noun, 'acl');
}

/** "Messages SHOW the councillor PRESSING the builder": what is shown is what he does. */
function shownDoing(words: Words, doing: Token): void {
  const doer = doing.label === 'acl' && doing.tag === 'VBG' ? words.head(doing) : undefined;
  const verb = doer?.label === 'dobj' ? words.head(doer) : undefined;
  if (doer === undefined || verb === undefined || !isShowing(words, verb)) return;
  words.attach(doing, verb, 'ccomp');
  words.attach(doer, doing, 'nsubj');
}
