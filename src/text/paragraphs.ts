// A text parsed paragraph by paragraph: no sentence runs over a blank line or a heading.
import type { Span } from '../model/span.ts';
import {
  type Document,
  type Draft,
  type Entity,
  parseEach,
  type Sentence,
  type Token,
} from './parser/index.ts';
import { rubricIn } from './rubrics.ts';
import { turnsIn } from './turns.ts';

/** The runs of lines between blank lines. */
function paragraphsOf(text: string): Span[] {
  const spans: Span[] = [];
  const pattern = /[^\n]+(?:\n(?![ \t\r]*\n)[^\n]+)*/g;
  for (const match of text.matchAll(pattern)) {
    if (match[0].trim() !== '') spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}

/** "10:50 A Caribbean diplomat tells": the hour of a live blog is no part of its sentence. */
const STAMP =
  /^\s*[([]?\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|UTC|BST|CET|CEST|EST|EDT|local time))?[)\]]?\s*[-–—:|]?\s+(?=\p{Lu}|["“'‘])/u;

function behindStamp(text: string, { start, end }: Span): Span {
  const head = text.slice(start, Math.min(end, start + 64));
  return { start: start + (STAMP.exec(head)?.[0].length ?? rubricIn(head)), end };
}

/** Where a turn begins and where its label ends, so that "VERHAGEN:" is no part of a sentence. */
function cutAt(labels: readonly Span[], spans: readonly Span[]): readonly Span[] {
  const cuts = labels.flatMap(({ start, end }) => [start, end]);
  if (cuts.length === 0) return spans;
  return spans.flatMap(({ start, end }) => {
    const inside = [start, ...cuts.filter((cut) => cut > start && cut < end), end];
    return inside.slice(1).map((next, i) => ({ start: inside[i] ?? start, end: next }));
  });
}

/** "WHO urges donors to pay", "GUERRILLAS free two": a body is no pronoun, and several people at the start no name. */
function putRight(tokens: readonly Token[], { first, next }: Pick<Sentence, 'first' | 'next'>): void {
  for (const token of tokens.slice(first, next))
    if (token.text === 'WHO' && token.tag.startsWith('W'))
      Object.assign(token, { tag: 'NNP', pos: 'PROPN', entity: 'ORG', lemma: 'WHO' });
  const [start, verb] = [tokens[first], tokens[first + 1]];
  if (start?.entity !== '' || !/^NNPS?$/.test(start.tag) || !PEOPLE.test(start.text)) return;
  if (verb === undefined || !/^(?:VB[DPZ]|IN|MD|VB)$/.test(verb.tag)) return;
  Object.assign(start, { tag: 'NNS', pos: 'NOUN', lemma: start.text.toLowerCase().replace(/s$/, '') });
}

/** Plurals that tell what people do. */
const PEOPLE = /^\p{Lu}\p{Ll}+(?:[eo]r|ist|[ae]nt|illa|ian|ust|worm)s$/u;

/** `only`: which sentences are parsed, by their offsets in the whole text; all when not given. */
export interface ParagraphOptions {
  only?: ((sentence: Draft) => boolean) | undefined;
  entities?: boolean | undefined;
}

/** One document of these spans; token indices and offsets are those of the whole text. What lies between has no tokens. */
export function parseParagraphs(
  text: string,
  spans: readonly Span[] = paragraphsOf(text),
  { only, entities }: ParagraphOptions = {},
): Document {
  const whole: Document = { text, tokens: [], sentences: [], entities: [] };
  const labels = turnsIn(text).flatMap(({ label }) => (label.end > label.start ? [label] : []));
  const isLabel = new Set(labels.map(({ start }) => start));
  const parts = cutAt(labels, spans).map((span) => behindStamp(text, span));
  const startOf = (i: number): number => parts[i]?.start ?? 0;
  const documents = parseEach(
    parts.map(({ start, end }) => text.slice(start, end)),
    {
      lines: 'joined',
      marks: 'skipped',
      entities,
      only:
        only &&
        ((draft, i) => only({ ...draft, start: draft.start + startOf(i), end: draft.end + startOf(i) })),
    },
  );
  for (const [i, part] of documents.entries()) {
    const start = startOf(i);
    const base = whole.tokens.length;
    for (const token of part.tokens) {
      token.index += base;
      token.head += base;
      token.start += start;
      token.end += start;
      if (isLabel.has(start) && token.pos !== 'PUNCT') Object.assign(token, { pos: 'PROPN', tag: 'NNP' });
      whole.tokens.push(token);
    }
    for (const sentence of part.sentences) {
      putRight(part.tokens, sentence);
      move(sentence, base, start);
      whole.sentences.push(sentence);
    }
    for (const entity of part.entities) {
      move(entity, base, start);
      whole.entities.push(entity);
    }
  }
  return whole;
}

/** By so many tokens and UTF-16 units. */
function move(run: Sentence | Entity, tokens: number, units: number): void {
  run.first += tokens;
  run.next += tokens;
  run.start += units;
  run.end += units;
}
