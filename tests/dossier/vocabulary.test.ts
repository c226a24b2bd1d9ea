// The vocabulary that ships, and what a mistake in one looks like.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readVocabulary } from '../../src/dossier/vocabulary.ts';
import { scoreOf } from '../../src/model/vocabulary.ts';

const PLOVER = [
  ...['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT'],
  ...['THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'],
];
const CONFLICT = [
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
];

describe('the vocabulary', () => {
  const vocabulary = readVocabulary('graph');
  const types = [...vocabulary.events.values()];

  test('holds the sixteen types of PLOVER in their order, and two extensions', () => {
    expect(types.filter((type) => !type.extension).map((type) => type.id)).toEqual(PLOVER);
    expect(types.filter((type) => type.extension).map((type) => type.id)).toEqual(['APPEAL', 'DENY']);
  });

  test('scores conflict below zero and cooperation above, each step apart at least as hard as the one before', () => {
    for (const type of types) {
      const scores = [type.score, ...type.modes.map((mode) => mode.score)];
      if (CONFLICT.includes(type.id)) expect(Math.max(...scores), type.id).toBeLessThan(0);
      else if (!type.extension) expect(Math.min(...scores), type.id).toBeGreaterThan(0);
    }
    const steps = CONFLICT.map((id) => scoreOf(vocabulary, id, null) ?? Number.NaN);
    expect(steps).toEqual(steps.toSorted((a, b) => b - a));
  });

  test('knows the score of a mode, and nothing of a mode that is not there', () => {
    expect(scoreOf(vocabulary, 'REQUEST', 'yield')).toBe(-1);
    expect(scoreOf(vocabulary, 'THREATEN', 'violence')).toBe(-7);
    expect(scoreOf(vocabulary, 'REQUEST', 'shout')).toBeNull();
    expect(scoreOf(vocabulary, 'SHOUT', null)).toBeNull();
  });
});

describe('a vocabulary with mistakes', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vocabulary-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is refused with every mistake at its line and column', () => {
    mkdirSync(path.join(folder, 'vocabulary'));
    const file = path.join(folder, 'vocabulary', 'events.yaml');
    const entry = '- {id: NOD, name: Nod, meaning: nods, score: SCORE, cameo: "01", kinds: [position]}\n';
    writeFileSync(file, entry.replace('SCORE', '1') + entry.replace('SCORE', '2'));
    expect(() => readVocabulary(folder)).toThrow(
      /event type given twice: NOD \(.*events\.yaml:2:8\) - keep one of them/,
    );
    writeFileSync(file, entry.replace('SCORE', '11') + entry.replace('SCORE', 'loud'));
    expect(() => readVocabulary(folder)).toThrow(/events\.yaml:1:46[\s\S]*events\.yaml:2:46/);
  });
});
