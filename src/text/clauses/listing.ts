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
    const within = all[i] ?? [];
    return [[line, ...within.map((clause) => describe(document, clause, within))].join('\n')];
  });
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

/** "  urged (witkoff+kushner): object Zelensky; then reject; said by officials [told]". */
function describe(document: Document, clause: Clause, within: readonly Clause[]): string {
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

/** 1 for a clause that hangs on none; circles, which no sentence should have, end at the number of its clauses. */
function depthOf(clause: Clause, within: readonly Clause[]): number {
  let depth = 1;
  for (let at = clause; at.governor !== null && depth < within.length; depth++) {
    const above = within.find(({ predicate }) => predicate.head === at.governor);
    if (above === undefined) break;
    at = above;
  }
  return depth;
}
