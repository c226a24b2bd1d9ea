// What a text calls those whom it names: "the airline Northern Air", "Houthi rebels", "Copa-Cogeca, the farmers' lobby".
import type { Document, Token } from '../text/parser/document.ts';
import { CALLINGS, isPart, MANIFOLD } from './families.ts';
import { fold } from './fold.ts';
import type { Name } from './names.ts';

/** How many words behind a name its apposition may have. */
const REACH = 14;

/** Nouns for what prints and broadcasts: "told Nova TELEVISION". */
const OUTLETS = /^(?:radio|television|tv|newspaper|daily|weekly|magazine|tabloid|broadcaster|website)$/i;

/** The tokens of the nouns by which a name is explained. */
export function callingsOf({ tokens, text }: Document, { first, next, titled, kind }: Name): number[] {
  if (titled) return [];
  const found: number[] = [];
  const inside = (index: number): boolean => index >= first && index < next;
  const own = tokens.slice(first, next);
  const [before, last, after] = [tokens[first - 1], tokens[next - 1], tokens[next]];
  const entity = last?.entity ?? '';
  if (before !== undefined && isCalling(before) && before.tag === 'NN' && !MANIFOLD.has(before.lemma)) {
    const named = own.some(({ head, label }) => head === before.index && label !== 'poss');
    if (inside(before.head) || named) found.push(before.index);
  }
  if (
    after !== undefined &&
    kind !== 'group' &&
    isCalling(after) &&
    !isPart(after.lemma) &&
    last?.head === after.index &&
    /^(?:compound|amod|nmod)$/.test(last.label)
  )
    found.push(after.index);
  const noun = tokens[first - 2];
  if (before?.text === ',' && noun?.tag === 'NN' && /^\p{Lu}{3,}$/u.test(last?.text ?? '') && isCalling(noun))
    found.push(noun.index);
  for (const { label, head } of own) {
    const explained = tokens[head];
    if (label === 'appos' && kind !== 'person' && head < first && isCalling(explained)) found.push(head);
  }
  for (const token of tokens.slice(next, next + REACH)) {
    const apposed = token.label === 'appos' && inside(token.head);
    const is = tokens[token.head];
    const said =
      token.label === 'attr' &&
      is?.lemma === 'be' &&
      own.some(({ label, head }) => label === 'nsubj' && head === is.index);
    if ((apposed || said) && entity !== 'PERSON' && isCalling(token)) found.push(token.index);
  }
  if (kind === 'person') return found;
  const known = knownAs(tokens, text, first);
  if (known !== null) found.push(known);
  return [...new Set(found)];
}

/** "The group, formally known as THE LIBERATION TIGERS": the noun that this name explains. */
function knownAs(tokens: readonly Token[], text: string, first: number): number | null {
  const start = tokens[first]?.start ?? 0;
  if (!/\bknown (?:\p{L}+ )?as (?:the )?$/u.test(text.slice(Math.max(0, start - 40), start))) return null;
  for (let at = first - 3; at > first - 8; at -= 1) {
    const token = tokens[at];
    if (isCalling(token)) return at;
    if (token !== undefined && /^(?:NOUN|PROPN)$/.test(token.pos)) return null;
  }
  return null;
}

function isCalling(token: Token | undefined): boolean {
  return token?.pos === 'NOUN' && CALLINGS.has(token.lemma.toLowerCase());
}

/** Nouns and adjectives before the noun by which a name is explained: "the MINING company". */
export function explaining({ tokens }: Document, noun: number): string[] {
  const found: string[] = [];
  for (let at = noun - 1; at >= 0 && noun - at < 5; at -= 1) {
    const { pos, lemma, tag } = tokens[at] as Token;
    if (pos === 'NOUN' || pos === 'ADJ' || tag === 'VBG') found.push(lemma.toLowerCase());
    else if (tokens[at]?.text !== '-') break;
  }
  return found;
}

/** The noun in a name that tells what it names: "Mirador MINE", "TERMINAL Oriental". */
export function ownNoun(name: string): string | null {
  const words = fold(name).split(/\s+/);
  const of = words.findIndex((word) => /^(?:of|for)$/.test(word));
  const head = (of > 0 ? words[of - 1] : words.at(-1)) ?? '';
  const noun = ROMANCE.test(words[0] ?? '') && words.length === 2 ? (words[0] ?? '') : head;
  return words.length > 1 && /^\p{Lu}\p{Ll}{3,}$/u.test(noun) ? noun.toLowerCase() : null;
}

/** Nouns of two languages, before the adjective. */
const ROMANCE = /^(?:Terminal|Hospital|Hotel|Radio|Mina|Central)$/;

/** "NOVA TV", "the newspaper EL PAIS". */
export function isOutlet({ tokens }: Document, { first, next }: Name): boolean {
  const [earlier, before, after] = [tokens[first - 2], tokens[first - 1], tokens[next]];
  if (before?.text === 'agency' && /^(?:news|press|state)$/.test(earlier?.text ?? '')) return true;
  const last = tokens[next - 1]?.text ?? '';
  if (after?.text === 'agency' && /^(?:told|tell|tells)$/.test(earlier?.text ?? '')) return true;
  return (
    OUTLETS.test(after?.text ?? '') ||
    (OUTLETS.test(before?.text ?? '') && before?.pos === 'NOUN') ||
    (next > first + 1 &&
      (/^(?:TV|Radio|Television|FM)$/.test(last) || /^(?:Radio|TV)$/.test(tokens[first]?.text ?? '')))
  );
}

/** The kinds of bodies that stand in a name itself: "Federation of Andean Miners", "Rural Alliance". */
export function ownCallings(name: string): string[] {
  const words = fold(name)
    .toLowerCase()
    .split(/[\s-]+/);
  const of = words.findIndex((word) => /^(?:of|for|against)$/.test(word));
  const head = of > 0 ? words[of - 1] : words.at(-1);
  const one = head === undefined ? '' : head.replace(/ies$/, 'y').replace(/(?<![is])s$/, '');
  return words.length > 1 && CALLINGS.has(one) ? [one] : [];
}
