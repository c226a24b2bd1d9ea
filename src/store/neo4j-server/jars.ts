// The parts of a Neo4j server: fetched once by Maven into the cache folder, outside the project.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DemarcheError } from '../../model/error.ts';
import { cacheFolder, type Environment } from '../data-folder.ts';
import { findJavas, type Java, onPath } from './java.ts';

const POM = fileURLToPath(new URL('./pom.xml', import.meta.url));

/** The servers that we know how to start. */
export const RELEASES = {
  '5': { version: '5.26.31', main: 'org.neo4j.server.CommunityEntryPoint', java: { least: 17, most: 21 } },
  '2026': { version: '2026.09.0', main: 'org.neo4j.server.Neo4jCommunity', java: { least: 21, most: 99 } },
} as const;
export type Release = keyof typeof RELEASES;

/** A Java that can run the release, or null. Neo4j 5.26 is made for 17 and 21. */
export function javaFor(release: Release, javas: readonly Java[]): Java | null {
  const { least, most } = RELEASES[release].java;
  return javas.find(({ major }) => major >= least && major <= most) ?? null;
}

/** Why this machine cannot run the release, or null. */
export function whatIsMissing(release: Release, env: Environment): string | null {
  const { least } = RELEASES[release].java;
  if (process.platform === 'win32') return 'Windows lacks the shell that ends it with us; there, WSL works';
  if (javaFor(release, findJavas(env)) === null)
    return `no Java ${least}${release === '5' ? ' or 21' : ' or newer'} found`;
  if (existsSync(jarsFolder(release, env)) || onPath('mvn', env) !== null) return null;
  return 'Maven (mvn) is not on the PATH';
}

export const REMEDY = 'install a JDK and Maven (Debian, Ubuntu: apt-get install default-jdk-headless maven)';

/**
 * The folder of jars, fetched now if need be: about 125 to 155 MB, once.
 * @throws DemarcheError `no-neo4j-server` when Maven cannot fetch them
 */
export async function jarsOf(
  release: Release,
  env: Environment,
  say: (line: string) => void,
): Promise<string> {
  const folder = jarsFolder(release, env);
  if (existsSync(folder)) return folder;
  const { version } = RELEASES[release];
  say(`Fetching Neo4j ${version} with Maven, once, into ${folder} ...`);
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(path.dirname(folder), { recursive: true });
  try {
    await maven([`-Dneo4j.version=${version}`, `-DoutputDirectory=${unfinished}`], env);
    // Whoever is first wins: both folders hold the same.
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

function jarsFolder(release: Release, env: Environment): string {
  return path.join(cacheFolder(env), `neo4j-${RELEASES[release].version}`);
}

async function maven(args: readonly string[], env: Environment): Promise<void> {
  const goal = ['-q', '-B', '-f', POM, 'dependency:copy-dependencies', '-DincludeScope=runtime', ...args];
  const { code, words } = await finished('mvn', goal, env);
  if (code === 0) return;
  const value = words.split('\n').find((line) => line.includes('ERROR')) ?? `exit code ${code}`;
  const what = 'Maven cannot fetch the Neo4j server';
  throw new DemarcheError({
    code: 'no-neo4j-server',
    what,
    value: value.trim(),
    remedy: 'check the network, or install Neo4j and set NEO4J_URI',
  });
}

/** Runs a program to its end. */
export function finished(
  program: string,
  args: readonly string[],
  env: Environment,
  folder?: string,
): Promise<{ code: number | null; words: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let words = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (words += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, words }));
  });
}
