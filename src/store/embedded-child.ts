// The process in which one typed question runs: opens the file read-only, answers once, and is killed.
import { DemarcheError, type ErrorParts } from '../model/error.ts';
import { openReadOnly } from './grafeo.ts';
import { engineFailed } from './query-error.ts';
import type { LimitedRows, Limits, Params } from './store.ts';

export interface Question {
  readonly file: string;
  readonly cypher: string;
  readonly params: Params;
  readonly limits: Limits;
}

export type Answer =
  | { readonly kind: 'rows'; readonly rows: LimitedRows }
  | { readonly kind: 'error'; readonly parts: readonly ErrorParts[]; readonly exitCode: 1 | 2 }
  | { readonly kind: 'memory' };

const LOOK_EVERY_MS = 20;

process.once('message', async ({ file, cypher, params, limits }: Question) => {
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() > limits.megabytes * 1_048_576) {
      clearInterval(watch);
      answer({ kind: 'memory' });
    }
  }, LOOK_EVERY_MS);
  try {
    answer({ kind: 'rows', rows: await openReadOnly(file).runLimited(cypher, params, limits.rows) });
  } catch (error) {
    const { parts, exitCode } = error instanceof DemarcheError ? error : engineFailed(error);
    answer({ kind: 'error', parts, exitCode });
  }
});

function answer(message: Answer): void {
  process.send?.(message);
}
