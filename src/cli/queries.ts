// `demarche queries`: the library of questions.
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { readQuestions } from '../dossier/questions.ts';
import type { Question, QuestionParam } from '../model/question.ts';
import { type Format, formatOption, printTable } from './output.ts';

const EXAMPLES = `
Examples:
  $ demarche queries
  $ demarche queries --format json | jq '.[].name'

A parameter with a question mark may be left out. To add a question, write queries/<name>.cypher: see queries/README.md.`;

const FOLDER = fileURLToPath(new URL('../../queries', import.meta.url));

/** Every question in the project's folder `queries/`, by name. */
export const library = (): Question[] => readQuestions(FOLDER);

export function queriesCommand(): Command {
  return new Command('queries')
    .description('list the questions of the library')
    .addOption(formatOption())
    .addHelpText('after', EXAMPLES)
    .action(({ format }: { format?: Format }) => {
      const rows = library().map(({ name, topic, title, question, params }) => [
        name,
        topic,
        title,
        params.map(signature),
        question,
      ]);
      printTable({ columns: ['name', 'topic', 'title', 'params', 'question'], rows }, format);
    });
}

const signature = ({ name, type, optional }: QuestionParam): string =>
  `${name}${optional ? '?' : ''}: ${type}`;
