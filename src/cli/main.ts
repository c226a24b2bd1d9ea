// The command `demarche`: puts the commands together, and turns what goes wrong into one line and an exit code.
import { Command, CommanderError } from 'commander';
import { DemarcheError } from '../model/error.ts';
import { say } from './output.ts';
import { version } from './version.ts';

const EXAMPLES = `
Examples:
  $ demarche start                               open the demo dossier in the browser
  $ demarche queries                             list the questions
  $ demarche query who-pressured-whom            ask one of them
  $ demarche cypher 'MATCH (a:Actor) RETURN a.name AS actor ORDER BY actor LIMIT 5'
  $ demarche export --format gexf --out graph.gexf
  $ demarche doctor                              what this machine has, and what is missing for what

NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE make Neo4j the store of every command.
Data goes to stdout, words to stderr. Exit code 0: done; 1: the input is at fault; 2: the call is wrong.`;

/** One line for each command: to add one, write `src/cli/<name>.ts` and add it here. Only the one called is read. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start.ts')).startCommand(),
  load: async () => (await import('./load.ts')).loadCommand(),
  check: async () => (await import('./check.ts')).checkCommand(),
  query: async () => (await import('./query.ts')).queryCommand(),
  cypher: async () => (await import('./cypher.ts')).cypherCommand(),
  queries: async () => (await import('./queries.ts')).queriesCommand(),
  eval: async () => (await import('./eval.ts')).evalCommand(),
  export: async () => (await import('./export.ts')).exportCommand(),
  extract: async () => (await import('./extract.ts')).extractCommand(),
  verify: async () => (await import('./verify.ts')).verifyCommand(),
  neo4j: async () => (await import('./neo4j.ts')).neo4jCommand(),
  add: async () => (await import('./add.ts')).addCommand(),
  review: async () => (await import('./review.ts')).reviewCommand(),
  attach: async () => (await import('./attach.ts')).attachCommand(),
  new: async () => (await import('./new.ts')).newCommand(),
  parse: async () => (await import('./parse.ts')).parseCommand(),
  doctor: async () => (await import('./doctor.ts')).doctorCommand(),
};

/** The whole program, or, where `called` is the name of a command, with that one only. */
export async function program(called?: string): Promise<Command> {
  const program = new Command('demarche')
    .description('Who pressed whom, on which issue, according to whom, and who denies it.')
    .version(version())
    .addHelpText('after', EXAMPLES);
  const one = Object.hasOwn(COMMANDS, called ?? '') ? COMMANDS[called ?? ''] : undefined;
  for (const command of one === undefined ? Object.values(COMMANDS) : [one])
    program.addCommand(await command());
  settle(program);
  return program;
}

/** Runs the command line. Sets `process.exitCode`; never throws for what a person can put right. */
export async function main(argv: readonly string[]): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    if (!stream.listeners('error').includes(quietOnBrokenPipe)) stream.on('error', quietOnBrokenPipe);
  }
  try {
    await (await program(argv[0])).parseAsync(argv, { from: 'user' });
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** Says what went wrong on stderr, without a stack trace where a person can put it right, and returns the exit code. */
export function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof DemarcheError) {
    say(error.message);
    return error.exitCode;
  }
  const refused = systemRefusal(error);
  if (refused !== null) {
    say(refused);
    return 1;
  }
  say(`demarche failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  say('This is a fault of the program, not of your input.');
  return 1;
}

/** The same manners for every command, added ones included: commander copies none of them to commands made elsewhere. */
function settle(command: Command): void {
  command
    .exitOverride()
    .showHelpAfterError(`(see: ${pathOf(command)} --help)`)
    .showSuggestionAfterError();
  for (const child of command.commands) settle(child);
}

function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

/** What the machine will not let us do, and no program can put right. */
const REFUSALS: Readonly<Record<string, string>> = {
  EACCES: 'give yourself the right to it, or use a folder of yours',
  EPERM: 'give yourself the right to it, or use a folder of yours',
  EROFS: 'use a folder that can be written',
  ENOSPC: 'make room on the disk',
  EDQUOT: 'make room on the disk',
  EMFILE: 'close other programs',
  ENFILE: 'close other programs',
};

/** One line for an error of the system, with what to do; null for any other. */
export function systemRefusal(error: unknown): string | null {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const remedy = REFUSALS[code];
  return remedy === undefined ? null : `the system refuses: ${message} - ${remedy}`;
}

function quietOnBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  process.exit(report(error));
}
