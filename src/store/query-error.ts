// What a store says about a question that it could not answer, as the one kind of error that people see.
import { DemarcheError } from '../model/error.ts';

/** 1-based place in the text of the question. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

export function queryError(message: string, spot: Spot | null): DemarcheError {
  const missing = /[Mm]issing parameter:? \$?(\w+)|Expected parameter\(s\): (\w+)/.exec(message);
  const parameter = missing?.[1] ?? missing?.[2];
  if (parameter !== undefined) {
    return new DemarcheError(
      {
        code: 'missing-parameter',
        what: 'missing parameter',
        value: parameter,
        remedy: `add --param ${parameter}=VALUE`,
      },
      2,
    );
  }
  const where = spot === null ? undefined : { file: 'query', ...spot };
  return new DemarcheError({
    code: 'cypher',
    what: 'the query does not work',
    value: message,
    where,
    remedy: 'change its text',
  });
}

export function writeRefused(): DemarcheError {
  return refused('a question that writes', 'questions only read; change the dossier and run demarche load');
}

export function refused(what: string, remedy: string): DemarcheError {
  return new DemarcheError({ code: 'refused', what: `refused: ${what}`, remedy }, 2);
}

export function timeLimit(seconds: number): DemarcheError {
  return new DemarcheError({
    code: 'time-limit',
    what: 'stopped at the time limit',
    value: `${seconds} s`,
    remedy: 'ask for less: start from what is known, bound the length of paths, add LIMIT',
  });
}

/** @param megabytes null: it is the server's own limit */
export function memoryLimit(megabytes: number | null): DemarcheError {
  return new DemarcheError({
    code: 'memory-limit',
    what: 'stopped at the memory limit',
    value: megabytes === null ? 'what the server has' : `${megabytes} MB`,
    remedy: 'ask for less: start from what is known, collect less, add LIMIT',
  });
}

export function busy(): DemarcheError {
  return new DemarcheError({
    code: 'busy',
    what: 'too many questions at once',
    remedy: 'ask again when the others are answered',
  });
}

export function notLoaded(dossier: string): DemarcheError {
  return new DemarcheError({
    code: 'not-loaded',
    what: 'the dossier is not loaded',
    value: dossier,
    remedy: `run demarche load --dossier ${dossier}`,
  });
}

/** @param why what the engine says of the file */
export function damaged(file: string, dossier: string, why: string): DemarcheError {
  return new DemarcheError({
    code: 'damaged',
    what: `the file cannot be read (${why})`,
    value: file,
    remedy: `run demarche load --dossier ${dossier} to write it again`,
  });
}

/** For what the embedded engine should not do: panic, or end its process. */
export function engineFailed(error: unknown): DemarcheError {
  return new DemarcheError({
    code: 'cypher',
    what: 'the engine failed',
    value: (error instanceof Error ? error.message : String(error)).split('\n')[0],
    remedy: 'ask in another way, and report the query',
  });
}
