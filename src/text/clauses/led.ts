// Free indirect speech: sentences without a word of saying that go on with what a sentence before them, or a label, has opened.
import type { Document, Token } from '../parser/document.ts';
import { paragraphsOf } from '../quotations.ts';
import type { Clause, Filler } from './clause.ts';
import { namesSpeaker } from './mend/headlines.ts';

/** "The drivers gave the same account. Soldiers took their flour": whatever follows is theirs. */
const ACCOUNT =
  /\b(?:g[ai]ves? (?:\p{L}+ ){1,3}(?:account|version|story)|tells? (?:\p{L}+ ){1,2}story|th(?:inks?|ought) back|looks? back|looked back|(?:is|was|were) asked about|(?:describe[sd]?|remember(?:s|ed)?|recall(?:s|ed)?|recount(?:s|ed)?) (?:the|that|those) (?:evening|morning|scene|meeting|visit|night|day|hours?|encounter|call|attack|raid|siege|events?|moment|journey)|(?:sees?|saw|remembers?|remembered|tells?|told) (?:it|things|the matter) (?:differently|otherwise|another way))\b/iu;

/** "The commissioner briefed reporters. Beijing HAD promised licences": only what has the tense of speech. */
const APPEARANCE =
  /\b(?:brief(?:s|ed) (?:reporters|journalists|lawmakers|the press)|testifie[sd]|sp(?:eaks?|oke) (?:to|with|for|at|about|on|in|of)|turn(?:s|ed) to|in an? \p{L}+ mood|address(?:es|ed) (?:reporters|parliament|the)|g[ai]ves? evidence|answer(?:s|ed) questions|fac(?:es|ed) (?:reporters|questions|lawmakers)|tells? (?:\p{L}+ ){1,3}(?:everything|what)|told (?:\p{L}+ ){1,3}(?:everything|what))\b/iu;

/** Whether a sentence may lead to others that are what its subject tells. */
export function mayLead(sentence: string): boolean {
  return ACCOUNT.test(sentence) || APPEARANCE.test(sentence);
}

/** How many sentences go on. */
const LONGEST = 3;

/** The clauses with those who speak on in them. */
export function ledOn(document: Document, rows: readonly Clause[][]): Clause[][] {
  const found = rows.map((row) => [...row]);
  for (const [i, row] of rows.entries()) {
    const lead = leaderOf(document, row, i);
    if (lead === null) continue;
    for (let next = i + 1; next <= i + LONGEST && next < rows.length; next += 1) {
      const said = rows[next] ?? [];
      if (!follows(document, next) || said.some(({ speaker, held }) => speaker.length > 0 || held !== null))
        break;
      if (!lead.always && !isShifted(document, said)) break;
      found[next] = said.map((clause) => ({ ...clause, speaker: lead.speaker, cue: null }));
    }
  }
  return found;
}

function leaderOf(
  document: Document,
  row: readonly Clause[],
  index: number,
): { readonly speaker: readonly Filler[]; readonly always: boolean } | null {
  const main = row.find(({ relation }) => relation === 'main');
  const sentence = document.sentences[index];
  if (main === undefined || sentence === undefined || row.some(({ speaker }) => speaker.length > 0))
    return null;
  const words = document.text.slice(main.predicate.start, sentence.end);
  const [always, appears] = [ACCOUNT.test(words), APPEARANCE.test(words)];
  const speaker = main.voice === 'passive' ? main.object : main.subject;
  return (always || appears) && speaker.length === 1 && !/[“”"]/.test(words) ? { speaker, always } : null;
}

/** In the same paragraph as the sentence before it, and no quotation. */
function follows({ text, sentences }: Document, index: number): boolean {
  const [before, sentence] = [sentences[index - 1], sentences[index]];
  if (before === undefined || sentence === undefined) return false;
  return (
    !text.slice(before.end, sentence.start).includes('\n') && !/^\s*[“"«]/.test(text.slice(sentence.start))
  );
}

/** Its main verb, or one joined to it, is in the pluperfect. */
export function isShifted({ tokens }: Document, row: readonly Clause[]): boolean {
  const main = row.find(({ relation }) => relation === 'main');
  const mains = row.filter(
    (clause) =>
      clause === main || (clause.relation === 'conjunct' && clause.governor === main?.predicate.head),
  );
  return mains.some(
    ({ predicate }) =>
      tokens[predicate.head]?.tag === 'VBN' &&
      predicate.auxiliaries.some((index) => /^(?:had|['’]d)$/i.test(tokens[index]?.text ?? '')),
  );
}

/** "**The foreign ministry**, in a written statement: ...": a paragraph that begins with who says it. */
const LABEL = /^[*_\s]*([^:.!?“”"*\n]{2,60}?)[*_]*(?:,[^:.!?“”"\n]{1,80})?[*_]*:[*_]*\s+/u;

/** What nobody else says in a paragraph with such a label is said by whom it names; of a quotation, only that. */
export function labelled(document: Document, rows: Clause[][]): Clause[][] {
  const found = rows.map((row) => row);
  for (const { start, end } of paragraphsOf(document.text)) {
    const label = LABEL.exec(document.text.slice(start, end));
    if (label?.[1] === undefined) continue;
    const from = start + label[0].length;
    const quoted = /^[“"«]/.test(document.text.slice(from, from + 1));
    const name = start + label[0].indexOf(label[1]);
    const speaker = namedBy(document, { start: name, end: name + label[1].length, label: from }, quoted);
    if (speaker === null) continue;
    const close = document.text.slice(from + 1, end).search(/[”"»]/);
    const until = quoted && close >= 0 ? from + 1 + close : end;
    for (const [i, row] of found.entries())
      if ((document.sentences[i]?.end ?? 0) > from && (document.sentences[i]?.start ?? end) < until)
        found[i] = row.map((clause) =>
          clause.speaker.length > 0 || clause.predicate.start < from || clause.predicate.start >= until
            ? clause
            : { ...clause, speaker: [speaker], cue: null },
        );
  }
  return found;
}

function namedBy(
  { tokens }: Document,
  at: { readonly start: number; readonly end: number; readonly label: number },
  quoted: boolean,
): Filler | null {
  const within = (last: number): Token[] =>
    tokens.filter(({ start, end, text }) => start >= at.start && end <= last && /[\p{L}\p{N}]/u.test(text));
  if (within(at.label).some(({ tag }) => /^(?:VB[DZP]|MD)$/.test(tag))) return null;
  const name = within(at.end);
  const head = name.find(({ pos, index }) => {
    const next = name.find((each) => each.index === index + 1);
    return /^(?:NOUN|PROPN)$/.test(pos) && !(next !== undefined && /^(?:NN|POS)/.test(next.tag));
  });
  const [first, last] = [name[0], name.at(-1)];
  if (head === undefined || first === undefined || last === undefined || !namesSpeaker(head, quoted))
    return null;
  return { head: head.index, first: first.index, next: last.index + 1, start: first.start, end: last.end };
}
