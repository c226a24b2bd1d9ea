// A phrase that describes instead of naming, taken apart: its noun, how many, which one, and whose.
import type { Token } from '../text/parser/document.ts';
import type { Mention } from './cast.ts';
import type { Context } from './context.ts';
import type { Phrase, Reading } from './resolution.ts';
import { BODIES, NUMBERS, peopleLemma } from './words.ts';

export interface Description extends Phrase {
  readonly lemma: string;
  readonly many: boolean;
  /** "The", "this", or whose it is: somebody spoken of before, or the only one. */
  readonly definite: boolean;
  /** "A", "some", "several" or a number alone. */
  readonly indefinite: boolean;
  /** Of "two men", "both sides"; null where no number stands. */
  readonly count: number | null;
  /** Ids of those to whom it belongs: "UKRAINIAN officials", "TRUMP's envoy", "the head of NATO". */
  readonly principals: readonly string[];
  /** Its own words without names, articles and numbers, up to the noun: "deputy foreign minister". */
  readonly words: readonly Token[];
  /** What follows the noun: "of the European Commission". */
  readonly behind: readonly Token[];
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those']);
const INDEFINITE = new Set([
  'a',
  'an',
  'one',
  'another',
  'some',
  'several',
  'many',
  'few',
  'most',
  'other',
  'any',
  'no',
  'multiple',
  'various',
]);
const BELONGING = new Set(['of', 'for', 'from', 'in', 'at', 'to', 'with', 'inside', 'within']);

export function descriptionOf(context: Context, phrase: Phrase): Description {
  const { head, first, next } = phrase;
  const token = context.token(head);
  const lemma = peopleLemma(token).toLowerCase();
  const pre = context.document.tokens.slice(first, head);
  const lower = pre.map(({ text }) => text.toLowerCase());
  const inside = context.cast.at.get(head);
  const possessors = possessorsOf(context, first, head);
  const behind = context.document.tokens.slice(head + 1, Math.max(next, head + 1));
  const named = [...context.mentionsIn(first, head), ...(inside === undefined ? [] : [inside])];
  // "His French counterpart" is French, not his.
  const others = token.lemma.toLowerCase() === 'counterpart' && named.length > 0;
  const stated = [...(others ? [] : possessors), ...named.flatMap(idsOf)];
  const before = stated.length > 0 ? stated : compounded(context, first, head);
  const count = [...lower, token.text.toLowerCase()].map((word) => NUMBERS.get(word)).find(isNumber) ?? null;
  const possessed = possessors.length > 0 || pre.some(({ tag }) => tag === 'POS' || tag === 'PRP$');
  const beside = /^(?:compound|poss)$/.test(token.label) && first === head;
  const definite =
    possessed || beside || lower.some((word) => DEFINITE.has(word) || word === 'both' || word === 'same');
  return {
    head,
    first,
    next,
    behind,
    count,
    definite,
    lemma,
    many:
      token.tag === 'NNS' || token.tag === 'NNPS' || (count ?? 1) > 1 || lemma !== token.lemma.toLowerCase(),
    indefinite: !definite && (lower.some((word) => INDEFINITE.has(word)) || count !== null),
    principals: unique(before.length > 0 ? before : belonging(context, head, next)),
    words: [
      ...pre.filter(
        ({ index, pos }) =>
          !context.cast.at.has(index) && (pos === 'NOUN' || pos === 'ADJ' || pos === 'PROPN'),
      ),
      token,
    ],
  };
}

/** "HIS side", "the PRESIDENT's chief of staff". */
function possessorsOf(context: Context, first: number, head: number): string[] {
  const found: string[] = [];
  for (let at = first; at < head; at += 1) {
    const token = context.token(at);
    if (token.tag === 'PRP$') found.push(...context.read({ head: at, first: at, next: at + 1 }).ids);
    if (token.tag === 'WP$') found.push(...(antecedentOf(context, head)?.ids ?? []));
    if (token.tag !== 'POS' || at === first) continue;
    const owner = at - 1;
    if (!context.cast.at.has(owner)) found.push(...context.read({ head: owner, first, next: at }).ids);
  }
  return found;
}

/** "GOVERNMENT troops", "UNION leaders": the body that is meant without an article. */
function compounded(context: Context, first: number, head: number): readonly string[] {
  const at = head - 1;
  const { label, tag, lemma, head: above } = context.token(Math.max(first, at));
  if (at < first || label !== 'compound' || tag !== 'NN' || above !== head) return [];
  if (!/^(?:government|regime)$/.test(lemma) && !BODIES.has(lemma)) return [];
  const { ids, kind } = context.read({ head: at, first: at, next: head });
  return kind === 'unnamed' ? [] : ids;
}

/** "The council, WHOSE two chairmen have warned": the noun of which the relative clause around a word tells more. */
function antecedentOf(context: Context, inside: number): Reading | null {
  let at = context.token(inside);
  while (at.label !== 'relcl' && at.head !== at.index) at = context.token(at.head);
  return at.label === 'relcl' ? context.read(context.phraseAt(at.head)) : null;
}

/** The first phrase behind the noun: "officials IN KYIV", "spokesman FOR THE ARMY". */
function belonging(context: Context, head: number, next: number): string[] {
  const end = Math.max(next, head + 1);
  if (!BELONGING.has(context.document.tokens[head + 1]?.text.toLowerCase() ?? '')) return [];
  const stop = andMore(context, stopOf(context, head + 2, end));
  const mentions = context.mentionsIn(head + 2, stop);
  const inner = lastNoun(context, head + 2, stop);
  if (inner === null || context.cast.at.has(inner)) return mentions.flatMap(idsOf);
  return [...context.read({ head: inner, first: head + 2, next: stop }).ids];
}

/** Where the phrase behind a preposition ends: at the next preposition, comma or verb. */
function stopOf(context: Context, first: number, end: number): number {
  for (let at = first; at < end; at += 1) {
    const { pos, text } = context.token(at);
    if (pos === 'ADP' || pos === 'VERB' || pos === 'PUNCT' || pos === 'SCONJ') {
      if (text !== '-') return at;
    }
  }
  return end;
}

/** "Of Britain, FRANCE, AND GERMANY": names joined to the last one; commas alone join nothing. */
function andMore(context: Context, stop: number): number {
  let at = stop;
  let joined = stop;
  for (;;) {
    const rest = context.document.tokens.slice(at, at + 3).map(({ text }) => text);
    const link = /^(?:, and|,|and)(?= |$)/.exec(rest.join(' '))?.[0];
    if (link === undefined) return joined;
    const next = at + link.split(' ').length;
    const mention = context.cast.at.get(next) ?? context.cast.at.get(next + 1);
    if (mention === undefined || mention.kind === 'person') return joined;
    at = mention.next;
    if (link !== ',') joined = at;
  }
}

function lastNoun(context: Context, first: number, end: number): number | null {
  for (let at = end - 1; at >= first; at -= 1) {
    const { pos } = context.token(at);
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON') return at;
  }
  return null;
}

function idsOf({ member }: Mention): string[] {
  return [member.id];
}

function isNumber(value: number | undefined): value is number {
  return value !== undefined;
}

export function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
