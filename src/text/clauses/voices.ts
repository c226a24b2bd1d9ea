// Who speaks in each quotation of a document: said beside it, before or behind it, or the same as in the one it goes on from.
import type { Span } from '../../model/span.ts';
import type { Document } from '../parser/document.ts';
import type { Quotation } from '../quotations.ts';
import { answererOf } from './attribution.ts';
import type { Clause, Filler } from './clause.ts';
import { PEOPLE } from './mend/headlines.ts';
import { bringsWords, isOutspoken, SAYING } from './words.ts';

/** A speaker, and the token that tells it. */
export interface Voice {
  readonly speaker: readonly Filler[];
  readonly cue: number | null;
}

/** The voice of each quotation; null where nobody is named. `clauses` in the order of the text. */
export function voicesOf(
  document: Document,
  quotations: readonly Quotation[],
  clauses: readonly Clause[],
): (Voice | null)[] {
  const starts = clauses.map(({ predicate }) => document.tokens[predicate.head]?.start ?? 0);
  const scene: Scene = { document, quotations, clauses, starts };
  const voices = quotations.map(
    (quotation): Voice | null =>
      within(scene, quotation) ?? behind(scene, quotation) ?? ahead(scene, quotation),
  );
  for (const [i, quotation] of quotations.entries()) {
    if (voices[i] !== null) {
      goBack(quotations, voices, i);
      continue;
    }
    const before = quotation.continues ?? previous(scene, voices, i);
    voices[i] = (before === null ? null : voices[before]) ?? introduced(scene, quotation);
    const last = i - 1;
    if (voices[last] === null && isBetween(scene, last, voices[i] ?? null)) voices[last] = voices[i] ?? null;
  }
  return voices;
}

interface Scene {
  readonly document: Document;
  readonly quotations: readonly Quotation[];
  readonly clauses: readonly Clause[];
  /** Where the head of each clause's predicate starts. */
  readonly starts: readonly number[];
}

/** The clauses whose predicates stand in a span. */
function clausesIn({ clauses, starts }: Scene, { start, end }: Span): readonly Clause[] {
  return clauses.slice(firstFrom(starts, start), firstFrom(starts, end));
}

/** The place of the first of some ascending numbers that is not below `bound`. */
export function firstFrom(ascending: readonly number[], bound: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What stands before a place, as far as matters for a lead. */
function leadOf({ document }: Scene, { start }: Span): string {
  return document.text.slice(Math.max(0, start - MOST_BETWEEN), start);
}

function startOf({ document }: Scene, token: number): number {
  return document.tokens[token]?.start ?? -1;
}

export function isIn({ inside }: Quotation, offset: number): boolean {
  return offset >= inside.start && offset < inside.end;
}

/** A clause inside whose speaker stands outside: "We will go," she said. */
function within(scene: Scene, quotation: Quotation): Voice | null {
  for (const { speaker, cue } of clausesIn(scene, quotation.inside)) {
    const first = speaker[0];
    if (first === undefined) continue;
    const told = cue ?? first.head;
    if (!isIn(quotation, startOf(scene, told)) && !isIn(quotation, first.start)) return { speaker, cue };
  }
  return null;
}

/** "Do you trust them?" a student asked. The saying begins where the quotation ends. */
function behind(scene: Scene, quotation: Quotation): Voice | null {
  const span = { start: quotation.end, end: quotation.end + MOST_BETWEEN };
  const follows = ({ extent, predicate, subject, object, complements }: Clause): boolean => {
    const starts = [extent.start, predicate.start, ...subject.map(({ start }) => start)];
    const start = Math.min(...starts.filter((each) => each >= quotation.end));
    const between = scene.document.text.slice(quotation.end, start);
    const stops = /[.…]["”“»’*]*$/.test(scene.document.text.slice(quotation.start, quotation.end));
    const apart = stops && (object.length > 0 || !says(scene, predicate));
    return complements.length === 0 && !apart && /^[\s,–—-]*$/.test(between) && !/\n\s*\n/.test(between);
  };
  return sayingIn(scene, span, follows) ?? closing(scene, span, follows);
}

/** Behind a full stop who nods, or confirms a call, only acts. */
function says({ document }: Scene, { head }: Clause['predicate']): boolean {
  return SAYING.has(document.tokens[head]?.lemma.toLowerCase() ?? '');
}

/** "Rome rejects it!" her lawyer snapped: a sentence that goes on in small letters behind the mark, whatever its verb. */
function closing(scene: Scene, span: Span, follows: (clause: Clause) => boolean): Voice | null {
  const { text } = scene.document;
  if (
    !/[,?!.…]$/.test(text.slice(span.start - 2, span.start - 1)) ||
    !/^ \p{Ll}/u.test(text.slice(span.start, span.start + 2))
  )
    return null;
  const clause = clausesIn(scene, span).find(
    ({ relation, voice, subject, object, tense }) =>
      relation === 'main' &&
      voice === 'active' &&
      tense !== null &&
      subject.length === 1 &&
      object.length === 0,
  );
  return clause === undefined || !follows(clause)
    ? null
    : { speaker: clause.subject, cue: clause.predicate.head };
}

/** He added: "...". The saying ends where the quotation begins, with a colon or comma between. */
function ahead(scene: Scene, quotation: Quotation): Voice | null {
  const lead = leadOf(scene, quotation).trimEnd();
  if (!/[,:]$/.test(lead)) return null;
  const span = { start: quotation.start - MOST_BETWEEN, end: quotation.start };
  const brought = sayingIn(
    scene,
    span,
    ({ predicate, subject }) =>
      subject.every(({ end }) => end <= quotation.start) &&
      !/[.!?;”"»]\s/.test(scene.document.text.slice(predicate.end, quotation.start)),
  );
  return brought ?? (lead.endsWith(':') ? before(scene, quotation) : null);
}

/** Đorđević remembers it otherwise: "...": whoever the sentence is about that the colon ends. */
function before(scene: Scene, quotation: Quotation): Voice | null {
  const span = { start: quotation.start - MOST_BETWEEN, end: quotation.start };
  const main = clausesIn(scene, span).findLast(
    ({ relation, subject, voice, speaker }) =>
      relation === 'main' && voice === 'active' && subject.length === 1 && speaker.length === 0,
  );
  if (
    main === undefined ||
    /[.!?;”"»]\s/.test(scene.document.text.slice(main.predicate.end, quotation.start))
  )
    return null;
  const [subject] = main.subject;
  const owned = subject === undefined ? null : answererOf(scene.document, subject.head);
  if (owned === null) return { speaker: main.subject, cue: null };
  return owned.length === 0 ? null : { speaker: owned, cue: subject?.head ?? null };
}

/** Units of text that may stand between a word of saying and its quotation. */
const MOST_BETWEEN = 240;

/** The saying clause in a span that passes: the first behind a quotation, the last before it. */
function sayingIn(scene: Scene, span: Span, passes: (clause: Clause) => boolean): Voice | null {
  const found = clausesIn(scene, span).filter(
    (clause) => clause.subject.length > 0 && mayBring(scene, clause) && passes(clause),
  );
  const chosen = found.at(-1);
  return chosen === undefined ? null : { speaker: chosen.subject, cue: chosen.predicate.head };
}

/** Lavrov was blunt. "...": a sentence of one who speaks, right before a quoted one that nobody else claims. */
function introduced(scene: Scene, quotation: Quotation): Voice | null {
  const { text } = scene.document;
  const lead = leadOf(scene, quotation);
  if (
    quotation.depth > 0 ||
    !/[.:]\s+$/.test(lead) ||
    /\n\s*\n\s*$/.test(lead) ||
    !opensSentence(text, quotation)
  )
    return null;
  const main = clausesIn(scene, { start: quotation.start - MOST_BETWEEN, end: quotation.start }).findLast(
    ({ relation }) => relation === 'main',
  );
  if (main === undefined || main.subject.length !== 1 || main.speaker.length > 0) return null;
  if (/[.!?]\s.*\S/s.test(text.slice(main.predicate.end, quotation.start))) return null;
  const lemma = scene.document.tokens[main.predicate.head]?.lemma.toLowerCase() ?? '';
  if (isOutspoken(lemma)) return { speaker: main.subject, cue: main.predicate.head };
  const acts = main.voice === 'active' && main.tense !== null && isSomebody(scene, main.subject);
  return acts ? { speaker: main.subject, cue: null } : null;
}

/** "THE AMBASSADOR shook his head": one person, by name, office or pronoun. */
function isSomebody({ document }: Scene, [only]: readonly Filler[]): boolean {
  const token = only === undefined ? undefined : document.tokens[only.head];
  if (token === undefined || /S$/.test(token.tag)) return false;
  return (
    token.entity === 'PERSON' || /^s?he$/i.test(token.text) || (PEOPLE.has(token.lemma) && token.tag === 'NN')
  );
}

/** "No." The bishop paused. "He said no.": the only sentence between two quotations tells who speaks in both. */
function isBetween({ document, quotations }: Scene, first: number, voice: Voice | null): boolean {
  const [one, other, speaker] = [quotations[first], quotations[first + 1], voice?.speaker[0]];
  if (one === undefined || other === undefined || speaker === undefined) return false;
  const between = document.text.slice(one.end, other.start);
  return speaker.start >= one.end && speaker.end <= other.start && /^ [^.!?\n]+[.!?] $/.test(between);
}

/** A verb of saying that does not yet tell of something else. */
function mayBring(scene: Scene, { predicate, voice }: Clause): boolean {
  const lemma = scene.document.tokens[predicate.head]?.lemma.toLowerCase() ?? '';
  return (
    predicate.kind === 'verb' && voice === 'active' && (bringsWords(lemma) || bringsWords(predicate.lemma))
  );
}

/** The quotation before, if nobody else comes to speak between the two; a paragraph later only where that is all it holds. */
function previous(scene: Scene, voices: readonly (Voice | null)[], at: number): number | null {
  const quotation = scene.quotations[at];
  if (quotation === undefined || quotation.depth > 0) return null;
  let before = at - 1;
  while ((scene.quotations[before]?.depth ?? 0) > 0) before--;
  const [earlier, voice] = [scene.quotations[before], voices[before]];
  if (earlier === undefined || voice === null || voice === undefined) return null;
  const between = scene.document.text.slice(earlier.end, quotation.start);
  const alone = /^[\s\p{P}]*$/u.test(between) || closesWith(scene, earlier, between, voice);
  if (/\n\s*\n/.test(between)) return alone && fillsParagraph(scene.document.text, quotation) ? before : null;
  if (leadsOn(scene, earlier, quotation, voice)) return before;
  if ((between.match(/[.!?](?=\s)/g)?.length ?? 0) > 1 && !onlyActs(between)) return null;
  if (/,\s*$/.test(between)) return before;
  return alone && opensSentence(scene.document.text, quotation) ? before : null;
}

/** "..., the surgeon said. HE LIT A CIGARETTE.": between two quotations only what the first speaker does. */
function onlyActs(between: string): boolean {
  const [, ...others] = between.trim().split(/[.!?]\s+/);
  return others.length === 1 && /^(?:He|She|They) [^,:;“”"]{2,60}[.!?]?$/.test(others[0] ?? '');
}

/** "..., she said. Hungary is another matter. “BUDAPEST has blocked it.”": a sentence about something leads the same speaker on. */
function leadsOn(scene: Scene, earlier: Quotation, quotation: Quotation, voice: Voice): boolean {
  const { text, tokens } = scene.document;
  const between = text.slice(earlier.end, quotation.start);
  const [last, tail] = between
    .trim()
    .split(/(?<=[.!?])\s+/)
    .reverse();
  if (last === undefined || !/^\p{Lu}.*[.!?]$/u.test(last) || !opensSentence(text, quotation)) return false;
  if (tail !== undefined && !closesWith(scene, earlier, between, voice)) return false;
  if (between.split(last)[0]?.trim() !== (tail ?? '')) return false;
  const [main, ...others] = clausesIn(scene, {
    start: quotation.start - last.length - 2,
    end: quotation.start,
  });
  const subject = main?.subject[0];
  if (main === undefined || subject === undefined || others.length > 0 || main.subject.length > 1)
    return false;
  const { entity, lemma, tag } = tokens[subject.head] ?? { entity: '', lemma: '', tag: '' };
  return (
    entity !== 'PERSON' &&
    tag !== 'PRP' &&
    !PEOPLE.has(lemma) &&
    !isOutspoken(main.predicate.lemma.toLowerCase())
  );
}

/** A paragraph of nothing but that quotation. */
function fillsParagraph(text: string, { start, end, closed }: Quotation): boolean {
  return (
    closed && /(?:^|\n)[^\S\n]*$/.test(text.slice(0, start)) && /^[^\S\n]*\r?(?:\n|$)/.test(text.slice(end))
  );
}

/** What stands between is the saying of the first: "A," he said in Geneva. "B." */
function closesWith({ document }: Scene, earlier: Quotation, between: string, { cue }: Voice): boolean {
  const said = cue === null ? undefined : document.tokens[cue];
  return said !== undefined && said.start >= earlier.end && said.start < earlier.end + between.length;
}

/** A whole sentence is quoted, not a phrase of it. */
function opensSentence(text: string, { inside }: Quotation): boolean {
  return /^\s*[\p{Lu}\p{N}…]/u.test(text.slice(inside.start, inside.start + 4));
}

/** What goes on over paragraphs has one speaker, also when only its end says who. */
function goBack(quotations: readonly Quotation[], voices: (Voice | null)[], from: number): void {
  const voice = voices[from] ?? null;
  for (let at = quotations[from]?.continues ?? null; at !== null; at = quotations[at]?.continues ?? null) {
    if (voices[at] !== null) return;
    voices[at] = voice;
  }
}
