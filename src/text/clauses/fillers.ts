// From the word that a tree gives for a role to those who fill it: coordinated ones apart, names before descriptions.
import type { Token } from '../parser/document.ts';
import type { Filler } from './clause.ts';
import type { Extent, Tree } from './tree.ts';
import { RELATIVES } from './words.ts';

/** Not part of the phrase that fills a role: other fillers, and clauses that say more of it. */
const APART = new Set(['conj', 'cc', 'preconj', 'appos', 'relcl', 'acl', 'advcl', 'punct', 'parataxis']);

export function fillersOf(tree: Tree, head: Token): Filler[] {
  const isClause = (each: Token): boolean =>
    each !== head && /^VB[DZP]$/.test(each.tag) && tree.child(each, 'nsubj') !== undefined;
  const row = tree
    .coordinated(named(tree, head))
    .filter((each) => !isClause(each) && !isExcepted(tree, each));
  return row.flatMap((each) => {
    const name = named(tree, each);
    const partner = partnerOf(tree, each);
    if (partner !== undefined) {
      const own = tree.below(each, ({ label, index }) => !APART.has(label) && index > partner.index);
      return [fillerOf(tree, partner), headedBy(each, tree.extent(own))];
    }
    return name === each
      ? [fillerOf(tree, each)]
      : tree.coordinated(name).map((other) => fillerOf(tree, other));
  });
}

export function fillersOfAll(tree: Tree, heads: readonly Token[]): Filler[] {
  const [first] = heads;
  if (first !== undefined && heads.length === 1) return fillersOf(tree, first);
  return heads.flatMap((head) => fillersOf(tree, head));
}

/** "Kyiv too hard and MOSCOW NOT AT ALL", "Kyiv and NOT MOSCOW": not the others' role. */
function isExcepted(tree: Tree, { index, label }: Token): boolean {
  const beside = (step: number): string => tree.text(index + step).toLowerCase();
  return (
    (label === 'conj' && beside(-1) === 'not') ||
    (beside(1) === 'not' && beside(2) === 'at' && beside(3) === 'all')
  );
}

/** "The TRUMP-Putin summit": the name that a hyphen joins to another. */
export function partnerOf(tree: Tree, name: Token): Token | undefined {
  const hyphen = tree.children(name, 'punct').find(({ text }) => /^[-–]$/.test(text));
  if (hyphen === undefined || name.pos !== 'PROPN' || hyphen.index !== name.index - 1) return undefined;
  return tree
    .children(name, 'compound', 'nmod', 'amod')
    .find(({ index, pos }) => pos === 'PROPN' && index === hyphen.index - 1);
}

export function fillerOf(tree: Tree, head: Token): Filler {
  const next = PARTICLES.test(head.text) ? tree.at(Math.min(head.index + 1, tree.sentence.next - 1)) : head;
  if (next !== head && next.pos === 'PROPN') {
    return headedBy(next, tree.extent([...tree.below(head, ({ label }) => !APART.has(label)), next]));
  }
  const phrase = tree.below(
    head,
    (each) =>
      !APART.has(each.label) &&
      !(each.tag === 'POS' && each.head === head.index) &&
      !(each.tag === 'CC' && each.text === 'Both') &&
      !isDay(tree, each),
  );
  return headedBy(head, tree.extent(phrase));
}

function headedBy({ index }: Token, { first, next, start, end }: Extent): Filler {
  return { head: index, first, next, start, end };
}

/** "Sudan's army chief ON TUESDAY rejected it": when it was belongs to the verb. */
export function isDay(tree: Tree, { label, text, index }: Token): boolean {
  if (label !== 'prep' || text !== 'on') return false;
  return /^(?:DATE|TIME)$/.test(tree.child(tree.at(index), 'pobj')?.entity ?? '');
}

/**
 * The name in apposition to a description: "Trump's envoys, Steve Witkoff and Jared Kushner", "her counterpart, the rebel
 * commander Pedro Salas". A name keeps its place before a description: "Umerov, the secretary of the council".
 */
function named(tree: Tree, head: Token): Token {
  if (isName(head)) return head;
  const beside = tree.children(head, 'appos');
  return beside.find(isName) ?? beside.map((each) => named(tree, each)).find(isName) ?? head;
}

function isName({ pos, tag, entity }: Token): boolean {
  if (pos === 'PROPN') return true;
  return !/^NNS?$/.test(tag) && (entity === 'PERSON' || entity === 'ORG' || entity === 'GPE');
}

/** In "von der Leyen" the parser stops too early. */
const PARTICLES = /^(v[ao]n|de[rn]?|d[aiu]|t[eo]r|zu|ibn|bin|al|el)$/;

export function isRelative(token: Token): boolean {
  return RELATIVES.has(token.text.toLowerCase()) && /^(W|IN|DT)/.test(token.tag);
}

/** Each head once, in the order of the text. */
export function distinct(fillers: readonly Filler[]): Filler[] {
  const byHead = new Map(fillers.map((filler) => [filler.head, filler]));
  return [...byHead.values()].sort((a, b) => a.head - b.head);
}
