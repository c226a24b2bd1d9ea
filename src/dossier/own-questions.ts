// A dossier's own questions: the files in its folder `queries/`, written like those of the library.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DemarcheError, type ErrorParts } from '../model/error.ts';
import { type ParamValue, QUESTION_NAME, type Question, type QuestionDraft } from '../model/question.ts';
import { parseQuestion, readQuestions } from './questions.ts';

const folderOf = (dossier: string): string => path.join(dossier, 'queries');

/** @param dossier its folder @throws DemarcheError that names every mistake in every header */
export function ownQuestions(dossier: string): Question[] {
  const folder = folderOf(dossier);
  if (!existsSync(folder)) return [];
  return readQuestions(folder).map((question) => ({ ...question, own: true }));
}

/**
 * Writes it as `queries/<name>.cypher` of the dossier; what is there under that name is never overwritten.
 * @throws DemarcheError `question-name`, `question-there`, or what is wrong with its header
 */
export function saveQuestion(dossier: string, draft: QuestionDraft): Question {
  const { name } = draft;
  if (!QUESTION_NAME.test(name)) {
    const remedy = 'use small letters and digits, with hyphens between: who-calls-whom';
    throw new DemarcheError({
      code: 'question-name',
      what: 'not a name for a question',
      value: name,
      remedy,
    });
  }
  const file = path.join(folderOf(dossier), `${name}.cypher`);
  const text = questionText(draft);
  const problems: ErrorParts[] = [];
  const question = parseQuestion(text, path.relative(process.cwd(), file), problems);
  if (problems.length > 0) throw new DemarcheError(problems);
  mkdirSync(folderOf(dossier), { recursive: true });
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const remedy = 'choose another name, or remove its file';
    throw new DemarcheError({
      code: 'question-there',
      what: 'question is there already',
      value: name,
      remedy,
    });
  }
  return { ...question, own: true };
}

/** The text of its file: a header, then the Cypher. A line break inside a line of the header becomes a space. */
export function questionText({ title, question, topic, params, returns, cypher }: QuestionDraft): string {
  const line = (text: string) => text.replace(/\s+/g, ' ').trim();
  const header = [
    `title: ${line(title)}`,
    `question: ${line(question)}`,
    `topic: ${topic}`,
    ...params.map(
      ({ name, type, optional, sample, meaning }) =>
        `param ${name}: ${type}${optional ? '?' : ''} = ${line(sampleText(sample))} - ${line(meaning)}`,
    ),
    ...returns.map(({ column, meaning }) => `returns ${column}: ${line(meaning)}`),
  ];
  return `${header.map((text) => `// ${text}`).join('\n')}\n${cypher.trim()}\n`;
}

function sampleText(sample: ParamValue): string {
  if (sample === null) return 'null';
  return typeof sample === 'object' ? sample.join(',') : String(sample);
}
