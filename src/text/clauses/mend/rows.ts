// Mends coordinations: clauses side by side, infinitives in a row, prepositions that lost their noun to the next clause.
import type { Token } from '../../parser/document.ts';
import { PEOPLE } from './headlines.ts';
import { isSaying, SUBJECTS, type Words } from './words.ts';

/** "OFFICERS and the secret service swapped lists": the first of the row, left alone before the subject. */
function orphaned(words: Words): void {
  const first = words.all.find(({ head, index, tag }) => head === index && /^NN/.test(tag));
  const and = first === undefined ? undefined : words.child(first, 'cc');
  if (first === undefined || and === undefined) return;
  const subject = words.all.find(
    (token) => token.label === 'nsubj' && words.leftmost(token).index === and.index + 1,
  );
  const verb = subject === undefined ? undefined : words.head(subject);
  if (subject === undefined || verb === undefined || words.isBelow(verb, first)) return;
  words.attach(first, verb, 'nsubj');
  words.attach(subject, first, 'conj');
}

export function mendRows(words: Words): void {
  orphaned(words);
  for (const token of words.all) {
    infinitiveInRow(words, token);
    finiteInRow(words, token);
    pastInRow(words, token);
    strandedPreposition(words, token);
    parallelThat(words, token);
    parallelWho(words, token);
    expletive(words, token);
    lostSubject(words, token);
    swallowedByPlace(words, token);
    gerundObject(words, token);
    chargedWith(words, token);
  }
}

function isInfinitive(words: Words, { index, tag }: Token): boolean {
  const token = words.at(index);
  return token !== undefined && tag === 'VB' && words.children(token, 'aux').some((aux) => aux.tag === 'TO');
}

/** "To meet, TO TALK and to stop". */
function infinitiveInRow(words: Words, token: Token): void {
  const head = token.label === 'dep' ? words.head(token) : undefined;
  if (head === undefined || token.index < head.index) return;
  if (isInfinitive(words, token) && isInfinitive(words, head)) token.label = 'conj';
}

/** "Has pressed them to stop and CALLED on Eritrea": told in the past or the third person, it stands beside no bare verb. */
function finiteInRow(words: Words, token: Token): void {
  const head = token.label === 'conj' ? words.head(token) : undefined;
  if (head === undefined || !isTold(words, token) || !isBare(words, head)) return;
  const twin = words.above(head, (above) => isTold(words, above));
  if (twin === undefined || words.child(token, ...SUBJECTS) !== undefined) return;
  for (const and of words.children(head, 'cc').filter(({ index }) => index < token.index))
    words.attach(and, twin, 'cc');
  words.attach(token, twin, 'conj');
}

/** "Tells us that he rang the president and PRESSED him": in the past like what is told, not like the telling. */
function pastInRow(words: Words, token: Token): void {
  const telling = token.label === 'conj' && token.tag === 'VBD' ? words.head(token) : undefined;
  if (telling === undefined || !/^VB[ZP]$/.test(telling.tag) || !isSaying(telling)) return;
  const told = words
    .children(telling, 'ccomp')
    .find(({ tag, index }) => tag === 'VBD' && index < token.index);
  if (told === undefined || words.child(token, ...SUBJECTS) !== undefined) return;
  for (const and of words.children(telling, 'cc').filter(({ index }) => index < token.index))
    words.attach(and, told, 'cc');
  words.attach(token, told, 'conj');
}

function isBare(words: Words, verb: Token): boolean {
  const modal = words.children(verb, 'aux').some(({ tag }) => tag === 'MD');
  return isInfinitive(words, verb) || (verb.tag === 'VB' && modal);
}

function isTold(words: Words, verb: Token): boolean {
  return (
    /^VB[DZ]$/.test(verb.tag) ||
    (verb.tag === 'VBN' && words.children(verb, 'aux').some(({ lemma }) => lemma === 'have'))
  );
}

/**
 * "Driscoll stayed IN Kyiv and Rubio briefed them", "important FOR Kinshasa, he said": a preposition without a noun right
 * before one that can be spared where it hangs.
 */
function strandedPreposition(words: Words, preposition: Token): void {
  if (preposition.label !== 'prep' || words.child(preposition) !== undefined) return;
  const next = words.beside(preposition, 1);
  if (next === undefined) return;
  const noun = words.all.find(
    (each) =>
      each.index > preposition.index &&
      each.index < preposition.index + 12 &&
      each.label === 'nsubj' &&
      words.leftmost(each) === next,
  );
  const verb = noun === undefined ? undefined : words.head(noun);
  if (noun === undefined || verb === undefined || words.isBelow(preposition, noun)) return;
  const heir = words.child(noun, 'conj');
  const others = words.children(verb, 'nsubj').filter((each) => each !== noun);
  if (others.length === 0 && heir === undefined) return;
  if (others.length === 0 && heir !== undefined) {
    const governor = words.head(preposition);
    const and = words.child(noun, 'cc');
    words.attach(heir, verb, 'nsubj');
    if (and !== undefined && governor !== undefined) words.attach(and, governor, 'cc');
  }
  words.attach(noun, preposition, 'pobj');
}

/** "Told us that X believes Y and THAT Z ...": clauses with "that" stand in one row. */
function parallelThat(words: Words, token: Token): void {
  if (token.label !== 'ccomp' && token.label !== 'conj') return;
  const hasThat = (clause: Token): boolean =>
    words.children(clause, 'mark').some(({ text }) => text.toLowerCase() === 'that');
  const that = words.leftmost(token);
  const listed =
    token.label === 'ccomp' && words.head(token)?.label === 'ccomp' && words.beside(that, -1)?.text === ',';
  const first = token.label === 'conj' || listed ? words.head(token) : undefined;
  if (first === undefined || !hasThat(token)) return;
  if (listed && token.index > first.index) token.label = 'conj';
  if (hasThat(first)) return;
  const twin = words.above(first, (above) => above.label === 'ccomp' && hasThat(above));
  if (twin !== undefined) words.attach(token, twin, 'conj');
}

/** "The mediators who brokered the swap and THE PILOTS who flew": nouns with "who" stand in one row. */
function parallelWho(words: Words, noun: Token): void {
  const inner = noun.label === 'conj' ? words.head(noun) : undefined;
  const clause = inner === undefined ? undefined : words.head(inner);
  const outer = clause?.label === 'relcl' ? words.head(clause) : undefined;
  if (inner === undefined || clause === undefined || outer === undefined) return;
  const hasWho = (each: Token): boolean => words.children(each, 'nsubj').some(({ tag }) => tag === 'WP');
  const own = words.child(noun, 'relcl');
  if (own === undefined || !hasWho(clause) || !hasWho(own)) return;
  for (const and of words.children(inner, 'cc')) words.attach(and, outer, 'cc');
  words.attach(noun, outer, 'conj');
}

/** "It would be a mistake TO EXCLUDE them": the infinitive is what is a mistake. */
function expletive(words: Words, infinitive: Token): void {
  const noun = /^(relcl|acl)$/.test(infinitive.label) ? words.head(infinitive) : undefined;
  const verb = noun?.label === 'attr' ? words.head(noun) : undefined;
  if (verb === undefined || verb.lemma !== 'be' || !isInfinitive(words, infinitive)) return;
  const subject = words.child(verb, 'nsubj');
  if (subject?.text.toLowerCase() === 'it' && words.child(infinitive, 'nsubj') === undefined)
    infinitive.label = 'xcomp';
}

/** "Before Thanksgiving THE WHITE HOUSE put": no noun has a noun as object; it is the subject of the verb behind it. */
function lostSubject(words: Words, verb: Token): void {
  if (!/^VB[DZP]$/.test(verb.tag) || /^(aux|auxpass|amod|acl)$/.test(verb.label)) return;
  if (words.child(verb, 'nsubj', 'nsubjpass', 'csubj', 'expl') !== undefined) return;
  const noun = words.beside(words.leftmostAfter(verb), -1);
  const head = noun === undefined ? undefined : words.head(noun);
  if (noun === undefined || noun.label !== 'dobj' || head === undefined || !/^NN/.test(head.tag)) return;
  words.attach(noun, verb, words.child(verb, 'auxpass') === undefined ? 'nsubj' : 'nsubjpass');
}

/** "In an interview with Le Monde, AN OFFICIAL said": no apposition to the paper, but the subject. */
function swallowedByPlace(words: Words, verb: Token): void {
  if (!/^VB[DZP]$/.test(verb.tag) || !/^(ROOT|ccomp|advcl|conj)$/.test(verb.label)) return;
  if (words.child(verb, 'nsubj', 'nsubjpass', 'csubj', 'expl', 'auxpass') !== undefined) return;
  for (const preposition of words.children(verb, 'prep').filter(({ index }) => index < verb.index)) {
    let place = words.child(preposition, 'pobj');
    for (let deeper = place; deeper !== undefined; ) {
      place = deeper;
      const inner = words.children(deeper, 'prep').at(-1);
      deeper = inner === undefined ? undefined : words.child(inner, 'pobj');
    }
    if (place === undefined) continue;
    const swallowed = words
      .children(place, 'appos', 'conj')
      .find((each) => words.beside(words.leftmost(each), -1)?.text === ',' && each.index < verb.index);
    if (swallowed === undefined) continue;
    words.attach(swallowed, verb, 'nsubj');
    return;
  }
}

/** "Ruled out RECOGNISING them": right behind the particle it is what is ruled out. */
function gerundObject(words: Words, gerund: Token): void {
  const verb = gerund.label === 'advcl' && gerund.tag === 'VBG' ? words.head(gerund) : undefined;
  const before = words.beside(gerund, -1);
  if (verb === undefined || before?.label !== 'prt' || before.head !== verb.index) return;
  if (words.child(verb, 'dobj') === undefined) gerund.label = 'xcomp';
}

/** "Accused the envoy OF BIAS": it is the charge, not whose envoy he is. */
function chargedWith(words: Words, of: Token): void {
  const whom = of.label === 'prep' && of.text === 'of' ? words.head(of) : undefined;
  const verb = whom?.label === 'dobj' ? words.head(whom) : undefined;
  const what = words.child(of, 'pobj', 'pcomp');
  if (whom === undefined || verb === undefined || what === undefined || what.entity !== '') return;
  if (!CHARGING.has(verb.lemma)) return;
  if (whom.pos !== 'PROPN' && !PEOPLE.has(whom.lemma)) return;
  words.attach(of, verb, 'prep');
}

/** Verbs of which the phrase with "of" behind the object is their own. */
const CHARGING = new Set(
  'accuse suspect convict acquit absolve warn inform notify remind rob deprive assure convince'.split(' '),
);
