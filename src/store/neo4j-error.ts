// What the driver throws, in words that a person can act on: one line, with the remedy.
import { DemarcheError } from '../model/error.ts';
import { memoryLimit, queryError, timeLimit, writeRefused } from './query-error.ts';

export interface Login {
  readonly uri: string;
  readonly username?: string | undefined;
  readonly database?: string | undefined;
}

interface Asked {
  readonly seconds: number;
  /** Lines that we put before the text of the question. */
  readonly linesBefore: number;
}

/** Anything that is not from the driver or the server comes back as it is. */
export function understood(error: unknown, login: Login, asked?: Asked): unknown {
  if (!(error instanceof Error) || error instanceof DemarcheError || !('code' in error)) return error;
  const code = String(error.code);
  return knownError(error, login, asked !== undefined) ?? statementError(code, error.message, asked) ?? error;
}

interface Known {
  /** Of the driver or the server: code, GQLSTATUS (from 2025 on), or words of the message. */
  readonly is: RegExp;
  readonly code: string;
  readonly what: string;
  readonly value: (login: Login) => string;
  readonly remedy: string;
}

const where = ({ uri }: Login): string => uri;
const who = ({ username, uri }: Login): string => `${username ?? 'no user'} at ${uri}`;
const which = ({ database, uri }: Login): string => `${database ?? 'default'} at ${uri}`;

/** The first that fits: each is tried on `code gqlStatus message`. */
const KNOWN: readonly Known[] = [
  {
    is: /protocol version|negotiat/i,
    code: 'old-server',
    what: 'the server speaks no Bolt that we know',
    value: where,
    remedy: 'use Neo4j 5 or newer, for example: demarche neo4j',
  },
  {
    is: /certificate|ERR_TLS/i,
    code: 'untrusted',
    what: "the server's certificate is not trusted",
    value: where,
    remedy: 'name the one of its maker in NODE_EXTRA_CA_CERTS; to trust any, write +ssc in place of +s',
  },
  {
    is: /responded HTTP/i,
    code: 'no-server',
    what: 'a web server answers, not Neo4j',
    value: where,
    remedy: 'use the Bolt port, usually 7687',
  },
  {
    is: /No space left on device|disk (is )?full|NoSpaceLeft|insufficient disk/i,
    code: 'disk-full',
    what: "the server's disk is full",
    value: which,
    remedy: 'free some space there and load again: what was written stays, and the load goes on',
  },
  {
    is: /\.TransactionLogError /,
    code: 'disk-full',
    what: 'the server cannot write its transaction log: its disk is full, most likely',
    value: which,
    remedy: 'free some space there, start the server again, and load again: nothing is half written',
  },
  {
    is: /critical error, and needs to be restarted/,
    code: 'needs-restart',
    what: 'the database has stopped after an error, often a full disk',
    value: which,
    remedy: "see the server's debug.log, put it right, start the server again, and load again",
  },
  {
    is: /No routing servers available|Unable to retrieve routing|No write servers|NotALeader|\b08N09\b/,
    code: 'no-route',
    what: 'no member of the cluster can be reached',
    value: where,
    remedy: 'wait until it has a leader; for a single server write bolt:// instead of neo4j://',
  },
  {
    is: /^(ServiceUnavailable|SessionExpired) /,
    code: 'no-server',
    what: 'no Neo4j answers',
    value: where,
    remedy: 'start it (demarche neo4j), correct NEO4J_URI, or unset it to use the embedded store',
  },
  {
    is: /\.Security\.AuthenticationRateLimit /,
    code: 'wrong-password',
    what: 'Neo4j refused too many wrong passwords',
    value: who,
    remedy: 'wait some seconds, then set NEO4J_PASSWORD',
  },
  {
    is: /\.Security\.CredentialsExpired |\b42NFD\b/,
    code: 'wrong-password',
    what: 'the password has to be changed first',
    value: who,
    remedy: 'change it in Neo4j Browser, then set NEO4J_PASSWORD',
  },
  {
    is: /\.Security\.(Unauthorized|TokenExpired|AuthorizationExpired) |\b42NF[CE]\b/,
    code: 'wrong-password',
    what: 'Neo4j refuses this user or password',
    value: who,
    remedy: 'set NEO4J_USERNAME and NEO4J_PASSWORD',
  },
  {
    is: /ReadOnlyDatabase|WriteOnReadOnly|read-only database/i,
    code: 'read-only',
    what: 'the database only lets itself be read',
    value: which,
    remedy: 'take it out of server.databases.read_only, or name another one (NEO4J_DATABASE)',
  },
  {
    is: /\.Security\.Forbidden |\b42NFF\b/,
    code: 'forbidden',
    what: 'Neo4j does not allow this user that',
    value: who,
    remedy: 'ask for the rights, or use another user (NEO4J_USERNAME)',
  },
  {
    is: /\.Database\.(DatabaseNotFound|DatabaseUnavailable) |\b22N51\b/,
    code: 'no-database',
    what: 'the server has no such database',
    value: which,
    remedy: 'set NEO4J_DATABASE (usually neo4j), or leave it unset',
  },
  {
    is: /\.Schema\.ConstraintValidationFailed /,
    code: 'twice',
    what: 'something of the same id is there, perhaps of a load that stopped half-way',
    value: which,
    remedy: 'load that dossier again to its end, then this one',
  },
];

/** Of a load; a question has a limit of its own. */
const NO_MEMORY: Known = {
  is: /OutOfMemory|TransactionMemoryLimit|MemoryPool/,
  code: 'server-memory',
  what: "the server's memory is not enough for this transaction",
  value: which,
  remedy:
    'raise server.memory.heap.max_size (and dbms.memory.transaction.total.max, if it is set) and load again',
};

function knownError(error: Error & { code: unknown }, login: Login, asked: boolean): DemarcheError | null {
  const gqlStatus = 'gqlStatus' in error ? String(error.gqlStatus) : '';
  const text = `${error.code} ${gqlStatus} ${[...causesOf(error)].join(' ')}`;
  const known = [...KNOWN, ...(asked ? [] : [NO_MEMORY])].find(({ is }) => is.test(text));
  if (known === undefined) return null;
  const { code, what, value, remedy } = known;
  return new DemarcheError({ code, what, value: value(login), remedy });
}

/** What it says, and what that came from: of a cluster that cannot be reached, why its members cannot. */
function* causesOf(error: unknown): Generator<string> {
  if (!(error instanceof Error)) return;
  yield error.message;
  yield* causesOf(error.cause);
}

function statementError(code: string, message: string, asked: Asked | undefined): DemarcheError | null {
  if (asked !== undefined && /\.Transaction\.(TransactionTimedOut|Terminated|LockClientStopped)/.test(code))
    return timeLimit(asked.seconds);
  if (asked !== undefined && /OutOfMemoryError$/.test(code)) return memoryLimit(null);
  if (code === 'Neo.ClientError.Statement.AccessMode') return writeRefused();
  if (!/^Neo\.ClientError\.(Statement|Procedure|Schema)\./.test(code)) return null;
  const [line, column] = /\(line (\d+), column (\d+)/.exec(message)?.slice(1).map(Number) ?? [];
  const first = (message.split('\n')[0] ?? '')
    .replace(/ \(line \d+, column \d+.*$/, '')
    // Every word that could begin a clause.
    .replace(/: expected (?:'[^']*',? (?:or )?){8,}.*$/, '');
  const spot =
    line === undefined || column === undefined
      ? null
      : { line: Math.max(1, line - (asked?.linesBefore ?? 0)), column };
  return queryError(first, spot);
}
