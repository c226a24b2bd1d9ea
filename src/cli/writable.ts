// Why a file cannot be written, in one line, where the system says only no.
import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';
import { DemarcheError } from '../model/error.ts';

/** The error to give when the folder of a file cannot be written; null when it can. */
export function cannotWrite(file: string): DemarcheError | null {
  const folder = path.dirname(file);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'refused';
    return new DemarcheError({
      code: 'not-writable',
      what: 'cannot write in the data folder',
      value: `${folder} (${code})`,
      remedy: 'set DEMARCHE_HOME to a folder of yours',
    });
  }
}
