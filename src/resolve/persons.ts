// What the grammar around a name tells of it, where the parser's entities do not: a person, or none.
import { SAYING } from '../text/clauses/words.ts';
import type { Token } from '../text/parser/document.ts';
import { PEOPLE } from './words.ts';

/** The grammar tells a person where the parser's entities do not: "the envoy, Nihat Korkmaz", "Maes, who chairs the union". */
export function isOfficeholder(tokens: readonly Token[], first: number, next: number): boolean {
  const [before, last, after] = [tokens[first - 1], tokens[next - 1], tokens[next]];
  if (last === undefined) return false;
  const holds = (token: Token | undefined): boolean =>
    token !== undefined &&
    token.pos === 'NOUN' &&
    PEOPLE.has(token.lemma.toLowerCase()) &&
    !/^(?:team|staff|office|camp|campaign|group)$/.test(token.lemma);
  if (holds(before) && before?.after !== '') return true;
  if (/^(?:called|named)$/.test(before?.text ?? '') && before?.tag === 'VBN' && holds(tokens[before.head]))
    return true;
  if (isAbroad(tokens, first - 1)) return true;
  if (last.label === 'appos' && !/^\p{Lu}{3,}$/u.test(last.text)) {
    let of = tokens[last.head];
    while (of !== undefined && !holds(of) && /^(?:pobj|prep)$/.test(of.label)) of = tokens[of.head];
    if (holds(of)) return true;
  }
  const speaks = last.label === 'nsubj' && SAYING.has(tokens[last.head]?.lemma ?? '');
  if (speaks && next > first + 1 && last.entity !== 'ORG') return true;
  const who = after?.text === ',' ? tokens[next + 1] : after;
  if (/^(?:who|whose)$/.test(who?.text ?? '')) return true;
  return tokens
    .slice(next, next + 12)
    .some((token) => token.label === 'appos' && token.head === last.index && holds(token));
}

/** "Unite, WHICH represents managers": no person, and no place. */
export function isSaidWithWhich(tokens: readonly Token[], first: number, next: number): boolean {
  const which = tokens[next + 1];
  if (tokens[next]?.text !== ',' || which?.text !== 'which' || !/^nsubj/.test(which.label)) return false;
  const head = tokens[which.head]?.head ?? -1;
  return head >= first && head < next;
}

/** "Ambassador to WASHINGTON Yechiel Leiter": two names. */
export function isAbroad(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text === 'to' && /^(?:ambassador|envoy)$/i.test(tokens[at - 2]?.text ?? '');
}
