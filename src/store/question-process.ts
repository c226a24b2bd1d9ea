// A process for typed questions, from outside: the embedded engine can neither stop a query nor bound its memory, and the
// driver of Neo4j takes in whatever one row holds, so the process is killed at its limits.
import { type ChildProcess, fork } from 'node:child_process';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { DemarcheError, type ErrorParts } from '../model/error.ts';
import type { ConnectionOptions } from './neo4j.ts';
import { engineFailed, memoryLimit, timeLimit } from './query-error.ts';
import type { LimitedRows, Limits, Params } from './store.ts';

export type Target =
  | { readonly kind: 'embedded'; readonly file: string; readonly dossier: string }
  | { readonly kind: 'neo4j'; readonly login: ConnectionOptions };

export interface Question {
  readonly target: Target;
  readonly cypher: string;
  readonly params: Params;
  readonly limits: Limits;
}

export type Answer =
  | { readonly kind: 'ready' }
  /** `grownBy`: megabytes that the process holds since then. */
  | { readonly kind: 'rows'; readonly rows: LimitedRows; readonly grownBy: number }
  | { readonly kind: 'error'; readonly parts: readonly ErrorParts[]; readonly exitCode: 1 | 2 }
  | { readonly kind: 'memory' };

const CHILD = fileURLToPath(new URL('./question-child.ts', import.meta.url));
const TYPESCRIPT = new URL('../cli/typescript.mjs', import.meta.url).href;
/** For values on their way to us; what the engines hold is outside. */
const HEAP_MB = 768;
const START_SECONDS = 60;
/** Neo4j stops a query itself, and says so; this is for when it does not. */
const GRACE_SECONDS = { embedded: 0, neo4j: 2 } as const;

export class QuestionProcess {
  readonly #child: ChildProcess;
  readonly #ready: Promise<Answer>;
  readonly #heapMb: number;
  #words = '';

  constructor(heapMb = HEAP_MB) {
    this.#heapMb = heapMb;
    this.#child = fork(CHILD, [], {
      execArgv: [`--max-old-space-size=${heapMb}`, '--import', TYPESCRIPT],
      // Keeps NaN and Infinity, as a question asked in process does.
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#words = (this.#words + text).slice(0, 8_000);
    });
    this.#child.on('error', () => undefined);
    this.#ready = this.#next(START_SECONDS);
    this.#ready.catch(() => undefined);
    this.#hold(false);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** False once it has ended, or was killed. */
  get usable(): boolean {
    return this.#child.connected && !this.#child.killed;
  }

  /** One question at a time. @throws DemarcheError; the process is `usable` after `refused` and `cypher`. */
  async ask(question: Question): Promise<Answer & { kind: 'rows' }> {
    const { seconds, megabytes } = question.limits;
    this.#hold(true);
    try {
      await this.#ready;
      this.#words = '';
      const next = this.#next(seconds + GRACE_SECONDS[question.target.kind], seconds);
      this.#child.send(question, (error) => error && this.kill());
      const answer = await next;
      if (answer.kind === 'rows') return answer;
      if (answer.kind === 'error') throw new DemarcheError(answer.parts, answer.exitCode);
      this.kill();
      throw memoryLimit(megabytes);
    } finally {
      this.#hold(false);
    }
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** What the process says next. Kills it when that takes too long. */
  #next(allowed: number, seconds = allowed): Promise<Answer> {
    const child = this.#child;
    return new Promise<Answer>((resolve, reject) => {
      const done = (): void => {
        clearTimeout(timer);
        child.off('message', heard).off('error', reject).off('close', closed);
      };
      const heard = (answer: Answer): void => {
        done();
        resolve(answer);
      };
      const closed = (code: number | null, signal: string | null): void => {
        done();
        if (this.#words.includes('heap out of memory')) reject(memoryLimit(this.#heapMb));
        else reject(engineFailed(this.#words.trim() || (signal ?? `exit code ${code}`)));
      };
      const timer = setTimeout(() => {
        done();
        this.kill();
        reject(timeLimit(seconds));
      }, allowed * 1_000);
      if (!this.usable) closed(child.exitCode, child.signalCode);
      else child.on('message', heard).on('error', reject).on('close', closed);
    });
  }

  /** An idle process keeps nobody waiting for its end. */
  #hold(busy: boolean): void {
    const how = busy ? 'ref' : 'unref';
    this.#child[how]();
    this.#child.channel?.[how]();
    (this.#child.stderr as Socket | null)?.[how]();
  }
}
