// Scores clauses against hand-made ones: precision, recall and F1 of each slot, counted in filled values.
import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import type { Clause, Filler } from '../../../src/text/clauses/clause.ts';
import { clausesOf } from '../../../src/text/clauses/document.ts';
import { type Document, parse } from '../../../src/text/parser/index.ts';

type Words = string | readonly string[];

interface GoldClause {
  readonly pred: string;
  readonly particle?: string;
  readonly noun?: string;
  readonly subj?: Words;
  readonly obj?: Words;
  readonly obl?: Readonly<Record<string, Words>>;
  readonly comp?: Words;
  readonly neg?: boolean;
  readonly denied?: boolean;
  readonly mod?: string;
  readonly voice?: string;
  readonly speaker?: Words;
  readonly cue?: string;
}

export interface GoldSentence {
  readonly text: string;
  readonly clauses: readonly GoldClause[];
}

const SLOTS = [
  'predicate',
  'subject',
  'object',
  'oblique',
  'complement',
  'negation',
  'modality',
  'speaker',
] as const;
export type Slot = (typeof SLOTS)[number];

export interface Count {
  hits: number;
  /** Values that only the gold has, or only we have. */
  missed: number;
  extra: number;
}

export interface Score {
  readonly counts: Readonly<Record<Slot, Count>>;
  /** One line for each value that differs. */
  readonly differences: readonly string[];
}

export function readGold(file: string): GoldSentence[] {
  return parseYaml(readFileSync(new URL(file, import.meta.url), 'utf8'));
}

export function score(gold: readonly GoldSentence[]): Score {
  const counts = Object.fromEntries(SLOTS.map((slot) => [slot, { hits: 0, missed: 0, extra: 0 }])) as Record<
    Slot,
    Count
  >;
  const differences: string[] = [];
  for (const sentence of gold) {
    const document = parse(sentence.text);
    const ours = clausesOf(document)
      .flat()
      .map((each) => valuesOf(document, each));
    const theirs = sentence.clauses.map((each) => goldValues(document, each));
    for (const slot of SLOTS) {
      const [have, want] = [
        new Set(ours.flatMap((each) => each[slot])),
        new Set(theirs.flatMap((each) => each[slot])),
      ];
      const missed = [...want].filter((value) => !have.has(value));
      const extra = [...have].filter((value) => !want.has(value));
      counts[slot].hits += want.size - missed.length;
      counts[slot].missed += missed.length;
      counts[slot].extra += extra.length;
      if (missed.length + extra.length === 0) continue;
      differences.push(
        `${slot}: missed [${missed.map((value) => shown(document, value))}] extra [${extra.map((value) => shown(document, value))}]  ${sentence.text}`,
      );
    }
  }
  return { counts, differences };
}

export function f1({ hits, missed, extra }: Count): number {
  return hits === 0 ? 0 : (2 * hits) / (2 * hits + missed + extra);
}

export function table(counts: Readonly<Record<Slot, Count>>): string {
  const rows = SLOTS.map((slot) => {
    const { hits, missed, extra } = counts[slot];
    const [precision, recall] = [hits / (hits + extra || 1), hits / (hits + missed || 1)];
    return [
      slot.padEnd(11),
      ...[precision, recall, f1(counts[slot])].map((value) => value.toFixed(3)),
      String(hits + missed).padStart(5),
    ].join('  ');
  });
  return [`${'slot'.padEnd(11)}  prec.  recall f1     gold`, ...rows].join('\n');
}

/** F1 over the values of all slots that the goal names. */
export function overall(counts: Readonly<Record<Slot, Count>>): number {
  const named = SLOTS.filter((slot) => slot !== 'oblique').map((slot) => counts[slot]);
  const sum = (key: keyof Count): number => named.reduce((total, count) => total + count[key], 0);
  return f1({ hits: sum('hits'), missed: sum('missed'), extra: sum('extra') });
}

/** Values are `<predicate>:<value>` in token indices, so that a role on the wrong predicate is wrong. */
type Values = Readonly<Record<Slot, readonly string[]>>;

function valuesOf(_: Document, clause: Clause): Values {
  const at = clause.predicate.head;
  const heads = (fillers: readonly Filler[]): string[] => fillers.map(({ head }) => `${at}:${head}`);
  return {
    predicate: [`${at}`],
    subject: heads(clause.subject),
    object: heads(clause.object),
    oblique: [...clause.obliques.flatMap(({ fillers }) => heads(fillers)), ...heads(clause.indirect)],
    complement: clause.complements.map((complement) => `${at}:${complement}`),
    negation: [...(clause.negated ? [`${at}:neg`] : []), ...(clause.denied ? [`${at}:denied`] : [])],
    modality: clause.modality === 'actual' ? [] : [`${at}:${clause.modality}`],
    speaker: heads(clause.speaker),
  };
}

function goldValues(document: Document, gold: GoldClause): Values {
  const at = tokenOf(document, gold.pred);
  const heads = (words: Words | undefined): string[] =>
    list(words).map((word) => `${at}:${tokenOf(document, word)}`);
  return {
    predicate: [`${at}`],
    subject: heads(gold.subj),
    object: heads(gold.obj),
    oblique: Object.values(gold.obl ?? {}).flatMap(heads),
    complement: heads(gold.comp),
    negation: [...(gold.neg ? [`${at}:neg`] : []), ...(gold.denied ? [`${at}:denied`] : [])],
    modality: gold.mod === undefined || gold.mod === 'actual' ? [] : [`${at}:${gold.mod}`],
    speaker: heads(gold.speaker),
  };
}

function list(words: Words | undefined): readonly string[] {
  if (words === undefined) return [];
  return typeof words === 'string' ? [words] : words;
}

/** `plan#2` is the second token "plan" of the sentence. A word that the tokenizer parts stands for the token that begins it. */
function tokenOf(document: Document, word: string): number | string {
  const [text = '', nth = '1'] = String(word).split('#');
  const same = document.tokens.filter((token) => token.text === text);
  const found =
    same[Number(nth) - 1] ?? document.tokens.filter((token) => text.startsWith(token.text))[Number(nth) - 1];
  return found?.index ?? `?${word}`;
}

function shown(document: Document, value: string): string {
  return value
    .split(':')
    .map((part) => (/^\d+$/.test(part) ? (document.tokens[Number(part)]?.text ?? part) : part))
    .join('>');
}
