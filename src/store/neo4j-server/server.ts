// A real Neo4j server on loopback, without Docker: assembled from its published parts, started in a folder of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { DemarcheError } from '../../model/error.ts';
import type { Environment } from '../data-folder.ts';
import { finished, jarsOf, javaFor, RELEASES, REMEDY, type Release, whatIsMissing } from './jars.ts';
import { findJavas } from './java.ts';

export interface ServerOptions {
  readonly release: Release;
  /** Configuration, data and logs; made when missing. */
  readonly home: string;
  readonly env: Environment;
  /** A free one when it is left out. */
  readonly port?: number;
  /** Of the user neo4j, set before the first start; null: nobody is asked who they are. */
  readonly password: string | null;
  /** Lines of neo4j.conf, besides or instead of ours. */
  readonly settings?: Readonly<Record<string, string>>;
  /** For the Java machine, before its class path. */
  readonly flags?: readonly string[];
  /** Words about what takes time. */
  readonly say?: (line: string) => void;
}

export interface RunningServer {
  readonly uri: string;
  readonly version: string;
  /** Settles when the server has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Lets it write what it holds; `now` does not wait for that. */
  stop(how?: 'cleanly' | 'now'): Promise<void>;
}

const MODULES = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];
const OPENED = MODULES.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
const START_SECONDS = 120;
const STOP_SECONDS = 30;

/**
 * Runs a program that ends with us: it is told to end when our end of the pipe closes, even when we are killed.
 * In a group of its own, so that Ctrl-C reaches only us.
 */
const GUARD =
  'exec 3<&0; "$@" </dev/null & pid=$!; { read -r _ <&3; kill "$pid"; } 2>/dev/null & wait "$pid"';

/** @throws DemarcheError `no-neo4j-server` */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { release, home, env, password, say = () => undefined, flags = ['-Xmx1g'] } = options;
  const missing = whatIsMissing(release, env);
  const java = javaFor(release, findJavas(env));
  if (missing !== null || java === null) throw cannotStart(missing ?? 'no Java found', REMEDY);
  const jars = await jarsOf(release, env, say);
  const port = options.port ?? (await freePort());

  const conf = path.join(home, 'conf');
  mkdirSync(conf, { recursive: true });
  writeFileSync(path.join(conf, 'neo4j.conf'), settings(port, password !== null, options.settings ?? {}));
  const classPath = ['-cp', path.join(jars, '*')];
  if (password !== null && !existsSync(path.join(home, 'data', 'dbms'))) {
    const { code, words } = await runAdmin(options, ['dbms', 'set-initial-password', '--', password]);
    if (code !== 0) throw cannotStart(lastLine(words), 'choose a password of eight letters or more');
  }

  const { main, version } = RELEASES[release];
  const folders = [`--home-dir=${home}`, `--config-dir=${conf}`, '--console-mode'];
  const child = spawn(
    '/bin/sh',
    ['-c', GUARD, 'sh', java.program, ...flags, ...OPENED, ...classPath, main, ...folders],
    {
      env,
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const killAtExit = (): void => killGroup(child);
  process.once('exit', killAtExit);
  void ended.then(() => process.off('exit', killAtExit));

  const stop = async (how: 'cleanly' | 'now' = 'cleanly'): Promise<void> => {
    child.stdin.end();
    const timer = setTimeout(() => killGroup(child), how === 'now' ? 0 : STOP_SECONDS * 1_000);
    await ended;
    clearTimeout(timer);
  };
  try {
    await started(child);
  } catch (error) {
    await stop('now');
    throw error;
  }
  return { uri: `bolt://127.0.0.1:${port}`, version, ended, stop };
}

/**
 * Runs `neo4j-admin`, which works on the files of a server that is stopped.
 * @throws DemarcheError `no-neo4j-server`
 */
export async function runAdmin(
  { release, home, env, say = () => undefined }: Omit<ServerOptions, 'password'>,
  args: readonly string[],
  folder = home,
): Promise<{ readonly code: number | null; readonly words: string }> {
  const java = javaFor(release, findJavas(env));
  if (java === null) throw cannotStart(whatIsMissing(release, env) ?? 'no Java found', REMEDY);
  const conf = path.join(home, 'conf');
  mkdirSync(conf, { recursive: true });
  const classPath = path.join(await jarsOf(release, env, say), '*');
  const all = [...OPENED, '-cp', classPath, 'org.neo4j.cli.AdminTool', ...args];
  return finished(java.program, all, { ...env, NEO4J_HOME: home, NEO4J_CONF: conf }, folder);
}

/** @returns `wanted` when nothing listens there, else any free port */
export function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (wanted === 0 || error.code !== 'EADDRINUSE') reject(error);
      else freePort().then(resolve, reject);
    });
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      const port = address === null || typeof address === 'string' ? 0 : address.port;
      probe.close(() => resolve(port));
    });
  });
}

function settings(port: number, auth: boolean, more: Readonly<Record<string, string>>): string {
  const all = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'dbms.usage_report.enabled': 'false',
    'dbms.security.procedures.allowlist': '',
    'dbms.security.auth_enabled': String(auth),
    'db.transaction.timeout': '60s',
    // Else a stop waits ten seconds for connections that nobody has.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
    'server.memory.pagecache.size': '128m',
    ...more,
  };
  return Object.entries(all)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

/** Resolves when the server says that it has started. */
function started(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let words = '';
    const fail = (): void =>
      reject(cannotStart(lastLine(words) || 'it ended without a word', 'see logs/ in its folder'));
    const timer = setTimeout(fail, START_SECONDS * 1_000);
    child.once('close', () => {
      clearTimeout(timer);
      fail();
    });
    child.once('error', reject);
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface(stream).on('line', (line) => {
        if (/ERROR|Exception|Caused by/.test(line)) words += `${line}\n`;
        if (!/INFO\s+Started\./.test(line)) return;
        clearTimeout(timer);
        resolve();
      });
    }
  });
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}

function lastLine(words: string): string {
  return words.trim().split('\n').at(-1)?.trim() ?? '';
}

function cannotStart(value: string, remedy: string): DemarcheError {
  return new DemarcheError({ code: 'no-neo4j-server', what: 'Neo4j cannot start here', value, remedy });
}
