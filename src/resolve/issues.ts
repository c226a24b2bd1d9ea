// Which issues words and claims are about, by the terms of a dossier's issues.
import type { Issue } from '../model/dossier.ts';
import type { Extracted } from '../model/extracted.ts';
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

/** What is known around a claim. */
export interface Surroundings {
  readonly text: string;
  /** The sentence in which its quote begins, and the one before in the same paragraph. */
  readonly sentence: Span;
  readonly before: Span | null;
  /** Issues of the proposal that it is about. */
  readonly proposed: readonly string[];
}

/**
 * The issues of a claim: of the words that say what it is over, else of its quote, else of its sentence, else of its proposal. Words that point
 * back ("such an arrangement") mean what the sentence before was about. What is moved, held or proposed over nothing that is
 * named is about the general issue, where the report speaks of that at all. Who serves whom is about none.
 */
export function issuesFor(
  { kind, over, start, end }: Pick<Extracted, 'kind' | 'over' | 'start' | 'end'>,
  { text, sentence, before, proposed }: Surroundings,
  issues: readonly IssueTerms[],
): string[] {
  if (kind === 'tie') return [];
  const quote = { start, end };
  const spans = over === null ? [quote, sentence] : [over, quote, sentence];
  const found = issuesOf(text, spans, issues, proposed);
  if (found.length > 0) return found;
  const pointing = over ?? quote;
  const back = before !== null && BACK.test(text.slice(pointing.start, pointing.end));
  const meant = back ? issuesOf(text, [before], issues) : [];
  if (meant.length > 0 || !NEGOTIATED.has(kind)) return meant;
  return issuesOf(
    text,
    [{ start: 0, end: text.length }],
    issues.filter(({ general }) => general),
  );
}

const BACK =
  /\b(?:this|that|such|these|those|it|its|they|them|so|idea|point|issue|question|matter|condition)\b/i;
const NEGOTIATED: ReadonlySet<string> = new Set(['pressure', 'position', 'proposal']);

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
  if (/s$/i.test(word)) return `${anyCase(word.slice(0, -1))}(?:ss?(?:es)?)?`;
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
