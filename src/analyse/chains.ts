// Chains of pressure that respect time: A presses B, and then, not earlier, B presses C.
import { dayNumber, daysOf } from '../model/date.ts';
import type { GraphNode, PropertyGraph } from '../model/graph.ts';
import { compareText } from '../model/order.ts';

export interface Step {
  /** Id of the pressure. */
  readonly act: string;
  readonly from: string;
  readonly to: string;
  readonly issues: readonly string[];
  /** Partial: `2025-12` may be any of its days. */
  readonly occurredOn: string;
  readonly origins: number;
  readonly claims: number;
  readonly denials: number;
}

export interface Chain {
  readonly steps: readonly Step[];
  /** One more than steps, none twice. */
  readonly actors: readonly string[];
  /** Origins of its weakest step: a chain is as strong as that. */
  readonly strength: number;
  /** Denials of all its steps. */
  readonly denials: number;
  /** True when the order holds whatever days the partial dates mean; false when it only can. */
  readonly certain: boolean;
}

export interface Chains {
  /** Strongest first; then fewer denials, more steps, the earlier one. */
  readonly chains: readonly Chain[];
  /** False when there are more: weaker chains may be missing, stronger ones are not. */
  readonly complete: boolean;
  /** Pressures without any date, which cannot stand in a chain. */
  readonly undated: number;
}

export interface ChainOptions {
  /** Most steps of a chain, at least 2. */
  readonly maxSteps?: number;
  /** Most days from one step to the next. */
  readonly within?: number;
  /** Only chains that begin here, and that end there; they are then not prolonged on either side. */
  readonly from?: string;
  readonly to?: string;
  /** Only chains in which each step has an issue of the one before. */
  readonly sameIssue?: boolean;
  readonly limit?: number;
  /** How many chains the search may look at. */
  readonly budget?: number;
}

/** One pressure of one actor on another, as the search walks over it. */
export interface Link extends Step {
  /** Days since 1970 on which it may have happened, both included. */
  readonly earliest: number;
  readonly latest: number;
}

export interface Links {
  readonly links: readonly Link[];
  readonly undated: number;
}

interface Path {
  readonly links: readonly Link[];
  /** The earliest day on which its last step can stand, given those before. */
  readonly reached: number;
  readonly strength: number;
}

/**
 * All longest chains of two steps or more over pressures said to have happened and not only denied. A chain that is part
 * of a longer one of the same strength is left out.
 */
export function pressureChains(
  graph: PropertyGraph,
  { issue, ...options }: ChainOptions & { /** Only steps over this issue. */ readonly issue?: string } = {},
): Chains {
  return chainsOf(linksOf(graph, issue), options);
}

/** The same over links from elsewhere. */
export function chainsOf({ links, undated }: Links, options: ChainOptions = {}): Chains {
  const { maxSteps = 4, limit = 50, budget = 100_000, from, to } = options;
  const leaving = groupBy(links, ({ from }) => from);
  const arriving = groupBy(links, ({ to }) => to);
  const found: Chain[] = [];
  // Stacks by strength: extending never makes a chain stronger, so the strongest unfinished one always comes next.
  const stacks = new Map<number, Path[]>();
  const push = (path: Path): void => {
    const stack = stacks.get(path.strength);
    if (stack === undefined) stacks.set(path.strength, [path]);
    else stack.push(path);
  };
  for (const link of links.filter((one) => from === undefined || one.from === from))
    push({ links: [link], reached: link.earliest, strength: link.origins });
  let looked = 0;
  for (let path = strongest(stacks); path !== null && looked < budget; path = strongest(stacks)) {
    looked += 1;
    let longer = false;
    const there = to !== undefined && path.links.at(-1)?.to === to;
    if (path.links.length < maxSteps && !there) {
      for (const next of leaving.get(path.links.at(-1)?.to ?? '') ?? []) {
        const extended = extend(path, next, options);
        if (extended === null) continue;
        if (to === undefined && extended.strength === path.strength) longer = true;
        push(extended);
      }
    }
    const whole = from !== undefined || !growsAtFront(path, arriving, options);
    if (path.links.length >= 2 && !longer && whole && (to === undefined || there)) found.push(chainOf(path));
  }
  const complete = [...stacks.values()].every((stack) => stack.length === 0);
  return {
    chains: found.sort(byStrength).slice(0, limit),
    complete: complete && found.length <= limit,
    undated,
  };
}

/** One link for each pair of an actor and a recipient; the order is that of the graph's ids. */
function linksOf(graph: PropertyGraph, issue: string | undefined): Links {
  const ends = (type: string, key: 'from' | 'to', other: 'from' | 'to') =>
    groupBy(
      graph.relationships
        .filter((relationship) => relationship.type === type)
        .map((one) => ({ key: one[key], end: one[other] })),
      (pair) => pair.key,
    );
  const exerted = ends('EXERTED', 'to', 'from');
  const on = ends('ON', 'from', 'to');
  const over = ends('OVER', 'from', 'to');
  const listed = (map: ReturnType<typeof ends>, id: string) =>
    (map.get(id) ?? []).map(({ end }) => end).sort(compareText);
  let undated = 0;
  const links: Link[] = [];
  for (const { id, properties } of graph.nodes.filter(isActualPressure)) {
    const issues = listed(over, id);
    if (issue !== undefined && !issues.includes(issue)) continue;
    const { occurredOn } = properties;
    if (typeof occurredOn !== 'string') {
      undated += 1;
      continue;
    }
    const days = daysOf(occurredOn);
    const counts = {
      origins: count(properties.origins),
      claims: count(properties.claims),
      denials: count(properties.denials),
    };
    const [earliest, latest] = [dayNumber(days.first), dayNumber(days.last)];
    for (const from of listed(exerted, id)) {
      for (const to of listed(on, id)) {
        if (from !== to) links.push({ act: id, from, to, issues, occurredOn, ...counts, earliest, latest });
      }
    }
  }
  return { links, undated };
}

function isActualPressure({ labels, properties }: GraphNode): boolean {
  return (
    labels.includes('Pressure') &&
    properties.status !== 'denied' &&
    (properties.modality ?? 'actual') === 'actual'
  );
}

function count(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function strongest(stacks: Map<number, Path[]>): Path | null {
  const levels = [...stacks].filter(([, stack]) => stack.length > 0).map(([strength]) => strength);
  if (levels.length === 0) return null;
  return stacks.get(Math.max(...levels))?.pop() ?? null;
}

function extend(path: Path, next: Link, { within = 30, sameIssue = false }: ChainOptions): Path | null {
  const last = path.links.at(-1);
  if (last === undefined || path.links.some(({ act, from }) => act === next.act || from === next.to))
    return null;
  if (sameIssue && !next.issues.some((issue) => last.issues.includes(issue))) return null;
  const reached = Math.max(path.reached, next.earliest);
  if (reached > next.latest || next.earliest - last.latest > within) return null;
  return { links: [...path.links, next], reached, strength: Math.min(path.strength, next.origins) };
}

function growsAtFront(
  path: Path,
  arriving: ReadonlyMap<string, readonly Link[]>,
  options: ChainOptions,
): boolean {
  const { maxSteps = 4 } = options;
  if (path.links.length >= maxSteps) return false;
  return (arriving.get(path.links[0]?.from ?? '') ?? []).some((first) => {
    let grown: Path | null = { links: [first], reached: first.earliest, strength: first.origins };
    for (const link of path.links) grown = grown === null ? null : extend(grown, link, options);
    return grown !== null && grown.strength === path.strength;
  });
}

function chainOf({ links, strength }: Path): Chain {
  const steps = links.map(({ earliest: _earliest, latest: _latest, ...step }) => step);
  return {
    steps,
    actors: [...links.slice(0, 1).map(({ from }) => from), ...links.map(({ to }) => to)],
    strength,
    denials: links.reduce((sum, { denials }) => sum + denials, 0),
    certain: links.every(({ earliest }, i) => i === 0 || (links[i - 1]?.latest ?? 0) <= earliest),
  };
}

function byStrength(a: Chain, b: Chain): number {
  return (
    b.strength - a.strength ||
    a.denials - b.denials ||
    b.steps.length - a.steps.length ||
    compareText(orderKey(a), orderKey(b))
  );
}

const orderKey = ({ steps }: Chain): string =>
  steps.map(({ occurredOn, act, from, to }) => [occurredOn, act, from, to].join(' ')).join(' ');

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
