// Mends what hangs on words of saying: clauses that the parser gave to a noun, a subject or the wrong verb.
import type { Token } from '../../parser/document.ts';
import { SAYING } from '../words.ts';
import { PEOPLE } from './headlines.ts';
import { isSaying, SUBJECTS, type Words } from './words.ts';

export function mendSaid(words: Words): void {
  for (const token of words.all) saidOutside(words, token);
  for (const token of words.all) {
    nounThatSays(words, token);
    swallowedSubject(words, token);
    askedParticiple(words, token);
    invertedSaying(words, token);
    speakerBeside(words, token);
    saidInStatement(words, token);
    toldThat(words, token);
    madeClear(words, token);
    askedIf(words, token);
    accusedOf(words, token);
    rejectedAs(words, token);
    backToSpeaker(words, token);
    onToReported(words, token);
  }
}

/** "The paper CLAIMS Merz warned ...": a noun in -s that says, beside a second subject of the same verb. */
function nounThatSays(words: Words, noun: Token): void {
  if (noun.tag !== 'NNS' || !SAYING.has(noun.lemma) || noun.label !== 'nsubj') return;
  const verb = words.head(noun);
  const speaker = words.children(noun, 'compound', 'poss', 'nmod').at(-1);
  const subject = verb === undefined ? undefined : words.children(verb, ...SUBJECTS).at(-1);
  if (verb === undefined || speaker === undefined || subject === undefined || subject === noun) return;
  if (words.leftmost(subject).index !== noun.index + 1) return;
  noun.tag = 'VBZ';
  noun.pos = 'VERB';
  words.replace(verb, noun);
  words.attach(speaker, noun, 'nsubj');
  for (const child of words.children(noun, 'det', 'amod')) words.attach(child, speaker, child.label);
  words.attach(verb, noun, 'ccomp');
}

/** "Warned ANKARA threatened to block it": a finite verb has a subject; it is not whom one warned. */
function swallowedSubject(words: Words, clause: Token): void {
  const saying = /^(xcomp|advcl|ccomp)$/.test(clause.label) ? words.head(clause) : undefined;
  if (saying === undefined || !isSaying(saying) || !/^VB[DZP]$/.test(clause.tag)) return;
  if (words.child(clause, ...SUBJECTS, 'csubj', 'expl', 'mark') !== undefined) return;
  const noun = words.children(saying, 'dobj', 'dative').at(-1);
  if (noun === undefined || noun.index < saying.index || noun.index > clause.index) return;
  const comma = words.all.some(
    ({ index, text }) => index > noun.index && index < clause.index && /^[,;–—-]$/.test(text),
  );
  if (comma) return;
  clause.label = 'ccomp';
  words.attach(noun, clause, words.child(clause, 'auxpass') === undefined ? 'nsubj' : 'nsubjpass');
}

/** "He cannot choose so soon, OBJECTED the official": who says it stands behind, where the parser took it for another deed. */
function invertedSaying(words: Words, saying: Token): void {
  const before = /^(?:conj|dep)$/.test(saying.label) ? words.head(saying) : undefined;
  if (before === undefined || !isSaying(saying) || saying.tag !== 'VBD') return;
  if (words.beside(saying, -1)?.text !== ',' || words.child(saying, ...SUBJECTS, 'aux', 'cc') !== undefined)
    return;
  const joined = words.children(before, 'cc').some(({ index }) => index < saying.index);
  const speaker = words.child(saying, 'dobj');
  if (joined || speaker === undefined || words.beside(saying, 1) !== words.leftmost(speaker)) return;
  if (!(speaker.pos === 'PROPN' || PEOPLE.has(speaker.lemma))) return;
  words.replace(before, saying);
  words.attach(before, saying, 'ccomp');
  words.attach(speaker, saying, 'nsubj');
}

/** "Ushakov, ASKED about the leak, said": the speaker is the subject of the saying. */
function askedParticiple(words: Words, asked: Token): void {
  const saying = words.head(asked);
  if (saying === undefined || asked.label !== 'ccomp' || !/^VB[DN]$/.test(asked.tag)) return;
  if (asked.index > saying.index || !isSaying(saying) || words.child(saying, ...SUBJECTS) !== undefined)
    return;
  const subject = words.child(asked, ...SUBJECTS);
  const commas = [words.beside(asked, -1), words.beside(saying, -1)];
  if (subject === undefined || commas.some((each) => each?.text !== ',')) return;
  words.attach(subject, saying, 'nsubj');
  words.attach(asked, subject, 'acl');
}

/** "Said OUTSIDE court", "said near the port": where it was said, not who said it. */
function saidOutside(words: Words, place: Token): void {
  const noun =
    place.label === 'amod' && /^(?:outside|inside|near)$/.test(place.text) ? words.head(place) : undefined;
  const saying = noun !== undefined && /^nsubj|^dobj$/.test(noun.label) ? words.head(noun) : undefined;
  if (noun === undefined || saying === undefined || words.beside(place, -1) !== saying || !isSaying(saying))
    return;
  Object.assign(place, { tag: 'IN', pos: 'ADP' });
  words.attach(place, saying, 'prep');
  words.attach(noun, place, 'pobj');
}

/** "Its law would stay, the minister, who was in Rome, SAID on Monday": who stands in commas before a word of saying without a subject. */
function speakerBeside(words: Words, saying: Token): void {
  if (!isSaying(saying) || !/^VB[DZP]$/.test(saying.tag)) return;
  if (words.child(saying, ...SUBJECTS, 'aux', 'cc', 'mark') !== undefined) return;
  const speaker = appositionBefore(words, saying);
  const first = speaker === undefined ? undefined : words.beside(words.leftmost(speaker), -1);
  if (speaker === undefined || first?.text !== ',') return;
  const before = words.children(saying, 'ccomp').find(({ index }) => index < saying.index);
  const top = before ?? words.above(speaker, ({ head, index, tag }) => head === index && /^VB/.test(tag));
  if (top === undefined || top === saying || top.index > first.index) return;
  if (
    before === undefined &&
    (saying.label === 'acl' ? words.head(saying) !== speaker : saying.label !== 'conj')
  )
    return;
  const joined = words.children(top, 'cc').some(({ index }) => index > first.index && index < saying.index);
  if (joined) return;
  if (before === undefined) {
    words.free(saying);
    words.attach(top, saying, 'ccomp');
  }
  words.attach(speaker, saying, 'nsubj');
}

/** The phrase that the parser takes to say more of the noun before it, and that ends where the word of saying stands. */
function appositionBefore(words: Words, saying: Token): Token | undefined {
  let last = words.beside(saying, -1);
  while (last !== undefined && (last.tag === 'RB' || last.text === ',')) last = words.beside(last, -1);
  let found: Token | undefined;
  for (
    let at = last;
    at !== undefined && at !== saying && !/^VB[DZP]$/.test(at.label === 'relcl' ? '' : at.tag);
    at = words.head(at)
  )
    if (at.label === 'appos' && /^(?:NN|PRP)/.test(at.tag)) found = at;
  return found;
}

/** "Said in a statement THAT Israel had accepted", "heard from aides THAT": the clause belongs to the verb. */
function saidInStatement(words: Words, clause: Token): void {
  const noun = clause.label === 'acl' || clause.label === 'relcl' ? words.head(clause) : undefined;
  const preposition = noun?.label === 'pobj' ? words.head(noun) : undefined;
  const saying = preposition?.label === 'prep' ? words.head(preposition) : undefined;
  if (saying === undefined || words.child(saying, 'ccomp') !== undefined) return;
  if (
    words.child(saying, 'dobj') !== undefined &&
    !/^(?:tell|inform|assure|remind|warn|notify|brief)$/.test(saying.lemma)
  )
    return;
  if (!isSaying(saying) && !/^(?:hear|learn)$/.test(saying.lemma)) return;
  const that = words.children(clause, 'mark', 'advmod').some(({ text }) => text.toLowerCase() === 'that');
  if (that) words.attach(clause, saying, 'ccomp');
}

/** "Reminded voters THAT Mexico had refused": what they are told. */
function toldThat(words: Words, clause: Token): void {
  const told = /^(?:acl|relcl)$/.test(clause.label) ? words.head(clause) : undefined;
  const telling = told?.label === 'dobj' ? words.head(told) : undefined;
  if (
    telling === undefined ||
    !/^(?:tell|inform|assure|remind|warn|notify|advise|convince|persuade)$/.test(telling.lemma)
  )
    return;
  if (words.child(telling, 'ccomp', 'xcomp') !== undefined || words.child(clause, ...SUBJECTS) === undefined)
    return;
  const that = words.children(clause, 'mark', 'dobj').find(({ text }) => text === 'that');
  if (that?.label === 'mark') words.attach(clause, telling, 'ccomp');
}

/** "Made clear THAT the deadline stood". */
function madeClear(words: Words, clause: Token): void {
  if (!/^(advcl|ccomp|acl)$/.test(clause.label)) return;
  const that = words.children(clause, 'mark').find(({ text }) => text.toLowerCase() === 'that');
  const clear = words.all.findLast(
    ({ index, text }) =>
      that !== undefined && index < that.index && index > that.index - 7 && /^(clear|plain)$/.test(text),
  );
  if (clear === undefined) return;
  const verb = words.all.findLast(
    ({ index, lemma, text }) =>
      index < clear.index && index > clear.index - 4 && (lemma === 'make' || text === 'let'),
  );
  if (verb?.lemma === 'make') words.attach(clause, verb, 'ccomp');
}

/** "Asked IF he would go": what is asked. */
function askedIf(words: Words, clause: Token): void {
  const asking = clause.label === 'advcl' ? words.head(clause) : undefined;
  if (
    asking === undefined ||
    !/^(ask|wonder|inquire|know)$/.test(asking.lemma) ||
    clause.index < asking.index
  )
    return;
  if (words.children(clause, 'mark').some(({ text }) => text === 'if')) clause.label = 'ccomp';
}

/** "Accuses the president OF HAVING SOLD the country": of the verb, not of the president. */
function accusedOf(words: Words, of: Token): void {
  const near = words.head(of);
  const far = near?.label === 'dobj' ? words.head(near) : undefined;
  const accuses = of.text === 'of' && [near, far].some((each) => each?.lemma === 'accuse');
  const noun = accuses ? words.child(of, 'pobj') : undefined;
  const gerund =
    noun === undefined
      ? undefined
      : words.children(noun, 'amod').find(({ tag, index }) => tag === 'VBG' && index === of.index + 1);
  if (noun !== undefined && gerund !== undefined) {
    gerund.pos = 'VERB';
    words.attach(gerund, of, 'pcomp');
    words.attach(noun, gerund, 'dobj');
  }
  const [done] = words.children(of);
  if (of.text !== 'of' || (done?.label !== 'pcomp' && done?.tag !== 'VBG')) return;
  const accused = words.head(of);
  const verb = accused?.label === 'dobj' || accused?.label === 'nsubjpass' ? words.head(accused) : undefined;
  if (verb === undefined || !/^(accuse|suspect|convict|acquit)$/.test(verb.lemma)) return;
  words.attach(of, verb, 'prep');
  done.label = 'pcomp';
}

/** "Rejected as baseless CLAIMS that": what is rejected. */
function rejectedAs(words: Words, noun: Token): void {
  const as = noun.label === 'pobj' ? words.head(noun) : undefined;
  const verb = as?.text === 'as' && as.label === 'prep' ? words.head(as) : undefined;
  if (as === undefined || verb === undefined || !/^VB/.test(verb.tag)) return;
  if (
    !/^(reject|dismiss|denounce|condemn|describe|deny)$/.test(verb.lemma) ||
    words.child(verb, 'dobj') !== undefined
  )
    return;
  const adjective = words.children(noun, 'amod').find(({ index }) => index === as.index + 1);
  if (adjective === undefined) return;
  words.attach(noun, verb, 'dobj');
  words.attach(adjective, as, 'pobj');
}

/** "Iran insists ITS PROGRAMME is peaceful": what is its own does not decide for it. */
function isOfHisOwn(words: Words, clause: Token): boolean {
  const subject = words.child(clause, 'nsubj');
  const own = subject === undefined ? undefined : words.child(subject, 'poss');
  return own?.tag === 'PRP$' && subject?.pos === 'NOUN' && !PEOPLE.has(subject.lemma);
}

const DECIDING = new Set(
  'rule reject refuse accept urge demand call threaten vow warn deny ask insist offer'.split(' '),
);

/** "Said the premier had spoken to Lula and ENCOURAGED him": who had spoken to him did; "said Oslo would not join and HAD asked Rome". */
function onToReported(words: Words, clause: Token): void {
  const saying = clause.label === 'conj' && /^VB[DN]$/.test(clause.tag) ? words.head(clause) : undefined;
  const reported = saying === undefined ? undefined : words.child(saying, 'ccomp');
  if (saying === undefined || reported === undefined || !isSaying(saying)) return;
  if (saying.index > reported.index || words.child(clause, ...SUBJECTS) !== undefined) return;
  const had = (verb: Token): boolean => words.children(verb, 'aux').some(({ text }) => text === 'had');
  const shifted = words
    .children(reported, 'aux')
    .some(({ text }) => /^(?:would|could|might|had)$/.test(text));
  if (had(clause) && shifted && saying.tag === 'VBD') words.attach(clause, reported, 'conj');
  if (words.child(clause, 'aux') !== undefined) return;
  const before = had(reported);
  const him = words.children(clause, 'dobj').some(({ text }) => /^(?:him|her|them|it)$/.test(text));
  if (before && him) words.attach(clause, reported, 'conj');
}

/** "Confirmed that the talks are frozen but DECLINED to say why", "said Oslo would not join and CALLED for talks": tense, or the verb, tells whose act it is. */
function backToSpeaker(words: Words, clause: Token): void {
  const reported = clause.label === 'conj' ? words.head(clause) : undefined;
  const saying = reported?.label === 'ccomp' ? words.head(reported) : undefined;
  if (reported === undefined || saying === undefined || !isSaying(saying)) return;
  if (
    isOfHisOwn(words, reported) &&
    DECIDING.has(clause.lemma) &&
    words.child(clause, ...SUBJECTS) === undefined
  )
    words.attach(clause, saying, 'conj');
  if (saying.tag !== 'VBD') return;
  const mute =
    /^(?:say|comment|elaborate|confirm|answer|specify)$/.test(clause.lemma) &&
    words.child(clause, 'neg') !== undefined &&
    words.children(clause, 'aux').some(({ text }) => /^(?:would|could|did)$/.test(text));
  if (mute && words.child(clause, ...SUBJECTS) === undefined) words.attach(clause, saying, 'conj');
  if (
    clause.tag !== 'VBD' ||
    saying.index > reported.index ||
    words.child(clause, ...SUBJECTS, 'aux') !== undefined
  )
    return;
  const first = words.children(reported, 'aux', 'auxpass')[0] ?? reported;
  const present =
    (/^VB[ZP]$/.test(first.tag) && !/^ha(s|ve)$/i.test(first.text)) || isBehindModal(words, reported, clause);
  const silent =
    /^(decline|refuse)$/.test(clause.lemma) &&
    words
      .children(clause, 'xcomp')
      .some(({ lemma }) => /^(say|comment|elaborate|discuss|confirm|name|specify|give|answer)$/.test(lemma));
  if (present || silent) words.attach(clause, saying, 'conj');
}

/** Behind "would" stands a bare form: "called" is no part of its row, as "cut" might be, nor "would have been and called". */
function isBehindModal(words: Words, reported: Token, { text, lemma }: Token): boolean {
  const [first, ...others] = words.children(reported, 'aux', 'auxpass');
  return first?.tag === 'MD' && others.length === 0 && text.toLowerCase() !== lemma;
}
