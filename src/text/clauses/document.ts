// The clauses of a whole document: quotations that run over several sentences keep their speaker in all of them.
import type { Document } from '../parser/document.ts';
import { type Quotation, quotationsIn } from '../quotations.ts';
import { answererOf } from './attribution.ts';
import type { Clause, Filler } from './clause.ts';
import { clauses } from './clauses.ts';
import { spokenTurns, turnAt } from './dialogue.ts';
import { fillersOf } from './fillers.ts';
import { isShifted, labelled, ledOn } from './led.ts';
import { namesSpeaker } from './mend/headlines.ts';
import { treeOf } from './tree.ts';
import { firstFrom, isIn, type Voice, voicesOf } from './voices.ts';
import { isOutspoken } from './words.ts';

/** A quotation with who speaks in it; nobody where that is not said. */
export interface Speech extends Quotation, Voice {}

/**
 * The clauses of each sentence, in the order of the sentences; none for those that were not parsed. Clauses inside a
 * quotation carry its speaker and cue, unless they are reported again within it.
 */
export function clausesOf(document: Document): Clause[][] {
  return knownOf(document).clauses;
}

/** The quotations of a document with their speakers, in the order of the text. */
export function speechesOf(document: Document): Speech[] {
  return knownOf(document).speeches;
}

interface Known {
  readonly clauses: Clause[][];
  readonly speeches: Speech[];
}

/** Many stages ask for the clauses and speeches of the same document, some for each pronoun. */
const known = new WeakMap<Document, Known>();

function knownOf(document: Document): Known {
  const done = known.get(document);
  if (done !== undefined) return done;
  const { rows, speeches } = read(document);
  const quoted = speeches.length === 0 ? rows : withSpeakers(document, rows, speeches);
  const found = {
    clauses: ledOn(document, carriedOn(document, labelled(document, inTurns(document, quoted)))),
    speeches,
  };
  known.set(document, found);
  return found;
}

function read(document: Document): { rows: Clause[][]; speeches: Speech[] } {
  const rows = document.sentences.map((sentence) => (sentence.parsed ? clauses(document, sentence) : []));
  tellAfterColon(document, rows);
  tellWithinColon(document, rows);
  const quotations = quotationsIn(document.text);
  const voices = quotations.length === 0 ? [] : voicesOf(document, quotations, rows.flat());
  const speeches = quotations.map((quotation, i) => ({ ...quotation, speaker: [], cue: null, ...voices[i] }));
  return { rows, speeches };
}

/** "Merz said that it had begun. It HAD also cost him an hour, and WOULD cost more": a tense that only indirect speech has goes on with it. */
function carriedOn(document: Document, rows: readonly Clause[][]): Clause[][] {
  let lead: readonly Filler[] = [];
  return rows.map((row, i) => {
    const [at, last] = [document.sentences[i]?.start ?? 0, document.sentences[i - 1]?.end ?? 0];
    if (document.text.slice(last, at).includes('\n')) lead = [];
    if (row.some(({ speaker }) => speaker.length > 0)) {
      const told = row.findLast(
        (clause) => clause.speaker.length > 0 && clause.relation === 'complement' && isPast(document, clause),
      );
      lead = told?.speaker ?? [];
      return row;
    }
    const since = document.text.lastIndexOf('\n', at) + 1;
    if (
      lead.length === 0 ||
      isNew(document, row, since) ||
      !(isShifted(document, row) || isToCome(document, row))
    ) {
      lead = [];
      return row;
    }
    return row.map((clause) => ({ ...clause, speaker: lead, cue: null }));
  });
}

/** "PDVSA had threatened IN MAY": with a day of its own, about a name of which the paragraph has not spoken before, it is the report that tells. */
function isNew({ tokens, text }: Document, row: readonly Clause[], since: number): boolean {
  const main = row.find(({ relation }) => relation === 'main');
  const dated = tokens
    .slice(main?.extent.first, main?.extent.next)
    .some(({ entity, index }) => entity === 'DATE' && index > (main?.predicate.head ?? 0));
  if (!dated) return false;
  return (main?.subject ?? []).some(({ head, start }) => {
    const { pos = '', text: word = '' } = tokens[head] ?? {};
    return pos === 'PROPN' && !text.slice(since, start).includes(word);
  });
}

function isPast({ tokens }: Document, { cue }: Clause): boolean {
  return cue !== null && tokens[cue]?.tag === 'VBD';
}

/** Its main verb has "would", without a condition; "would not say" tells of who speaks. */
function isToCome({ tokens }: Document, row: readonly Clause[]): boolean {
  const main = row.find(({ relation }) => relation === 'main');
  if (main === undefined || row.some(({ conditional }) => conditional)) return false;
  const would = main.predicate.auxiliaries.some((index) =>
    /^(?:would|might)$/i.test(tokens[index]?.text ?? ''),
  );
  return would && !isOutspoken(main.predicate.lemma.toLowerCase());
}

/** "A spokesman was blunter: his government had ...", "tells the agency that it presses: it is withholding": the same voice. */
function tellWithinColon(document: Document, rows: Clause[][]): void {
  for (const [i, sentence] of document.sentences.entries()) {
    const row = rows[i] ?? [];
    const colon = document.tokens
      .slice(sentence.first, sentence.next)
      .find(({ text, index }) => text === ':' && !/^["“'‘]/.test(document.tokens[index + 1]?.text ?? ''));
    if (colon === undefined) continue;
    const isBehind = ({ predicate }: Clause): boolean => predicate.head > colon.index;
    const before = document.text.slice(sentence.start, colon.start);
    const lead = row.find(
      (clause) =>
        !isBehind(clause) &&
        (speaks(document, clause) || (isDiffering(before) && clause.subject.length === 1)),
    );
    if (lead === undefined) {
      const owned = messageOf(document, row, colon.index);
      if (owned !== null)
        rows[i] = row.map((clause) =>
          isBehind(clause) && clause.speaker.length === 0 ? { ...clause, ...owned } : clause,
        );
      continue;
    }
    rows[i] = row.map((clause) =>
      isBehind(clause) && clause.speaker.length === 0
        ? { ...clause, speaker: lead.subject, cue: lead.predicate.head }
        : clause,
    );
  }
}

/** "The bishop's MESSAGE was simple: ...": whose word it is that the sentence before the colon is about. */
function messageOf(
  document: Document,
  row: readonly Clause[],
  colon: number,
): Pick<Clause, 'speaker' | 'cue'> | null {
  const main = row.find(({ subject, predicate }) => subject.length > 0 && predicate.head < colon);
  const [subject, ...more] = main?.subject ?? [];
  if (subject === undefined || more.length > 0) return null;
  const speaker = answererOf(document, subject.head) ?? [];
  return speaker.length === 0 ? null : { speaker, cue: subject.head };
}

/** "The minister went further:", "Rome sees it differently:". */
function isDiffering(words: string): boolean {
  return /\b(?:further|differently|otherwise|bluntly|simply|plainly|this way|more specific|more precise|more explicit)\s*$/i.test(
    words,
  );
}

function speaks({ tokens }: Document, { predicate, subject, voice }: Clause): boolean {
  const lemma = tokens[predicate.head]?.lemma.toLowerCase() ?? '';
  return voice === 'active' && subject.length > 0 && isOutspoken(lemma.replace(/er$/, ''));
}

/** "Lavrov:" as a sentence of its own: the next one is his. */
function tellAfterColon(document: Document, rows: Clause[][]): void {
  for (const [i, sentence] of document.sentences.entries()) {
    const words = document.tokens.slice(sentence.first, sentence.next).filter(({ tag }) => tag !== '_SP');
    const [said, name] = [rows[i + 1], words.at(-2)];
    if (said === undefined || name === undefined || words.length > 7 || words.at(-1)?.text !== ':') continue;
    if (turnAt(document, said[0]?.predicate.start ?? 0) !== undefined) continue;
    if (!sentence.parsed || (rows[i]?.length ?? 0) > 0 || !namesSpeaker(name, false)) continue;
    const speaker = fillersOf(treeOf(document, sentence), name);
    rows[i + 1] = said.map((clause) =>
      clause.speaker.length > 0 ? clause : { ...clause, speaker, cue: null },
    );
  }
}

/** What nobody else says in a turn of an interview is said by whose turn it is. */
function inTurns(document: Document, rows: Clause[][]): Clause[][] {
  const turns = spokenTurns(document).filter(({ speaker }) => speaker.length > 0);
  if (turns.length === 0) return rows;
  return rows.map((row) => {
    const start = row[0]?.predicate.start ?? 0;
    const turn = turns.find(({ inside }) => start >= inside.start && start < inside.end);
    return turn === undefined
      ? row
      : row.map((clause) => (clause.speaker.length > 0 ? clause : { ...clause, speaker: turn.speaker }));
  });
}

function withSpeakers(document: Document, rows: Clause[][], speeches: readonly Speech[]): Clause[][] {
  const startOf = (token: number): number => document.tokens[token]?.start ?? -1;
  const all = rows.flat();
  const starts = all.map(({ predicate }) => startOf(predicate.head));
  const speechAt = new Map<Clause, Speech>();
  for (const speech of speeches.filter(({ speaker }) => speaker.length > 0)) {
    for (const clause of all.slice(
      firstFrom(starts, speech.inside.start),
      firstFrom(starts, speech.inside.end),
    ))
      if (!hasOwn(clause, speech, startOf) && !namesItself(speech, clause)) speechAt.set(clause, speech);
  }
  const brought = new Map<number, number[]>();
  const spoken = rows.map((row) =>
    row.map((clause): Clause => {
      const speech = speechAt.get(clause);
      if (speech === undefined) return clause;
      const { speaker, cue } = speech;
      if (clause.governor !== null || clause.relation !== 'main' || cue === null)
        return { ...clause, speaker, cue };
      brought.set(cue, [...(brought.get(cue) ?? []), clause.predicate.head]);
      return { ...clause, speaker, cue, governor: cue, relation: 'complement' };
    }),
  );
  const governors = new Map(spoken.flat().map(({ predicate, governor }) => [predicate.head, governor]));
  return spoken.map((row) =>
    row.map((clause) => bringing(clause, brought.get(clause.predicate.head), governors)),
  );
}

/** A saying with what it says in other sentences; it then governs that, and is not governed by it. */
function bringing(
  clause: Clause,
  said: readonly number[] | undefined,
  governors: ReadonlyMap<number, number | null>,
): Clause {
  if (said === undefined) return clause;
  const complements = [...new Set([...clause.complements, ...said])].sort((a, b) => a - b);
  let above = clause.governor;
  for (let steps = governors.size; above !== null && above !== clause.predicate.head && steps > 0; steps--)
    above = governors.get(above) ?? null;
  return above === null
    ? { ...clause, complements }
    : { ...clause, complements, governor: null, relation: 'main' };
}

/** The word for the speaker is itself a predicate: "the CLAIM of Kyiv ...". */
function namesItself({ speaker, cue }: Speech, { predicate }: Clause): boolean {
  return cue === predicate.head || speaker.some(({ head }) => head === predicate.head);
}

/** Reported within the quotation: "He told me that ...". */
function hasOwn({ speaker, cue }: Clause, speech: Speech, startOf: (token: number) => number): boolean {
  const first = speaker[0];
  return first !== undefined && isIn(speech, cue === null ? first.start : startOf(cue));
}
