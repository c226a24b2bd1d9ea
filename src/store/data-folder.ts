// Where data and downloads are kept on this machine: DEMARCHE_HOME, or the folders of the XDG convention.
import { homedir } from 'node:os';
import path from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Loaded dossiers and the data of `demarche neo4j`: what would be missed. */
export function dataFolder(env: Environment): string {
  if (env.DEMARCHE_HOME) return path.resolve(env.DEMARCHE_HOME);
  return path.join(xdg(env.XDG_DATA_HOME) ?? path.join(homedir(), '.local', 'share'), 'demarche');
}

/** What can be fetched again. Shared by all data folders. */
export function cacheFolder(env: Environment): string {
  return path.join(xdg(env.XDG_CACHE_HOME) ?? path.join(homedir(), '.cache'), 'demarche');
}

/** The convention asks to ignore relative paths. */
function xdg(folder: string | undefined): string | null {
  return folder !== undefined && path.isAbsolute(folder) ? folder : null;
}
