// A question that someone typed, in a process of its own: the embedded engine can neither stop a query nor bound its
// memory, so the process is killed.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { DemarcheError } from '../model/error.ts';
import type { Answer, Question } from './embedded-child.ts';
import { engineFailed, memoryLimit, refused, timeLimit } from './query-error.ts';
import { holdsLoadCsv } from './refuse-load.ts';
import type { LimitedRows } from './store.ts';

const CHILD = fileURLToPath(new URL('./embedded-child.ts', import.meta.url));
const TYPESCRIPT = new URL('../cli/typescript.mjs', import.meta.url).href;

/** @throws DemarcheError `refused`, `time-limit`, `memory-limit`, `cypher` */
export async function askInChild(question: Question): Promise<LimitedRows> {
  const { seconds, megabytes } = question.limits;
  if (holdsLoadCsv(question.cypher)) throw refused('LOAD CSV', 'a question reads the graph, not files');
  const child = fork(CHILD, [], {
    execArgv: ['--import', TYPESCRIPT],
    // Keeps NaN and Infinity, as a question asked in process does.
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-2_000);
  });
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      const timer = setTimeout(() => reject(timeLimit(seconds)), seconds * 1_000);
      child.once('message', (message: Answer) => resolve(message));
      child.once('error', reject);
      child.once('close', (code, signal) =>
        reject(engineFailed(words.trim() || (signal ?? `exit code ${code}`))),
      );
      child.once('exit', () => clearTimeout(timer));
      child.send(question, (error) => error && reject(error));
    });
    if (answer.kind === 'memory') throw memoryLimit(megabytes);
    if (answer.kind === 'error') throw new DemarcheError(answer.parts, answer.exitCode);
    return answer.rows;
  } finally {
    child.kill('SIGKILL');
  }
}
