// Mends trees around words of saying: interrupted speech, speech behind a colon, what comes back after "he said".
import type { Token } from '../../parser/document.ts';
import { SAYING } from '../words.ts';
import type { Words } from './words.ts';

const SUBJECTS = ['nsubj', 'nsubjpass'] as const;

export function mendSayings(words: Words): void {
  for (const token of words.all) {
    nounThatSays(words, token);
    askedParticiple(words, token);
    speechAfterColon(words, token);
    accordingAlone(words, token);
    saidInStatement(words, token);
    askedIf(words, token);
    accusedOf(words, token);
    rejectedAs(words, token);
    backToSpeaker(words, token);
    madeClear(words, token);
    quotedAround(words, token);
    invertedAsking(words, token);
    sayingAtEnd(words, token);
    participleOfSaying(words, token);
  }
  for (const token of words.all.filter(isSaying)) {
    partedSubject(words, token);
    interruption(words, token);
    resumed(words, token);
    freeSpeech(words, token);
  }
}

function isSaying({ lemma, tag }: Token): boolean {
  return SAYING.has(lemma.toLowerCase()) && /^VB/.test(tag);
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

/** "Telling The Sun: "They promised ...": speech behind a colon belongs to the word of saying before it. */
function speechAfterColon(words: Words, clause: Token): void {
  const above = words.head(clause);
  if (above === undefined || !/^(ccomp|parataxis|dep|conj|appos|advcl)$/.test(clause.label)) return;
  const first = words.leftmost(clause);
  let at = words.beside(first, -1);
  while (at !== undefined && /^[“"‘'«„:]$/.test(at.text) && at.text !== ':') at = words.beside(at, -1);
  if (at?.text !== ':' || above.index > at.index) return;
  const colon = at.index;
  const saying = words.all.findLast(
    (each) => each.index < colon && isSaying(each) && !words.isBelow(each, clause),
  );
  const quoted = words.beside(first, -1)?.text !== ':';
  if (saying === undefined || saying === above || (!quoted && words.child(saying, 'ccomp') !== undefined))
    return;
  words.attach(clause, saying, 'ccomp');
}

/** "Said in a statement THAT Israel had accepted": the clause belongs to the verb. */
function saidInStatement(words: Words, clause: Token): void {
  const noun = clause.label === 'acl' || clause.label === 'relcl' ? words.head(clause) : undefined;
  const preposition = noun?.label === 'pobj' ? words.head(noun) : undefined;
  const saying = preposition?.label === 'prep' ? words.head(preposition) : undefined;
  if (saying === undefined || !isSaying(saying) || words.child(saying, 'ccomp', 'dobj') !== undefined) return;
  if (!words.children(clause, 'mark').some(({ text }) => text.toLowerCase() === 'that')) return;
  words.attach(clause, saying, 'ccomp');
}

/** "Is he ready?" ASKED Merz: who stands behind the verb asks. */
function invertedAsking(words: Words, saying: Token): void {
  const close = words.beside(saying, -1);
  if (close === undefined || !CLOSING.test(close.text) || !isSaying(saying)) return;
  const wrong = words.children(saying, 'nsubj', 'csubj', 'advcl').find(({ index }) => index < close.index);
  const right = words.child(saying, 'nsubj')?.index ?? -1;
  const speaker = words.child(saying, 'dobj', 'dative');
  if (speaker === undefined || right > saying.index || wrong === undefined) return;
  speaker.label = 'nsubj';
  words.attach(wrong, saying, 'ccomp');
}

const CLOSING = /^[”"»’'“]$/;

/** "He said never, and he meant it," Orban TOLD reporters: a saying behind a quotation governs all of it. */
function sayingAtEnd(words: Words, saying: Token): void {
  if (!isSaying(saying) || saying.label === 'parataxis') return;
  const speaker = words.child(saying, ...SUBJECTS);
  if (speaker === undefined) return;
  const first = words.leftmost(speaker);
  const [close, stop] = [words.beside(first, -1), words.beside(first, -2)];
  if (close === undefined || !/^[”"»’]$/.test(close.text) || !/^[,?!]$/.test(stop?.text ?? '')) return;
  let top = words.head(saying);
  if (top === undefined || top.index > close.index) return;
  for (
    let above = words.head(top);
    above !== undefined && above.index < close.index;
    above = words.head(above)
  )
    top = above;
  words.replace(top, saying);
  words.attach(top, saying, 'ccomp');
}

/** "Begged him to do a deal, TELLING us": with a comma before it, a participle of saying has the subject of the sentence. */
function participleOfSaying(words: Words, participle: Token): void {
  if (participle.label !== 'advcl' || participle.tag !== 'VBG' || !SAYING.has(participle.lemma)) return;
  if (words.beside(participle, -1)?.text !== ',') return;
  const embedded = words.head(participle);
  const outer = embedded?.label === 'ccomp' ? words.head(embedded) : undefined;
  if (outer !== undefined && isSaying(outer) && outer.index < participle.index) {
    words.attach(participle, outer, 'advcl');
    return;
  }
  const infinitive = words.head(participle);
  if (infinitive?.tag !== 'VB' || infinitive.label !== 'xcomp') return;
  const finite = words.above(infinitive, ({ tag }) => /^VB[DZP]$/.test(tag));
  if (finite !== undefined) words.attach(participle, finite, 'advcl');
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
  const noun =
    of.text === 'of' && /^accus/.test(words.head(of)?.lemma ?? '') ? words.child(of, 'pobj') : undefined;
  const gerund =
    noun === undefined
      ? undefined
      : words.children(noun, 'amod').find(({ tag, index }) => tag === 'VBG' && index === of.index + 1);
  if (noun !== undefined && gerund !== undefined) {
    gerund.pos = 'VERB';
    words.attach(gerund, of, 'pcomp');
    words.attach(noun, gerund, 'dobj');
  }
  if (of.text !== 'of' || words.child(of, 'pcomp') === undefined) return;
  const accused = words.head(of);
  const verb = accused?.label === 'dobj' || accused?.label === 'nsubjpass' ? words.head(accused) : undefined;
  if (verb !== undefined && /^(accuse|suspect|convict|acquit)$/.test(verb.lemma))
    words.attach(of, verb, 'prep');
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

/** "Confirmed that the talks are frozen but DECLINED to say why": tense, or the verb, tells whose act it is. */
function backToSpeaker(words: Words, clause: Token): void {
  const reported = clause.label === 'conj' ? words.head(clause) : undefined;
  const saying = reported?.label === 'ccomp' ? words.head(reported) : undefined;
  if (reported === undefined || saying === undefined || !isSaying(saying) || saying.tag !== 'VBD') return;
  if (
    clause.tag !== 'VBD' ||
    saying.index > reported.index ||
    words.child(clause, ...SUBJECTS, 'aux') !== undefined
  )
    return;
  const first = words.children(reported, 'aux', 'auxpass')[0] ?? reported;
  const present = /^VB[ZP]$/.test(first.tag) && !/^ha(s|ve)$/i.test(first.text);
  if (present || /^(decline|refuse)$/.test(clause.lemma)) words.attach(clause, saying, 'conj');
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

/** "Not one inch," the president VOWED, "will be given away": what stands between two quotations interrupts them. */
function quotedAround(words: Words, close: Token): void {
  if (!/^[”"»’']$/.test(close.text) || words.beside(close, -1)?.text !== ',') return;
  const open = words.all.find(
    ({ index, text }) => index > close.index + 1 && index < close.index + 20 && /^[“"«„‘']$/.test(text),
  );
  const comma = open === undefined ? undefined : words.beside(open, -1);
  if (open === undefined || comma?.text !== ',') return;
  const verb = words.all.find(
    (each) =>
      each.index > close.index &&
      each.index < open.index &&
      /^VB[DZP]$/.test(each.tag) &&
      words.children(each, ...SUBJECTS).some(({ index }) => index > close.index && index < open.index),
  );
  const around = verb === undefined ? undefined : words.head(verb);
  if (verb === undefined || around === undefined || verb.label === 'parataxis') return;
  if (around.index < close.index || around.index > open.index) words.attach(verb, around, 'parataxis');
}

/** "Ministers, ACCORDING to people in his office, advised": said of the clause, not of the ministers. */
function accordingAlone(words: Words, according: Token): void {
  if (according.text.toLowerCase() !== 'according' || words.beside(according, 1)?.text !== 'to') return;
  if (words.beside(according, -1)?.text !== ',') return;
  const sure = (token: Token): boolean =>
    /^VB/.test(token.tag) && !/^(aux|auxpass|acl|relcl)$/.test(token.label);
  const rest = words.all.slice(words.all.indexOf(according));
  const closes = !rest.some((token) => sure(token) && !words.isBelow(token, according));
  const verb = closes
    ? words.above(according, (token) => token.head === token.index)
    : words.above(according, sure);
  if (verb !== undefined) words.attach(according, verb, 'prep');
}

/** "The ball," Lavrov told reporters, "IS in their court": the subject stands before the interruption. */
function partedSubject(words: Words, saying: Token): void {
  const clause = saying.label === 'parataxis' ? words.head(saying) : undefined;
  const speaker = words.child(saying, ...SUBJECTS);
  if (clause === undefined || speaker === undefined || clause.index < saying.index) return;
  const parted = words
    .children(saying, 'dep', 'nsubj', 'npadvmod')
    .find((each) => each.index < speaker.index && each !== speaker && /^(NN|PRP|DT)/.test(each.tag));
  if (parted !== undefined && words.child(clause, ...SUBJECTS) === undefined)
    words.attach(parted, clause, 'nsubj');
}

/** "Brussels believes, they SAID, that it will end": it interrupts the clause before it, not the one behind it. */
function interruption(words: Words, saying: Token): void {
  const behind = saying.label === 'parataxis' ? words.head(saying) : undefined;
  const before = behind === undefined ? undefined : words.head(behind);
  if (behind === undefined || before === undefined || before.index > saying.index) return;
  if (words.children(behind).every(({ index, label }) => label === 'punct' || index >= saying.index))
    words.attach(saying, before, 'parataxis');
}

/** "It is important, he said, TO NAME delegates": what comes after the interruption belongs to what came before it. */
function resumed(words: Words, saying: Token): void {
  const interrupted = saying.label === 'parataxis' ? words.head(saying) : undefined;
  const before = interrupted ?? words.children(saying, 'ccomp').find(({ index }) => index < saying.index);
  if (before === undefined || words.child(saying, ...SUBJECTS) === undefined) return;
  for (const clause of words.children(saying, 'ccomp', 'xcomp', 'advcl')) {
    const first = words.leftmost(clause);
    const comma = words.beside(first, -1)?.text === ',' || words.beside(first, -2)?.text === ',';
    if (clause.index < saying.index || !comma || !/^(that|to)$/i.test(first.text)) continue;
    const anchor = words.child(before, 'acomp', 'attr') ?? before;
    words.attach(
      clause,
      clause.label === 'ccomp' ? before : anchor,
      clause.label === 'ccomp' ? 'ccomp' : 'xcomp',
    );
  }
}

/** "The city was lost, he said, and nobody WOULD defend it": reported still, as its tense tells; quoted speech has ended. */
function freeSpeech(words: Words, saying: Token): void {
  const before = words.children(saying, 'ccomp').find(({ index }) => index < saying.index);
  if (before === undefined || words.child(before, 'mark') !== undefined) return;
  for (const clause of words.children(saying, 'conj')) {
    const inverted = words.children(saying, ...SUBJECTS).every(({ index }) => index > saying.index);
    if (inverted && words.child(clause, ...SUBJECTS) === undefined && /^VB/.test(clause.tag))
      words.attach(clause, before, 'conj');
  }
  const marks = words.all.some(({ text, index }) => index < saying.index && /^[“”"„«»]$/.test(text));
  for (const clause of words.children(saying, 'conj')) {
    const shifted = words.children(clause, 'aux').some(({ text }) => /^(would|could|might|had)$/i.test(text));
    const subject = words.child(clause, ...SUBJECTS);
    if (marks || !shifted || subject === undefined || isSaying(clause)) continue;
    words.attach(clause, before, 'conj');
  }
}
