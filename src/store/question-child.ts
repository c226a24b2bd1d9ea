// The process in which typed questions run, one after the other: opens the graph for reading, answers, and may be killed
// at any time. It ends with the process that started it.
import { DemarcheError } from '../model/error.ts';
import { engineFailed } from './query-error.ts';
import type { Answer, Question, Target } from './question-process.ts';
import type { LimitedRows } from './store.ts';

/** Calls `opened` when the graph is open: what is held from then on is the question's. */
type Ask = (question: Question, opened: () => void) => Promise<LimitedRows>;

const LOOK_EVERY_MS = 20;
const targets = new Map<string, Promise<Ask>>();

const megabytes = (): number => process.memoryUsage.rss() / 1_048_576;

process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.on('message', async (question: Question) => {
  let watch: NodeJS.Timeout | undefined;
  let before = megabytes();
  const opened = (): void => {
    before = megabytes();
    watch = setInterval(() => {
      if (megabytes() - before > question.limits.megabytes) send({ kind: 'memory' });
    }, LOOK_EVERY_MS);
  };
  try {
    const ask = await asker(question.target);
    const rows = await ask(question, opened);
    send({ kind: 'rows', rows, grownBy: megabytes() - before });
  } catch (error) {
    const { parts, exitCode } = error instanceof DemarcheError ? error : engineFailed(error);
    send({ kind: 'error', parts, exitCode });
  } finally {
    clearInterval(watch);
  }
});
send({ kind: 'ready' });

/** What belongs to a target is opened once, and only the engine that it needs is loaded. */
function asker(target: Target): Promise<Ask> {
  const key = JSON.stringify(target);
  const known = targets.get(key) ?? (target.kind === 'embedded' ? embedded(target) : neo4j(target));
  targets.set(key, known);
  return known;
}

async function embedded({ file, dossier }: Target & { kind: 'embedded' }): Promise<Ask> {
  const { Reader } = await import('./reader.ts');
  const reader = new Reader(file, dossier);
  return ({ cypher, params, limits }, opened) =>
    reader.use((db) => {
      opened();
      return db.ask(cypher, params, limits);
    });
}

async function neo4j({ login }: Target & { kind: 'neo4j' }): Promise<Ask> {
  const [{ connect }, { checkPlan }] = await Promise.all([import('./neo4j.ts'), import('./neo4j-plan.ts')]);
  const connection = connect(login);
  return ({ cypher, params, limits }, opened) => {
    opened();
    return connection.ask(cypher, params, limits, checkPlan);
  };
}

function send(message: Answer): void {
  process.send?.(message);
}
