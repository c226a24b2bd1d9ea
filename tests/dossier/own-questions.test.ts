// A dossier's own questions: written as a file like those of the library, listed behind them, never in place of one.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { library, questionsOf } from '../../src/cli/queries.ts';
import { ownQuestions, saveQuestion } from '../../src/dossier/own-questions.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'demarche-own-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const draft = {
  name: 'acts-since',
  title: 'Acts since',
  question: 'Which pressure came since?',
  topic: 'pressure',
  params: [
    { name: 'since', type: 'date', optional: true, sample: null, meaning: 'first day' },
    { name: 'least', type: 'integer', optional: false, sample: 2, meaning: 'least origins' },
    { name: 'kinds', type: 'list', optional: true, sample: ['a', 'b'], meaning: 'kinds' },
  ],
  returns: [{ column: 'act', meaning: 'the act' }],
  cypher:
    'MATCH (p:Pressure)\nWHERE p.origins >= $least AND p.occurredOn >= $since AND NOT p.event IN $kinds\nRETURN p.name AS act ORDER BY act',
} as const;

test('what is saved is read back as it was, and stands behind the library', () => {
  expect(ownQuestions(folder)).toEqual([]);
  const saved = saveQuestion(folder, draft);
  expect(saved).toMatchObject({ ...draft, own: true });
  expect(ownQuestions(folder)).toEqual([saved]);
  expect(readFileSync(path.join(folder, 'queries', 'acts-since.cypher'), 'utf8')).toContain(
    '// param since: date? = null - first day\n',
  );
  writeFileSync(path.join(folder, 'dossier.yaml'), 'name: x\n');
  const all = questionsOf(folder);
  expect(all.map(({ name }) => name)).toEqual([...library().map(({ name }) => name), 'acts-since']);
});

test('a name of the library keeps its question; a name that is taken is not written over', () => {
  saveQuestion(folder, { ...draft, name: 'who-pressured-whom' });
  const [found, ...more] = questionsOf(folder).filter(({ name }) => name === 'who-pressured-whom');
  expect([found?.own, more]).toEqual([undefined, []]);
  expect(() => saveQuestion(folder, draft)).toThrow('question is there already: acts-since');
  expect(() => saveQuestion(folder, { ...draft, name: '../evil' })).toThrow('not a name for a question');
});
