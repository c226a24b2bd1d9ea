// Turns of an interview or a transcript: stretches of text that begin with a label for who speaks, "Q:", "A:", "VERHAGEN:".
import type { Span } from '../model/span.ts';

export interface Turn extends Span {
  /** The label with its colon; empty where bold type alone tells the questions. */
  readonly label: Span;
  /** Behind the label. */
  readonly inside: Span;
  /** "Q:" asks, "A:" answers, any other label names who speaks. */
  readonly who: 'asks' | 'answers' | 'named';
}

const LABEL =
  /^[*_ \t]*(?:(?<letter>[QA])[*_]{0,2}[.:]|(?<name>(?:\p{Lu}[\p{L}\p{M}.'’-]*[ \t]+){0,3}\p{Lu}[\p{L}\p{M}.'’-]+)[*_]{0,2}:)[*_]{0,2}[ \t]+(?=\S)/gmu;

/** A question in bold type, alone in its paragraph. */
const QUESTION = /^\*\*[^*\n]+\*\*[ \t]*$/gm;

/** Fewer bold paragraphs are headings. */
const FEWEST = 3;

/** Bold questions and the paragraphs between them; of the last answer the first paragraph. */
function answersIn(text: string): Turn[] {
  const questions = [...text.matchAll(QUESTION)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    asks: words.includes('?'),
  }));
  if (questions.filter(({ asks }) => asks).length < FEWEST) return [];
  return questions.flatMap(({ start, end }, i): Turn[] => {
    const rest = /\S[^\n]*(?:\n[^\n]+)*/.exec(text.slice(end));
    const last = rest === null ? text.length : end + rest.index + rest[0].length;
    const next = questions[i + 1]?.start ?? last;
    return [
      { start, end, label: { start, end: start }, inside: { start, end }, who: 'asks' },
      {
        start: end,
        end: next,
        label: { start: end, end },
        inside: { start: end, end: next },
        who: 'answers',
      },
    ];
  });
}

/** In the order of the text; none where no label comes again, as in headings like "Analysis:". */
export function turnsIn(text: string): Turn[] {
  const labels = [...text.matchAll(LABEL)].map(({ index, 0: label, groups }) => {
    const { letter = null, name = null } = groups ?? {};
    const span = { start: index, end: index + label.trimEnd().length };
    return { label: span, letter, name, from: index + label.length };
  });
  const letters = new Set(labels.flatMap(({ letter }) => letter ?? []));
  const names = labels.flatMap(({ name }) => name ?? []);
  const isDialogue = new Set(names).size > 1 && new Set(names).size < names.length;
  const turns = labels.filter(({ letter }) => (letter === null ? isDialogue : letters.size === 2));
  if (turns.length === 0) return answersIn(text);
  return turns.map(({ label, letter, from }, i): Turn => {
    const end = turns[i + 1]?.label.start ?? text.length;
    const who = letter === null ? 'named' : letter === 'Q' ? 'asks' : 'answers';
    return { start: label.start, end, label, inside: { start: from, end }, who };
  });
}
