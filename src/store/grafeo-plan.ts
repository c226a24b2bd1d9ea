// What a question would do, from the embedded engine's plan of it: only what is known to read passes.
import { writeRefused } from './query-error.ts';
import { outside } from './question-text.ts';

/** Of version 0.6.0, which prints the operator that hands rows to a subquery by its number. */
const READS = new Set([
  'Aggregate',
  'Apply',
  'Discriminant(51)',
  'Distinct',
  'Empty',
  'Expand',
  'Filter',
  'LeftJoin',
  'Limit',
  'NodeScan',
  'Project',
  'Return',
  'ShortestPath',
  'Skip',
  'Sort',
  'Union',
  'Unwind',
]);
const WORDS: Readonly<Record<string, string>> = { LoadCsv: 'LOAD CSV', CallProcedure: 'a procedure' };
const WRITES = /^(?:Create|Merge|Set|Delete|Remove|Add|Drop)/;

/**
 * @param plan one operator a line, indented, what it works on behind it; subqueries inside expressions as `ExpandOp {`
 * @throws DemarcheError `refused`
 */
export function checkGrafeoPlan(plan: string): void {
  const lines = plan.split('\n').filter((line) => line.trim() !== '');
  const steps = lines.map((line) => /^\s*(\w+(?:\(\d+\))?)(?=\s|$)/.exec(line)?.[1] ?? line.trim());
  const inner = [...plan.matchAll(/(\w+)Op \{/g)].map(([, name = '']) => name);
  if (steps.length === 0) throw outside('a question without a plan');
  for (const step of [...steps, ...inner]) {
    if (READS.has(step)) continue;
    if (WRITES.test(step)) throw writeRefused();
    throw outside(WORDS[step] ?? `the operator ${step}`);
  }
}
