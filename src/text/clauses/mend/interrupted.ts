// Mends speech that a saying interrupts or follows without quotation marks: what comes back after "he said".
import type { Token } from '../../parser/document.ts';
import { SAYING } from '../words.ts';
import { BODIES, PEOPLE } from './headlines.ts';
import { isSaying, SUBJECTS, type Words } from './words.ts';

export function mendInterrupted(words: Words): void {
  for (const token of words.all) {
    accordingFirst(words, token);
    accordingAlone(words, token);
    participleOfSaying(words, token);
  }
  for (const token of words.all.filter(isSaying)) {
    aroundSaying(words, token);
    closingSaying(words, token);
    judgedFirst(words, token);
    interruption(words, token);
    resumed(words, token);
    freeSpeech(words, token);
    behindAside(words, token);
  }
}

/** "ACCORDING to the minister, France and Britain called": who stands behind the comma acts, and all of it is according to him. */
function accordingFirst(words: Words, according: Token): void {
  if (according.text !== 'According' || words.beside(according, 1)?.text !== 'to') return;
  const to = words.beside(according, 1);
  const source = to === undefined ? undefined : words.child(to, 'pobj');
  if (
    source === undefined ||
    words.all.find(({ tag }) => /\w/.test(tag) && tag !== '_SP' && !/^[`'(]/.test(tag)) !== according
  )
    return;
  const below = words
    .children(source, 'acl', 'relcl')
    .find((each) => isInflected(words, each) && words.child(each, ...SUBJECTS) === undefined);
  const verb = below ?? words.above(according, ({ head, index }) => head === index);
  if (verb === undefined) return;
  if (words.child(verb, ...SUBJECTS, 'csubj', 'expl') === undefined && isInflected(words, verb)) {
    const comma =
      words.all.find(({ index, text }) => index > source.index && text === ',')?.index ?? verb.index;
    const [first, ...others] = words.children(source, 'conj', 'appos').filter(({ index }) => index > comma);
    if (first !== undefined && first.index < verb.index) {
      words.free(verb);
      words.attach(according, verb, 'prep');
      words.attach(first, verb, words.child(verb, 'auxpass') === undefined ? 'nsubj' : 'nsubjpass');
      for (const other of others) words.attach(other, first, 'conj');
      return;
    }
  }
  if (below === undefined) words.attach(according, verb, 'prep');
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

/** "A happened, but B did not, the ministry TOLD Axios": a saying behind a comma at the end governs all before it. */
function closingSaying(words: Words, saying: Token): void {
  if (!/^VB[DZP]$/.test(saying.tag) || saying.label === 'parataxis') return;
  const speaker = words.child(saying, ...SUBJECTS);
  if (speaker === undefined || /^W/.test(speaker.tag)) return;
  const first = Math.min(words.leftmost(speaker).index, saying.index);
  if (words.at(first - 1)?.text !== ',') return;
  const participles = words.children(saying, 'advcl').filter(({ tag }) => tag === 'VBG');
  const relatives = words.all.filter(
    ({ label, index }) => /^(?:relcl|acl)$/.test(label) && index > saying.index,
  );
  const asides = [speaker, ...participles, ...relatives];
  const more = words.all.some(
    (each) =>
      each.index > saying.index &&
      /^(VB|MD)/.test(each.tag) &&
      each.label !== 'amod' &&
      !asides.some((aside) => words.isBelow(each, aside)),
  );
  if (more || words.children(saying, 'ccomp', 'xcomp').some(({ index }) => index > saying.index)) return;
  if (words.head(saying) === undefined) {
    const bare = words
      .children(saying, 'advcl')
      .find(
        (each) =>
          each.index < first &&
          /^VB[DZP]$/.test(each.tag) &&
          words.child(each, 'mark', 'advmod') === undefined,
      );
    if (bare !== undefined && words.child(saying, 'ccomp') === undefined) bare.label = 'ccomp';
    return;
  }
  let top = words.head(saying);
  for (let above = top; above !== undefined; above = words.head(above)) if (above.index < first) top = above;
  if (top === undefined || top.index > first || !/^(VB|JJ)/.test(top.tag)) return;
  const inner = words.children(saying, 'ccomp', 'advcl').find(({ index }) => index < first);
  const that = words.children(saying, 'mark').find(({ index }) => index < first);
  const [above, label] = [words.head(saying), saying.label];
  words.replace(top, saying);
  words.attach(top, saying, 'ccomp');
  if (inner === undefined || above === undefined) return;
  words.attach(inner, above, label);
  if (that !== undefined) words.attach(that, inner, 'mark');
  for (const and of words.children(saying, 'cc').filter(({ index }) => index < inner.index))
    words.attach(and, above, 'cc');
}

/** "It IS FALSE, the palace said, that the king has fled": the judgement governs what it judges. */
function judgedFirst(words: Words, saying: Token): void {
  const judged = saying.label === 'parataxis' ? words.head(saying) : undefined;
  if (judged === undefined || judged.index < saying.index) return;
  const judgement = words.children(judged, 'ccomp').find(({ index }) => index < saying.index);
  const that = words
    .children(judged, 'mark')
    .some(({ text, index }) => text === 'that' && index > saying.index);
  if (judgement === undefined || !that) return;
  words.replace(judged, judgement);
  words.attach(judged, judgement, 'ccomp');
  words.attach(saying, judgement, 'parataxis');
}

/** "Washington, an official told Axios, PRESSED Baghdad": the first noun is the subject of the verb behind the saying. */
function aroundSaying(words: Words, saying: Token): void {
  const speaker = words.children(saying, ...SUBJECTS).at(-1);
  if (speaker === undefined || !/^VB[DZP]$/.test(saying.tag)) return;
  const opening = Math.min(words.leftmost(speaker).index, saying.index);
  if (words.at(opening - 1)?.text !== ',') return;
  const parted = words
    .children(saying, ...SUBJECTS, 'npadvmod', 'dep', 'attr', 'advcl', 'ccomp')
    .find((each) => each !== speaker && each.index < opening && /^(NN|PRP|DT|CD)/.test(each.tag));
  const clause = words
    .children(saying, 'xcomp', 'dep', 'advcl', 'conj', 'ccomp')
    .find(
      (each) =>
        each.index > saying.index &&
        isInflected(words, each) &&
        words.child(each, ...SUBJECTS, 'mark', 'expl') === undefined,
    );
  if (parted === undefined || clause === undefined) return;
  const first = words.leftmostAfter(clause);
  const before = [-1, -2].map((steps) => words.beside(first, steps)?.text ?? '');
  if (before[0] !== ',' && !(before[1] === ',' && /^["“'‘«„]$/.test(before[0] ?? ''))) return;
  words.attach(parted, clause, words.child(clause, 'auxpass') === undefined ? 'nsubj' : 'nsubjpass');
  words.attach(clause, saying, 'ccomp');
}

/** It, or its first auxiliary, shows tense. */
function isInflected(words: Words, verb: Token): boolean {
  const first = words.children(verb, 'aux', 'auxpass')[0] ?? verb;
  return /^(VB[DZP]|MD)$/.test(first.tag);
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
  reportedStill(words, saying);
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

/** "Insisted that he is stubborn, but he IS willing", "said it was over and nobody WOULD fight": the tense is that of what was said. */
function reportedStill(words: Words, saying: Token): void {
  if (saying.tag !== 'VBD') return;
  const reported = words.children(saying, 'ccomp').find(({ index }) => index > saying.index);
  if (reported === undefined || words.all.some(({ text }) => /^[“”"]$/.test(text))) return;
  for (const clause of words.children(saying, 'conj')) {
    if (
      clause.index < reported.index ||
      words.child(clause, ...SUBJECTS, 'expl') === undefined ||
      isSaying(clause)
    )
      continue;
    const mood = moodOf(words, clause);
    if (mood !== 'past' && (mood === 'shifted' || mood === moodOf(words, reported)))
      words.attach(clause, reported, 'conj');
  }
}

/** "Rome had refused, an aide said, AND ASKED Chad to wait": a saying in commas is passed over by what goes on in the same tense. */
function behindAside(words: Words, saying: Token): void {
  const reported = words.children(saying, 'ccomp').find(({ index }) => index < saying.index);
  const before = saying.label === 'parataxis' ? words.head(saying) : reported;
  if (before === undefined || before.index > saying.index) return;
  if (words.all.some(({ text, index }) => index < saying.index && /^[“”"„«»]$/.test(text))) return;
  const clause = [saying, before]
    .flatMap((each) => words.children(each, 'conj'))
    .find(
      (each) =>
        each.index > saying.index &&
        isInflected(words, each) &&
        words.child(each, ...SUBJECTS, 'expl') === undefined,
    );
  const and = clause === undefined ? undefined : words.beside(words.leftmostAfter(clause), -1);
  if (clause === undefined || and?.tag !== 'CC' || words.beside(and, -1)?.text !== ',') return;
  const mood = moodOf(words, clause);
  const goesOn = mood === 'shifted' || mood === moodOf(words, before);
  const acts = words.children(before, ...SUBJECTS).some(mayAct);
  const governor = goesOn && acts ? before : saying;
  words.attach(clause, governor, 'conj');
  words.attach(and, governor, 'cc');
}

/** Somebody, rather than something: a name, a pronoun, an office or a body. */
function mayAct({ tag, entity, lemma, text }: Token): boolean {
  const named = /^NNP/.test(tag) || /^(?:PERSON|ORG|GPE|NORP)$/.test(entity);
  return named || (tag === 'PRP' && text !== 'it') || PEOPLE.has(lemma) || BODIES.has(lemma);
}

function moodOf(words: Words, verb: Token): 'past' | 'present' | 'shifted' {
  const first = words.children(verb, 'aux', 'auxpass')[0] ?? verb;
  if (/^(would|could|might)$/i.test(first.text)) return 'shifted';
  return /^(VB[ZP]|MD)$/.test(first.tag) ? 'present' : 'past';
}
