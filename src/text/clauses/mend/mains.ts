// Mends sentences that were read without their main verb: it stands in a clause about the subject, or was taken for a noun.
import type { Token } from '../../parser/document.ts';
import { SAYING, UNREAL } from '../words.ts';
import { SUBJECTS, type Words } from './words.ts';

export function mendMains(words: Words): void {
  for (const token of words.all) {
    nounThatSays(words, token);
    twoSubjects(words, token);
  }
  const root = words.all.find(({ index, head, tag }) => index === head && /\w/.test(tag));
  if (root === undefined) return;
  behindRelative(words, root);
  participleOfInfinitive(words, root);
  participleOfNoun(words, root);
}

/** "Trump HOPES that it ends", "analysts DOUBT that": with a name before it and "that" behind it, no noun. */
function nounThatSays(words: Words, noun: Token): void {
  const [before, that] = [words.beside(noun, -1), words.beside(noun, 1)];
  if (!/^NNS?$/.test(noun.tag) || before === undefined || that?.text !== 'that') return;
  const verb = noun.lemma.toLowerCase();
  if (!(SAYING.has(verb) || UNREAL.has(verb)) || /^(POS|PRP\$|JJ|IN|DT|CD)$/.test(before.tag)) return;
  const plural = noun.tag === 'NNS';
  const subject = plural ? before.pos === 'PROPN' && before.label === 'compound' && before : null;
  const clause = words.children(noun, 'acl', 'ccomp', 'relcl').find(({ index }) => index > that.index);
  if (!subject || clause === undefined || words.child(noun, 'det', 'amod', 'poss') !== undefined) return;
  noun.tag = 'VBZ';
  noun.pos = 'VERB';
  noun.lemma = verb;
  const above = words.head(noun);
  if (above !== undefined && noun.label === 'nsubj') noun.label = 'ccomp';
  words.attach(subject, noun, 'nsubj');
  for (const child of words.children(noun, 'compound')) words.attach(child, subject, 'compound');
  words.attach(clause, noun, 'ccomp');
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

/** "Villagers near the border CALLED on Rome to act": it has an infinitive of its own, and the sentence no other verb. */
function participleOfNoun(words: Words, root: Token): void {
  if (!/^NN/.test(root.tag) || words.all.at(-1)?.text !== '.') return;
  const verb = words.all.find(
    (token) => token.index > root.index && token.label === 'acl' && /^VB[ND]$/.test(token.tag),
  );
  const infinitive =
    verb === undefined
      ? undefined
      : words.children(verb, 'xcomp', 'advcl').find((token) => words.child(token, 'aux')?.tag === 'TO');
  if (verb === undefined || infinitive === undefined || /^(?:by|as)$/.test(words.beside(verb, 1)?.text ?? ''))
    return;
  lead(words, verb, root);
  infinitive.label = 'xcomp';
}

/** "Will end unless Chad SIGNS, the White House warned": of two subjects the first is the verb of the condition. */
function twoSubjects(words: Words, saying: Token): void {
  const [noun, subject] = words.children(saying, 'nsubj');
  const [mark, main] = [words.child(saying, 'mark'), words.head(saying)];
  if (noun === undefined || subject === undefined || mark === undefined || main === undefined) return;
  const name = words.child(noun, 'compound');
  if (noun.tag !== 'NNS' || name?.pos !== 'PROPN' || words.beside(noun, 1)?.text !== ',') return;
  if (!SAYING.has(saying.lemma) || main.head !== main.index) return;
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
