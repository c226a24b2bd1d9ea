/** The test vectors, and how a document compares with one. */
import { readFileSync } from 'node:fs';
import type { Document } from '../../../src/text/parser/document.ts';

export interface Vector {
  id: string;
  text: string;
  tokens: string[];
  ws: number[];
  tags: string[];
  pos: string[];
  morph: string[];
  lemmas: string[];
  heads: number[];
  labels: string[];
  sentStarts: number[];
  entities: [first: number, next: number, label: string][];
  debug?: Debug;
}

/** Values from inside, of the first token where not said otherwise. */
interface Debug {
  token0: Record<
    'embed' | 'encoded' | 'tagScores' | 'parserLinear' | 'parserLowerFeature0' | 'nerEncoded',
    number[]
  > & {
    featureIds: string[];
    rows: number[][];
  };
  norms: string[];
  encodedLast: number[];
  parserFirstScores: number[];
  parserMoves: string[];
}

export const VECTORS: Vector[] = readFileSync(new URL('./vectors.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

/** The document in the form of a vector. */
export function toVector(id: string, { text, tokens, sentences, entities }: Document): Vector {
  return {
    id,
    text,
    tokens: tokens.map((token) => token.text),
    ws: tokens.map(({ after }) => (after === ' ' ? 1 : 0)),
    tags: tokens.map(({ tag }) => tag),
    pos: tokens.map(({ pos }) => pos),
    morph: tokens.map(({ morph }) => morph),
    lemmas: tokens.map(({ lemma }) => lemma),
    heads: tokens.map(({ head }) => head),
    labels: tokens.map(({ label }) => label),
    sentStarts: sentences.map(({ first }) => first),
    entities: entities.map(({ first, next, label }) => [first, next, label]),
  };
}

/** Names the words that differ: "own-142 1 heads labels". Other differences count as one word. */
export function differences(expected: Vector, found: Vector): string[] {
  const perToken = ['tokens', 'ws', 'tags', 'pos', 'morph', 'lemmas', 'heads', 'labels'] as const;
  const lines: string[] = [];
  const length = Math.max(expected.tokens.length, found.tokens.length);
  for (let i = 0; i < length; i++) {
    const fields = perToken.filter((field) => expected[field][i] !== found[field][i]);
    if (fields.length > 0) lines.push(`${expected.id} ${i} ${fields.join(' ')}`);
  }
  for (const field of ['sentStarts', 'entities'] as const) {
    if (JSON.stringify(expected[field]) !== JSON.stringify(found[field]))
      lines.push(`${expected.id} ${field}`);
  }
  return lines;
}
