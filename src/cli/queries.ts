// `demarche queries`: the library of questions.
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { ownQuestions } from '../dossier/own-questions.ts';
import { readQuestions } from '../dossier/questions.ts';
import type { Question, QuestionParam } from '../model/question.ts';
import { DEMO, dossierPath } from './dossier.ts';
import { dossierOption } from './options.ts';
import { type Format, formatOption, printTable } from './output.ts';

const EXAMPLES = `
Examples:
  $ demarche queries
  $ demarche queries --format json | jq '.[].name'
  $ demarche queries --dossier ./my-dossier      with those in its folder queries/

A parameter with a question mark may be left out. To add a question, write queries/<name>.cypher: see queries/README.md.`;

const FOLDER = fileURLToPath(new URL('../../queries', import.meta.url));

/** Every question in the project's folder `queries/`, by name. */
export const library = (): Question[] => readQuestions(FOLDER);

/** The library, and what the dossier adds to it in its own folder `queries/`; a name of the library stands first. */
export function questionsOf(dossier: string): Question[] {
  const known = library();
  const folder = dossierPath(dossier);
  const own = folder === null ? [] : ownQuestions(folder);
  return [...known, ...own.filter(({ name }) => !known.some((question) => question.name === name))];
}

export function queriesCommand(): Command {
  return new Command('queries')
    .description('list the questions of the library and of the dossier')
    .addOption(formatOption())
    .addOption(dossierOption())
    .addHelpText('after', EXAMPLES)
    .action(({ format, dossier = DEMO }: { format?: Format; dossier?: string }) => {
      const rows = questionsOf(dossier).map(({ name, topic, title, question, params }) => [
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
