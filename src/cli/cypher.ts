// `demarche cypher`: a question of your own, read-only, within limits.
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { DemarcheError } from '../model/error.ts';
import { DEFAULT_LIMITS } from '../store/store.ts';
import { dossierId } from './dossier.ts';
import { ensureLoaded } from './loading.ts';
import {
  dossierOption,
  paramOption,
  type StoreChoice,
  secondsOf,
  storeOption,
  wholeNumber,
} from './options.ts';
import { type Format, formatOption, printTable, say } from './output.ts';
import { withStore } from './store.ts';
import { warningsOf } from './warnings.ts';

const EXAMPLES = `
Examples:
  $ demarche cypher 'MATCH (a:Actor) RETURN a.name AS actor ORDER BY actor LIMIT 5'
  $ demarche cypher 'MATCH (i:Issue {id: $issue}) RETURN i.name AS name' --param issue=donbas-territory
  $ demarche cypher - < question.cypher

Only reads, and only the graph: no LOAD CSV, no procedures, no commands. It runs in a process of its own that is ended at
its limits; an answer that is cut says "truncated". A parameter that is a JSON number, boolean, null or list arrives as that, anything else as text.
Warnings say where the embedded store and Neo4j would answer differently.`;

interface Options extends StoreChoice {
  readonly param?: Readonly<Record<string, string>>;
  readonly format?: Format;
  readonly rows: number;
  readonly seconds: number;
}

export function cypherCommand(): Command {
  return new Command('cypher')
    .description('ask a question of your own in Cypher, read-only')
    .argument('<query>', 'Cypher text, or - to read it from standard input')
    .addOption(paramOption())
    .addOption(formatOption())
    .addOption(dossierOption())
    .addOption(storeOption())
    .option('--rows <n>', 'give at most so many rows', wholeNumber, DEFAULT_LIMITS.rows)
    .option('--seconds <n>', 'stop the question after so many seconds', secondsOf, DEFAULT_LIMITS.seconds)
    .addHelpText('after', EXAMPLES)
    .action(async (query: string, { dossier, store, param = {}, format, rows, seconds }: Options) => {
      const cypher = query === '-' ? readFileSync(0, 'utf8') : query;
      if (cypher.trim() === '') {
        throw new DemarcheError(
          { code: 'empty', what: 'no query', remedy: 'give its text, or - and standard input' },
          2,
        );
      }
      for (const warning of warningsOf(cypher)) say(`warning: ${warning}`);
      const params = Object.fromEntries(Object.entries(param).map(([name, text]) => [name, typed(text)]));
      const answer = await withStore({ dossier: dossierId(dossier), store }, async (opened) => {
        await ensureLoaded(dossier, opened);
        return opened.runUserQuery(cypher, params, { rows, seconds });
      });
      printTable(answer, format);
      for (const note of answer.notes ?? []) say(`Neo4j remarks: ${note}`);
    });
}

/** Text unless it is the JSON of something else: `5` is a number, `["a","b"]` a list, `donbas` and `"5"` are texts. */
function typed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
