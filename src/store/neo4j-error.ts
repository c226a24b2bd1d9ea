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
  return loginError(code, error.message, login) ?? statementError(code, error.message, asked) ?? error;
}

function loginError(code: string, message: string, { uri, username, database }: Login): DemarcheError | null {
  const say = (name: string, what: string, value: string, remedy: string): DemarcheError =>
    new DemarcheError({ code: name, what, value, remedy });
  if (/protocol version|negotiat/i.test(message)) {
    return say(
      'old-server',
      'the server speaks no Bolt that we know',
      uri,
      'use Neo4j 5 or newer, for example: demarche neo4j',
    );
  }
  if (/responded HTTP/i.test(message)) {
    return say('no-server', 'a web server answers, not Neo4j', uri, 'use the Bolt port, usually 7687');
  }
  if (code === 'ServiceUnavailable' || code === 'SessionExpired') {
    return say(
      'no-server',
      'no Neo4j answers',
      uri,
      'start it (demarche neo4j), correct NEO4J_URI, or unset it to use the embedded store',
    );
  }
  if (/\.Security\.AuthenticationRateLimit$/.test(code)) {
    return say(
      'wrong-password',
      'Neo4j refused too many wrong passwords',
      `${username} at ${uri}`,
      'wait some seconds, then set NEO4J_PASSWORD',
    );
  }
  if (/\.Security\.CredentialsExpired$/.test(code)) {
    return say(
      'wrong-password',
      'the password has to be changed first',
      `${username} at ${uri}`,
      'change it in Neo4j Browser, then set NEO4J_PASSWORD',
    );
  }
  if (/\.Security\.(Unauthorized|TokenExpired)$/.test(code)) {
    return say(
      'wrong-password',
      'Neo4j refuses this user or password',
      `${username ?? 'no user'} at ${uri}`,
      'set NEO4J_USERNAME and NEO4J_PASSWORD',
    );
  }
  if (/\.Security\.Forbidden$/.test(code)) {
    return say(
      'forbidden',
      'Neo4j does not allow this user that',
      `${username ?? 'no user'} at ${uri}`,
      'ask for the rights, or use another user (NEO4J_USERNAME)',
    );
  }
  if (/\.Database\.(DatabaseNotFound|DatabaseUnavailable)$/.test(code)) {
    return say(
      'no-database',
      'the server has no such database',
      `${database ?? 'default'} at ${uri}`,
      'set NEO4J_DATABASE (usually neo4j), or leave it unset',
    );
  }
  return null;
}

function statementError(code: string, message: string, asked: Asked | undefined): DemarcheError | null {
  if (asked !== undefined && /\.Transaction\.(TransactionTimedOut|Terminated|LockClientStopped)/.test(code))
    return timeLimit(asked.seconds);
  if (/\.General\.\w*OutOfMemoryError$/.test(code)) return memoryLimit(null);
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
