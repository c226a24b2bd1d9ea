// Mends sentences that were read without their main verb: it stands in a clause about the subject, or was taken for a noun.
import type { Token } from '../../parser/document.ts';
import { FINDING, HOLDING, SAYING, UNREAL } from '../words.ts';
import { SUBJECTS, type Words } from './words.ts';

export function mendMains(words: Words): void {
  for (const token of words.all) {
    nounThatSays(words, token);
    twoSubjects(words, token);
  }
  const root = words.all.find(({ index, head, tag }) => index === head && /\w/.test(tag));
  if (root === undefined) return;
  behindRelative(words, root);
  tellingBefore(words, root);
  participleOfInfinitive(words, root);
  participleOfNoun(words, root);
  nounBeforeThat(words, root);
  sayingLast(words, root);
}

/** "Trump HOPES that it ends", "a footnote RECORDS that": with a name or a single noun before it and "that" behind it, no noun. */
function nounThatSays(words: Words, noun: Token): void {
  if (!/^NNS?$/.test(noun.tag)) return;
  const [before, that] = [words.beside(noun, -1), words.beside(noun, 1)];
  if (before === undefined || that?.text !== 'that') return;
  const verb = noun.lemma.toLowerCase();
  if (
    !(SAYING.has(verb) || UNREAL.has(verb) || HOLDING.has(verb) || FINDING.has(verb)) ||
    /^(POS|PRP\$|JJ|IN|DT|CD)$/.test(before.tag)
  )
    return;
  if (noun.head === before.index) nameThatHopes(words, before, noun);
  const alone =
    noun.head === noun.index ||
    words.children(noun, 'det').some(({ text }) => /^(?:an?|this|each|every)$/i.test(text));
  const named = alone ? /^NN/.test(before.tag) : before.pos === 'PROPN' && before.label === 'compound';
  const subject = noun.tag === 'NNS' && named && before.head === noun.index ? before : null;
  const clause = words.children(noun, 'acl', 'ccomp', 'relcl').find(({ index }) => index > that.index);
  if (!subject || clause === undefined) return;
  if (!alone && words.child(noun, 'det', 'amod', 'poss') !== undefined) return;
  noun.tag = 'VBZ';
  noun.pos = 'VERB';
  noun.lemma = verb;
  const above = words.head(noun);
  if (above !== undefined && noun.label === 'nsubj') noun.label = 'ccomp';
  words.attach(subject, noun, 'nsubj');
  for (const child of words.children(noun, 'compound', 'det', 'amod', 'poss'))
    words.attach(child, subject, child.label);
  words.attach(clause, noun, 'ccomp');
}

/** "TRUMP hopes that": the first word, also behind a colon, taken for a verb with hopes for its object, is a name. */
function nameThatHopes(words: Words, name: Token, noun: Token): void {
  const opens = words.beside(name, -1)?.pos ?? 'PUNCT';
  if (opens !== 'PUNCT' || noun.head !== name.index || noun.label !== 'dobj') return;
  if (/^(?:advcl|xcomp)$/.test(name.label)) name.label = 'ccomp';
  words.replace(name, noun);
  words.attach(name, noun, 'compound');
  Object.assign(name, { tag: 'NNP', pos: 'PROPN' });
}

/** "The Commission, which fears that the steel will come, CALLED on Rome": the verb behind the comma that closes the clause. */
function behindRelative(words: Words, root: Token): void {
  if (!/^NN/.test(root.tag)) return;
  const relative = words.children(root, 'relcl').find(({ index }) => index > root.index);
  if (relative === undefined || words.beside(words.leftmost(relative), -1)?.text !== ',') return;
  const verb = words.all.find(
    (token) =>
      token.index > relative.index &&
      /^VB[DZP]$/.test(token.tag) &&
      words.beside(token, -1)?.text === ',' &&
      words.isBelow(token, relative) &&
      words.child(token, ...SUBJECTS) === undefined,
  );
  if (verb !== undefined) lead(words, verb, root);
}

/** "Relatives of the hostages CALLED on him to sign": no infinitive with "to" is a main verb. */
function participleOfInfinitive(words: Words, root: Token): void {
  const subject = words.child(root, 'nsubj');
  if (root.tag !== 'VB' || subject === undefined) return;
  const to = words.child(root, 'aux');
  if (to?.tag !== 'TO' || to.index < subject.index) return;
  const verb = words.all.find(
    (token) =>
      token.index > subject.index &&
      token.index < to.index &&
      token.label === 'acl' &&
      /^VB[ND]$/.test(token.tag) &&
      words.isBelow(token, subject) &&
      !/^(?:by|as)$/.test(words.beside(token, 1)?.text ?? ''),
  );
  if (verb === undefined) return;
  lead(words, verb, subject);
  words.attach(root, verb, 'xcomp');
}

/** "Villagers near the border CALLED on Rome to act", "fighters DUG in": it has an infinitive, an object or a particle of its own, and the sentence no other verb. */
function participleOfNoun(words: Words, root: Token): void {
  if (!/^NN/.test(root.tag) || words.all.at(-1)?.text !== '.') return;
  const verb = words.all.find(
    (token) => token.index > root.index && token.label === 'acl' && /^VB[ND]$/.test(token.tag),
  );
  const infinitive =
    verb === undefined
      ? undefined
      : words.children(verb, 'xcomp', 'advcl').find((token) => words.child(token, 'aux')?.tag === 'TO');
  if (verb === undefined || /^(?:by|as)$/.test(words.beside(verb, 1)?.text ?? '')) return;
  const thing = words
    .children(verb, 'dobj', 'npadvmod')
    .find((token) => words.child(token, 'det') !== undefined);
  const whole =
    (words.child(verb, 'prt') !== undefined || thing !== undefined) &&
    words.child(verb, 'mark', 'nsubj') === undefined;
  if (infinitive === undefined && !(whole && words.child(verb, 'agent') === undefined)) return;
  lead(words, verb, root);
  if (infinitive !== undefined) infinitive.label = 'xcomp';
  if (thing !== undefined && infinitive === undefined) thing.label = 'dobj';
}

/** "Trump REMINDED voters that it fell": a past tense with a subject of its own says no more of the noun behind it. */
function tellingBefore(words: Words, root: Token): void {
  const verb = words
    .children(root, 'amod')
    .find((token) => token.tag === 'VBD' && words.child(token, 'nsubj') !== undefined);
  const clause = words
    .children(root, 'acl', 'relcl')
    .find((token) => words.children(token, 'mark').some(({ text }) => text === 'that'));
  if (!/^NN/.test(root.tag) || verb === undefined || clause === undefined) return;
  words.free(verb);
  words.attach(root, verb, 'dobj');
  words.attach(clause, verb, 'ccomp');
}

/** "Analysts at an institute DOUBT that it fell": a sentence without any other verb. */
function nounBeforeThat(words: Words, root: Token): void {
  if (root.tag !== 'NNS' && root.pos !== 'PROPN') return;
  const clause = words.all.find(
    (token) =>
      /^(?:acl|relcl|ccomp)$/.test(token.label) &&
      words.children(token, 'mark').some(({ text }) => text === 'that'),
  );
  const that = clause === undefined ? undefined : words.child(clause, 'mark');
  const verb = that === undefined ? undefined : words.beside(that, -1);
  if (clause === undefined || verb === undefined || !/^NNP?$/.test(verb.tag) || verb.index <= root.index)
    return;
  if (!(SAYING.has(verb.text) || HOLDING.has(verb.text) || FINDING.has(verb.text))) return;
  const before = words.beside(verb, -1);
  const above = words.head(verb);
  for (const child of words.children(verb))
    if (before !== undefined && above !== undefined && child !== clause) {
      if (child === before) words.attach(child, above, verb.label);
    }
  for (const child of words.children(verb))
    if (before !== undefined && child !== clause && child !== before)
      words.attach(child, before, child.label);
  verb.tag = 'VBP';
  verb.pos = 'VERB';
  lead(words, verb, root);
  words.attach(clause, verb, 'ccomp');
}

/** "They were told to go, minutes of the meeting REVEAL": a verb of saying taken for the last noun. */
function sayingLast(words: Words, root: Token): void {
  const all = words.all.filter(({ tag }) => /\w/.test(tag) && tag !== '_SP');
  const last = all.at(-1);
  if (last === undefined || last.tag !== 'NN' || words.child(last, 'poss', 'amod') !== undefined) return;
  if (!(SAYING.has(last.text) || /^(?:read|show)$/.test(last.text))) return;
  const comma = words.all.findLast(({ text, index }) => text === ',' && index < last.index);
  let subject: Token = last;
  for (
    let above = words.head(subject);
    above !== undefined && comma !== undefined && above.index > comma.index;
    above = words.head(above)
  )
    subject = above;
  if (comma === undefined || subject === last || root.index > comma.index) return;
  const plural = subject.tag === 'NNS' || last.text === 'read';
  const before = words.beside(last, -1);
  const above = words.head(last);
  if (!plural || before === undefined || above === undefined || !/^NN/.test(before.tag)) return;
  for (const child of words.children(last)) if (child === before) words.attach(child, above, last.label);
  for (const child of words.children(last)) words.attach(child, before, child.label);
  last.tag = last.text === 'read' ? 'VBD' : 'VBP';
  last.pos = 'VERB';
  words.free(last);
  words.attach(subject, last, 'nsubj');
  words.attach(root, last, 'ccomp');
}

/** "Will end unless Chad SIGNS, the White House warned": of two subjects the first is the verb of the condition. */
function twoSubjects(words: Words, saying: Token): void {
  if (!SAYING.has(saying.lemma)) return;
  const [noun, subject] = words.children(saying, 'nsubj');
  const [mark, main] = [words.child(saying, 'mark'), words.head(saying)];
  if (noun === undefined || subject === undefined || mark === undefined || main === undefined) return;
  const name = words.child(noun, 'compound');
  if (noun.tag !== 'NNS' || name?.pos !== 'PROPN' || words.beside(noun, 1)?.text !== ',') return;
  if (main.head !== main.index) return;
  noun.tag = 'VBZ';
  noun.pos = 'VERB';
  words.free(saying);
  words.attach(noun, main, 'advcl');
  words.attach(mark, noun, 'mark');
  words.attach(name, noun, 'nsubj');
  words.attach(main, saying, 'ccomp');
}

function lead(words: Words, verb: Token, subject: Token): void {
  if (verb.tag === 'VBN') verb.tag = 'VBD';
  words.free(verb);
  words.attach(subject, verb, 'nsubj');
}
