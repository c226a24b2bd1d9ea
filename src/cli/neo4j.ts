// `demarche neo4j`: a real Neo4j on this machine, without Docker, for whoever has Java and Maven.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command, Option } from 'commander';
import { DemarcheError } from '../model/error.ts';
import { dataFolder } from '../store/data-folder.ts';
import { RELEASES, REMEDY, type Release, whatIsMissing } from '../store/neo4j-server/jars.ts';
import { freePort, type RunningServer, startServer } from '../store/neo4j-server/server.ts';
import { portNumber } from './options.ts';
import { say } from './output.ts';

const EXAMPLES = `
Examples:
  $ demarche neo4j                          starts it, and prints what to set; Ctrl-C stops it
  $ demarche neo4j > neo4j.env &
  $ set -a; . ./neo4j.env; set +a           then every command uses it
  $ demarche load

Needs Java (17 or 21 for Neo4j 5.26, 21 or newer for 2026.09) and Maven, which fetches the server once (125 to 155 MB).
It listens on this machine only, without telemetry. Data stays in the data folder (DEMARCHE_HOME).`;

const PORT = 7687;
const USER = 'neo4j';

interface Options {
  readonly port: number;
  readonly password?: string;
  readonly auth: boolean;
  readonly release?: Release;
}

export function neo4jCommand(): Command {
  return new Command('neo4j')
    .description('start a Neo4j server on this machine, and print the NEO4J_* lines to use')
    .option('--port <n>', 'listen there, or on a free port when it is busy', portNumber, PORT)
    .option('--password <text>', 'of the user neo4j, at the first start (default: a random one, kept)')
    .option('--no-auth', 'ask nobody who they are')
    .addOption(
      new Option('--release <release>', '5 or 2026 (default: the newest that Java here can run)').choices(
        Object.keys(RELEASES),
      ),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => {
      const server = await start(options);
      const stop = (): void => {
        say('Stopping Neo4j ...');
        void server.stop();
      };
      process.once('SIGINT', stop).once('SIGTERM', stop);
      await server.ended;
      process.off('SIGINT', stop).off('SIGTERM', stop);
    });
}

async function start({
  port: wanted,
  password: given,
  auth,
  release: chosen,
}: Options): Promise<RunningServer> {
  const release = chosen ?? newestPossible();
  // A folder for each: a newer release changes the files so that an older one cannot read them any more.
  const home = path.join(dataFolder(process.env), `neo4j-${release}`);
  const password = auth ? passwordFor(home, given) : null;
  const port = await freePort(wanted);
  if (port !== wanted) say(`Port ${wanted} is busy: taking ${port}.`);
  say(`Starting Neo4j ${RELEASES[release].version} in ${home} ...`);
  const server = await startServer({ release, home, env: process.env, port, password, say });
  const login = password === null ? [] : [`NEO4J_USERNAME=${USER}`, `NEO4J_PASSWORD=${password}`];
  process.stdout.write([`NEO4J_URI=${server.uri}`, ...login, 'NEO4J_DATABASE=neo4j', ''].join('\n'));
  say('Neo4j is ready. Ctrl-C stops it.');
  return server;
}

function newestPossible(): Release {
  const possible = (['2026', '5'] as const).find((release) => whatIsMissing(release, process.env) === null);
  if (possible !== undefined) return possible;
  const value = whatIsMissing('5', process.env) ?? 'Java or Maven is missing';
  throw new DemarcheError({
    code: 'no-neo4j-server',
    what: 'Neo4j cannot start here',
    value,
    remedy: REMEDY,
  });
}

/** The one that the data was made with, the one given, or a new random one. */
function passwordFor(home: string, given: string | undefined): string {
  const file = path.join(home, 'password');
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
  if (kept !== null) {
    if (given === undefined || given === kept) return kept;
    const remedy = `leave --password out, or remove the folder to start anew`;
    throw new DemarcheError(
      { code: 'other-password', what: 'the data there has another password', value: home, remedy },
      2,
    );
  }
  const password = given ?? randomBytes(12).toString('hex');
  mkdirSync(home, { recursive: true });
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  return password;
}
