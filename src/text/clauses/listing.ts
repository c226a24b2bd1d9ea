// Clauses as text for the eye: each sentence with one line a clause, its roles by their words.
import type { Document } from '../parser/document.ts';
import type { Clause, Filler } from './clause.ts';
import { clausesOf } from './document.ts';

/** One block a sentence; below it, indented by how deep they hang, its clauses in the order of their predicates. */
export function toListing(document: Document): string {
  const all = clausesOf(document);
  const blocks = document.sentences.flatMap((sentence, i) => {
    const line = document.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').trim();
    if (line === '') return [];
    const row = all[i] ?? [];
    const within = new Map(row.map((clause) => [clause.predicate.head, clause]));
    return [[line, ...row.map((clause) => describe(document, clause, within))].join('\n')];
  });
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

/** "urged [complement of told, past]  who: Witkoff | whom: Zelensky | what: reject | says: officials (told)". */
function describe(document: Document, clause: Clause, within: ReadonlyMap<number, Clause>): string {
  const word = (index: number): string => document.tokens[index]?.text ?? '?';
  const { predicate, governor, relation } = clause;
  const above = governor === null ? '' : ` of ${word(governor)}`;
  const name = [
    word(predicate.head),
    predicate.particle,
    predicate.noun === null ? null : word(predicate.noun),
  ]
    .filter((part) => part !== null)
    .join(' ');
  const mood = [
    clause.negated ? 'not' : '',
    clause.denied ? 'denied' : '',
    clause.modality === 'actual' ? '' : clause.modality,
    clause.voice === 'passive' ? 'passive' : '',
    clause.tense ?? '',
  ].filter((part) => part !== '');
  const cue = clause.cue === null ? '' : ` (${word(clause.cue)})`;
  const roles = [
    named('who', clause.subject),
    named('whom', clause.object),
    named('to', clause.indirect),
    ...clause.obliques.map(({ preposition, fillers }) => named(preposition, fillers)),
    clause.complements.length === 0 ? '' : `what: ${clause.complements.map(word).join(', ')}`,
    clause.speaker.length === 0 ? '' : `${named('says', clause.speaker)}${cue}`,
  ].filter((part) => part !== '');
  return `${'  '.repeat(depthOf(clause, within))}${name} [${[`${relation}${above}`, ...mood].join(', ')}]  ${roles.join(' | ')}`.trimEnd();

  function named(role: string, fillers: readonly Filler[]): string {
    const phrases = fillers.map(({ start, end }) => document.text.slice(start, end).replace(/\s+/g, ' '));
    return phrases.length === 0 ? '' : `${role}: ${phrases.join(' + ')}`;
  }
}

/** Deeper clauses are not indented further. */
const DEEPEST = 12;

/** 1 for a clause that hangs on none in its sentence. */
function depthOf(clause: Clause, within: ReadonlyMap<number, Clause>): number {
  let depth = 1;
  for (let above = clause.governor; above !== null && depth < DEEPEST; depth++) {
    const governor = within.get(above);
    if (governor === undefined) break;
    above = governor.governor;
  }
  return depth;
}
