// Who stands inside the phrase of an object: "aid TO THE STRIKERS", "THE AIRLINE's licence", "compensation FROM the company".
import type { Clause, Filler } from '../../text/clauses/clauses.ts';
import { fillersOf } from '../../text/clauses/fillers.ts';
import { type Tree, treeOf } from '../../text/clauses/tree.ts';
import type { Document, Token } from '../../text/parser/document.ts';
import type { Place, Reading } from './reading.ts';

/** Whose the object is, and to whom or against whom it goes; the nearest first. */
export function belonging({ document }: Reading, place: Place): Filler[] {
  const tree = treeOf(document, place.sentence);
  return objectsOf(tree, place).flatMap((noun) => around(tree, noun, 0));
}

/** Behind a preposition that hangs on a noun and not on the verb: "demanded an apology FROM HER", "held a round of talks WITH THEM". */
export function belowObject(document: Document, place: Place, preposition: string): Filler[] {
  if (!CARRIED.has(preposition) || place.clause.predicate.kind !== 'verb') return [];
  const tree = treeOf(document, place.sentence);
  const { clause } = place;
  const others = clause.obliques
    .filter((oblique) => oblique.preposition !== preposition)
    .flatMap(({ fillers }) => fillers)
    .map(({ head }) => tree.at(head));
  const there = clause.predicate.lemma === 'be' ? clause.subject.map(({ head }) => tree.at(head)) : [];
  const nouns = [...objectsOf(tree, place), ...others, ...there].filter(({ pos }) => pos === 'NOUN');
  return nouns.flatMap((noun) => carried(tree, noun, preposition, 0));
}

/** "Oman conveyed a warning FROM ISRAEL", "carried ISRAEL's demand": whose message it is, not who carries it. */
export function sendersOf(document: Document, { clause, sentence }: Place): Filler[] {
  if (!CARRYING.has(clause.predicate.lemma)) return [];
  const tree = treeOf(document, sentence);
  const messages = [clause.predicate.noun ?? [], clause.object.map(({ head }) => head)].flat();
  return messages
    .map((head) => tree.at(head))
    .flatMap((message) => [
      ...tree.children(message, 'poss').flatMap((owner) => fillersOf(tree, owner)),
      ...tree
        .children(message, 'prep')
        .filter(({ text }) => text === 'from')
        .flatMap((from) => behind(tree, from)),
    ]);
}

const CARRYING = new Set('carry convey deliver relay pass transmit bring send'.split(' '));

/** Not "according TO two officials": who says it is not who it is done to. */
export function behindIn({ obliques, speaker }: Clause, preposition: string): readonly Filler[] {
  return obliques
    .filter((oblique) => oblique.preposition === preposition)
    .flatMap(({ fillers }) => fillers)
    .filter(({ head }) => !speaker.some((said) => said.head === head));
}

/** "The text is RUSSIA's wish list": whose that is as which something is told. */
export function ownersOfNoun(document: Document, { clause, sentence }: Place): Filler[] {
  const tree = treeOf(document, sentence);
  return ownersIn(tree, tree.at(clause.predicate.head));
}

/** "Described the text as a RUSSIAN wish list", "called it MACRON's brainchild": whose work it is said to be. */
export function ownersCalled(document: Document, { clause, sentence }: Place): Filler[] {
  const tree = treeOf(document, sentence);
  const work = tree.tokens().find(({ index, lemma }) => index > clause.predicate.head && WORKS.has(lemma));
  return work === undefined ? [] : ownersIn(tree, work);
}

const WORKS = new Set('list brainchild handiwork work invention creation concoction product'.split(' '));

function ownersIn(tree: Tree, noun: Token): Filler[] {
  const owners = tree
    .children(noun, 'poss', 'amod', 'compound')
    .filter(({ label, entity }) => label === 'poss' || /^(?:GPE|NORP|ORG|PERSON)$/.test(entity));
  const of = tree.children(noun, 'prep').filter(({ text }) => text === 'of');
  return owners.length > 0
    ? owners.flatMap((owner) => fillersOf(tree, owner))
    : of.flatMap((each) => behind(tree, each));
}

function carried(tree: Tree, noun: Token, preposition: string, depth: number): Filler[] {
  const own = tree.children(noun, 'prep');
  const found = own.filter(({ text }) => text.toLowerCase() === preposition);
  if (found.length > 0) return found.flatMap((each) => behind(tree, each));
  if (depth === DEPTH) return [];
  return own
    .filter(({ text }) => text.toLowerCase() === 'of')
    .flatMap((each) => tree.children(each, 'pobj'))
    .flatMap((inner) => carried(tree, inner, preposition, depth + 1));
}

const CARRIED = new Set('to from on against with for into between among'.split(' '));

function objectsOf(tree: Tree, { clause }: Place): Token[] {
  return clause.object.map(({ head }) => tree.at(head)).filter(({ pos }) => pos === 'NOUN');
}

/** How deep a phrase is searched: "the release OF the crew OF the tanker". */
const DEPTH = 2;
const JOINING = new Set('of to from on against with over'.split(' '));

function around(tree: Tree, noun: Token, depth: number): Filler[] {
  if (depth > DEPTH) return [];
  const owners = tree.children(noun, 'poss').flatMap((each) => fillersOf(tree, each));
  const others = tree
    .children(noun, 'prep')
    .filter(({ text }) => JOINING.has(text.toLowerCase()))
    .flatMap((each) => tree.children(each, 'pobj'));
  return [
    ...owners,
    ...others.flatMap((each) => fillersOf(tree, each)),
    ...others.filter(({ pos }) => pos === 'NOUN').flatMap((each) => around(tree, each, depth + 1)),
  ];
}

function behind(tree: Tree, preposition: Token): Filler[] {
  return tree.children(preposition, 'pobj').flatMap((each) => fillersOf(tree, each));
}
