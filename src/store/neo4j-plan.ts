// What a question would do, from the server's plan of it: only reading passes.
import { refused, writeRefused } from './query-error.ts';

/** As the driver gives it. */
export interface PlanStep {
  /** `ProcedureCall@neo4j` */
  readonly operatorType: string;
  readonly children: readonly PlanStep[];
}

/** @param queryType `r` reads, `rw` and `w` write, `s` changes the schema @throws DemarcheError `refused` */
export function checkPlan(queryType: string | null, plan: PlanStep | null): void {
  if (queryType !== 'r') throw writeRefused();
  for (const operator of operatorsOf(plan)) {
    if (operator === 'LoadCSV') throw refused('LOAD CSV', 'a question reads the graph, not files');
    if (operator === 'ProcedureCall') throw refused('a procedure', 'ask with MATCH instead of CALL');
  }
}

function operatorsOf(plan: PlanStep | null): string[] {
  if (plan === null) return [];
  return [plan.operatorType.replace(/@.*/, ''), ...plan.children.flatMap(operatorsOf)];
}
