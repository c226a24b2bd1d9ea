// Who comes into question for a pronoun, the likeliest first: by distance, by role, and never the other side of its own verb.
import type { Tree } from '../text/clauses/tree.ts';
import { SAYING } from '../text/clauses/words.ts';
import type { Token } from '../text/parser/document.ts';
import type { Context } from './context.ts';
import { meaning, sideOf } from './readings.ts';
import type { Reading } from './resolution.ts';
import { speakerOf } from './speakers.ts';
import { isSubject, verbAbove } from './verbs.ts';
import { peopleLemma } from './words.ts';

/** How many sentences back a pronoun may reach. */
const BACK = 4;
/** They tell somebody what he must do. */
const TELLING = new Set(['tell', 'warn', 'remind', 'advise', 'inform', 'urge']);
const DUTIES = new Set(['must', 'should', 'need', 'have', 'ought']);

/** Who asks this asks another: "demands that IT sign". */
export const DEMANDING = new Set(
  'demand insist require request ask urge press push tell warn threaten propose recommend call appeal'.split(
    ' ',
  ),
);

export interface Candidate {
  readonly reading: Reading;
  /** In the same sentence, or the subject of one before. */
  readonly near: boolean;
  readonly where: string;
}

/** Lazily, as the first that agrees is taken. */
export function* antecedents(
  context: Context,
  token: Token,
  isPronoun: (token: Token) => boolean,
): Generator<Candidate> {
  const here = context.sentenceIndex(token.index);
  const tree = context.tree(here);
  const excluded = tree === null ? new Set<number>() : excludedFor(tree, token);
  const quoted = context.isQuoted(token.index);
  const speaking = quoted ? speakersSide(context, token) : [];
  const meant =
    tree === null
      ? null
      : (toldWhat(tree, token) ??
        movedTo(tree, token) ??
        doneTo(tree, token) ??
        ownDeed(tree, token) ??
        actsBefore(tree, token));
  const told = meant === null || context.read(context.phraseAt(meant.index)).thing ? null : meant;
  const rivals = tree === null ? [] : rivalsOf(tree, token);
  const apart = [
    ...speaking,
    ...otherSex(context, token),
    ...tellsBehind(context, token),
    ...rivals.flatMap(({ index }) => context.read(context.phraseAt(index)).ids),
  ];
  yield* whoSpoke(context, token, tree);
  const aside = tree === null ? new Set<number>() : asideOf(tree, token);
  const late: Candidate[] = [];
  yield* whoIsAccused(context, token, tree);
  for (const index of orderOf(here, tree !== null && isTag(tree, token))) {
    const heads = headsOf(context, index, token, isPronoun).filter(
      ({ index: at }) =>
        !excluded.has(at) &&
        !isAudience(context, at) &&
        (quoted || !context.isQuoted(at)) &&
        !(index === here && holds(context, at, token)),
    );
    const subjects = heads.filter(isSubject);
    const others = heads.filter((head) => !isSubject(head));
    others.sort((a, b) => Number(isTold(context, a)) - Number(isTold(context, b)));
    const named = (found: readonly Token[]): Candidate[] =>
      found.flatMap((head) =>
        readingsOf(context, index, head)
          .filter(({ ids }) => !ids.some((id) => apart.includes(id)))
          .map((reading) => ({
            reading,
            near: index === here || isSubject(head),
            where: whereOf(head, here - index),
          })),
      );
    if (index !== here) {
      yield* named(subjects);
      yield* late.splice(0);
      yield* named(others);
      continue;
    }
    const ordered = [...(told === null ? [] : [told]), ...subjects.reverse(), ...others.reverse()];
    const found = named(ordered.filter(({ index: at }) => !aside.has(at)));
    yield* isSubject(token) ? found : namedFirst(found);
    late.push(...named(ordered.filter(({ index: at }) => aside.has(at))));
  }
  yield* late;
}

/** "Ann Berg, THE ENVOY OF MERZ, told him": who only explains the subject comes behind the subject of the sentence before. */
function asideOf(tree: Tree, token: Token): ReadonlySet<number> {
  if (!/^(?:dobj|dative)$/.test(token.label)) return new Set();
  const verb = verbOf(tree, token);
  const subject = verb === null ? undefined : tree.child(verb, 'nsubj');
  if (subject === undefined) return new Set();
  const appositions = tree.coordinated(subject).flatMap((each) => tree.children(each, 'appos'));
  return new Set(appositions.flatMap((each) => tree.below(each)).map(({ index }) => index));
}

/** "..., the ministry said. IT added": who says more has just spoken. */
function whoSpoke(context: Context, token: Token, tree: Tree | null): Candidate[] {
  if (tree === null || !isSubject(token) || context.isQuoted(token.index)) return [];
  const saying = tree.head(tree.at(token.index));
  if (!SAYING.has(saying.lemma) || !/^(?:ROOT|parataxis|conj)$/.test(saying.label)) return [];
  const before = context.sentenceIndex(token.index) - 1;
  const [speaker, ...more] =
    context.clauses(before).findLast(({ speaker }) => speaker.length > 0)?.speaker ?? [];
  if (speaker === undefined || more.length > 0) return [];
  return [{ reading: context.read(speaker), near: true, where: 'who spoke in the sentence before' }];
}

/** "Accused the VIGILANTES of theft. THEIR commander denied this": who denies it is theirs. */
function whoIsAccused(context: Context, token: Token, tree: Tree | null): Candidate[] {
  if (tree === null || token.tag !== 'PRP$' || context.isQuoted(token.index)) return [];
  const owned = tree.head(tree.at(token.index));
  if (!isSubject(owned) || !DENYING.test(tree.head(owned).lemma)) return [];
  const before = context.sentenceIndex(token.index) - 1;
  const accusation = context.clauses(before).findLast(({ predicate }) => ACCUSING.test(predicate.lemma));
  return (accusation?.object ?? []).map((accused) => {
    return { reading: context.read(accused), near: true, where: 'accused in the sentence before' };
  });
}

const ACCUSING = /^(?:accuse|blame|charge)$/;
const DENYING = /^(?:deny|reject|dismiss|refute|dispute|contest)$/;

/** Who speaks and for whom: in his mouth "they" are others. */
function speakersSide(context: Context, token: Token): string[] {
  const speaker = speakerOf(context, token);
  if (speaker === null) return [];
  const sides = speaker.kind === 'unnamed' ? speaker.actsFor : speaker.ids.map((id) => sideOf(context, id));
  return /^(?:they|them|their|theirs|themselves)$/i.test(token.text)
    ? [...speaker.ids, ...sides]
    : [...speaker.ids];
}

/** "Told REPORTERS", "at a RALLY": who only listens. */
function isAudience(context: Context, index: number): boolean {
  const { lemma, label } = context.token(index);
  return /^(?:dobj|dative|pobj)$/.test(label) && AUDIENCES.has(lemma.toLowerCase());
}

/** "Told BBC RADIO 4 that": whom one tells comes last. */
function isTold(context: Context, { index }: Token): boolean {
  const tree = context.tree(context.sentenceIndex(index));
  const token = tree?.at(index);
  return (
    tree !== null &&
    token !== undefined &&
    /^(?:dobj|dative)$/.test(token.label) &&
    tree.head(token).lemma === 'tell'
  );
}

const AUDIENCES = new Set(
  'reporter journalist press audience crowd rally conference briefing viewer listener reader supporter'.split(
    ' ',
  ),
);

/** A phrase with the pronoun inside: "a spokesman for ITS army". */
function holds(context: Context, head: number, token: Token): boolean {
  if (/sel(?:f|ves)$/.test(token.text)) return false;
  const { first, next } = context.phraseAt(head);
  return first <= token.index && token.index < next;
}

/** The sentence itself, then those before; for "..., he said" the one before comes first. */
function orderOf(here: number, tag: boolean): number[] {
  const back = Array.from({ length: BACK + 1 }, (_, step) => here - step).filter((index) => index >= 0);
  const [own, before, ...others] = back;
  return tag && own !== undefined && before !== undefined ? [before, own, ...others] : back;
}

/** Where the subject of the sentence before stands. */
export const SUBJECT_BEFORE = 'subject in the sentence before';

function whereOf(head: Token, back: number): string {
  const sentence =
    back === 0 ? 'same sentence' : back === 1 ? 'the sentence before' : `${back} sentences before`;
  return `${isSubject(head) ? 'subject' : 'named'} in ${sentence}`;
}

function readingsOf(context: Context, sentence: number, head: Token): Reading[] {
  const all = joined(context, sentence, head);
  const alone = context.read(context.phraseAt(head.index));
  return all === null ? [alone] : [all, alone];
}

/** Who is named comes before who is only described, where neither is the subject of the pronoun's clause. */
function namedFirst(found: readonly Candidate[]): Candidate[] {
  const vague = ({ reading }: Candidate): boolean =>
    reading.kind === 'unnamed' && !reading.many && reading.pronoun === null;
  return [...found.filter((each) => !vague(each)), ...found.filter(vague)];
}

/** "..., he said": who says it is none of those in what is said. */
function isTag(tree: Tree, token: Token): boolean {
  if (!isSubject(token)) return false;
  const verb = tree.head(token);
  const before = tree.document.tokens[Math.min(token.index, verb.index) - 1];
  // "Tusk was blunter: Poland remains opposed, HE said": whom the words before the colon are about.
  const own = tree.document.tokens
    .slice(tree.sentence.first, token.index)
    .some(
      ({ label, pos }, at, all) =>
        label === 'nsubj' && pos === 'PROPN' && all.slice(at).some(({ text }) => text === ':'),
    );
  return (
    !own &&
    SAYING.has(verb.lemma) &&
    before !== undefined &&
    before.pos === 'PUNCT' &&
    before.index > tree.sentence.first
  );
}

/** Words of a sentence before the pronoun that can be meant: heads of phrases, and names. */
function headsOf(
  context: Context,
  sentence: number,
  before: Token,
  isPronoun: (token: Token) => boolean,
): Token[] {
  const found = context.sentence(sentence);
  if (found === undefined) return [];
  const heads: Token[] = [];
  for (let at = found.first; at < Math.min(found.next, before.index); at += 1) {
    const token = context.token(at);
    const mention = context.cast.at.get(at);
    if (mention !== undefined) {
      if (at === mention.next - 1 && !(mention.demonym && token.pos === 'ADJ'))
        heads.push(headOf(context, mention.first, mention.next));
    } else if (/^(?:DATE|TIME|PERCENT|MONEY|QUANTITY|ORDINAL)$/.test(token.entity)) continue;
    else if (isNoun(token) ? token.label !== 'compound' : isPronoun(token)) heads.push(token);
  }
  return heads;
}

/** Common nouns, also those that the parser took for names: "the defence MINISTRY". */
function isNoun(token: Token): boolean {
  const { pos, text, label, lemma } = token;
  if (pos === 'NOUN') return true;
  return pos === 'PROPN' && label !== 'appos' && (/^\p{Ll}/u.test(text) || peopleLemma(token) !== lemma);
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

/** "Urged TEHRAN to accept a plan under which IT would give up": who is to do what the pronoun stands below. */
function movedTo(tree: Tree, token: Token): Token | null {
  if (!isSubject(token)) return null;
  const below = tree.head(token);
  if (below.label !== 'relcl') return null;
  for (let at = tree.head(below); !tree.isRoot(at); at = tree.head(at)) {
    if (at.pos !== 'VERB' || !/^(?:xcomp|ccomp)$/.test(at.label)) continue;
    const infinitive = tree.children(at, 'aux').some(({ tag }) => tag === 'TO');
    return infinitive ? (tree.child(at, 'nsubj') ?? tree.child(tree.head(at), 'dobj') ?? null) : null;
  }
  return null;
}

/** "Rang THE LEADERS and warned THEM": to whom the verb before it in a row is done. */
function doneTo(tree: Tree, token: Token): Token | null {
  if (!/^(?:dobj|dative)$/.test(token.label) || !/^(?:him|her|it|them)$/i.test(token.text)) return null;
  const verb = tree.head(token);
  if (verb.label !== 'conj' || tree.child(verb, 'nsubj') !== undefined) return null;
  return tree.child(tree.head(verb), 'dobj') ?? null;
}

/** "HE demands that SHE cancel it": two people. */
function otherSex(context: Context, token: Token): readonly string[] {
  const other = /^(?:she|her|hers)$/i.test(token.text) ? /^(?:he|him|his)$/i : /^(?:she|her)$/i;
  if (!/^(?:he|him|his|she|her|hers)$/i.test(token.text)) return [];
  const first = context.sentence(context.sentenceIndex(token.index))?.first ?? token.index;
  const found = context.document.tokens.slice(first, token.index).findLast(({ text }) => other.test(text));
  return found === undefined
    ? []
    : context.read({ head: found.index, first: found.index, next: found.index + 1 }).ids;
}

/** "If SHE did, THE SOURCE SAYS": a source does not speak so of itself. */
function tellsBehind(context: Context, token: Token): readonly string[] {
  if (!/^(?:he|him|his|she|her|hers)$/i.test(token.text)) return [];
  const [speaker] =
    context
      .clauses(context.sentenceIndex(token.index))
      .find(({ speaker: [who] }) => who !== undefined && who.head > token.index)?.speaker ?? [];
  if (speaker === undefined) return [];
  const { kind, ids } = context.read(speaker);
  return kind === 'unnamed' ? ids : [];
}

/** "Urged BENIN to withdraw ITS ships": who is to do it does it with his own; but "to back its bid". */
function ownDeed(tree: Tree, token: Token): Token | null {
  if (token.tag !== 'PRP$' || isBurden(tree, token)) return null;
  const verb = verbAbove(tree, token);
  if (!OWN_DEEDS.has(verb.lemma) || tree.child(verb, 'nsubj') !== undefined) return null;
  return whoActs(tree, verb).find(({ index }) => index < token.index) ?? null;
}

const OWN_DEEDS = new Set(
  `withdraw pull release free end stop halt cease close open reopen remove drop change cut abandon disarm dissolve restrain recall
  suspend reduce limit ease return honour honor keep fulfil fulfill meet reverse reconsider review soften moderate use lay`.split(
    /\s+/,
  ),
);

/** The subject of a verb; of an infinitive whom the verb above addresses, else who does that. */
function whoActs(tree: Tree, verb: Token): readonly Token[] {
  const infinitive =
    /^(?:xcomp|ccomp)$/.test(verb.label) && tree.children(verb, 'aux').some(({ tag }) => tag === 'TO');
  const whom = infinitive ? tree.child(tree.head(verb), 'dobj') : undefined;
  return whom === undefined || tree.child(verb, 'nsubj') !== undefined ? subjectsOver(tree, verb) : [whom];
}

/** "RIYADH wants the Houthis to stop, and IT has made aid conditional": who acts in the clause before, not who is to act in it. */
function actsBefore(tree: Tree, token: Token): Token | null {
  const verb = tree.head(token);
  if (!isSubject(token) || verb.label !== 'conj') return null;
  const before = tree.head(verb);
  const infinitive = tree.child(before, 'ccomp', 'xcomp');
  const other = infinitive === undefined ? undefined : tree.child(infinitive, 'nsubj');
  const to = infinitive !== undefined && tree.children(infinitive, 'aux').some(({ tag }) => tag === 'TO');
  return to && other !== undefined ? (tree.child(before, 'nsubj') ?? null) : null;
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
  const said = isSubject(token) ? tree.head(token) : null;
  if (said !== null && SAYING.has(said.lemma)) {
    // "The White House, IT said, had ...": not who does what is said around it.
    const told = said.label === 'parataxis' ? tree.head(said) : tree.child(said, 'ccomp');
    const subject = told === undefined ? undefined : tree.child(told, 'nsubj', 'nsubjpass');
    if (subject !== undefined && subject.index < token.index) shut(subject);
  }
  if (isDemanded(tree, token)) {
    const demander = tree.head(tree.head(token));
    const subject = tree.child(demander.label === 'conj' ? tree.head(demander) : demander, 'nsubj');
    if (subject !== undefined) shut(subject);
  }
  const owned = token.tag === 'PRP$' ? tree.head(token) : undefined;
  if (owned?.label === 'dobj' && GOING.has(owned.lemma) && DEMANDING.has(tree.head(owned).lemma)) {
    for (const subject of subjectsOver(tree, tree.head(owned))) shut(subject);
  }
  if (token.tag === 'PRP$' && isBurden(tree, token)) {
    const lifting = verbAbove(tree, token);
    for (const actor of whoActs(tree, lifting)) shut(actor);
  }
  if (token.tag !== 'PRP$' && !/sel(?:f|ves)$/i.test(token.text)) {
    const own = verbOf(tree, token);
    // "Wants IT to sign": not who wants it.
    const wanted = own !== null && tree.children(own, 'aux').some(({ tag }) => tag === 'TO');
    const raised = isSubject(token) && (wanted || /^(?:him|her|them)$/i.test(token.text));
    const verb = raised && own !== null ? tree.head(own) : own;
    if (verb !== null && (raised || !isSubject(token))) {
      for (let at = verb; ; at = tree.head(at)) {
        const subject = tree.child(at, 'nsubj', 'nsubjpass');
        if (subject !== undefined) shut(subject);
        const shared = /^(xcomp|conj)$/.test(at.label) || (at.label === 'advcl' && at.tag === 'VBG');
        if (subject !== undefined || tree.isRoot(at) || !shared) break;
      }
    }
  }
  return excluded;
}

/** "To drop all charges against ITS commander", "lift sanctions on THEIR banks": whose burden another lays on or takes off. */
function isBurden(tree: Tree, token: Token): boolean {
  const preposition = tree.head(tree.head(token));
  return /^(?:against|on)$/.test(preposition.text) && BURDENS.has(tree.head(preposition).lemma);
}

const BURDENS = new Set(
  'charge case lawsuit sanction warrant ban complaint tariff duty embargo claim'.split(' '),
);

/** "Demanded HIS resignation": what one asks of another. */
const GOING = new Set(
  'resignation release withdrawal removal dismissal arrest extradition departure ouster surrender expulsion trial'.split(
    ' ',
  ),
);

/** The subject of a verb, or of the one with which it stands in a row. */
function subjectsOver(tree: Tree, verb: Token): readonly Token[] {
  const own = tree.children(verb, 'nsubj');
  return own.length > 0 || !/^(?:conj|xcomp|advcl)$/.test(verb.label)
    ? own
    : subjectsOver(tree, tree.head(verb));
}

/** "Demanded that IT withdraw". */
export function isDemanded(tree: Tree, token: Token): boolean {
  if (!isSubject(token)) return false;
  const verb = tree.head(token);
  const one = /^(?:he|she|it)$/i.test(token.text);
  const bare = verb.tag === 'VB' || (one && verb.tag === 'VBP');
  return bare && tree.child(verb, 'aux') === undefined && DEMANDING.has(tree.head(verb).lemma);
}

/** "THEY urged him", "THE ENVOY spoke with him": who acts on the other one, so that the two do not mean the same. */
function rivalsOf(tree: Tree, token: Token): Token[] {
  if (!/^(?:dobj|dative|pobj)$/.test(token.label) || token.tag === 'PRP$') return [];
  const verb = verbOf(tree, token) ?? verbOf(tree, sharedNoun(tree, token));
  const subject = verb === null ? undefined : tree.child(verb, 'nsubj');
  if (subject === undefined || subject.index > token.index) return [];
  return subject.tag === 'PRP' ? [subject] : tree.coordinated(subject).filter(({ tag }) => /^NN/.test(tag));
}

/** "Went through THE TERMS of the plan with him", "sent A LETTER to him": the noun on which the parser hung what is the verb's. */
function sharedNoun(tree: Tree, token: Token): Token {
  const preposition = tree.head(token);
  let noun = tree.head(preposition);
  if (!/^(?:with|to|from|against)$/.test(preposition.text) || noun.pos !== 'NOUN') return token;
  while (tree.head(noun).text === 'of' && tree.head(tree.head(noun)).pos === 'NOUN')
    noun = tree.head(tree.head(noun));
  return noun;
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
