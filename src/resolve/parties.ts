// The two parties of a report: whom its lead sets against each other or brings together. Fixed once, for the whole report.

import type { Tree } from '../text/clauses/tree.ts';
import { SAYING } from '../text/clauses/words.ts';
import type { Token } from '../text/parser/document.ts';
import type { Mention } from './cast.ts';
import type { Context } from './context.ts';
import { unique } from './description.ts';
import { membersIn } from './facing.ts';
import { CALLINGS } from './families.ts';
import { sideOf } from './readings.ts';
import { mediates, weightsOf } from './scene.ts';
import { verbAbove } from './verbs.ts';
import { PEOPLE, SIDES } from './words.ts';

export interface Parties {
  /** Ids of two sides. */
  readonly ids: readonly [string, string];
  /** Offset of the sentence that brings them in. */
  readonly start: number;
}

/** How many sentences tell whom a report is about. */
const LEAD = 3;

/** Who stands behind these is no place and no occasion. */
const TOWARDS = /^(?:with|against|between|from|to|on|of|by|upon|toward|towards|versus)$/;

/** Whoever does this goes between the parties. */
const MEDIATING =
  /^(?:mediate|broker|host|facilitate|sponsor|convene|moderate|chair|accompany|say|tell|report)$/;

/** Where somebody goes is a place. */
const GOING = /^(?:leave|visit|reach|enter|arrive|fly|travel|return|come|go|head|tour|quit)$/;

/** They speak and meet for their side, and are none. */
const DELEGATES =
  /^(?:official|diplomat|envoy|negotiator|minister|delegate|officer|lawmaker|leader|president|delegation|team|representative|spokesman|spokeswoman|source|person|people|reporter|journalist|lawmaker)$/;

const NOBODY: ReadonlyMap<string, string> = new Map();

/** They come for others, or watch them. */
const BETWEEN =
  /^(?:mediator|facilitator|go-between|monitor|observer|inspector|peacekeeper|expert|adviser|advisor|arbitrator)$/;

interface Candidate {
  readonly side: string;
  readonly token: Token;
}

/** Null where the lead speaks of one alone, or of more without saying which two face each other. */
export function partiesOf(context: Context): Parties | null {
  let found: Candidate[] = [];
  for (let index = 0, read = 0; read < LEAD && index < context.document.sentences.length; index += 1) {
    const tree = context.tree(index);
    if (tree === null) continue;
    read += 1;
    const own = candidatesIn(context, tree);
    if (own.length === 0 && found.length === 0) continue;
    const members = own.some(({ side }) => side.startsWith('unnamed:')) ? membersIn(context) : NOBODY;
    found = [...found, ...own].map(({ side, token }) => ({ side: members.get(side) ?? side, token }));
    const sides = unique(found.map(({ side }) => side));
    if (sides.length < 2) continue;
    const [one, other, ...more] =
      sides.length === 2 ? sides : (paired(tree, own) ?? foremost(context, sides));
    if (one === undefined || other === undefined || more.length > 0) return null;
    const together = [one, other].every((side) => own.some((each) => each.side === side));
    const states = [one, other].every((side) => context.gazetteer.actors.get(side)?.kind === 'state');
    if (!(together || states) || isOutweighed(context, one, other)) return null;
    const facing = together ? other : (fighting(context, other) ?? other);
    return { ids: [one, facing], start: tree.sentence.start };
  }
  return null;
}

/** Whoever does something, is dealt with, or is spoken for. */
function candidatesIn(context: Context, tree: Tree): Candidate[] {
  const main = mainVerbs(tree);
  return tree.tokens().flatMap((token) => {
    const mention = context.cast.at.get(token.index);
    if (token.pos !== 'NOUN' && token.pos !== 'PROPN') return [];
    if (mention !== undefined && (mediates(context, mention) || mention.member.kind === 'outlet')) return [];
    const top = topOf(tree, token);
    if (!main.has(verbAbove(tree, top).index) || !isPartOf(tree, top) || isPlace(mention, token)) return [];
    const { ids, kind, actsFor, many } = context.read(context.phraseAt(token.index));
    if (kind === 'outlet' || kind === null) return [];
    if (kind === 'unnamed') {
      const lemma = token.lemma.toLowerCase();
      if (BETWEEN.test(lemma)) return [];
      if (DELEGATES.test(lemma)) return actsFor.map((side) => ({ side, token }));
      const whole = many ? PEOPLE.has(lemma) : CALLINGS.has(lemma) || SIDES.has(lemma);
      return whole ? ids.map((side) => ({ side, token })) : [];
    }
    return ids
      .map((id) => ({ id, side: sideOf(context, id) }))
      .filter(({ id, side }) => kind !== 'person' || (side !== id && !isPerson(context, side)))
      .map(({ side }) => ({ side, token }));
  });
}

function isPerson({ cast, gazetteer }: Context, id: string): boolean {
  return (gazetteer.actors.get(id)?.kind ?? cast.members.get(id)?.kind) === 'person';
}

/** What the sentence tells, and what is said in it; not what else came with it. */
function mainVerbs(tree: Tree): ReadonlySet<number> {
  const found = tree.tokens().filter((token) => tree.isRoot(token));
  for (const verb of found) {
    const goesOn = SAYING.has(verb.lemma) ? ['conj', 'xcomp', 'ccomp', 'parataxis'] : ['conj', 'xcomp'];
    found.push(...tree.children(verb, ...goesOn).filter(({ pos }) => pos === 'VERB' || pos === 'AUX'));
  }
  return new Set(found.map(({ index }) => index));
}

/** A river, a town of which nothing is known. */
function isPlace(mention: Mention | undefined, { entity }: Token): boolean {
  return mention?.member.known === false && (mention.kind === null || /^(?:LOC|FAC|GPE)$/.test(entity));
}

/** The first of those that are joined. */
function topOf(tree: Tree, token: Token): Token {
  let top = token;
  while (top.label === 'conj') top = tree.head(top);
  return top;
}

/** Not "in VENEZUELA", nor "brokered by MALAYSIA". */
function isPartOf(tree: Tree, token: Token): boolean {
  const { label } = token;
  const above = tree.head(token);
  if (/^(?:nsubj|nsubjpass)$/.test(label)) return !MEDIATING.test(above.lemma);
  if (/^(?:dobj|dative)$/.test(label)) return !GOING.test(above.lemma);
  if (label !== 'pobj' || !TOWARDS.test(above.lemma.toLowerCase())) return false;
  const noun = tree.head(above);
  if (above.lemma === 'of' && (PEOPLE.has(noun.lemma) || CALLINGS.has(noun.lemma))) return false;
  return !MEDIATING.test(noun.lemma) && !GOING.test(noun.lemma);
}

/** "Urged SERBIA AND KOSOVO": the only two that are joined, where nobody else stands opposite. */
function paired(tree: Tree, candidates: readonly Candidate[]): readonly string[] | null {
  const pairs = new Map<number, string[]>();
  for (const { side, token } of candidates) {
    const { index } = topOf(tree, token);
    pairs.set(index, unique([...(pairs.get(index) ?? []), side]));
  }
  const joined = [...pairs].filter(([, sides]) => sides.length > 1);
  const [only, ...more] = joined;
  if (only === undefined || more.length > 0 || only[1].length > 2) return null;
  return /^nsubj/.test(tree.at(only[0]).label) ? null : only[1];
}

/** The two states of which far more is said than of any other. */
function foremost(context: Context, sides: readonly string[]): readonly string[] {
  const weights = weightsOf(context).filter(([id]) => sides.includes(id));
  const [one, other, third] = weights;
  const clear = sides.length === weights.length && (other?.[1] ?? 0) >= 2 * (third?.[1] ?? 0);
  return one !== undefined && other !== undefined && clear ? [one[0], other[0]] : [];
}

/** "He singled out the UAE ... the RSF ... THE RSF": rebels of whom more is said than of the state that was found. */
function fighting(context: Context, found: string): string | null {
  const times = new Map<string, number>();
  for (const mention of context.cast.mentions) {
    const { id, called, kind } = mention.member;
    const rebels = kind !== 'person' && [...called].some((word) => REBELS.test(word));
    if (id === found || rebels) times.set(id, (times.get(id) ?? 0) + 1);
  }
  const [most] = [...times].sort(([, a], [, b]) => b - a);
  return most !== undefined && most[0] !== found && most[1] > (times.get(found) ?? 0) ? most[0] : null;
}

const REBELS = /^(?:rebel|guerrilla|insurgent|militia|paramilitary|militant|junta|faction|separatist)$/;

/** A third state of which more is said than of both: the report is about another matter. */
function isOutweighed(context: Context, one: string, other: string): boolean {
  const weights = new Map(weightsOf(context));
  const [first, second] = [weights.get(one), weights.get(other)];
  if (first === undefined || second === undefined) return false;
  return [...weights].some(([id, weight]) => id !== one && id !== other && weight > first + second);
}
