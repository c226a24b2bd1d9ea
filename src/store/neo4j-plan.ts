// What a question would do, from the server's plan of it: only what is known to read passes.
import { refused, writeRefused } from './query-error.ts';
import { outside, reachOf } from './question-text.ts';

/** As the driver gives it. */
export interface PlanStep {
  /** `Expand(All)@neo4j`: the operator, its way, the database. */
  readonly operatorType: string;
  /** `Details` is what it works on, as text. */
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly children: readonly PlanStep[];
}

export interface Explained {
  /** `r` reads, `rw` and `w` write, `s` changes the schema or asks about the server. */
  readonly queryType: string | null;
  readonly plan: PlanStep | null;
  /** The one that was asked. */
  readonly database: string | null;
}

/** Of 5.26 and 2026.09. A new operator that reads has to be added here; until then it is refused. */
const READS = new Set(
  `AllNodesScan Anti AntiConditionalApply AntiSemiApply Apply Argument AssertSameNode AssertSameRelationship
  BidirectionalRepeat CacheProperties CartesianProduct ConditionalApply DirectedAllRelationshipsScan
  DirectedRelationshipByElementIdSeek DirectedRelationshipByIdSeek DirectedRelationshipIndexContainsScan
  DirectedRelationshipIndexEndsWithScan DirectedRelationshipIndexScan DirectedRelationshipIndexSeek
  DirectedRelationshipIndexSeekByRange DirectedRelationshipTypeScan DirectedUnionRelationshipTypesScan Distinct
  DynamicDirectedRelationshipTypeLookup DynamicLabelNodeLookup DynamicUndirectedRelationshipTypeLookup Eager EagerAggregation
  EmptyRow ExhaustiveLimit Expand Filter IntersectionNodeByLabelsScan LetAntiSemiApply LetSelectOrAntiSemiApply
  LetSelectOrSemiApply LetSemiApply Limit MultiNodeIndexSeek NodeByElementIdSeek NodeByIdSeek NodeByLabelScan
  NodeCountFromCountStore NodeHashJoin NodeIndexContainsScan NodeIndexEndsWithScan NodeIndexScan NodeIndexSeek
  NodeIndexSeekByRange NodeLeftOuterHashJoin NodeRightOuterHashJoin NodeUniqueIndexSeek NodeUniqueIndexSeekByRange
  NullifyMetadata Optional OptionalExpand OrderedAggregation OrderedDistinct OrderedUnion PartialSort PartialTop
  PartitionedAllNodesScan PartitionedNodeByLabelScan PartitionedNodeIndexScan PartitionedNodeIndexSeek PartitionedUnwind
  PathPropagatingBFS PreserveOrder ProduceResults ProjectEndpoints Projection RelationshipCountFromCountStore Repeat
  RollUpApply SelectOrAntiSemiApply SelectOrSemiApply SemiApply ShortestPath Skip Sort StatefulShortestPath
  SubtractionNodeByLabelsScan Top TriadicBuild TriadicFilter TriadicSelection UndirectedAllRelationshipsScan
  UndirectedRelationshipByElementIdSeek UndirectedRelationshipByIdSeek UndirectedRelationshipIndexContainsScan
  UndirectedRelationshipIndexEndsWithScan UndirectedRelationshipIndexScan UndirectedRelationshipIndexSeek
  UndirectedRelationshipIndexSeekByRange UndirectedRelationshipTypeScan UndirectedUnionRelationshipTypesScan Union
  UnionNodeByLabelsScan Unwind ValueHashJoin ValueMergeJoin VarLengthExpand`.split(/\s+/),
);

/** Those that a person could have meant. */
const WORDS: Readonly<Record<string, string>> = { LoadCSV: 'LOAD CSV', ProcedureCall: 'a procedure' };

/** @throws DemarcheError `refused` */
export function checkPlan({ queryType, plan, database }: Explained): void {
  if (plan === null) throw refused('a question without a plan', 'ask with MATCH and RETURN');
  const steps = stepsOf(plan);
  for (const { operator } of steps) if (WORDS[operator] !== undefined) throw outside(WORDS[operator]);
  if (queryType === 's') throw outside('a command to the server');
  if (queryType !== 'r') throw writeRefused();
  for (const { operator, where, details } of steps) {
    if (!READS.has(operator)) throw outside(`the operator ${operator}`);
    if (where !== null && where !== database) throw outside(`the database ${where}`);
    // A subquery inside an expression, as in a list comprehension, has no operators of its own: it is only here.
    const found = reachOf(details);
    if (found !== null) throw outside(found);
  }
}

interface Step {
  readonly operator: string;
  /** The database. */
  readonly where: string | null;
  readonly details: string;
}

function stepsOf({ operatorType, arguments: given, children }: PlanStep): Step[] {
  const [, operator = operatorType, where = null] = /^(\w+)(?:\(.*\))?(?:@(.*))?$/.exec(operatorType) ?? [];
  const step = { operator, where, details: String(given.Details ?? '') };
  return [step, ...children.flatMap(stepsOf)];
}
