// `demarche query`: one question of the library.
import { Command } from 'commander';
import { DemarcheError } from '../model/error.ts';
import { paramsOf, type Question } from '../model/question.ts';
import { dossierId } from './dossier.ts';
import { ensureLoaded } from './loading.ts';
import { dossierOption, paramOption, type StoreChoice, storeOption } from './options.ts';
import { type Format, formatOption, printTable } from './output.ts';
import { library } from './queries.ts';
import { withStore } from './store.ts';

const EXAMPLES = `
Examples:
  $ demarche query who-pressured-whom
  $ demarche query who-pressured-whom --param issue=donbas-territory --format md
  $ demarche query dossier-summary --format json | jq .
  $ demarche query who-pressured-whom --cypher         the text of the question, to paste into Neo4j Browser

demarche queries lists the questions and what they want to know.`;

interface Options extends StoreChoice {
  readonly param?: Readonly<Record<string, string>>;
  readonly format?: Format;
  readonly cypher?: boolean;
}

export function queryCommand(): Command {
  return new Command('query')
    .description('ask a question of the library')
    .argument('<name>', 'its name, as demarche queries lists it')
    .addOption(paramOption())
    .addOption(formatOption())
    .addOption(dossierOption())
    .addOption(storeOption())
    .option('--cypher', 'print the question instead of asking it')
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, { dossier, store, param = {}, format, cypher }: Options) => {
      const question = questionNamed(name);
      if (cypher) {
        process.stdout.write(`${question.cypher}\n`);
        return;
      }
      const params = paramsOf(question, param);
      const rows = await withStore({ dossier: dossierId(dossier), store }, async (opened) => {
        await ensureLoaded(dossier, opened);
        return opened.read(question.cypher, params);
      });
      printTable(rows, format);
    });
}

function questionNamed(name: string): Question {
  const questions = library();
  const question = questions.find((candidate) => candidate.name === name);
  if (question !== undefined) return question;
  const words = name.split('-').filter((word) => word.length > 3);
  const likeness = (other: Question): number => words.filter((word) => other.name.includes(word)).length;
  const near = questions
    .filter((other) => likeness(other) > 0)
    .sort((a, b) => likeness(b) - likeness(a))
    .slice(0, 3);
  const remedy =
    near.length === 0
      ? 'see demarche queries'
      : `did you mean ${near.map((one) => one.name).join(', ')}? - see demarche queries`;
  throw new DemarcheError({ code: 'unknown-question', what: 'no such question', value: name, remedy }, 2);
}
