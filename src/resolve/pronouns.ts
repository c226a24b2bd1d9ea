// Pronouns: whom "he", "she", "it" and "they" mean, by number, sex and place; "I" and "we" are who speaks.
import type { Tree } from '../text/clauses/tree.ts';
import { SAYING } from '../text/clauses/words.ts';
import type { Token } from '../text/parser/document.ts';
import type { Context } from './context.ts';
import { meaning, nobody, sideOf } from './readings.ts';
import type { Phrase, Reading } from './resolution.ts';
import { speakerOf } from './speakers.ts';

type Form = 'he' | 'she' | 'it' | 'they' | 'i' | 'we';

const FORMS: Readonly<Record<string, Form>> = {
  ...{ he: 'he', him: 'he', his: 'he', himself: 'he' },
  ...{ she: 'she', her: 'she', hers: 'she', herself: 'she' },
  ...{ it: 'it', its: 'it', itself: 'it' },
  ...{ they: 'they', them: 'they', their: 'they', theirs: 'they', themselves: 'they' },
  ...{ i: 'i', me: 'i', my: 'i', mine: 'i', myself: 'i' },
  ...{ we: 'we', us: 'we', our: 'we', ours: 'we', ourselves: 'we' },
};

/** How many sentences back a pronoun may reach. */
const BACK = 4;
const SUBJECTS = new Set(['nsubj', 'nsubjpass']);
/** They tell somebody what he must do. */
const TELLING = new Set(['tell', 'warn', 'remind', 'advise', 'inform', 'urge']);
const DUTIES = new Set(['must', 'should', 'need', 'have', 'ought']);

export function isPronoun({ text, tag }: Token): boolean {
  return (
    (tag === 'PRP' || tag === 'PRP$') &&
    (FORMS[text.toLowerCase()] !== undefined || text.toLowerCase() === 'you')
  );
}

/** `speaker`: who is known to say the sentence, for "I" and "we". */
export function pronoun(context: Context, phrase: Phrase, speaker: Reading | null): Reading {
  const token = context.token(phrase.head);
  const form = FORMS[token.text.toLowerCase()];
  const many = form === 'they' || form === 'we';
  if (form === undefined) return nobody(context, phrase, 'pronoun', many);
  if (form === 'i' || form === 'we')
    return ownWords(context, phrase, form, speaker ?? speakerOf(context, token));
  for (const { reading, where } of candidates(context, token)) {
    if (!agrees(reading, form)) continue;
    if (reading.thing) return nobody(context, phrase, `pronoun: ${reading.name}`, many);
    const at = { start: token.start, end: token.end };
    return { ...reading, ...at, reason: `pronoun: ${where}` };
  }
  return nobody(context, phrase, 'pronoun without antecedent', many);
}

function ownWords(context: Context, phrase: Phrase, form: 'i' | 'we', speaker: Reading | null): Reading {
  if (speaker === null || speaker.ids.length === 0)
    return nobody(context, phrase, 'pronoun without speaker', form === 'we');
  const at = { start: context.token(phrase.head).start, end: context.token(phrase.head).end };
  if (form === 'i' || speaker.kind !== 'person') {
    const sides = form === 'we' && speaker.kind === 'unnamed' ? speaker.actsFor : [];
    const reading = sides.length > 0 ? meaning(context, phrase, sides, '') : speaker;
    return { ...reading, ...at, reason: 'pronoun: the speaker' };
  }
  const sides = [...new Set(speaker.ids.map((id) => sideOf(context, id)))];
  return { ...meaning(context, phrase, sides, ''), ...at, reason: "pronoun: the speaker's side" };
}

function agrees(reading: Reading, form: Form): boolean {
  if (form === 'he' || form === 'she') {
    return reading.person && !reading.many && (reading.pronoun === null || reading.pronoun === form);
  }
  if (form === 'it') return !reading.many && !reading.person && reading.kind !== 'person';
  return reading.many || reading.kind === 'group';
}

interface Candidate {
  readonly reading: Reading;
  readonly where: string;
}

function* candidates(context: Context, token: Token): Generator<Candidate> {
  const here = context.sentenceIndex(token.index);
  const tree = context.tree(here);
  const excluded = tree === null ? new Set<number>() : excludedFor(tree, token);
  const quoted = context.isQuoted(token.index);
  const speaking = quoted ? (speakerOf(context, token)?.ids ?? []) : [];
  const from = tree !== null && isTag(tree, token) ? here - 1 : here;
  for (let index = from; index >= Math.max(0, here - BACK); index -= 1) {
    const where =
      index === here
        ? 'same sentence'
        : here - index === 1
          ? 'the sentence before'
          : `${here - index} sentences before`;
    const heads = headsOf(context, index, token).filter(
      ({ index: at }) => !excluded.has(at) && (quoted || !context.isQuoted(at)),
    );
    const subjects = heads.filter(isSubject);
    const others = heads.filter((head) => !isSubject(head));
    const told = index === here && tree !== null ? toldWhat(tree, token) : null;
    const ordered =
      index === here
        ? [...(told === null ? [] : [told]), ...subjects.reverse(), ...others.reverse()]
        : [...subjects, ...others];
    const found = ordered.flatMap((head) =>
      [joined(context, index, head), context.read(context.phraseAt(head.index))].flatMap((reading) =>
        reading === null || reading.ids.some((id) => speaking.includes(id))
          ? []
          : [{ reading, where: `${isSubject(head) ? 'subject' : 'named'} in ${where}` }],
      ),
    );
    const vague = ({ reading }: Candidate): boolean =>
      reading.kind === 'unnamed' && !reading.many && reading.pronoun === null;
    yield* index === here && token.label !== 'nsubj'
      ? [...found.filter((each) => !vague(each)), ...found.filter(vague)]
      : found;
  }
}

/** "..., he said": who says it is none of those in what is said. */
function isTag(tree: Tree, token: Token): boolean {
  if (!isSubject(token)) return false;
  const verb = tree.head(token);
  const before = tree.document.tokens[Math.min(token.index, verb.index) - 1];
  return (
    SAYING.has(verb.lemma) &&
    before !== undefined &&
    before.pos === 'PUNCT' &&
    before.index > tree.sentence.first
  );
}

function isSubject({ label }: Token): boolean {
  return SUBJECTS.has(label);
}

/** Words of a sentence before the pronoun that can be meant: heads of phrases, and names. */
function headsOf(context: Context, sentence: number, before: Token): Token[] {
  const found = context.sentence(sentence);
  if (found === undefined) return [];
  const heads: Token[] = [];
  for (let at = found.first; at < Math.min(found.next, before.index); at += 1) {
    const token = context.token(at);
    const mention = context.cast.at.get(at);
    if (mention !== undefined) {
      if (at === mention.next - 1 && !(mention.demonym && token.pos === 'ADJ'))
        heads.push(headOf(context, mention.first, mention.next));
    } else if (token.pos === 'NOUN' ? token.label !== 'compound' : isPronoun(token)) heads.push(token);
  }
  return heads;
}

/** The word of a name on which the others depend: what carries its role. */
function headOf(context: Context, first: number, next: number): Token {
  for (let at = next - 1; at >= first; at -= 1) {
    const token = context.token(at);
    if (token.head < first || token.head >= next || token.head === at) return token;
  }
  return context.token(next - 1);
}

/** All that are joined to a head by "and", as one: "Britain, France and Germany". */
function joined(context: Context, sentence: number, head: Token): Reading | null {
  const tree = context.tree(sentence);
  if (tree === null || head.label === 'conj' || tree.child(head, 'conj') === undefined) return null;
  const parts = tree.coordinated(head).map(({ index }) => context.read(context.phraseAt(index)));
  const ids = [...new Set(parts.flatMap((part) => part.ids))];
  if (ids.length < 2) return null;
  return meaning(context, context.phraseAt(head.index), ids, 'list');
}

/** "Told him that HE must": whom one tells comes before who tells. */
function toldWhat(tree: Tree, token: Token): Token | null {
  if (!isSubject(token)) return null;
  const verb = tree.head(token);
  const duty = [verb, ...tree.children(verb, 'aux')].some(({ lemma }) => DUTIES.has(lemma));
  const teller = tree.head(verb);
  if (!duty || verb.label !== 'ccomp' || !TELLING.has(teller.lemma)) return null;
  return tree.child(teller, 'dobj', 'dative') ?? null;
}

/** Who cannot be meant: the other side of the same verb. */
function excludedFor(tree: Tree, token: Token): Set<number> {
  const excluded = new Set<number>();
  const shut = (head: Token): void => {
    for (const each of tree.coordinated(head)) {
      for (const { index } of tree.below(each, ({ label }) => label === 'compound' || label === 'flat'))
        excluded.add(index);
    }
  };
  if (token.tag !== 'PRP$' && !/sel(?:f|ves)$/i.test(token.text)) {
    const own = verbOf(tree, token);
    const raised = isSubject(token) && /^(?:him|her|them)$/i.test(token.text);
    const verb = raised && own !== null ? tree.head(own) : own;
    if (verb !== null && (raised || !isSubject(token))) {
      for (let at = verb; ; at = tree.head(at)) {
        const subject = tree.child(at, 'nsubj', 'nsubjpass');
        if (subject !== undefined) shut(subject);
        if (subject !== undefined || tree.isRoot(at) || !/^(xcomp|conj)$/.test(at.label)) break;
      }
    }
  }
  return excluded;
}

function verbOf(tree: Tree, token: Token): Token | null {
  let at = token;
  while (!tree.isRoot(at)) {
    at = tree.head(at);
    if (at.pos === 'VERB' || at.pos === 'AUX') return at;
    if (at.pos !== 'ADP' && at.pos !== 'PART') return null;
  }
  return null;
}
