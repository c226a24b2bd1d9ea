// Finds the Java runtimes of this machine, by looking at files only.
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { Environment } from '../data-folder.ts';

export interface Java {
  readonly program: string;
  /** 17, 25 */
  readonly major: number;
}

/** Where systems keep them, besides JAVA_HOME and PATH. */
const FOLDERS = ['/usr/lib/jvm', '/Library/Java/JavaVirtualMachines', '/opt/java'];

/** Newest first. */
export function findJavas(env: Environment): Java[] {
  const onPath = (env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, 'java'));
  const homes = [
    ...(env.JAVA_HOME ? [env.JAVA_HOME] : []),
    ...onPath.filter(existsSync).map((program) => path.dirname(path.dirname(realpathSync(program)))),
    ...FOLDERS.flatMap(foldersIn).flatMap((home) => [home, path.join(home, 'Contents', 'Home')]),
  ];
  const found = new Map<string, Java>();
  for (const home of homes) {
    const program = ['java', 'java.exe'].map((name) => path.join(home, 'bin', name)).find(existsSync);
    const major = majorOf(home);
    if (program !== undefined && major !== null && !found.has(realpathSync(program))) {
      found.set(realpathSync(program), { program: realpathSync(program), major });
    }
  }
  return [...found.values()].sort((a, b) => b.major - a.major);
}

export function onPath(name: string, env: Environment): string | null {
  const places = (env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name));
  return places.find(existsSync) ?? null;
}

function foldersIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((name) => path.join(folder, name))
    : [];
}

/** Every runtime says its version in a file `release`: JAVA_VERSION="17.0.15". */
function majorOf(home: string): number | null {
  const file = path.join(home, 'release');
  if (!existsSync(file)) return null;
  const major = /^JAVA_VERSION="(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1];
  return major === undefined ? null : Number(major);
}
