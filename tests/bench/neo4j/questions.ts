// Ten questions on the big graph: how long they take, and what their plans begin with.
import { readQuestions } from '../../../src/dossier/questions.ts';
import { connect } from '../../../src/store/neo4j.ts';
import type { PlanStep } from '../../../src/store/neo4j-plan.ts';
import { DEFAULT_LIMITS, type Store } from '../../../src/store/store.ts';

const TEN = [
  'who-pressured-whom',
  'who-says-so',
  'who-denies-it',
  'disputed-acts',
  'pressure-by-issue',
  'positions-on-issue',
  'contradictions',
  'actor-profile',
  'meetings-of-actor',
  'evidence-for-an-act',
];
const TIMES = 11;

export interface Answered {
  readonly question: string;
  readonly rows: readonly (readonly unknown[])[];
  /** Milliseconds. */
  readonly median: number;
  readonly p95: number;
}

const QUESTIONS = readQuestions(new URL('../../../queries', import.meta.url).pathname).filter(({ name }) =>
  TEN.includes(name),
);

/** Of the generated dossier: about one issue; where there is none to be named, about one actor or act. The rest is left out. */
function paramsOf({ params }: (typeof QUESTIONS)[number]): Record<string, unknown> {
  const about = params.some(({ name }) => name === 'issue')
    ? { issue: 'issue-1' }
    : { actor: 'actor-7', act: 'pressure-3' };
  const known: Readonly<Record<string, string>> = about;
  return Object.fromEntries(
    params.map(({ name, optional, sample }) => [name, known[name] ?? (optional ? null : sample)]),
  );
}

/** @param seconds a question that takes longer is asked once */
export async function askAll(store: Store, seconds: number): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const question of QUESTIONS) {
    const times: number[] = [];
    let rows: Answered['rows'] = [];
    for (let time = 0; time < TIMES; time += 1) {
      const begun = performance.now();
      rows = (await store.read(question.cypher, paramsOf(question))).rows;
      times.push(performance.now() - begun);
      if ((times[0] ?? 0) > seconds * 1_000) break;
    }
    const sorted = times.sort((a, b) => a - b);
    const at = (share: number): number =>
      sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
    answered.push({ question: question.name, rows, median: at(0.5), p95: at(0.95) });
  }
  return answered;
}

/** Where each begins: the leaves of its plan, each once. */
export async function plansOf(uri: string): Promise<Map<string, string>> {
  const connection = connect({ uri });
  const plans = new Map<string, string>();
  for (const question of QUESTIONS) {
    let leaves = '';
    await connection
      .ask(question.cypher, paramsOf(question), DEFAULT_LIMITS, ({ plan }) => {
        leaves = [...new Set(leavesOf(plan))].join(' ');
        throw new Error('seen');
      })
      .catch(() => undefined);
    plans.set(question.name, leaves);
  }
  await connection.close();
  return plans;
}

function leavesOf(plan: PlanStep | null): string[] {
  if (plan === null) return [];
  const name = plan.operatorType.replace(/@.*/, '');
  if (plan.children.length === 0) return name === 'Argument' ? [] : [name];
  return plan.children.flatMap(leavesOf);
}
