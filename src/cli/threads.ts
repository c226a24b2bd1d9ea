// Worker threads that read reports: how many, and how they are started.
import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option } from 'commander';
import { Tinypool } from 'tinypool';

/** Sources in line for each thread, so that none waits for the next. */
export const AHEAD = 4;

/** A thread takes about a second to start: fewer reports for each are not worth it. */
const WORTH = 8;

export function workersOption(): Option {
  return new Option(
    '--workers <n>',
    'how many threads read (default: one for each core, one for a few files)',
  ).argParser((text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= 1 && value <= 64) return value;
    throw new InvalidArgumentError('Give a number from 1 to 64.');
  });
}

/** `asked`: what the user wants, if anything. */
export function workersFor(sources: number, asked: number | undefined): number {
  return asked ?? Math.min(availableParallelism(), Math.max(1, Math.floor(sources / WORTH)));
}

/** Threads that run the default export of a module; null where one is enough: then this thread does it. */
export function openPool(module: URL, workers: number): Tinypool | null {
  if (workers <= 1) return null;
  return new Tinypool({
    filename: module.href,
    minThreads: workers,
    maxThreads: workers,
    execArgv: ['--import', new URL('./typescript.mjs', import.meta.url).href],
  });
}
