/** Parses many texts on several processor cores. */
import { Tinypool } from 'tinypool';
import type { ParseOptions } from './parser.ts';
import type { SentOptions } from './worker.ts';

export interface PoolOptions extends Omit<ParseOptions, 'only'> {
  /** Sentences that match get heads and entities; all when not given. */
  only?: RegExp | undefined;
}

export interface ParserPool {
  /**
   * One document a text as JSON, in the order of the texts, whatever the number of workers. Text crosses between threads at
   * a tenth of what objects cost: whoever can, goes on working in the worker, or passes the text on.
   */
  parseAll(texts: Iterable<string>, options?: PoolOptions): Promise<string[]>;
  close(): Promise<void>;
}

/**
 * Starts `workers` threads; each loads the model once. `execArgv`: Node's options for them, needed where Node cannot run
 * TypeScript by itself (`['--import', <file URL of a module that registers a loader>]`).
 */
export function createPool(workers: number, execArgv: string[] = process.execArgv): ParserPool {
  const pool = new Tinypool({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
    execArgv,
  });
  return {
    async parseAll(texts, { only, ...rest } = {}) {
      const sent: SentOptions = { ...rest, only: only && { source: only.source, flags: only.flags } };
      return Promise.all(Array.from(texts, (text): Promise<string> => pool.run({ text, options: sent })));
    },
    close: () => pool.destroy(),
  };
}
