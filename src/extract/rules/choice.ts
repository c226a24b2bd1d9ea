// Which sentences may hold an act and are worth parsing: by their words, and by the quotations around them.
import type { Span } from '../../model/span.ts';
import { mayLead } from '../../text/clauses/led.ts';
import { bringsWords, isOutspoken, NEGATIVE_WORDS } from '../../text/clauses/words.ts';
import { leadOf } from '../../text/lists.ts';
import type { Draft } from '../../text/parser/index.ts';
import { quotationsIn } from '../../text/quotations.ts';
import { turnsIn } from '../../text/turns.ts';
import type { FrameIndex } from './frames.ts';
import { OFFICES } from './ties.ts';

export type Choice = (text: string) => (sentence: Draft) => boolean;

/** Gives, for a text, the test of its sentences: words of a frame, of saying, of an office, a term or a refusal, or a quotation. */
export function choiceBy({ verbs, nouns, adjectives }: FrameIndex): Choice {
  /** For each first word of a predicate the words that must stand beside it; none for one that stands alone. */
  const predicates = new Map<string, string[][]>();
  const verbal = [...verbs].flatMap(([verb, { alone, beside }]) => [
    ...(alone.length > 0 ? [verb] : []),
    ...[...beside.keys()].map((words) => `${verb} ${words}`),
  ]);
  for (const key of [...verbal, ...nouns.keys(), ...adjectives.keys()]) {
    const [first = '', ...others] = key.split(/[ -]/);
    predicates.set(first, [...(predicates.get(first) ?? []), others]);
  }
  const isCue = (lemma: string): boolean =>
    predicates.get(lemma)?.some((others) => others.length === 0) ||
    OFFICES.has(lemma) ||
    TERMS.has(lemma) ||
    bringsWords(lemma) ||
    isOutspoken(lemma);
  const known = new WeakMap<readonly string[], boolean>();
  const hasCue = (word: readonly string[]): boolean => {
    const old = known.get(word);
    if (old !== undefined) return old;
    const found = word.some(isCue);
    known.set(word, found);
    return found;
  };
  const hasPredicate = (lemmas: ReadonlySet<string>): boolean =>
    [...lemmas].some((lemma) =>
      predicates.get(lemma)?.some((others) => others.every((other) => lemmas.has(other))),
    );

  return (text) => {
    const quotations = quotationsIn(text).filter(({ depth }) => depth === 0);
    // What leads to an interview tells who answers in it.
    const introduction = turnsIn(text)[0]?.start ?? 0;
    return (sentence) => {
      if (sentence.words.some(hasCue)) return true;
      const all = sentence.words.flat();
      return (
        hasPredicate(new Set(all)) ||
        (all.some((lemma) => MODALS.has(lemma)) && all.some((lemma) => NEGATIVES.has(lemma))) ||
        sentence.start < introduction ||
        sentence.text.trimEnd().endsWith(':') ||
        mayLead(sentence.text) ||
        isPointOfPlan(text, sentence) ||
        ECHO.test(sentence.text) ||
        quotations.some((quotation) => overlap(quotation, sentence) || leadsTo(text, sentence, quotation))
      );
    };
  };
}

/** "So has Palau.", "Hungary did not.", "Italy did too." */
const ECHO =
  /^(?:and |but )?(?:so|neither|nor) (?:did|does|do|has|have|will|would) .{1,40}$|^.{1,40} (?:did|does|do|has|have|will|would)(?: not|n['’]t| too| so|, too)[.”"]*\s*$/i;

/** Under "The main points of the plan:". */
function isPointOfPlan(text: string, { start }: Span): boolean {
  const lead = leadOf(text, start);
  return (
    lead !== null &&
    /\b(?:plan|draft|proposal|offer|text|paper|points|provisions|terms)\b/i.test(
      text.slice(lead.start, lead.end),
    )
  );
}

/** "Under the draft it would cut its army", "they must sign". */
const TERMS = new Set('under would must should need ought'.split(' '));

/** "We will not go a penny higher". */
const MODALS = new Set('will wo can ca could shall'.split(' '));
const NEGATIVES = new Set([...NEGATIVE_WORDS, 'not', "n't", 'n’t', 'no']);

/** The sentence right before a quotation may tell whose it is. */
function leadsTo(text: string, { end }: Span, { start }: Span): boolean {
  return end <= start && start - end < 3 && !text.slice(end, start).includes('\n');
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
