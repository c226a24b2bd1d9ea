import { describe, expect, it } from 'vitest';
import { checkGrafeoPlan } from '../../src/store/grafeo-plan.ts';
import { checkPlan, type Explained, type PlanStep } from '../../src/store/neo4j-plan.ts';

const step = (operatorType: string, Details = '', ...children: PlanStep[]): PlanStep => ({
  operatorType,
  arguments: { Details },
  children,
});
const explained = (plan: PlanStep | null, queryType: string | null = 'r'): Explained => ({
  plan: plan && step('ProduceResults@neo4j', 'n', plan),
  queryType,
  database: 'neo4j',
});

describe('the plan of Neo4j', () => {
  it('of a question passes', () => {
    const scan = step('NodeUniqueIndexSeek@neo4j', 'UNIQUE n:Actor(id) WHERE id = $id');
    checkPlan(explained(step('StatefulShortestPath(All, Trail)@neo4j', 'SHORTEST 1 (a)', scan)));
  });

  it.each([
    ['no plan', explained(null), 'without a plan'],
    ['no type', explained(step('AllNodesScan@neo4j'), null), 'a question that writes'],
    ['a type of another name', explained(step('AllNodesScan@neo4j'), 'R'), 'a question that writes'],
    ['an operator nobody knows', explained(step('Teleport@neo4j')), 'the operator Teleport'],
    ['an operator that is no name', explained(step('Create x')), 'the operator Create x'],
    [
      'a way to a name that reads',
      explained(step('Expand(All)Create@neo4j')),
      'the operator Expand(All)Create',
    ],
    [
      'another database',
      explained(step('Filter@neo4j', '', step('AllNodesScan@payroll'))),
      'the database payroll',
    ],
    [
      'far below',
      explained(step('Apply@neo4j', '', step('Eager@neo4j', '', step('LoadCSV@neo4j')))),
      'LOAD CSV',
    ],
    ['in the text', explained(step('Projection@neo4j', 'x + apoc.load.json("x") AS x')), 'apoc.load.json()'],
  ])('is refused: %s', (_why, plan, words) => expect(() => checkPlan(plan)).toThrow(words));
});

describe('the plan of the embedded engine', () => {
  it('of a question passes', () =>
    checkGrafeoPlan(
      'Limit (2)\n  Return (n)\n    Filter (ExistsSubquery(Expand(ExpandOp { a: 1, input: NodeScan(NodeScanOp { }) })))\n      NodeScan (n:*)\n',
    ));

  it.each([
    ['no plan', '', 'without a plan'],
    ['an operator nobody knows', 'Return (n)\n  Teleport (n)', 'the operator Teleport'],
    ['one without a name', 'Return (n)\n  Discriminant(52)', 'the operator Discriminant(52)'],
    ['a write', 'Return (n)\n  DetachDelete (n)\n', 'DetachDelete'],
    ['a file', "Union (2 branches)\n  Return (a)\n    LoadCsv ('/etc/passwd' AS a)", 'LOAD CSV'],
    [
      'inside an expression',
      'Return (CountSubquery(LoadData(LoadDataOp { path: 1 })))\n  Empty',
      'the operator LoadData',
    ],
  ])('is refused: %s', (_why, plan, words) => expect(() => checkGrafeoPlan(plan)).toThrow(words));
});
