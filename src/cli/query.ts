// `demarche query`: one question of the library.
import { Command } from 'commander';
import { DemarcheError } from '../model/error.ts';
import { paramsOf, type Question } from '../model/question.ts';
import type { Store } from '../store/store.ts';
import { dossierId } from './dossier.ts';
import { ensureLoaded } from './loading.ts';
import { dossierOption, paramOption, type StoreChoice, storeOption } from './options.ts';
import { type Format, formatOption, printTable, say } from './output.ts';
import { questionsOf } from './queries.ts';
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
    .description('ask a question of the library or of the dossier')
    .argument('<name>', 'its name, as demarche queries lists it')
    .addOption(paramOption())
    .addOption(formatOption())
    .addOption(dossierOption())
    .addOption(storeOption())
    .option('--cypher', 'print the question instead of asking it')
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, { dossier, store, param = {}, format, cypher }: Options) => {
      const question = questionNamed(name, dossier);
      if (cypher) {
        process.stdout.write(`${question.cypher}\n`);
        return;
      }
      const params = paramsOf(question, param);
      const rows = await withStore({ dossier: dossierId(dossier), store }, async (opened) => {
        await ensureLoaded(dossier, opened);
        // What came with a dossier is not ours: it runs within the limits of typed questions.
        const answer = question.own
          ? await opened.runUserQuery(question.cypher, params)
          : await opened.read(question.cypher, params);
        if (answer.rows.length === 0)
          for (const reason of await unknownIds(question, params, opened)) say(reason);
        return answer;
      });
      printTable(rows, format);
    });
}

/** An answer without rows is an answer; but an id that nothing has is rather a slip. */
async function unknownIds(
  { params }: Question,
  given: Readonly<Record<string, unknown>>,
  store: Store,
): Promise<string[]> {
  const ids = params.filter(({ name, meaning }) => meaning.startsWith('id of') && given[name] !== null);
  const unknown = [];
  for (const { name } of ids) {
    const id = given[name];
    const found = await store.read('MATCH (n) WHERE n.id = $id RETURN n.id AS id LIMIT 1', { id });
    if (found.rows.length === 0) unknown.push(`nothing has this id: ${id} - correct --param ${name}`);
  }
  return unknown;
}

function questionNamed(name: string, dossier: string): Question {
  const questions = questionsOf(dossier);
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
