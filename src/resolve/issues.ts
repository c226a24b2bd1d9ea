// Which issues words are about: by the terms of a dossier's issues, and without a dossier by what claims' objects have in common.
import type { Issue } from '../model/dossier.ts';
import { slug } from '../model/id.ts';
import { compareText } from '../model/order.ts';
import type { Span } from '../model/span.ts';

export interface IssueTerms {
  readonly id: string;
  readonly pattern: RegExp;
  readonly general: boolean;
}

/** The issues of a dossier made ready; issues without terms are known by their name. */
export function issueTerms(issues: Iterable<Issue>): IssueTerms[] {
  return [...issues].map(({ id, name, terms, general = false }) => {
    const words = terms.length > 0 ? terms : [name];
    return { id, general, pattern: new RegExp(words.map(patternOf).join('|'), 'gu') };
  });
}

/**
 * The issues that the first of these spans speaks of, in which any term stands: give the clause first, then its sentence. General
 * ones count only where no span has another. In the order of their terms' first place. A term inside a longer term of another issue does not count: "draft" in "draft law on
 * elections". Without any, `otherwise`: what the claim's proposal is about.
 */
export function issuesOf(
  text: string,
  spans: readonly Span[],
  issues: readonly IssueTerms[],
  otherwise: readonly string[] = [],
): string[] {
  for (const kind of [issues.filter(({ general }) => !general), issues.filter(({ general }) => general)]) {
    for (const { start, end } of spans) {
      const found = hits(text.slice(start, end), kind, issues);
      if (found.length > 0) return found;
    }
  }
  return [...otherwise];
}

interface Hit extends Span {
  readonly id: string;
}

function hits(words: string, wanted: readonly IssueTerms[], issues: readonly IssueTerms[]): string[] {
  const ids = new Set(wanted.map(({ id }) => id));
  const all: Hit[] = issues.flatMap(({ id, pattern }) =>
    [...words.matchAll(pattern)].map((match) => ({
      id,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  const kept = all.filter(
    ({ start, end }) =>
      !all.some((other) => other.start <= start && end <= other.end && other.end - other.start > end - start),
  );
  kept.sort((a, b) => a.start - b.start || compareText(a.id, b.id));
  return [...new Set(kept.map(({ id }) => id).filter((id) => ids.has(id)))];
}

/** A term at word boundaries, its last word inflected; in any case of letters unless it is an abbreviation or a name of one word. */
function patternOf(term: string): string {
  const words = term.trim().split(/[\s-]+/);
  const body = words
    .map((word, index) => wordPattern(word, index === words.length - 1))
    .join("(?:['’]s)?[\\s-]+");
  return `(?<![\\p{L}\\p{N}])${body}(?:['’]s?)?(?![\\p{L}\\p{N}])`;
}

function wordPattern(word: string, inflected: boolean): string {
  const exact = /^[^\p{Ll}]+$/u.test(word);
  const letters = exact ? escaped(word) : anyCase(word);
  if (exact || !inflected || !/\p{L}{3}$/u.test(word)) return letters;
  if (/[^aeiou]y$/i.test(word)) return `${anyCase(word.slice(0, -1))}(?:y|ies|ied|ying)`;
  if (/e$/i.test(word)) return `${anyCase(word.slice(0, -1))}(?:e|es|ed|ing)`;
  if (/s$/i.test(word)) return `${anyCase(word.slice(0, -1))}s?`;
  return `${letters}(?:s|es|ed|ing)?`;
}

function anyCase(word: string): string {
  return [...word]
    .map((letter) => {
      const [lower, upper] = [letter.toLowerCase(), letter.toUpperCase()];
      return lower === upper || upper.length !== lower.length ? escaped(letter) : `[${lower}${upper}]`;
    })
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/** Objects that say nothing of what is negotiated. */
const EMPTY = new Set(
  `talk meeting demand pressure proposal plan deal offer call request statement word way time day week month year thing
  part side party people man woman official leader minister president government country state step move report question
  answer end hand role position one other point issue matter round visit conversation letter paper text draft reporter
  decision agreement negotiation question yes no`.split(/\s+/),
);

/**
 * Candidate issues when no dossier gives any: the nouns that head at least `least` of the objects claims are about. `phrases`:
 * for each object its head's lemma and its words. The name is the phrase most often used; most frequent first.
 */
export function proposeIssues(
  phrases: readonly { readonly head: string; readonly text: string }[],
  least = 2,
): Issue[] {
  const byHead = new Map<string, Map<string, number>>();
  for (const { head, text } of phrases) {
    const lemma = head.toLowerCase();
    if (EMPTY.has(lemma) || !/\p{L}{3}/u.test(lemma)) continue;
    const texts = byHead.get(lemma) ?? new Map<string, number>();
    const bare = text
      .replace(/\s+/g, ' ')
      .replace(/^(?:the|an?|its|their|his|her|our|all|any|some|this|that)\s+/i, '');
    texts.set(bare, (texts.get(bare) ?? 0) + 1);
    byHead.set(lemma, texts);
  }
  return [...byHead]
    .map(([lemma, texts]) => ({
      lemma,
      texts,
      total: [...texts.values()].reduce((sum, each) => sum + each, 0),
    }))
    .filter(({ total, lemma }) => total >= least && slug(lemma) !== '')
    .sort((a, b) => b.total - a.total || compareText(a.lemma, b.lemma))
    .map(({ lemma, texts }) => {
      const [[usual] = [lemma]] = [...texts].sort(
        ([a, m], [b, n]) => n - m || a.length - b.length || compareText(a, b),
      );
      const name = usual.slice(0, 1).toUpperCase() + usual.slice(1);
      return { id: slug(lemma), name, terms: [lemma] };
    });
}
